module github.com/komoney/komoney/integrations/wasm

go 1.25.0

require github.com/komoney/komoney v0.0.0

require golang.org/x/net v0.58.0 // indirect

replace github.com/komoney/komoney => ../..

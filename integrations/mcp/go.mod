module github.com/komoney/komoney/integrations/mcp

go 1.25.0

require github.com/komoney/komoney v0.0.0

require (
	github.com/google/jsonschema-go v0.4.3 // indirect
	github.com/modelcontextprotocol/go-sdk v1.8.0 // indirect
)

replace github.com/komoney/komoney => ../..

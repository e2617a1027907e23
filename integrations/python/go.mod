module github.com/komoney/komoney/integrations/python

go 1.25.0

require github.com/komoney/komoney v0.0.0

replace github.com/komoney/komoney => ../..

module github.com/komoney/komoney/internal/sqltest

go 1.25.0

replace github.com/komoney/komoney => ../..

require github.com/komoney/komoney v0.0.0-00010101000000-000000000000

module github.com/komoney/komoney/bench

go 1.25.0

require (
	github.com/govalues/decimal v0.1.36
	github.com/komoney/komoney v0.0.0
	github.com/quagmt/udecimal v1.10.1
)

replace github.com/komoney/komoney => ../

module github.com/komoney/komoney/examples/recipes

go 1.26.0

require (
	github.com/komoney/komoney v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
	github.com/segmentio/kafka-go v0.4.51
	github.com/shopspring/decimal v1.6.0
	golang.org/x/text v0.44.0
	google.golang.org/genproto v0.0.0-20261026165753-2ffab32bce7e
)

require (
	github.com/klauspost/compress v1.18.3 // indirect
	github.com/pierrec/lz4/v4 v4.1.15 // indirect
	google.golang.org/protobuf v1.36.12 // indirect
)

replace github.com/komoney/komoney => ../..

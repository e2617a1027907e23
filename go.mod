module github.com/komoney/komoney

go 1.25.0

require github.com/google/go-cmp v0.7.0

require golang.org/x/text v0.41.0

require golang.org/x/net v0.58.0

require github.com/klauspost/compress v1.18.3

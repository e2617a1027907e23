//go:build bundled

package main

import "embed"

//go:generate go run ../wasm/build -o bundled

//go:embed bundled
var bundledFiles embed.FS

func init() { bundled = bundledFiles }

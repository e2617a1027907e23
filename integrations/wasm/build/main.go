// Command build writes komoney.wasm and the JavaScript that calls it, and says how large they are.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/komoney/komoney/integrations/wasm/bundle"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("o", "dist", "the folder to write to")
	flag.Parse()
	if err := bundle.Write(*dir); err != nil {
		log.Fatal(err)
	}
	for _, name := range []string{"komoney.wasm", "wasm_exec.js", "komoney.mjs"} {
		data, err := os.ReadFile(filepath.Join(*dir, name))
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%-14s %9d bytes %9d gzipped\n", name, len(data), len(bundle.Gzip(data)))
	}
}

// Package bundle writes the files that a page or a package needs to call komoney from JavaScript.
package bundle

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

//go:embed komoney.mjs
var glue []byte

// Write compiles the library and puts three files into dir, which it makes: komoney.wasm; wasm_exec.js of
// the Go distribution that compiled it, since the two must be of one version; and komoney.mjs, which calls it.
// It needs the go command, and runs in a module that this package belongs to or that requires it, or else wherever the
// folder still is that the running program was built from.
func Write(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	const module = "github.com/komoney/komoney/integrations/wasm"
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", filepath.Join(dir, "komoney.wasm"), module)
	if exec.Command("go", "list", module).Run() != nil {
		if _, source, _, _ := runtime.Caller(0); filepath.IsAbs(source) {
			build.Dir = filepath.Dir(source)
		}
	}
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	build.Stdout, build.Stderr = os.Stderr, os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("compiling komoney.wasm: %w", err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("go env GOROOT: %w", err)
	}
	exec, err := os.ReadFile(filepath.Join(string(bytes.TrimSpace(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "wasm_exec.js"), exec, 0o666); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "komoney.mjs"), glue, 0o666)
}

// Gzip returns data as a server would send it.
func Gzip(data []byte) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is a valid one
	w.Write(data)                                         // a Buffer takes everything
	w.Close()
	return b.Bytes()
}

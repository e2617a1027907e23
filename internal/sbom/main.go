// Command sbom writes a software bill of materials for binaries: CycloneDX 1.5 JSON with the modules that each was built from,
// as the go command has written them into it.
//
//	go run ./internal/sbom komoney-linux-amd64 … >sbom.json
package main

import (
	"cmp"
	"debug/buildinfo"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
)

// component is a module, or a binary that is made of modules.
type component struct {
	Type       string      `json:"type"`
	Name       string      `json:"name"`
	Version    string      `json:"version,omitempty"`
	PURL       string      `json:"purl,omitempty"`
	Components []component `json:"components,omitempty"`
}

type bill struct {
	Format      string      `json:"bomFormat"`
	SpecVersion string      `json:"specVersion"`
	Version     int         `json:"version"`
	Components  []component `json:"components"`
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

func run(files []string) error {
	b := bill{Format: "CycloneDX", SpecVersion: "1.5", Version: 1, Components: []component{}}
	for _, file := range files {
		info, err := buildinfo.ReadFile(file)
		if err != nil {
			return err
		}
		b.Components = append(b.Components, binary(filepath.Base(file), info))
	}
	e := json.NewEncoder(os.Stdout)
	e.SetIndent("", "  ")
	return e.Encode(b)
}

// binary returns what a binary is made of: the modules, and the standard library of the Go that compiled it.
func binary(name string, info *debug.BuildInfo) component {
	modules := map[string]component{"stdlib": module("stdlib", info.GoVersion)}
	for _, m := range append([]*debug.Module{&info.Main}, info.Deps...) {
		path := m.Path
		if m.Replace != nil {
			m = m.Replace
		}
		modules[path] = module(path, m.Version)
	}
	return component{
		Type: "application", Name: name, Version: info.Main.Version,
		Components: slices.SortedFunc(maps.Values(modules), func(a, b component) int { return cmp.Compare(a.Name, b.Name) }),
	}
}

func module(path, version string) component {
	c := component{Type: "library", Name: path, Version: version}
	if version != "" && version != "(devel)" {
		c.PURL = "pkg:golang/" + path + "@" + version
	}
	return c
}

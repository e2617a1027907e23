package komoney_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"testing"
)

// TestDocumented asks each exported name of the library and of its packages for a docstring and an Example that runs.
func TestDocumented(t *testing.T) {
	for _, dir := range []string{".", "decimal", "fault", "format", "rates", "audit", "table"} {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(names) == 0 {
			t.Fatal(dir, err)
		}
		var files []*ast.File
		fset := token.NewFileSet()
		for _, name := range names {
			f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
		p, err := doc.NewFromFiles(fset, files, "github.com/komoney/komoney/"+dir)
		if err != nil {
			t.Fatal(err)
		}
		checkDocumented(t, "package "+p.Name, p.Doc, p.Examples)
		funcs := p.Funcs
		for _, typ := range p.Types {
			if !isAlias(typ) {
				checkDocumented(t, typ.Name, typ.Doc, typ.Examples)
			}
			funcs = append(append(funcs, typ.Funcs...), typ.Methods...)
		}
		for _, f := range funcs {
			checkDocumented(t, f.Recv+" "+f.Name, f.Doc, f.Examples)
		}
	}
}

func checkDocumented(t *testing.T, name, text string, examples []*doc.Example) {
	t.Helper()
	if text == "" {
		t.Errorf("%s has no docstring", name)
	}
	for _, x := range examples {
		if x.Output != "" {
			return
		}
	}
	t.Errorf("%s has no Example with an output", name)
}

// isAlias reports whether the type is another name for one of another package, which has its own examples.
func isAlias(typ *doc.Type) bool {
	return typ.Decl.Specs[0].(*ast.TypeSpec).Assign != token.NoPos
}

package komoney_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
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
		checkLinks(t, p)
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

// checkLinks wants the links of a package's documentation to lead somewhere: go doc prints the brackets of those that do not.
func checkLinks(t *testing.T, p *doc.Package) {
	t.Helper()
	texts := []string{p.Doc}
	funcs := p.Funcs
	values := append(slices.Clip(p.Consts), p.Vars...)
	for _, typ := range p.Types {
		if isAlias(typ) {
			continue
		}
		texts = append(texts, typ.Doc)
		for _, field := range fieldsOf(typ) {
			texts = append(texts, field.Doc.Text())
		}
		funcs = append(append(funcs, typ.Funcs...), typ.Methods...)
		values = append(append(values, typ.Consts...), typ.Vars...)
	}
	for _, f := range funcs {
		texts = append(texts, f.Doc)
	}
	for _, v := range values {
		texts = append(texts, v.Doc)
	}
	for _, text := range texts {
		for _, link := range brokenLink.FindAll(p.Text(text), -1) {
			t.Errorf("package %s: %s leads nowhere in: %s", p.Name, link, text)
		}
	}
}

var brokenLink = regexp.MustCompile(`\[\*?[A-Za-z]+(\.[A-Z][A-Za-z.]+)?\]`)

// fieldsOf returns the fields of a struct.
func fieldsOf(typ *doc.Type) []*ast.Field {
	if s, ok := typ.Decl.Specs[0].(*ast.TypeSpec).Type.(*ast.StructType); ok {
		return s.Fields.List
	}
	return nil
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

package main

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path"
	"strings"
	"time"

	"github.com/komoney/komoney/integrations/wasm/bundle"
)

//go:embed static
var static embed.FS

//go:generate go run ../wasm/build -o bundled

// bundled has the module and what calls it in a binary with the tag bundled, which needs no Go to run. Others compile it.
var bundled fs.FS

// types are said here, since what the system's tables say of .mjs and .wasm differs.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".mjs":  "text/javascript; charset=utf-8",
	".wasm": "application/wasm",
}

// policy lets the page load its own files and compile its module, and send nothing anywhere.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; " +
	"connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

type file struct {
	name string
	kind string
	data []byte
	gzip []byte
	etag string
}

// site is the page with all that it loads, in memory.
type site struct {
	files []*file
}

// newSite takes the page and the library, which it compiles where the binary does not have it.
func newSite() (*site, error) {
	var s site
	if err := s.addAll(static, "static"); err != nil {
		return nil, err
	}
	if bundled != nil {
		return &s, s.addAll(bundled, "bundled")
	}
	dir, err := os.MkdirTemp("", "komoney-web-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := bundle.Write(dir); err != nil {
		return nil, fmt.Errorf("%w\nthis binary compiles the module when it starts; one of 'go generate && go build -tags bundled' has it in it", err)
	}
	return &s, s.addAll(os.DirFS(dir), ".")
}

func (s *site) addAll(files fs.FS, dir string) error {
	entries, err := fs.ReadDir(files, dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		data, err := fs.ReadFile(files, path.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		s.add(e.Name(), data)
	}
	return nil
}

func (s *site) add(name string, data []byte) {
	s.files = append(s.files, &file{
		name: name, kind: types[path.Ext(name)], data: data, gzip: bundle.Gzip(data),
		etag: fmt.Sprintf(`"%x"`, sha256.Sum256(data)),
	})
}

// writeSizes writes how much each file is on the way.
func (s *site) writeSizes(w io.Writer) {
	first, all := 0, 0
	for _, f := range s.files {
		fmt.Fprintf(w, "%-14s %9d bytes %9d gzipped\n", f.name, len(f.data), len(f.gzip))
		all += len(f.gzip)
		if f.name == "index.html" || f.name == "style.css" {
			first += len(f.gzip)
		}
	}
	fmt.Fprintf(w, "first paint: %d bytes gzipped; everything: %d\n", first, all)
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	for _, f := range s.files {
		if f.name == name {
			f.serve(w, r)
			return
		}
	}
	http.NotFound(w, r)
}

func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cache-Control", "no-cache") // a browser may keep it, and has to ask
	h.Set("Vary", "Accept-Encoding")
	data, etag := f.data, f.etag
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		h.Set("Content-Encoding", "gzip")
		data, etag = f.gzip, strings.TrimSuffix(etag, `"`)+`-gzip"`
	}
	h.Set("ETag", etag)
	http.ServeContent(w, r, f.name, time.Time{}, bytes.NewReader(data))
}

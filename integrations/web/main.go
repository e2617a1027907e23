// Command web serves the playground on loopback, or writes it into a folder for a server of static files.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

func main() {
	log.SetFlags(0)
	addr := flag.String("addr", "127.0.0.1:8080", "where to serve the page")
	dir := flag.String("o", "", "write the page into this folder and do not serve it")
	flag.Parse()
	s, err := newSite()
	if err != nil {
		log.Fatal(err)
	}
	s.writeSizes(os.Stdout)
	if *dir != "" {
		if err := s.write(*dir); err != nil {
			log.Fatal(err)
		}
		return
	}
	l, err := net.Listen("tcp", *addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("http://%s/\n", l.Addr())
	server := http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	log.Fatal(server.Serve(l))
}

// write writes the files into dir, which it makes.
func (s *site) write(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, f := range s.files {
		if err := os.WriteFile(filepath.Join(dir, f.name), f.data, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// Server answers POST / with the amounts of the text that is sent, as JSON. It listens on the loopback address. The text here says "up to 40
// billion dollars, about 58 trillion won":
//
//	go run ./examples/server & sleep 2; curl -sd '최대 400억 달러(약 58조원)' localhost:8080
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"io"
	"log"
	"net/http"
	"slices"
	"time"

	"github.com/komoney/komoney"
)

const maxText = 1 << 20 // bytes of a request

func find(w http.ResponseWriter, r *http.Request) {
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxText))
	var long *http.MaxBytesError
	switch {
	case errors.As(err, &long):
		http.Error(w, "the text is too long", http.StatusRequestEntityTooLarge)
		return
	case err != nil: // the sender broke off
		http.Error(w, "the text is cut off", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(slices.AppendSeq([]komoney.Match{}, komoney.FindBytes(text))); err != nil {
		log.Print(err)
	}
}

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "where to listen")
	flag.Parse()
	mux := http.NewServeMux()
	mux.HandleFunc("POST /{$}", find)
	server := http.Server{Addr: *addr, Handler: mux, ReadTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second}
	log.Fatal(server.ListenAndServe())
}

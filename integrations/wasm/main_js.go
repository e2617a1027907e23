//go:build js && wasm

// Command wasm is komoney for JavaScript. bundle/komoney.mjs starts it and calls it.
//
// Text goes in and JSON comes out through one buffer of the module's memory, in one call for each question:
// values of syscall/js would cost a crossing of the border for every field of every amount.
package main

import (
	"unsafe"

	"github.com/komoney/komoney/integrations/internal/api"
)

var (
	server api.Server
	// in is what JavaScript writes to and out what it reads. They are kept here, since the garbage
	// collector does not see who else holds their addresses.
	in, out []byte
)

// keep is the size up to which a buffer stays for the next call; a larger one, of a book that was
// searched once, is let go.
const keep = 1 << 20

// buffer returns where n bytes can be written.
//
//go:wasmexport komoney_buffer
func buffer(n int32) unsafe.Pointer {
	if cap(in) < int(n) || cap(in) > keep {
		in = make([]byte, max(int(n), 4096))
	}
	in = in[:cap(in)]
	return unsafe.Pointer(unsafe.SliceData(in))
}

// call answers a question whose options, as keys and values, are the first bytes of the buffer and whose text the
// next ones. It returns the length of the answer.
//
//go:wasmexport komoney_call
func call(op, options, text int32) int32 {
	if cap(out) > keep {
		out = nil
	}
	out = server.Append(out[:0], api.Op(op), in[:options], in[options:options+text])
	return int32(len(out))
}

// result returns where the answer is.
//
//go:wasmexport komoney_result
func result() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(out)) }

func main() {
	select {} // the exports can be called as long as main has not returned
}

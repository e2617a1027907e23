// Command lib is komoney as a shared library with four functions of C, which the Python package komoney calls.
//
// Texts go in as one buffer, and JSON or columns come out as one, in a single call for each question or for each list of
// texts. What a function returns is the caller's, who gives it back to komoney_free. No panic leaves it, and any number of
// threads may call it at once.
package main

// #include <stdint.h>
// #include <stdlib.h>
import "C"

import (
	"fmt"
	"runtime/debug"
	"sync"
	"unsafe"

	"github.com/komoney/komoney/integrations/internal/api"
)

// servers are those that no call uses just now. Each remembers options, and serves one call at a time.
var servers = sync.Pool{New: func() any { return &api.Server{Offsets: api.Runes} }}

// komoney_call answers a question of package api in JSON.
//
//export komoney_call
func komoney_call(op C.int32_t, opts *C.char, nopts C.int64_t, text *C.char, ntext C.int64_t, size *C.int64_t) *C.char {
	return answer(size, func() []byte {
		s := servers.Get().(*api.Server)
		b := s.Append(nil, api.Op(op), view(opts, nopts), view(text, ntext))
		servers.Put(s)
		return b
	})
}

// komoney_columns reads many texts, which lie one behind the other, and returns columns, or an error in JSON. The lengths are in
// characters; a negative one is no text at all.
//
//export komoney_columns
func komoney_columns(op C.int32_t, opts *C.char, nopts C.int64_t, text *C.char, ntext C.int64_t, lengths *C.int64_t, n C.int64_t, size *C.int64_t) *C.char {
	return answer(size, func() []byte {
		s := servers.Get().(*api.Server)
		defer servers.Put(s)
		reading, err := s.Reading(view(opts, nopts))
		if err != nil {
			return s.AppendError(nil, err)
		}
		rows, err := split(view(text, ntext), unsafe.Slice((*int64)(unsafe.Pointer(lengths)), int(n)))
		if err != nil {
			return s.AppendError(nil, err)
		}
		return columns(columnOp(op), reading, rows)
	})
}

// komoney_free gives back what another function returned.
//
//export komoney_free
func komoney_free(p *C.char) { C.free(unsafe.Pointer(p)) }

// answer returns what f does in memory of C, and its size. A panic is an answer, too.
func answer(size *C.int64_t, f func() []byte) (p *C.char) {
	var b []byte
	func() {
		defer func() {
			if r := recover(); r != nil {
				s := api.Server{}
				b = s.AppendError(nil, fmt.Errorf("komoney: panic: %v\n%s", r, debug.Stack()))
			}
		}()
		b = f()
	}()
	*size = C.int64_t(len(b))
	return (*C.char)(C.CBytes(b))
}

func view(p *C.char, n C.int64_t) []byte { return unsafe.Slice((*byte)(unsafe.Pointer(p)), int(n)) }

func main() {} // a shared library has one all the same

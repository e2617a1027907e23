//go:build !unix

package komoneybeam

import "os"

// hold never takes what another run has left: here nothing tells whether that run still goes on.
func hold(dir string) (release func(), ok bool) {
	entries, err := os.ReadDir(dir)
	return func() {}, err == nil && len(entries) == 0
}

func umask() os.FileMode { return 0 }

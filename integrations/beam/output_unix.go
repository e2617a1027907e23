//go:build unix

package komoneybeam

import (
	"os"

	"golang.org/x/sys/unix"
)

// hold takes the lock of a folder, which ends with the process that has it, and reports whether nobody else did. A folder that is
// gone is held by nobody.
func hold(dir string) (release func(), ok bool) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, false
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		return nil, false
	}
	return func() { f.Close() }, true
}

// umask returns the bits that new files do not get.
func umask() os.FileMode {
	mask := unix.Umask(0)
	unix.Umask(mask)
	return os.FileMode(mask)
}

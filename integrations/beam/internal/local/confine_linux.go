package local

import (
	"errors"
	"os"
	"strconv"
	"syscall"
)

// confine makes the sockets of this process that listen on the port take connections from the loopback
// interface alone.
func confine(port int) error {
	fds, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return err
	}
	found := false
	for _, entry := range fds {
		fd, err := strconv.Atoi(entry.Name())
		if err != nil || !listens(fd, port) {
			continue
		}
		if err := syscall.SetsockoptString(fd, syscall.SOL_SOCKET, syscall.SO_BINDTODEVICE, "lo"); err != nil {
			return os.NewSyscallError("setsockopt", err)
		}
		found = true
	}
	if !found {
		return errors.New("its socket is not found")
	}
	return nil
}

// listens reports whether a file is a socket that listens on the port.
func listens(fd, port int) bool {
	if on, err := syscall.GetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_ACCEPTCONN); err != nil || on == 0 {
		return false
	}
	addr, err := syscall.Getsockname(fd)
	if err != nil {
		return false
	}
	switch addr := addr.(type) {
	case *syscall.SockaddrInet4:
		return addr.Port == port
	case *syscall.SockaddrInet6:
		return addr.Port == port
	}
	return false
}

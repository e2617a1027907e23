package local

import (
	"net"
	"testing"

	"golang.org/x/sys/unix"
)

// Other machines cannot connect, this one can.
func TestConfine(t *testing.T) {
	l, err := net.Listen("tcp", ":0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	port := l.Addr().(*net.TCPAddr).Port
	if err := confine(port); err != nil {
		t.Skip("the kernel does not let this process do it: ", err)
	}
	raw, err := l.(*net.TCPListener).SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	raw.Control(func(fd uintptr) {
		if device, err := unix.GetsockoptString(int(fd), unix.SOL_SOCKET, unix.SO_BINDTODEVICE); err != nil || device != "lo" {
			t.Errorf("the socket takes connections from %q, %v", device, err)
		}
	})
	c, err := net.Dial("tcp", (&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: port}).String())
	if err != nil {
		t.Fatal(err)
	}
	c.Close()
	l.Close()
	if err := confine(port); err == nil {
		t.Error("no error without a socket")
	}
}

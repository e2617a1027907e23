//go:build !linux

package local

import "errors"

func confine(int) error { return errors.New("this system cannot confine it to loopback") }

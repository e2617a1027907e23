// Package pad writes numbers in the width and with the flags of package fmt.
package pad

import "fmt"

// AppendSign appends the sign that a verb's flags ask for. %+v writes no plus sign, as fmt writes none in the fields of a struct.
func AppendSign(b []byte, s fmt.State, verb rune, neg bool) []byte {
	sign := byte(' ')
	switch {
	case neg:
		sign = '-'
	case s.Flag('+') && verb != 'v':
		sign = '+'
	case !s.Flag(' '):
		return b
	}
	return append(b, sign)
}

// Write writes b in the width of s, with zeros behind the first signed bytes if the flags say so and zero allows it.
func Write(s fmt.State, b []byte, signed int, zero bool) {
	n := 0
	if w, ok := s.Width(); ok {
		n = max(w-len(b), 0)
	}
	pad := make([]byte, n)
	for i := range pad {
		pad[i] = ' '
	}
	switch {
	case s.Flag('-'):
		s.Write(b)
		s.Write(pad)
	case s.Flag('0') && zero:
		for i := range pad {
			pad[i] = '0'
		}
		s.Write(b[:signed])
		s.Write(pad)
		s.Write(b[signed:])
	default:
		s.Write(pad)
		s.Write(b)
	}
}

package main

import "unicode/utf8"

// unit is what start and end are counted in.
type unit uint8

const (
	byteUnit unit = iota
	runeUnit
	utf16Unit
)

var unitNames = []string{"byte", "rune", "utf16"}

// count returns the length of b in the unit. A byte that is no UTF-8 counts as
// one rune and one UTF-16 code unit, as the U+FFFD in its place does.
func (u unit) count(b []byte) int {
	if u == byteUnit {
		return len(b)
	}
	n := 0
	for i := 0; i < len(b); n++ {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if r > 0xFFFF && u == utf16Unit {
			n++ // a surrogate pair
		}
		i += size
	}
	return n
}

// ruler turns byte positions of a line into positions in the unit.
// It keeps its place: going through a line's matches costs one pass over the line.
type ruler struct {
	unit unit
	pos  int // a byte position
	n    int // the same in the unit
}

// at returns where byte pos of text is. Positions do not go back.
func (r *ruler) at(text []byte, pos int) int {
	r.n += r.unit.count(text[r.pos:pos])
	r.pos = pos
	return r.n
}

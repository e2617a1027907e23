package main

import (
	"testing"
	"unicode/utf16"
)

func FuzzRuler(f *testing.F) {
	f.Add("😀 가\xff3명\xed\xa0\x80", 3, 9)
	f.Add("", 0, 0)
	f.Fuzz(func(t *testing.T, s string, i, j int) {
		if i < 0 || j < i || j > len(s) {
			return
		}
		for u, want := range [][3]int{
			byteUnit:  {i, j, len(s)},
			runeUnit:  {len([]rune(s[:i])), len([]rune(s[:i])) + len([]rune(s[i:j])), 0},
			utf16Unit: {len(utf16.Encode([]rune(s[:i]))), len(utf16.Encode([]rune(s[:i]))) + len(utf16.Encode([]rune(s[i:j]))), 0},
		} {
			r := ruler{unit: unit(u)}
			if a, b := r.at([]byte(s), i), r.at([]byte(s), j); a != want[0] || b != want[1] {
				t.Errorf("%q %d %d in %s: %d %d, want %v", s, i, j, unitNames[u], a, b, want)
			}
		}
	})
}

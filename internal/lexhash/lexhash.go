// Package lexhash holds the hash that the word tables and their generator share.
package lexhash

// Key packs a rune's UTF-8 bytes into one number; it is 0 for no rune.
func Key(r string) uint32 {
	var k uint32
	for i := 0; i < len(r); i++ {
		k = k<<8 | uint32(r[i])
	}
	return k
}

// Sum returns the slot of a key in a table of 1<<(32-shift) slots.
func Sum(key uint32, shift uint8) uint32 {
	return key * 0x9E3779B1 >> (shift & 31)
}

// Package lexhash holds the one hash that the word tables and their generator share.
package lexhash

// Sum returns the bucket of a rune's UTF-8 bytes: the rune's last two bytes, of which Hangul syllables differ most.
func Sum(b []byte) uint8 {
	if len(b) == 1 {
		return b[0]
	}
	return b[len(b)-2]*37 + b[len(b)-1]*5
}

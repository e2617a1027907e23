package line

// Load4 returns the four bytes at s[i:], the first in the low bits.
func Load4(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// ByteClasses has 0x80 for the lead bytes of Hangul syllables and BlankByte for blanks.
var ByteClasses = [256]uint8{0xEA: 0x80, 0xEB: 0x80, 0xEC: 0x80, 0xED: 0x80, ' ': BlankByte, '\t': BlankByte}

// BlankByte marks blanks in ByteClasses.
const BlankByte = 1

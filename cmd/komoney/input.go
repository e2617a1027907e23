package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
)

// charset is the flag -encoding.
type charset uint8

const (
	charsetAuto charset = iota // UTF-8, what a byte order mark says, or EUC-KR where that fits and UTF-8 does not
	charsetUTF8
	charsetEUCKR
	charsetUTF16LE
	charsetUTF16BE
)

var charsetNames = []string{"auto", "utf-8", "euc-kr", "utf-16le", "utf-16be"}

// decoders are those of the charsets. EUC-KR is CP949, which has more syllables and no others.
var decoders = map[charset]encoding.Encoding{
	charsetEUCKR:   korean.EUCKR,
	charsetUTF16LE: unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	charsetUTF16BE: unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
}

// errBinary is that of an input that is no text.
var errBinary = errors.New("a binary file, skipped; -encoding utf-8, or utf-16le, reads it all the same")

// headSize is how much of an input's beginning is looked at. One read is enough: whoever types waits for no second one.
const headSize = 64 << 10

// zstdWindow is the largest window of a .zst file that is read, as memory does not depend on an input.
const zstdWindow = 128 << 20

// textOf returns the text of an input: decompressed and decoded. say is called once with what was not as it seems. The error is errBinary
// or that of a file that cannot be decompressed.
func textOf(in io.Reader, cs charset, binary bool, say func(string)) (io.Reader, error) {
	head, err := readHead(in, func(b []byte) bool { return !isMagicPart(b) })
	in = behind(head, in, err)
	switch {
	case bytes.HasPrefix(head, []byte{0x1F, 0x8B}):
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, err
		}
		in = z
	case bytes.HasPrefix(head, []byte{0x28, 0xB5, 0x2F, 0xFD}):
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow), zstd.WithDecoderLowmem(true))
		if err != nil {
			return nil, err
		}
		in = z
	default:
		return decoded(in, head, err, cs, binary, say)
	}
	head, err = readHead(in, func(b []byte) bool { return !isMagicPart(b) })
	return decoded(behind(head, in, err), head, err, cs, binary, say)
}

// decoded returns the text of bytes that begin with head.
func decoded(in io.Reader, head []byte, err error, cs charset, binary bool, say func(string)) (io.Reader, error) {
	if d, ok := decoders[cs]; ok {
		return d.NewDecoder().Reader(in), nil
	}
	if cs == charsetUTF8 {
		return in, nil
	}
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return decoders[charsetUTF16LE].NewDecoder().Reader(in), nil
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return decoders[charsetUTF16BE].NewDecoder().Reader(in), nil
	case !binary && bytes.IndexByte(head, 0) >= 0:
		return nil, errBinary
	}
	return &sniffer{in: in, say: say}, nil
}

// readHead reads until there is something to look at, and returns the error that ended that.
func readHead(in io.Reader, enough func([]byte) bool) (head []byte, err error) {
	head = make([]byte, 0, 4<<10)
	for idle := 0; err == nil; idle++ {
		if len(head) == cap(head) {
			if len(head) >= headSize {
				return head, nil
			}
			head = append(head, 0)[:len(head)]
		}
		var n int
		n, err = in.Read(head[len(head):cap(head)])
		if head = head[:len(head)+n]; n > 0 {
			if idle = 0; enough(head) {
				return head, err
			}
		}
		if idle == 100 && err == nil {
			err = io.ErrNoProgress
		}
	}
	return head, err
}

// isMagicPart reports whether b is too short to tell what it is.
func isMagicPart(b []byte) bool {
	for _, magic := range []string{"\x1F\x8B", "\x28\xB5\x2F\xFD", "\xFF\xFE", "\xFE\xFF"} {
		if len(b) < len(magic) && strings.HasPrefix(magic, string(b)) {
			return true
		}
	}
	return false
}

// behind returns what was read already and then the rest of in, or the error that it has ended with.
func behind(head []byte, in io.Reader, err error) io.Reader {
	switch {
	case err == io.EOF:
		return bytes.NewReader(head)
	case err != nil:
		in = failed{err}
	}
	return &joinedReader{head, in}
}

// failed is a reader that has failed.
type failed struct{ err error }

func (f failed) Read([]byte) (int, error) { return 0, f.err }

// joinedReader reads some bytes and then from another reader.
type joinedReader struct {
	head []byte
	in   io.Reader
}

func (j *joinedReader) Read(b []byte) (int, error) {
	if len(j.head) == 0 {
		return j.in.Read(b)
	}
	n := copy(b, j.head)
	j.head = j.head[n:]
	return n, nil
}

// sniffer passes bytes on until the first that is not ASCII, which tells UTF-8 from EUC-KR. From then on it costs nothing.
type sniffer struct {
	in      io.Reader
	say     func(string)
	decided bool
}

func (s *sniffer) Read(b []byte) (int, error) {
	if s.decided {
		return s.in.Read(b)
	}
	n, err := s.in.Read(b)
	i := firstHigh(b[:n])
	if i == n {
		return n, err
	}
	if i > 0 && err == nil { // what stands before is the same in both
		s.decide(bytes.Clone(b[i:n]), nil)
		return i, nil
	}
	s.decide(bytes.Clone(b[i:n]), err)
	if i > 0 {
		return i, nil
	}
	return s.in.Read(b)
}

// decide decides by a window from the first byte that is not ASCII on: to the line's end, or what one read brings.
func (s *sniffer) decide(window []byte, err error) {
	for len(window) < headSize && err == nil && bytes.IndexByte(window, '\n') < 0 {
		var more []byte
		more, err = readHead(s.in, func([]byte) bool { return true })
		window = append(window, more...)
	}
	s.decided = true
	s.in = behind(window, s.in, err)
	if !validUTF8(window) && validEUCKR(window) {
		s.in = korean.EUCKR.NewDecoder().Reader(s.in)
		s.say("read as EUC-KR; -encoding says otherwise")
	}
}

// firstHigh returns the place of the first byte that is not ASCII, or the length.
func firstHigh(b []byte) int {
	for i, c := range b {
		if c >= utf8.RuneSelf {
			return i
		}
	}
	return len(b)
}

// validUTF8 reports whether b is UTF-8, but for a character that its end cuts.
func validUTF8(b []byte) bool {
	for i := 0; i < utf8.UTFMax && i < len(b); i++ {
		if c := b[len(b)-1-i]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-1-i:]) {
				b = b[:len(b)-1-i]
			}
			break
		}
	}
	return utf8.Valid(b)
}

// validEUCKR reports whether b is text in EUC-KR or its extension CP949 with Hangul in it, but for a character that its end cuts.
func validEUCKR(b []byte) bool {
	hangul := false
	for i := 0; i < len(b); i++ {
		c := b[i]
		if c < utf8.RuneSelf {
			continue
		}
		if i+1 == len(b) {
			break
		}
		i++
		d := b[i]
		switch {
		case c < 0x81 || c == 0xFF || d == 0xFF:
			return false
		case c <= 0xC6 && ('A' <= d && d <= 'Z' || 'a' <= d && d <= 'z' || 0x81 <= d && d <= 0xA0): // syllables of CP949
			hangul = true
		case c >= 0xA1 && d >= 0xA1:
			hangul = hangul || 0xB0 <= c && c <= 0xC8
		case c <= 0xA0 && d >= 0xA1:
			hangul = true
		default:
			return false
		}
	}
	return hangul
}

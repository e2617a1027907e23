package komoneybeam

import (
	"encoding/binary"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/komoney/komoney"
)

// The coders are deterministic: keys are compared by their bytes. They are the pipeline's own, and not a
// format for files.
func init() {
	registerCoder(encodeFile, decodeFile)
	registerCoder(encodeLine, decodeLine)
	registerCoder(encodeRecord, decodeRecord)
	registerCoder(encodeDead, decodeDead)
	registerCoder(encodeMatch, decodeMatch)
	registerCoder(encodeKey, decodeKey)
	registerCoder(encodeTally, decodeTally)
	registerCoder(encodeTotal, decodeTotal)
}

func registerCoder[T any](encode func(T) []byte, decode func([]byte) (T, error)) {
	register.Function1x1(encode) // or they are called by reflection, once or more for each element
	register.Function1x2(decode)
	beam.RegisterCoder(reflect.TypeFor[T](), encode, decode)
}

func encodeFile(f file) []byte { return encoder(nil).text(f.Path).int(f.Size) }

func decodeFile(b []byte) (f file, err error) {
	d := decoder{b: b}
	f = file{d.text(), d.int()}
	return f, d.end()
}

func encodeLine(l Line) []byte { return encoder(nil).line(&l) }

func decodeLine(b []byte) (l Line, err error) {
	d := decoder{b: b}
	l = d.line()
	return l, d.end()
}

func encodeRecord(r Record) []byte {
	return make(encoder, 0, len(r.Text)+len(r.File)+64).text(r.File).int(r.Offset).text(r.ID).text(r.Day).text(r.Text)
}

func decodeRecord(b []byte) (r Record, err error) {
	d := decoder{b: b}
	r = Record{d.text(), d.int(), d.text(), d.text(), d.text()}
	return r, d.end()
}

func encodeDead(l DeadLetter) []byte {
	return encoder(nil).line(&l.Line).text(string(l.Reason)).text(l.Detail)
}

func decodeDead(b []byte) (l DeadLetter, err error) {
	d := decoder{b: b}
	l = DeadLetter{d.line(), Reason(d.text()), d.text()}
	return l, d.end()
}

func encodeMatch(m Match) []byte {
	found, err := m.Match.MarshalText()
	if err != nil {
		panic(err) // of a match that was not found
	}
	return encoder(nil).text(m.File).int(m.Offset).text(m.ID).text(m.Day).bytes(found)
}

func decodeMatch(b []byte) (m Match, err error) {
	d := decoder{b: b}
	m = Match{File: d.text(), Offset: d.int(), ID: d.text(), Day: d.text()}
	if err := m.Match.UnmarshalText(d.bytes()); err != nil {
		d.fail(err)
	}
	return m, d.end()
}

func encodeKey(k Key) []byte { return make(encoder, 0, 48).key(&k) }

func decodeKey(b []byte) (k Key, err error) {
	d := decoder{b: b}
	k = d.key()
	return k, d.end()
}

func encodeTally(t Tally) []byte { return encoder(nil).tally(&t) }

func decodeTally(b []byte) (t Tally, err error) {
	d := decoder{b: b}
	t = d.tally()
	return t, d.end()
}

func encodeTotal(t Total) []byte { return encoder(nil).key(&t.Key).tally(&t.Tally) }

func decodeTotal(b []byte) (t Total, err error) {
	d := decoder{b: b}
	t = Total{d.key(), d.tally()}
	return t, d.end()
}

// encoder appends fields.
type encoder []byte

func (e encoder) int(n int64) encoder { return binary.AppendVarint(e, n) }

func (e encoder) text(s string) encoder { return append(binary.AppendUvarint(e, uint64(len(s))), s...) }

func (e encoder) bytes(b []byte) encoder {
	return append(binary.AppendUvarint(e, uint64(len(b))), b...)
}

func (e encoder) line(l *Line) encoder { return e.text(l.File).int(l.Offset).int(l.Size).bytes(l.Text) }

func (e encoder) key(k *Key) encoder {
	denominator, _ := k.Denominator.MarshalBinary() // the error is nil
	return e.text(k.Day).int(int64(k.Kind)).text(k.Currency.Code()).text(k.Unit).bytes(denominator)
}

func (e encoder) tally(t *Tally) encoder {
	return e.int(t.Count).int(t.Ranges).int(t.Bounds).int(t.Approx).int(t.Implied).
		bytes(t.Low.appendTo(nil)).bytes(t.High.appendTo(nil))
}

// decoder reads the fields that an encoder appended. It keeps the first error.
type decoder struct {
	b   []byte
	err error
}

func (d *decoder) fail(err error) {
	if d.err == nil {
		d.err = err
	}
	d.b = nil
}

func (d *decoder) int() int64 {
	n, size := binary.Varint(d.b)
	if size <= 0 {
		d.fail(errTruncated)
		return 0
	}
	d.b = d.b[size:]
	return n
}

// bytes returns a part of what is decoded.
func (d *decoder) bytes() []byte {
	n, size := binary.Uvarint(d.b)
	if size <= 0 || n > uint64(len(d.b)-size) {
		d.fail(errTruncated)
		return nil
	}
	b := d.b[size : size+int(n)]
	d.b = d.b[size+int(n):]
	return b
}

func (d *decoder) text() string { return string(d.bytes()) }

func (d *decoder) binary(v interface{ UnmarshalBinary([]byte) error }) {
	if err := v.UnmarshalBinary(d.bytes()); err != nil {
		d.fail(err)
	}
}

func (d *decoder) line() Line {
	l := Line{File: d.text(), Offset: d.int(), Size: d.int()}
	l.Text = append(l.Text, d.bytes()...) // a runner may use the bytes again
	return l
}

func (d *decoder) key() (k Key) {
	k.Day, k.Kind = d.text(), komoney.Kind(d.int())
	d.binary(&k.Currency)
	k.Unit = d.text()
	d.binary(&k.Denominator)
	return k
}

func (d *decoder) tally() (t Tally) {
	t = Tally{Count: d.int(), Ranges: d.int(), Bounds: d.int(), Approx: d.int(), Implied: d.int()}
	t.Low, t.High = d.exact(), d.exact()
	return t
}

func (d *decoder) exact() Exact {
	x, err := exactFrom(d.bytes())
	if err != nil {
		d.fail(err)
	}
	return x
}

// end returns the error, if there was one or something is left.
func (d *decoder) end() error {
	if d.err == nil && len(d.b) > 0 {
		return errTruncated
	}
	return d.err
}

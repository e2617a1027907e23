package main

import (
	"bytes"
	"testing"
)

// The quick reader of records reads what encoding/json reads, or leaves it to that.
func FuzzRecord(f *testing.F) {
	for _, s := range []string{
		`{"id":"a","text":"58조원"}`, `{"id": 10, "text": "a\"b\\c\/\n\t"} `, `{"id":0,"text":""}`,
		`{"id":01,"text":""}`, `{"id":-1,"text":"x"}`, `{"id":"a\"b","text":"x"}`, `{"id":"a","text":"\u00e9\ud83d\ude00"}`,
		`{"id":"a","text":"x","text":"y"}`, `{"id":"a","text":"x"}}`, `{"id":"a","text":"x"`, `{"id":"a","text":"\`,
		`{"id":"a""text":"x"}`, `{"id":,"text":"x"}`, "{\"id\":\"\x01\",\"text\":\"x\"}", "{\"id\":\"a\",\"text\":\"\x01\"}",
		"{\"id\":\"\xff\",\"text\":\"\xff\"}", `{"id":1 ,"text":"\q"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		var quick, full record
		if !quick.readPlain(line) {
			return
		}
		// A member in front keeps the quick reader off.
		if err := full.read(append([]byte(`{"":0,`), line[1:]...)); err != nil {
			t.Fatalf("%q is no record: %v", line, err)
		}
		if !bytes.Equal(quick.id, full.id) || !bytes.Equal(quick.text, full.text) {
			t.Errorf("%q: id %q, text %q; want %q, %q", line, quick.id, quick.text, full.id, full.text)
		}
	})
}

func TestRecordPlain(t *testing.T) {
	for line, want := range map[string]string{
		`{"id":"a","text":"58조원"}`:        `"a" 58조원`,
		`{"id": 7, "text": "\"58조원\"\n"}`: "7 \"58조원\"\n",
		`{"id":"a","text":"끝\\"}`:         `"a" 끝\`,
		`{"id": "긴 이름", "text": "\t\/" }`: "\"긴 이름\" \t/",
	} {
		var r record
		if !r.readPlain([]byte(line)) || string(r.id)+" "+string(r.text) != want {
			t.Errorf("%s: %s %s", line, r.id, r.text)
		}
	}
}

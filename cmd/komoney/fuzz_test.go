package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// seeds are texts for the commands that read texts.
var seeds = []string{
	article, "3명\x1b[31m이 58조원을\x07 냈다\r\n", "😀가 3명\u202e5.6%\u0085", "400억 달러(약 58조원)\xff\xfe", "１억　２천만　원\x00", "(단위: 백만원)\n1,234\n",
}

// FuzzFindPlaces: line, offset, start and end lead to the text of a match, whatever they are counted in.
func FuzzFindPlaces(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, 7)
	}
	f.Fuzz(func(t *testing.T, in string, chunk int) {
		chunk = 16 + max(chunk, -chunk)%1000
		var counts [3]int
		for u, name := range unitNames {
			out := session{stdin: strings.NewReader(in), chunk: chunk}.run("find", "-encoding", "utf-8", "-j", "2", "-offsets", name).out
			for l := range strings.Lines(out) {
				var p place
				if err := json.Unmarshal([]byte(l), &p); err != nil {
					t.Fatal(err)
				}
				if p.Offset > 0 && in[p.Offset-1] != '\n' || p.Line != 1+strings.Count(in[:p.Offset], "\n") {
					t.Fatalf("%q: no line begins at %+v", in, p)
				}
				text, _, _ := strings.Cut(in[p.Offset:], "\n")
				var at string
				switch unit(u) {
				case byteUnit:
					at = text[p.Start:p.End]
				case runeUnit:
					at = string([]rune(text)[p.Start:p.End])
				case utf16Unit:
					at = string(utf16.Decode(utf16.Encode([]rune(text))[p.Start:p.End]))
				}
				if at != p.Text {
					t.Fatalf("%q: at %+v, counted in %ss, stands %q", in, p, name, at)
				}
				counts[u]++
			}
		}
		want := fmt.Sprintln(counts[0])
		if r := onInput(in, "find", "-encoding", "utf-8", "-count"); r.out != want || counts[0] != counts[1] || counts[0] != counts[2] {
			t.Fatalf("%q: %v matches, counted %s", in, counts, r.out)
		}
	})
}

// FuzzView: what a terminal is sent has nothing in it that a terminal acts on.
func FuzzView(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		shown := session{stdin: strings.NewReader(in), terminal: true}.run("find", "-color=never").out
		bad := strings.IndexFunc(shown, func(c rune) bool {
			return c != '\n' && (unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c))
		})
		if bad >= 0 || !utf8.ValidString(shown) {
			t.Fatalf("%q is shown as %q", in, shown)
		}
		r := onInput("", "parse", in)
		if i := strings.IndexFunc(r.err, func(c rune) bool { return c != '\n' && unicode.IsControl(c) }); i >= 0 {
			t.Fatalf("%q: the message is %q", in, r.err)
		}
	})
}

// FuzzReplaceText: amounts that are written as they stand leave every byte as it was, wherever chunks end.
func FuzzReplaceText(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, 7)
	}
	f.Fuzz(func(t *testing.T, in string, chunk int) {
		chunk = 16 + max(chunk, -chunk)%1000
		r := session{stdin: strings.NewReader(in), chunk: chunk}.run("replace", "-encoding", "utf-8", "-j", "2", "-with", "{text}")
		if r != (result{out: in}) {
			t.Fatalf("%q: %+v", in, r)
		}
	})
}

// FuzzRecordLines: whatever comes in, JSON goes out, a line for each line that is a record; a line that is none is
// named with its number.
func FuzzRecordLines(f *testing.F) {
	for _, s := range seeds {
		quoted, _ := json.Marshal(s)
		f.Add(`{"id":1,"text":` + string(quoted) + "}\nnone\n\n{\"text\":\"3명\"}")
	}
	f.Fuzz(func(t *testing.T, in string) {
		for _, args := range [][]string{{"find", "-jsonl"}, {"parse", "-jsonl"}, {"replace", "-jsonl", "-with", "{plain}"}} {
			r := onInput(in, append(args, "-encoding", "utf-8")...)
			checkJSON(t, r.out)
			lines := 0
			for l := range strings.Lines(strings.TrimPrefix(in, "\uFEFF")) {
				if strings.TrimSpace(l) != "" {
					lines++
				}
			}
			if answers, complaints := strings.Count(r.out, "\n"), strings.Count(r.err, "\n"); answers+complaints != lines {
				t.Fatalf("%v %q: %d lines, %d answers, %d complaints", args, in, lines, answers, complaints)
			}
			if strings.ContainsFunc(r.err, func(c rune) bool { return c != '\n' && unicode.IsControl(c) }) {
				t.Fatalf("%v %q: the message is %q", args, in, r.err)
			}
		}
	})
}

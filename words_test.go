package komoney_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

// The files in testdata/words are a reference of the words of the tables, each in an expression or a sentence:
//
//	# A comment.
//	5 … → money 5 CAD                  … stands for each of the words below; the whole is an amount
//	  캐나다 달러[화], 호주 달러[화]         with 화 (money) and without; a space in a word with Hangul may be left out
//	5… → quantity 5 …                  the unit is the word itself, without its spaces; frames in a row share words
//	세 … → quantity 3 …
//	  달, 사람
//	[5만 원] … → money 50000 KRW approx  a sentence; the span is in brackets
//	… → nothing                        a sentence without an amount
//	Parse: …원 → money 5 KRW            what Parse reads, and Find doubts
//	Table: 가. 매출 [(5)]백만원 → …      what is read with Accounting and UnitLines; \n is a line's end
//	Price: … 39,000 → money 39000 KRW implied   what ParsePrice reads, or the code of its error
//
// A whole expression is read by Parse, and found by Find as it stands.

// wordFrame is a sentence for some words.
type wordFrame struct {
	line        int
	frame, want string
	words       []string
}

func readWords(file string) ([]wordFrame, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var frames []wordFrame
	first := 0 // of the frames that share the words to come
	for i, line := range strings.Split(string(b), "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "  "):
			words := strings.Split(strings.TrimSpace(line), ", ")
			for k := range frames[first:] {
				frames[first+k].words = append(frames[first+k].words, words...)
			}
		default:
			if n := len(frames); n > 0 && (len(frames[n-1].words) > 0 || !strings.Contains(frames[n-1].frame, "…")) {
				first = n
			}
			frame, want, _ := strings.Cut(line, " → ")
			frames = append(frames, wordFrame{line: i + 1, frame: frame, want: want})
		}
	}
	return frames, nil
}

// spellings returns a word in every way that it is written.
func spellings(word string) []string {
	if i := strings.IndexByte(word, '['); i >= 0 {
		j := strings.IndexByte(word, ']')
		return append(spellings(word[:i]+word[j+1:]), spellings(word[:i]+word[i+1:j]+word[j+1:])...)
	}
	i := strings.IndexByte(word, ' ')
	if i < 0 || !strings.ContainsFunc(word, func(c rune) bool { return c >= '가' && c <= '힣' }) {
		return []string{word}
	}
	var all []string
	for _, rest := range spellings("가" + word[i+1:]) {
		rest = strings.TrimPrefix(rest, "가")
		all = append(all, word[:i]+" "+rest, word[:i]+rest)
	}
	return all
}

// each calls f with the sentence of every spelling, and what is to be read.
func (w wordFrame) each(f func(marked, want string)) {
	if len(w.words) == 0 {
		f(w.frame, w.want)
	}
	for _, word := range w.words {
		for _, s := range spellings(word) {
			f(strings.ReplaceAll(w.frame, "…", s), strings.ReplaceAll(w.want, "…", strings.ReplaceAll(s, " ", "")))
		}
	}
}

// tableParser returns the parser that a sentence is read with, and the sentence without its mark.
func tableParser(marked string) (*komoney.Parser, string) {
	marked, table := strings.CutPrefix(marked, "Table: ")
	if table {
		marked = strings.ReplaceAll(marked, `\n`, "\n")
	}
	return &komoney.Parser{Accounting: table, UnitLines: table}, marked
}

func TestWords(t *testing.T) {
	files, err := filepath.Glob("testdata/words/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files in testdata/words", err)
	}
	for _, file := range files {
		frames, err := readWords(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range frames {
			if w.want == "" || strings.Contains(w.frame, "…") != (len(w.words) > 0) {
				t.Errorf("%s:%d: %q has no words or no meaning", file, w.line, w.frame)
			}
			w.each(func(marked, want string) { checkWord(t, file, w.line, marked, want) })
		}
	}
}

func checkWord(t *testing.T, file string, line int, marked, want string) {
	t.Helper()
	if field, ok := strings.CutPrefix(marked, "Price: "); ok {
		got, _, _ := strings.Cut(priceOf(komoney.Parser{}, field), " at ")
		if got != want {
			t.Errorf("%s:%d: ParsePrice(%q) = %s, want %s", file, line, field, got, want)
		}
		return
	}
	p, marked := tableParser(marked)
	marked, parseOnly := strings.CutPrefix(marked, "Parse: ")
	if !strings.Contains(marked, "[") && want != "nothing" {
		a, err := komoney.Parse(marked)
		if err != nil || a.String() != want {
			t.Errorf("%s:%d: Parse(%q) = %s, %v, want %s", file, line, marked, a, err, want)
			return
		}
		if parseOnly {
			return
		}
		marked = "[" + marked + "]"
	}
	text, spans := sentence{marked: marked}.text()
	var got []string
	var found [][2]int
	for m := range p.Find(text) {
		got = append(got, m.Amount.String())
		found = append(found, [2]int{m.Start, m.End})
	}
	if len(spans) == 0 && len(got) == 0 {
		return
	}
	if !slices.Equal(found, spans) || strings.Join(got, ", ") != want {
		t.Errorf("%s:%d: %q: found %v %q, want %q", file, line, marked, found, got, want)
	}
}

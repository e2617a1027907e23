package komoney_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/komoney/komoney"
)

// sheetTexts returns the texts of testdata/unit_lines.txt, with their marks.
func sheetTexts(t *testing.T) []string {
	b, err := os.ReadFile("testdata/unit_lines.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := string(b)
	for strings.HasPrefix(text, "#") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n====\n")
}

// markSheet returns the text with its money, shares and multiples marked.
func markSheet(p komoney.Parser, text string) string {
	var b strings.Builder
	end := 0
	for m := range p.Find(text) {
		mark := ""
		switch m.Kind {
		case komoney.KindMoney:
			if m.Currency.Code() != "KRW" {
				mark = " " + m.Currency.Code()
			}
			if !m.Implied {
				mark += "!"
			}
		case komoney.KindPercent, komoney.KindPercentPoint:
			mark = m.Unit
		case komoney.KindMultiple:
			mark = "x"
		default:
			continue
		}
		b.WriteString(text[end:m.Start] + "[" + m.Text + "=" + m.Low.String() + mark + "]")
		end = m.End
	}
	return b.String() + text[end:]
}

// unmarked returns the text without its marks.
func unmarked(marked string) string {
	var b strings.Builder
	for {
		k := strings.IndexByte(marked, '=')
		open := strings.LastIndexByte(marked[:max(k, 0)], '[')
		if k < 0 || open < 0 {
			break
		}
		end := k + strings.IndexByte(marked[k:], ']')
		b.WriteString(marked[:open] + marked[open+1:k])
		marked = marked[end+1:]
	}
	return b.String() + marked
}

func TestUnitLineTexts(t *testing.T) {
	texts := sheetTexts(t)
	if len(texts) < 100 {
		t.Fatal(len(texts), "texts")
	}
	p := komoney.Parser{UnitLines: true, Accounting: true}
	for _, marked := range texts {
		if got := markSheet(p, unmarked(marked)); got != marked {
			t.Errorf("got\n%s\nwant\n%s", got, marked)
		}
	}
	// A line's end of two bytes changes nothing, nor does a text before or behind that has no table.
	for _, marked := range texts {
		text := strings.ReplaceAll(unmarked(marked), "\n", "\r\n")
		if got := markSheet(p, text); strings.ReplaceAll(got, "\r\n", "\n") != marked {
			t.Errorf("with \\r\\n: got\n%s\nwant\n%s", got, marked)
		}
		text = "표를 본다.\n\n" + unmarked(marked) + "\n\n여기서 끝난다.\n"
		if got := markSheet(p, text); got != "표를 본다.\n\n"+marked+"\n\n여기서 끝난다.\n" {
			t.Errorf("in a text: got\n%s\nwant\n%s", got, marked)
		}
	}
}

// TestUnitLinesLinear reads long texts of what tempts the reader of tables to look far.
func TestUnitLinesLinear(t *testing.T) {
	p := komoney.Parser{UnitLines: true, Accounting: true}
	for _, piece := range []string{"(단위: 백만원)\n", "매출 1,234\n", "a,b(억원),c\n1,2,3\n", "(", "1,", "| 1 ", "1 ", "1\t", "(원)", "단위:", "단위: 원,", "Unit: ", "매출(억원)\n", "구분 2022\n1 2\n", ",", "\n\n1", "1  ", "주석 1,", "in millions of "} {
		read := func(n int) time.Duration { return sheetTime(p, strings.Repeat(piece, n)) }
		if short, long := growth(read, 1000); long > 0 {
			t.Errorf("%q: %v for 16 times %v", piece, long, short)
		}
	}
}

func sheetTime(p komoney.Parser, text string) time.Duration {
	start := time.Now()
	for range p.Find("(단위: 백만원, %)\n구분,매출(억원),비중(%)\n" + text) {
	}
	return time.Since(start)
}

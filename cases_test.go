package komoney_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/komoney/komoney"
)

// The files in testdata/cases are a reference of the language by example, and this test reads them as they stand:
//
//	# A comment. A line without a case is free.
//	only: money percent multiple       what counts from here on in this file; "only: all" (the default) is every match
//
//	정가 39,000원 → 할인가 29,900원      a sentence (list price, sale price), and every match in it, in order
//	  39,000원 = money 39000 KRW
//	  29,900원 = money 29900 KRW
//
//	none: 만원 버스를 탔다.              a sentence without a match: the bus was full
//
//	with: accounting, ¥=CNY            options of the Parser, for the next sentence only
//	! brackets                         the next sentence, here a net loss, is a known failure, and why
//	당기순손실 (1,234)원
//	  …
//
// A match is its text, and its amount as Amount.String writes it:
//
//	3만원대      = money 30000..<40000 KRW            the high end is open
//	36조         = money 36e12 KRW implied at_most     e8 is 억, e12 is 조
//	3분의 1      = fraction 1/3
//
// A known failure does not fail the test; one that passes does, so that its mark goes.

type langCase struct {
	line   int
	text   string
	parser komoney.Parser
	only   komoney.Kinds
	known  string
	want   []string
}

func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files in testdata/cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			cases, err := readCases(file)
			if err != nil {
				t.Fatal(err)
			}
			known := map[string]int{}
			total := 0
			for _, c := range cases {
				var got []string
				if all, alone := moneyOf(c.parser, c.text); !slices.Equal(all, alone) {
					t.Errorf("%s:%d: %s: money alone is %q, of all kinds %q", file, c.line, c.text, alone, all)
				}
				for m := range c.parser.Find(c.text) {
					if c.only.Has(m.Kind) {
						got = append(got, m.Text+" = "+m.Amount.String())
					}
				}
				diff := cmp.Diff(c.want, got)
				switch {
				case diff == "" && c.known != "":
					t.Errorf("%s:%d: a known failure passes now, take its mark away: %s\n\t%s", file, c.line, c.known, c.text)
				case diff != "" && c.known != "":
					known[c.known]++
					total++
				case diff != "":
					t.Errorf("%s:%d: %s (-want +got)\n%s", file, c.line, c.text, diff)
				}
			}
			t.Logf("%s: %d cases, %d known failures", file, len(cases), total)
			reasons := make([]string, 0, len(known))
			for r := range known {
				reasons = append(reasons, r)
			}
			sort.Strings(reasons)
			for _, r := range reasons {
				t.Logf("  ! %s: %d", r, known[r])
			}
		})
	}
}

// moneyOf returns the money that a parser finds among all kinds, and when it looks for nothing else.
func moneyOf(p komoney.Parser, text string) (all, alone []string) {
	for m := range p.Find(text) {
		if m.Kind == komoney.KindMoney {
			all = append(all, m.Text+" = "+m.Amount.String())
		}
	}
	p.Kinds = komoney.KindsOf(komoney.KindMoney)
	for m := range p.Find(text) {
		alone = append(alone, m.Text+" = "+m.Amount.String())
	}
	return all, alone
}

var caseValue = regexp.MustCompile(`^(?:(>?)([-0-9.e]+?)\.\.(<?)([-0-9.e]+)|(-?[0-9.]+(?:e[0-9]+)?)|(-?[0-9]+/[0-9]+))$`)

// readMatch reads one line of a file and returns it with its numbers in plain digits.
func readMatch(line string) (string, error) {
	at := strings.LastIndex(line, " = ")
	if at < 0 {
		return "", fmt.Errorf("no ' = ' in %q", line)
	}
	text, fields := strings.TrimSpace(line[:at]), strings.Fields(line[at+3:])
	if len(fields) < 2 {
		return "", fmt.Errorf("no kind and value in %q", line)
	}
	if _, ok := komoney.ParseKind(fields[0]); !ok {
		return "", fmt.Errorf("unknown kind %q", fields[0])
	}
	v := caseValue.FindStringSubmatch(fields[1])
	if v == nil {
		return "", fmt.Errorf("unreadable value %q", fields[1])
	}
	value := fields[1]
	switch {
	case v[4] != "":
		value = v[1] + plainNumber(v[2]) + ".." + v[3] + plainNumber(v[4])
	case v[5] != "":
		value = plainNumber(v[5])
	}
	flags := []string{"implied", "approx", "at_least", "at_most", "more_than", "less_than"}
	out := text + " = " + fields[0] + " " + value
	last := -1
	for _, f := range fields[2:] {
		k := slices.Index(flags, f)
		switch {
		case k < 0 && last < 0:
			out += " " + f
		case k > last:
			out += " " + f
			last = k
		default:
			return "", fmt.Errorf("%q out of place in %q", f, line)
		}
	}
	return out, nil
}

// plainNumber writes 5.8e13 as 58000000000000.
func plainNumber(s string) string {
	digits, exp, ok := strings.Cut(s, "e")
	if !ok {
		return s
	}
	n, _ := strconv.Atoi(exp)
	whole, frac, _ := strings.Cut(digits, ".")
	for ; n > 0; n-- {
		if frac == "" {
			whole += "0"
		} else {
			whole, frac = whole+frac[:1], frac[1:]
		}
	}
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		whole = "0"
	}
	if frac = strings.TrimRight(frac, "0"); frac != "" {
		whole += "." + frac
	}
	return sign + whole
}

func readCases(file string) ([]langCase, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var cases []langCase
	var only komoney.Kinds
	var next langCase
	none := true // the case before stands without matches rightly
	from := 0
	fail := func(n int, format string, args ...any) ([]langCase, error) {
		return nil, fmt.Errorf("%s:%d: %s", file, n, fmt.Sprintf(format, args...))
	}
	seen := map[string]int{}
	sc := bufio.NewScanner(f)
	n := 0
	for sc.Scan() {
		n++
		line := sc.Text()
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "" || strings.HasPrefix(line, "# "), line == "#":
		case strings.HasPrefix(line, "  "):
			if len(cases) == 0 || none && len(cases[len(cases)-1].want) == 0 {
				return fail(n, "a match without a sentence")
			}
			c := &cases[len(cases)-1]
			m, err := readMatch(trimmed)
			if err != nil {
				return fail(n, "%v", err)
			}
			text := m[:strings.LastIndex(m, " = ")]
			at := strings.Index(c.text[from:], text)
			if at < 0 {
				return fail(n, "%q does not stand in the sentence, or not in this order", text)
			}
			from += at + len(text)
			c.want = append(c.want, m)
		case strings.HasPrefix(line, "only:"):
			if only, err = readOnly(line[len("only:"):]); err != nil {
				return fail(n, "%v", err)
			}
		case strings.HasPrefix(line, "with:"):
			if next.parser, err = readOptions(line[len("with:"):]); err != nil {
				return fail(n, "%v", err)
			}
		case strings.HasPrefix(line, "! "):
			next.known = trimmed[2:]
		default:
			if !none && len(cases[len(cases)-1].want) == 0 {
				return fail(n, "the sentence before has no match and no none:")
			}
			next.line, next.only, next.text = n, only, line
			next.text, none = strings.CutPrefix(line, "none:")
			if none {
				next.text = strings.TrimPrefix(next.text, " ")
			}
			if at := seen[next.text]; at > 0 && next.parser.Names == nil {
				return fail(n, "the sentence stands in line %d already", at)
			}
			seen[next.text] = n
			cases = append(cases, next)
			next, from = langCase{}, 0
		}
	}
	return cases, sc.Err()
}

func readOnly(s string) (komoney.Kinds, error) {
	var kinds []komoney.Kind
	for _, name := range strings.Fields(s) {
		if name == "all" {
			return 0, nil
		}
		k, ok := komoney.ParseKind(name)
		if !ok {
			return 0, fmt.Errorf("unknown kind %q", name)
		}
		kinds = append(kinds, k)
	}
	return komoney.KindsOf(kinds...), nil
}

func readOptions(s string) (komoney.Parser, error) {
	p := komoney.Parser{Names: map[string]komoney.Currency{}}
	for _, o := range strings.Split(s, ",") {
		name, value, isName := strings.Cut(strings.TrimSpace(o), "=")
		switch {
		case isName:
			one, err := komoney.Parse("1 " + value)
			if err != nil {
				return p, err
			}
			if name == "implied" {
				p.Implied = one.Currency
			} else {
				p.Names[name] = one.Currency
			}
		case name == "accounting":
			p.Accounting = true
		case name == "plain-tail":
			p.PlainTail = true
		case name == "no-implied":
			p.NoImplied = true
		default:
			return p, fmt.Errorf("unknown option %q", name)
		}
	}
	return p, nil
}

package table

import (
	"strings"
	"unicode"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// number reads a cell that is a bare number: 1,234, -1.5, and with signs △1,234 and (1,234), whose sign moves turns: ▲ is up there.
func number(t string, signs, moves bool) (d komoney.Decimal, ok bool) {
	if t == "" {
		return d, false
	}
	if isDigit(t[0]) && isDigit(t[len(t)-1]) {
		return plain(t)
	}
	t = withoutMark(t)
	negative, inside := false, false
	if n := len(t); n > 2 && t[0] == '(' && t[n-1] == ')' && signs && !moves {
		t, negative, inside = strings.TrimSpace(t[1:n-1]), true, true
	}
	for _, sign := range [...]string{"-", "−", "－", "–", "△", "▲", "▼", "▽", "∆", "+"} {
		rest, found := strings.CutPrefix(t, sign)
		if !found {
			continue
		}
		switch sign {
		case "▲", "△", "∆":
			if !signs && !moves && sign == "▲" {
				return d, false
			}
			negative = negative || !moves
		case "▼", "▽":
			if !signs && !moves {
				return d, false
			}
			negative = true
		case "+":
		default:
			negative = true
		}
		t = strings.TrimLeft(rest, " ")
		break
	}
	if inside && (t == "" || !isDigit(t[0])) && !strings.HasPrefix(t, ".") {
		return d, false
	}
	if d, ok = plain(t); negative {
		d = d.Neg()
	}
	return d, ok
}

// plain reads digits with or without commas.
func plain(t string) (komoney.Decimal, bool) {
	if strings.IndexByte(t, ',') >= 0 {
		var ok bool
		if t, ok = ungrouped(t); !ok {
			return komoney.Decimal{}, false
		}
	} else if t == "" || strings.Trim(t, "0123456789.") != "" || t[len(t)-1] == '.' {
		return komoney.Decimal{}, false
	}
	d, err := decimal.Parse(t)
	return d, err == nil
}

// ungrouped returns digits without their commas, and whether they are grouped right: 1,234,567.8.
func ungrouped(t string) (string, bool) {
	whole, frac, point := strings.Cut(t, ".")
	if whole == "" && frac == "" || point && (frac == "" || strings.Trim(frac, "0123456789") != "") {
		return "", false
	}
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if strings.Trim(g, "0123456789") != "" || i > 0 && len(g) != 3 || len(groups) > 1 && i == 0 && (len(g) == 0 || len(g) > 3) {
			return "", false
		}
	}
	plain := strings.Join(groups, "")
	if point {
		plain += "." + frac
	}
	return plain, true
}

// withoutMark cuts off what points to a footnote behind a number: 1,234*, 1,234 주1) (note 1), 1,234 1), 1,2341).
func withoutMark(t string) string {
	if t == "" || isDigit(t[len(t)-1]) {
		return t
	}
	s := strings.TrimRight(t, "*†‡＊")
	if s != t {
		return strings.TrimSpace(s)
	}
	if t[len(t)-1] != ')' {
		return t
	}
	if strings.Contains(t, "(") && !strings.HasSuffix(t, "*)") && words().noteWord(func(w string) bool { return strings.Contains(t, "("+w) }) == "" {
		return t
	}
	i := len(t) - 1
	if i > 1 && 'a' <= t[i-1] && t[i-1] <= 'z' && (isDigit(t[i-2]) || t[i-2] == ' ') { // 1,234p)
		return strings.TrimSpace(t[:i-1])
	}
	for i > 0 && isDigit(t[i-1]) {
		i--
	}
	before := t[:i]
	if w := words().noteWord(func(w string) bool { return strings.HasSuffix(before, w) }); w != "" {
		return strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(before, w), "("))
	}
	switch {
	case strings.HasSuffix(before, "(*"):
		return strings.TrimSpace(strings.TrimSuffix(before, "(*"))
	case strings.HasSuffix(before, " "):
		return strings.TrimSpace(before)
	}
	if c := strings.LastIndexByte(t, ','); c > 0 && i <= c+4 && len(t) > c+5 { // 1,2341)
		return t[:c+4]
	}
	return t
}

// joined returns a text with its line feeds taken out. A number that goes on behind one is one number: (1,234,↵567), 39,000↵원 (won); others
// stay apart.
func joined(t string) string {
	if !strings.Contains(t, "\n") {
		return t
	}
	lines := strings.Split(t, "\n")
	out := lines[0]
	for _, line := range lines[1:] {
		a, b := out[max(0, len(out)-1):], line[:min(1, len(line))]
		if strings.Contains(",.(-+", a) || strings.Contains(",.)%", b) || strings.HasSuffix(out, "△") || strings.HasSuffix(out, "▲") {
			out += line
		} else {
			out += " " + line
		}
	}
	return out
}

// isYear reports whether t is a year: 2022.
func isYear(t string) bool {
	return len(t) == 4 && isPlainInt(t) && ("1900" <= t && t <= "2199")
}

// isSeason reports whether t is a year and the end of one of the next ten: 2024-25, 1999~00; not 2024-5000.
func isSeason(t string) bool {
	if len(t) < len("2024-25") || !isYear(t[:4]) {
		return false
	}
	end := t[len(t)-2:]
	if sign := t[4 : len(t)-2]; !isPlainInt(end) || sign != "-" && sign != "~" && sign != "–" {
		return false
	}
	years := (month(end) - month(t[2:4]) + 100) % 100
	return years >= 1 && years <= 10
}

// isPlainInt reports whether t is digits only.
func isPlainInt(t string) bool { return t != "" && strings.Trim(t, "0123456789") == "" }

// isDate reports whether t is a month or a day of a year: 2023.12, 2023-12-31, 2023/01, 23.12.31.
func isDate(t string) bool {
	if !strings.ContainsAny(t, ".-/") {
		return false
	}
	parts := strings.FieldsFunc(strings.TrimSuffix(t, "."), func(r rune) bool { return r == '.' || r == '-' || r == '/' })
	for i := range parts {
		if parts[i] = strings.TrimSpace(parts[i]); !isPlainInt(parts[i]) {
			return false
		}
	}
	switch {
	case len(parts) < 2 || len(parts) > 3 || !isYear(parts[0]) && (len(parts) < 3 || len(parts[0]) != 2):
		return false
	case len(parts[1]) > 2 || parts[1] < "0" || month(parts[1]) > 12 || month(parts[1]) < 1:
		return false
	case len(parts) == 2 && len(parts[1]) == 1:
		return strings.ContainsAny(t, "-/") // 2023.1 is a number as well
	}
	return len(parts) == 2 || len(parts[2]) <= 2 && month(parts[2]) >= 1 && month(parts[2]) <= 31
}

// isDay reports whether eight digits are a day: 20250131.
func isDay(t string) bool {
	return isPlainInt(t) && isYear(t[:4]) && month(t[4:6]) >= 1 && month(t[4:6]) <= 12 && month(t[6:]) >= 1 && month(t[6:]) <= 31
}

// month returns the value of one or two digits.
func month(t string) (n int) {
	for _, c := range []byte(t) {
		n = 10*n + int(c-'0')
	}
	return n
}

// startsNumber reports whether t begins like a value: with a digit, a sign, a currency's symbol, or a dash alone.
func startsNumber(t string) bool {
	for {
		if t == "" {
			return false
		}
		if isDigit(t[0]) {
			return true
		}
		cut := ""
		for _, sign := range [...]string{"-", "−", "–", "—", "△", "▲", "▼", "▽", "+", "₩", "￦", "$", "€", "£", "¥", "(", ".", " "} {
			if strings.HasPrefix(t, sign) {
				cut = sign
				break
			}
		}
		if cut == "" {
			return false
		}
		if t = t[len(cut):]; t == "" {
			return true // -, a value that is missing
		}
		if cut == "(" && !isDigit(t[0]) {
			return false // (주)한빛 (Hanbit Inc.)
		}
	}
}

// isMissing reports whether t says that there is no value.
func isMissing(t string) bool {
	switch t {
	case "", "-", "–", "—", "−", "X", "x", "…", "...", ".", "*", "**", "***", "N/A", "n/a", "NA", "N.A.":
		return true
	}
	return false
}

// isItem reports whether a label is numbered: Ⅰ. 매출액 (revenue), 1. 유동자산 (current assets), (1) 당좌자산 (quick assets).
func isItem(t string) bool {
	t = strings.TrimLeft(t, "( ")
	for i, r := range t {
		if r >= 'Ⅰ' && r <= 'ⅿ' || strings.ContainsRune("0123456789IVX", r) {
			continue
		}
		return i > 0 && strings.ContainsRune(".)", r) || r >= '①' && r <= '⑳'
	}
	return false
}

func isLetter(r rune) bool { return unicode.IsLetter(r) }

package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// unit is what a number is worth: the amount of the number 1, and the unit as written.
type unit struct {
	komoney.Amount
	text string
}

// none reports whether there is no unit.
func (u *unit) none() bool { return u.Kind == komoney.KindNone }

// money reports whether the unit is one of money.
func (u *unit) money() bool { return u.Kind == komoney.KindMoney }

// strong reports whether the unit says what a number is wherever it stands: money, a percentage, a multiple. A measure or a counter
// at a row's label may be what the price is for: 삼겹살(kg) (pork belly, per kg).
func (u *unit) strong() bool {
	switch u.Kind {
	case komoney.KindMoney, komoney.KindPercent, komoney.KindPercentPoint, komoney.KindBasisPoint, komoney.KindMultiple:
		return true
	}
	return false
}

// isLarge reports whether the unit is more than one of its currency: 백만원 (a million won).
func (u *unit) isLarge() bool { return u.money() && u.Low.Cmp(decimal.FromInt(1)) > 0 }

// parseUnit reads one unit: 백만원 (million won), %, 명 (people), 원/㎡ (won per m²).
func parseUnit(p *komoney.Parser, s string) unit {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 64 {
		return unit{}
	}
	if a, err := p.ParseUnit(s); err == nil {
		if !a.Low.Less(mostUnit) {
			return unit{} // 정원 (the posts of an office), 재원 (means), 재배 (growing): no scales
		}
		return unit{a, s}
	}
	if per, of, ok := strings.Cut(s, "/"); ok && of != "" {
		if a, err := p.ParseUnit(strings.TrimSpace(per)); err == nil && a.Kind == komoney.KindMoney {
			return unit{a, s}
		}
	}
	return inWords(p, s)
}

// mostUnit is more than a unit is: none is in 경 (10^16).
var mostUnit = decimal.New(1, 16)

// loneUnit reads a header that is nothing but a unit: USD, 백만원 (a million won), %. One of a syllable is another word: 배 (a pear), 전 (before).
func loneUnit(p *komoney.Parser, s string) unit {
	s = strings.Trim(s, "()[] ")
	r, size := utf8.DecodeRuneInString(s)
	u := parseUnit(p, s)
	switch {
	case size == len(s) && unicode.IsLetter(r), words().has(s, noun), u.Low.Magnitude() >= len("1000000000000"):
	case u.money(), u.Kind == komoney.KindPercent && r == '%':
		return u
	}
	return unit{}
}

// currencyOf reads a cell of a column of currencies: USD, 미국 USD (the US dollar), USD($), 미화 (the US dollar).
func currencyOf(p *komoney.Parser, s string) unit {
	if u := parseUnit(p, s); u.money() {
		return u
	}
	if u := headUnit(p, s); u.money() {
		return u
	}
	t := s + " 1"
	for m := range p.Find(t) {
		if m.Start == 0 && m.End == len(t) && m.Kind == komoney.KindMoney && !m.Implied {
			return unit{m.Amount, s}
		}
	}
	return unit{}
}

// inWords reads units as English filings write them: in millions of KRW, Korean won in thousands.
func inWords(p *komoney.Parser, s string) unit {
	lower := strings.ToLower(s)
	for _, scale := range [...]string{"thousand", "million", "billion", "trillion"} {
		i := strings.Index(lower, "in "+scale)
		if i < 0 || i > 0 && lower[i-1] != ' ' {
			continue
		}
		rest := strings.TrimSpace(strings.TrimPrefix(lower[i+len("in "+scale):], "s"))
		currency := strings.TrimSpace(strings.TrimPrefix(rest, "of "))
		if i > 0 {
			currency = strings.TrimSpace(strings.TrimSuffix(lower[:i], ", "))
		}
		currency = strings.TrimPrefix(currency, "korean ")
		if a, err := p.ParseUnit(scale + " " + currency); err == nil && a.Kind == komoney.KindMoney {
			return unit{a, s}
		}
		if a, err := p.ParseUnit(scale + " " + strings.ToUpper(currency)); err == nil && a.Kind == komoney.KindMoney {
			return unit{a, s}
		}
	}
	return unit{}
}

// unitList reads the units of a list, 천원, %, 명 (thousand won, %, people); what is none, 별도기준 (on a separate basis), is left out.
func unitList(p *komoney.Parser, s string) (list []unit) {
	if u := parseUnit(p, s); !u.none() {
		return []unit{u}
	}
	from := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && (strings.IndexByte(",;/|", s[i]) < 0 || s[i] == ',' && i > 0 && i+1 < len(s) && isDigit(s[i-1]) && isDigit(s[i+1])) {
			continue
		}
		for part := range strings.FieldsFuncSeq(s[from:i], func(r rune) bool { return r == '、' || r == '·' || r == 'ㆍ' }) {
			if u := parseUnit(p, part); !u.none() {
				list = append(list, u)
			}
		}
		from = i + 1
	}
	return list
}

// lineUnits returns the units of a unit line, and whether s is one: (단위: 천원, %) (unit: thousand won, %), 금액의 단위 : 원 (unit of sums: won),
// (백만원) (million won), USD mn. One whose units are unknown ends the one before.
func lineUnits(p *komoney.Parser, s string) (list []unit, ok bool) {
	if len(s) > 512 {
		return nil, false
	}
	if list, ok := namedUnits(p, s); ok {
		return list, true
	}
	open := strings.IndexAny(s, "([")
	inner := strings.Trim(s, "()[] ")
	if open > 0 { // 손익계산서 (백만원) (income statement, in million won)
		close := strings.LastIndexAny(s, ")]")
		if close < len(strings.TrimSpace(s))-1 || close < open {
			return nil, false
		}
		inner = s[strings.LastIndexAny(s, "([")+1 : close]
	}
	if u := parseUnit(p, inner); u.money() || !u.none() && u.strong() && open == 0 {
		return []unit{u}, true
	}
	return nil, false
}

// namedUnits returns the units behind the word for them in s.
func namedUnits(p *komoney.Parser, s string) (list []unit, ok bool) {
	for _, w := range words().any {
		if w.class != unitLine {
			continue
		}
		i := strings.LastIndex(s, w.word)
		if i < 0 {
			continue
		}
		rest := strings.TrimLeft(s[i+len(w.word):], " ")
		colon := strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "：")
		rest = strings.TrimLeft(rest, ":： ")
		if end := strings.IndexAny(rest, ")]〕）\n"); end >= 0 {
			rest = rest[:end]
		}
		if open := strings.IndexAny(rest, "(["); open > 0 { // 천원 (부가세 별도) (thousand won, without VAT)
			rest = rest[:open]
		}
		if list = unitList(p, rest); len(list) > 0 || colon {
			return list, true
		}
	}
	return nil, false
}

// headUnit returns the unit that a header or a label has in brackets or behind a blank: 매출액(억원) (revenue, in 100 million won), 비율 % (share, %),
// 주당이익 (단위 : 원) (earnings per share, in won).
func headUnit(p *komoney.Parser, s string) unit {
	if len(s) > 512 {
		return unit{}
	}
	if list, ok := namedUnits(p, s); ok {
		if len(list) == 1 {
			return list[0]
		}
		return unit{}
	}
	for end := len(s); end > 0; {
		close := strings.LastIndexAny(s[:end], ")]")
		if close < 0 {
			break
		}
		open := strings.LastIndexAny(s[:close], "([")
		if open < 0 {
			break
		}
		if u := parseUnit(p, s[open+1:close]); !u.none() && !u.isRateBase() && inBrackets(s[:open], &u) {
			return u
		}
		end = open
	}
	if i := strings.LastIndexAny(s, " ,\n"); i > 0 { // 비율 % (share, %), 매출액, 억원 (revenue, 100 million won)
		if u := parseUnit(p, s[i+1:]); u.strong() {
			return u
		}
	}
	return unit{}
}

// isRateBase reports whether the unit is so much of a currency as a rate is quoted for, and none that numbers have: 100엔 (100 yen).
func (u *unit) isRateBase() bool {
	return u.isLarge() && isDigit(u.text[0]) && u.Low.Less(decimal.FromInt(1000))
}

// isRateBase reports whether a header or a label has such a unit in brackets, or is one: JPY(100엔) (100 yen).
func isRateBase(p *komoney.Parser, s string) bool {
	open := strings.LastIndexAny(s, "([")
	inner := strings.TrimRight(s[open+1:], ")] ")
	if inner == "" || !isDigit(inner[0]) {
		return false
	}
	u := parseUnit(p, inner)
	return u.isRateBase()
}

// inBrackets reports whether the unit in brackets behind head is one of the numbers: not the (주) (Inc.) of a company, nor the (일) (Sunday) of a
// date.
func inBrackets(head string, u *unit) bool {
	if r, size := utf8.DecodeRuneInString(u.text); u.Kind != komoney.KindQuantity || size < len(u.text) || !unicode.Is(unicode.Hangul, r) {
		return true
	}
	head = bare(head)
	if head != "" && isDigit(head[len(head)-1]) {
		return false
	}
	if words().says(u.text, counter) != none {
		return true
	}
	return words().says(head, shares) != none
}

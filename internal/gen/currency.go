package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

// cldrData is what the copies of the CLDR files say.
type cldrData struct {
	names struct {
		Currencies []struct {
			Code, Name, Symbol string
			SymbolAlt          map[string]string
			CurrentTender      bool
		}
	}
	fractions struct {
		Fractions map[string]map[string]string
	}
	iso struct {
		Codes map[string]struct {
			Numeric string
			Digits  int
		}
	}
	dates struct {
		Until map[string]string
	}
}

func readCLDR(dir string) (*cldrData, error) {
	d := &cldrData{}
	for name, v := range map[string]any{
		"ko-currencies.json":      &d.names,
		"currency-fractions.json": &d.fractions,
		"iso4217-digits.json":     &d.iso,
		"currency-dates.json":     &d.dates,
	} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(b, v); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return d, nil
}

// currency is a row of the currency table.
type currency struct {
	code                            string
	numeric, until                  int
	digits, display, cash, rounding int
	name, everyday, symbol          string
	iso                             bool
	narrow                          string
}

func currencyTable(t *tables, d *cldrData) ([]currency, error) {
	narrow := map[string]int{}
	rows := map[string]*currency{}
	for _, c := range d.names.Currencies {
		if c.Code == "XXX" || c.Code == "XTS" {
			continue
		}
		rows[c.Code] = &currency{code: c.Code, name: c.Name, symbol: c.Symbol, narrow: c.SymbolAlt["narrow"]}
		narrow[c.SymbolAlt["narrow"]]++
	}
	for code := range d.iso.Codes {
		if rows[code] == nil {
			rows[code] = &currency{code: code}
		}
		rows[code].iso = true
	}
	for code, day := range d.dates.Until {
		if rows[code] == nil {
			rows[code] = &currency{code: code}
		}
		until, err := strconv.Atoi(strings.ReplaceAll(day, "-", ""))
		if err != nil {
			return nil, err
		}
		rows[code].until = until
	}
	for _, facts := range []string{"@name", "@everyday", "@symbol", "@numeric"} {
		for code := range t.facts[facts] {
			if rows[code] == nil {
				return nil, fmt.Errorf("%s %s: no such currency", facts, code)
			}
		}
	}
	var out []currency
	for _, c := range rows {
		if err := c.setNames(t, narrow[c.narrow] == 1); err != nil {
			return nil, err
		}
		c.setDigits(t, d)
		out = append(out, *c)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].code < out[j].code })
	return out, nil
}

// setNames fills in what the currency is called. narrow says that no other currency has its narrow symbol.
func (c *currency) setNames(t *tables, narrow bool) error {
	if n := t.facts["@name"][c.code]; n != "" {
		c.name = n
	}
	if c.name == "" {
		return fmt.Errorf("%s has no name in CLDR: give it an @name", c.code)
	}
	c.everyday = strings.ReplaceAll(bare(c.name), " ", "")
	if e := t.facts["@everyday"][c.code]; e != "" {
		c.everyday = e
	}
	if c.symbol == "" || c.symbol == c.code {
		if c.symbol = c.code; narrow && !asciiLetters(c.narrow) {
			c.symbol = c.narrow
		}
	}
	if s := t.facts["@symbol"][c.code]; s != "" {
		c.symbol = s
	}
	return nil
}

// setDigits fills in its numeric code and its decimals.
func (c *currency) setDigits(t *tables, d *cldrData) {
	f := d.fractions.Fractions[c.code]
	get := func(def int, keys ...string) int {
		for _, k := range keys {
			if n, err := strconv.Atoi(f[k]); err == nil {
				return n
			}
		}
		return def
	}
	c.display = get(2, "_digits")
	c.cash = get(c.display, "_cashDigits")
	c.rounding = get(0, "_cashRounding", "_rounding")
	c.digits = c.display
	if i, ok := d.iso.Codes[c.code]; ok {
		c.digits = i.Digits
		c.numeric, _ = strconv.Atoi(i.Numeric)
	} else if n := t.facts["@numeric"][c.code]; n != "" {
		c.numeric, _ = strconv.Atoi(n)
	}
}

// bare returns a CLDR name without its remark in brackets.
func bare(s string) string {
	s, _, _ = strings.Cut(s, "(")
	return strings.TrimSpace(s)
}

func asciiLetters(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII || r == '$' }) < 0
}

// addCLDR adds to the lexicons what follows from CLDR: the names and the codes of all currencies.
// What the tables say goes before it.
func (t *tables) addCLDR(currencies []currency) {
	units, leads := t.lexicons["unitWords"], t.lexicons["leadWords"]
	if units == nil || leads == nil {
		t.errorf("tables", "unitWords and leadWords must be declared")
		return
	}
	add := func(l *lexicon, r row) {
		if _, known := l.rows[r.text]; known {
			return
		}
		r.where = "internal/gen/cldr"
		t.add(l, r)
	}
	for _, c := range currencies {
		weak := ""
		if !c.iso || t.facts["@strongcode"][c.code] == "" {
			weak = "fNeedScale"
		}
		add(units, row{text: c.code, ref: c.code, class: "wCurrency", flags: weak})
		add(leads, row{text: c.code, ref: c.code, class: "lCurrency", flags: weak})
	}
	for pass := range 2 { // current ones first
		for _, c := range currencies {
			if c.iso != (pass == 0) {
				continue
			}
			var names []string
			if t.facts["@everyday"][c.code] != "" {
				names = append(names, c.everyday)
			}
			// A single word is an ordinary one, 금 (gold) or 은화 (silver coins); a remark in brackets tells a currency from its successor.
			if strings.Contains(c.name, " ") && !strings.Contains(c.name, "(") && t.facts["@omit"][c.code] == "" {
				names = append(names, c.name)
			}
			for _, n := range names {
				n = strings.ReplaceAll(n, " ", "_")
				forms := []string{n}
				if !strings.HasSuffix(n, "화") {
					forms = append(forms, n+"화")
				} else {
					forms = append(forms, strings.TrimSuffix(n, "화"))
				}
				for _, f := range forms {
					for _, s := range spaced(f) {
						add(units, row{text: s, ref: c.code, class: "wCurrency"})
					}
				}
			}
		}
	}
}

// currencyTexts returns all texts of the table.
func currencyTexts(rows []currency) []string {
	var texts []string
	for _, c := range rows {
		texts = append(texts, c.code, c.name, c.everyday, c.symbol)
	}
	return texts
}

func currencySource(rows []currency, texts string) string {
	var b strings.Builder
	b.WriteString(header + "lex\n\n")
	b.WriteString("// Currencies is sorted by code.\nvar Currencies = []currencyInfo{\n")
	for _, c := range rows {
		fmt.Fprintf(&b, "\t{part%s, part%s, part%s, part%s, %d, %d, %d, %d, %d, %d}, // %s %s, %s, %s\n",
			part(texts, c.code), part(texts, c.name), part(texts, c.everyday), part(texts, c.symbol),
			c.until, c.numeric, c.digits, c.display, c.cash, c.rounding, c.code, c.name, c.everyday, c.symbol)
	}
	b.WriteString("}\n")
	return b.String()
}

package komoney_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/moneytest"
)

func TestAmountForms(t *testing.T) {
	bracket := moneytest.Span(moneytest.MoneyAmount("30000", moneytest.Krw), "40000")
	bracket.HighOpen = true
	implied := moneytest.About(moneytest.MoneyAmount("100000000", moneytest.Krw))
	implied.Implied = true
	bounded := moneytest.Single(komoney.KindQuantity, "100", "명")
	bounded.Bound = komoney.AtLeast
	for _, x := range []struct {
		a          komoney.Amount
		text, json string
	}{
		{komoney.Amount{}, "", "null"},
		{moneytest.About(moneytest.MoneyAmount("58000000000000", moneytest.Krw)), "money 58000000000000 KRW approx", `{"kind":"money","value":"58000000000000","currency":"KRW","approx":true}`},
		{bracket, "money 30000..<40000 KRW", `{"kind":"money","low":"30000","high":"40000","high_open":true,"currency":"KRW"}`},
		{implied, "money 100000000 KRW implied approx", `{"kind":"money","value":"100000000","currency":"KRW","currency_implied":true,"approx":true}`},
		{bounded, "quantity 100 명 at_least", `{"kind":"quantity","value":"100","unit":"명","bound":"at_least"}`},
		{moneytest.Single(komoney.KindPercent, "5.6", "%"), "percent 5.6 %", `{"kind":"percent","value":"5.6","unit":"%"}`},
		{moneytest.Single(komoney.KindPercentPoint, "-0.5", "%p"), "percent_point -0.5 %p", `{"kind":"percent_point","value":"-0.5","unit":"%p"}`},
		{moneytest.Single(komoney.KindBasisPoint, "25", "bp"), "basis_point 25 bp", `{"kind":"basis_point","value":"25","unit":"bp"}`},
		{moneytest.Single(komoney.KindMultiple, "2", "배"), "multiple 2 배", `{"kind":"multiple","value":"2","unit":"배"}`},
		{moneytest.Single(komoney.KindOrdinal, "3", "번째"), "ordinal 3 번째", `{"kind":"ordinal","value":"3","unit":"번째"}`},
		{moneytest.Single(komoney.KindOrdinal, "3", ""), "ordinal 3", `{"kind":"ordinal","value":"3"}`},
		{moneytest.Single(komoney.KindNumber, "3400", ""), "number 3400", `{"kind":"number","value":"3400"}`},
		{moneytest.RatioOf(moneytest.Single(komoney.KindFraction, "1", ""), "3"), "fraction 1/3", `{"kind":"fraction","value":"1/3"}`},
		{moneytest.RatioOf(moneytest.Span(moneytest.Single(komoney.KindFraction, "1", ""), "2"), "3"), "fraction 1/3..2/3", `{"kind":"fraction","low":"1/3","high":"2/3"}`},
		{moneytest.Single(komoney.KindFraction, "0.5", ""), "fraction 0.5", `{"kind":"fraction","value":"0.5"}`},
		{moneytest.Single(komoney.KindQuantity, "3", "조"), "quantity 3 조", `{"kind":"quantity","value":"3","unit":"조"}`},
		{moneytest.Single(komoney.KindQuantity, "3", "KRW"), `quantity 3 KRW`, `{"kind":"quantity","value":"3","unit":"KRW"}`},
		{moneytest.Single(komoney.KindQuantity, "3", "approx"), `quantity 3 "approx"`, `{"kind":"quantity","value":"3","unit":"approx"}`},
		{moneytest.Single(komoney.KindQuantity, "3", "a b\n"), `quantity 3 "a b\n"`, `{"kind":"quantity","value":"3","unit":"a b\n"}`},
		{moneytest.Single(komoney.KindQuantity, "3", "%"), `quantity 3 %`, `{"kind":"quantity","value":"3","unit":"%"}`},
		{moneytest.MoneyAmount("3", moneytest.Own(t, "BTC")), `money 3 BTC`, `{"kind":"money","value":"3","currency":"BTC"}`},
		{moneytest.Single(komoney.KindMoney, "3", ""), `money 3`, `{"kind":"money","value":"3"}`},
	} {
		moneytest.CheckForms(t, x.a, func() *komoney.Amount { a := moneytest.Single(komoney.KindNumber, "77", ""); return &a })
		if x.a != (komoney.Amount{}) { // which gob leaves out
			moneytest.CheckGob(t, x.a)
		}
		j, _ := json.Marshal(x.a)
		if x.a.String() != x.text || string(j) != x.json {
			t.Errorf("%s, %s; want %s, %s", x.a, j, x.text, x.json)
		}
	}
}

func TestRandomAmountForms(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 20000 {
		a := moneytest.RandomAmount(t, r)
		text, err := a.MarshalText()
		var back komoney.Amount
		if err != nil || back.UnmarshalText(text) != nil || back != a {
			t.Fatalf("text %q of %#v: %#v, %v", text, a, back, err)
		}
		m := komoney.Match{Amount: a, Start: r.IntN(100), Text: a.Unit + "x"}
		m.End = m.Start + r.IntN(50)
		text, err = m.MarshalText()
		var backMatch komoney.Match
		if err != nil || backMatch.UnmarshalText(text) != nil || backMatch != m {
			t.Fatalf("text %q of %#v: %#v, %v", text, m, backMatch, err)
		}
		if a.Unit == "\xff" { // which JSON cannot hold
			continue
		}
		j, err := json.Marshal(m)
		backMatch = komoney.Match{}
		if err != nil || json.Unmarshal(j, &backMatch) != nil || backMatch != m {
			t.Fatalf("JSON %s of %#v: %#v, %v", j, m, backMatch, err)
		}
		back = komoney.Amount{}
		if err := json.Unmarshal(j, &back); err != nil || back != a { // an Amount reads a Match
			t.Fatalf("JSON %s of %#v: %#v, %v", j, a, back, err)
		}
	}
}

func TestUnsoundAmounts(t *testing.T) {
	for _, a := range []komoney.Amount{
		{Low: decimal.MustParse("1")},
		{Kind: 77},
		{Kind: komoney.KindNumber, Bound: 9},
		{Kind: komoney.KindNumber, Low: decimal.MustParse("1")},
		{Kind: komoney.KindNumber, LowOpen: true},
		{Kind: komoney.KindNumber, Currency: moneytest.Krw},
		{Kind: komoney.KindNumber, Implied: true},
		{Kind: komoney.KindMoney, Unit: "명"},
		{Kind: komoney.KindFraction, Denominator: decimal.MustParse("-3")},
	} {
		for name, do := range map[string]func() error{
			"text":   func() error { _, err := a.MarshalText(); return err },
			"JSON":   func() error { _, err := a.MarshalJSON(); return err },
			"match":  func() error { _, err := (komoney.Match{Amount: a}).MarshalText(); return err },
			"match2": func() error { _, err := (komoney.Match{Amount: a}).MarshalJSON(); return err },
		} {
			if err := do(); !errors.Is(err, komoney.ErrRange) {
				t.Errorf("%s of %#v: %v", name, a, err)
			}
		}
	}
	m := komoney.Match{Amount: moneytest.Single(komoney.KindNumber, "1", ""), Start: 5, End: 3}
	if _, err := m.MarshalText(); !errors.Is(err, komoney.ErrRange) {
		t.Errorf("%v", err)
	}
}

func TestAmountReadsExpressions(t *testing.T) {
	for _, in := range []string{
		"58조원", "약 58조원", "150억~250억 달러", "3만원대", "5.6%", "두 배", "100명 이상", "3분의 1", "1/3", "삼천이백", "3 조", "5 억", "제3", "수십억원", "3.5톤",
	} {
		want, err := komoney.Parse(in)
		if err != nil {
			t.Errorf("Parse(%q): %v", in, err)
			continue
		}
		var text, j komoney.Amount
		if err := text.UnmarshalText([]byte(in)); err != nil || text != want {
			t.Errorf("text %q: %v, %v; want %v", in, text, err, want)
		}
		quoted, _ := json.Marshal(in)
		if err := json.Unmarshal(quoted, &j); err != nil || j != want {
			t.Errorf("JSON %s: %v, %v; want %v", quoted, j, err, want)
		}
		// What it is written as reads back.
		var again komoney.Amount
		if err := again.UnmarshalText([]byte(want.String())); err != nil || again != want {
			t.Errorf("%q is written as %q: %v, %v", in, want, again, err)
		}
	}
	a := moneytest.Single(komoney.KindNumber, "77", "")
	for _, in := range []string{" ", "money", "money ", "number 1 ", " number 1", "number  1", "quantity 5 x y z", "quantity 5 x approx implied", "quantity 5 x at_least at_least",
		"fraction 1/0", "fraction 1/2..1/3", "percent 5 %  approx", "number quantity 5", "number \"5\"", "number 5 \"", "number 5 \"x", "number 5 \"x\"", "number 5..",
		"number ..5", "number <5..6", "number 5..>6", "number >5", "number NaN", "fraction 1/x", "money 5 krw", "money 5 원", "number 05", "number 5 implied", "cash 5"} {
		before := a
		if err := a.UnmarshalText([]byte(in)); err == nil {
			if want, err := komoney.Parse(in); err != nil || want != a {
				t.Errorf("%q reads as %v", in, a)
			}
			a = before
		} else if a != before {
			t.Errorf("%q changed the amount to %v", in, a)
		}
	}
}

func TestAmountJSONErrors(t *testing.T) {
	a := moneytest.Single(komoney.KindNumber, "77", "")
	m := komoney.Match{Amount: a}
	for _, in := range []string{
		`{}`, `{"kind":"coins","value":"1"}`, `{"kind":"number"}`, `{"kind":"number","low":"1"}`, `{"kind":"number","value":"1","low":"1","high":"2"}`,
		`{"kind":"number","value":"x"}`, `{"kind":"number","value":{}}`, `{"kind":"number","value":"1/0"}`, `{"kind":"number","value":"1/-3"}`,
		`{"kind":"number","low":"1/2","high":"1/3"}`, `{"kind":"number","value":"1","currency":"KRW"}`, `{"kind":"money","value":"1","unit":"명"}`,
		`{"kind":"number","value":"1","bound":"near"}`, `{"kind":"number","value":"1","high_open":true}`, `{"kind":"number","value":"1","approx":"yes"}`,
		`{"kind":"money","value":"1","currency":"원"}`, `[]`, `5`, `{`, ``, `{"kind":"number","value":"1","start":-1}`, `{"kind":"number","value":"1","start":3,"end":2}`,
	} {
		err := a.UnmarshalJSON([]byte(in))
		if err == nil && !json.Valid([]byte(in)) || err != nil && a != moneytest.Single(komoney.KindNumber, "77", "") {
			t.Errorf("%s: %v, %v", in, a, err)
		}
		if err == nil {
			a = moneytest.Single(komoney.KindNumber, "77", "")
		}
		var e *komoney.Error
		if err := m.UnmarshalJSON([]byte(in)); err == nil || m.Amount != a || !errors.As(err, &e) {
			t.Errorf("%s: %v, %v", in, m, err)
		}
	}
	if err := m.UnmarshalJSON([]byte("null")); err != nil || m.Amount != a {
		t.Errorf("null: %v, %v", m, err)
	}
	if err := m.UnmarshalJSON([]byte(`{"kind":"number","value":3400,"start":3,"end":8,"text":"3,400","file":"a"}`)); err != nil || m.String() != `3:8 "3,400" number 3400` {
		t.Errorf("%v, %v", m, err)
	}
}

func TestMatchForms(t *testing.T) {
	text := "최대 400억 달러(약 58조원)"
	for m := range komoney.Find(text) {
		moneytest.CheckForms(t, m, func() *komoney.Match {
			return &komoney.Match{Amount: moneytest.Single(komoney.KindNumber, "77", ""), Text: "x"}
		})
		moneytest.CheckGob(t, m)
	}
	m := komoney.Match{Amount: moneytest.MoneyAmount("5", moneytest.Usd), Start: 3, End: 7, Text: "5달러"}
	if got, want := m.String(), `3:7 "5달러" money 5 USD`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := fmt.Sprint(m), m.String(); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	j, err := json.Marshal(m)
	if want := `{"start":3,"end":7,"text":"5달러","kind":"money","value":"5","currency":"USD"}`; string(j) != want || err != nil {
		t.Errorf("%s, %v; want %s", j, err, want)
	}
	moneytest.CheckForms(t, komoney.Match{}, func() *komoney.Match {
		return &komoney.Match{Amount: moneytest.Single(komoney.KindNumber, "77", ""), Text: "x"}
	})
	for _, in := range []string{"3:7", "3:7 x", `3:7 "x"`, `3:7 "x" `, `3:x "x" number 5`, `-1:2 "x" number 5`, `5:2 "x" number 5`, `3:7  "x" number 5`, `3:7 "x"  number 5`, `3:7 "x" 5%`, "5달러"} {
		if err := m.UnmarshalText([]byte(in)); !errors.Is(err, komoney.ErrSyntax) {
			t.Errorf("%q: %v, %v", in, m, err)
		}
	}
}

func TestAmountAccessors(t *testing.T) {
	third := moneytest.RatioOf(moneytest.Single(komoney.KindFraction, "1", ""), "3")
	for _, x := range []struct {
		a       komoney.Amount
		decimal string // "" for none
		money   bool
		rat     string
	}{
		{moneytest.MoneyAmount("58", moneytest.Krw), "58", true, "58/1"},
		{moneytest.About(moneytest.MoneyAmount("58", moneytest.Krw)), "58", true, "58/1"},
		{moneytest.Span(moneytest.MoneyAmount("58", moneytest.Krw), "60"), "", false, "58/1"},
		{moneytest.RatioOf(moneytest.MoneyAmount("58", moneytest.Krw), "3"), "", false, "58/3"},
		{moneytest.Single(komoney.KindPercent, "5.6", "%"), "5.6", false, "28/5"},
		{third, "", false, "1/3"},
		{komoney.Amount{}, "", false, "0/1"},
	} {
		d, ok := x.a.Decimal()
		if ok != (x.decimal != "") || ok && d != decimal.MustParse(x.decimal) {
			t.Errorf("%v.Decimal() = %v, %v", x.a, d, ok)
		}
		m, ok := x.a.Money()
		if ok != x.money || ok && m != komoney.NewMoney(d, x.a.Currency) {
			t.Errorf("%v.Money() = %v, %v", x.a, m, ok)
		}
		if got := x.a.Rat().String(); got != x.rat {
			t.Errorf("%v.Rat() = %s", x.a, got)
		}
	}
}

func TestAmountContains(t *testing.T) {
	open := moneytest.Span(moneytest.Single(komoney.KindNumber, "1", ""), "3")
	open.HighOpen = true
	openLow := moneytest.Span(moneytest.Single(komoney.KindNumber, "1", ""), "3")
	openLow.LowOpen = true
	bound := func(b komoney.Bound) komoney.Amount {
		a := moneytest.Single(komoney.KindNumber, "2", "")
		a.Bound = b
		return a
	}
	for _, x := range []struct {
		a    komoney.Amount
		in   string
		want bool
	}{
		{moneytest.Single(komoney.KindNumber, "2", ""), "2", true},
		{moneytest.Single(komoney.KindNumber, "2", ""), "2.1", false},
		{open, "1", true}, {open, "2.999", true}, {open, "3", false}, {open, "0.9", false},
		{openLow, "1", false}, {openLow, "3", true},
		{bound(komoney.AtLeast), "2", true}, {bound(komoney.AtLeast), "1e6144", true}, {bound(komoney.AtLeast), "1.9", false},
		{bound(komoney.AtMost), "2", true}, {bound(komoney.AtMost), "-1e6144", true}, {bound(komoney.AtMost), "2.1", false},
		{bound(komoney.MoreThan), "2", false}, {bound(komoney.MoreThan), "2.1", true},
		{bound(komoney.LessThan), "2", false}, {bound(komoney.LessThan), "1.9", true},
		{moneytest.RatioOf(moneytest.Single(komoney.KindFraction, "1", ""), "3"), "0.33333", false},
		{moneytest.RatioOf(moneytest.Span(moneytest.Single(komoney.KindFraction, "1", ""), "2"), "3"), "0.5", true},
		{moneytest.RatioOf(moneytest.Span(moneytest.Single(komoney.KindFraction, "1", ""), "2"), "3"), "1e6144", false},
		{moneytest.RatioOf(bound(komoney.AtLeast), "3"), "1e6144", true},
		{komoney.Amount{}, "0", false},
	} {
		if got := x.a.Contains(decimal.MustParse(x.in)); got != x.want {
			t.Errorf("%v.Contains(%s) = %v", x.a, x.in, got)
		}
	}
}

package komoney

// Replace returns text with the amounts replaced for which repl returns true, read with the zero Parser.
// Every byte outside of these is as it was, whether it is UTF-8 or not: also a particle that fitted
// the amount before, 400억 달러를, and may not fit the new one. [Josa] says which one does.
func Replace(text string, repl func(Match) (string, bool)) string {
	return (&Parser{}).Replace(text, repl)
}

// Replace returns text with the amounts replaced for which repl returns true, as the function [Replace] does.
// Kinds selects the amounts that repl is asked about.
func (p *Parser) Replace(text string, repl func(Match) (string, bool)) string {
	var b []byte
	done := 0
	for m := range p.Find(text) {
		if s, ok := repl(m); ok {
			b = append(append(b, text[done:m.Start]...), s...)
			done = m.End
		}
	}
	if done == 0 {
		return text
	}
	return string(append(b, text[done:]...))
}

// AppendReplace appends text to dst, changed as by [Parser.Replace], without a string for each amount:
// repl appends to b what is to stand for an amount, or returns false to leave the amount as it is.
// It must not change what b holds. dst must not share memory with text, and Match.Text is valid
// as long as text is not changed.
func (p *Parser) AppendReplace(dst, text []byte, repl func(b []byte, m *Match) ([]byte, bool)) []byte {
	done := 0
	for m := range p.FindBytes(text) {
		dst = append(dst, text[done:m.Start]...)
		if b, ok := repl(dst, &m); ok {
			dst = b
		} else {
			dst = append(dst, text[m.Start:m.End]...)
		}
		done = m.End
	}
	return append(dst, text[done:]...)
}

// Rewrite appends the amount of m as f writes it, for [Parser.AppendReplace]: with [StylePlain] all amounts
// become digits, 약 78억1,200만원 is 약 7,812,000,000원. What m.Text itself says besides the value goes with it,
// 3천여 명 is 약 3,000명; what stands around m stays there and is not written again.
// It returns false for years, which take no comma: 2022년.
func (f Formatter) Rewrite(b []byte, m *Match) ([]byte, bool) {
	if m.Kind == Quantity && m.Unit == "년" {
		return b, false
	}
	a := m.Amount
	a.Bound = NoBound
	if a.Approx {
		within, err := Parse(m.Text)
		a.Approx = err == nil && within.Approx
	}
	return f.AppendAmount(b, a), true
}

// Annotate returns a function for [Parser.AppendReplace] that puts behind each sum of money in another
// currency what it is worth, in brackets and as f writes it: 400억 달러(57조8,600억원). All else, and a sum
// without a rate, is left as it is.
func (c *Converter) Annotate(f Formatter) func(b []byte, m *Match) ([]byte, bool) {
	to := c.To
	if to.IsZero() {
		to = Currency{"KRW"}
	}
	return func(b []byte, m *Match) ([]byte, bool) {
		if m.Kind != KindMoney || m.Currency == to {
			return b, false
		}
		worth, _, err := c.Convert(m.Amount)
		if err != nil {
			return b, false
		}
		worth.Approx, worth.Bound = false, NoBound // the text says so around the sum
		b = append(append(b, m.Text...), '(')
		return append(f.AppendAmount(b, worth), ')'), true
	}
}

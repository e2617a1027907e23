package komoney

// Replace returns text with the amounts replaced for which repl returns true, read with the zero Parser.
// Every byte outside of these is as it was, whether it is UTF-8 or not.
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

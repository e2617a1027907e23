package komoney

import "unsafe"

// Replace returns text with the amounts replaced for which repl returns true, read with the zero Parser.
//
// What is written is grammatical. A particle behind an amount has the form that goes with the new text, as format.Josa has it: 400억 달러를 (40 billion
// dollars, as the object) becomes 57조8,600억원을 (57.86 trillion won). It may stand behind a quotation mark, a closing tag or a bracket, too: it then
// follows the word before the bracket, 400억 달러(약 58조원)를, unless it fitted only what the bracket holds, or nothing stands before it. And what
// stands around an amount is not said twice: 약 (about), with which the new text begins, is left out where the text says it, 약 3천여 명 (some 3,000
// people), and so is a bound, 이상 (or more) and the like, with which it ends.
//
// Every other byte is as it was, whether it is UTF-8 or not. With [Parser.Verbatim] these are, too.
func Replace(text string, repl func(Match) (string, bool)) string {
	return Parser{}.Replace(text, repl)
}

// Replace returns text with the amounts replaced for which repl returns true, as the function [Replace] does.
// Kinds selects the amounts that repl is asked about.
func (p Parser) Replace(text string, repl func(Match) (string, bool)) string {
	w := rewriter{p: p, text: text, changed: -1}
	for m := range p.Find(text) {
		if s, ok := repl(m); ok {
			w.upTo(m.Start)
			w.b = append(w.b, s...)
			w.wrote(&m, len(w.b)-len(s))
		} else if w.done > 0 {
			w.upTo(m.Start)
			w.keep(&m)
		}
	}
	if w.done == 0 {
		return text
	}
	w.upTo(len(text))
	return string(w.b)
}

// AppendReplace appends text to dst, changed as by [Parser.Replace], without a string for each amount:
// repl appends to b what is to stand for an amount, or returns false to leave the amount as it is.
// It must not change what b holds. dst must not share memory with text, and Match.Text is valid
// as long as text is not changed.
func (p Parser) AppendReplace(dst, text []byte, repl func(b []byte, m *Match) ([]byte, bool)) []byte {
	w := rewriter{p: p, text: unsafe.String(unsafe.SliceData(text), len(text)), b: dst, base: len(dst), changed: -1}
	for m := range p.FindBytes(text) {
		w.upTo(m.Start)
		start := len(w.b)
		if b, ok := repl(w.b, &m); ok {
			w.b = b
			w.wrote(&m, start)
		} else {
			w.keep(&m)
		}
	}
	w.upTo(len(text))
	return w.b
}

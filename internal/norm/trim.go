package norm

import "github.com/komoney/komoney/internal/runes"

// Trimmed returns s in plain form without the blanks around it, and where in that form it starts.
func (n *Normalizer) Trimmed(s string) (text string, start int) {
	if text = s; n.Needed(s) {
		n.Set(s)
		text = n.Text()
	}
	end := len(text)
	for start < end && runes.IsSpace(text[start]) {
		start++
	}
	for end > start && runes.IsSpace(text[end-1]) {
		end--
	}
	return text[start:end], start
}

package recipes

import (
	"html/template"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/format"
)

// Funcs are functions for templates: {{.Price | korean}}, {{.Price | korean | josa "을"}}, {{mark .Body}}. 을 marks an object.
var Funcs = template.FuncMap{
	"korean": func(m komoney.Money) string { return format.Formatter{}.Money(m) },
	"josa":   func(particle, text string) string { return text + format.Josa(text, particle) },
	"mark":   Mark,
}

// Mark returns the text as HTML with its amounts in <data> elements. All that is text is escaped.
func Mark(text string) template.HTML {
	var b strings.Builder
	at := 0
	for m := range komoney.Find(text) {
		template.HTMLEscape(&b, []byte(text[at:m.Start]))
		b.WriteString(`<data value="`)
		template.HTMLEscape(&b, []byte(m.Amount.String()))
		b.WriteString(`">`)
		template.HTMLEscape(&b, []byte(m.Text))
		b.WriteString(`</data>`)
		at = m.End
	}
	template.HTMLEscape(&b, []byte(text[at:]))
	return template.HTML(b.String())
}

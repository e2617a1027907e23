package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// A rule is a row of tables/rules: what one judgement looks for, and what it says then.
type rule struct {
	judgement, name string
	about, not      uint64 // the facts that must hold, and those that must not
	looks, yes      bool
	words           ruleWords // that it looks for, if the row says so
}

// ruleWords are what a row looks for where it names a list: @riches there, @caseParticles:pQuote behind.
type ruleWords struct{ list, class, place string }

// rulePlaces are the places where words of a list may stand, as package rule calls them.
var rulePlaces = map[string]string{"before": "Before", "apart before": "ApartBefore", "behind": "Behind", "there": "There", "over": "Over"}

// id returns the name of the rule's constant: CurrencyFullHouse.
func (r *rule) id() string {
	var b strings.Builder
	b.WriteString(public(r.judgement))
	for word := range strings.FieldsFuncSeq(r.name, func(c rune) bool { return !unicode.IsLetter(c) }) {
		b.WriteString(public(word))
	}
	return b.String()
}

// readRules reads tables/rules/*.tsv, a file for each judgement. A line is
//
//	rule<TAB>about<TAB>looks for<TAB>verdict<TAB>example<TAB>near miss
func (t *tables) readRules(root string) ([]rule, error) {
	files, err := filepath.Glob(filepath.Join(root, "tables", "rules", "*.tsv"))
	if err != nil {
		return nil, err
	}
	var rules []rule
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		judgement := strings.TrimSuffix(filepath.Base(f), ".tsv")
		var last *rule
		own := 0
		for i, line := range strings.Split(strings.ReplaceAll(string(b), "\r\n", "\n"), "\n") {
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			where := fmt.Sprintf("tables/rules/%s:%d", filepath.Base(f), i+1)
			cols := strings.FieldsFunc(line, func(c rune) bool { return c == '\t' })
			if len(cols) != 6 {
				t.errorf(where, "%d columns, want 6: rule, about, looks for, verdict, example, near miss", len(cols))
				continue
			}
			rules = append(rules, t.rule(where, judgement, cols, &own))
			last = &rules[len(rules)-1]
		}
		if last == nil || last.looks || last.about|last.not != 0 {
			t.errorf("tables/rules/"+filepath.Base(f), "the last rule must speak of everything, and look for nothing")
		}
	}
	ids := map[string]bool{}
	for i := range rules {
		if id := rules[i].id(); ids[id] {
			t.errorf("tables/rules/"+rules[i].judgement+".tsv", "%q stands twice", rules[i].name)
		} else {
			ids[id] = true
		}
	}
	return rules, nil
}

// rule makes a rule of its columns; own is the block of the facts that its judgement alone has, if they are known.
func (t *tables) rule(where, judgement string, cols []string, own *int) rule {
	r := rule{judgement: judgement, name: cols[0], looks: cols[2] != "-", yes: cols[3] == "yes"}
	if strings.IndexFunc(r.name, func(c rune) bool { return c > unicode.MaxASCII }) >= 0 {
		t.errorf(where, "the name %q is not in English, and Go needs one", r.name)
	}
	if cols[3] != "yes" && cols[3] != "no" {
		t.errorf(where, "the verdict %q is neither yes nor no", cols[3])
	}
	r.words = t.ruleWords(where, cols[2])
	if cols[1] == "-" {
		return r
	}
	for _, fact := range strings.Split(cols[1], "|") {
		name, not := strings.CutPrefix(fact, "!")
		switch block := t.consts[name]; {
		case block == 0:
			t.errorf(where, "the package has no fact %q", name)
		case block > 1 && *own > 1 && block != *own:
			t.errorf(where, "%q is a fact of another judgement", name)
		case block > 1:
			*own = block
		}
		if not {
			r.not |= t.ruleFacts[name]
		} else {
			r.about |= t.ruleFacts[name]
		}
	}
	return r
}

// ruleWords returns the words of a list that a row looks for, if it names one.
func (t *tables) ruleWords(where, looks string) (w ruleWords) {
	looks, ok := strings.CutPrefix(looks, "@")
	if !ok {
		return w
	}
	name, place, _ := strings.Cut(looks, " ")
	name, class, _ := strings.Cut(name, ":")
	l := t.lexicons[name]
	switch {
	case l == nil:
		t.errorf(where, "there is no list %q", name)
		return w
	case rulePlaces[place] == "":
		t.errorf(where, "%q is no place where words stand", place)
	case strings.HasSuffix(place, "before") != l.backward:
		t.errorf(where, "%s is not read %s", name, place)
	case class != "" && t.consts[class] == 0:
		t.errorf(where, "the package has no class %q", class)
	}
	return ruleWords{name, class, rulePlaces[place]}
}

// rulesSource returns the Go source of the rules.
func rulesSource(rules []rule) string {
	var b strings.Builder
	b.WriteString(header + "rule\n\nimport \"github.com/komoney/komoney/internal/lex\"\n\n// The rules, in their order.\nconst (\n")
	for i := range rules {
		if i == 0 {
			fmt.Fprintf(&b, "%s ID = iota\n", rules[i].id())
		} else {
			b.WriteString(rules[i].id() + "\n")
		}
	}
	b.WriteString(")\n\n// The judgements.\nconst (\n")
	var parts []string
	for rest := rules; len(rest) > 0; {
		of := ofJudgement(rest)
		rest = rest[len(of):]
		fmt.Fprintf(&b, "%s Judgement = %d\n", public(of[0].judgement), len(parts))
		for part := range slices.Chunk(of, 64) {
			parts = append(parts, partSource(part))
		}
	}
	b.WriteString(")\n\nvar rows = [...]row{\n")
	var words []string
	for i := range rules {
		r := &rules[i]
		k := 0
		if w := r.words; w.list != "" {
			class := "0"
			if w.class != "" {
				class = "lex." + public(w.class)
			}
			words = append(words, fmt.Sprintf("{&lex.%s, %s, %s}, // %s\n", public(w.list), class, w.place, r.name))
			k = len(words)
		}
		fmt.Fprintf(&b, "%s: {%t, %t, %d},\n", r.id(), r.looks, r.yes, k)
	}
	fmt.Fprintf(&b, "}\n\n// wordsOf are the words that rows look for.\nvar wordsOf = [...]Words{\n%s", strings.Join(words, ""))
	fmt.Fprintf(&b, "}\n\nvar parts = [...]part{\n%s", strings.Join(parts, ""))
	b.WriteString("}\n\n// names are the judgement and the name of each rule.\nvar names = [...][2]string{\n")
	for i := range rules {
		fmt.Fprintf(&b, "%s: {%q, %q},\n", rules[i].id(), rules[i].judgement, rules[i].name)
	}
	b.WriteString("}\n")
	return b.String()
}

// ofJudgement returns the rules of the first judgement of rules.
func ofJudgement(rules []rule) []rule {
	n := 1
	for n < len(rules) && rules[n].judgement == rules[0].judgement {
		n++
	}
	return rules[:n]
}

// partSource returns the Go source of up to 64 rules of a judgement: which of them are about a case, by each four facts in a row that some of them ask for.
func partSource(rules []rule) string {
	var b strings.Builder
	var asked, looks uint64
	for i, r := range rules {
		asked |= r.about | r.not
		if r.looks {
			looks |= 1 << i
		}
	}
	fmt.Fprintf(&b, "{%s, %#x, %#x, []aboutFour{\n", rules[0].id(), uint64(1)<<(len(rules)-1)<<1-1, looks)
	for bit := range 64 {
		four := uint64(15) << bit
		if asked>>bit&1 == 0 {
			continue
		}
		asked &^= four
		fmt.Fprintf(&b, "{%d, [16]uint64{", bit)
		for facts := range uint64(16) {
			var set uint64
			for i, r := range rules {
				if about := facts << bit; r.about&four&^about == 0 && r.not&four&about == 0 {
					set |= 1 << i
				}
			}
			fmt.Fprintf(&b, "%#x, ", set)
		}
		b.WriteString("}},\n")
	}
	b.WriteString("}},\n")
	return b.String()
}

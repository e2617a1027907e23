package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/komoney/komoney/internal/verb"
)

// A row is one word of a lexicon with its meaning.
type row struct {
	text, ref, class, flags string
	n                       int
	where                   string // file:line
}

func (r row) meaning() string {
	return r.class + " " + r.ref + " " + r.flags + " " + strconv.Itoa(r.n)
}

type lexicon struct {
	file     string // the last one that declares it
	name     string
	backward bool
	rows     map[string]row
}

// tables is what tables/*.tsv say.
type tables struct {
	lexicons  map[string]*lexicon
	facts     map[string]map[string]string // @everyday, @name, @symbol, @omit: code to value; @ref, @text: constant to ref or text; @doubted: unit to why
	consts    map[string]int               // the constants of the packages, for checking names: 1, or for the facts of one judgement that of their block
	ruleFacts map[string]uint64            // the bits of the facts of rules
	errs      []error
}

func (t *tables) errorf(where, f string, a ...any) {
	t.errs = append(t.errs, fmt.Errorf("%s: %s", where, fmt.Sprintf(f, a...)))
}

func (t *tables) err() error {
	if len(t.errs) > 50 {
		t.errs = append(t.errs[:50], fmt.Errorf("and %d more", len(t.errs)-50))
	}
	return errors.Join(t.errs...)
}

// readTables reads every table of the module, in the order of their names.
func readTables(root string) (*tables, error) {
	t := &tables{lexicons: map[string]*lexicon{}, facts: map[string]map[string]string{}}
	var err error
	if t.consts, err = constants(root); err != nil {
		return nil, err
	}
	if t.ruleFacts, err = ruleFacts(filepath.Join(root, "internal", "read", "rule", "rule.go")); err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(root, "tables", "*.tsv"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	texts := make([][]string, len(files))
	for i, f := range files { // declarations first, so that the order of the files does not matter
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		texts[i] = strings.Split(strings.ReplaceAll(string(b), "\r\n", "\n"), "\n")
		for j, l := range texts[i] {
			if strings.HasPrefix(l, "@lexicon") {
				t.declare(fmt.Sprintf("tables/%s:%d", filepath.Base(f), j+1), strings.Fields(l))
			}
		}
	}
	for i, f := range files {
		t.readFile("tables/"+filepath.Base(f), texts[i])
	}
	t.addCases()
	return t, nil
}

// addCases adds to the particles those that say what part a noun plays, as they may follow an amount, too; but not 도록 (so that),
// which is written to verbs. What joins the ends of a range is written to the first one as they are.
func (t *tables) addCases() {
	particles, cases, joins := t.lexicons["particles"], t.lexicons["caseParticles"], t.lexicons["joins"]
	if particles == nil || cases == nil || joins == nil {
		t.errorf("tables", "particles, caseParticles and joins must be declared")
		return
	}
	rows := maps.Clone(cases.rows)
	for text, r := range joins.rows {
		if r.class == "jAnd" || r.class == "jFrom" {
			rows[text] = r
		}
	}
	for text, r := range rows {
		if _, known := particles.rows[text]; known || r.class == "pSoThat" {
			continue
		}
		r.class, r.n = "pLong", 0
		if second(text) == 0 {
			r.class = "pOne"
		}
		t.add(particles, r)
	}
}

func (t *tables) declare(where string, f []string) {
	if len(f) != 3 || f[2] != "forward" && f[2] != "backward" {
		t.errorf(where, "want @lexicon NAME forward|backward")
		return
	}
	file, _, _ := strings.Cut(where, ":")
	l := t.lexicons[f[1]]
	switch {
	case l == nil:
		l = &lexicon{name: f[1], backward: f[2] == "backward", rows: map[string]row{}}
		t.lexicons[f[1]] = l
	case l.backward != (f[2] == "backward"):
		t.errorf(where, "%s is declared in both directions", f[1])
	case l.file == file:
		t.errorf(where, "%s is declared twice here: two lists would be one", f[1])
	}
	l.file = file
}

// readFile reads one table. A line is
//
//	lexicon<TAB>class<TAB>ref<TAB>flags<TAB>n<TAB>words
//
// and a line that begins with a tab adds words to the row above. `@expand` turns on [x] (with and without x)
// and {a|b} (either) in the words of the file. A stem with a hyphen stands for the forms of the verb: see package verb.
func (t *tables) readFile(name string, lines []string) {
	var (
		head   row
		lex    *lexicon
		expand bool
	)
	for i, line := range lines {
		where := fmt.Sprintf("%s:%d", name, i+1)
		if s := strings.TrimSpace(line); s == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if strings.HasPrefix(line, "@") {
			f := strings.Fields(line)
			expand = expand || f[0] == "@expand"
			t.fact(where, f)
			continue
		}
		cols := strings.FieldsFunc(line, func(r rune) bool { return r == '\t' })
		if !strings.HasPrefix(line, "\t") {
			lex, head = t.head(where, cols)
		}
		if lex != nil {
			t.addWords(lex, head, where, cols[len(cols)-1], expand)
		}
	}
}

// fact reads a line that begins with @; declarations have been read before.
func (t *tables) fact(where string, f []string) {
	switch {
	case f[0] == "@lexicon", f[0] == "@expand":
	case len(f) >= 3:
		if t.facts[f[0]] == nil {
			t.facts[f[0]] = map[string]string{}
		}
		if old, dup := t.facts[f[0]][f[1]]; dup {
			t.errorf(where, "%s %s is given twice (%s)", f[0], f[1], old)
		}
		t.facts[f[0]][f[1]] = strings.Join(f[2:], " ")
	default:
		t.errorf(where, "what is %q?", strings.Join(f, " "))
	}
}

// head reads the columns before a row's words; the lexicon is nil where they are wrong.
func (t *tables) head(where string, cols []string) (lex *lexicon, head row) {
	if len(cols) != 6 {
		t.errorf(where, "%d columns, want 6: lexicon, class, ref, flags, n, words", len(cols))
		return nil, head
	}
	for k := range cols[:5] {
		if cols[k] = strings.TrimSpace(cols[k]); cols[k] == "-" {
			cols[k] = ""
		}
	}
	if lex = t.lexicons[cols[0]]; lex == nil {
		t.errorf(where, "no @lexicon declares %q", cols[0])
		return nil, head
	}
	head = row{class: cols[1], ref: cols[2], flags: t.flagList(where, cols[3])}
	if head.class == "" {
		t.errorf(where, "a row needs a class")
	} else if t.consts[head.class] == 0 {
		t.errorf(where, "the package has no constant %q", head.class)
	}
	if cols[4] != "" {
		n, err := strconv.ParseInt(strings.Replace(cols[4], "−", "-", 1), 10, 8)
		if err != nil {
			t.errorf(where, "%q is no number", cols[4])
		}
		head.n = int(n)
	}
	return lex, head
}

// addWords adds the words of a row, in all their spellings.
func (t *tables) addWords(lex *lexicon, head row, where, words string, expand bool) {
	for _, w := range strings.Split(words, ", ") {
		w = strings.TrimSuffix(strings.TrimSpace(w), ",")
		if strings.TrimSpace(words) == "," {
			w = ","
		}
		if w == "" {
			continue
		}
		for _, text := range t.spellings(where, w, expand) {
			r := head
			r.text, r.where = text, where
			t.add(lex, r)
		}
	}
}

// spellings returns the texts that a word of a row stands for.
func (t *tables) spellings(where, word string, expand bool) (texts []string) {
	words := []string{word}
	if expand {
		var err error
		if words, err = expansions(word); err != nil {
			t.errorf(where, "%v", err)
		}
	}
	for _, w := range words {
		forms, err := verb.Forms(w)
		if err != nil {
			t.errorf(where, "%v", err)
		}
		for _, f := range forms {
			texts = append(texts, spaced(f)...)
		}
	}
	return texts
}

// add puts a word into a lexicon; the same word may come twice with the same meaning only.
func (t *tables) add(l *lexicon, r row) {
	if r.ref == "=" {
		r.ref = strings.ReplaceAll(r.text, " ", "")
	}
	if strings.ContainsFunc(r.text, isWide) {
		t.errorf(r.where, "%q is in wide characters, which no text has when words are looked for", r.text)
	}
	r.flags = edge(r, l.backward)
	if old, dup := l.rows[r.text]; dup {
		if old.meaning() != r.meaning() {
			t.errorf(r.where, "%s %q (%s) is also at %s (%s)", l.name, r.text, r.meaning(), old.where, old.meaning())
		}
		return
	}
	l.rows[r.text] = r
}

// isWide reports whether texts are read with another form of the character: fold in text.go.
func isWide(c rune) bool { return c >= 0xFF01 && c <= 0xFF5E || c >= 0xFFE0 && c <= 0xFFE6 }

// markPlain sets fPlain for the unit words that are plain.
func (t *tables) markPlain() {
	units := t.lexicons["unitWords"].rows
	for text, r := range units {
		if t.plain(r) {
			r.flags = strings.TrimPrefix(r.flags+"|fPlain", "|")
			units[text] = r
		}
	}
}

// plain reports whether digits take a unit word that is written to them whatever it is written to; @doubted names those that they do not
// take so.
func (t *tables) plain(r row) bool {
	if doubted := t.facts["@doubted"]; doubted[r.text] != "" || doubted[r.ref] != "" || t.particleToo(r.text) {
		return false
	}
	for _, flag := range []string{"fCounter", "fNoun", "fWeight", "fNeedScale"} {
		if strings.Contains(r.flags, flag) {
			return false
		}
	}
	switch r.class {
	case "wCurrency", "wPercent", "wPercentPoint", "wBasisPoint", "wMultiple", "wOrdinal", "wCounter":
		return true
	case "wMeasure":
		return !strings.Contains(r.flags, "fWeakUnit")
	}
	return false
}

// edge returns the flags of a row, with fLatinEdge where its far side is a Latin letter or a digit.
func edge(r row, backward bool) string {
	c, _ := utf8.DecodeLastRuneInString(r.text)
	if backward {
		c, _ = utf8.DecodeRuneInString(r.text)
	}
	if !unicode.Is(unicode.Latin, c) && !unicode.IsDigit(c) && !strings.ContainsRune("²³", c) || strings.Contains(r.flags, "fLatinEdge") {
		return r.flags
	}
	if r.flags == "" || r.flags == "0" {
		return "fLatinEdge"
	}
	f := append(strings.Split(r.flags, "|"), "fLatinEdge")
	sort.Strings(f)
	return strings.Join(f, "|")
}

func (t *tables) flagList(where, s string) string {
	f := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("|,+ ", r) })
	for _, x := range f {
		if t.consts[x] == 0 {
			t.errorf(where, "the package has no constant %q", x)
		}
	}
	sort.Strings(f)
	return strings.Join(slices.Compact(f), "|")
}

// spaced returns the spellings of a word in which _ is a space or nothing.
func spaced(w string) []string {
	i := strings.IndexByte(w, '_')
	if i < 0 {
		return []string{w}
	}
	var out []string
	for _, rest := range spaced(w[i+1:]) {
		out = append(out, w[:i]+rest, w[:i]+" "+rest)
	}
	return out
}

// expansions returns the words that [x] and {a|b} stand for.
func expansions(w string) ([]string, error) {
	i := strings.IndexAny(w, "[{")
	if i < 0 {
		return []string{w}, nil
	}
	end := map[byte]string{'[': "]", '{': "}"}[w[i]]
	j := strings.Index(w[i:], end)
	if j < 0 {
		return nil, fmt.Errorf("%q lacks %s", w, end)
	}
	alts := strings.Split(w[i+1:i+j], "|")
	if w[i] == '[' {
		alts = append(alts, "")
	}
	rest, err := expansions(w[i+j+1:])
	if err != nil {
		return nil, err
	}
	var out []string
	for _, a := range alts {
		for _, r := range rest {
			out = append(out, w[:i]+a+r)
		}
	}
	return out, nil
}

// constants returns the names that the tables have for the constants of the packages: the flags and classes of words, fOld for
// lex.FOld, and the facts of rules.
func constants(root string) (map[string]int, error) {
	names := map[string]int{}
	for _, dir := range []string{"lex", "read/rule"} {
		if err := addConstants(names, filepath.Join(root, "internal", dir)); err != nil {
			return nil, err
		}
	}
	return names, nil
}

func addConstants(names map[string]int, dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	for _, f := range files {
		if strings.HasSuffix(f, "data.go") || strings.HasSuffix(f, "_test.go") {
			continue
		}
		p, err := parser.ParseFile(token.NewFileSet(), f, nil, parser.SkipObjectResolution)
		if p == nil {
			return err
		}
		for i, d := range p.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
				block := 1
				if ownFacts(g) {
					block += i
				}
				for _, s := range g.Specs {
					for _, n := range s.(*ast.ValueSpec).Names {
						names[strings.ToLower(n.Name[:1])+n.Name[1:]] = block
					}
				}
			}
		}
	}
	return nil
}

// ownFacts reports whether one judgement alone has the facts of a block: they begin at the bit that package rule calls so.
func ownFacts(g *ast.GenDecl) bool {
	own := false
	for _, v := range g.Specs[0].(*ast.ValueSpec).Values {
		ast.Inspect(v, func(n ast.Node) bool {
			bit, ok := n.(*ast.Ident)
			own = own || ok && bit.Name == "ownFacts"
			return true
		})
	}
	return own
}

// ruleFacts returns the bits of the facts of rules, by the names that the tables have for them: the constants of the type Facts in a file.
func ruleFacts(file string) (map[string]uint64, error) {
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	check := types.Config{IgnoreFuncBodies: true, Error: func(error) {}} // what is generated is not known yet
	p, _ := check.Check("rule", set, []*ast.File{f}, nil)
	bits := map[string]uint64{}
	for _, name := range p.Scope().Names() {
		if c, ok := p.Scope().Lookup(name).(*types.Const); ok && c.Type() == p.Scope().Lookup("Facts").Type() {
			bits[strings.ToLower(name[:1])+name[1:]], _ = constant.Uint64Val(c.Val())
		}
	}
	return bits, nil
}

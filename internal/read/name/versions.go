package name

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/program"
	"github.com/komoney/komoney/internal/runes"
)

// Versions, and names of several numbers: 버전 3.1 (version 3.1), ISO 8859-1.

// VersionNear reports whether a word of versions stands near the decimal r.S[i:e], 버전 3.1 (version 3.1), 현재 버전은 8.6 (the version now is 8.6), 4.1과
// 4.2 버전, or a version of more numbers in the same list: 4.1.2, 4.2, 4.3; or a sign or a word of versions is behind: 18.3+), 1.3 이후 (since 1.3).
func VersionNear(r *line.Line, i, e int) bool {
	if e-i <= len("12.34") && (versionTail(r, i, r.SkipGap(e)) || channels(r, i, e)) || e-i <= len("12.34 ~ 56") && sectionsListed(r, i, e) {
		return true // 2.4 브랜치 (the branch 2.4)
	}
	if versionQuoted(r, i, e) || changedSince(r, i, e) {
		return true
	}
	before := r.S[max(0, i-line.Window/2):i]
	if from := lex.CaseParticle(r.S[e:], lex.PFrom); from.Sense != nil {
		if to := r.SkipGap(e + len(from.Text)); to < len(r.S) && runes.IsDigit(r.S[to]) {
			e = runes.DecimalsEnd(r.S, runes.DigitsEnd(r.S, to)) // 2.3에서 2.4로 업그레이드 (an upgrade from 2.3 to 2.4)
		}
	}
	return r.Has(e, ".+") || r.Has(e, "+)") && latinBefore(r.S, i) || lex.VersionWords.Mentioned(before, lex.HWord) || versionListed(r.S, i, e) ||
		lex.VersionWords.Mentioned(r.S[e:min(len(r.S), e+line.Window/2)], lex.HWord) && !lex.VersionWords.Mentioned(before, lex.CNumber)
}

// latinBefore reports whether a Latin letter stands near before p, as of a program's name: React (18.3+), not 평점 (4.5+), a grade.
func latinBefore(s string, p int) bool {
	for k := max(0, p-line.Window/2); k < p; k++ {
		if runes.IsLatin(s[k]) {
			return true
		}
	}
	return false
}

// versionTail reports whether a word that the version at i stands before, or the unit of sections, is at p and ends: 2.4 브랜치 (the branch 2.4), 14.2 절
// (section 14.2); or 2.4 이전 (before 2.4) near a word of programs.
func versionTail(r *line.Line, i, p int) bool {
	w := lex.VersionTails.At(r.S, p)
	if w.Sense == nil || !r.Closes(p+len(w.Text)) {
		return false
	}
	before := r.S[max(0, i-line.Window):i]
	if behind := p + len(w.Text); w.N != 0 && (r.HasBefore(i, "(") && r.Has(behind, ")") || mixedBefore(r.S, i) || capitalNameOf(r, behind) || lex.VersionWords.Mentioned(r.S[max(0, i-2*line.Window):i], lex.HWord)) {
		return true
	}
	return w.N == 0 || !lex.VersionWords.Mentioned(before, lex.CNumber) &&
		(lex.VersionWords.Mentioned(before, lex.COther) || lex.VersionWords.Mentioned(r.S[p:min(len(r.S), p+line.Window)], lex.COther))
}

// sectionsListed reports whether the number of a section from i to e is one of several in a list, which what sections are called ends: 3.1, 3.2 절, `22.4`, `5 ~ 7` 항목 (items); not
// 평점 4.5, 4.2 항목 (grades).
func sectionsListed(r *line.Line, i, e int) bool {
	const signs, reach = "`,~ .0123456789", 48
	k := e
	for k < len(r.S) && k-e < reach && strings.IndexByte(signs, r.S[k]) >= 0 {
		k++
	}
	if k == e || k == len(r.S) {
		return false
	}
	w := lex.VersionTails.At(r.S, k)
	return w.Sense != nil && w.N == 0 && r.Closes(k+len(w.Text)) && !lex.VersionWords.Mentioned(r.S[max(0, i-line.Window):i], lex.CNumber) && r.Saw(w)
}

// channels reports whether the digits from i to e are the channels of a sound, right before a word for such or in a list behind one: 5.1 서라운드, 모노, 5.1; not 평점 5.0 스피커
// (a grade).
func channels(r *line.Line, i, e int) bool {
	const kinds, longest = "2.0|2.1|3.1|4.0|4.1|5.0|5.1|6.1|7.1|7.2", len("스테레오")
	s := r.S
	if e-i != len("5.1") || s[i] < '2' || s[i+1] != '.' || s[i+2] > '2' || !runes.OneOf(s[i:e], kinds) || r.P.UnitLines || r.P.Domain != nil {
		return false
	}
	if w := lex.SoundWords.At(s, r.SkipGap(e)); w.Sense != nil && r.Closes(r.SkipGap(e)+len(w.Text)) {
		return !lex.VersionWords.Mentioned(s[max(0, i-line.Window):i], lex.CNumber)
	}
	q := i - len(", ")
	return r.HasBefore(i, ", ") && lex.SoundWords.Mentioned(s[max(0, q-longest):q], lex.CNext)
}

// mixedBefore reports whether a name of capital and small Latin letters and a particle stand before p: ProtocolEcho는 2.0 이후 (since 2.0); not ROE는 2.0 이후.
func mixedBefore(s string, p int) bool {
	by := lex.ParticleBefore(strings.TrimRight(s[:p], " "), lex.PTopic, lex.PSubject)
	q := len(strings.TrimRight(s[:p], " ")) - len(by.Text)
	k := runes.LatinStart(s, q)
	word := s[k:q]
	return by.Sense != nil && q-k > len("GPa") && runes.IsCapital(word[0]) && strings.ToUpper(word) != word
}

// capitalNameOf reports whether 의 stands at p before a name in Latin letters that begins with a capital one: 이후의 GNOME (GNOME since then).
func capitalNameOf(r *line.Line, p int) bool {
	of := lex.CaseParticle(r.S[p:], lex.POf)
	q := r.SkipGap(p + len(of.Text))
	return of.Sense != nil && q > p+len(of.Text) && q+1 < len(r.S) && runes.IsCapital(r.S[q]) && runes.IsLatin(r.S[q+1]) && lex.ValueHeads.At(r.S, q).Sense == nil
}

// versionQuoted reports whether backquotes stand around the decimal from i to e, and a bound behind them, which a name in Latin letters has: react-native `0.61` 이상,
// `0.60` 미만의 React Native (below 0.60); not threshold `0.5` 이상 (of 0.5 or more).
func versionQuoted(r *line.Line, i, e int) bool {
	const quote = "`"
	if !r.HasBefore(i, quote) || !r.Has(e, quote) {
		return false
	}
	at := r.SkipGap(e + len(quote))
	w := lex.TailWords.At(r.S, at)
	if w.Sense == nil || w.Class != lex.TBound {
		return false
	}
	q := r.SkipGapBack(i - len(quote))
	k := q
	for k > 0 && (runes.IsLatin(r.S[k-1]) || r.S[k-1] == '-') {
		k--
	}
	return k < q && q < i-len(quote) && (runes.IsCapital(r.S[k]) || strings.IndexByte(r.S[k:q], '-') > 0) && program.Proper(r, q, e, false) || capitalNameOf(r, at+len(w.Text))
}

// changedSince reports whether 에서 or 부터 behind the decimal from i to e and a word behind that say what a version has changed: 2.0에서 제거됐다 (was removed in 2.0).
func changedSince(r *line.Line, i, e int) bool {
	const most = len("2.10")
	if e-i > most || r.S[i] == '0' {
		return false
	}
	from := lex.CaseParticle(r.S[e:], lex.PFrom)
	q := r.SkipGap(e + len(from.Text))
	w := lex.VersionChanges.At(r.S, q)
	return from.Sense != nil && q > e+len(from.Text) && w.Sense != nil && !lex.VersionWords.Mentioned(r.S[max(0, i-line.Window/2):i], lex.CNumber) && r.Saw(w)
}

// versionListed reports whether a version of three numbers or more stands beside s[i:e] in a list: 4.1.2, 4.2.
func versionListed(s string, i, e int) bool {
	const most = 8
	dotted := func(c byte) bool { return c == '.' || runes.IsDigit(c) }
	for range most {
		k := e
		for k < len(s) && (s[k] == ',' || s[k] == ' ' && k > e) {
			k++
		}
		p := k
		for k < len(s) && dotted(s[k]) {
			k++
		}
		if p == e || k == p {
			break
		}
		if strings.Count(s[p:k], ".") > 1 && s[k-1] != '.' {
			return true
		}
		e = k
	}
	for range most {
		k := i
		for k > 0 && (s[k-1] == ' ' || s[k-1] == ',') {
			k--
		}
		and := lex.ParticleBefore(s[:k], lex.PAnd) // 4.1.2와 4.2 (4.1.2 and 4.2)
		k -= len(and.Text)
		p := k
		for k > 0 && dotted(s[k-1]) {
			k--
		}
		if p == i || k == p || and.Sense == nil && strings.IndexByte(s[p:i], ',') < 0 {
			break
		}
		if strings.Count(s[k:p], ".") > 1 {
			return true
		}
		i = k
	}
	return false
}

// VersionsTo reports whether the digits at i are the second end of a range of versions: v3.14~15.
func VersionsTo(r *line.Line, i int) bool {
	const longest = 16
	k := i - len("~")
	for k > r.Prev && i-k < longest && (r.S[k-1] == '.' || runes.IsDigit(r.S[k-1])) {
		k--
	}
	return k > r.Prev && k > 0 && r.S[k-1]|0x20 == 'v' && line.WordStart(r.S, k-1)
}

// hexGroup reports whether the digits at i, behind a hyphen, begin a group of hexadecimal digits with letters among them, between two others: b967-47db-8b50.
func hexGroup(s string, i int) bool {
	d := runes.DigitsEnd(s, i)
	e := program.SmallHexEnd(s, d)
	return e > d && e+1 < len(s) && s[e] == '-' && program.IsSmallHex(s[e+1]) && i > 1 && program.IsSmallHex(s[i-2])
}

// Chained reports whether the digits at i go on with a name that ends in digits and a hyphen: ISO-8859-1, X86-64.
func Chained(r *line.Line, i int) bool {
	const longest = 24
	if hexGroup(r.S, i) {
		return true
	}
	if e := runes.DigitsEnd(r.S, i); r.UnitAt(e).Sense != nil || r.ScaleAfter(e) > 0 || e+1 < len(r.S) && (r.S[e] == '.' || r.S[e] == ',') && runes.IsDigit(r.S[e+1]) {
		return false
	}
	k := i
	for k > r.Prev && i-k < longest && (r.S[k-1] == '-' || r.S[k-1] == '.' && k > 1 && runes.IsDigit(r.S[k-2]) || runes.IsDigit(r.S[k-1])) {
		k--
	}
	return k > 0 && k > r.Prev && runes.IsLatin(r.S[k-1])
}

// End returns where the numbers of a name end whose first one ends at p: ISO 8859-1, Java 1.4, 5 및 6 (5 and 6).
func End(r *line.Line, p int) int {
	const most = 40 // © 2003, 2004 …
	for k := 0; k < most; k++ {
		for p+1 < len(r.S) && strings.IndexByte("-./", r.S[p]) >= 0 && runes.IsDigit(r.S[p+1]) {
			p = runes.DigitsEnd(r.S, p+1)
		}
		q := r.SkipGap(p)
		if and := lex.CaseParticle(r.S[p:], lex.PAnd, lex.POr); and.Sense != nil && q == p {
			q += len(and.Text) // 버전 4나 5 (version 4 or 5)
		} else if q < len(r.S) && r.S[q] == ',' {
			q++
		} else if r.Has(q, "→") {
			q += len("→")
		} else {
			q += max(len(lex.ListSigns.At(r.S, q).Text), len(lex.ListSeparators.At(r.S, q).Text))
		}
		at := r.SkipGap(q)
		e := runes.DigitsEnd(r.S, at)
		if at == p || q == r.SkipGap(p) || e == at {
			break
		}
		e = runes.DecimalsEnd(r.S, e)
		if r.UnitFollows(e) || r.ScaleAfter(e) > 0 || e < len(r.S) && strings.IndexByte(",%~-:", r.S[e]) >= 0 && e+1 < len(r.S) && runes.IsDigit(r.S[e+1]) {
			break
		}
		p = e
	}
	return p
}

// nbsp is a blank as pages have it.
const nbsp = "&nbsp;"

// EntityEnds reports whether what a document has for a name ends at p: &kwrite; 4.2; not &lt; 5, a sign.
func EntityEnds(s string, p int) bool {
	const shortest, longest = 3, 24
	k := p - len(";")
	for k > 0 && p-k < longest && runes.IsLatin(s[k-1]) {
		k--
	}
	if k < 1 || p < 1 || s[p-1] != ';' || s[k-1] != '&' || p-1-k < shortest {
		return false
	}
	return !runes.OneOf(s[k:p-1], "amp|yen|cong|lowast|ast|emsp|ensp|thinsp|dollar|num|star|starf|sim|plus|equals|deg|divide|hearts|check|cross|shy|zwnj|zwj|curren|percnt|comma|colon|semi|period|lpar|rpar|lsqb|rsqb|lbrack|rbrack|bullet|square|sup1|sup2|sup3|half|sum|prod|le|ge|ne|alpha|beta|delta|mu|pi|sigma|omega|spades|clubs|diams|phone|excl|quest|sol|bsol|vert|verbar|lowbar|hyphen|dash|horbar|tilde|prime|Prime|rArr|lArr|hArr|harr|iexcl|iquest|ordm|ordf|sbquo|bdquo|lsaquo|rsaquo|dagger|Dagger|oline|micro|not|won|quot|apos|nbsp|times|plusmn|minus|ndash|mdash|hellip|middot|bull|larr|rarr|darr|uarr|euro|pound|cent|asymp|infin|radic|permil|frac|sect|para|copy|reg|trade|laquo|raquo|ldquo|rdquo|lsquo|rsquo")
}

// GapStart returns where what stands before the number at p ends, which a gap parts from it, as a page has it or not, or the address of a link: KDE&nbsp;5,
// [Node.js](https://a.kr) 18.
func GapStart(r *line.Line, p int) int {
	if r.HasBefore(p, nbsp) {
		return p - len(nbsp)
	}
	q := r.SkipGapBack(p)
	if q < p {
		q = linkBehind(r.S, q)
	}
	return q
}

// linkBehind returns where the text of a link ends whose address ends at q: [Node.js](https://a.kr) 18; q if there is none.
func linkBehind(s string, q int) int {
	const longest = 160
	if q == 0 || s[q-1] != ')' {
		return q
	}
	near := max(0, q-longest)
	if k := strings.LastIndex(s[near:q], "]("); k > 0 && strings.IndexByte(s[near+k:q-1], ')') < 0 && !strings.ContainsAny(s[near+k:q], " ") {
		return near + k
	}
	return q
}

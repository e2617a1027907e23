package komoney

// 몇 is "some" in 몇 명이 왔다 (some people came) and "how many" in 몇 명이 왔니, which is no amount. The words that tell are in
// tables/questions.tsv.

// The classes of those words.
const (
	qAsks    class = iota + 170 // 니: asks
	qSome                       // 는데: does not, nor does what follows
	qOther                      // 까지: only ends like what asks
	qWhether                    // 는지: behind ㄴ or ㄹ
	qBehind                     // 나: behind the consonant n
)

const (
	questionWords = 6   // how many words behind the unit are looked at
	questionReach = 120 // and how many bytes
)

// Final consonants of syllables, in Unicode order.
const (
	finalNieun = 4
	finalRieul = 8
	finalBieup = 17
)

// asks reports whether the term begins with 몇 and asks.
func (r *line) asks(t, right *term) bool {
	if !r.mayAsk(&t.num) || t.joined && !r.mayAsk(&right.num) {
		return false
	}
	if t.unit.sense != nil {
		if w := askedUnits.at(t.unit.text, 0); len(w.text) == len(t.unit.text) {
			return true
		}
	}
	if q := r.skipGapBack(t.num.start); q < t.num.start {
		if w := someHeads.before(r.s, q); w.sense != nil && wordStart(r.s, q-len(w.text)) {
			return false
		}
	}
	p := t.end
	for range 3 {
		if r.asksAt(p) {
			return true
		}
		q := r.skipGap(p)
		w := askJoints.at(r.s, q)
		if w.sense == nil {
			break
		}
		p = q + len(w.text)
	}
	if q := r.skipGap(t.end); t.unit.sense != nil && t.unit.class != wCounter && q > t.end && askOrders.at(r.s, q).sense != nil {
		return true // 몇 퍼센트 알려 줘; not 몇 개 알려 줘, tell me some
	}
	return r.clauseAsks(t.end, t.num.words > 1)
}

// mayAsk reports whether a numeral begins with 몇.
func (r *line) mayAsk(n *numeral) bool {
	if !n.few {
		return false
	}
	w := numerals.at(r.s, n.start)
	return w.sense != nil && w.class == nSome && w.n == 1
}

// asksAt reports whether what is written to a unit that ends at p asks: 니, 인지, a question mark.
func (r *line) asksAt(p int) bool {
	if r.has(p, "?") {
		return true
	}
	w := askCopulas.at(r.s, p)
	return w.sense != nil && (w.n == 0 || r.boundary(p+len(w.text)))
}

// clauseAsks reports whether the clause that goes on at p, behind a unit, asks. The numeral may have a scale: 몇십만.
func (r *line) clauseAsks(p int, scaled bool) bool {
	if w := someTails.at(r.s, p); w.sense != nil && r.boundary(p+len(w.text)) {
		return false
	}
	or := caseParticle(r.s[p:], pOr)
	many := or.sense != nil && r.boundary(p+len(or.text)) // 몇 개나
	limit := min(len(r.s), p+questionReach)
	words := questionWords
	if scaled {
		words = 2 // 몇십만 원씩 들여 못 살지: mostly "some"
	}
	later := false // behind 뒤에
	for start := p; words > 0; words-- {
		end := start
		for end < limit && isWord(r.runeAt(end)) {
			end += runeLen(r.s, end)
		}
		if end >= limit && limit < len(r.s) {
			return false
		}
		next := r.skipGap(end)
		last := next == end || r.atEnd(end)
		final := last && !r.has(end, "!")
		if start > p {
			if w := otherQuestions.at(r.s, start); w.sense != nil && (w.n == 0 || r.boundary(start+len(w.text))) {
				if w.n == 0 {
					return false
				}
				later, words = true, min(words, 2)
			}
			if w := askVerbs.at(r.s, start); final && start+len(w.text) == end {
				return true
			}
		}
		w := askEndings.before(r.s[:end], end)
		if r.has(end, "?") {
			return w.sense == nil || w.class != qSome || w.n == 0
		}
		if w.sense != nil && end-len(w.text) >= start {
			switch c := finalConsonant(r.runeBefore(end - len(w.text))); {
			case w.class == qSome, w.class == qBehind && w.n == finalBieup && c != finalBieup:
				return false
			case w.class == qWhether && (c == finalNieun || c == finalRieul), w.class == qAsks && w.n == 0:
				if !later || final || askOrders.at(r.s, next).sense != nil {
					return true
				}
			case w.class == qWhether && len(w.text) == syllableLen, w.class == qAsks && w.n == 1, w.class == qBehind && c == rune(w.n):
				if final {
					return true
				}
			case w.class == qAsks && many:
				if final && !hasSuffix(w.text, "고") || hasSuffix(w.text, "고") && sayVerbs.at(r.s, next).sense == nil {
					return true
				}
			}
		}
		if last {
			return false
		}
		start = next
	}
	return false
}

// finalConsonant returns the final consonant of a syllable in Unicode order, 0 for none.
func finalConsonant(c rune) rune {
	if !isHangul(c) {
		return 0
	}
	return (c - firstSyllable) % 28
}

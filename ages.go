package komoney

import "github.com/komoney/komoney/decimal"

// Ages in tens: 30대 여성 is 30..<40 세, 30대 of cars are thirty of them. What stands around decides, by the words of tables/ages.tsv.

// readAge makes an age of the term t, tens and 대 or two tens and 세대, where its surroundings say so.
func (r *reader) readAge(t *term, ld *side) {
	low, high := r.tensOf(t)
	if low == 0 || ld.ordinal || ld.cur != "" {
		return
	}
	start := r.before.outer
	if t.unit.ref == refHousehold {
		if r.before.approx || r.before.neutral >= 0 || !r.strict && homeCues.mentioned(r.s[max(0, start-window):min(len(r.s), t.end+window)], cCount) {
			return // 아파트 2030세대: flats
		}
	} else if r.machineBefore(start) || !r.ageBehind(t.end) && !r.ageAlone(start, t.end) && (t.end > t.num.end+len(t.unit.text) || !r.ageBefore(start) && !r.ageListed(t.num.start, t.end)) {
		return
	}
	t.setAge(low, high)
}

// setAge makes an age of the term: low to high, which is another ten years on.
func (t *term) setAge(low, high int64) {
	t.lo, t.hi = decimal.FromInt(low), decimal.FromInt(high+10)
	t.age, t.bracket, t.num.approx = true, true, false
}

// tensOf returns the tens that the term t with 대 names, the same twice or, written together, two: 30대, 이삼십대, 2030대, 2030세대.
// Low is 0 where it names none.
func (r *reader) tensOf(t *term) (low, high int64) {
	n := &t.num
	if t.unit.sense == nil || t.kind != KindQuantity || n.top > 0 || n.native || n.grouped || n.approx && !n.few || !oneOfTens(t) {
		return 0, 0
	}
	low, ok1 := t.lo.Int64()
	high, ok2 := t.hi.Int64()
	if !ok1 || !ok2 {
		return 0, 0
	}
	if n.ascii && n.words == 1 && low == high && low >= 1000 && low < 10000 && low%10 == 0 && low/10%10 > 0 {
		low, high = low/100, low%100
		if low%10 != 0 || low >= high {
			return 0, 0
		}
		return low, high
	}
	if t.unit.ref != refMachine || low%10 != 0 || high%10 != 0 || low < 10 || high > 90 {
		return 0, 0
	}
	return low, high
}

// oneOfTens reports whether the unit of t is one that tens of years have.
func oneOfTens(t *term) bool {
	return t.unit.ref == refMachine && isShort(t.unit.text) || t.unit.ref == refHousehold
}

// agesRange makes ages of both ends of a range of tens with 대, 30~40대 and 20대부터 50대까지, unless machines are spoken of. Where a sign
// stands between two of them, 20대~50대, something must say that it is one.
func (r *reader) agesRange(t, u *term, join word) {
	low, _ := r.tensOf(u)
	if low == 0 || u.unit.ref != refMachine || t.num.top > 0 || !t.lo.IsInt() || t.age && u.age {
		return
	}
	first, ok := t.lo.Int64()
	if !ok || first%10 != 0 || first < 10 || first >= low || t.unit.sense != nil && t.unit.ref != refMachine || t.num.native || t.num.few || t.num.grouped {
		return
	}
	if !u.age && (t.unit.sense != nil && join.sense == nil && !t.age || r.machineBefore(r.before.outer) || r.before.approx || r.before.bound != NoBound || u.end > u.num.end+len(u.unit.text) || r.countedEach(u.end)) {
		return
	}
	u.setAge(low, low)
	if t.unit.sense != nil {
		t.setAge(first, first)
	}
}

// countedEach reports whether what stands at p says that machines are counted: 30~40대씩, 20~30대 정도.
func (r *reader) countedEach(p int) bool {
	q := r.skipGap(p)
	if w := tailWords.at(r.s, q); w.sense != nil && w.class == tApprox {
		return true
	}
	return machineTails.at(r.s, q).sense != nil
}

// ageAlone reports whether the tens with 대 from start to end are people of that age though nothing names these: a particle of people stands
// behind them, no bare noun before, and nothing around speaks of machines: 10대가 숨졌다, 20대에 결혼했다; not 펌프 20대가 and 30대가 출동했다.
func (r *line) ageAlone(start, end int) bool {
	w := caseParticle(r.s[end:], pSubject, pTopic, pPlace, pAlso, pReceiver)
	if w.sense == nil || !r.boundary(end+len(w.text)) {
		return false
	}
	if q := r.skipGapBack(start); q > 0 && r.hangulBefore(q) && noThings.before(r.s, q).sense == nil {
		return false
	}
	from, to := max(0, start-window), min(len(r.s), end+window)
	if machineCues.mentioned(r.s[end:to], cCount) {
		return false
	}
	for p := from + 1; p <= to; p++ {
		if machines.before(r.s[from:p], p-from).sense != nil {
			return false
		}
	}
	return true
}

// machineBefore reports whether what ends at p, but for a particle and a gap, is counted by 대: 버스 30대, 버스는 30대.
func (r *line) machineBefore(p int) bool { return r.nounBefore(&machines, p).sense != nil }

// ageBefore reports whether the noun before p says that a person's age follows: 나이는 30대, 여성 30대.
func (r *line) ageBefore(p int) bool { return r.nounBefore(&ageHeads, p).sense != nil }

// nounBefore returns the word of the lexicon that ends before p, a gap and, it may be, a particle.
func (r *line) nounBefore(l *lexicon, p int) word {
	q := r.skipGapBack(p)
	w := l.before(r.s, q)
	if particle := particleBefore(r.s[:q], pTopic, pSubject, pObject, pAlso, pOf); w.sense == nil && particle.sense != nil {
		w = l.before(r.s, q-len(particle.text))
	}
	return w
}

// ageBehind reports whether what stands at p says that the number before it is an age: 여성, 이상의 남성, 초반, a share in brackets.
func (r *line) ageBehind(p int) bool {
	for k := 0; k < 3; k++ {
		q := r.skipGap(p)
		w := ageTails.at(r.s, q)
		end := q + len(w.text)
		switch {
		case w.sense == nil:
			of := caseParticle(r.s[p:], pOf, pAnd)
			if of.sense == nil || of.class != pOf || k > 1 {
				return r.shareAt(p)
			}
			p += len(of.text)
			continue
		case w.n == 2:
			return true
		case w.n == 0:
			return r.closes(end) || ageTails.at(r.s, end).sense != nil
		}
		p = end // 이상, 이하
	}
	return false
}

// shareAt reports whether a share stands at p, behind a bracket or a particle: 30대(28.1%), 50대가 33.8%로.
func (r *line) shareAt(p int) bool {
	if p < len(r.s) && r.s[p] == '(' {
		p++
	} else {
		w := caseParticle(r.s[p:], pSubject, pTopic)
		if w.sense == nil || r.skipGap(p+len(w.text)) == p+len(w.text) {
			return false
		}
		p = r.skipGap(p + len(w.text))
	}
	q := digitsEnd(r.s, p)
	if q > p && q < len(r.s) && r.s[q] == '.' {
		q = digitsEnd(r.s, q+1)
	}
	return q > p && q < len(r.s) && r.s[q] == '%'
}

// ageListed reports whether the tens with 대 from p to end stand in a list of such, and no machine before that: 20대와 30대, 20대 12%, 30대 15%.
func (r *line) ageListed(p, end int) bool {
	listed := r.tensAfter(end)
	for k := 0; k < 9; k++ {
		q := r.tensBefore(p)
		if q == p {
			break
		}
		listed, p = true, q
	}
	return listed && !r.machineBefore(p)
}

// tensAfter reports whether tens with 대 follow at p, as the next of a list.
func (r *line) tensAfter(p int) bool {
	for q := p; q < len(r.s) && q-p < window; {
		if tensAt(r.s, q) {
			return q > p
		}
		n := betweenTens(r.s, q)
		if n == 0 {
			return false
		}
		q += n
	}
	return false
}

// tensBefore returns where the tens with 대 start that stand before p as the last of a list, or p.
func (r *line) tensBefore(p int) int {
	for q := p - 1; q >= 0 && p-q < window; q-- {
		if !tensAt(r.s, q) {
			continue
		}
		k := q + len("30대")
		for k < p {
			n := betweenTens(r.s, k)
			if n == 0 {
				return p
			}
			k += n
		}
		if k == p && k > q+len("30대") {
			return q
		}
		return p
	}
	return p
}

// tensAt reports whether 10대, 20대 … 90대 stands at p.
func tensAt(s string, p int) bool {
	if p+len("30대") > len(s) || s[p] < '1' || s[p] > '9' || s[p+1] != '0' || p > 0 && (isDigit(s[p-1]) || s[p-1] == '.') {
		return false
	}
	w := unitWords.at(s, p+2)
	return w.sense != nil && w.ref == refMachine && isShort(w.text)
}

// betweenTens returns the length of what stands at p and may stand between two tens of a list, 0 for what may not: a blank, a sign, a
// share, 와.
func betweenTens(s string, p int) int {
	switch c := s[p]; {
	case isBlank(c), isDigit(c), indexByte(",.()%/:", c) >= 0:
		return 1
	}
	if n := listSigns.at(s, p); n.sense != nil {
		return len(n.text)
	}
	return len(caseParticle(s[p:], pAnd, pTopic, pSubject).text)
}

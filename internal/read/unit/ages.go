package unit

import (
	"strings"
	"unicode/utf8"

	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/read/numeral"
	"github.com/komoney/komoney/internal/read/rule"
	"github.com/komoney/komoney/internal/runes"
)

// Ages in tens: 30대 여성 (women in their 30s) is 30..<40 세, 30대 (their 30s) of cars are thirty of them. What stands around decides, by the words of
// tables/ages.tsv.

// readAge makes an age of the term t, tens and 대 or two tens and 세대 (a household), where its surroundings say so.
func (r *Reader) readAge(t *Term, ld *line.Side) {
	low, high := r.tensOf(t)
	if low == 0 || ld.Ordinal || ld.Cur != "" {
		return
	}
	f := rule.IsHomeUnit.If(t.Unit.Ref == lex.RefHousehold) | rule.IsApart.If(t.End > t.Num.End+len(t.Unit.Text))
	if r.Judge(rule.Age, f, line.Extent{Start: t.Num.Start, End: t.End}, func(k rule.ID) bool { return r.ageLook(k, t) }).Yes() {
		t.setAge(low, high)
	}
}

// readListedAge makes an age of the bare number t, where it is one of several tens that have 대 behind the last one: 20, 30대.
func (r *Reader) readListedAge(t *Term) {
	if low := r.tensInList(t); low > 0 {
		t.Kind = amount.KindQuantity
		t.setAge(low, low)
	}
}

// ageLook looks for what tens of people, machines and homes have around.
func (r *Reader) ageLook(k rule.ID, t *Term) bool {
	start := r.Before.Outer
	switch k {
	case rule.AgeHomes: // 아파트 2030세대 (2030 households in flats)
		return r.Before.Approx || r.Before.Neutral >= 0 || r.Doubts(line.Around) && lex.HomeCues.Mentioned(r.S[max(0, start-line.Window):min(len(r.S), t.End+line.Window)], lex.CCount)
	case rule.AgeMachines: // 버스 30대 (30 buses)
		return r.machineBefore(start) || r.partOfMachines(start)
	case rule.AgePeopleBehind: // 30대 여성 (women in their 30s)
		return r.ageBehind(t.End)
	case rule.AgePeopleAlone: // 10대가 숨졌다 (a teenager died)
		return r.ageAlone(start, t.End)
	case rule.AgeFate: // 음주운전 30대 체포 (one in their 30s arrested for drunk driving)
		return r.fateBehind(start, t.End)
	case rule.AgeDeedBefore: // 차 훔친 30대 (one in their 30s who stole a car)
		return lex.AgePasts.Before(r.S, r.SkipGapBack(start)).Sense != nil && !r.machinesNear(t.Num.Start, t.End)
	case rule.AgePeopleByTheirEnd: // 50대 작업자 (a worker in their 50s)
		return r.peopleAt(r.SkipGap(t.End))
	case rule.AgeSaidOfSomebody: // 벌써 40대다 (already in their 40s)
		return r.ageSaid(start, t.End)
	case rule.AgeAgeBefore: // 나이는 30대 (is in their 30s)
		return r.ageBefore(start)
	case rule.AgeTwoTens: // 4,50대 (their 40s and 50s)
		ten, ok := numeral.Plus(t.Lo, decimal.FromInt(10))
		return ok && t.Hi == ten && r.nothingCounted(start, t.End)
	case rule.AgeListOfAges: // 20대와 30대 (20s and 30s)
		return r.ageListed(t.Num.Start, t.End)
	}
	return r.Sees(k, line.Extent{Start: t.Num.Start, End: t.End}, t.Num.Start)
}

// isLevel reports whether the numeral says at what level something stands, an index, a rate or a price, whose name stands before it: 환율이 장중 1,450대 (the rate, during the
// day, 1,450-odd).
func (r *Reader) isLevel(n *numeral.Numeral) bool {
	return n.Lo.Magnitude() >= 2 && n.Top <= 4 && r.LevelBefore(n.Start)
}

// setAge makes an age of the term: low to high, which is another ten years on.
func (t *Term) setAge(low, high int64) {
	t.Lo, t.Hi = decimal.FromInt(low), decimal.FromInt(high+10)
	t.Age, t.Bracket, t.Num.Approx = true, true, false
}

// tensOf returns the tens that the term t with 대 names, the same twice or, written together, two: 30대 (their 30s), 이삼십대 (20s and 30s), 2030대 (in
// their 20s and 30s), 2030세대 (the generation in their 20s and 30s). Low is 0 where it names none.
func (r *Reader) tensOf(t *Term) (low, high int64) {
	n := &t.Num
	if t.Unit.Sense == nil || t.Kind != amount.KindQuantity || n.Top > 0 || n.Native {
		return 0, 0
	}
	if t.Lo == t.Hi && (n.Grouped || n.Approx && !n.Few) {
		return 0, 0
	}
	low, ok1 := t.Lo.Int64()
	high, ok2 := t.Hi.Int64()
	if !ok1 || !ok2 || !line.MayBeTens(t.Unit, low) || t.Unit.Ref == lex.RefMachine && !runes.IsShort(t.Unit.Text) {
		return 0, 0
	}
	if n.Ascii && n.Words == 1 && low == high && low >= 1000 && low/10%10 > 0 {
		low, high = low/100, low%100
		if low%10 != 0 || low >= high {
			return 0, 0
		}
		return low, high
	}
	if t.Unit.Ref != lex.RefMachine || low > 90 || high%10 != 0 || high > 90 {
		return 0, 0
	}
	return low, high
}

// tensInList returns the tens that the number of t names where an age follows it in a list, 20 of 20, 30대 여성 (women in their 30s) and of 2·30대, or 0.
func (r *Reader) tensInList(t *Term) int64 {
	low, p := r.firstTens(t)
	if low == 0 || !tensAt(r.S, p) || int64(r.S[p]-'0')*10 <= low {
		return 0
	}
	start, end := r.Before.Outer, p+tensLen
	isNext := int64(r.S[p]-'0')*10 == low+10
	if r.machineBefore(start) || !r.ageBehind(end) && !r.ageAlone(start, end) && !(isNext && r.nothingCounted(start, end)) && !(r.tensListed(p) && !r.machinesNear(start, end)) {
		return 0
	}
	return low
}

// firstTens returns the tens that the number of t may name as the first of a list, and where the last of it would stand; 0 for none.
func (r *Reader) firstTens(t *Term) (low int64, p int) {
	p = t.End
	digits := p - t.Num.Start
	if digits > len("20") || p+1+tensLen > len(r.S) || digits == len("20") && r.S[p-1] != '0' {
		return 0, 0
	}
	if sign := lex.ListSigns.At(r.S, p); sign.Sense != nil {
		p += len(sign.Text)
	} else if r.S[p] == ',' && digits == len("20") {
		p++
	} else {
		return 0, 0
	}
	low, ok := t.Lo.Int64()
	if !ok || digits < len("20") { // 4·50대 (their 40s and 50s)
		return low * 10, p
	}
	p = r.SkipGap(p)
	for k := 0; k < mostTens && p+2 < len(r.S) && runes.IsDigit(r.S[p]) && r.S[p+1] == '0'; k++ {
		n := len(lex.ListSigns.At(r.S, p+2).Text)
		if n == 0 || p+2+n == len(r.S) || !runes.IsDigit(r.S[p+2+n]) {
			break
		}
		p += 2 + n
	}
	if low < 10 || r.NextTens(t.Num.Start, t.End) {
		return 0, 0
	}
	return low, p
}

// tensListed reports whether the tens with 대 at p are the next ten to those before a sign of lists: 20·30대 (20s and 30s).
func (r *Reader) tensListed(p int) bool {
	q := r.listedTens(p)
	return q > 0 && tensAt(r.S, p) && r.S[q-2]+1 == r.S[p]
}

// listedTens returns where tens end that a sign of lists parts from the place p, or 0.
func (r *Reader) listedTens(p int) int {
	q := r.listSignBefore(p)
	if q < len("20") || r.S[q-1] != '0' || !runes.IsDigit(r.S[q-2]) || q > len("20") && runes.IsDigit(r.S[q-3]) {
		return 0
	}
	return q
}

// listSignBefore returns where the sign of lists begins that ends at p, or -1.
func (r *Reader) listSignBefore(p int) int {
	_, size := utf8.DecodeLastRuneInString(r.S[:p])
	if q := p - size; size > 0 && len(lex.ListSigns.At(r.S, q).Text) == size {
		return q
	}
	return -1
}

// NextTens reports whether the digits from p to end are tens, and the next ten with 대 stands behind a blank: 40 50대 (40s and 50s), not 40 60대 (40 and
// 60 machines).
func (r *Reader) NextTens(p, end int) bool {
	q := end + len(" ")
	return end-p == len("40") && r.S[p+1] == '0' && tensAt(r.S, q) && r.S[q] == r.S[p]+1
}

// AgesRange makes ages of both ends of a range of tens with 대, 30~40대 (30s and 40s) and 20대부터 50대까지, unless machines are spoken of. Where a sign
// stands between two of them, 20대~50대, something must say that it is one.
func (r *Reader) AgesRange(t, u *Term, join lex.Word) {
	low, _ := r.tensOf(u)
	if low == 0 || u.Unit.Ref != lex.RefMachine || t.Num.Top > 0 || !t.Lo.IsInt() || t.Age && u.Age {
		return
	}
	first, ok := t.Lo.Int64()
	if ok && first < 10 && t.Unit.Sense == nil && t.Num.Words == 1 { // 2~30대 여성 (women in their 20s and 30s)
		first *= 10
	}
	if t.Unit.Sense != nil && t.Unit.Ref != lex.RefMachine || t.Num.Native || t.Num.Few || t.Num.Grouped {
		return
	}
	if !ok || first%10 != 0 || first < 10 || first >= low {
		return
	}
	if !u.Age && r.machinesCounted(t, u, join) {
		return
	}
	u.setAge(low, low)
	t.Set(decimal.FromInt(first))
	if t.Unit.Sense != nil {
		t.setAge(first, first)
	}
}

// machinesCounted reports whether the range from t to u, whose ends 대 is written to, may count machines as well.
func (r *Reader) machinesCounted(t, u *Term, join lex.Word) bool {
	switch ld := &r.Before; {
	case ld.Approx, ld.Bound != amount.NoBound, u.End > u.Num.End+len(u.Unit.Text), r.machineBefore(ld.Outer), r.countedEach(u.End):
		return true
	default:
		return t.Unit.Sense != nil && join.Sense == nil && !t.Age && !r.nothingCounted(ld.Outer, u.End)
	}
}

// countedEach reports whether what stands at p says that machines are counted: 30~40대씩 (30 to 40 each), 20~30대 정도 (about 20 to 30).
func (r *Reader) countedEach(p int) bool {
	q := r.SkipGap(p)
	if w := lex.TailWords.At(r.S, q); w.Sense != nil && w.Class == lex.TApprox {
		return true
	}
	return lex.MachineTails.At(r.S, q).Sense != nil
}

// ageAlone reports whether the tens with 대 from start to end are people of that age though nothing names these: a particle of people stands behind
// them, no bare noun before, and nothing around speaks of machines: 10대가 숨졌다 (a teenager died), 20대에 결혼했다 (married in their 20s); not 펌프 20대가 (20
// pumps) and 30대가 출동했다 (30 vehicles set out).
func (r *Reader) ageAlone(start, end int) bool {
	p := end
	bound := lex.AgeTails.At(r.S, r.SkipGap(end))
	isBound := bound.Sense != nil && bound.N == 1 // 60대 이상이 (those in their 60s and older)
	if isBound {
		p = r.SkipGap(end) + len(bound.Text)
	}
	w := lex.CaseParticle(r.S[p:], lex.PSubject, lex.PTopic, lex.PPlace, lex.PAlso, lex.PReceiver)
	if w.Sense == nil && !isBound || !r.Boundary(p+len(w.Text)) && !line.LongWord(r.S, end) { // 20대가되고나서 (having turned twenty)
		return false
	}
	if isBound {
		return r.nothingCounted(start, end)
	}
	return !r.thingBefore(start) && !r.machinesAround(start, end)
}

// nothingCounted reports whether nothing says that 대 counts machines from start to end: no bare noun and no Latin word stands before, and nothing around speaks of them.
func (r *Reader) nothingCounted(start, end int) bool {
	q := r.SkipGapBack(start)
	return !(q > 0 && runes.IsLatin(r.S[q-1])) && !r.thingBefore(start) && !r.machinesAround(start, end)
}

// thingBefore reports whether a bare noun stands before p, which may be what is counted: 펌프 20대 (20 pumps).
func (r *Reader) thingBefore(p int) bool {
	q := r.SkipGapBack(p)
	return q > 0 && r.HangulBefore(q) && lex.NoThings.Before(r.S, q).Sense == nil
}

// machinesAround reports whether machines, or what they do, stand around the place from start to end.
func (r *Reader) machinesAround(start, end int) bool {
	return lex.MachineCues.Mentioned(r.S[end:min(len(r.S), end+line.Window)], lex.CCount) || r.machinesNear(start, end)
}

// fateBehind reports whether what people meet or do stands behind the tens with 대 from start to end, or behind their particle: 60대를 구한 (who saved one in
// their 60s).
func (r *Reader) fateBehind(start, end int) bool {
	p := end + len(lex.CaseParticle(r.S[end:], lex.PObject, lex.PSubject, lex.PTopic, lex.PAlso).Text)
	q := r.SkipGap(p)
	w := lex.AgeFates.At(r.S, q)
	if w.Sense == nil || !w.Says(lex.FateRunsOn) && !r.Closes(q+len(w.Text)) || q == p && !line.LongWord(r.S, end) {
		return false
	}
	return !w.Says(lex.FateOfMachines) || !r.machinesNear(start, end)
}

// peopleAt reports whether a noun of three to six syllables stands at p that ends as those of people do.
func (r *Reader) peopleAt(p int) bool {
	const least, most = 3 * runes.SyllableLen, 6 * runes.SyllableLen
	end := p
	for end-p < most && r.HangulAt(end) {
		end += runes.SyllableLen
	}
	for ; end-p >= least; end -= runes.SyllableLen {
		if w := lex.PeopleEnds.Before(r.S, end); w.Sense != nil && (r.Closes(end) || end < len(r.S) && runes.IsDigit(r.S[end])) {
			return w.N == 0
		}
	}
	return false
}

// machinesNear reports whether what 대 counts stands around the place from start to end.
func (r *Reader) machinesNear(start, end int) bool {
	from, to := max(0, start-line.Window), min(len(r.S), end+line.Window)
	for p := from + 1; p <= to; p++ {
		if (p == len(r.S) || utf8.RuneStart(r.S[p])) && lex.Machines.Before(r.S[from:p], p-from).Sense != nil {
			return true
		}
	}
	return false
}

// ageSaid reports whether the tens with 대 from start to end are said of somebody: 벌써 40대다 (already in their 40s), 저는 30대입니다 (I am in my 30s); not 차는
// 30대다 (there are 30 cars).
func (r *Reader) ageSaid(start, end int) bool {
	q := r.SkipGapBack(start)
	if like := lex.AgeSayings.At(r.S, end); like.Sense != nil && like.N == 1 && line.LongWord(r.S, end) {
		return !r.machinesNear(start, end) // 아직도20대같아서 (like somebody in their 20s)
	}
	w := lex.AgeTimes.Before(r.S, q)
	return q < start && w.Sense != nil && line.WordStart(r.S, q-len(w.Text)) && lex.AgeSayings.At(r.S, end).Sense != nil && !r.machinesNear(start, end)
}

// personsAt reports whether persons are counted at p: 20대 3명 (3 people in their 20s).
func (r *Reader) personsAt(p int) bool {
	q := runes.DigitsEnd(r.S, p)
	if q == p {
		w := lex.Numerals.At(r.S, p)
		if w.Sense == nil || w.Class != lex.NUnit || w.Flags&lex.FAttr == 0 {
			return false
		}
		q += len(w.Text)
	}
	w := r.UnitAt(r.SkipGap(q))
	return w.Sense != nil && w.Ref == lex.RefHead
}

// machineBefore reports whether what ends at p, but for a particle and a gap, is counted by 대: 버스 30대 (30 buses), 버스는 30대 (there are 30 buses).
func (r *Reader) machineBefore(p int) bool { return r.headBefore(&lex.Machines, p) }

// partOfMachines reports whether the number at p is a part of a number of machines that stands before it, which no age is as large as: 전체 100대 중 30대는 (30 of
// all 100); not 20~60대 중 30대는 (of those from 20 to 69 those in their 30s).
func (r *Reader) partOfMachines(p int) bool {
	q := r.SkipGapBack(p)
	at := r.HangulStart(q)
	of := lex.Partitives.At(r.S, at)
	all := r.SkipGapBack(at)
	if of.Sense == nil || at+len(of.Text) != q || all == at || !r.Time.EndsAt(all) || !r.HasBefore(all, lex.RefMachine.Text()) {
		return false
	}
	digits := all - len(lex.RefMachine.Text())
	return digits-runes.DigitsStart(r.S, digits) >= len("100")
}

// ageBefore reports whether the noun before p says that a person's age follows: 나이는 30대 (is in their 30s), 여성 30대 (women in their 30s).
func (r *Reader) ageBefore(p int) bool { return r.headBefore(&lex.AgeHeads, p) }

// headBefore reports whether a noun of the list ends before p, a gap and, it may be, a particle.
func (r *Reader) headBefore(l *lex.Lexicon, p int) bool {
	return r.NounBefore(l, r.SkipGapBack(p), lex.PTopic, lex.PSubject, lex.PObject, lex.PAlso, lex.POf).Sense != nil
}

// ageBehind reports whether what stands at p says that the number before it is an age: 여성 (women), 이상의 남성 (men of that age or more), 초반 (the early),
// a share in parentheses.
func (r *Reader) ageBehind(p int) bool {
	if c := r.RuneAt(p); c >= utf8.RuneSelf && line.Closing(c) || c == '\'' || c == '"' { // ‘70대’ 배우 (an actor in his 70s)
		p += utf8.RuneLen(c)
	}
	if r.personsAt(r.SkipGap(p)) {
		return true
	}
	for k := 0; k < 3; k++ {
		q := r.SkipGap(p)
		w := lex.AgeTails.At(r.S, q)
		end := q + len(w.Text)
		switch {
		case w.Sense == nil:
			of := lex.CaseParticle(r.S[p:], lex.POf, lex.PAnd)
			if of.Sense == nil || of.Class != lex.POf || k > 1 {
				return r.shareAt(p)
			}
			p += len(of.Text)
			continue
		case w.N == 2:
			return true
		case w.N == 0, w.N == 3:
			if r.Closes(end) || lex.AgeTails.At(r.S, end).Sense != nil {
				return true
			}
			return w.N == 0 && len(w.Text) > runes.SyllableLen && (end < len(r.S) && runes.IsDigit(r.S[end]) || line.LongWord(r.S, q)) // 20대여성2명 (2 women in their 20s), 30대부부가맞벌이로 (a couple in their 30s)
		}
		p = end // 이상 (or more), 이하
	}
	return false
}

// shareAt reports whether a share stands at p, behind a parenthesis or a particle: 30대(28.1%), 50대가 33.8%로 (those in their 50s, at 33.8%).
func (r *Reader) shareAt(p int) bool {
	if p < len(r.S) && r.S[p] == '(' {
		p++
	} else {
		w := lex.CaseParticle(r.S[p:], lex.PSubject, lex.PTopic)
		if w.Sense == nil {
			return false
		}
		p = r.SkipGap(p + len(w.Text))
	}
	q := runes.DigitsEnd(r.S, p)
	if q > p && q < len(r.S) && r.S[q] == '.' {
		q = runes.DigitsEnd(r.S, q+1)
	}
	return q > p && q < len(r.S) && r.S[q] == '%'
}

// ageListed reports whether the tens with 대 from p to end stand in a list of such, and no machine before that: 20대와 30대 (20s and 30s), 20대 12% (20s
// 12%), 30대 15% (30s 15%).
func (r *Reader) ageListed(p, end int) bool {
	if r.tensListed(p) {
		for q := r.listedTens(p); q > 0; q = r.listedTens(p) {
			p = q - len("20")
		}
		return !r.machineBefore(p) && !r.machinesNear(p, end)
	}
	if q := r.tensListedBefore(p); q >= 0 && r.nothingCounted(q, end) {
		return true
	}
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

// tensListedBefore returns where the number begins that stands before the tens at p as the last ones of a list: 20 of 20, 30대 and 4 of 4·50대; -1 for none.
func (r *Reader) tensListedBefore(p int) int {
	q := r.SkipGapBack(p)
	if r.HasBefore(q, ",") {
		q--
	} else {
		q = r.listSignBefore(q)
	}
	if q < 1 {
		return -1
	}
	if q > 1 && r.S[q-1] == '0' {
		q--
	}
	if q--; r.S[q]+1 != r.S[p] || !runes.IsDigit(r.S[q]) || q > 0 && runes.IsDigit(r.S[q-1]) {
		return -1
	}
	return q
}

// tensAfter reports whether tens with 대 follow at p, as the next of a list.
func (r *Reader) tensAfter(p int) bool {
	for q := p; q < len(r.S) && q-p < line.Window; {
		if tensAt(r.S, q) {
			return q > p
		}
		n := betweenTens(r.S, q)
		if n == 0 {
			return false
		}
		q += n
	}
	return false
}

// tensBefore returns where the tens with 대 start that stand before p as the last of a list, or p.
func (r *Reader) tensBefore(p int) int {
	for q := p - 1; q >= 0 && p-q < line.Window; q-- {
		if !tensAt(r.S, q) {
			continue
		}
		k := q + tensLen
		for k < p {
			n := betweenTens(r.S, k)
			if n == 0 {
				return p
			}
			k += n
		}
		if k == p && k > q+tensLen {
			return q
		}
		return p
	}
	return p
}

const mostTens = 8 // of a list: 20·30·40대 (20s to 40s)

const tensLen = 2 + runes.SyllableLen // 30대 (their 30s)

// tensAt reports whether 10대 (teens), 20대 … 90대 (20s … 90s) stands at p.
func tensAt(s string, p int) bool {
	if p+tensLen > len(s) || s[p] < '1' || s[p] > '9' || s[p+1] != '0' || p > 0 && (runes.IsDigit(s[p-1]) || s[p-1] == '.') {
		return false
	}
	w := lex.UnitWords.At(s, p+2)
	return w.Sense != nil && w.Ref == lex.RefMachine && runes.IsShort(w.Text)
}

// betweenTens returns the length of what stands at p and may stand between two tens of a list, 0 for what may not: a blank, a sign, a
// share, 와 (and).
func betweenTens(s string, p int) int {
	switch c := s[p]; {
	case runes.IsBlank(c), runes.IsDigit(c), strings.IndexByte(",.()%/:", c) >= 0:
		return 1
	}
	if n := lex.ListSigns.At(s, p); n.Sense != nil {
		return len(n.Text)
	}
	return len(lex.CaseParticle(s[p:], lex.PAnd, lex.PTopic, lex.PSubject).Text)
}

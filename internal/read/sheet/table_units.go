package sheet

import (
	"strings"

	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/read/amount"
	"github.com/komoney/komoney/internal/read/judge"
	"github.com/komoney/komoney/internal/read/line"
	"github.com/komoney/komoney/internal/runes"
)

// Units as tables write them, with their scale: 백만원 (million won), USD 천, in billions of Korean won.

// tableUnits reads the units at p with what parts them, 백만원 (million won), %, and returns their end. Where other words may go before the first one,
// 별도기준 (unless stated otherwise), 백만원, it looks for it behind the next comma.
func (r *Reader) tableUnits(p int, others bool) (units []judge.UnitLine, end int) {
	end = p
	for k := 0; k < 6 && p < len(r.S); k++ {
		u, e := r.TableUnit(p)
		if v, f := r.unitInWords(p); f > e {
			u, e = v, f
		}
		if q := r.SkipGap(e); e > p && q < len(r.S) && runes.IsDigit(r.S[q]) {
			break // KRW 5 hundred
		}
		if e > p {
			units, end = append(units, u), e
			p = r.SkipGap(e)
		} else if len(units) > 0 { // 전년동기대비 % (on the year before)
			at, e := r.lastToken(p)
			u, f := r.TableUnit(at)
			if at == p || f != e {
				break
			}
			units, end = append(units, u), e
			p = e
		} else if others && len(units) == 0 {
			c := strings.IndexAny(r.S[p:], ",)]")
			if c < 0 || r.S[p+c] != ',' {
				break
			}
			p += c
		} else {
			break
		}
		w := lex.UnitJoints.At(r.S, p)
		if w.Sense == nil {
			break
		}
		p = r.SkipGap(p + len(w.Text))
	}
	return units, end
}

// lastToken returns where the last word before the next comma or the end of the parentheses starts, and where it ends.
func (r *Reader) lastToken(p int) (at, end int) {
	end = len(r.S)
	if k := strings.IndexAny(r.S[p:], ",)]"); k >= 0 {
		end = p + k
	}
	return p + strings.LastIndexByte(r.S[p:end], ' ') + 1, end
}

// TableUnit reads the unit at p, such as 백만원 (million won), 1,000원, 천 달러 (a thousand dollars), USD 천 or 명, and returns its end, which is p where
// there is none.
func (r *Reader) TableUnit(p int) (u judge.UnitLine, end int) {
	shift, q := powerOfTen(r.S, p)
	if q == p && r.Has(p, "1") { // 1백만원 (a million won)
		q++
	}
	counted := q > p
	q, n := r.ScalesAt(q)
	shift += n
	w, at := r.UnitWord(q)
	if w.Sense != nil && w.Class == lex.WMagnitude || w.Sense != nil && line.LetterMagnitude(w).Sense != nil { // mn USD, m€
		if v, k := r.UnitWord(at + len(w.Text)); v.Sense != nil && v.Class == lex.WCurrency {
			if m := line.LetterMagnitude(w); m.Sense != nil {
				w = m
			}
			shift += int(w.N)
			w, at = v, k
		}
	}
	if w.Sense == nil || w.Class == lex.WMagnitude || counted && shift == 0 {
		return u, p
	}
	if w.Class != lex.WCurrency && (counted && shift < 3 || len(w.Text) == 1 && runes.IsCapital(w.Text[0])) {
		return u, p // (1년), (A): a year, a note
	}
	if shift >= line.NoUnitShift {
		return u, p // 정원 (the posts of an office), 재원 (means)
	}
	end = at + len(w.Text)
	if w.Class != lex.WCurrency {
		return judge.UnitLine{Kind: headKind(w.Class)}, end
	}
	if !runes.IsHangul(runes.Rune0(w.Text)) {
		if k, n := r.ScalesAt(r.SkipGap(end)); n > 0 { // ￦백만 (a million won)
			end, shift = k, shift+n
		} else if v, k := r.UnitWord(end); v.Sense != nil { // USD mn, $m
			if m := line.LetterMagnitude(v); m.Sense != nil {
				v = m
			}
			if v.Class == lex.WMagnitude {
				end, shift = k+len(v.Text), shift+int(v.N)
			}
		}
	}
	return judge.UnitLine{Cur: r.P.Currency(w), Shift: shift, Kind: amount.KindMoney}, end
}

// headKind returns the kind of numbers that stand below a unit of the class in a header.
func headKind(c lex.Class) amount.Kind {
	switch c {
	case lex.WPercent:
		return amount.KindPercent
	case lex.WPercentPoint:
		return amount.KindPercentPoint
	case lex.WBasisPoint:
		return amount.KindBasisPoint
	case lex.WMultiple:
		return amount.KindMultiple
	}
	return amount.KindQuantity
}

// unitInWords reads the unit of an English table at p: in millions of Korean won, KRW in billions, US$ '000.
func (r *Reader) unitInWords(p int) (u judge.UnitLine, end int) {
	end = p
	scaled := false
	q := p
words:
	for range 10 {
		q = r.SkipGap(q)
		if w := lex.UnitFills.At(r.S, q); w.Sense != nil && lex.Boundary(r.S, q+len(w.Text)) {
			q += len(w.Text)
			continue
		}
		if zeros, e := powerOfTen(r.S, q); e > q && !scaled {
			u.Shift += zeros
			q = e
			continue
		}
		w := lex.TableScales.At(r.S, q)
		if w.Sense == nil || !lex.Boundary(r.S, q+len(w.Text)) {
			w = r.UnitAt(q)
			if m := line.LetterMagnitude(w); w.Sense != nil && w.Class != lex.WMagnitude && w.Class != lex.WCurrency && m.Sense != nil {
				w = m
			}
		}
		switch {
		case w.Sense != nil && w.Class == lex.WMagnitude && !scaled:
			u.Shift, scaled = u.Shift+int(w.N), true
		case w.Sense != nil && w.Class == lex.WCurrency && u.Cur == "":
			u.Cur, u.Kind = r.P.Currency(w), amount.KindMoney
		default:
			break words
		}
		q += len(w.Text)
		end = q
	}
	if u.Cur == "" {
		return judge.UnitLine{}, p
	}
	return u, end
}

// powerOfTen returns the power of ten that stands in digits at p, 100 or 1,000, and its end, which is p where there is none.
func powerOfTen(s string, p int) (n, end int) {
	if p >= len(s) || s[p] != '1' {
		return 0, p
	}
	for end = p + 1; end < len(s) && (s[end] == '0' || s[end] == ',' && end+1 < len(s) && s[end+1] == '0'); end++ {
		if s[end] == '0' {
			n++
		}
	}
	if n == 0 || end < len(s) && runes.IsDigit(s[end]) {
		return 0, p
	}
	return n, end
}

// skipUnitLabel returns the place behind the word for a unit at p, with its colon, or p.
func (r *Reader) skipUnitLabel(p int) int {
	if !r.Has(p, lex.UnitLabel) {
		return p
	}
	for p += len(lex.UnitLabel); p < len(r.S) && (runes.IsBlank(r.S[p]) || r.S[p] == ':'); {
		p++
	}
	return p
}

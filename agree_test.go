package komoney_test

import (
	"slices"
	"testing"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/internal/lex"
	"github.com/komoney/komoney/internal/lextest"
)

// numberForms are numbers in the forms that units stand behind.
var numberForms = []string{"3", "12", "500", "1,234", "2.5", "0.5", "3만", "5천", "1억 2천만", "3만5천", "10만 ", "1.2만 ", "-3", "30여 ", "3~4", "3만~5만",
	"세 ", "스물한 ", "두세 ", "몇 ", "수십 ", "삼십 ", "백 ", "이천오백 ", "천이백삼십사만 ", "제3", "제 3", "약 3"}

// onlyContext are the texts that Find and Parse read differently, as docs/language.md says: a running text is about money where 억 and 조 (10^8, 10^12)
// are counted by nothing, and Parse sees no text.
var onlyContext = []string{"1억 2천만대", "500조", "1,234조", "2.5조", "5천조", "3~4조", "0.5조"}

// TestParseAgrees shows that Parse reads a number with a unit as Find does, where Find reads it whole: every form of number before
// every unit of the tables.
func TestParseAgrees(t *testing.T) {
	whole, context := 0, []string{}
	for _, unit := range lextest.WordsOf(&lex.UnitWords) {
		for _, number := range numberForms {
			text := number + unit.Text
			found := slices.Collect(komoney.Find(text))
			if len(found) != 1 || found[0].End != len(text) || found[0].Start != 0 && text[:found[0].Start] != "약 " {
				continue
			}
			whole++
			a, err := komoney.Parse(text)
			switch {
			case err == nil && a == found[0].Amount:
			case slices.Contains(onlyContext, text):
				context = append(context, text)
			default:
				t.Errorf("%q: Find %v, Parse %v, %v", text, found[0].Amount, a, err)
			}
		}
	}
	slices.Sort(context)
	want := slices.Sorted(slices.Values(onlyContext))
	if !slices.Equal(context, want) {
		t.Errorf("only context decides %q, want %q", context, want)
	}
	if whole < 50_000 {
		t.Errorf("only %d texts", whole)
	}
}

package komoney_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/format"
)

// asWon and asDollars stand for every sum of money.
func asWon(m komoney.Match) (string, bool) {
	return "58조원", m.Kind == komoney.KindMoney && m.Currency.Code() != "KRW"
}

func asDollars(m komoney.Match) (string, bool) {
	return "400억 달러", m.Kind == komoney.KindMoney && m.Currency.Code() == "KRW"
}

// particleForms are the particles and endings with two forms, behind 달러 (dollar) and behind 원 (won).
var particleForms = []struct{ vowel, consonant string }{
	{"를", "을"}, {"가", "이"}, {"는", "은"}, {"와", "과"}, {"로", "으로"},
	{"와의", "과의"}, {"와는", "과는"}, {"는커녕", "은커녕"}, {"로는", "으로는"}, {"로도", "으로도"}, {"로만", "으로만"}, {"로서", "으로서"}, {"로써", "으로써"},
	{"로부터", "으로부터"}, {"로부터의", "으로부터의"}, {"로의", "으로의"}, {"로까지", "으로까지"}, {"론", "으론"},
	{"나", "이나"}, {"나마", "이나마"}, {"란", "이란"}, {"랑", "이랑"}, {"며", "이며"}, {"고", "이고"}, {"면", "이면"}, {"든", "이든"}, {"든지", "이든지"},
	{"라", "이라"}, {"라고", "이라고"}, {"라는", "이라는"}, {"라도", "이라도"}, {"라면", "이라면"}, {"라서", "이라서"}, {"라며", "이라며"},
	{"다", "이다"}, {"지만", "이지만"}, {"니까", "이니까"}, {"거나", "이거나"}, {"므로", "이므로"}, {"던", "이던"}, {"네요", "이네요"}, {"죠", "이죠"},
	{"였다", "이었다"}, {"였던", "이었던"}, {"였으며", "이었으며"}, {"였습니다", "이었습니다"}, {"예요", "이에요"}, {"여서", "이어서"}, {"여야", "이어야"},
	{"야말로", "이야말로"},
	// These have one form.
	{"에", "에"}, {"의", "의"}, {"도", "도"}, {"만", "만"}, {"까지", "까지"}, {"부터", "부터"}, {"에서", "에서"}, {"입니다", "입니다"}, {"인데", "인데"},
	{"어치", "어치"}, {"짜리를", "짜리를"}, {"이상", "이상"}, {"이하", "이하"}, {"가량", "가량"}, {"이내", "이내"}, {" 이자", " 이자"}, {" 가량", " 가량"},
	{"을(를)", "을(를)"}, {"은/는", "은/는"}, {" 를", " 를"},
}

func TestReplaceParticles(t *testing.T) {
	for _, frame := range []string{"…|", "값은 …|.", "“…”|", "'…'|", "**…**|", "<b>…</b>|", "(…)|", "…(그때 값)|", "…[1]|", "3명이 …|\n2명을"} {
		for _, p := range particleForms {
			dollars, won := strings.NewReplacer("…", "400억 달러", "|", p.vowel), strings.NewReplacer("…", "58조원", "|", p.consonant)
			d, w := dollars.Replace(frame), won.Replace(frame)
			if got := komoney.Replace(d, asWon); got != w {
				t.Errorf("%q: %q, want %q", d, got, w)
			}
			if got := komoney.Replace(w, asDollars); got != d {
				t.Errorf("%q: %q, want %q", w, got, d)
			}
			// Decomposed texts stay so.
			if got, want := komoney.Replace(norm.NFD.String(d), asWon), strings.Replace(norm.NFD.String(w), norm.NFD.String("58조원"), "58조원", 1); got != want {
				t.Errorf("decomposed %q: %q, want %q", d, got, want)
			}
			var each komoney.Parser
			appended := each.AppendReplace([]byte("이미"), []byte(d), func(b []byte, m *komoney.Match) ([]byte, bool) {
				s, ok := asWon(*m)
				return append(b, s...), ok
			})
			if string(appended) != "이미"+w {
				t.Errorf("%q: appended %q, want %q", d, appended, w)
			}
			p := komoney.Parser{Verbatim: true}
			if got, want := p.Replace(d, asWon), strings.Replace(d, "400억 달러", "58조원", 1); got != want {
				t.Errorf("verbatim, %q: %q, want %q", d, got, want)
			}
		}
	}
}

// What is said of a word is read from the text, not guessed: where a bracket stands before the particle, this tells which word
// it follows, and a word that only looks like a particle stays.
func TestReplaceParticlesBeside(t *testing.T) {
	for _, x := range []struct{ in, want string }{
		// Behind a bracket it follows the word before that, in which the sum may stand or not,
		{"400억 달러(약 58조원)를", "58조원(약 58조원)을"},
		{"400억 달러(약 50억 유로)를", "58조원(약 58조원)을"},
		{"58조원(약 400억 달러)을", "58조원(약 58조원)을"},
		{"비용(400억 달러)을", "비용(58조원)을"},
		{"증가(400억 달러)를", "증가(58조원)를"},
		{"400억 달러 (약 50억 유로)를", "58조원 (약 58조원)을"},
		// but it follows the bracket where it fits that alone.
		{"400억 달러(약 58조원)을", "58조원(약 58조원)을"},
		{"비용(400억 달러)를", "비용(58조원)을"},
		{"비용(400억 달러)가", "비용(58조원)이"},
		// The sum in the bracket is left as it is.
		{"400억 달러(약 5원)를", "58조원(약 5원)을"},
		{"58조원(400억 달러)을", "58조원(58조원)을"},
		// Not particles: words that the amount is not the noun of.
		{"400억 달러로봇", "58조원로봇"},
		{"400억 달러가격", "58조원가격"},
		{"400억 달러와인", "58조원와인"},
		{"400억 달러나라", "58조원나라"},
		{"400억 달러이자", "58조원이자"}, // 달러 has no 이 (is)
		{"400억 달러이다", "58조원이다"}, // was wrong, and is right now
		// A wrong 을 or 를 (the object) is set right; with the others one would have to guess.
		{"400억 달러을", "58조원을"},
		{"3유로을", "58조원을"},
		// Without spaces.
		{"400억 달러를받아", "58조원을받아"},
		{"400억 달러였는데도", "58조원이었는데도"},
		// More than one.
		{"5달러는 3유로와 2파운드로", "58조원은 58조원과 58조원으로"},
		{"5달러와 3만원이 2달러를", "58조원과 3만원이 58조원을"},
		// Behind what is left as it is, nothing changes, whether it is right or not.
		{"3만원를 3명가", "3만원를 3명가"},
	} {
		if got := komoney.Replace(x.in, asWon); got != x.want {
			t.Errorf("%q: %q, want %q", x.in, got, x.want)
		}
	}
	for _, x := range []struct{ by, in, want string }{
		{"", "5달러를", "를"},                  // nothing is read
		{"XYZ!#", "5달러를", "XYZ!#를"},        // nor this
		{"3", "5달러를 5유로로", "3을 3으로"},       // digits as they are read
		{"2", "5원을", "2를"},                 // 이 (two)
		{"10%", "5원을", "10%를"},             // 퍼센트 (percent)
		{"3㎏", "5달러를", "3㎏을"},              // 킬로그램 (kilogram)
		{"7", "5달러로 5원으로", "7로 7로"},        // 칠 (seven), with ㄹ
		{"$3", "5원을", "$3를"},               // 삼 달러 (three dollars)
		{"₩300", "5달러를", "₩300을"},          // 삼백 원 (300 won)
		{"3만원(약)", "5달러를", "3만원(약)을"},      // not of the bracket
		{"5달러(약 3원)", "5원을", "5달러(약 3원)를"}, // nor this
	} {
		if got := komoney.Replace(x.in, func(komoney.Match) (string, bool) { return x.by, true }); got != x.want {
			t.Errorf("%q by %q: %q, want %q", x.in, x.by, got, x.want)
		}
	}
}

// Rewrite says what the amount says, once.
func TestRewriteQualifiers(t *testing.T) {
	plain := format.Formatter{Style: format.StylePlain}
	for _, x := range []struct{ in, want string }{
		// About: in the span it is written, around it stays.
		{"3천여 명이", "약 3,000명이"},
		{"약 3천여 명이", "약 3,000명이"},
		{"대략 3천여 명이", "대략 3,000명이"},
		{"3천여 명가량이", "3,000명가량이"},
		{"3천여 명 정도가", "3,000명 정도가"},
		{"약 3천 명이", "약 3,000명이"},
		{"두세 명이", "약 2~3명이"},
		{"약 두세 명이", "약 2~3명이"},
		{"수십억 원을", "약 2,000,000,000~9,000,000,000원을"},
		{"최대 3천여 명이", "최대 약 3,000명이"},
		{"학생3천여명이", "학생 약 3,000명이"},
		{"약 5만원에\n3천여 명이", "약 50,000원에\n약 3,000명이"}, // not of another line
		{"약 5만원에 3천여 명이", "약 50,000원에 약 3,000명이"},   // or amount
		// Bounds are never in the span.
		{"최대 5만원을", "최대 50,000원을"},
		{"5만원 이상을", "50,000원 이상을"},
		{"5만원을 넘는", "50,000원을 넘는"},
		// Years.
		{"2022년을", "2022년을"},
		{"이천이십이년을", "2022년을"},
		{"2022년도를", "2022년도를"},
		{"1995년생을", "1995년생을"},
		{"2019년산을", "2019년산을"},
		{"2022학년도를", "2022학년도를"},
		{"2020년형을", "2020년형을"},
		{"1990년대를", "1990년대를"},
		{"1997~2002년을", "1997~2002년을"},
		{"08년생을", "08년생을"},
		{"1980~90년대를", "1980~90년대를"},
		{"2만 년을", "20,000년을"}, // no year of the calendar
		{"3천 년을", "3,000년을"},
		// Other kinds.
		{"영하 5도를", "-5도를"},
		{"제3차를", "제3차를"},
		{"세 번째를", "3번째를"},
		{"첫째가", "첫째가"},
		{"3분의 1을", "1/3을"},
		{"3만5천원짜리를", "35,000원짜리를"},
		{"3만원대를", "30,000원대를"},
		{"5만원에서 10만원 사이를", "50,000~100,000원 사이를"},
		{"(약 58조원)을", "(약 58,000,000,000,000원)을"},
		{"400억 달러(약 58조원)를", "40,000,000,000달러(약 58,000,000,000,000원)를"},
	} {
		if got := string((komoney.Parser{}).AppendReplace(nil, []byte(x.in), plain.Rewrite)); got != x.want {
			t.Errorf("%q: %q, want %q", x.in, got, x.want)
		}
	}
	// The same for what writes all of an amount.
	for _, x := range []struct{ in, want string }{
		{"약 3만원을", "약 30,000원을"},
		{"3만원가량이", "30,000원가량이"},
		{"3만원 이상이", "30,000원 이상이"},
		{"3천여 명 이하가", "약 3,000명 이하가"},
	} {
		if got := komoney.Replace(x.in, func(m komoney.Match) (string, bool) { return plain.Amount(m.Amount), true }); got != x.want {
			t.Errorf("%q: %q, want %q", x.in, got, x.want)
		}
	}
	// What the text around would make another amount stays as it was.
	symbols := format.Formatter{Style: format.StyleMixed, Currency: format.CurrencySymbol}
	for _, x := range []struct{ in, want string }{
		{"1,446.5원을", "₩1,446.5을"},
		{"1,446.5원만", "1,446.5원만"}, // ₩1,446.5만 is 14,465,000
		{"3,000원도", "₩3,000도"},
	} {
		if got := string((komoney.Parser{}).AppendReplace(nil, []byte(x.in), symbols.Rewrite)); got != x.want {
			t.Errorf("%q: %q, want %q", x.in, got, x.want)
		}
	}
}

// rewrittenAmounts × styles × particles: what is rewritten is found again as the same amount, with the particle that goes with it.
var rewrittenAmounts = strings.Split("3만원|1,446.5원|400억 달러|5달러 20센트|$5.5|USD 300|₩3,000|150억~250억 달러|3~4만원|3만원대|2.5%대|수십억 원|"+
	"3천여 명|30여 곳|두세 명|두 사람|100명|서른두 개|2022년|1995년생|2022학년도|1990년대|10년|3,000년|4일|3.5톤|84㎡|100km|시속 60km|영하 5도|34.5℃|"+
	"섭씨 34.5도|5.6%|64퍼센트|3할 2푼|0.5%p|25bp|두 배|2.5배|제3차|세 번째|첫째|1위|2등|3분의 1|1/3|절반|3,400|1.2만|-5%|마이너스 3.2%|1억 3000여만 원|"+
	"12~15명|18세|7조 5천억원|9만 크로네|3만 루블|78억1,200만원|柒拾捌億원|20kg|500mL|10만 톤|2만 번|35ppm|45분|5층|7마리|제5항|1만 2천 년|3월|5개월", "|")

func TestRewriteFinds(t *testing.T) {
	particles := []string{"을", "이", "은", "과", "으로", "이나", "이란", "이며", "이었다", "이라고", "이지만", "에", "의", "만", "부터", "입니다"}
	var p komoney.Parser
	find := func(text string) (list []komoney.Match) {
		for m := range p.Find(text) {
			m.Implied = false
			list = append(list, m)
		}
		return list
	}
	rewritten, all := 0, 0
	for style := format.StyleMixedSpaced; style <= format.StyleNativeAttributive; style++ {
		for form := format.CurrencyName; form <= format.CurrencyCode; form++ {
			f := format.Formatter{Style: style, Currency: form}
			for _, a := range rewrittenAmounts {
				for i, particle := range particles {
					text := []string{"값은 …, 그랬다", "… 있었다"}[i%2]
					text = strings.Replace(text, "…", a+format.Josa(a, particle), 1)
					before := find(text)
					if len(before) != 1 || before[0].Text != a {
						continue
					}
					out := string(p.AppendReplace(nil, []byte(text), f.Rewrite))
					after := find(out)
					if len(after) != 1 || after[0].Amount != before[0].Amount || !strings.HasPrefix(out[after[0].End:], format.Josa(after[0].Text, particle)) {
						t.Errorf("%v, %d: %q became %q: %v", style, form, text, out, after)
					}
					all++
					if i := strings.Index(out, a); i < 0 {
						rewritten++
					}
				}
			}
		}
	}
	if all < 30000 || rewritten < all/2 {
		t.Errorf("%d of %d were rewritten", rewritten, all)
	}
}

package format

import "github.com/komoney/komoney/internal/josa"

// Josa returns the form of a Korean particle that goes with the text before it:
//
//	Josa("58조원", "을")    "을"	Josa("400억 달러", "을")    "를"
//	Josa("7", "으로")       "로"	Josa("10kg", "으로")        "으로"
//	Josa("$3", "을")        "를"	Josa("KRW 300", "으로")     "으로"
//
// The particle is given in either of its forms, or in both as 을/를. Josa knows 을/를, 이/가,
// 은/는, 과/와, 아/야, 으로/로 and all that begins with them, 으로부터 and 은커녕, and the
// forms of 이다 and the particles that have its 이: 이나/나, 이라도/라도, 이었다/였다. Other
// particles, such as 에 and 도, have one form, which is returned as it is.
//
// What counts is the last sound as the text is read: 3 is 삼, 1,000 is 천, 5% is 퍼센트, 3kg is 킬로그램, $3 is 삼 달러, 1/3 is 삼분의
// 일, and other Latin letters have their English names. Quotation marks, closing tags, and brackets with what is
// in them, are not read: 400억 달러(약 58조원) ends in 달러. Brackets that no word stands before are: (약 58조원). Where the text has no sound that Josa knows, both forms are returned: 을(를), (으)로.
func Josa(text, particle string) string { return josa.Josa(text, particle) }

// AppendJosa appends the form of the particle that goes with the text in b, as [Josa] has it:
//
//	b = format.AppendJosa(f.AppendMoney(b, m), "을")
func AppendJosa(b []byte, particle string) []byte { return josa.AppendJosa(b, particle) }

package format

import "github.com/komoney/komoney/internal/josa"

// Josa returns the form of a Korean particle that goes with the text before it:
//
//	Josa("58조원", "을")    "을"	Josa("400억 달러", "을")    "를"
//	Josa("7", "으로")       "로"	Josa("10kg", "으로")        "으로"
//	Josa("$3", "을")        "를"	Josa("KRW 300", "으로")     "으로"
//
// The particle is given in either of its forms, or in both as 을/를. Josa knows 을/를 (the object), 이/가 (the subject),
// 은/는 (the topic), 과/와 (and), 아/야 (a call), 으로/로 (by, to) and all that begins with them, 으로부터 (from) and 은커녕 (let alone), and the
// forms of 이다 (to be) and the particles that have its 이: 이나/나 (or), 이라도/라도 (even), 이었다/였다 (was). Other
// particles, such as 에 (at) and 도 (also), have one form, which is returned as it is.
//
// What counts is the last sound as the text is read: 3 is 삼 (three), 1,000 is 천 (a thousand), 5% is 퍼센트 (percent), 3kg is 킬로그램 (kilogram), $3 is
// 삼 달러 (three dollars), 1/3 is 삼분의 일 (a third), and other Latin letters have their English names. Quotation marks, closing tags, and brackets
// with what is in them, are not read: 400억 달러(약 58조원) (40 billion dollars, about 58 trillion won) ends in 달러. Brackets that no word stands
// before are: (약 58조원). Where the text has no sound that Josa knows, both forms are returned: 을(를), (으)로.
func Josa(text, particle string) string { return josa.Josa(text, particle) }

// AppendJosa appends the form of the particle that goes with the text in b, as [Josa] has it:
//
//	b = format.AppendJosa(f.AppendMoney(b, m), "을")
func AppendJosa(b []byte, particle string) []byte { return josa.AppendJosa(b, particle) }

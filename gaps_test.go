package komoney_test

import "testing"

// gaps are numbers that a gap parts, or does not: what stands behind it goes on with the number before, is one of its own, or the tail of a sum whose head is none.
var gaps = []struct {
	name string
	rows []sentence
}{
	{"a few things behind a gap and a sum are counted by themselves", []sentence{
		say("[1kg] [1만] [2kg] [1만9천]", "quantity 1 kilogram", "number 10000", "quantity 2 kilogram", "number 19000"),
		say("[10만] [2등] [5만] [3등] [3만]", "number 100000", "ordinal 2 등", "number 50000", "ordinal 3 등", "number 30000"),
		say("커피 [5천] [2시간] 무료", "number 5000", "quantity 2 시간"),
		say("[300만] [4명], [2만] [8]", "number 3000000", "quantity 4 명", "number 20000", "number 8"),
		say("[3천5백] [10명], [6억5천] [34평]", "number 3500", "quantity 10 명", "money 650000000 KRW implied", "quantity 34 평"),
		say("[100g] [3만] [200g] [5만], 삼겹살 [2만] [600g]", "quantity 100 gram", "number 30000", "quantity 200 gram", "number 50000", "number 20000", "quantity 600 gram"),
		say("[5만] [3~4명], [2만] [1.5배]", "number 50000", "quantity 3..4 명", "number 20000", "multiple 1.5 배"),
		// what fills the places, and what is counted in full
		say("관객 [2만 5명], 총 [1만 5명], 모두 [3천 20개]", "quantity 20005 명", "quantity 10005 명", "quantity 3020 개"),
		say("행사에 [1만 50명]이 모였다. 총 [18만] [1위]", "quantity 10050 명", "number 180000", "ordinal 1 위"),
		say("[1만 2,345명], [12만 3456명], [3억 5백만원], [3만 500원]", "quantity 12345 명", "quantity 123456 명", "money 305000000 KRW", "money 30500 KRW"),
		say("[1만 50원], [5천 50원], [3만 50여 원]", "money 10050 KRW", "money 5050 KRW", "money 30050 KRW approx"),
		say("[3백 50명], [2천 345 달러], [3천 5백 4만원]", "quantity 350 명", "money 2345 USD", "money 35040000 KRW"),
		say("[12억 6만 50주]", "quantity 1200060050 주"),
	}},
	{"a noun behind a gap may be the name of the next price", []sentence{
		say("사탕 [8천] 어린이 [5천]", "number 8000", "number 5000"),
		say("성인 [2만] 학생 [1만 5천] 유아 [5,000원]", "number 20000", "number 15000", "money 5000 KRW"),
		say("커피 [5천] 차 [4천] 노트 [6천]", "money 5000 KRW implied", "money 4000 KRW implied", "money 6000 KRW implied"),
		say("비행기 [8만] 택시 [3만] 세트 [10만]", "number 80000", "number 30000", "number 100000"),
		say("배 [1인] [5만] 어린이 [1인] [3만]", "quantity 1 인", "money 50000 KRW implied", "quantity 1 인", "money 30000 KRW implied"),
		say("쌀 [10kg] [5천] 배 [5kg]", "quantity 10 kilogram", "number 5000", "quantity 5 kilogram"),
		say("[1대] [29,900] [1대] [8,600]", "quantity 1 대", "number 29900", "quantity 1 대", "number 8600"),
		say("관객 [1만 학생] [5천 명]", "quantity 10000 학생", "quantity 5000 명"),
		say("[5천 명] [3천], [5천 배] 늘었다. [3만 어린이]가 [5천]", "quantity 5000 명", "number 3000", "multiple 5000 배", "quantity 30000 어린이", "number 5000"),
		say("S [1만] M [1만2천] L [1만5천], [3만 5천] [2박]", "money 10000 KRW implied", "money 12000 KRW implied", "money 15000 KRW implied", "money 35000 KRW implied", "quantity 2 박"),
		say("오천 조개 [만원], 오천 조끼, [이천 조 개]", "money 10000 KRW", "quantity 2000000000000000 개"),
		say("[3월] [이십일만 팔천원], [3월] [이십일]만 가능", "quantity 3 월", "money 218000 KRW", "quantity 3 월", "quantity 20 일"),
		say("[970만 관객] [10억]", "quantity 9700000 관객", "number 1000000000"),
	}},
	{"groups of digits behind blanks are no numbers of their own", []sentence{
		say("값은 10 000원, 1 050원, 10 000 000명, 3 000 km"),
		say("사원 00명 모집, 가격 000원, 00만원, 합계 00,000원, 00% 할인"),
		say("[00시] [00분], [0명], [12] [500원]", "quantity 0 시", "quantity 0 분", "quantity 0 명", "number 12", "money 500 KRW"),
	}},
	{"the tail of a sum is not read without its head", []sentence{
		say("SUV-3천 5백만원, SUV-3만 천원, VIP3만 5천원, KT3만 육천원, SUV-3억5천만원"),
		say("B2B9,800만8,000원, 12:43만5,300원, GPT-4만 5천원, 010-1234-5678만 5천원"),
		say("공사비삼백만 오천원, 공사비오만 육천원, 합계금액삼백오십만 육천원, PC구억 팔천만원"),
		say("○○만 5천원, N만 5천원, XX억 5천만원, 몇만 5천원"),
		say("일금[삼백오십만 육천원]정, 총[오만 육천원]", "money 3506000 KRW", "money 56000 KRW"),
		say("친구만 [오천원], PC만 [5천원], 긴급구조 [삼만원], 이용객만 [6000명]", "money 5000 KRW", "money 5000 KRW", "money 30000 KRW", "quantity 6000 명"),
		say("①.[5만원], Ⅱ.[3천원], (가).[5만원], ㄱ.[3만원], [.5%]", "money 50000 KRW", "money 3000 KRW", "money 50000 KRW", "money 30000 KRW", "percent 0.5 %"),
	}},
}

func TestGaps(t *testing.T) {
	for _, group := range gaps {
		t.Run(group.name, func(t *testing.T) {
			for _, x := range group.rows {
				checkSentence(t, x)
			}
		})
	}
}

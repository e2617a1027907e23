package komoney_test

import (
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"github.com/komoney/komoney"
)

// sentence is a running text with every amount in square brackets, and their dumps in order.
// A sentence without brackets has no amount.
type sentence struct {
	marked string
	want   []string
}

func say(marked string, want ...string) sentence { return sentence{marked, want} }

// text returns the sentence without its brackets and the spans that they mark.
func (x sentence) text() (text string, spans [][2]int) {
	var b strings.Builder
	for _, c := range x.marked {
		switch c {
		case '[':
			spans = append(spans, [2]int{b.Len(), 0})
		case ']':
			spans[len(spans)-1][1] = b.Len()
		default:
			b.WriteRune(c)
		}
	}
	return b.String(), spans
}

// sentences shows what Find takes for an amount in running text, and where it begins and ends.
var sentences = []struct {
	name string
	rows []sentence
}{
	{"a magnitude behind two numbers and a hyphen", []sentence{
		say("수주는 [EUR 3-5-mn]이다", "money 3000000..5000000 EUR"),
		say("투자는 [4-6-mn]이다. [4]-[6]-안", "money 4000000..6000000 KRW implied", "number 4", "number 6"),
		say("- [1800년 ~ 2100년]만 된다", "quantity 1800..2100 년"),
		say("매출은 [GBP 14-16 mn], 순이익은 [2-3 mn]으로 본다", "money 14000000..16000000 GBP", "money 2000000..3000000 GBP implied"),
		say("순이익은 [4-5 bn]이다", "money 4000000000..5000000000 KRW implied"),
		say("답은 [3]-[2 mn]", "number 3", "number 2000000"),
	}},
	{"a currency carried over the end of a clause", []sentence{
		say("큰 것은 [5만 달러]였고 작은 것은 [3만]이다", "money 50000 USD", "money 30000 USD implied"),
		say("새것은 [5만 달러]이었으나 헌것은 [3만]이다", "money 50000 USD", "money 30000 USD implied"),
		say("빚은 [€3t]이다", "money 3000000000000 EUR"),
	}},
	{"words without spaces", []sentence{
		say("지갑에[육만원]도없으면서큰소리, 이걸[칠만원]에팔더라, 그러니까[삼십만원]이라잖아", "money 60000 KRW", "money 70000 KRW", "money 300000 KRW"),
		say("어제[이천원]밖에안썼어, 시장가면[만원]짜리널렸다, 기부하라니까[백만원]도아깝대", "money 2000 KRW", "money 10000 KRW", "money 1000000 KRW"),
		say("족발[두접시]는기본, 강아지[세마리]에[오만원]이면된다, 그친구는[구천달러]받았대", "quantity 2 접시", "quantity 3 마리", "money 50000 KRW", "money 9000 USD"),
		say("커피값이[칠천원]하는데도산다, 서랍에[천원]이없어서못냈다", "money 7000 KRW", "money 1000 KRW"),
		say("재작년보다[세배]는비싸졌다, 우리동네는[네시간]씩걸린다, 걔는방송에서[한달]동안놀았다", "multiple 3 배", "quantity 4 시간", "quantity 1 달"),
		say("전기료가[두 배]로 나왔다", "multiple 2 배"),
		say("올해엔[구천원]이더라, 홍보비로[수억원]씩쓴대, 그사람들이[백만원]낸다는데", "money 9000 KRW", "money 200000000..900000000 KRW approx", "money 1000000 KRW"),
		say("세금을[수십억]을날렸대 걔가[백억]을벌었다는소문", "money 2000000000..9000000000 KRW implied approx", "money 10000000000 KRW implied"),
		say("회비를[몇백만원]씩걷었다, 그분은[사십년]을농사지었다, 거기서[몇명]이나왔다", "money 2000000..9000000 KRW approx", "quantity 40 년", "quantity 2..9 명 approx"),
		say("[일년]에[두세번]은간다, 맥주[네병]에땅콩하나, 감자하고[한박스]사왔다, 케이크[여섯개]먹었대", "quantity 1 년", "quantity 2..3 번 approx", "quantity 4 병", "quantity 1 박스", "quantity 6 개"),
		say("전국민에[절반]도안된다, 모임에는[스무명]이왔대", "fraction 0.5", "quantity 20 명"),
		say("[네배]는비싸졌다, [두배]는더받아야지", "multiple 4 배", "multiple 2 배"),
		say("국가 빚이 [천조]를 넘었다", "money 1000000000000000 KRW implied more_than"),
		say("네배는고픈모양이다 경남사천개발공사앞 울산에서이천쌀밥먹기 마음이백조처럼하얗다 그호수는백조를풀어놓았다"),
		say("물[한병]에 [천 원], 커피[두잔]과 소주[세병], 치킨[한마리]를 시켰다", "quantity 1 병", "money 1000 KRW", "quantity 2 잔", "quantity 3 병", "quantity 1 마리"),
		say("조회수 [5천만]이면 [2억]은벌었겠다. 조회수 [2억]은넘었겠다.", "number 50000000", "money 200000000 KRW implied", "number 200000000 more_than"),
		say("물두통, 커피한국, 맥주세일, 술세금, 담배네가, 물한정"),
		say("저분은과세해달라더라 이름을나열되다고쓰다 정말말랑한면을먹었다"),
		say("저분은천조각을모으신다 그사람이억지로시켰다 인도네시아루피를바꿨다 서울에서열차타고갔다 어제는십자가를메었다"),
		say("수수료[십오프로]떼면뭐가남냐, 카드값[삼십퍼센트]줄었다고좋아함", "percent 15 %", "percent 30 %"),
		say("퇴근하고삼십프로그램만보고잤다, 직원이십프로준다고했다"),
		say("동네국밥집손님[스무명]왔다는데, 개봉첫날에[사만명]봤다는데", "quantity 20 명", "quantity 40000 명"),
		say("고깃집갈비[이인분]시켰는데적다, 적금넣어서[삼년]만에집샀음", "quantity 2 인분", "quantity 3 년"),
		say("학원비[석달]치밀렸다던데, 알바[세개]뛰는중이라함", "quantity 3 달", "quantity 3 개"),
		say("가게앞몰세권이라좋다던데, 아니네돈없다고했잖아"),
		say("그영화에서[세번째]나온배우라고, 동네극장에서[이십차례]봤다고함", "ordinal 3 번째", "quantity 20 차례"),
		say("재개발로집값이[두배]가까이올랐다, 군대에서[두달]간못쉬었다", "multiple 2 배 approx", "quantity 2 달"),
		say("다이어트해서[오킬로]뺐다고함, 그사람키가[백팔십센티]넘는데", "quantity 5 kilogram", "quantity 180 centimeter more_than"),
		say("작년보다[다섯배]나올랐다, 설날에은세배해서좋다고함", "multiple 5 배"),
		say("오늘오후[세시]에만나자고함, 하루에[두끼]만먹는다고함", "quantity 3 시", "quantity 2 끼"),
		say("버스정류장에서[삼십분]기다렸다, [30분]기다렸다, [10분]기준, [3분기]실적", "quantity 30 분", "quantity 30 분", "quantity 10 분", "quantity 3 분기"),
		say("시장에서달걀을열심히팔았다고함"),
		say("택시비만[사만삼천원]나왔다니까, 항공권이[삼십구만팔천원]이래서놀람", "money 43000 KRW", "money 398000 KRW"),
		say("분식집빙수[십이만원]시대라니, 필름값[만원]을깎아달라고함", "money 120000 KRW", "money 10000 KRW"),
		say("엄마생신선물[십만원대]로골라줘", "money 100000..<200000 KRW"),
		say("관리업체[이십만원]불렀는데비싸대, 학원비[사십만원]대출받았다, 회비[구만원]씩걷었다", "money 200000 KRW", "money 400000 KRW", "money 90000 KRW"),
		say("보너스가[백이십만원]나와서좋대, 벌금[삼십만원]날리고왔다, 알바비[칠만원]떼이고울더라, 솔직히[만원]주면안간다, 어제는[천원]쓰고왔대", "money 1200000 KRW", "money 300000 KRW", "money 70000 KRW", "money 10000 KRW", "money 1000 KRW"),
		say("이번달원금이천만원남았대 그친구백만원없대 저회사천만원짜리팔더라"),
		say("대구원정대가출발했다 강릉시이천원예농협앞 전라도사천원자력발전소 나는그것만원하거든"),
		say("그랬지만원장님이오셨다 동네면만원칙을지킨다 했지만원래그렇다 이천원도심재생사업단"),
		say("요즘은월급이만원도안되고 그사람가방이백만원넘고 김회사천만원보너스받고"),
		say("그사람들[수천만원]씩벌고", "money 20000000..90000000 KRW approx"),
		say("열심히공부한시간이아깝다 맛있는만두배달시켜먹자 신청한두가지만골라봐라"),
	}},
	{"brackets of counts and measures", []sentence{
		say("신생아 [23만명대]로 줄고 하루 [300명대]가 확진됐다. [9초대] 기록과 [2.34점대] 투수, [70kg대] 체중", "quantity 230000..<240000 명", "quantity 300..<400 명", "quantity 9..<10 초", "quantity 2.34..<2.35 점", "quantity 70..<80 kilogram"),
		say("[300~400명대] 회사, [천명대] 초반, [30도대]까지", "quantity 300..<500 명", "quantity 1000..<2000 명", "quantity 30..<40 도"),
		say("[100명]대표와 [100m]대회, 새벽 [2시간]대, [3명]대 [5명], 장비 [5]건대응", "quantity 100 명", "quantity 100 meter", "quantity 2 시간", "quantity 3 명", "quantity 5 명", "number 5"),
	}},
	{"ages said of somebody", []sentence{
		say("벌써 [40대]다. 저는 아직 [20대]입니다. 엄마는 [50대]예요. 그는 어느덧 [60대]였다.", "quantity 40..<50 세", "quantity 20..<30 세", "quantity 50..<60 세", "quantity 60..<70 세"),
		say("‘[70대]’ 배우, [20대] 일당 검거, [20대] [3명] 송치, [30대] [두 명]", "quantity 70..<80 세", "quantity 20..<30 세", "quantity 20..<30 세", "quantity 3 명", "quantity 30..<40 세", "quantity 2 명"),
		say("트럭은 이제 [30대]다. 차는 [30대]야. 모두 [40대]다.", "quantity 30 대", "quantity 30 대", "quantity 40 대"),
		say("[18세에서 25세] 청년, 정년을 [60세]에서 [65세] 연장", "quantity 18..25 세", "quantity 60 세", "quantity 65 세"),
	}},
	{"the double of what is named", []sentence{
		say("거래량은 작년의 [배] 이상이었고 집값은 예전의 [배]가 넘었다.", "multiple 2 배 at_least", "multiple 2 배 more_than"),
		say("세금이 원금의 [배]에 달하고 요금은 정가의 [배]다. 매출은 목표의 [배]에 못 미쳤다.", "multiple 2 배", "multiple 2 배", "multiple 2 배 less_than"),
		say("선주의 배가 넘는 파도, 과수원의 배 이상 기후, 수출의 배가 항구에 있다. 매출의 배경"),
	}},
	{"a sum of the time before", []sentence{
		say("매출은 [NOK 41.5 mn]으로 전년의 [38.2 mn]에 비해 늘었다.", "money 41500000 NOK", "money 38200000 NOK implied"),
		say("순이익은 [EUR 5.1m]로, 전년 동기의 [4.2m]에서 늘었다. 길이는 지난해 [4.2m]였다.", "money 5100000 EUR", "money 4200000 EUR implied", "quantity 4.2 meter"),
		say("매출 [SEK 3.4 bn]([2.9 bn]), 이익 [SEK 200 mn](지난해 [180 mn])", "money 3400000000 SEK", "money 2900000000 SEK implied", "money 200000000 SEK", "money 180000000 SEK implied"),
		say("매출 [10억 유로], 전년 [9억]을 웃돌았다.", "money 1000000000 EUR", "money 900000000 EUR implied more_than"),
	}},
	{"한 of who did something", []sentence{
		say("계약을 한 [3곳]은 남고, 신고를 한 [4명]에게 상을 줬다. 결혼을 한 [2015년]과 약속을 한 [2시]", "quantity 3 곳", "quantity 4 명", "quantity 2015 년", "quantity 2 시"),
		say("책을 한 [10권] 샀다. 대화를 한 [30분] 했다. 파업을 한 [22일] 동안 친구를 한 [20명] 불렀다.", "quantity 10 권 approx", "quantity 30 분 approx", "quantity 22 일 approx", "quantity 20 명 approx"),
	}},
	{"Latin magnitudes", []sentence{
		say("시설에 [45m 유로]를 넣고 [6.1m유로]는 남겼다.", "money 45000000 EUR", "money 6100000 EUR"),
		say("수주액은 [유로52.4m]에서 [유로 60.1m]로, [노르웨이 크로네 7 mn]이 늘었다.", "money 52400000 EUR", "money 60100000 EUR", "money 7000000 NOK"),
		say("[12.75 mn 유로], [8.5MN 유로], [8.5Mn유로], [3 BN달러], [3 b 달러], [2T 달러], [4 k 파운드]", "money 12750000 EUR", "money 8500000 EUR", "money 8500000 EUR", "money 3000000000 USD", "money 3000000000 USD", "money 2000000000000 USD", "money 4000 GBP"),
		say("[$41.2 m]과 [$ 3 b], [30 M€], [30m €], [5 MEUR], [5kUSD]", "money 41200000 USD", "money 3000000000 USD", "money 30000000 EUR", "money 30000000 EUR", "money 5000000 EUR", "money 5000 USD"),
		say("값은 [USD9.5m]-[EUR7.1m]이다. [미화 9.5m]-[EUR 7.1m], 한도는 [한화 8m]", "money 9500000 USD", "money 7100000 EUR", "money 9500000 USD", "money 7100000 EUR", "money 8000000 KRW"),
		say("[USD 1.2-bn], [$5-million], [4.5-m 유로], [EUR 3-MN] 계약, [$10]-T 셔츠, [USD 10]-B형", "money 1200000000 USD", "money 5000000 USD", "money 4500000 EUR", "money 3000000 EUR", "money 10 USD", "money 10 USD"),
		say("[EUR 20-25m], [$4-6bn], [30~40m 유로], [3m~5m 달러], [유로 10-12m], [USD3m~USD5m]", "money 20000000..25000000 EUR", "money 4000000000..6000000000 USD", "money 30000000..40000000 EUR", "money 3000000..5000000 USD", "money 10000000..12000000 EUR", "money 3000000..5000000 USD"),
		say("세전이익은 [41.3 mn]로 전년 [39 mn]에서 늘었고 손실은 [마이너스 0.4 bn]이다.", "money 41300000 KRW implied", "money 39000000 KRW implied", "money -400000000 KRW implied"),
		say("[SEK 2,210 mn]에 비해 [2,305 mn], [31만 유로]에 비해 [29만]이다.", "money 2210000000 SEK", "money 2305000000 SEK implied", "money 310000 EUR", "money 290000 EUR implied"),
		say("인구 [6.1 mn]이 [6 mn 톤]을 쓰고 [0.3 mn]은 남는다.", "number 6100000", "quantity 6000000 metric-ton", "number 300000"),
		say("[200m] 계주, 높이 [7m], 둘레는 [300m]다. 지름 [3m] 원, [9m] 불, [50m] 유로존, [7t] 트럭, [30m²], [5m/s]", "quantity 200 meter", "quantity 7 meter", "quantity 300 meter", "quantity 3 meter", "quantity 9 meter", "quantity 50 meter", "quantity 7 metric-ton", "quantity 30 square-meter", "quantity 5 meter-per-second"),
		say("4K 화면, 3M 주가, 5M 픽셀, [$10] T 셔츠, [20GB], 0.5Mn 강, 5G, 유로 [2024], 유로 [3]. M사는, 유로[5].B동", "money 10 USD", "quantity 20 gigabyte", "number 2024", "number 3", "number 5"),
	}},
	{"a sum may be written apart, word by word", []sentence{
		say("[3 천 5 백 원]", "money 3500 KRW"),
		say("분양가 [5 억 2 천만 원], 계약금 [1 억 2 천 만원]", "money 520000000 KRW", "money 120000000 KRW"),
		say("[1 만 2 천 3 백 원]입니다.", "money 12300 KRW"),
		say("[천 오 백 원]이에요.", "money 1500 KRW"),
		say("[일 억 이 천만 원]을 빌렸고 [삼 만 오 천 원]을 냈다.", "money 120000000 KRW", "money 35000 KRW"),
		say("[2 백 5 십 만 원]", "money 2500000 KRW"),
		say("사과 [3 천 원] 배 [5 천 원]", "money 3000 KRW", "money 5000 KRW"),
		say("이 천 오백 원이 전부다. 이 [천오백 원]이 전부다.", "money 1500 KRW"),
		say("[이 천 오 백 원], [이 만 오 천 원]입니다.", "money 2500 KRW", "money 25000 KRW"),
		say("[3만 천 오백원]과 [만 천 오백 원], [1억 천 만 원]", "money 31500 KRW", "money 11500 KRW", "money 110000000 KRW"),
		say("[2025] [백만원] 지급", "number 2025", "money 1000000 KRW"),
		say("[1만원]에 [2 천만 원]을 더했다.", "money 10000 KRW", "money 20000000 KRW"),
	}},
	{"a higher scale behind 천 is another number's", []sentence{
		say("[3만5천] [4만5천]", "number 35000", "number 45000"),
		say("전세 [2억5천] [3억]", "money 250000000 KRW implied", "money 300000000 KRW implied"),
		say("[3천 500만원], [2억 3천 50만원]", "money 35000000 KRW", "money 230500000 KRW"),
	}},
	{"a time written to 원 counts no 전", []sentence{
		say("[3만원]이전에는 [2만원]오전", "money 30000 KRW", "money 20000 KRW"),
		say("[3원 50전]", "money 3.5 KRW"),
	}},
	{"what follows a sum and a slash with a unit of its own is no denominator", []sentence{
		say("[$20]/[27,000원], [$5]/[3개]", "money 20 USD", "money 27000 KRW", "money 5 USD", "quantity 3 개"),
		say("[1/4]만 남았다, [$1/2]", "fraction 0.25", "money 0.5 USD"),
	}},
	{"what ends in a counter, a measure or another currency may be written apart, too", []sentence{
		say("[육십팔 만 명]이 [오 천 원]씩, [삼 백 명]이 [사 십 유로]씩 냈다.", "quantity 680000 명", "money 5000 KRW", "quantity 300 명", "money 40 EUR"),
		say("[이천 백 육십만 달러], [천 칠백 십 칠만 원], [백 이십 삼 명]", "money 21600000 USD", "money 17170000 KRW", "quantity 123 명"),
		say("[육십 삼그램], [십 일달러], [오십 삼센티미터], [구십 팔 점]", "quantity 63 gram", "money 11 USD", "quantity 53 centimeter", "quantity 98 점"),
		say("[이천 육백 사십 사원]을 냈다. [사십 사원]이 왔다.", "money 2644 KRW", "quantity 40 사원"),
		say("[오만 천 원], [이만 천 팔백원], 구경 [천원]", "money 51000 KRW", "money 21800 KRW", "money 1000 KRW"),
		say("[3 천 명], [3] [백 사람], [2016] 조사 건", "quantity 3000 명", "number 3", "quantity 100 사람", "number 2016"),
		say("이 십 명, 이 천 원, 이 [천오백 원], [이 십 오 분]", "money 1500 KRW", "quantity 25 분"),
		say("만 [삼년], [이백만] 이 사람", "quantity 3 년", "number 2000000"),
		say("[2만삼백이명], [3000만 이백육십구 달러]", "quantity 20302 명", "money 30000269 USD"),
	}},
	{"neighbours with a blank between them are a pair", []sentence{
		say("[두 세 명]이 [서 너 개]씩, [대 여섯 시간] 동안 [네 다섯 번]", "quantity 2..3 명 approx", "quantity 3..4 개 approx", "quantity 5..6 시간 approx", "quantity 4..5 번 approx"),
		say("[사 오 미터], [이 삼 개월], [삼 사백 명], [두 세 배] 늘었다", "quantity 4..5 meter approx", "quantity 2..3 개월 approx", "quantity 300..400 명 approx", "multiple 2..3 배 approx"),
		say("[서른 두 세 살] 먹은 사람이 [열 한 두 번], [스물 네 다섯 번째] 왔다. 문을 열 [두 사람], [마흔 네 마리]씩", "quantity 32..33 살 approx", "quantity 11..12 번 approx", "ordinal 24..25 번째 approx", "quantity 2 사람", "quantity 44 마리"),
		say("[십 이 삼 명], [십 이삼 명], [이십 칠 팔 도], [백 이 삼십 명], [이 삼 백 명], [육 칠 십 명], [만 이 삼천 원]", "quantity 12..13 명 approx", "quantity 12..13 명 approx", "quantity 27..28 도 approx", "quantity 120..130 명 approx", "quantity 200..300 명 approx", "quantity 60..70 명 approx", "money 12000..13000 KRW approx"),
		say("두 서점, [두 세대], 이 [삼백 원], 삼 사각형, 한 [두 명], 일 이 [삼 번], 네 [다섯째] 날", "quantity 2 세대", "money 300 KRW", "quantity 2 명 approx", "quantity 3 번", "ordinal 5 째"),
	}},
	{"the copula behind a number is no digit, and 등 behind a sum is and so on", []sentence{
		say("[1억2천]이구나. [1억2천]이네. [1억2천]등이 들었다. [3등]이다.", "money 120000000 KRW implied", "money 120000000 KRW implied", "money 120000000 KRW implied", "ordinal 3 등"),
		say("[칠십오점]이에요, [구만칠천 점]이므로, [이 점 오 퍼센트]", "quantity 75 점", "quantity 97000 점", "percent 2.5 %"),
	}},
	{"what is written to a currency or a counter leaves it one", []sentence{
		say("[세 명]께서 [5백 달러]하는 가방을 샀다. [삼백 달러]하는 것은 [300 유로]되는 것보다 싸다.", "quantity 3 명", "money 500 USD", "money 300 USD", "money 300 EUR"),
		say("[두세달러], [세유로]에, 두유로 만든, [두 유로]", "money 2..3 USD approx", "money 3 EUR", "money 2 EUR"),
		say("트럭이 [세 대]다. [다섯 대]고, [두 대]면 된다. 집은 [세 채]라고 한다. 세 대하고", "quantity 3 대", "quantity 5 대", "quantity 2 대", "quantity 3 채"),
		say("방법은 [세 가지]며 [네 가지]고 [두 가지]면 된다. [두 잔]인데 [두 벌]인가. 채권을 한 가지고 갔다.", "quantity 3 가지", "quantity 4 가지", "quantity 2 가지", "quantity 2 잔", "quantity 2 벌"),
		say("[3만 명]은 왔고 [3만 평]은 팔렸다. [10억] 번다. [3] 보이지 않는다.", "quantity 30000 명", "quantity 30000 평", "money 1000000000 KRW implied", "number 3"),
		say("베스트[10곳], 톱[10]기업", "quantity 10 곳", "number 10"),
		say("[22일]지하철, [22일]까지, [5]일지도", "quantity 22 일", "quantity 22 일", "number 5"),
		say("[오만점], [이백팔십만점]이다. [십점]만점", "quantity 50000 점", "quantity 2800000 점", "quantity 10 점"),
		say("[육 십 이불]이다. [칠 천 사 십 일 만 육 백 사 십 칠]", "money 62 USD", "number 70410647"),
		say("[2000만 9,000분], [30만] [12시]", "quantity 20009000 분", "number 300000", "quantity 12 시"),
	}},
	{"native numerals count weeks and shares, too", []sentence{
		say("[두 주] 쉬고 [세 주]째 일했다. 주식 [열 주]를 샀다. [한 주] 전에 [두 주자]가 뛰었고 문을 열 주민, [다섯] 주고 샀다.", "quantity 2 주", "quantity 3 주", "quantity 10 주", "quantity 1 주", "quantity 2 주자", "number 5"),
		say("[두 정상]이 만났다. 혈압 [120] 정상", "quantity 2 정상", "number 120"),
	}},
	{"a blank that ends no word makes no word of a numerator", []sentence{
		say("[백만분의 일] 수준, [십분의 일] 수량, 이분의 이야기", "fraction 0.000001 approx", "fraction 0.1"),
	}},
	{"a sign and a digit are a place in a pattern", []sentence{
		say("정규식의 $1은 그룹이고 awk에서 $2를 찍는다."),
		say("[$3]짜리 커피", "money 3 USD"),
	}},
	{"people of an age are told by what they are and seem", []sentence{
		say("[20대] 창업가가 아직도 [20대] 같다.", "quantity 20..<30 세", "quantity 20..<30 세"),
		say("버스가 [20대] 같고, 정비는 [30대]다.", "quantity 20 대", "quantity 30 대"),
		say("외국인 [4,200억] 기관 [1,100억] 매수, 정부 [3개] 기관", "money 420000000000 KRW implied", "money 110000000000 KRW implied", "quantity 3 개"),
	}},
	{"대 behind the level of an index, a rate or a price is a bracket", []sentence{
		say("코스피 [2500대], 환율이 장중 [1,450대]를 기록했다. 키 [170~180대]", "number 2500..<2600", "number 1450..<1460", "number 170..<190"),
		say("주가가 [7만대]로 올랐다. 버스 [2500대], 주가가 오르자 버스 [300대]를 샀다.", "money 70000..<80000 KRW implied", "quantity 2500 대", "quantity 300 대"),
	}},
	{"ages and decades where nothing is counted", []sentence{
		say("[60대] 이상이 가장 많았다.", "quantity 60..<70 세 at_least"),
		say("[10대~60대], [20], [30대], [4,50대], [4]·[50대]", "quantity 10..<70 세", "quantity 20..<30 세", "quantity 30..<40 세", "quantity 40..<60 세", "quantity 40..<50 세", "quantity 50..<60 세"),
		say("트럭 [60대] 이상, 버스 [20대~50대], 차량 [4]·[50대]", "quantity 60 대 at_least", "quantity 20..50 대", "quantity 4 대", "quantity 50 대"),
		say("[7~80년대], [6,70년대] 음악", "quantity 70..<90 년", "quantity 60..<80 년 approx"),
	}},
	{"what ends a word before a count, and a verb behind one, without spaces", []sentence{
		say("[오만원]짜리[두장]을주웠다니까", "money 50000 KRW", "quantity 2 장"),
		say("앨범[백만장]팔린거실화냐진짜", "quantity 1000000 장"),
		say("앨범[두장]팔렸다는데말이되나", "quantity 2 장"),
		say("출연료회당[2억]받는사람, 추천[3만]받았다", "money 200000000 KRW implied", "number 30000"),
	}},
	{"a year of two digits behind an apostrophe, and a day before one of the week, are dates", []sentence{
		say("기간: '24. 2. 26. ~ '25. 2. 25. ('23) [1,200], 5.1.(수) 회의, '[50]'과 '[60]'", "number 1200", "number 50", "number 60"),
	}},
	{"what is won, lost and drawn tells a score", []sentence{
		say("1-0 승, 2-2 무, 3-1 승을 거뒀고 2-1로 패했다. 9-8 진땀승, 20-20 클럽, [3]-[1] 무료", "number 3", "number 1"),
	}},
	{"what games pay with is no money", []sentence{
		say("[100억] 메소, [1억] 아데나, 별풍선 [3만]", "number 10000000000", "number 100000000", "number 30000"),
	}},
	{"a verb that one can or cannot is no counter", []sentence{
		say("[976] 알 수만 있다면", "number 976"),
	}},
	{"words that are spelled like a numeral and a counter", []sentence{
		say("육포 [3봉지], 사포 [320방], 백일해 접종, 만병의 근원, [만 병]의 술", "quantity 3 봉지", "quantity 320 방", "quantity 10000 병"),
	}},
	{"what only ends like a law has no articles, and a sum for something is none", []sentence{
		say("대통령 [22조] 투자, 반도체법 [5조] 지원", "money 22000000000000 KRW implied", "money 5000000000000 KRW implied"),
		say("시행령 [5조] 개정, 대통령령 [3조]", "quantity 5 조", "quantity 3 조"),
	}},
	{"what only ends like a law has none", []sentence{
		say("방법 [3조], 법칙 [22조]", "number 3000000000000", "number 22000000000000"),
	}},
	{"a scale behind 제 and digits begins a name", []sentence{
		say("[제2]경인 고속도로, [제1]만덕터널, [제1만번째] 손님, [제3백회]", "ordinal 2", "ordinal 1", "ordinal 10000 번째", "ordinal 300 회"),
	}},
	{"two neighbours of three digits that number something are no thousands", []sentence{
		say("[101],[102호], [105],[106동], [101,102명], [101,105호]", "quantity 101 호", "quantity 102 호", "quantity 105 동", "quantity 106 동", "quantity 101102 명", "quantity 101105 호"),
	}},
	{"decimals may be written apart, digit by digit", []sentence{
		say("[삼 점 일 사 퍼센트], [영 점 영 오 배] 늘었고 [이점 오 칠 미터]", "percent 3.14 %", "multiple 0.05 배", "quantity 2.57 meter"),
		say("[삼 분 의 이]가 찬성했다. [오 분]의 휴식", "fraction 2/3", "quantity 5 분"),
		say("원주율은 [삼 점 일 사 일 오 구]다.", "number 3.14159"),
		say("[오 점 이 이닝], [이 점 오] 이 사람, [삼 점 오] [육십 명]", "quantity 5.2 이닝", "number 2.5", "number 3.5", "quantity 60 명"),
	}},
	{"여, pairs and days may be written apart, too", []sentence{
		say("[30 여 명], [이십 여 명], [오 백 여 명], [3천 여명]", "quantity 30 명 approx", "quantity 20 명 approx", "quantity 500 명 approx", "quantity 3000 명 approx"),
		say("[이삼 백 명], [열 서너 명], [스무 두어 개]; 문을 열 [서너 명]", "quantity 200..300 명 approx", "quantity 13..14 명 approx", "quantity 22 개 approx", "quantity 3..4 명 approx"),
		say("[십 이 월] [이 십 오 일]; [백 일] 잔치, [십만 일 원]; 만두세판", "quantity 12 월", "quantity 25 일", "quantity 100 일", "money 100001 KRW"),
		say("[2억]이랑 집, [세 이랑], [6689만 천육백사십사]라고 한다", "money 200000000 KRW implied", "quantity 3 이랑", "number 66891644"),
	}},
	{"a few things behind a sum in 만 are counted by themselves", []sentence{
		say("월급 [250만] [2명] 모집", "money 2500000 KRW implied", "quantity 2 명"),
		say("상금 [500만] [3팀]에게", "money 5000000 KRW implied", "quantity 3 팀"),
		say("관객 [2만 5명]", "quantity 20005 명"),
	}},
	{"four digits of won behind 만 and a blank, but no tab, are the rest of the sum", []sentence{
		say("모자\t[3만]\t[5000원]", "number 30000", "money 5000 KRW"),
		say("모자를 [3만 5000원]에 샀다", "money 35000 KRW"),
	}},
	{"하고 behind a counter that makes no verb is and", []sentence{
		say("우유 [두 팩]하고 두부 [한 모]", "quantity 2 팩", "quantity 1 모"),
		say("맥주 [두 캔]하고 물 [세 컵]", "quantity 2 캔", "quantity 3 컵"),
		say("손님 두 대하고 싶다."),
	}},
	{"x behind an amount is times", []sentence{
		say("특란 [30구]x[2판] [13,800원]", "quantity 30 구", "quantity 2 판", "money 13800 KRW"),
		say("생수 [500ml] x[20개]", "quantity 500 milliliter", "quantity 20 개"),
		say("모델x2 출시"),
		say("그러면 [2.197배]임", "multiple 2.197 배"),
	}},
	{"a day behind a sum is no fraction of it", []sentence{
		say("해외승인 [US$19.99] 05/17", "money 19.99 USD"),
		say("[₩12,300] 08/15 승인", "money 12300 KRW"),
		say("[$5 1/2], [2 1/4컵], [12 1/2]", "money 5.5 USD", "quantity 2.25 컵", "fraction 12.5"),
	}},
	{"a border between fields ends a word", []sentence{
		say("의자,[35000원]", "money 35000 KRW"),
		say("주전자，[3만5천원]", "money 35000 KRW"),
		say("투자,[3억5천만원],[2022년]", "money 350000000 KRW", "quantity 2022 년"),
		say("신청자,[3명],기준,[5%]", "quantity 3 명", "percent 5 %"),
		say("구조,[12,900원]", "money 12900 KRW"),
		say("의자\t[2]\t명단\t[35,000원]", "number 2", "money 35000 KRW"),
		say("최고\t[3만원]\t이상 없음", "money 30000 KRW"),
		say("상자[3만],[5000원]", "number 30000", "money 5000 KRW"),
		say("5만,000원과 15만,500원은 잘못 쓴 값이다."),
		say("[35000],[2개],[129000],[1]", "number 35000", "quantity 2 개", "number 129000", "number 1"),
		say("1250,50유로와 1234,567원, 12,34원은 잘못 묶은 값이다."),
	}},
	{"a sum before a foreign currency is none of won, whatever ending the currency has", []sentence{
		say("이적료가 [5억 달러]래.", "money 500000000 USD"),
		say("몸값이 [3억 유로]랬어.", "money 300000000 EUR"),
		say("연봉이 [2억 달러]라더라.", "money 200000000 USD"),
		say("[3억] 유로존 인구", "number 300000000"),
		say("빚이 [3억]이래. 값은 [3만원]이래.", "money 300000000 KRW implied", "money 30000 KRW"),
		say("원래 이만 원래대로 하자."),
	}},
	{"two decades of life behind each other are one range", []sentence{
		say("[40 50대] 여성과 [30 40대]의 차이", "quantity 40..<60 세", "quantity 30..<50 세"),
		say("버스 [40] [50대], 방 [20] [40대]", "number 40", "quantity 50 대", "number 20", "quantity 40 대"),
	}},
	{"전 before another sum is a lease", []sentence{
		say("매 [15.3억] 전 [8.1억]", "money 1530000000 KRW implied", "money 810000000 KRW implied"),
		say("매매가 [9억5천] 전 [6억]이다.", "money 950000000 KRW implied", "money 600000000 KRW implied"),
		say("환율은 [50전] 올라 [1,432원 50전]이다.", "money 0.5 KRW", "money 1432.5 KRW"),
	}},
	{"particles and suffixes stay outside", []sentence{
		say("점심값으로 [3만원]을 냈다.", "money 30000 KRW"),
		say("[3만 원]어치를 담았다.", "money 30000 KRW"),
		say("[5만원]짜리 상품권과 [5만원]권 지폐", "money 50000 KRW", "money 50000 KRW"),
		say("[한 사람]이 [만원]씩 냈다.", "quantity 1 사람", "money 10000 KRW"),
		say("[10만원] 상당의 선물", "money 100000 KRW"),
		say("수수료는 [1억원]당 [30만원]이다.", "money 100000000 KRW", "money 300000 KRW"),
		say("“[3만원]”, ‘[5만원]’, ([7만원])", "money 30000 KRW", "money 50000 KRW", "money 70000 KRW"),
		say("[3,000원], [5,000원].", "money 3000 KRW", "money 5000 KRW"),
		say("물가가 [3%] 올랐고 금리는 [25bp] 내렸다.", "percent 3 %", "basis_point 25 bp"),
	}},
	{"what fixes the value is inside", []sentence{
		say("[미화 30만 불]을 송금했다.", "money 300000 USD"),
		say("[US$10]과 [HK$10]", "money 10 USD", "money 10 HKD"),
		say("[캐나다 달러 5]로", "money 5 CAD"),
		say("값은 [5달러 20센트]였다.", "money 5.2 USD"),
		say("아침 기온이 [영하 5도]까지 내려갔다.", "quantity -5 도"),
		say("영업이익률 [-3.5%]를 기록했다.", "percent -3.5 %"),
		say("[1억 3000여만 원]이 들었다.", "money 130000000 KRW approx"),
		say("[수십억 원대] 소송", "money 2000000000..9000000000 KRW approx"),
		say("환율이 [1,300원대] 초반으로 내려왔다.", "money 1300..<1400 KRW"),
		say("성장률은 [4%대] 후반이었다.", "percent 4..<5 %"),
		say("[1990년대] 초반의 노래", "quantity 1990..<2000 년"),
		say("[제3차] 회의", "ordinal 3 차"),
	}},
	{"qualifiers are outside and reported", []sentence{
		say("약 [3만원]이 든다.", "money 30000 KRW approx"),
		say("한 [3만 원] 들었나.", "money 30000 KRW approx"),
		say("[3만원]가량 남았다.", "money 30000 KRW approx"),
		say("[3만원] 안팎에서 고른다.", "money 30000 KRW approx"),
		say("한화 약 [3억]에 팔렸다.", "money 300000000 KRW approx"),
		say("표는 [HKD 100달러]였다.", "money 100 HKD"),
		say("응답자의 [육 할]을 넘겼다.", "percent 60 % more_than"),
		say("타율 [3 할]을 쳤다.", "percent 30 %"),
		say("내가 구 할 일, 이 할 말, 육 할인 매장"),
		say("표는 €[10 달러]였다.", "money 10 USD"),
		say("최대 [400억 달러]를 빌린다.", "money 40000000000 USD at_most"),
		say("적어도 [3만원]은 있어야 한다.", "money 30000 KRW at_least"),
		say("[3만원] 이상이면 배송비가 없다.", "money 30000 KRW at_least"),
		say("[5000만 원]을 넘는 차", "money 50000000 KRW more_than"),
		say("[5000만 원]에도 못 미치는 연봉", "money 50000000 KRW less_than"),
		say("[5000만 원]보다 많은 돈", "money 50000000 KRW more_than"),
		say("[5000만 원]보다 크게 늘었다", "money 50000000 KRW"),
		say("[5000만 원]보다 훨씬 많다", "money 50000000 KRW more_than"),
		say("[6억원] 이상 [9억원] 미만 주택", "money 600000000 KRW at_least", "money 900000000 KRW less_than"),
		say("지지율이 [30%]까지 떨어졌다.", "percent 30 %"), // 까지 (up to) alone is no bound
		say("응답자의 [절반]이 넘는다.", "fraction 0.5 more_than"),
	}},
	{"ranges", []sentence{
		say("[150억~250억 달러]를 넣는다.", "money 15000000000..25000000000 USD"),
		say("[5만원에서 10만원] 사이다.", "money 50000..100000 KRW"),
		say("[5만원에서 10만원]까지 여러 가지다.", "money 50000..100000 KRW"),
		say("[5만원부터 10만원]까지 고를 수 있다.", "money 50000..100000 KRW"),
		say("[5%와 7%] 사이에서 움직인다.", "percent 5..7 %"),
		say("연봉 [4,500~6,000만원]을 제시했다.", "money 45000000..60000000 KRW"),
		say("기준금리를 [0.25~0.5%포인트] 내린다.", "percent_point 0.25..0.5 %p"),
	}},
	{"a group of digits with the currency goes on behind a space", []sentence{
		say("총액은 [1억 1,010원]이다.", "money 100001010 KRW"),
		say("합계 [2조 3,050억 700원]을 냈다.", "money 2305000000700 KRW"),
		say("빚 [3억], [2,000원]짜리 김밥", "money 300000000 KRW implied", "money 2000 KRW"),
	}},
	{"a change is two amounts", []sentence{
		say("[5만원]에서 [10만원]으로 올랐다.", "money 50000 KRW", "money 100000 KRW"),
		say("금리가 [5%]에서 [7%]로 뛰었다.", "percent 5 %", "percent 7 %"),
	}},
	{"implied currency", []sentence{
		say("[1억]을 가로챈 일당", "money 100000000 KRW implied"),
		say("최대 [36조] 투자를 저울질한다.", "money 36000000000000 KRW implied at_most"),
		say("전세 [2억5천]에 살고 있다.", "money 250000000 KRW implied"),
		say("보증금 [25억5천]을 걸었다.", "money 2550000000 KRW implied"),
		say("매매 [12억 5,000], 급매", "money 1250000000 KRW implied"),
		say("집을 [12억 5,000]에 샀다.", "money 1250000000 KRW implied"),
		say("평당 [3,500만]에 분양한다.", "money 35000000 KRW implied"),
		say("[수억대] 빚을 졌다.", "money 200000000..900000000 KRW implied approx"),
		say("인구 [1억]이 넘는 나라", "number 100000000 more_than"), // a count, no money
		say("관객 [1억]을 모았다.", "number 100000000"),
	}},
	{"money by its verb, its price or its worth", []sentence{
		say("브로커가 [3000만]을 먼저 건넸다.", "money 30000000 KRW implied"),
		say("동업자는 [500만]을 후배에게 줬다.", "money 5000000 KRW implied"),
		say("회원 [5만]을 받은 모임", "number 50000"),
		say("자전거를 [15만]에 팝니다.", "money 150000 KRW implied"),
		say("[7만]짜리 재킷과 [40만] 상당의 화장품", "money 70000 KRW implied", "money 400000 KRW implied"),
		say("행사에 [300만] 상당수가 왔다.", "number 3000000"),
		say("[5만]권 지폐를 위조했다.", "money 50000 KRW implied"),
		say("[5만권] 장서를 갖췄다.", "quantity 50000 권"),
		say("[20조]에 이르는 빚", "money 20000000000000 KRW implied"),
		say("추경 [30조]를 편성했다.", "money 30000000000000 KRW implied"),
		say("선수들은 3조에 편성됐다."),
		say("[300억] 소송에 휘말렸다.", "money 30000000000 KRW implied"),
		say("사업에 [4조]가 들어간다.", "money 4000000000000 KRW implied"),
		say("자산이 [1000억]인 회사", "money 100000000000 KRW implied"),
		say("[100만인] 서명 운동", "quantity 1000000 인"),
		say("벌금 [500만] 이하의 처벌", "money 5000000 KRW implied at_most"),
	}},
	{"money by the money beside it", []sentence{
		say("형과 동생에게 [1700만 원]과 [900만]을 주었다.", "money 17000000 KRW", "money 9000000 KRW implied"),
		say("요금을 [70만]과 [30만 원]으로 나눴다.", "money 700000 KRW implied", "money 300000 KRW"),
		say("한도가 [4만3000원]에서 [5만]으로 올랐다.", "money 43000 KRW", "money 50000 KRW implied"),
		say("[600유로](약 [80만])짜리 식사", "money 600 EUR", "money 800000 KRW implied approx"),
		say("[145만]([1000파운드])을 치렀다.", "money 1450000 KRW implied", "money 1000 GBP"),
		say("어른은 [45만], 학생은 [20만원]이다.", "money 450000 KRW implied", "money 200000 KRW"),
		say("어른은 [45만원], 학생은 [20만]이다.", "money 450000 KRW", "money 200000 KRW implied"),
		say("국공립은 최대 [5만], 민간은 최대 [8만원]을 낸다.", "money 50000 KRW implied at_most", "money 80000 KRW at_most"),
		say("C24 모델은 [45만], C27 모델은 [60만원]이다.", "money 450000 KRW implied", "money 600000 KRW"),
		say("작은 것 [8만], 다른 것 [18만5000원]", "money 80000 KRW implied", "money 185000 KRW"),
		say("좌석 [3만], 입장료 [2만원]", "number 30000", "money 20000 KRW"),
		say("증권사는 [263만 원]으로 은행([50만])보다 많다.", "money 2630000 KRW", "money 500000 KRW implied"),
		say("사용료는 약 [300만]. 더 내지 않는다.", "money 3000000 KRW implied approx"),
		say("다달이 [50만] 정도를 받았다.", "money 500000 KRW implied approx"),
		say("소득이 [100만] 이하인 배우자", "money 1000000 KRW implied at_most"),
		say("인구 [천만]이 무너졌다.", "number 10000000"),
		say("일자리 [30만]을 만든다.", "number 300000"),
		say("백신 [5000만]을 들여왔다.", "number 50000000"),
		say("댓글 [3만]을 받았다.", "number 30000"),
		say("연봉 [6000만] 직장인", "money 60000000 KRW implied"),
		say("[100만원], [10만] 관중", "money 1000000 KRW", "number 100000"),
	}},
	{"sums that are large by nature are in 만", []sentence{
		say("연봉 [5천]에 옮겼다.", "money 50000000 KRW implied"),
		say("보증금 [3천]에 월세 [50만원]", "money 30000000 KRW implied", "money 500000 KRW"),
		say("보증금 [3천원]", "money 3000 KRW"),
		say("커피 [5천]", "number 5000"),
	}},
	{"stated conversions and rates", []sentence{
		say("[558만 달러](약 [78억1,200만원])", "money 5580000 USD", "money 7812000000 KRW approx"),
		say("[150억~250억 달러](약 [21조6,900억~36조1,500억원])",
			"money 15000000000..25000000000 USD", "money 21690000000000..36150000000000 KRW approx"),
		say("달러당 [1,446원]에 마감했다.", "money 1446 KRW"),
		say("[1달러]=[1,446.5원]", "money 1 USD", "money 1446.5 KRW"),
		say("[100엔]당 [950원] 선", "money 100 JPY", "money 950 KRW"),
	}},
	{"words and counters", []sentence{
		say("[두 사람]이 [세 번째]로 만났다.", "quantity 2 사람", "ordinal 3 번째"),
		say("매출이 [두 배]로 늘었다.", "multiple 2 배"),
		say("값이 [2.5배] 뛰었다.", "multiple 2.5 배"),
		say("[3분의 1]이 반대했다.", "fraction 1/3"),
		say("올해 [서른둘]이다.", "number 32"),
		say("[이 점 오 퍼센트] 올랐습니다.", "percent 2.5 %"),
		say("[천이백삼십사만 원]입니다.", "money 12340000 KRW"),
		say("전국 [30여 곳]에서 [두세 번]씩 열렸다.", "quantity 30 곳 approx", "quantity 2..3 번 approx"),
		say("[3할 2푼 5리]를 쳤다.", "percent 32.5 %"),
		say("[84㎡] 아파트", "quantity 84 square-meter"),
		say("[몇 년] 전 일이다.", "quantity 2..9 년 approx"),
		say("회원 [몇 명]은 \"좋다\"고 했다.", "quantity 2..9 명 approx"), say("[몇 달] 전 <노래>를 지었다.", "quantity 2..9 달 approx"), say("회원 몇 명이 \"좋다\"고 했나요?"),
		say("팔십 노인이 왔다."), say("[두 노인]이 왔다.", "quantity 2 노인"), say("[한 층] 밑으로 갔다.", "quantity 1 층"), say("[10명] 밑으로 줄었다.", "quantity 10 명 less_than"),
		say("[7시 반]에 떠났다.", "quantity 7.5 시"), say("[5개월 반] 걸렸다.", "quantity 5.5 개월"), say("[3년반]만에 왔다.", "quantity 3.5 년"), say("[5개월]반지", "quantity 5 개월"),
		say("가난하기는 했다 하나 웃었다."), say("두리는 마음"), say("토이 스토리 2 이야기"),
		say("[두 달러]를 내고 [세 파운드]를 받았다.", "money 2 USD", "money 3 GBP"),
	}},
	{"digits in texts without spaces", []sentence{
		say("우리팀이올해[19골]을넣고도[3위]라니", "quantity 19 골", "ordinal 3 위"),
		say("현재까지[8만채]의주택을지었다고함", "quantity 80000 채"),
		say("이번[6기준]을모두만족해야된다는데", "quantity 6 기준"),
		say("도망간[3]포로를모두잡았다고한다", "number 3"),
		say("올해금리를[마이너스0.1%]까지내렸다는데", "percent -0.1 %"),
		say("지하실은[섭씨4도]에서도안얼었다고한다", "quantity 4 celsius"),
		say("학교 동영상 [3개]를봤다", "quantity 3 개"),
		say("그동영상[3개]를모두봤다고한다", "quantity 3 개"),
		say("우리는[1월부터8월]까지놀았다는얘기임", "quantity 1..8 월"),
		say("매출이[EUR10mn]으로늘었다는소식이다", "money 10000000 EUR"),
		say("향수는100mL18만5000원에샀다는데"),
		say("주당[54센트]의순손실을냈다고한다", "money 0.54 USD"),
		say("전성기에하루[1억]씩벌었다는그사람", "money 100000000 KRW implied"),
		say("그가방에[50억]을담으려고했단다", "money 5000000000 KRW implied"),
		say("드라마가[3%대]시청률로끝났다", "percent 3..<4 %"),
		say("이미[50억대]세금포탈로걸린사람이다", "money 5000000000..<6000000000 KRW implied"),
		say("작년에[3%]대출을받았다", "percent 3 %"),
	}},
	{"numerals in words in texts without spaces", []sentence{
		say("이자가[칠프로]면누가대출받냐", "percent 7 %"),
		say("미국에선팁만[십오프로]준다던데", "percent 15 %"),
		say("수수료가[삼점삼프로]라네요", "percent 3.3 %"),
		say("물량이[사십퍼센트]나줄었다고함", "percent 40 %"),
		say("물량이백퍼센트나줄었다고함"),
		say("연봉[일억]이어도서울에집못산다", "money 100000000 KRW implied"),
		say("당첨금이[이십억]이면한방인생", "money 2000000000 KRW implied"),
		say("전세가[육억오천]이라는데살수있냐", "money 650000000 KRW implied"),
		say("자산이[수백억]인데뭐가아쉽겠어", "money 20000000000..90000000000 KRW implied approx"),
		say("[십년]전에샀으면지금[백배]는올랐겠다", "quantity 10 년", "multiple 100 배"),
		say("[십년]전에", "quantity 10 년"),
		say("지하철에서[만원]주웠는데어떡하지", "money 10000 KRW"),
		say("지하철에서만원이라서힘들었다"),
		say("내가[십오년]친구인데그걸모르겠냐", "quantity 15 년"),
		say("어제[만이천보]걸었더니다리아픔", "quantity 12000 보"),
		say("오늘[삼십킬로]뛰었다는데대단하네", "quantity 30 kilometer"),
		say("[석달]동안[삼십킬로]뺐다는데대단하네", "quantity 3 달", "quantity 30 kilogram"),
		say("[십원][한푼]안보탠것들이말이많아", "money 10 KRW", "quantity 1 푼"),
		say("구독자[십만명]되면버튼준대", "quantity 100000 명"),
		say("[열한시]에자서[다섯시]에일어남", "quantity 11 시", "quantity 5 시"),
		say("알바해서[한달]에[팔십만원]벌었어요", "quantity 1 달", "money 800000 KRW"),
		say("요새초딩도폰[두대]씩들고다님", "quantity 2 대"),
		say("십년감수하겠다고생각했다"),
		say("그영화[하나]를보려고표를샀다는게", "number 1"),
		say("그[하나]만보려고표를샀다는게", "number 1"),
		say("그때당시는[둘]이사귀고있었다고", "number 2"),
		say("존메이어의[첫번째]내한공연을갔다", "ordinal 1 번째"),
		say("그때그이후에[일주일]간놀았다고함", "quantity 1 주일"),
		say("꼭[일주일]에[한번]씩생각난다니까", "quantity 1 주일", "quantity 1 번"),
		say("정부가[두차례]부과하는세금이라는데", "quantity 2 차례"),
		say("이번에는[두배우]를모두좋아하게됐다", "quantity 2 배우"),
		say("그배우중[한명]이라고생각해왔다", "quantity 1 명"),
		say("[만달러]를받은사람도있다고하더라", "money 10000 USD"),
		say("당일만해도그렇게생각했다는데"),
		say("매출이[세배]나늘었다고자랑하더라", "multiple 3 배"),
		say("그사람이세배도하고갔다고자랑하더라"),
		say("물가가[오프로]나올랐는데월급그대로", "percent 5 %"),
		say("와최강의오프로더랭글러를샀다더라"),
		say("[일년]에책[열권]은읽어야지하는생각", "quantity 1 년", "quantity 10 권"),
		say("가방[하나]에[삼백만원]이나한다고?", "number 1", "money 3000000 KRW"),
		say("[두시간반]에걸쳐완성했다는데", "quantity 2.5 시간"),
	}},
	{"몇 that asks, and 몇 that is some", []sentence{
		say("습도가 몇 퍼센트니"), say("창고에 몇 상자야"), say("손님이 몇 명인지 알려 줘"), say("그 표가 몇 원이에요"), say("이건 몇 만원짜리예요?"),
		say("지금 몇 시야"), say("기차가 몇 시에 떠나는지 물어봐"), say("기온이 몇 도까지 떨어지니"), say("작년의 몇 배나 되는가요"), say("의자가 몇 개 남았니"),
		say("자리가 몇 개나 있다고 그래"), say("정원까지 몇 분 걸려요"), say("답이 몇 명이냐고 물었다"), say("결혼한 지 몇 년 됐어요?"),
		say("[1달러]는 몇 엔이지", "money 1 USD"), say("모두 몇 명?"), say("재고가 몇 퍼센트 알려 줘"), say("비가 몇 밀리미터나 왔어"),
		say("[몇 명]이 왔다.", "quantity 2..9 명 approx"),
		say("값이 [몇 퍼센트] 떨어졌다.", "percent 2..9 % approx"),
		say("지난 [몇 년]간 뭘 했니", "quantity 2..9 년 approx"),
		say("[몇 개] 샀는데 괜찮니", "quantity 2..9 개 approx"),
		say("[몇 년] 전에 왜 떠났니", "quantity 2..9 년 approx"),
		say("[몇 달] 뒤에는 나아질지 모른다.", "quantity 2..9 달 approx"),
		say("[몇 가지] 물어봐도 될까요?", "quantity 2..9 가지 approx"),
		say("사진 [몇 장] 보내 줄래?", "quantity 2..9 장 approx"),
		say("맛집 [몇 군데] 알려 줘", "quantity 2..9 군데 approx"),
		say("[몇 명]만 올까", "quantity 2..9 명 approx"),
		say("[몇 명]이나 다쳤다고 밝혔다.", "quantity 2..9 명 approx"),
		say("[몇 명]이니까 걱정 마", "quantity 2..9 명 approx"),
		say("[몇 개]의 가지", "quantity 2..9 개 approx"),
		say("[몇십만 원]씩 들여 못 살지!", "money 200000..900000 KRW approx"),
		say("[몇몇 사람]이 왔니", "quantity 2..9 사람 approx"),
	}},
	{"qualifiers past a quotation mark, an adverb and 보다", []sentence{
		say("최고 '[12.5%]'까지 준다.", "percent 12.5 % at_most"),
		say("적어도 “[세 배]”는 뛴다.", "multiple 3 배 at_least"),
		say("최대 ‘[7천만원]’ 대출", "money 70000000 KRW at_most"),
		say("약 \"[30명]\"이 모였다.", "quantity 30 명 approx"),
		say("'[200만원]' 이상, “[5%]”를 넘는 이자", "money 2000000 KRW at_least", "percent 5 % more_than"),
		say("최고 '[12.5%]", "percent 12.5 %"),
		say("최고 점수는 '[90점]'이다.", "quantity 90 점"),
		say("[200만원] 보다 훨씬 넘게 썼다.", "money 2000000 KRW more_than"),
		say("[200만원]보다 웃도는 값", "money 2000000 KRW more_than"),
		say("[20%] 혹은 이상", "percent 20 % at_least"),
		say("거의 [두 달러]를 냈다.", "money 2 USD approx"),
		say("거의 매일 [3명]이 온다.", "quantity 3 명"),
		say("[4억원]에 육박하는 집, [4%]에 가까운 금리", "money 400000000 KRW approx", "percent 4 % approx"),
		say("[두 사람]이 가까운 사이다.", "quantity 2 사람"),
		say("자체 최고 [9.1%]를 찍었다.", "percent 9.1 %"),
		say("사상 최고 '[9만달러]'", "money 90000 USD"),
		say("[2012년] 수준, [1990년대] 수준, [3월] 수준", "quantity 2012 년", "quantity 1990..<2000 년", "quantity 3 월"),
		say("[3년] 수준의 형량", "quantity 3 년 approx"),
		say("[2012명] 수준", "quantity 2012 명 approx"),
	}},
	{"qualifiers past a bracket", []sentence{
		say("[2억달러](약 [2900억원]) 이상을 댄다.", "money 200000000 USD at_least", "money 290000000000 KRW approx"),
		say("[1.7%]([96포인트]) 넘게 빠졌다.", "percent 1.7 % more_than", "quantity 96 포인트"),
		say("값은 [4만 유로] (약 [6천만 원])를 넘는다.", "money 40000 EUR more_than", "money 60000000 KRW approx"),
		say("[8천 달러](약 [1100만원] 이상) 정도", "money 8000 USD approx", "money 11000000 KRW approx at_least"),
		say("[5만원](부가세 별도) 미만, [20명](여자 [8명]) 이하", "money 50000 KRW less_than", "quantity 20 명 at_most", "quantity 8 명"),
		say("'[3만원]'(부가세 별도) 초과", "money 30000 KRW more_than"),
		say("작년([38%])보다 높은 [41%]", "percent 38 %", "percent 41 %"),
		say("[3만원](할인가)이상한 값, [3만원](할인가), 이상 끝", "money 30000 KRW", "money 30000 KRW"),
		say("[3만원](세전(세후 아님)) 이상", "money 30000 KRW"),
	}},
	{"money by what is written to it", []sentence{
		say("[3억]하지 않나, 시계가 [2억]하네, [6억]하는 차", "money 300000000 KRW implied", "money 200000000 KRW implied", "money 600000000 KRW implied"),
		say("집값 [12억]해", "money 1200000000 KRW implied"),
		say("[4억]을주든말든 [5억]은해야지, [3억]도줘봐", "money 400000000 KRW implied", "money 500000000 KRW implied", "money 300000000 KRW implied"),
		say("[수백억]벌어도 [40억]벌고 [7억]먹고튄", "money 20000000000..90000000000 KRW implied approx", "money 4000000000 KRW implied", "money 700000000 KRW implied"),
		say("옷 [40벌]을 샀다.", "quantity 40 벌"),
		say("조회수 [10억]하는 영상", "number 1000000000"),
		say("겨우 [2억]이냐? [3억]이건 [4억]이건", "money 200000000 KRW implied", "money 300000000 KRW implied", "money 400000000 KRW implied"),
		say("[100만원]이 됐든 [2조]가 됐든", "money 1000000 KRW", "money 2000000000000 KRW implied"),
		say("[10만원]이든 [5조]든 낸다.", "money 100000 KRW", "money 5000000000000 KRW implied"),
		say("5조든 6조든 순찰을 돈다."),
	}},
	{"the won of a stated conversion", []sentence{
		say("[174달러](약 [24만3000])다. [0.6달러](약 [900]) 올랐다.", "money 174 USD", "money 243000 KRW implied approx", "money 0.6 USD", "money 900 KRW implied approx"),
		say("[500엔](약 [4,800]), [8위안] (우리 돈 약 [1500~1600])", "money 500 JPY", "money 4800 KRW implied approx", "money 8 CNY", "money 1500..1600 KRW implied approx"),
		say("[3유로]([4500]), [3만원](약 [900]), 직원 [30명](약 [800])", "money 3 EUR", "number 4500", "money 30000 KRW", "number 900 approx", "quantity 30 명", "number 800 approx"),
	}},
	{"the currency of a sum that is compared", []sentence{
		say("[NOK 98 mn]에 비해 올해 [102 mn]", "money 98000000 NOK", "money 102000000 NOK implied"),
		say("매출이 [EUR 5.1m]에서 [6.2m]으로 늘고 길이는 [6.2m]이다.", "money 5100000 EUR", "money 6200000 EUR implied", "quantity 6.2 meter"),
		say("[$5.1 mn] 대비 [6.3 mn]이다. 판매는 [SEK 70 mn]이었고 전년은 [65 mn]이었다.", "money 5100000 USD", "money 6300000 USD implied", "money 70000000 SEK", "money 65000000 SEK implied"),
		say("순이익은 [3.1억 유로]로 작년 [2.8억]보다 많다.", "money 310000000 EUR", "money 280000000 EUR implied more_than"),
		say("이익 [12.1 mn] 대 전년 [11.3 mn]", "money 12100000 KRW implied", "money 11300000 KRW implied"),
	}},
	{"a counter written to what stands before it", []sentence{
		say("지갑에 [만원][한장] 없고 [오만원][두장] 있다.", "money 10000 KRW", "quantity 1 장", "money 50000 KRW", "quantity 2 장"),
		say("[백원][한푼]도 없다. [천원][세봉지]", "money 100 KRW", "quantity 1 푼", "money 1000 KRW", "quantity 3 봉지"),
		say("[3만원][두장], [한명][두명] 온다.", "money 30000 KRW", "quantity 2 장", "quantity 1 명", "quantity 2 명"),
		say("dj[한명]있으면, tv[두대], X세대, G세트, IT세상", "quantity 1 명", "quantity 2 대"),
		say("만원세일, 만원한정식"),
	}},
	{"a digit written to a currency", []sentence{
		say("[삼달러] 줬다. [오유로]면 [칠위안]짜리다. [팔루피]", "money 3 USD", "money 5 EUR", "money 7 CNY", "money 8 INR"),
		say("그 이유로, 사유로, 공유로, 오위안에 든다, 구유로운 이달러"),
	}},
	{"numbers in addresses", []sentence{
		say("주소는 https://shop.kr/p?q=30%25%2020%&n=5,000 이다."),
		say("www.example.com/12/3만원, cafe.naver.com/7days/5000원, http://a.kr/2024/05/3000원"),
		say("2024sale@example.com으로 [3만원] 보내", "money 30000 KRW"),
		say("kim33@mail.kr, 보고서3.pdf, 2023년_실적_50%.xlsx, 5만원.jpg, 1.2.tar.gz"),
		say("%EA%B0%80%20%30 검색"),
		say("[3만원](https://a.com/3)짜리는 a.com에 있다. [5만원]짜리는 b.kr에", "money 30000 KRW", "money 50000 KRW"),
		say("값은 [3.5km]다. 회사는 A.com, 다른 값은 [4만원].OK", "quantity 3.5 kilometer", "money 40000 KRW"),
	}},
	{"units per another, abbreviated units and weak codes with magnitudes", []sentence{
		say("[6만1200dwt]급 배, [800MWe] 원전, [24h] 영업, [12kN]의 힘", "quantity 61200 DWT", "quantity 800 megawatt", "quantity 24 시간", "quantity 12 kilonewton"),
		say("[3,600 sq ft] 매장, [250 sq m]", "quantity 3600 square-foot", "quantity 250 square-meter"),
		say("물을 [12 L/h] 쓰고 [40 그램퍼리터]를 [15 미터퍼초]로", "quantity 12 liter-per-hour", "quantity 40 gram-per-liter", "quantity 15 meter-per-second"),
		say("[5 km]/왕복, [3 kg]/abc, [2 m]/[3 m]", "quantity 5 kilometer", "quantity 3 kilogram", "quantity 2 meter", "quantity 3 meter"),
		say("매출은 [EEK 21.5 mn], 이익은 [3.5mn EEK], TOP 10m, TOP 10", "money 21500000 EEK", "money 3500000 EEK"),
		say("MVP [3만 표]", "quantity 30000 표"),
	}},
	{"bytes and millibars in small letters, years with two digits behind, two hyphens", []sentence{
		say("사진은 [300kb], 글은 [3mb]까지, 전송은 [64 kb/s]", "quantity 300 kilobyte", "quantity 3 megabyte", "quantity 64 kilobit-per-second"),
		say("중심기압이 [940mb]인 태풍", "quantity 940 millibar"),
		say("[1951–54], [1986-87], [1994~97] 자료", "number 1951..1954", "number 1986..1987", "number 1994..1997"),
		say("2011-12, [1990]–[13], [1830]~[48], 전화 1951-54", "number 1990", "number 13", "number 1830", "number 48"),
		say("말했다--[몇 번] 물었다--[세 번]", "quantity 2..9 번 approx", "quantity 3 번"),
		say("조건은 [0만~50만원], 수당은 [0만원]", "money 0..500000 KRW", "money 0 KRW"),
		say("저작권 &copy; 2019 홍길동"),
	}},
	{"prices before kinds of prices and what is paid for", []sentence{
		say("정가 [12,000] 할인가 [9,900], 수수료 [1,500] 건당, 회비 [30,000] 인당", "money 12000 KRW implied", "money 9900 KRW implied", "money 1500 KRW implied", "money 30000 KRW implied"),
		say("판매가 [12,000] 회원가 [9,900]", "money 12000 KRW implied", "money 9900 KRW implied"), say("소비자가 [39,000] 행사가", "money 39000 KRW implied"),
		say("출금 [35,000] 병원", "money 35000 KRW implied"), say("승인 [12,000] 은행", "number 12000"), say("기본급 [2,500,000] 회사 제공", "money 2500000 KRW implied"),
		say("소득세 [84,620] 지방소득세 [8,460] 차인지급액, 회비 [50,000] 말일", "money 84620 KRW implied", "money 8460 KRW implied", "money 50000 KRW implied"), say("월 [150,000] 주 [3회]", "number 150000", "quantity 3 회"),
		say("결제 [1,234 건]을, 판매가 [1,200 개], 병원 [1,200 병원], 타율 [3 할]", "quantity 1234 건", "quantity 1200 개", "quantity 1200 병원", "percent 30 %"),
	}},
	{"codes of numbers", []sentence{
		say("EPS [5,432] BPS [45,678]", "number 5432", "number 45678"), say("M 95 L 100 XL 105, 물 [3 L] 통", "quantity 3 liter"), say("금리 [25 BPS] 인상", "basis_point 25 bp"),
	}},
	{"broken groups", []sentence{
		say("합계 1, 437,000원, 금액: 12, 345, 678원, 2,011, 000원, 7,643 ,000원"), say("1 ,500,000원, 15‚000원, 15·000원, 15 . 000원, 금액 1,200.000원, 입금 l,500원, I,500원, o,500원"),
		say("사과 [2], [300,000원], 배 [3], [500원], 상품A,[500원], [1], [2], [300,000원]", "number 2", "money 300000 KRW", "number 3", "money 500 KRW", "money 500 KRW", "number 1", "number 2", "money 300000 KRW"),
		say("[1,200.50원], [1,200.500달러], [15]·[16원], [5] . [6원]", "money 1200.5 KRW", "money 1200.5 USD", "money 15 KRW", "money 16 KRW", "number 5", "money 6 KRW"),
	}},
	{"one digit behind a scale", []sentence{
		say("택시는 [3만5] 나왔어. 구독자 [3만5], 인구 [9억7], [3만2~3만5]쯤", "number 35000", "number 35000", "number 970000000", "number 32000..35000 approx"),
		say("[4만5]면 산다, [1억5]면 가능", "money 45000 KRW implied", "money 150000000 KRW implied"),
		say("고층 [9억7], 로얄층 [9억5], 학군 [17억5], 복층 [5억2]", "money 970000000 KRW implied", "money 950000000 KRW implied", "money 1750000000 KRW implied", "money 520000000 KRW implied"),
		say("부유층 [9억7], 회원 [3만5명], [4만면]을 찍었다, [3만5원]", "number 970000000", "quantity 30005 명", "quantity 40000 면", "money 30005 KRW"),
	}},
	{"codes between two numbers", []sentence{
		say("송장 [2024] [USD 1,200]", "number 2024", "money 1200 USD"),
		say("수량 [10] [USD 25.00] [USD 250.00]", "number 10", "money 25 USD", "money 250 USD"),
		say("2024-05-12 [USD 35.00], 2024-05-12 명", "money 35 USD"),
		say("[USD 10] [USD 25]", "money 10 USD", "money 25 USD"),
		say("상자 [3] [₩ 5,000]", "number 3", "money 5000 KRW"),
		say("달걀 [12] [EUR 9].", "number 12", "money 9 EUR"),
		say("[100 EUR] [108 USD]", "money 100 EUR", "money 108 USD"),
		say("[100 USD] [130,000원], [500 USD] [3개], [500 USD] [2024년] 예산", "money 100 USD", "money 130000 KRW", "money 500 USD", "quantity 3 개", "money 500 USD", "quantity 2024 년"),
		say("[1 USD] [1,446.50]", "money 1 USD", "number 1446.5"),
		say("약 [500 USD] 2024.05.12, [1,200 USD] [30]", "money 500 USD approx", "money 1200 USD", "number 30"),
	}},
	{"numerals with gaps and points", []sentence{
		say("올해 [서른 다섯]이다. [마흔 둘]에 왔다. [서른] [두 아이]", "number 35", "number 42", "number 30", "quantity 2 아이"),
		say("배는 [31만 천 450 톤], [3만 천 500명], [5만 2천 300 톤]", "quantity 311450 metric-ton", "quantity 31500 명", "quantity 52300 metric-ton"),
		say("값은 [2십만점삼칠]이다.", "number 200000.37"),
		say("빚 [3-5억], 상금 [5-6천만]", "money 300000000..500000000 KRW implied", "money 50000000..60000000 KRW implied"),
		say("모두 [10]-[2만]", "number 10", "number 20000"),
		say("[5만원]과 [10만원] 사이트는 [5만원과 10만원] 사이에", "money 50000 KRW", "money 100000 KRW", "money 50000..100000 KRW"),
		say("마감일은 3/4이고 마감일: 3/5, 줄어든 것은 [3/4]이다", "fraction 0.75"),
		say("[십 일] 만에, [이십 일] 전, [백 일] 동안, [이십 일 만 원]", "quantity 10 일", "quantity 20 일", "quantity 100 일", "money 210000 KRW"),
		say("[10]만점에 [9점]을 받았다.", "number 10", "quantity 9 점"),
		say("[2천만세대]와 [3백만점포]", "quantity 20000000 세대", "quantity 3000000 점포"),
		say("[4000]보다 크거나 그와 같다. [3만원]보다 적거나 그와 같다.", "number 4000 at_least", "money 30000 KRW at_most"),
	}},
	{"twice by itself", []sentence{
		say("매출이 [배] 이상 늘었다. 표차가 [배] 가까이 커졌고 요금을 [배]로 물렸다.", "multiple 2 배 at_least", "multiple 2 배 approx", "multiple 2 배"),
		say("기쁨이 [배]가 된다. 값은 [배]나 비싸다. [갑절] 이상, [곱절]로 뛰었다.", "multiple 2 배", "multiple 2 배", "multiple 2 배 at_least", "multiple 2 배"),
		say("배 이상 태우지 못한다. 배가 침몰했다. 배로 갔다. 배가 고프다. 배 이상 소견이 있다. 배를 먹었다."),
	}},
	{"numerals written to a topic or to this, counters behind a blank", []sentence{
		say("밥은[두 그릇]을 먹고 값은[세 배]가 됐다. 사과를[열 개] 샀다.", "quantity 2 그릇", "multiple 3 배", "quantity 10 개"),
		say("이[두 배우]와 그[세 명]이 나온다.", "quantity 2 배우", "quantity 3 명"),
		say("모두 배로 갔다. 앞두 고개를 넘어"),
	}},
	{"what only looks like an amount in comments", []sentence{
		say("재미 [1]도 없다. 기대 [1]도 안 했다. 감동[1]도없이 끝", "number 1", "number 1", "number 1"),
		say("기온이 [1도] 오르지 않았다. [1도] 정도", "quantity 1 도", "quantity 1 도 approx"),
		say("중[2]병 걸린 고[3] 학생, 초[6]때 일. 절에서 108배 수행을 하고 108배를 올렸다.", "number 2", "number 3", "number 6"),
		say("[10명] 중[3명], 매출이 [108배]로 늘었다.", "quantity 10 명", "quantity 3 명", "multiple 108 배"),
		say("천수를 누린 세리, 열폭하는 사천 만화 축제"),
		say("싫다 한대. 내가 한건 없다."),
	}},
	{"words and counters behind a space", []sentence{
		say("관객 [천만 명]을 넘었다.", "quantity 10000000 명 more_than"),
		say("[십만 명]이 모였고 [이만 명]이 남았다.", "quantity 100000 명", "quantity 20000 명"),
		say("음반이 [백만 장] 팔렸다.", "quantity 1000000 장"),
		say("이만 가 봐, 백만 대군, 구조 대원"),
		say("[십만 삼 명]이 왔다.", "quantity 100003 명"),
		say("[십만] 구독자를 모은 백만 육군", "number 100000"), // no 100,009 of 독자 (readers)
		say("백만구독자, [백만팔로워]", "quantity 1000000 팔로워"),
		say("[천만 관객]을 모았다", "quantity 10000000 관객"),
		say("[백만] 구독자를 가진 유튜버와 천만 배우", "number 1000000"),
		say("[일억] 인구인 나라, [십만] 관중", "number 100000000", "number 100000"),
		say("[일억 명]이 보았고 [십억 개]가 팔렸다.", "quantity 100000000 명", "quantity 1000000000 개"),
		say("[이억 명]의 [일조 개] 세포", "quantity 200000000 명", "quantity 1000000000000 개"),
		say("이만 관객 여러분, 천만의 말씀, 천만 영화, 천만 관객석"),
		say("[일억] 주고 샀고 [일억]을 냈다.", "money 100000000 KRW implied", "money 100000000 KRW implied"),
	}},
	{"a counter that only begins a word", []sentence{
		say("설치는 [3]무료, [5]권장, [2]호재", "number 3", "number 5", "number 2"),
		say("[100]보자마자 웃고 [100보] 걷고 [2만보]를 채웠다", "number 100", "quantity 100 보", "quantity 20000 보"),
		say("[3무] [2패], [10식] 제공, [5식]씩", "quantity 3 무", "quantity 2 패", "quantity 10 식", "quantity 5 식"),
		say("[8번]보고 [5년]된 [3개]포장, [3층]집", "quantity 8 번", "quantity 5 년", "quantity 3 개", "quantity 3 층"),
		say("[3장]남았고 [2병]샀다. [3자]회담", "quantity 3 장", "quantity 2 병", "quantity 3 자"),
		say("[4]평일 [3]본인 [3주]도 [2주]요", "number 4", "number 3", "quantity 3 주", "quantity 2 주"),
		say("월급 [54만] 4대보험 가입", "money 540000 KRW implied"),
		say("제1부총리와 [제2단독] 재판부, [제1부] 시작", "ordinal 2 단독", "ordinal 1 부"),
		say("제이슨이 제공 받은 [제삼 장]", "ordinal 3 장"),
		say("[9억]초반, [3억] 후반, [10초] 뒤", "money 900000000 KRW implied", "money 300000000 KRW implied", "quantity 10 초"),
		say("전세 [3억] 전 [2억], 매매 [9억] 전 [6억]", "money 300000000 KRW implied", "money 200000000 KRW implied", "money 900000000 KRW implied", "money 600000000 KRW implied"),
		say("시즌[3]리가 좋다. [3리] 길", "number 3", "quantity 3 리"),
		say("가격 [12] 접시 [2장], [3 접시]를 먹었다", "number 12", "quantity 2 장", "quantity 3 접시"),
	}},
	{"words that only look like counts", []sentence{
		say("천사 백화점과 백구 가게, [백오 명]", "quantity 105 명"),
		say("사람 구조 시간과 파일 구조 주의"),
		say("이 노트는 얇고 이 픽셀은 밝다. [이 킬로미터] 앞", "quantity 2 kilometer"),
		say("한 항공사와 한 지역, [두 회사]와 [한 회사]", "quantity 2 회사", "quantity 1 회사"),
		say("알리도록 한 점과 안 한대, 크게 한건 없다. [한 건] 있다", "quantity 1 건"),
		say("회원에 한해 받는다. [한 해] 동안", "quantity 1 해"),
		say("하나도 없다. 한번도 안 했다. 다시 한번 본다. 뭐 하나"),
		say("[하나]도 샀고 [한번]도 좋다", "number 1", "quantity 1 번"),
		say("전시를 열 계획이 있고 땅을 팔 수 없다. 사람을 둘 수 있고 [둘]이 수를 놓는다. [열 개]를 샀다", "number 2", "quantity 10 개"),
		say("대상 매수 시 알림, 매한가지, [수 시간] 뒤", "quantity 2..9 시간 approx"),
		say("몇몇만 왔다. [몇만 명]", "quantity 20000..90000 명 approx"),
	}},
	{"점 and the copula", []sentence{
		say("답은 [마이너스 오점 오]이다.", "number -5.5"),
		say("금리는 [이점오 퍼센트]다.", "percent 2.5 %"),
		say("그런 이점 육군에 없다."),
		say("큰 오점이다."),
	}},
	{"two or three with a comma", []sentence{
		say("[2, 3만원]이면 산다.", "money 20000..30000 KRW approx"),
		say("값이 [2, 3배] 뛰었다.", "multiple 2..3 배 approx"),
		say("[1], [2위]를 가렸다.", "ordinal 1 위", "ordinal 2 위"),
		say("[1], [2], [3만원]", "number 1", "number 2", "money 30000 KRW"),
		say("연 [5푼]의 이자", "percent 5 %"),
		say("연 [오푼] 이자를 낸다", "percent 5 %"),
		say("[열]에 못 미치는 사람이 왔다", "number 10 less_than"),
		say("[第 육], [第 3 회], 제 [-100]을 더한다, 제 [$5 달러]", "ordinal 6", "ordinal 3 회", "number -100", "money 5 USD"),
		say("동전 [5푼]", "quantity 5 푼"),
		say("물가가 [3%]를 크게 웃돈다.", "percent 3 % more_than"),
		say("[3만원]이 채 안 된다.", "money 30000 KRW less_than"),
		say("십일조를 냈다."),
	}},
	{"texts without spaces", []sentence{
		say("[두번]봐도 좋다", "quantity 2 번"),
		say("[한가지]색으로 칠했다", "quantity 1 가지"),
		say("[두시간]은좀길다", "quantity 2 시간"),
		say("[하나]도안무섭다", "number 1"),
		say("[둘]다잤다", "number 2"),
		say("별[세개]는 준다", "quantity 3 개"),
		say("나도[한번] 웃었다", "quantity 1 번"),
		say("단[하나]뿐이다", "number 1"),
		say("말[한마디]에 울었다", "quantity 1 마디"),
		say("[십년]전에 왔다", "quantity 10 년"),
		say("[오천원]줘도안산다", "money 5000 KRW"),
		say("[십원]도아깝다", "money 10 KRW"),
		say("[육천원]더내래, [만원]더냈다", "money 6000 KRW", "money 10000 KRW"),
		say("[백원]동전, [천원]지폐, [십원]도없다", "money 100 KRW", "money 1000 KRW", "money 10 KRW"),
		say("[일 원]도 못 받았다, [일 원]도 없다", "money 1 KRW", "money 1 KRW"),
		say("하던 일 원도 한도 없이 했다, 조직의 일원도 없다, 천원도서관, 육천원더풀"),
		say("[두배]가격, [열배]는올랐네, [두배]로늘었다, [세배]더비싸다", "multiple 2 배", "multiple 10 배", "multiple 2 배", "multiple 3 배"),
		say("[백배]는올랐네, 백배사죄했다", "multiple 100 배"),
		say("세배는했니, 네배도고프다, 두배추, 열배추, 두배나무"),
		say("[천배]낫다", "multiple 1000 배"),
		say("[백프로]공감한다", "percent 100 %"),
		say("[스무프로]할인한다", "percent 20 %"),
		say("별점[둘]을 준다", "number 2"),
		say("돈[만원]이 아깝다", "money 10000 KRW"),
		say("돈만 원하는 사람"),
		say("[한편]의 그림", "quantity 1 편"),
		say("[세 명품배우]가 온다", "quantity 3 명품배우"),
		say("한편 그는 하나은행에 다닌다"),
		say("두개골과 둘레를 쟀다"),
		say("일전에 사주후를 봤다"),
		say("또한 번역이 어렵다"),
	}},
	{"homographs are no amounts", []sentence{
		say("구장은 만원 관중으로 들썩였다."),
		say("만원 버스에 몸을 실었다."),
		say("빚 [2천5백만 원]을 갚고 만원 버스에 올랐다.", "money 25000000 KRW"),
		say("한의원과 한의사, 한구조 교수의 한국"),
		say("표가 다 팔려 극장은 만원이었다."),
		say("입장료는 [만원]이었다.", "money 10000 KRW"),
		say("수원에서 병원까지 지원을 나갔다."),
		say("조원들이 공원에 모였다."),
		say("위안부 피해자에게 위안을 건넸다."),
		say("엔진 소리에 엔지니어가 돌아보았다."),
		say("몸이 이상하고 일반 약도 듣지 않았다."),
		say("오늘 이사를 하고 구두를 닦았다."),
		say("조사를 벌였지만 반드시 밝히지는 못했다."),
		say("5원소와 2010엔터를 말했다."),
		say("백화점에서 만두를 골라 천막으로 갔다."),
		say("억지를 부려도 조용히 있었다."),
		say("억대 연봉에 천만의 말씀이라 했다."),
		say("프로 선수를 만나 사인을 받았다."),
		say("전 세계가 놀랐다."),
		say("만일 그렇다면 천사 같은 사람이다."),
		say("사과 [3개]와 배 [2개]", "quantity 3 개", "quantity 2 개"),
		say("아이폰 15 프로를 샀다. Windows 11로 바꾸고 Total [11]을 얻었다. 그림 7.19와 표 [3장]을 보라.", "number 11", "quantity 3 장"), // names
		say("김프 2.10은 [2.10]과 다르다. RFC 2616, iOS 17.4 이상, KS X 1001, PER [12.5], 평점 [7.4]", "number 2.1", "number 12.5", "number 7.4"),
		say("[10대]가 다쳤다. [20대]에 떠났다, [30대]는 남았다", "quantity 10..<20 세", "quantity 20..<30 세", "quantity 30..<40 세"),
		say("버스 [20대]에 나눠 탔다. 펌프 [20대]가 왔다. [30대]가 출동했다", "quantity 20 대", "quantity 20 대", "quantity 30 대"),
		say("[10년]도 더 지났고 [30년]도 채 안 된 [2010년도] 예산", "quantity 10 년", "quantity 30 년 less_than", "quantity 2010 년도"),
		say("책을 한 [열 권] 읽고 [한 열]로 섰다", "quantity 10 권 approx", "quantity 1 열"),
		say("오전 [6시]께, [3월] [15일]경, [5시] [30분]께", "quantity 6 시 approx", "quantity 3 월", "quantity 15 일 approx", "quantity 5 시", "quantity 30 분 approx"),
		say("[세 분]께 드린 [3명]께", "quantity 3 분", "quantity 3 명"),
		say("그는 이사이고 어머니는 영사이며 좋은 사이이다"), say("[두어 명]이 규칙을 두어 결정했다", "quantity 2 명 approx"),
		say("할 수만 있다면, [수만] 관중과 [수만 명]", "number 20000..90000 approx", "quantity 20000..90000 명 approx"),
		say("이 %가 오르고 [열 사람]이 열 값을 적었다", "quantity 10 사람"),
		say("- [5개] 항목을 고른다", "quantity 5 개"), say("- [100만원] 지급", "money 1000000 KRW"), say("[- 5]", "number -5"), say("-[5개] 항목", "quantity 5 개"), say("[-5개] 차이", "quantity -5 개"), say("이보다 [-5개] 항목", "quantity -5 개"),
		say("-[100명] 모집, [-100명]", "quantity 100 명", "quantity -100 명"), say("[1회] -[8,000원], [1인] -[5천원]", "quantity 1 회", "money 8000 KRW", "quantity 1 인", "money 5000 KRW"), say("[-100명]", "quantity -100 명"), say("- [두 개]와 [-5]", "quantity 2 개", "number -5"), say("• -[3개] 묶음", "quantity 3 개"), say("1) -[3개] 묶음", "quantity 3 개"),
		say("-[2024년] 준공, -[5월] 접수, -[3시] 회의, -[65세] 이상, [-3도]", "quantity 2024 년", "quantity 5 월", "quantity 3 시", "quantity 65 세 at_least", "quantity -3 도"),
		say("[1등] -[100만원], [2등] -[50만원]", "ordinal 1 등", "money 1000000 KRW", "ordinal 2 등", "money 500000 KRW"), say("A코스 -[35,000원], 어른 -[8천원], 적자 [-8천원]", "money 35000 KRW", "money 8000 KRW", "money -8000 KRW"), say("[1월] [-100만원]", "quantity 1 월", "money -1000000 KRW"),
		say("XSLT 1.0과 perl 5로 짠 ISO 8859-1, Java 1.4, 5 및 6이다. [3]으로 끝난다", "number 3"), say("PER [12.5], max [5], BEST 5, Gtk+3, PKCS#11, H.264, flock(2), f([12])", "number 12.5", "number 5", "number 12"),
		say("(1) 색인 (2) 목차와 ([7]) 그림, 1) 빠른 것 2) 느린 것", "number 7"), say("방법 2: 설정한다, 점수는 [2]: 잘했다", "number 2"), say("정현([18])과 A([33])씨", "number 18", "number 33"),
		say("[20], [30대] 여성, [40]·[50대] 남성, 버스 [20], [30대]", "quantity 20..<30 세", "quantity 30..<40 세", "quantity 40..<50 세", "quantity 50..<60 세", "number 20", "quantity 30 대"),
		say("[20,30대] 여성과 [2,30대] 남성", "quantity 20..<40 세", "quantity 20..<40 세"),
		say("그 팀이 120-86으로 꺾었다"),
		say("ISO-8859-1과 X86-64, (C 64), [USD10-20]", "money 10..20 USD"),
		say("2.4. 도구를 고른다"), say("  3) 도구를 고른다"), say("답은 [3]. 도구를 고른다", "number 3"), say("[3]을 고른다", "number 3"),
		say("영화 007을 봤다. 5-Digit 부호와 [5]와 [0.07]과 [0]", "number 5", "number 0.07", "number 0"),
		say("그는 백만장자가 되었다."),
	}},
	{"a homograph gives way to a currency that goes further", []sentence{
		say("관객 [300만] 불과했다.", "number 3000000"),
		say("상금 [3만 불]과 상패", "money 30000 USD"),
		say("약[이조 사천억원]을 썼다.", "money 2400000000000 KRW approx"),
		say("연일 만원을 이룬 공연"),
		say("쌀국수는 [5만 동]이다.", "money 50000 VND"),
		say("[3만루피]를 벌었다.", "money 30000 INR"),
		say("[3만 루타]를 쳤다.", "quantity 30000 루타"),
		say("[9억여유로]를 썼다.", "money 900000000 EUR approx"),
		say("[12,000 원]인 반면", "money 12000 KRW"),
		say("[3] 원인 분석", "number 3"),
		say("불법 [3조7000억원]을 걷었다.", "money 3700000000000 KRW"),
		say("국민 공제 [3조 원]을 늘린다.", "money 3000000000000 KRW"),
		say("[USD 1,200] 승인", "money 1200 USD"),
		say("[2024] 대선 주자", "number 2024"),
		say("[3 주]가 지났다.", "quantity 3 주"),
		say("[EUR 20m]에 판다.", "money 20000000 EUR"),
	}},
	{"digits that are no amounts", []sentence{
		say("H800과 GPT-4를 비교했다."),
		say("전화는 010-1234-5678로 한다."),
		say("2024.1.5에 나온 v1.2.3 판"),
		say("경기는 3:2로 끝났다."),
		say("12,34원, 1,2345원, 3만12,34원"),
		say("1.000,50이나 1.234,567 유로, 1.234.56,8달러, 1.234.567명, 1.234.567 판"), // no piece of them is the number
		say("1'000'000원, 1’000프랑, 약1'000원, 3만1'000원, AB1'000원"),
		say("[1.234], [1.2],[3], [0.125],[5]", "number 1.234", "number 1.2", "number 3", "number 0.125", "number 5"),
		say("‘[1987]’[3월], ‘[1987]’[100만 관객]", "number 1987", "quantity 3 월", "number 1987", "quantity 1000000 관객"),
		say("'[3만원]' '[98년]'", "money 30000 KRW", "quantity 98 년"),
		say("3,000,5,000"),
		say("5·18 기념식"),
	}},
	{"dates and names in digits are skipped as a whole", []sentence{
		say("6.25 전쟁과 5.18 광주 민주화 운동, 9.11테러, 6.15 남북공동선언, 3.1절, 12.12군사반란"),
		say("그 3.15 부정선거, 7.27 정전협정에, 평점 [7.27] 정전협정", "number 7.27"),
		say("[6.25%], [3.1배], [8.15초], [5.18달러], [6.25 kg], 규모 [5.5] 대지진", "percent 6.25 %", "multiple 3.1 배", "quantity 8.15 초", "money 5.18 USD", "quantity 6.25 kilogram", "number 5.5"),
		say("2005.12 원문, 1999.3에 나온 책, 2024.3분기, 2024.1~2024.3, 2024.01-2024.03, 2024-01"),
		say("[2005.12달러], [2005.5 포인트], [$2005.12], [-2005.12], [2005.13]", "money 2005.12 USD", "quantity 2005.5 포인트", "money 2005.12 USD", "number -2005.12", "number 2005.13"),
		say("2024. 1. 5. 기준, 2024. 12. 말, 2024.10.05-10.09, 2024.10.5.~10.9."),
		say("'98.12 개정, ’26.8.2, '[12.5]'", "number 12.5"),
		say("5.27(월), 10.5 (토요일), 5.27일까지, [2.5일], 평균 [5.27일] 걸린다", "quantity 2.5 일", "quantity 5.27 일"),
		say("11/28 12:31, 12/10 까지, 11/28 (목), 03/4, 5/3~5/10, 11/28~30일, 3/4~3/15, 2024/01"),
		say("[1/3]로 줄었다, [3/4 컵], 전체의 [3/20], [1/4~3/4], [1/3]까지 줄었다, [5/16인치]", "fraction 1/3", "quantity 0.75 컵", "fraction 0.15", "fraction 0.25..0.75", "fraction 1/3", "quantity 0.3125 inch"),
		say("5/15층 아파트, 24/7 상담, [15/4 분기]", "quantity 15 분기"),
		say("혈압이 120/80이다."),
		say("보증금 [500]/[50]", "money 5000000 KRW implied", "money 500000 KRW implied"),
		say("02)123-4567, (02) 123-4567, 031)123-4567~8, 010 1234 5678, 01012345678, +82 10 1234 5678, 02-123-4567"),
		say("02, [05만원], [1234] [5678]", "money 50000 KRW", "number 1234", "number 5678"),
		say("카드 1234 5678 9012 3456, 123456**01234, 352-****-1234, **[3만원]**", "money 30000 KRW"),
		say("4억 2 000만유로, 1억 2 500만 유로, 3 000만 명, 칸 [12] [500만원]", "number 12", "money 5000000 KRW"),
		say("[20.000개], [1.000점], [1.000초], [1.000]", "quantity 20000 개", "quantity 1 점", "quantity 1 초", "number 1"),
		say("[1.200세대], [2.300명], [1.178명], [37.500도]", "quantity 1200 세대", "quantity 2300 명", "quantity 1.178 명", "quantity 37.5 도"),
		say("1 234 567원, [100] [200] [300원]", "number 100", "number 200", "money 300 KRW"),
		say("번호는 공일공 일이삼사 오육칠팔이다. 공일육-삼이일-사오육칠, 일오팔팔에 일이삼사, 공이 삼사오 육칠팔구, 공일공일이삼사오육칠팔"),
		say("구일일 테러, 팔일오 광복절, 육이오 전쟁"),
		say("[일이삼 번째], [이삼일] [사오일]", "ordinal 123 번째", "quantity 2..3 일 approx", "quantity 4..5 일 approx"),
		say("1.4 후보를 고른다"),
		say("3.3 매도 규칙"),
		say("[1.5 개]를 먹었다", "quantity 1.5 개"),
	}},
	{"decimal seconds", []sentence{
		say("[13초04]로 이겼고 [9초58]만에 뛰었다.", "quantity 13.04 초", "quantity 9.58 초"),
		say("[3분][45초25], [1시간][2분][3초45]", "quantity 3 분", "quantity 45.25 초", "quantity 1 시간", "quantity 2 분", "quantity 3.45 초"),
		say("[9만]~[0.01], [5만]-[0.05]", "number 90000", "number 0.01", "number 50000", "number 0.05"),
		say("[13초04~13초10]", "quantity 13.04..13.1 초"),
		say("[9초 84]를 뛰었고 [13초 04]로 이겼다. [9초] [84명], [9초] [8], [9초] [840]은", "quantity 9.84 초", "quantity 13.04 초", "quantity 9 초", "quantity 84 명", "quantity 9 초", "number 8", "quantity 9 초", "number 840"),
		say("[30초][10회], [10초] [5], [5초][3명]", "quantity 30 초", "quantity 10 회", "quantity 10 초", "number 5", "quantity 5 초", "quantity 3 명"),
	}},
	{"words that join two amounts", []sentence{
		say("값은 [5만원에서 7만원] 사이, [5만원부터 7만원] 사이, [5만원과 7만원] 사이, [5만원에서 7만원]까지, [3만 내지 5만원]이다.", "money 50000..70000 KRW", "money 50000..70000 KRW", "money 50000..70000 KRW", "money 50000..70000 KRW", "money 30000..50000 KRW"),
		say("[5만원]과 [7만원]까지, [20]부터 [100]이다.", "money 50000 KRW", "money 70000 KRW", "number 20", "number 100"),
		say("범위는 [20에서 100]이다. 범위는 [20에서 100]입니다. [20에서 100]의 범위, [20에서 100] 범위", "number 20..100", "number 20..100", "number 20..100", "number 20..100"),
		say("[3]부터 [5명]까지, [3에서 5명]까지", "number 3", "quantity 5 명", "quantity 3..5 명"),
		say("[3과 ⅓]이고 [3과 이분의 일]이다.", "fraction 10/3", "fraction 3.5"),
		say("[두 내지 세 명]이 온다.", "quantity 2..3 명"),
	}},
	{"ranges of dates and counts", []sentence{
		say("[2월부터 6월]까지, [18세에서24세]의 사람, [7층부터12층]까지, [세시 에서 다섯시], [십이일부터 이십일]까지, [3월에서 5월] 사이", "quantity 2..6 월", "quantity 18..24 세", "quantity 7..12 층", "quantity 3..5 시", "quantity 12..20 일", "quantity 3..5 월"),
		say("[9시와 11시] 사이, [2019년에서 2021년] 매출, [4일에서 6일] 정도, [1월부터3월]까지는, [20도에서 25도]이다", "quantity 9..11 시", "quantity 2019..2021 년", "quantity 4..6 일 approx", "quantity 1..3 월", "quantity 20..25 도"),
		say("[유월부터 팔월]까지, [한 시부터 세 시]까지, [두 살에서 다섯 살]의 아이, [둘째부터 넷째]까지", "quantity 6..8 월", "quantity 1..3 시", "quantity 2..5 살", "ordinal 2..4 째"),
		say("[3월]부터 공사한다. [3월]부터 [5명]이 [7월]까지 일한다.", "quantity 3 월", "quantity 3 월", "quantity 5 명", "quantity 7 월"),
		say("[3시]에서 [5시]로 옮겼다. [3시]에서 [5시] 변경. [12월]부터 [2월]까지. [9시]부터 오후 [6시]까지.", "quantity 3 시", "quantity 5 시", "quantity 3 시", "quantity 5 시", "quantity 12 월", "quantity 2 월", "quantity 9 시", "quantity 6 시"),
		say("[2021년] [3월]부터 [2022년] [5월]까지, [3월]에서 [5월] [2일]까지, [3일]부터 [2주]까지", "quantity 2021 년", "quantity 3 월", "quantity 2022 년", "quantity 5 월", "quantity 3 월", "quantity 5 월", "quantity 2 일", "quantity 3 일", "quantity 2 주"),
		say("이익률은 [6% -8%]의 폭이고 [-4∼-9%], [-2%~-6%]였다. [3.5%- 4.5%]", "percent 6..8 %", "percent -9..-4 %", "percent -6..-2 %", "percent 3.5..4.5 %"),
		say("[5%] [-7%] [3%], [15%] [-3%], [+5%] [-7%], [5%] [−7%]", "percent 5 %", "percent -7 %", "percent 3 %", "percent 15 %", "percent -3 %", "percent 5 %", "percent -7 %", "percent 5 %", "percent -7 %"),
		say("[1996-2004] 동안, [1000-5000] 정도, [500-900]의 값, [2000-10000]", "number 1996..2004", "number 1000..5000 approx", "number 500..900", "number 2000..10000"),
		say("[101]-[1203], [3344]-[5566], [10]-[20], 명륜동 100-200, [2005]-[1999]", "number 101", "number 1203", "number 3344", "number 5566", "number 10", "number 20", "number 2005", "number 1999"),
	}},
	{"ages", []sentence{
		say("[30대] 여성과 [60대] 할머니, [20대] 후반, [40대]중반의 [30~40대], [이십대] 청년, [십대] 소녀, [삼십 대] 남성, [30 대] 여성", "quantity 30..<40 세", "quantity 60..<70 세", "quantity 20..<30 세", "quantity 40..<50 세", "quantity 30..<50 세", "quantity 20..<30 세", "quantity 10..<20 세", "quantity 30..<40 세", "quantity 30..<40 세"),
		say("[2030세대]와 [3040대] 주부, [이삼십대] 직장인, [2030 세대]의 꿈, [20대~50대] 여성, [20대부터 60대]까지", "quantity 20..<40 세", "quantity 30..<50 세", "quantity 20..<40 세", "quantity 20..<40 세", "quantity 20..<60 세", "quantity 20..<70 세"),
		say("[40대] 이상 남성, [50대]의 교사, [30대] A씨, [20대] 김모 씨, 나이는 [70대], 여성은 [40대], [50대]로 보인다.", "quantity 40..<50 세 at_least", "quantity 50..<60 세", "quantity 30..<40 세", "quantity 20..<30 세", "quantity 70..<80 세", "quantity 40..<50 세", "quantity 50..<60 세"),
		say("[10대], [20대], [50대]는 적고 [30대]([31.5%])는 [40대]가 [8%]인 것보다 많다.", "quantity 10..<20 세", "quantity 20..<30 세", "quantity 50..<60 세", "quantity 30..<40 세", "percent 31.5 %", "quantity 40..<50 세", "percent 8 %"),
		say("트럭 [30대], 컴퓨터는 [50대], [10대] 그룹, [35대], [1대], [100대] 기업, [30대] 기업의 직원, [20대] 국회, [제20대] 총선", "quantity 30 대", "quantity 50 대", "quantity 10 대", "quantity 35 대", "quantity 1 대", "quantity 100 대", "quantity 30 대", "quantity 20 대", "ordinal 20 대"),
		say("버스 [20대]와 [30대], 트럭 [30~40대], 하루 [20~30대]씩, 약 [30~40대], 택시 [40대] 운전자, [20대]에서 [30대]로, [20대~50대]", "quantity 20 대", "quantity 30 대", "quantity 30..40 대", "quantity 20..30 대", "quantity 30..40 대 approx", "quantity 40 대", "quantity 20 대", "quantity 30 대", "quantity 20..50 대"),
		say("아파트 [2030세대], [2030년] 여성, 총 [2040세대], 30대 1의 경쟁", "quantity 2030 세대", "quantity 2030 년", "quantity 2040 세대"),
	}},
	{"months, days and native numerals apart", []sentence{
		say("[유월]의 비, [시월]은, [시월] [구일], [칠월] [칠일], [오월] [오일], [삼월] [이일], [사월] [일일], [십일월]달에", "quantity 6 월", "quantity 10 월", "quantity 10 월", "quantity 9 일", "quantity 7 월", "quantity 7 일", "quantity 5 월", "quantity 5 일", "quantity 3 월", "quantity 2 일", "quantity 4 월", "quantity 1 일", "quantity 11 월"),
		say("[칠월] [십일]에, [칠월] [이십일]에 와서 [칠월] [이십일일]에 갔다. [오월][팔일]은 [오월][십오일]보다 이르다.", "quantity 7 월", "quantity 10 일", "quantity 7 월", "quantity 20 일", "quantity 7 월", "quantity 21 일", "quantity 5 월", "quantity 8 일", "quantity 5 월", "quantity 15 일"),
		say("기록은 [삼십분][칠초]로 늘었다.", "quantity 30 분", "quantity 7 초"),
		say("[열네 시] [오분], [세시] [사분] [칠초], [네시][오분]", "quantity 14 시", "quantity 5 분", "quantity 3 시", "quantity 4 분", "quantity 7 초", "quantity 4 시", "quantity 5 분"),
		say("유월절 행사, 시월드 이야기, 이월 상품, 이월된 예산, 오일 값, 구일 이야기, 오월동주"),
		say("[사십일] 전에, [삼십일] 동안, [이십일] 만에, [십일] 뒤, [사십일]간, [백일] 전, [삼십일]후에, [이십일] 이내, [사십일]만에 왔다", "quantity 40 일", "quantity 30 일", "quantity 20 일", "quantity 10 일", "quantity 40 일", "quantity 100 일", "quantity 30 일", "quantity 20 일 at_most", "quantity 40 일"),
		say("집을 [사십일만]에 팔았다.", "money 410000 KRW implied"),
		say("[이십일] 전시회, [삼십일] 후송", "number 21", "number 31"),
		say("[스물 다섯 번째] 날, [서른 두 살], [마흔 한살]이나, [쉰 세 명], [열 두 시], [예순 네 살]", "ordinal 25 번째", "quantity 32 살", "quantity 41 살", "quantity 53 명", "quantity 12 시", "quantity 64 살"),
		say("[서른] [두 아이], 문을 열 [두 사람], [서른 살] [두 살]", "number 30", "quantity 2 아이", "quantity 2 사람", "quantity 30 살", "quantity 2 살"),
		say("[십억 육십만 오원], [이십만 칠원], [칠십만 사원]", "money 1000600005 KRW", "money 200007 KRW", "quantity 700000 사원"),
	}},
	{"signs and other currencies in words", []sentence{
		say("기온은 [영하 7도~영하 5도], [영하 1도~영상 5도], 오차는 [-3%~플러스 5%], [-5%~마이너스 3%]이다.", "quantity -7..-5 도", "quantity -1..5 도", "percent -3..5 %", "percent -5..-3 %"),
		say("몫은 [3분의 마이너스 1], [3분의 음수 1]이다.", "fraction -1/3", "fraction -1/3"),
		say("[3달러], [한화 4천원], [3유로], [한화 4천원], [3위안], [한화 4천원]", "money 3 USD", "money 4000 KRW", "money 3 EUR", "money 4000 KRW", "money 3 CNY", "money 4000 KRW"),
		say("[시속 80킬로]로 [80킬로]를 날랐다.", "quantity 80 kilometer-per-hour", "quantity 80 kilogram"),
	}},
	{"words beside halves, brackets and numerals", []sentence{
		say("[두 배 반]이고, [3배] 반등했고, [3배] 반란, [3배] 반론, [3배] 반면, [3개] 반 편성, [3개] 반 배정, [3개] 반 대표", "multiple 2.5 배", "multiple 3 배", "multiple 3 배", "multiple 3 배", "multiple 3 배", "quantity 3 개", "quantity 3 개", "quantity 3 개"),
		say("[3조 원 대]의 돈, [3조 원 대]에, [3조 원 대]로, [3조 원 대]를, [3조 원 대]까지, [3조 원 대]에서, [3조 원 대]이다, [3조 원 대]였다, [3조 원 대]가", "money 3000000000000..<4000000000000 KRW", "money 3000000000000..<4000000000000 KRW", "money 3000000000000..<4000000000000 KRW", "money 3000000000000..<4000000000000 KRW", "money 3000000000000..<4000000000000 KRW", "money 3000000000000..<4000000000000 KRW", "money 3000000000000..<4000000000000 KRW", "money 3000000000000..<4000000000000 KRW", "money 3000000000000..<4000000000000 KRW"),
	}},
	{"what units are", []sentence{
		say("[2010~15학번]과 [2010~15년생]은 [2,010년]이 아니다.", "quantity 2010..2015 학번", "quantity 2010..2015 년생", "quantity 2010 년"),
		say("모임에 온 [열] 중 [아홉]은 갔고, [열] 가운데 [하나]가 남았다.", "number 10", "number 9", "number 10", "number 1"),
		say("[5유로 20센트], [5달러 20센트], [3월부터 5월]까지, [3명부터 5명]까지", "money 5.2 EUR", "money 5.2 USD", "quantity 3..5 월", "quantity 3..5 명"),
	}},
	{"points that group", []sentence{
		say("김밥 [6.000원], 냉면 [12.500 원]", "money 6000 KRW", "money 12500 KRW"),
		say("배상액은 [2.500.000원]이다.", "money 2500000 KRW"),
		say("방값 [3.000~5.000엔], [₩7.000], [KRW 8.000]", "money 3000..5000 JPY", "money 7000 KRW", "money 8000 KRW"),
		say("방값 [3.000원에서 5.000원] 사이", "money 3000..5000 KRW"),
		say("[3.000여 원] 이상, [6.000원대]", "money 3000 KRW approx at_least", "money 6000..<7000 KRW"),
		say("[€1.000,50]이나 [1.234,56 유로], [1.234.567,8달러], [1.234.567달러]", "money 1000.5 EUR", "money 1234.56 EUR", "money 1234567.8 USD", "money 1234567 USD"),
		say("[€1.234,5 million]을 썼다.", "money 1234500000 EUR"),
		say("[6.000달러], [6.00원], [0.125원], [1446.500원], [1.500만원], [12.345]", "money 6 USD", "money 6 KRW", "money 0.125 KRW", "money 1446.5 KRW", "money 15000 KRW", "number 12.345"),
		say("[0.5~1.250원], [1.250~1.5원]", "money 0.5..1.25 KRW", "money 1.25..1.5 KRW"), // one end is a decimal
		say("[USD 6.000] [KRW 6.000]", "money 6 USD", "money 6000 KRW"),
		say("점수 [6.000] 원작", "number 6"),
	}},
	{"a comma between an identifier and a sum", []sentence{
		say("[2],[3만5천원]", "number 2", "money 35000 KRW"),
		say("[101],[3만 5천원], [7],[3만오천원]", "number 101", "money 35000 KRW", "number 7", "money 35000 KRW"),
		say("[1,234],[4억5천만원]", "number 1234", "money 450000000 KRW"),
		say("[2,3백만원], [2,3만원]", "money 2000000..3000000 KRW approx", "money 20000..30000 KRW approx"), // two or three
		say("12,3만원, 1,234,5만원"),
	}},
	{"what digits name", []sentence{
		say("전환: ~1z~2 색상, ~3%s~2 지연 ~3%.1f초~2, ~1단일~2"), say("매일 ~[5시]에, 값은 ~[3만원]이다", "quantity 5 시", "money 30000 KRW"),
		say("GTK+ 2/3 모듈, HTTP 403/430 응답, 전체의 [2/3], Total [1/3]", "fraction 2/3", "fraction 1/3"),
		say("GTK+-2 기반, QRISK®2 식, pkg@^4 호출, v3.10~3.15 배포, 5551234@fax로, [10~15]로", "number 10..15"),
		say("RFC 1345 문자 집합, [1345 문자]를 썼다", "quantity 1345 문자"),
		say("976 알 수 없는 옵션, [12 알]을 낳았다", "quantity 12 알"),
		say("값이 [5]일 때와 생후 [5일] 때, 대기 상태로 둘 때", "number 5", "quantity 5 일"),
		say("ls -1 결과, xargs -0 입력, 온도는 [-3] 이하다", "number -3 at_most"),
		say("HTTP 302/307 응답, 확률은 [1/128]", "fraction 0.0078125"),
		say("그해 [2020] 프로그램과 [2620 프로그램]", "number 2020", "quantity 2620 프로그램"),
		say("방법 2도 실패했다, Phase 2도 실패, 각도는 [2도]", "quantity 2 도"),
		say("한타를 치고 두문을 쓴다"),
		say("</1> 다음으로"), say("<0>계정 화면</0>으로"), say("<[10]>점 찍는다", "number 10"),
		say("LALR(1) 파서와 Wodim(1) 명령, who(1)/w(1) 결과, IQ([2])와 답([2])", "number 2", "number 2"),
		say("강조색5"), say("글꼴1 너비: %ld"), say("사막 4"), say("북방 나무숲 3"), say("배경음악13부터 넣기"), say("인원[5]", "number 5"), say("가로 [5]", "number 5"),
		say("라면[3] 김밥[2]", "number 3", "number 2"), say("어린이[5] 왔음", "number 5"), say("베스트[11] 후보", "number 11"), say("나는 바다코끼리[2]를 봤다", "number 2"),
		say("이 문장은 짧지 않아서 이름표라고 보기는 어려우니 모서리 [2] 옆을 본다", "number 2"),
		say("- `\"4100\"`: 없음, `size=14` 형식, 값 `[1024]`", "number 1024"), say("1: 심한 잘못"), say("값 [1]: 심한 잘못", "number 1"),
		say("3 서고 함수(책꽂이)"), say("[1] 잔디밭 가꾸는 중", "number 1"), say("언제나 항상 [1]", "number 1"), say("[3] 이하", "number 3 at_most"), say("[5] 또는 [6]", "number 5", "number 6"), say("[3] 해상도를 쓴다", "number 3"), say("매출 [7]", "number 7"),
		say("2020-09-09 FOOBAR(1)"), say("80/tcp 표기, 시나리오 &2 - 글, R & [2 사람]", "quantity 2 사람"), say("mpeg1.0+2.0이 된다, 값은 [2.0]이다", "number 2"),
		say("<p style=\"margin:0px; top:3px\">글 [3px]", "quantity 3 pixel"), say("| **1. 그물** | 글"), say("기본 압축 수준은 -6"), say("온도는 [-6]", "number -6"),
		say("시합에서0-4로졌습니다"), say("밀어 넣어 1-0으로앞서갔다"), say("[3]-[4]로갔다", "number 3", "number 4"),
		say("<img alt=\"그림\" width=\"156px\"> [156px]", "quantity 156 pixel"), say("값=\"[156px]\"", "quantity 156 pixel"), say("find('가'); // -1"), say("하루 // [3] 이상", "number 3 at_least"),
		say("[45백만구]이하", "quantity 45000000 구 at_most"), say("이백오십일이삼"),
		say("클럽 5 위로 하트 8, 하트 [8개]", "quantity 8 개"),
		say("X75-12와 X100-12 장치, libsome2-2 꾸러미, A4-[3장]", "quantity 3 장"),
		say("링에서 - [몇 가지] 길, 에 서 - [몇 가지] 길", "quantity 2..9 가지 approx", "quantity 2..9 가지 approx"),
		say("-4와 -6 옵션, <-4|-6>, 수준 -7 ... -9, 기온은 [-3], [-5도]", "number -3", "quantity -5 도"),
		say("점수는 [-3] [-5] [-2], 기온은 [-4]와 [-6], 좌표는 ([-1], [-2]), 기온은 [-3], [-5], [-7]이었다", "number -3", "number -5", "number -2", "number -4", "number -6", "number -1", "number -2", "number -3", "number -5", "number -7"),
		say("-1 [첫째] 열을 숨긴다", "ordinal 1 째"),
		say("버전 4나 5를 쓴다, Phase 0 → 1 → 2, Phase 0→1→2, 점수는 [90] → [95]", "number 90", "number 95"),
		say("11. 16진수 검사값"), say("1. [3개월] 동안", "quantity 3 개월"), say("5. 15. 발표했다"), say("오전 11∶46∶30, 비율은 3∶2다"),
		say("UTF 8만 쓴다, HTML 5만 쓴다, USB [8만 개]", "quantity 80000 개"), say("가상-86 모드와 X3.60-1978, 쟁반-[3도]", "quantity 3 도"),
		say("홍길동 hong@a.com 2019, 2021. Copyright (C) 2019, 2020 홍길동, hong@a.com [2019년]에", "quantity 2019 년"),
		say("3 하위 프로세스 실행에 실패했습니다. 코드 [3개]", "quantity 3 개"), say("[30] 이상은 잘못이다", "number 30 at_least"), say("[3명]이 없다", "quantity 3 명"),
		say("7장. 시스템 설치. (7장. 시스템 설치 참고.) 끝났다. 3절. “새 설치” 참고, 5장. 새 설치 참고"), say("사진은 모두 [7장]. 새로 찍었다", "quantity 7 장"), say("[제7장]. 설치", "ordinal 7 장"),
		say("RFC 1946: 문서 안의 주소, RFC 2047 표준"), say("2 zsh에서 실행에 실패했습니다"), say("1000 개체에 이 속성이 없습니다"),
		say("빌드 20230508+deb12u1을 쓴다, [18]+ 등급", "number 18"), say("회전(&1), 값은 [1]&[2]", "number 1", "number 2"), say("file:42:1: 잘못된 값, 비율 4:1"), say("5.1. [64-bit] 기계에서 부팅하기", "quantity 64 bit"),
		say("엑셀 97/2000/XP, 인텔 64 기계, 키패드 8"), say("[-2]는 작다, ISO 8859의 글꼴: -2, -3, -15", "number -2"),
		say("가로는 [3]*[6]인 [18]이다", "number 3", "number 6", "number 18"), say("비율이 [1] 인 경우, [0] 인 곳, [3 인]이 왔다", "number 1", "number 0", "quantity 3 인"),
		say("농도가 [255]면 밝다, 기사는 [5면]에 실렸다, 사진이 [2면]이다", "number 255", "quantity 5 면", "quantity 2 면"),
		say("2014-11-15: 버그를 고쳤다, 이전 %.3g, 값 %.2f, 수준 -4 --extreme, g++-2.95까지"),
		say("[두 번째] 수준의 항목, 세계 [2위] 수준", "ordinal 2 번째", "ordinal 2 위 approx"), say("76 경로를 찾을 수 없습니다"),
		say("형식은 669, AMF, FAR이고 NT, 2000, XP에서 쓴다, 값은 [3], abc다", "number 3"),
		say("[24-비트] 색과 [3-방향] 병합, [8]-부호", "quantity 24 bit", "quantity 3 방향", "number 8"),
		say("{{PLURAL:$1|결과}} $1개를 본다"), say("값은 [$1]|[$2]다", "money 1 USD", "money 2 USD"), say("베스트[11] 후보", "number 11"),
		say("울주군 상북면 이천리에 산다, 애월읍 광령2리에서, 가면 [만 리], 북구에서 [이천리]를 걷다", "quantity 10000 리", "quantity 2000 리"),
		say("분당구 판교역로 235, 중구 세종대로 110(태평로1가), 인구 비율로 [30]이 맞다", "number 30"),
		say("- 10-4. 주문 관리"), say("4-5. 주문 관리"), say("1. [100%] 믿는다", "percent 100 %"), say("[4]-[3.5배]", "number 4", "multiple 3.5 배"),
		say("Boston, MA 02110-1301 USA에 보낸다, 라이선스는 버전 2만 쓴다, KDE 프레임워크 5로 옮긴다"), say("일 월 년, 떨어진 3배색, 두 하위 값"),
		say("숫자 값 [2-3]을 넣는다, 크기([0-2] = 작게), 쪽은 “[1-3]”이다, 값은 [3]-[1]이다", "number 2..3", "number 0..2", "number 1..3", "number 3", "number 1"),
		say("2.0 버전부터 쓴다, 시리즈 5부터 쓴다, 아타리 2600, 두 주어진 값"), say("[두 시리즈]를 [2.5개] 본다", "quantity 2 시리즈", "quantity 2.5 개"),
		say("[9만]~[0.0104]", "number 90000", "number 0.0104"),
		say("을지로3가와 종로5가역, 명동2가 [12층]", "quantity 12 층"),
		say("값은 [0-255]의 수, 요일 ([1-7]), 색 ([1-255]), 폭은 [5-7] 사이, [0-30]이어야 한다", "number 0..255", "number 1..7", "number 1..255", "number 5..7", "number 0..30"),
		say("그림 1-12 참조, [1-4] 또는 [3], 뉴타운 [1]-[152] 가운데, [0]-[10.5]", "number 1..4", "number 3", "number 1", "number 152", "number 0", "number 10.5"),
		say("XZLESS(1) XZ 유틸리티 XZLESS(1)"), say("ABS([1])은 ABS([2])보다 작다", "number 1", "number 2"),
		say("802.11 무선과 8051 마이크로컨트롤러, 404 오류, 200 OK, 12 릴리스, [1,000] 기반", "number 1000"), say("커널 >= 4.14"),
		say("출력은 A1 B1 01 02 01 02다"), say("항목은 (1. 가. 1) 가)와 (2. 3. 4. 시작)"), say("<숫자1>과 ${1##*=}, 4️⃣ 조회, $A$1, [4]>[3]", "number 4", "number 3"),
		say("[12]/[24시간] 모드, [50]/[60Hz], [11/16인치]", "quantity 12 시간", "quantity 24 시간", "quantity 50 hertz", "quantity 60 hertz", "quantity 0.6875 inch"),
		say("스티븐슨 (1984)의 식과 올드보이(2003), 인원([1200]), 값([2000])", "number 1200", "number 2000"),
		say("그렇게 나타났다.12 그러나 이는 기록이다.3) 또한, 끝났다.[2015년]에", "quantity 2015 년"), say("주문번호 202406111.2와 [111.2]", "number 111.2"),
		say("자세한 사 항과 어떤 구 조를 본다, [사 권]을 본다", "quantity 4 권"),
		say("규약 3.0, 4.1.2, 4.2, 4.3을 담는다, 값은 [3.5], [4.2]다", "number 3.5", "number 4.2"),
		say("아르헨티나에 1–4로 완패했다, 그리스를 2–0으로 꺾었다, 출석은 [1–4회]다", "quantity 1..4 회"),
		say("su (1)과 login (1), total ([1])", "number 1"),
		say("20.000 통화 단위가 든다, [20.000] 이상", "number 20 at_least"),
		say("경기 이천 지역과 약 [이천 업체], 사천 공장과 [사천 명]", "quantity 2000 업체 approx", "quantity 4000 명"),
		say("[32]/[64비트] 판, StarSuite 6.0/7 개체, 썬 타입 6/7", "quantity 32 bit", "quantity 64 bit"),
		say("데비안 12 페이지와 [12 페이지], 유형 = [1]일 때", "quantity 12 페이지", "number 1"),
		say("흑돌 [180개]와 백돌, 확인하 십시오. 60갑자를 센다. 규격 1.0을 따른다. 버전 1.1에서 2.0까지", "quantity 180 개"),
		say("'{0}' 파일을 {1}에 저장했다. {0, number}"), say("집합 {[1], [2]}를 보자.", "number 1", "number 2"),
		say("%1 파일을 \"%2\"에 저장합니다. %1$s"),
		say("localhost:5001로 접속한다. 장치는 10ec:8168이다."), say("값:[500], size:[500]", "number 500", "number 500"),
		say("0.9.x와 2.4.x 서버"), say("공격력이 224-320pt 오른다."),
		say("영화가 별로다.....-0- 하"), say("현재 버전은 8.6이고, 4.1과 4.2 버전도 있다."), say("지수는 [8.6]이다.", "number 8.6"),
		say("Atari 2600 게임과 Python 3 버전"), say("[3 게임]을 이겼다.", "quantity 3 게임"),
		say("조건1과 조건2를 쓴다."), say("별[1개], 별점[1]", "quantity 1 개", "number 1"),
		say("2차적인 문제와 16진수"), say("[2차] 적자", "quantity 2 차"), say("007 시리즈"), say("형사[18단독]은", "quantity 18 단독"),
		say("값이 [0]인 경우, C=[1]인 경우, 값이 [1]인 셀", "number 0", "number 1", "number 1"), say("[1인] 경우 [3만원]", "quantity 1 인", "money 30000 KRW"),
		say("서울을 떠난 3040"), say("무사 [1],[2루], [1],[2위]", "quantity 1 루", "quantity 2 루", "ordinal 1 위", "ordinal 2 위"), say("[2,3일] 걸린다.", "quantity 2..3 일 approx"),
		say("[한 점] 뒤진(2-3) [9회]", "quantity 1 점", "quantity 9 회"), say("한때 5-12까지 뒤졌다."),
	}},
	{"words that only begin like a count", []sentence{
		say("너 만 보면, 너만 만 가지고, 너 만 친구가 있다. 팔 벌리고 팔 보면"), say("[만 가지]를, [만 명]이, [삼 도]로, [오 분]만, [칠 시]예요", "quantity 10000 가지", "quantity 10000 명", "quantity 3 도", "quantity 5 분", "quantity 7 시"),
		say("해야 할 일 항목이 많다. 공 시간이다."), say("[영 시]에", "quantity 0 시"), say("백조자리 오미크론"), say("[일억개]의 별", "quantity 100000000 개"),
		say("몇몇 부가 기능"), say("[몇 주]가 지났다.", "quantity 2..9 주 approx"), say("PKCS #11 토큰"), say("값 1; 값 2;는 인수이다."), say("오늘 [1], 내일 [2]", "number 1", "number 2"),
		say("네 알고 있어요. 네 보면 알아요. 네 모라가 샌다. 한 되면 가자."), say("[네 알]을 샀다. [세 줄]이랑 [두 시]예요.", "quantity 4 알", "quantity 3 줄", "quantity 2 시"),
		say("지명 수배로 쫓긴다. 공개 수배 중이다."), say("[수배]로 늘었다.", "multiple 2..9 배 approx"), say("해야 한단 생각에 네코와 갔다."),
		say("끝까지 막으려 한 자의 최후. 공연을 자주 한대. 일만 해 주세요."), say("차 [한대], [십만 번]", "quantity 1 대", "quantity 100000 번"),
		say("PS/2 방식과 D.3절과 2^64와 GRUB2, Office 97/2000"), say("[RUB2,000], [2/3]", "money 2000 RUB", "fraction 2/3"),
		say("귀찮은 일이면 안 한다. 일이 주는 기쁨. 이런 일이 년마다 있다."), say("[일이 주] 걸린다. [일이 년] 뒤", "quantity 1..2 주 approx", "quantity 1..2 년 approx"),
		say("만일일 뿐이다. 응급 구조사의 눈"), say("[만 오백 번]", "quantity 10500 번"),
		say("공월의 노래"), say("[영 도]의 추위", "quantity 0 도"), say("수천수만 개의 별"),
		say("제 일에 자부심이 있다. 제 세대에도 있었다."), say("제 [두 번째] 꿈", "ordinal 2 번째"), say("[제 이 차 대전]", "ordinal 2 차대전"),
		say("놀란 얼굴을 한 채 굳었다."), say("집을 [한 채] 샀다.", "quantity 1 채"), say("이래야 한단 말인가. 뚜껑을 열자 냄새가 났다."),
		say("팔 수만 있다면 좋겠다."), say("오오오! 좋다. 육삼공팔의 문"), say("정답은 [일이삼].", "number 123"), say("할 일은? 정답은 당연히"),
		say("네 친구는 착하다. 네 눈에 비친다."), say("[네 친구]가 모두 왔다. [네 아들]과 [두 딸]", "quantity 4 친구", "quantity 4 아들", "quantity 2 딸"),
		say("[두 신]은 싸웠다. [세 벗]이 왔다. [두 결과]를", "quantity 2 신", "quantity 3 벗", "quantity 2 결과"), say("두 어린 소녀, 두 인접한 도형, 세 트가"),
		say("[두 참가자]들이 [두 명]일 것이다.", "quantity 2 참가자", "quantity 2 명"),
	}},
	{"what looks like a count", []sentence{
		// nouns that begin with a counter
		say("[2022] 개정 교육과정을 따른다.", "number 2022"), say("[세 개] 정도 남았다.", "quantity 3 개 approx"),
		say("바탕으로 한 모든 도형에 한 곡선을 맞춘다."), say("[두 곡선]의 교점을 찾는다.", "quantity 2 곡선"),
		say("[이천 종]이 넘는 새가 산다.", "quantity 2000 종 more_than"), say("[3선]의 의원이 나섰다.", "quantity 3 선"),
		// a noun and a particle
		say("오기가 생겨 공기가 나빠도 걸었다."), say("[오 기가] 요금제를 쓴다.", "quantity 5 gigabyte"),
		say("미사일 [수만 기]가 남았다.", "quantity 20000..90000 기 approx"),
		say("천사도 만사도 구조자도 말이 없다."), say("[천사 명]도 왔다.", "quantity 1004 명"),
		// behind a bracket
		say("[12명]([3%])만 남고 ‘가자’한 사람은 갔다.", "quantity 12 명", "percent 3 %"), say("(오전)[두 명]이 왔다.", "quantity 2 명"),
		// people
		say("천모([36])씨와 이만호(가명·[42]) 씨가 만났다.", "number 36", "number 42"), say("서단 씨가 웃었다."), say("두건([36])씨와 두단 변호사가 웃었다.", "number 36"),
		say("오 전 시장과 백 전 장관이 왔다."), say("환율은 [오십 전] 올랐다.", "quantity 50 전"),
		say("그 백 감독은 쉬었다."), say("선수 [백 명]은 쉬었다.", "quantity 100 명"),
		// 둘, 쉰 (two, fifty) and 수 (several) of other words
		say("짐을 둘 데가 없다."), say("짐을 둘 데"), say("신고를 한 [3명]", "quantity 3 명"), say("줄을 한 [3명]", "quantity 3 명 approx"), say("아이 [둘] 데리고 왔다.", "number 2"), say("푹 쉰 다음에 가자."), say("나이 [쉰]에 배웠다.", "number 50"),
		say("페이지 수 상자에 적는다."), say("[수 개월] 걸렸다.", "quantity 2..9 개월 approx"), say("계층 구조 수준을 바꾼다."),
		// fractions
		say("이분의 이야기를 듣자."), say("[삼분의 이]가 찬성했다.", "fraction 2/3"), say("[오분의 이]야.", "fraction 0.4"),
		// not even one
		say("관심 [1]도 없다.", "number 1"), say("기온이 [1도] 올랐다.", "quantity 1 도"),
		// a generation
		say("386세대의 노래와 586세대 정치인"), say("아파트 [386세대]를 짓는다.", "quantity 386 세대"),
		// numbers that name
		say("주문번호 20240611-0042, 인증번호는 123456이다."), say("전화번호 [3000개]를 모았다.", "quantity 3000 개"), say("번호 [12]를 골랐다.", "number 12"),
		say("역삼동 123-45 앞에서 만나자."), say("운동 [3-4회]를 권한다.", "quantity 3..4 회"),
		say("6ㆍ25 전쟁과 5‧18 민주화 운동, 3·1절을 기린다."), say("[3]·[5절]을 불렀다.", "quantity 3 절", "quantity 5 절"),
		say("흑 31로 젖히자 백 32가 놓였다."), say("백 [5집] 반 승", "quantity 5 집"), say("흑 [3점]을 잡았다.", "quantity 3 점"),
		say("전화는 공일육 칠오둘일 둘오칠삼이다."),
	}},
	{"months of years", []sentence{
		say("23.12월말 현재 [3%], 22.10월 대비, 24.1분기, 24.1~3월, 24.2∼3분기와 24.1/4분기에", "percent 3 %"), say("[24.13월]과 [12.5개월], [1.5일]", "quantity 24.13 월", "quantity 12.5 개월", "quantity 1.5 일"),
		say("접수: 2024. 3. 15.(금) ~ 3. 20.(수), 심사는 4. 15.부터 4. 30.까지"), say("5. [31원]", "money 31 KRW"), say("모집: 2024. 3. 15. ~ 3. 20. [30명]", "quantity 30 명"),
	}},
	{"groups of people", []sentence{
		say("[3조][2교대]로 일하고 [4조] [3교대]는 쉰다.", "quantity 3 조", "quantity 2 교대", "quantity 4 조", "quantity 3 교대"), say("[3조2억원]", "money 3000200000000 KRW"),
		say("3조와 4조가 맞붙는다. 8조 [1위]와 1조 [5명], 2조 [6명]", "ordinal 1 위", "quantity 5 명", "quantity 6 명"), say("1조: 김철수"), say("6조 회의실에서 2조 발표를 듣고 11조 경기가 열린다."),
		say("추경 [2조] 발표", "money 2000000000000 KRW implied"), say("시총 [1조] [5위]", "money 1000000000000 KRW implied", "ordinal 5 위"), say("매출 [3조]와 [4조]", "money 3000000000000 KRW implied", "money 4000000000000 KRW implied"),
	}},
	{"ratios, cases and places for digits", []sentence{
		say("비율은 7 대 3이고 80 대 20 법칙, 약 6 대 4, 2 대 0"), say("버스 [3 대] [2]", "quantity 3 대", "number 2"), say("버스는 [3 대] [5억]", "quantity 3 대", "money 500000000 KRW implied"),
		say("사건번호 2016가합39019, 대법원 2017두70118 판결과 2024타경1234, 2020도1234, 98다12345"), say("[2024도] [1234명]", "quantity 2024 도", "quantity 1234 명"), say("[1000도][1500도]", "quantity 1000 도", "quantity 1500 도"),
		say("00명 모집, 신입 0명, 경력 00명, 월 000만원"), say("확진자 [0명], [00시] [30분]", "quantity 0 명", "quantity 0 시", "quantity 30 분"), say("0명 모집"),
		say("[12만키로] [2천만원], [10만킬로] 탄 차, 집에서 [5키로]", "quantity 120000 kilometer", "money 20000000 KRW", "quantity 100000 kilometer", "quantity 5 kilometer"),
		say("무게 [12만키로], 헬스장에서 [5키로] 뺐다", "quantity 120000 kilogram", "quantity 5 kilogram"),
	}},
	{"names of currencies before sums", []sentence{
		say("[달러 3억]을 송금하고 [유로 5만]을 환전했다. [위안 1,300만]을 빌렸다.", "money 300000000 USD", "money 50000 EUR", "money 13000000 CNY"),
		say("[베트남 돈 50만]과 [태국 바트 300], [인도 루피 500], [싱가폴 달러 3억]", "money 500000 VND", "money 300 THB", "money 500 INR", "money 300000000 SGD"),
		say("달러 [5만 명], 인도 루피 [3명], 터키 리라 [30%] 하락", "quantity 50000 명", "quantity 3 명", "percent 30 %"), say("[100달러] [3억 원]", "money 100 USD", "money 300000000 KRW"), say("서울랜드 [3만]", "number 30000"),
	}},
	{"articles, cells and powers", []sentence{
		say("[제3조][제2항][제1호], [3조][제2항]", "ordinal 3 조", "ordinal 2 항", "ordinal 1 호", "quantity 3 조", "ordinal 2 항"), say("2차전지 [3개], [2차전]", "quantity 3 개", "quantity 2 차전"), say("주석 5 유형자산 [12,345]", "number 12345"),
		say("6.02×10^23개, 6.02 × 10^23, 2.5×10⁶ CFU, 10⁻⁹m"), say("[25]±[2℃], [25.0]±[0.5%]", "quantity 25 celsius", "quantity 2 celsius", "percent 25 %", "percent 0.5 %"), say("[3]×[4m]", "quantity 3 meter", "quantity 4 meter"),
		say("14K 반지, 순금 24K, 18K [3.5g], 10K 마라톤", "quantity 3.5 gram"), say("귀걸이(14K), 구독자 [10K]", "number 10000"),
		say("소금 [1t], 참기름 [1/2t], 석탄 [1t]", "quantity 1 teaspoon", "quantity 0.5 teaspoon", "quantity 1 metric-ton"), say("설탕 [두 스푼 반]", "quantity 2.5 스푼"),
		say("대지권 [12345분의 34.5], [1000분의 2.5]", "fraction 23/8230", "fraction 0.0025"), say("수백만분의 1, [1/25,000] 지도", "fraction 0.00004"), say("[수백 분]", "quantity 200..900 분 approx"),
	}},
	{"records", []sentence{
		say("[52주] 최고 [88,000원] 최저 [52,100원]", "quantity 52 주", "money 88000 KRW", "money 52100 KRW"), say("[10년] 만에 최대 [3조원]", "quantity 10 년", "money 3000000000000 KRW"),
		say("역대 최소 [3명], 개인 최고 [72점], 대회 최고 [5골], 당일 최고 [3만원], 반기 최고 [2조원]", "quantity 3 명", "quantity 72 점", "quantity 5 골", "money 30000 KRW", "money 2000000000000 KRW"),
		say("올해 최소 [3명]은 뽑는다. 개인 최대 [500만원], 분기 최대 [50만원]", "quantity 3 명 at_least", "money 5000000 KRW at_most", "money 500000 KRW at_most"), say("최고 [5만원] 최저 [3만원]", "money 50000 KRW at_most", "money 30000 KRW at_least"),
	}},
	{"lists that share a unit", []sentence{
		say("[1]·[2위]가 가려졌고 [7]·[8월]에 [2007]ㆍ[2008년] 기록을 넘었다.", "ordinal 1 위", "ordinal 2 위", "quantity 7 월", "quantity 8 월", "quantity 2007 년", "quantity 2008 년"),
		say("회비는 [3]·[4만원], 상금은 [10]·[20]·[30만원]이다.", "money 30000 KRW", "money 40000 KRW", "money 100000 KRW", "money 200000 KRW", "money 300000 KRW"),
		say("약 [3]·[4만원대] 상품", "money 30000..<40000 KRW approx", "money 40000..<50000 KRW"),
		say("[1960]·[1970년대] 노래", "quantity 1960..<1970 년", "quantity 1970..<1980 년"),
		say("[20]·[30]·[40대]가 보는 방송", "quantity 20..<30 세", "quantity 30..<40 세", "quantity 40..<50 세"), say("트럭 [30]·[40대]", "quantity 30 대", "quantity 40 대"),
		say("타율 [0.310]·[12타점]", "number 0.31", "quantity 12 타점"), say("[8]·[77만9000ha]", "number 8", "quantity 779000 hectare"), say("[5]·[3만원]", "number 5", "money 30000 KRW"),
		say("[1]·[29,900원]", "number 1", "money 29900 KRW"), say("[제1]·[2회]", "ordinal 1", "quantity 2 회"), say("올해 [3·4분기] 실적", "quantity 3 분기"),
		say("혈압이 [140]/[90mmHg]까지 올랐다.", "quantity 140 millimeter-ofhg", "quantity 90 millimeter-ofhg"), say("알약 [5]/[50mg]", "quantity 5 milligram", "quantity 50 milligram"),
		say("[25]/[34평형] 분양, [4]/[6인용] 식탁, [6]/[12개월] 할부", "quantity 25 평형", "quantity 34 평형", "quantity 4 인용", "quantity 6 인용", "quantity 6 개월", "quantity 12 개월"),
		say("[50]/[100달러]", "money 50 USD", "money 100 USD"),
		say("[3/4마리]와 [1/2컵], [1/2인치], [3/4톤], [1/4%]", "quantity 0.75 마리", "quantity 0.5 컵", "quantity 0.5 inch", "quantity 0.75 metric-ton", "percent 0.25 %"),
		say("[1/3]도 안 된다. [1/3]만 남았고 [2/3]선에서 멈췄다.", "fraction 1/3", "fraction 1/3", "fraction 2/3"),
		say("요금은 [20,000]/[25,000]/[30,000원], 정원은 [2]/[4]/[6명]", "money 20000 KRW", "money 25000 KRW", "money 30000 KRW", "quantity 2 명", "quantity 4 명", "quantity 6 명"),
		say("대/중/소 [30]/[20]/[10만원], [1.5]/[2]/[3L], [59]/[74]/[84㎡]", "money 300000 KRW", "money 200000 KRW", "money 100000 KRW", "quantity 1.5 liter", "quantity 2 liter", "quantity 3 liter", "quantity 59 square-meter", "quantity 74 square-meter", "quantity 84 square-meter"),
		say("어른 [5천]/[1만]/[3만원], 성인/학생 [15,000]/[12,000원]", "money 5000 KRW", "money 10000 KRW", "money 30000 KRW", "money 15000 KRW", "money 12000 KRW"),
		say("2024/5/12일, 12/31/2024일, 24/7/1개, 10/20/30번지, 10/20만원"), say("[36]/[1,500원], [0.2]/[6시간], [5천]/[3천만원]", "number 36", "money 1500 KRW", "number 0.2", "quantity 6 시간", "number 5000", "money 30000000 KRW"),
		say("[12]·[1월]의 눈, [11]·[12]·[1월]", "quantity 12 월", "quantity 1 월", "quantity 11 월", "quantity 12 월", "quantity 1 월"),
		say("매출 [100]→[120억원], 정가 [10,000] → [8,000원], 물가 [5]->[4.5%], [3]⇒[1위], PER [8]=>[10배]", "money 10000000000 KRW", "money 12000000000 KRW", "money 10000 KRW", "money 8000 KRW", "percent 5 %", "percent 4.5 %", "ordinal 3 위", "ordinal 1 위", "multiple 8 배", "multiple 10 배"),
		say("몸값 [9500]→[1억원], [8,500]→[1만원], [3천]→[5천만원], [15]→[12]→[10만원], [2]➔[5만원], [2]➜[4층], [2]⟶[4층]", "money 95000000 KRW", "money 100000000 KRW", "money 8500 KRW", "money 10000 KRW", "money 30000000 KRW", "money 50000000 KRW", "money 150000 KRW", "money 120000 KRW", "money 100000 KRW", "money 20000 KRW", "money 50000 KRW", "quantity 2 층", "quantity 4 층", "quantity 2 층", "quantity 4 층"),
		say("[5개]→[3명], [100]→[1억원], [20]→[30대], 표 A→[3개]", "quantity 5 개", "quantity 3 명", "number 100", "money 100000000 KRW", "number 20", "quantity 30 대", "quantity 3 개"),
		say("곡은 4/4박자와 6/8박자다."), say("[3]/[4위]전과 [3]/[5%] 금리", "ordinal 3 위", "ordinal 4 위", "percent 3 %", "percent 5 %"),
	}},
}

func TestFind(t *testing.T) {
	for _, group := range sentences {
		t.Run(group.name, func(t *testing.T) {
			for _, x := range group.rows {
				checkSentence(t, x)
			}
		})
	}
}

// checkSentence compares what the zero Parser finds with the brackets.
func checkSentence(t *testing.T, x sentence) {
	t.Helper()
	checkFind(t, &komoney.Parser{}, x)
}

func checkFind(t *testing.T, p *komoney.Parser, x sentence) {
	t.Helper()
	text, spans := x.text()
	if len(spans) != len(x.want) {
		t.Fatalf("%s: %d brackets, %d dumps", x.marked, len(spans), len(x.want))
	}
	var got, want []string
	for m := range p.Find(text) {
		got = append(got, fmt.Sprintf("%d:%d %s", m.Start, m.End, m.Amount))
		if m.Text != text[m.Start:m.End] {
			t.Errorf("%s: Text %q of [%d:%d]", text, m.Text, m.Start, m.End)
		}
	}
	for i, span := range spans {
		want = append(want, fmt.Sprintf("%d:%d %s", span[0], span[1], x.want[i]))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got)\n%s", x.marked, diff)
	}
}

// article is every amount of testdata/article.txt by its line.
var article = []struct {
	line    int
	amounts []string
}{
	{4, []string{"4일 = quantity 4 일", "100명 = quantity 100 명"}},
	{5, []string{"두 사람 = quantity 2 사람", "1월 = quantity 1 월", "6월 = quantity 6 월", "3일 = quantity 3 일"}},
	{6, []string{"1월 = quantity 1 월"}},
	{9, []string{
		"558만 달러 = money 5580000 USD", "78억1,200만원 = money 7812000000 KRW approx",
		"1억 달러 = money 100000000 USD", "1,400억원 = money 140000000000 KRW approx",
		"5.6% = percent 5.6 %", "2022년 = quantity 2022 년",
	}},
	{10, []string{
		"400억 달러 = money 40000000000 USD at_most", "58조원 = money 58000000000000 KRW approx",
		"3,400억 달러 = money 340000000000 USD", "498조원 = money 498000000000000 KRW approx",
		"1,750억 달러 = money 175000000000 USD", "256조원 = money 256000000000000 KRW approx",
		"두 배 = multiple 2 배", "303조원 = money 303000000000000 KRW", "1위 = ordinal 1 위", "64% = percent 64 % approx",
	}},
	{11, []string{"36조 = money 36000000000000 KRW implied at_most"}},
	{12, []string{
		"150억~250억 달러 = money 15000000000..25000000000 USD",
		"21조6,900억~36조1,500억원 = money 21690000000000..36150000000000 KRW approx",
	}},
	{13, []string{
		"180억 달러 = money 18000000000 USD approx", "26조280억원 = money 26028000000000 KRW approx",
		"37억 달러 = money 3700000000 USD", "50억 달러 = money 5000000000 USD",
	}},
	{14, []string{
		"10월 = quantity 10 월", "5억 달러 = money 500000000 USD",
		"15억 달러 = money 1500000000 USD", "130억 달러 = money 13000000000 USD",
	}},
}

func readArticle(t testing.TB) string {
	b, err := os.ReadFile("testdata/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestFindArticle reads the article that the README starts with, line by line.
func TestFindArticle(t *testing.T) {
	text := readArticle(t)
	got, want := map[int][]string{}, map[int][]string{}
	for m := range komoney.Find(text) {
		line := 1 + strings.Count(text[:m.Start], "\n")
		got[line] = append(got[line], m.Text+" = "+m.Amount.String())
	}
	for _, x := range article {
		want[x.line] = x.amounts
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// corpus returns the texts that the properties below are tested on.
func corpus(t testing.TB) []string {
	texts := strings.SplitAfter(readArticle(t), "\n")
	for _, group := range sentences {
		for _, x := range group.rows {
			text, _ := x.text()
			texts = append(texts, text)
		}
	}
	for _, part := range language {
		for _, r := range part.rows {
			texts = append(texts, r.in)
		}
	}
	return texts
}

// runewise returns a variant of a text that maps each rune by itself, and the place of each byte of the text in it.
func runewise(text string, f func(rune) string) (variant string, at []int) {
	var b strings.Builder
	for i, c := range text {
		for len(at) <= i {
			at = append(at, b.Len())
		}
		b.WriteString(f(c))
	}
	return b.String(), append(at, slices.Repeat([]int{b.Len()}, len(text)+1-len(at))...)
}

// variants are other ways to encode the same text. golang.org/x/text says how; the library has its own way.
var variants = map[string]func(rune) string{
	"NFD":        func(c rune) string { return norm.NFD.String(string(c)) },
	"full width": func(c rune) string { return width.Widen.String(string(c)) },
	"no-break spaces": func(c rune) string {
		return strings.ReplaceAll(string(c), " ", "\u00a0")
	},
	"thin spaces":        func(c rune) string { return strings.ReplaceAll(string(c), " ", "\u2009") },
	"narrow spaces":      func(c rune) string { return strings.ReplaceAll(string(c), " ", "\u202f") },
	"ideographic spaces": func(c rune) string { return strings.ReplaceAll(string(c), " ", "\u3000") },
	"CRLF":               func(c rune) string { return strings.ReplaceAll(string(c), "\n", "\r\n") },
	"all": func(c rune) string {
		return norm.NFD.String(width.Widen.String(strings.ReplaceAll(string(c), " ", "\u00a0")))
	},
}

// TestFindVariants: however a text is encoded, the same amounts stand in it, at the offsets of the text as given.
func TestFindVariants(t *testing.T) {
	texts := corpus(t)
	for name, f := range variants {
		t.Run(name, func(t *testing.T) {
			changed := 0
			for _, text := range texts {
				variant, at := runewise(text, f)
				if variant == text {
					continue
				}
				changed++
				var got, want []string
				for m := range komoney.Find(text) {
					want = append(want, fmt.Sprintf("%d:%d %s", at[m.Start], at[m.End], m.Amount))
				}
				for m := range komoney.Find(variant) {
					got = append(got, fmt.Sprintf("%d:%d %s", m.Start, m.End, m.Amount))
					if m.Text != variant[m.Start:m.End] {
						t.Errorf("%q: Text %q of [%d:%d]", variant, m.Text, m.Start, m.End)
					}
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%q (-want +got)\n%s", text, diff)
				}
			}
			if changed < 9 {
				t.Errorf("only %d texts differ", changed)
			}
		})
	}
}

// TestFindOffsets shows some of those offsets by hand.
func TestFindOffsets(t *testing.T) {
	for _, x := range []struct {
		text string
		want []string
	}{
		{"3만원", []string{"0:7 3만원"}},
		{"\ufeff3만원", []string{"3:10 3만원"}},                    // a byte order mark
		{"a\r\n3만원\r\n5만원", []string{"3:10 3만원", "12:19 5만원"}}, // CRLF
		{"삼백\r\n백\r", []string{"0:6 삼백", "8:11 백"}},            // where the end of a line counts
		{"３만원", []string{"0:9 ３만원"}},
		{"약 ￦３，０００을", []string{"4:22 ￦３，０００"}},
		{"5\u00a0만\u2009원", []string{"0:12 5\u00a0만\u2009원"}},
		{norm.NFD.String("약 3만원"), []string{"10:29 " + norm.NFD.String("3만원")}},
		{"\xff3만원\xfe", []string{"1:8 3만원"}},
		{"3만\xff원 5만원", []string{"0:4 3만", "9:16 5만원"}},
		{"\xed\xa0\x80 5만원 \xe1\x84", []string{"4:11 5만원"}}, // half of a surrogate pair, half of a jamo
		{"3만\n원", []string{"0:4 3만"}},                       // an amount ends with its line
		{"", nil},
	} {
		var got []string
		for m := range komoney.Find(x.text) {
			got = append(got, fmt.Sprintf("%d:%d %s", m.Start, m.End, m.Text))
		}
		if diff := cmp.Diff(x.want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", x.text, diff)
		}
	}
}

// TestFindCut reads every text up to each of its bytes, also where a syllable breaks off: 0번\xec (number 0, and a byte of the next).
func TestFindCut(t *testing.T) {
	for _, text := range append(corpus(t), "0번이", "1위가 000%는") {
		for i := range len(text) {
			end := 0
			for m := range komoney.Find(text[:i]) {
				if m.Start < end || m.End <= m.Start || m.End > i || m.Text != text[m.Start:m.End] {
					t.Errorf("%q: %q at [%d:%d] behind %d", text[:i], m.Text, m.Start, m.End, end)
				}
				end = m.End
			}
		}
	}
}

// TestFindInvalidUTF8: a broken byte is a border and nothing more.
func TestFindInvalidUTF8(t *testing.T) {
	for _, text := range corpus(t) {
		broken := "\xff " + text + " \xff"
		var got, want []komoney.Match
		for m := range komoney.Find("  " + text + "  ") {
			want = append(want, m)
		}
		for m := range komoney.Find(broken) {
			got = append(got, m)
		}
		if diff := cmp.Diff(len(want), len(got)); diff != "" {
			t.Errorf("%q: %d amounts, %d with broken bytes around", text, len(want), len(got))
			continue
		}
		for i := range got {
			if got[i].Start != want[i].Start || got[i].End != want[i].End || got[i].Amount != want[i].Amount || got[i].Text != want[i].Text {
				t.Errorf("%q: %v, with broken bytes around %v", text, want[i], got[i])
			}
		}
	}
}

func TestFindBytes(t *testing.T) {
	for _, text := range append(corpus(t), readArticle(t), "\xff3만원", "") {
		got, want := slices.Collect(komoney.FindBytes([]byte(text))), slices.Collect(komoney.Find(text))
		if !slices.Equal(got, want) {
			t.Errorf("%q: FindBytes %v, Find %v", text, got, want)
		}
	}
	for range komoney.FindBytes(nil) {
		t.Error("an amount in nothing")
	}
}

// TestFindStops: Find reads no further than its caller, and may be asked twice.
func TestFindStops(t *testing.T) {
	text := readArticle(t)
	all := slices.Collect(komoney.Find(text))
	for k := range all {
		var got []komoney.Match
		for m := range komoney.Find(text) {
			if got = append(got, m); len(got) > k {
				break
			}
		}
		if !slices.Equal(got, all[:k+1]) {
			t.Errorf("the first %d are %v", k+1, got)
		}
	}
	seq := komoney.Find(norm.NFD.String(text))
	next, stop := iter.Pull(seq)
	if _, ok := next(); !ok {
		t.Error("no amount to pull")
	}
	stop()
	if _, ok := next(); ok {
		t.Error("an amount after stop")
	}
	if n := len(slices.Collect(seq)); n != len(all) {
		t.Errorf("%d amounts the second time, want %d", n, len(all))
	}
}

// TestFindKinds: a selection leaves out and changes nothing. None is not all.
func TestFindKinds(t *testing.T) {
	text := readArticle(t)
	all := slices.Collect(komoney.Find(text))
	for m := range (komoney.Parser{Kinds: komoney.KindsOf()}).Find(text + "\n２만원, 3명") {
		t.Errorf("found %v of no kind", m)
	}
	for k := komoney.KindMoney; k <= komoney.KindNumber; k++ {
		p := komoney.Parser{Kinds: komoney.KindsOf(k)}
		want := slices.DeleteFunc(slices.Clone(all), func(m komoney.Match) bool { return m.Kind != k })
		if got := slices.Collect(p.Find(text)); !slices.Equal(got, want) {
			t.Errorf("%v: %v, want %v", k, got, want)
		}
		if got := slices.Collect(p.FindBytes([]byte(text))); !slices.Equal(got, want) {
			t.Errorf("%v: FindBytes %v, want %v", k, got, want)
		}
	}
}

// TestFindOptions reads one sentence with an option of the Parser.
func TestFindOptions(t *testing.T) {
	won, yen := komoney.MustParse("1원").Currency, komoney.MustParse("1엔").Currency
	for _, x := range []struct {
		option string
		parser komoney.Parser
		marked string
		want   []string
	}{
		{"none", komoney.Parser{}, "[1억]을 가로챈 혐의", []string{"money 100000000 KRW implied"}},
		{"Implied", komoney.Parser{Implied: yen}, "[1억]을 가로챈 혐의", []string{"money 100000000 JPY implied"}},
		{"NoImplied", komoney.Parser{NoImplied: true}, "[1억]을 가로챈 혐의", []string{"number 100000000"}},
		{"PlainTail", komoney.Parser{PlainTail: true}, "잔금 [2억5천원]", []string{"money 200005000 KRW"}},
		{"Names", komoney.Parser{Names: map[string]komoney.Currency{"캐시": won}}, "[3만 캐시]를 충전했다", []string{"money 30000 KRW"}},
		{"Units", komoney.Parser{Units: map[string]string{"꼬마": "아이"}}, "[두 꼬마]가 왔다", []string{"quantity 2 아이"}},
		{"Units", komoney.Parser{Units: map[string]string{"사람": "person"}}, "[두 사람]이 왔다", []string{"quantity 2 person"}},
		{"no name", komoney.Parser{Names: map[string]komoney.Currency{"": won}, Units: map[string]string{"": "개"}}, "[1,500], [3만 원]", []string{"number 1500", "money 30000 KRW"}},
		{"no meaning", komoney.Parser{Names: map[string]komoney.Currency{"원": {}, "꼬마": {}}, Units: map[string]string{"명": ""}}, "[3만 원], [$5] 꼬마, [3명]", []string{"money 30000 KRW", "money 5 USD", "quantity 3 명"}},
		{"none", komoney.Parser{}, "영업손실 ([5억원])", []string{"money 500000000 KRW"}},
		{"Accounting", komoney.Parser{Accounting: true}, "영업손실 [(5억원)]", []string{"money -500000000 KRW"}},
		{"Accounting", komoney.Parser{Accounting: true}, "영업이익 [▲5억원]", []string{"money -500000000 KRW"}},
		{"Accounting", komoney.Parser{Accounting: true}, "영업손실 [( 5억원 )], 환입 약 [₩(3,000)], [USD (10)], 전기 [(1,234)백만원] 이상", []string{"money -500000000 KRW", "money -3000 KRW approx", "money -10 USD", "money -1234000000 KRW at_least"}},
		{"Accounting", komoney.Parser{Accounting: true}, "이익률 [(3.5)%], 증감 [(12)]명, 가격(원) [(1)] 원가, [(4)] [만원] 지급, [(7)]원칙, 매출([3,000])원", []string{"percent -3.5 %", "number -12", "number -1", "number -4", "money 10000 KRW", "number -7", "number 3000"}},
		{"none", komoney.Parser{}, "환입 ₩([3,000])", []string{"number 3000"}},
		{"none", komoney.Parser{}, "(단위: 백만원)\n매출 [1,234]", []string{"number 1234"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "(단위: 백만원)\n매출 [1,234], 이익률 [5%]", []string{"money 1234000000 KRW implied", "percent 5 %"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "(단위: 백만원)\n매출 [1,234]\n(단위: 명)\n직원 [300]\n(단위: %)\n비율 [30]", []string{"money 1234000000 KRW implied", "number 300", "percent 30 %"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "(단위: 백만원)\n주당이익(손실)(원)  [1,250]  [320]\n부채비율(%) [12.5]\n주식수(주) [5,000]\n이익(손실) [7]", []string{"money 1250 KRW implied", "money 320 KRW implied", "percent 12.5 %", "number 5000", "money 7000000 KRW implied"}},
		{"UnitLines", komoney.Parser{UnitLines: true, Accounting: true}, "(단위: 천원)\n주당이익 (원) [(1,250)]\n자산 [△5]", []string{"money -1250 KRW implied", "money -5000 KRW implied"}},
		{"UnitLines", komoney.Parser{UnitLines: true, Accounting: true}, "(단위: 백만원)\n매출액(주1) [1,234]\n매출액(주 1) [1,234]\n매출원가 주2) [34]\n차입금 (*12) [5]\n이자3) [6]\n(주석 5) [7]\n1) 자산 [8]\n매주 [9]) [(9)] [123])",
			[]string{"money 1234000000 KRW implied", "money 1234000000 KRW implied", "money 34000000 KRW implied", "money 5000000 KRW implied", "money 6000000 KRW implied", "money 7000000 KRW implied", "money 8000000 KRW implied", "money 9000000 KRW implied", "money -9000000 KRW implied", "money 123000000 KRW implied"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "(단위: 원)\n([1]) [5]\n“[1]) [5]\né[1]) [5]", []string{"money 1 KRW implied", "money 5 KRW implied", "money 1 KRW implied", "money 5 KRW implied", "money 1 KRW implied", "money 5 KRW implied"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "매출액(주[1]) [1,234]", []string{"number 1", "number 1234"}},
		{"UnitLines", komoney.Parser{UnitLines: true, Kinds: komoney.KindsOf(komoney.KindMoney)}, "(단위: 1,000원)\n매출 [5]\n(단위: US$ 백만)\n매출 [6]\n(단위: )\n매출 [7]", []string{"money 5000 KRW implied", "money 6000000 USD implied", "money 7000000 USD implied"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "1. 공급가액(원) : [2,345,678,900]\n1) 공급가액(원) [5]\n가. 공급가액(원) [5]\n(1) 공급가액 (원) [5]\n① 공급가액(원) [5]\nⅣ. 공급가액 (천원)\t[5]\t[6]\n[7] | 공급가액(원) | [5]",
			[]string{"money 2345678900 KRW implied", "money 5 KRW implied", "money 5 KRW implied", "money 5 KRW implied", "money 5 KRW implied", "money 5000 KRW implied", "money 6000 KRW implied", "number 7", "money 5 KRW implied"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "4. 금액의 단위: 백만원\n5. 자산 [12]\n 5.1. 토지 [3]\n ㉠ 창고 [2]\n iv. 차고 [1]\n[12] 기타 [8]\n표 [7]: [9,000] (단위: 천원)\n부채 [4]",
			[]string{"money 12000000 KRW implied", "money 3000000 KRW implied", "money 2000000 KRW implied", "money 1000000 KRW implied", "number 12", "money 8000000 KRW implied", "number 7", "money 9000000 KRW implied", "money 4000 KRW implied"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "1. 순이익(백만원) : [123], 이익률(%) : [4.5], 주식수(주) [67]\n(단위: 천원)\n(주)소나무 [8]\n예금([1년]) [9]\n자산(A) [10]\n정기예금(1,000주) [11]",
			[]string{"money 123000000 KRW implied", "percent 4.5 %", "number 67", "money 8000 KRW implied", "quantity 1 년", "money 9000 KRW implied", "money 10000 KRW implied", "number 11"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "(USD mn)\n매출 [5]\n(단위: bn KRW)\n매출 [6]\n(단위: $m)\n매출 [7]\n매출(m€) [9]\n(백만원)\n매출 [3]",
			[]string{"money 5000000 USD implied", "money 6000000000 KRW implied", "money 7000000 USD implied", "money 9000000 EUR implied", "money 3000000 KRW implied"}},
		{"Accounting", komoney.Parser{Accounting: true}, "[△ 5억원] (전년 [▲ 3억원]), 이익[▽4], 손실률 [∆ 2%], 감소 [▼ $7], 표\t△\t[9]",
			[]string{"money -500000000 KRW", "money -300000000 KRW", "number -4", "percent -2 %", "money -7 USD", "number 9"}},
		{"Accounting", komoney.Parser{Accounting: true}, "금 [이억원]정 ([₩200,000,000]), 금 [3,000원] ([₩3,100]), [2,500백만원] ([25억원]), [25억원] ([2,512백만원]), [5억 달러] ([7,000억원])",
			[]string{"money 200000000 KRW", "money 200000000 KRW", "money 3000 KRW", "money 3100 KRW", "money 2500000000 KRW", "money 2500000000 KRW", "money 2500000000 KRW", "money 2512000000 KRW", "money 500000000 USD", "money 700000000000 KRW"}},
		{"Accounting", komoney.Parser{Accounting: true}, "당기 [20억원] [(18억원)], [120억원] [(118억원)], [(3.5)억 달러], [(7)억원], [(2,500) 백만원], [(8)] 지급",
			[]string{"money 2000000000 KRW", "money -1800000000 KRW", "money 12000000000 KRW", "money -11800000000 KRW", "money -350000000 USD", "money -700000000 KRW", "money -2500000000 KRW", "number -8"}},
		{"Accounting", komoney.Parser{Accounting: true}, "(3) 감축, 방안은 (1) 유지 (2) 폐지, ([2023년]), ([3분기]), ([오만원]), (021)",
			[]string{"quantity 2023 년", "quantity 3 분기", "money 50000 KRW"}},
		{"Accounting", komoney.Parser{Accounting: true}, "매출 [345억원] ([5.3%]), 신주 [100주] ([5,000원]), 국내 [45.2%]([12억원]), 이사 ([2명]), 이익률 [5.2%] [(3.1%)], [12억원]  [(4%)]",
			[]string{"money 34500000000 KRW", "percent 5.3 %", "quantity 100 주", "money 5000 KRW", "percent 45.2 %", "money 1200000000 KRW", "quantity 2 명", "percent 5.2 %", "percent -3.1 %", "money 1200000000 KRW", "percent -4 %"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "(단위: 백만원)\n구분\t[2023]\t증감률(%)\t비중\nEPS(원)\t[1,234]\t[12.2]\t[3]\n매출\t[5]\t[6]\t[7]\n구분\t[3분기](%)\t비고\n배당(원)\t[8]\n비지배지분\t[9]",
			[]string{"number 2023", "money 1234 KRW implied", "percent 12.2 %", "number 3", "money 5000000 KRW implied", "percent 6 %", "number 7", "quantity 3 분기", "money 8 KRW implied", "percent 9 %"}},
		{"UnitLines", komoney.Parser{UnitLines: true}, "(단위: 백만원)\n영업이익 [(3,210)] [7]\n(1) 자산 [8]\n[(1,234)]\t[5]\n손실 (설명 [9]) [(2.5)]\n부채([6])",
			[]string{"money -3210000000 KRW implied", "money 7000000 KRW implied", "money 8000000 KRW implied", "money -1234000000 KRW implied", "money 5000000 KRW implied", "money 9000000 KRW implied", "money -2500000 KRW implied", "money 6000000 KRW implied"}},
		{"KindMoney", komoney.Parser{Kinds: komoney.KindsOf(komoney.KindMoney)}, "[1.5빌리언 달러], [150밀리언 유로], [3트릴리언원], [0.7밀리언 위안], 길이 3m, [36m 유로]",
			[]string{"money 1500000000 USD", "money 150000000 EUR", "money 3000000000000 KRW", "money 700000 CNY", "money 36000000 EUR"}},
		{"NoImplied", komoney.Parser{NoImplied: true}, "영업이익은 [32.86 mn]", []string{"number 32860000"}},
		{"Implied", komoney.Parser{Implied: yen}, "영업이익은 [32.86 mn]", []string{"money 32860000 JPY implied"}},
		{"none", komoney.Parser{}, "[△5억원] (전년 [△3억원]), [▲45억] 적자, [▼$3] 손실, 손실 [(2,345)백만원], ([5])억원\n▲[3억원] 이상 ▲[5억원] 미만, ▲[5%] 상승",
			[]string{"money -500000000 KRW", "money -300000000 KRW", "money -4500000000 KRW implied", "money -3 USD", "money -2345000000 KRW", "number 5", "money 300000000 KRW at_least", "money 500000000 KRW less_than", "percent 5 %"}},
		{"none", komoney.Parser{}, "△[30%] 감축 △[20%] 유지 △ 확대, ▲[5억원] 적자 ▲[3억원] 흑자", []string{"percent 30 %", "percent 20 %", "money 500000000 KRW", "money 300000000 KRW"}},
		{"none", komoney.Parser{}, "△[1등] [100만원] △[2등] [50만원], △[40대] [8명] △[80대] [4명], △[2024년] [3월], △[3]·[4월], [△3명] [△5명], [△3년]", []string{"ordinal 1 등", "money 1000000 KRW", "ordinal 2 등", "money 500000 KRW", "quantity 40..<50 세", "quantity 8 명", "quantity 80..<90 세", "quantity 4 명", "quantity 2024 년", "quantity 3 월", "quantity 3 월", "quantity 4 월", "quantity -3 명", "quantity -5 명", "quantity -3 년"}},
		{"none", komoney.Parser{}, "영업이익은 [△5억원]이고 순이익은 [△3억원]이다. 증감률 [△5%], 성장률 [△3%]", []string{"money -500000000 KRW", "money -300000000 KRW", "percent -5 %", "percent -3 %"}},
		{"none", komoney.Parser{}, "당기 [△5억 원] [△3억 원] [△4억원]", []string{"money -500000000 KRW", "money -300000000 KRW", "money -400000000 KRW"}},
	} {
		t.Run(x.option, func(t *testing.T) { checkFind(t, &x.parser, sentence{x.marked, x.want}) })
	}
}

// TestFindParallel shares a Parser between goroutines; go test -race sees more.
func TestFindParallel(t *testing.T) {
	text := readArticle(t)
	p := &komoney.Parser{
		Names: map[string]komoney.Currency{"달러": komoney.MustParseCurrency("CAD")},
		Units: map[string]string{"사람": "person"},
	}
	want := slices.Collect(p.Find(text))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if got := slices.Collect(p.Find(text)); !slices.Equal(got, want) {
					t.Error("goroutines disagree")
				}
				if a, err := p.Parse("3달러"); err != nil || a.String() != "money 3 CAD" {
					t.Error(a, err)
				}
			}
		})
	}
	group.Wait()
}

// TestFindAllocations: an amount in plain text costs no allocation, however many there are.
func TestFindAllocations(t *testing.T) {
	article := readArticle(t)
	allocations := func(text string) float64 {
		return testing.AllocsPerRun(10, func() {
			for range komoney.Find(text) {
			}
		})
	}
	if n := testing.AllocsPerRun(10, func() {
		for range (komoney.Parser{PlainTail: true}).Find("3만원, 5% 이상") {
		}
	}); n > 0 {
		t.Errorf("%v allocations of a Parser", n)
	}
	few, many := allocations(article), allocations(strings.Repeat(article, 20))
	if many > few {
		t.Errorf("%v allocations in 20 articles, %v in one", many, few)
	}
}

// TestUnitsBeforeParticles crosses counters with the particles that stand behind them.
func TestUnitsBeforeParticles(t *testing.T) {
	for _, unit := range strings.Fields("년 월 일 시 분 초 명 개 회 차 층 곳 마리 시간 개월 주년 학년 호선 번 가지 kg km ㎡") {
		for _, particle := range strings.Fields("까지 부터 까지는 까지도 까지의 에 에는 에도 의 에서 만 마다 이상 이하 쯤 씩 정도 가량") {
			text := "모두 15" + unit + particle + " 셌다"
			if got := slices.Collect(komoney.Find(text)); len(got) != 1 || got[0].Text != "15"+unit {
				t.Errorf("%s: %v", text, got)
			}
		}
	}
}

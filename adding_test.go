package komoney_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

// addings are the tasks of docs/design.md, "Adding words": a row of a table, and what is read with it and with nothing else changed.
// No text is read so without it.
//
// A text with brackets is a sentence, which has one amount, in them; one without is a whole expression, which Parse reads, too. In
// either no amount is found where "nothing" is wanted.
var addings = []struct {
	task, table, row string
	texts            []string
}{
	{"currency name", "currencies", "unitWords\twCurrency\tPLN\t-\t-\t졸로티", []string{
		"30졸로티 → money 30 PLN",
		"삼만 졸로티 → money 30000 PLN",
		"3만~5만 졸로티 → money 30000..50000 PLN",
		"표값은 [2만여 졸로티]였다 → money 20000 PLN approx",
	}},
	{"currency before the number", "currencies", "leadWords\tlCurrency\tCZK\t-\t-\t체코화", []string{
		"체코화 300 → money 300 CZK",
		"입장료는 [체코화 1,200]이다 → money 1200 CZK",
	}},
	{"sub-unit", "currencies", "unitWords\twSubunit\tGEL\t-\t-2\t테트리", []string{
		"20테트리 → money 0.2 GEL",
		"오십 테트리 → money 0.5 GEL",
		"5라리 20테트리 → money 5.2 GEL",
	}},
	{"counter", "counters", "unitWords\twCounter\t=\tfNative|fSino|fHalved\t-\t무룩", []string{
		"세 무룩 → quantity 3 무룩",
		"반 무룩 → quantity 0.5 무룩",
		"세 무룩 반 → quantity 3.5 무룩",
		"두세 무룩 → quantity 2..3 무룩 approx",
		"삼십 무룩 → quantity 30 무룩",
		"3~5무룩 → quantity 3..5 무룩",
		"회는 [세무룩]만 시켰다 → quantity 3 무룩",
		"회는 [한무룩]으로 된다 → quantity 1 무룩",
		"모두 [12무룩]을 냈다 → quantity 12 무룩",
	}},
	{"flags of a counter", "counters", "unitWords\twCounter\t=\tfNative|fOld|fGoesOn|fSeveral\t-\t시루", []string{
		"넉 시루 → quantity 4 시루",                   // fOld
		"떡 [세시루]를쪄서 돌렸다 → quantity 3 시루",         // fGoesOn
		"떡 [수 시루]를 쪘다 → quantity 2..9 시루 approx", // fSeveral
	}},
	{"counter of one syllable", "counters", "unitWords\twCounter\t=\tfNative|fWeakUnit|fRunsOn\t-\t춤", []string{
		"두 춤 → quantity 2 춤",
		"모는 [세 춤]이 남았다 → quantity 3 춤",
		"모를 [8춤]심고 쉬었다 → quantity 8 춤", // fRunsOn
	}},
	{"counted noun", "counters", "unitWords\twCounter\t=\tfNoun\t-\t소용돌이", []string{
		"두 소용돌이 → quantity 2 소용돌이",
	}},
	{"measure", "measures", "unitWords\twMeasure\tslug\t-\t-\t슬러그", []string{
		"3슬러그 → quantity 3 slug",
		"삼 슬러그 → quantity 3 slug",
		"질량은 [2.5 슬러그] 이상이다 → quantity 2.5 slug at_least",
	}},
	{"magnitude", "measures", "unitWords\twMagnitude\t-\t-\t15\tquadrillion, 쿼드릴리언", []string{
		"$3 quadrillion → money 3000000000000000 USD",
		"2~3 quadrillion won → money 2000000000000000..3000000000000000 KRW",
		"3쿼드릴리언 달러 → money 3000000000000000 USD",
	}},
	{"homograph of a unit", "context", "unitHomographs\thUnit\t-\t-\t0\t원두막", []string{
		"그 3원두막 이야기 → nothing",
	}},
	{"homograph of a unit behind a space", "context", "spacedHomographs\thUnit\t-\t-\t0\t병과", []string{
		"부대에 [3] 병과가 있다 → number 3",
	}},
	{"homograph of a unit behind a scale", "context", "scaledHomographs\thUnit\t-\t-\t0\t통로", []string{
		"지하에 [3만] 통로가 있다 → number 30000",
	}},
	{"homograph of a scale", "context", "scaleHomographs\thScale\t-\t-\t0\t조약돌", []string{
		"그 [2]조약돌 이야기 → number 2",
	}},
	{"homograph of 여", "context", "overHomographs\thOver\t-\t-\t0\t여울", []string{
		"그 [12]여울 이야기 → number 12",
	}},
	{"homograph of a numeral with a counter", "context", "wordHomographs\thWord\t-\t-\t0\t한사리", []string{
		"그 한사리 이야기 → nothing",
	}},
	{"approximant before", "context", "leadWords\tlApprox\t-\t-\t0\t어림짐작으로", []string{
		"어림짐작으로 3만원 → money 30000 KRW approx",
		"어림짐작으로 [세 명]이 왔다 → quantity 3 명 approx",
	}},
	{"approximant that numerals are written to", "context", "leadWords\tlApprox\t-\tfGlue\t0\t눈대중", []string{
		"눈대중삼십만 원 → money 300000 KRW approx",
	}},
	{"word that numerals are written to", "context", "leadWords\tlHost\t-\tfGlue\t0\t접수증", []string{
		"접수증[세개]를 냈다 → quantity 3 개",
	}},
	{"approximant behind", "context", "tailWords\ttApprox\t-\t-\t0\t어간", []string{
		"3만원 어간 → money 30000 KRW approx",
		"삼십 명 어간 → quantity 30 명 approx",
		"값은 [3만원]어간이다 → money 30000 KRW approx",
	}},
	{"bound before", "context", "leadWords\tlBound\t-\t-\t1\t낮춰_잡아도", []string{
		"낮춰 잡아도 3만원 → money 30000 KRW at_least",
		"낮춰잡아도 [세 명]은 온다 → quantity 3 명 at_least",
	}},
	{"bound verb by its stem", "context", "tailWords\ttBound\t-\tfParticle\t3\t추월하-, 앞지르-", []string{
		"3만원을 추월하는 → money 30000 KRW more_than",
		"3만원을 추월한 → money 30000 KRW more_than",
		"3만원을 추월할 → money 30000 KRW more_than",
		"3만원을 추월해 → money 30000 KRW more_than",
		"3만원을 추월합니다 → money 30000 KRW more_than",
		"3만원을 추월함 → money 30000 KRW more_than",
		"삼만 원을 추월했다 → money 30000 KRW more_than",
		"3만원을 추월하지 않는 → money 30000 KRW at_most",
		"세 명을 상당히 추월하는 → quantity 3 명 more_than",
		"세 명을 훌쩍 추월한 → quantity 3 명 more_than",
		"매출이 [3억원]을 훌쩍 추월했다 → money 300000000 KRW more_than",
		"3만원을 앞지른 → money 30000 KRW more_than",
		"3만원을 크게 앞질러 → money 30000 KRW more_than",
		"물가가 [5%]를 크게 앞질렀다 → percent 5 % more_than",
	}},
	{"bound verb that other words begin like", "context", "tailWords\ttBound\t-\tfParticle\t3\t뚫-는", []string{
		"3만원을 뚫는 → money 30000 KRW more_than",
		"3만원을 훌쩍 뚫은 → money 30000 KRW more_than",
		"값은 [3만원]을 훌쩍 뚫었다 → money 30000 KRW more_than",
	}},
	{"adverb before a bound verb", "qualifiers", "boundAdverbs\tlNeutral\t-\t-\t0\t겅둥", []string{
		"3만원을 겅둥 웃돈다 → money 30000 KRW more_than",
		"세 명을 겅둥 넘는 → quantity 3 명 more_than",
		"물가가 [5%]를 겅둥 밑도는 해 → percent 5 % less_than",
		"만을 겅둥 넘는 → number 10000 more_than",
		"열을 겅둥 넘는 → number 10 more_than",
	}},
	{"particle before a bound", "qualifiers", "boundParticles\tpOne\t-\t-\t0\t조차", []string{
		"3만원조차 넘지 못하는 → money 30000 KRW at_most",
	}},
	{"homograph of a bound", "qualifiers", "tailHomographs\thWord\t-\t-\t0\t이상기후", []string{
		"그 [10년] 이상기후 → quantity 10 년",
	}},
	{"connector that must be closed", "joins", "joins\tjAnd\t-\t-\t0\t서껀", []string{
		"3만원서껀 5만원 사이 → money 30000..50000 KRW",
		"3서껀 5 사이 → number 3..5",
		"삼서껀 오 사이 → number 3..5",
		"하나서껀 셋 사이 → number 1..3",
		"이서껀 이분의 일 → fraction 2.5",
	}},
	{"connector behind a unit in words", "joins", "joins\tjAnd\t-\t-\t0\t캉", []string{
		"천 원캉 이천 원 사이 → money 1000..2000 KRW",
		"두 명캉 세 명 사이 → quantity 2..3 명",
		"3만원캉 5만원 사이 → money 30000..50000 KRW",
	}},
	{"connector", "joins", "joins\tjTo\t-\t-\t0\t혹은", []string{
		"3만 혹은 5만원 → money 30000..50000 KRW",
		"두 혹은 세 명 → quantity 2..3 명",
	}},
	{"what closes a range", "joins", "rangeEnds\tjAnd\t-\t-\t0\t중간", []string{
		"3만원과 5만원 중간 → money 30000..50000 KRW",
	}},
	{"cue of money", "context", "cues\tcMoney\t-\t-\t0\t품삯", []string{
		"품삯 [3만]을 받았다 → money 30000 KRW implied",
		"[3만]을 품삯으로 받았다 → money 30000 KRW implied",
	}},
	{"cue of a count", "context", "cues\tcCount\t-\t-\t0\t낚시꾼", []string{
		"낚시꾼 [3억]을 모았다 → number 300000000",
	}},
	{"cue of a weight", "context", "weightCues\tcWeight\t-\t-\t0\t저울", []string{
		"저울에 [80파운드]가 찍혔다 → quantity 80 pound",
	}},
	{"cue of a full house", "context", "fullCues\tcFull\t-\t-\t1\t나룻배", []string{
		"나룻배는 만원이었다 → nothing",
		"그 만원 나룻배 → nothing",
	}},
	{"ending of a charge", "context", "feeEndings\tcMoney\t-\t-\t0\t삯", []string{
		"뱃삯 [3만] → money 30000 KRW implied",
	}},
	{"word of large sums", "context", "largeSums\tcMoney\t-\t-\t0\t잔여금", []string{
		"잔여금 [5천] → money 50000000 KRW implied",
	}},
	{"verb that pays", "context", "payWords\tcMoney\t-\t-\t0\t꼬라박", []string{
		"[3만]을 꼬라박았다 → money 30000 KRW implied",
	}},
	{"particle", "context", "caseParticles\tpDirection\t-\t-\t3\t으루", []string{
		"[500만]으루 창업했다 → money 5000000 KRW implied",
	}},
	{"label of a date", "context", "dateHeads\tcNext\t-\t-\t0\t상영일", []string{
		"상영일 3/4 → nothing",
	}},
	{"label of a telephone number", "context", "phoneCues\tcNext\t-\t-\t0\t직통", []string{
		"직통 345 6789 → nothing",
	}},
}

// TestAdding checks that a row is all that a word needs. The rows of addings are added to copies of the tables at once.
func TestAdding(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the generator and builds a program")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip(err)
	}
	tables := map[string]string{}
	var input []string
	for _, a := range addings {
		tables[a.table] += a.row + "\n"
		for _, x := range a.texts {
			text, _, _ := strings.Cut(x, " → ")
			input = append(input, strings.NewReplacer("[", "", "]", "").Replace(text))
		}
	}
	lines := readWith(t, tables, input)
	k := 0
	for _, a := range addings {
		for _, x := range a.texts {
			text, want, _ := strings.Cut(x, " → ")
			whole := !strings.Contains(text, "[")
			found, parsed, ok := strings.Cut(lines[k], "\t")
			before := strings.Trim(strings.ReplaceAll(findAll(&komoney.Parser{}, 0, input[k]), "\n", "; "), "; ")
			k++
			wanted := ""
			if want != "nothing" {
				wanted = between(text) + " = " + want
			}
			switch {
			case whole && want != "nothing" && parsed != want:
				t.Errorf("%s: Parse reads %s as %s, want %s", a.task, text, parsed, want)
			case !ok || found != wanted && !(whole && want != "nothing" && strings.HasSuffix(found, " = "+want) && !strings.Contains(found, "; ")):
				t.Errorf("%s: Find finds %q in %s, want %s", a.task, found, text, want)
			case before == found:
				t.Errorf("%s: without the row Find finds the same in %s: %q", a.task, text, found)
			}
		}
	}
}

// TestAddingDomain checks that a file is all that a domain needs, and that a word for one is a row.
func TestAddingDomain(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the generator and builds a program")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip(err)
	}
	tables := map[string]string{
		"domains/cars":   usedCars,
		"domains/market": "label\tprice\t급속처분",
	}
	lines := readWith(t, tables, []string{
		"cars: 19년식 주행 8만 무사고 1450에 팝니다, 시세 1,600",
		"cars: 차값 980 할부 24개월",
		"market: 급속처분 7.5",
		"차값 980",
	})
	for i, want := range []string{
		"19년식 = quantity 19 년식; 8만 = number 80000; 1450 = money 14500000 KRW implied; 1,600 = money 16000000 KRW implied",
		"980 = money 9800000 KRW implied; 24개월 = quantity 24 개월",
		"7.5 = money 75000 KRW implied",
		"980 = number 980",
	} {
		if found, _, _ := strings.Cut(lines[i], "\t"); found != want {
			t.Errorf("%s, want %s", found, want)
		}
	}
}

// TestAddingRule checks that a row is all that a rule needs which looks for the words of a list.
func TestAddingRule(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the generator and builds a program")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip(err)
	}
	tables := map[string]string{
		"context":       "# Choirs are named for how many sing.\n@lexicon choirs backward\nchoirs\thWord\t-\t-\t0\t합창단",
		"rules/counter": "name of a choir\tisRound|isApart\t@choirs before\tno\t합창단 오십 명\t모두 오십 명",
	}
	lines := readWith(t, tables, []string{"합창단 오십 명", "합창단오십 명", "모두 오십 명"})
	for i, want := range []string{"", "", "오십 명 = quantity 50 명"} {
		if found, _, _ := strings.Cut(lines[i], "\t"); found != want {
			t.Errorf("%q, want %q", found, want)
		}
	}
}

// between returns what stands in brackets, or all.
func between(text string) string {
	if _, rest, ok := strings.Cut(text, "["); ok {
		text, _, _ = strings.Cut(rest, "]")
	}
	return text
}

// readWith returns what a program whose tables have the rows, too, reads in each of the lines: see testdata/adding. The last row of a judgement stays
// the last.
func readWith(t *testing.T, rows map[string]string, lines []string) []string {
	dir := t.TempDir()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	run := func(cmd *exec.Cmd) string {
		t.Helper()
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s: %v\n%s", cmd, err, &stderr)
		}
		return string(out)
	}
	for _, d := range []string{"tables", "internal/gen/cldr"} {
		check(os.CopyFS(filepath.Join(dir, d), os.DirFS(d)))
	}
	for _, d := range []string{"lex", "read/rule"} { // the generator looks for the names of classes, flags and facts there
		check(os.CopyFS(filepath.Join(dir, "internal", d), os.DirFS(filepath.Join("internal", d))))
	}
	for table, more := range rows {
		file := filepath.Join(dir, "tables", table+".tsv")
		b, err := os.ReadFile(file)
		if !errors.Is(err, os.ErrNotExist) { // a new table
			check(err)
		}
		last := len(b)
		if strings.HasPrefix(table, "rules/") {
			last = bytes.LastIndexByte(bytes.TrimRight(b, "\n"), '\n')
		}
		check(os.WriteFile(file, []byte(string(b[:last])+"\n"+more+string(b[last:])), 0o644))
	}
	run(exec.Command("go", "run", "./internal/gen", "-root", dir, "-out", dir))
	replace := map[string]string{}
	for _, file := range []string{"internal/lex/lexicon_data.go", "internal/lex/currency_data.go", "internal/domain/data.go", "internal/read/rule/data.go"} {
		path, err := filepath.Abs(file)
		check(err)
		replace[path] = filepath.Join(dir, file)
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	check(err)
	overlayFile, program := filepath.Join(dir, "overlay.json"), filepath.Join(dir, "adding.exe")
	check(os.WriteFile(overlayFile, overlay, 0o644))
	run(exec.Command("go", "build", "-overlay", overlayFile, "-o", program, "./testdata/adding"))
	read := exec.Command(program)
	read.Stdin = strings.NewReader(strings.Join(lines, "\n"))
	out := strings.Split(strings.TrimSuffix(run(read), "\n"), "\n")
	if len(out) != len(lines) {
		t.Fatalf("%d lines, want %d", len(out), len(lines))
	}
	return out
}

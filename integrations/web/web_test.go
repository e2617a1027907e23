package main

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/integrations/wasm/bundle"
)

// TestTextOnly checks that no script makes markup, or a program, of a text.
func TestTextOnly(t *testing.T) {
	sinks := regexp.MustCompile(`innerHTML|outerHTML|insertAdjacentHTML|setHTML|createContextualFragment|document\.write|DOMParser|\beval\b|new Function`)
	for _, f := range testSite(t).files {
		if bad := sinks.Find(f.data); bad != nil && strings.HasSuffix(f.name, ".js") {
			t.Errorf("%s has %s", f.name, bad)
		}
	}
}

func TestServer(t *testing.T) {
	s := testSite(t)
	get := func(path, encoding string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", path, nil)
		r.Header.Set("Accept-Encoding", encoding)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		return w
	}
	plain, packed := get("/komoney.wasm", ""), get("/komoney.wasm", "br, gzip")
	equal(t, "type", plain.Header().Get("Content-Type"), "application/wasm")
	equal(t, "encoding", packed.Header().Get("Content-Encoding"), "gzip")
	z, err := gzip.NewReader(packed.Body)
	if err != nil {
		t.Fatal(err)
	}
	if data, err := io.ReadAll(z); err != nil || string(data) != plain.Body.String() {
		t.Errorf("the compressed module is another one: %v", err)
	}
	for _, path := range []string{"/nothing", "/../main.go", "/static/app.js"} {
		if w := get(path, ""); w.Code != http.StatusNotFound {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	w := httptest.NewRecorder()
	if s.ServeHTTP(w, httptest.NewRequest("POST", "/", nil)); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", w.Code)
	}
	// A server of static files says no policy, so that the page does.
	if page := get("/", "").Body.String(); !strings.Contains(page, `content="`+policy+`"`) {
		t.Error("the page has another policy than the server")
	}
	dir := filepath.Join(t.TempDir(), "page")
	if err := s.write(dir); err != nil {
		t.Error(err)
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) != len(s.files) {
		t.Errorf("wrote %d files of %d: %v", len(files), len(s.files), err)
	}
}

// TestSizes holds the page to a limit, and what the READMEs say of sizes to what was built, but for a twentieth.
func TestSizes(t *testing.T) {
	first, scripts, module, plain := 0, 0, 0, 0
	for _, f := range testSite(t).files {
		switch f.name {
		case "index.html", "style.css":
			first += len(f.gzip)
		case "komoney.wasm":
			module, plain = len(f.gzip), len(f.data)
		default:
			scripts += len(f.gzip)
		}
	}
	if first+scripts > 37_000 || module > 2_350_000 {
		t.Errorf("the page has %d bytes and the module %d", first+scripts, module)
	}
	for _, x := range []struct {
		file, before string
		unit         float64
		size         int
	}{
		{"README.md", `index.html, style.css \| `, 1e3, first},
		{"README.md", `start the library \| `, 1e3, scripts},
		{"README.md", `behind the first paint \| `, 1e3, module},
		{"../wasm/README.md", `komoney.wasm \| `, 1, plain},
		{"../wasm/README.md", `komoney.wasm \| [\d,]+ \| `, 1, module},
		{"../npm/README.md", "waits for `dist/komoney.wasm`, ", 1e6, module},
	} {
		text, err := os.ReadFile(x.file)
		if err != nil {
			t.Fatal(err)
		}
		figure := regexp.MustCompile(x.before + `([\d,.]*\d)`).FindSubmatch(text)
		if figure == nil {
			t.Errorf("%s says no size behind %s", x.file, x.before)
			continue
		}
		said, _ := strconv.ParseFloat(strings.ReplaceAll(string(figure[1]), ",", ""), 64)
		if off := said*x.unit/float64(x.size) - 1; off < -0.05 || off > 0.05 {
			t.Errorf("%s says %v behind %s, and it is %d bytes", x.file, said, x.before, x.size)
		}
	}
}

// TestFirstPaint keeps the module back: the page must be there, with its text, and must take input.
func TestFirstPaint(t *testing.T) {
	s := testSite(t)
	release := make(chan struct{})
	once := sync.OnceFunc(func() { close(release) })
	t.Cleanup(once)
	ctx, base := browser(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/komoney.wasm" {
			<-release
		}
		s.ServeHTTP(w, r)
	}))
	run(t, ctx, chromedp.Navigate(base))
	wait(t, ctx, `performance.getEntriesByName('first-contentful-paint').length > 0`)
	equal(t, "status", eval(t, ctx, `document.querySelector('#status').textContent`), "준비하는 중…")
	run(t, ctx, chromedp.Focus("#text"), chromedp.KeyEvent("5달러 "))
	once()
	wait(t, ctx, `performance.getEntriesByName('komoney-ready').length > 0`)
	wait(t, ctx, `document.querySelectorAll('#rows tr').length > 10`)
	if got := eval(t, ctx, `[...document.querySelectorAll('#rows button')].map(b => b.textContent)`); !strings.Contains(got, "5달러") {
		t.Errorf("what was typed before is not found: %s", got)
	}
	t.Logf("first paint %s ms, ready %s ms", eval(t, ctx, `Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)`),
		eval(t, ctx, `Math.round(performance.getEntriesByName('komoney-ready')[0].startTime)`))
}

func TestReading(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base))
	wait(t, ctx, `document.querySelectorAll('#rows tr').length > 10`)
	t.Logf("first paint %s ms, ready %s ms", eval(t, ctx, `Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)`),
		eval(t, ctx, `Math.round(performance.getEntriesByName('komoney-ready')[0].startTime)`))

	run(t, ctx, setText("😀 최대 400억 달러(약 58조원), 3만원대 5% 두 배\n만원 버스"))
	settled(t, ctx, 5)
	equal(t, "marks", eval(t, ctx, `[...document.querySelectorAll('#mirror mark')].map(m => m.textContent + ':' + m.className).join()`),
		"400억 달러:money,58조원:money,3만원대:money,5%:ratio,두 배:ratio")
	equal(t, "mirror", eval(t, ctx, `document.querySelector('#mirror').textContent === document.querySelector('#text').value + '\u200b'`), "true")
	cells := func(row int) string {
		return eval(t, ctx, fmt.Sprintf(`[...document.querySelectorAll('#rows tr')[%d].children].map(c => c.innerText.replace(/\s+/g, ' ').trim()).join('|')`, row))
	}
	equal(t, "row 1", cells(0), "400억 달러|40,000,000,000 사백억 달러 이하|USD 미국 달러|이하|58조원 이하")
	equal(t, "row 3", cells(2), "3만원대|30,000 – 40,000 미만 삼만원대|KRW 대한민국 원||20.69달러 이상 27.59달러 미만")
	equal(t, "row 4", cells(3), "5%|5 오 퍼센트|% 퍼센트||")

	// Marks stay with their words while one types before them.
	run(t, ctx, script(`document.querySelector('#text').setSelectionRange(0, 0)`), chromedp.Focus("#text"), chromedp.KeyEvent("7유로, "))
	wait(t, ctx, `document.querySelector('#mirror mark').textContent === '7유로'`)
	settled(t, ctx, 6)

	run(t, ctx, setText("5% 3만원 두 배"))
	settled(t, ctx, 3)
	run(t, ctx, chromedp.Click(`#filter input[value=ratio] + span`))
	wait(t, ctx, `document.querySelectorAll('#rows tr').length === 2`)
	run(t, ctx, chromedp.Click(`#filter input[value=all] + span`), setText(""))
	settled(t, ctx, 0)
	equal(t, "nothing", eval(t, ctx, `!document.querySelector('#none').hidden && !document.querySelector('#norates').hidden && !document.querySelector('#nopairs').hidden`), "true")

	// What a text says is never markup: not in the text, the list, the picture and its table.
	run(t, ctx, setText("<img src=x onerror=alert(1)>3억원</textarea><b> 1억<i>달러(1,400억원) 5<u>달러"))
	wait(t, ctx, `document.querySelectorAll('#mirror mark').length > 2 && document.querySelectorAll('#rows tr').length > 2`)
	equal(t, "elements", eval(t, ctx, `document.querySelectorAll('img, #mirror b, i, u').length`), "0")
}

// TestLimit checks that long lists are made a piece at a time.
func TestLimit(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base), setText(strings.Repeat("매출은 3,400억 달러(약 498조원)다.\n", 300)))
	wait(t, ctx, `document.querySelector('#status').textContent === '600건'`)
	equal(t, "rows", eval(t, ctx, `document.querySelectorAll('#rows tr').length`), "200")
	equal(t, "bars", eval(t, ctx, `document.querySelectorAll('.pair').length`), "200")
	equal(t, "more", eval(t, ctx, `document.querySelector('#more').textContent`), "200건 더 보기 (남은 것 400건)")
	run(t, ctx, chromedp.Click("#more"))
	wait(t, ctx, `document.querySelectorAll('#rows tr').length === 400`)
	run(t, ctx, chromedp.Click("#more"))
	wait(t, ctx, `document.querySelectorAll('#rows tr').length === 600 && document.querySelector('#more').hidden`)
}

// TestLong pastes a text of a million characters, three megabytes, and watches for how long the page stands still.
func TestLong(t *testing.T) {
	article, err := os.ReadFile("../../testdata/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	runes := []rune(strings.Repeat(string(article), 1_000_000/len([]rune(string(article)))+1))
	text := string(runes[:1_000_000])
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base))
	wait(t, ctx, `document.querySelectorAll('#rows tr').length > 10`)
	run(t, ctx, script(`(() => {
		let last = performance.now();
		window.still = 0;
		requestAnimationFrame(function next(now) {
			still = Math.max(still, now - last);
			last = now;
			requestAnimationFrame(next);
		});
	})()`))
	stood := func(what string) { // told, not asserted: a busy machine stands still, too
		t.Helper()
		var ms float64
		fmt.Sscan(eval(t, ctx, `still`), &ms)
		t.Logf("%s: the page stood still for %.0f ms at most", what, ms)
		run(t, ctx, script(`still = 0`))
	}
	count := func(status string) string { return strings.NewReplacer(",", "", "건", "").Replace(status) }
	status := `document.querySelector('#status').textContent`

	run(t, ctx, chromedp.Focus("#text"), script(`document.querySelector('#text').select()`), command(input.InsertText, input.InsertTextParams{Text: text}))
	wait(t, ctx, status+`.length > 4`)
	found := count(eval(t, ctx, status))
	stood("pasting")
	equal(t, "part", eval(t, ctx, `document.querySelector('#part').textContent.replace(/\d\d+/, 'N')`), "N부분 중 1번째")
	if n := eval(t, ctx, `document.querySelector('#text').value.length`); len(n) > 5 {
		t.Errorf("the textarea holds %s characters", n)
	}

	// What stands in a later part is read, marked and changed at its place.
	run(t, ctx, chromedp.Click("#next"), chromedp.Click("#next"))
	equal(t, "part", eval(t, ctx, `document.querySelector('#part').textContent.replace(/\d\d+/, 'N')`), "N부분 중 3번째")
	wait(t, ctx, `document.querySelectorAll('#mirror mark').length > 100`)
	run(t, ctx, script(`document.querySelector('#text').setSelectionRange(0, 0)`), chromedp.Focus("#text"))
	run(t, ctx, chromedp.KeyEvent("7달러 "))
	wait(t, ctx, `document.querySelector('#mirror mark')?.textContent === '7달러'`)
	stood("typing")
	wait(t, ctx, status+`.length > 4 && parseInt(`+status+`.replace(',', '')) >= `+found)
	equal(t, "mirror", eval(t, ctx, `document.querySelector('#mirror').textContent === document.querySelector('#text').value + '\u200b'`), "true")
	alt := func(key string) step { return chromedp.KeyEvent(key, chromedp.KeyModifiers(kb.ModifierAlt)) }
	run(t, ctx, script(`document.querySelector('#text').setSelectionRange(0, 0)`), alt(kb.ArrowUp))
	equal(t, "part before", eval(t, ctx, `document.querySelector('#part').textContent.replace(/\d\d+/, 'N')`), "N부분 중 2번째")
	run(t, ctx, alt(kb.ArrowDown))
	equal(t, "selected", eval(t, ctx, selected), "7달러")

	run(t, ctx, chromedp.Focus("#rate-USD"), script(`document.querySelector('#rate-USD').select()`), chromedp.KeyEvent("1500"))
	wait(t, ctx, `document.querySelector('.worth:not(:empty)') && document.querySelector('.legend').textContent === '적용한 환율 1,500'`)
	stood("typing a rate")

	run(t, ctx, chromedp.Click("#clear"), chromedp.KeyEvent("3만원"))
	settled(t, ctx, 1)
	equal(t, "parts hidden", eval(t, ctx, `document.querySelector('#parts').hidden`), "true")
}

// selected is what is selected in the text.
const selected = `document.querySelector('#text').value.slice(document.querySelector('#text').selectionStart, document.querySelector('#text').selectionEnd)`

func TestRates(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base))
	wait(t, ctx, `document.querySelector('#rate-USD')`)
	run(t, ctx, setText("400억 달러와 200엔, 1,446.5원"))
	settled(t, ctx, 3)
	wait(t, ctx, `document.querySelector('#rate-JPY')`)
	run(t, ctx, chromedp.SendKeys("#rate-USD", "1446.5"))
	wait(t, ctx, `document.querySelector('.worth').textContent === '57조8,600억원'`)
	run(t, ctx, chromedp.SendKeys("#rate-JPY", "950"))
	wait(t, ctx, `document.querySelectorAll('.worth')[1].textContent === '1,900원'`)
	equal(t, "won", eval(t, ctx, `document.querySelectorAll('.worth')[2].textContent`), "1달러")
	run(t, ctx, chromedp.SendKeys("#rate-JPY", "x"))
	wait(t, ctx, `document.querySelector('#rate-JPY').getAttribute('aria-invalid') === 'true'`)
	equal(t, "complaint", eval(t, ctx, `document.querySelector('#bad-JPY').textContent`), "환율이 아닙니다. 예: 1,446.5")
	equal(t, "dollars", eval(t, ctx, `document.querySelector('.worth').textContent`), "57조8,600억원")
}

func TestAudit(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base))
	wait(t, ctx, `document.querySelectorAll('.pair').length === 7`)
	equal(t, "verdict", eval(t, ctx, `document.querySelector('.verdict').className`), "verdict differ")
	run(t, ctx, setText("1억 달러(약 1,400억원)와 400억 달러(약 58조원)"))
	settled(t, ctx, 4)
	wait(t, ctx, `document.querySelectorAll('.pair').length === 2`)
	equal(t, "verdict", eval(t, ctx, `document.querySelector('.verdict').textContent`), "✓ 환산 2건이 모두 한 환율로 맞습니다.")
	run(t, ctx, chromedp.Click("#charts summary"))
	wait(t, ctx, `document.querySelector('#charts tbody')`)
	equal(t, "table", eval(t, ctx, `[...document.querySelectorAll('#charts tbody tr')].map(r => [...r.children].map(c => c.textContent).join('|')).join(';')`),
		"A|1억 달러|1,400억원|1,350|1,450|맞음;A|400억 달러|58조원|1,437.5|1,462.5|맞음")
	// The bars lie where the numbers say: the second begins where seven eighths of the first are over.
	equal(t, "bars", eval(t, ctx, `(() => { const [a, b] = [...document.querySelectorAll('.pair .bar')].map(r => [+r.getAttribute('x'), +r.getAttribute('width')]); return ((b[0] - a[0]) / a[1]).toFixed(3); })()`), "0.875")
	run(t, ctx, script(`(() => { const e = document.querySelector('#rate-USD'); e.value = '1,500'; e.dispatchEvent(new Event('input')); })()`))
	wait(t, ctx, `document.querySelectorAll('.miss').length === 2`)
	run(t, ctx, setText("1만~2만 엔(9만~30만원) 1억 유로(1,560억원·1억500만 달러)"))
	wait(t, ctx, `document.querySelectorAll('figure').length === 3`)
	equal(t, "contradiction", eval(t, ctx, `document.querySelectorAll('.pair.bad').length`), "1")
}

// TestRateUnits checks that the picture and its table are about as many units as the field of the currency is.
func TestRateUnits(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base+"/?lang=en"), setText("100만 엔(약 950만원)과 2억 엔(18억9천만원), 1억 달러(1,400억원), 3억 엔(200만 유로)"))
	wait(t, ctx, `document.querySelectorAll('figure').length === 3`)
	equal(t, "fields", eval(t, ctx, `[...document.querySelectorAll('.field label b')].map(b => b.textContent).join()`), "100 JPY,1 USD,1 EUR")
	equal(t, "pictures", eval(t, ctx, `[...document.querySelectorAll('figcaption b')].map(b => b.textContent).join()`), "KRW for 100 JPY,KRW for 1 USD,EUR for 1 JPY")
	equal(t, "intervals", eval(t, ctx, `[...document.querySelector('figure').querySelectorAll('.interval')].map(e => e.firstChild.data.trim()).join()`), "945 – 955,942.5 – 947.5")
	equal(t, "rate in use", eval(t, ctx, `document.querySelector('.legend').textContent`), "rate in use "+eval(t, ctx, `document.querySelector('#rate-JPY').value`))
	run(t, ctx, chromedp.Click("#charts summary"))
	wait(t, ctx, `document.querySelector('#charts tbody')`)
	equal(t, "table", eval(t, ctx, `[...document.querySelectorAll('#charts tbody tr')].map(r => [...r.children].map(c => c.textContent).join('|')).join(';')`),
		"A|100만 엔|950만원|945|955|fits;A|2억 엔|18억9천만원|942.5|947.5|fits")
}

// list is what the page lists: amount, place in a table, value, unit.
const list = `[...document.querySelectorAll('#rows tr')].map(r => [r.querySelector('button').textContent, r.querySelector('th small')?.textContent ?? '',
	r.children[1].querySelector('span').textContent, r.children[2].firstChild.data].join('|')).join(';')`

// lists waits until the page lists that.
func lists(t *testing.T, ctx context.Context, want string) {
	t.Helper()
	got := ""
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if got = eval(t, ctx, list); got == want {
			return
		}
	}
	t.Errorf("the list is %q, want %q", got, want)
}

// choose is the step that gives a field above the text another value.
func choose(field, value string) step {
	return script(fmt.Sprintf(`(() => { const e = document.querySelector(%q); e[e.type === 'checkbox' ? 'checked' : 'value'] = %s; e.dispatchEvent(new Event('input', { bubbles: true })); })()`, "#"+field, value))
}

// TestOptions reads as each field above the text says.
func TestOptions(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base+"/?lang=en"))
	equal(t, "domains", eval(t, ctx, `[...document.querySelectorAll('#domain option')].map(o => o.value).sort().join()`), strings.Join(komoney.DomainNames(), ","))
	for _, x := range []struct{ text, field, value, before, after string }{
		{"원룸 500에 45 관리비 5만원", "domain", `'estate'`, "500||500|;45||45|;5만원||50,000|KRW", "500||5,000,000|KRW;45||450,000|KRW;5만원||50,000|KRW"},
		{"(단위: 백만원)\n매출 1,234", "unitLines", "true", "1,234||1,234|", "1,234||1,234,000,000|KRW"},
		{"손익 (3만원)", "accounting", "true", "3만원||30,000|KRW", "(3만원)||-30,000|KRW"},
		{"전세 2억5천", "plainTail", "true", "2억5천||250,000,000|KRW", "2억5천||200,005,000|KRW"},
		{"1억을 빌렸다", "implied", "'usd'", "1억||100,000,000|KRW", "1억||100,000,000|USD"},
		{"1억을 빌렸다", "implied", "'none'", "1억||100,000,000|KRW", "1억||100,000,000|"},
		{"5달러와 3코인", "names", "'달러=CAD, 코인 = btc'", "5달러||5|USD;3||3|", "5달러||5|CAD;3코인||3|BTC"},
		{"성냥 5젬과 2펠릿", "units", "'젬, 펠릿=pellet'", "5||5|;2||2|", "5젬||5|젬;2펠릿||2|pellet"},
	} {
		off := "''"
		switch x.field {
		case "domain":
			off = "'prose'"
		case "unitLines", "accounting", "plainTail":
			off = "false"
		}
		run(t, ctx, setText(x.text))
		lists(t, ctx, x.before)
		run(t, ctx, choose(x.field, x.value))
		lists(t, ctx, x.after)
		equal(t, "complaints", eval(t, ctx, `[...document.querySelectorAll('.how .wrong')].map(e => e.textContent).join('')`), "")
		run(t, ctx, choose(x.field, off))
		lists(t, ctx, x.before)
	}
	// What is no option is said to be none, and the others still count.
	run(t, ctx, setText("5달러를 빌렸다"), choose("names", "'달러'"), choose("implied", "'??'"), choose("units", "'=3'"))
	wait(t, ctx, `[...document.querySelectorAll('.how [aria-invalid=true]')].map(e => e.id).join() === 'implied,names,units'`)
	equal(t, "complaint", eval(t, ctx, `document.querySelector('#wrong-names').textContent`), "Not name=code. For example: 달러=CAD")
	equal(t, "list", eval(t, ctx, list), "5달러||5|USD")
}

// TestTable pastes what a spreadsheet has on the clipboard.
func TestTable(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base+"/?lang=en"))
	wait(t, ctx, `document.querySelectorAll('#rows tr').length > 10`)
	marks := `[...document.querySelectorAll('#mirror mark')].map(m => m.textContent).join(';')`
	const sheet = "구분\t매출액(억원)\t이익률(%)\n서울\t1,234\t5.6\n부산\t\"1,300\"\t△2\n"
	run(t, ctx, chromedp.Focus("#text"), script(`document.querySelector('#text').select()`), command(input.InsertText, input.InsertTextParams{Text: sheet}))
	cells := "1,234|서울 / 매출액(억원)|123,400,000,000|KRW;5.6|서울 / 이익률(%)|5.6|%;1,300|부산 / 매출액(억원)|130,000,000,000|KRW;△2|부산 / 이익률(%)|-2|%"
	lists(t, ctx, cells)
	equal(t, "status", eval(t, ctx, `document.querySelector('#status').textContent`), "4 found · read as a table")
	equal(t, "marks", eval(t, ctx, marks), "1,234;5.6;1,300;△2")
	run(t, ctx, chromedp.Click("#rows tr:nth-child(3) button"))
	equal(t, "selected", eval(t, ctx, selected), "1,300")
	equal(t, "description", eval(t, ctx, `document.querySelector('#at').textContent`), "1,300 = 130,000,000,000 KRW (South Korean Won) · money · currency implied · 부산 / 매출액(억원)")
	// Typing in a cell keeps it a table.
	run(t, ctx, chromedp.KeyEvent("1,400"))
	wait(t, ctx, list+".includes('1,400|부산 / 매출액(억원)|140,000,000,000|KRW')")

	// A cell of words may have sums in it.
	run(t, ctx, setText("사업\t내용\t계(천원)\n항만\t400억 달러(약 58조원), 5명\t\"3,000\"\n도로\t\"\"\"이름\"\" 3만원\"\t7\n"))
	lists(t, ctx, "400억 달러|항만 / 내용|40,000,000,000|USD;58조원|항만 / 내용|58,000,000,000,000|KRW;3,000|항만 / 계(천원)|3,000,000|KRW;3만원|도로 / 내용|30,000|KRW;7|도로 \"이름\" 3만원 / 계(천원)|7,000|KRW")
	equal(t, "marks", eval(t, ctx, marks), "400억 달러;58조원;3,000;7")

	// As a text it has bare numbers, and a text is no table but if one says so.
	run(t, ctx, choose("form", "'text'"))
	wait(t, ctx, `document.querySelector('#status').textContent.endsWith('found')`)
	run(t, ctx, choose("form", "'auto'"), setText("값은 3만원,\t5달러이고\n끝"))
	settled(t, ctx, 2)
	run(t, ctx, setText("품목,값(천원)\n\"쌀, \"\"햅쌀\"\"\",35\n콩,12\n"), choose("form", "'table'"))
	lists(t, ctx, `35|쌀, "햅쌀" / 값(천원)|35,000|KRW;12|콩 / 값(천원)|12,000|KRW`)
	equal(t, "marks", eval(t, ctx, marks), "35;12")
	run(t, ctx, setText("| 품목 | 값(천원) |\n|---|---|\n| 쌀 | 35 |\n"))
	lists(t, ctx, `35|쌀 / 값(천원)|35,000|KRW`)
	equal(t, "marks", eval(t, ctx, marks), "35")
	run(t, ctx, setText("<table><tr><th>품목</th><th>값(천원)</th></tr><tr><td>쌀</td><td>35</td></tr></table>"))
	lists(t, ctx, `35|쌀 / 값(천원)|35,000|KRW`)
	wait(t, ctx, `!document.querySelector('#mirror mark')`)
	run(t, ctx, chromedp.Click("#rows button")) // its place in the markup is not known
	equal(t, "nothing", eval(t, ctx, `document.querySelectorAll('#mirror mark').length`), "0")

	// A file says by its name that it is a table.
	path := filepath.Join(t.TempDir(), "값.csv")
	if err := os.WriteFile(path, []byte("품목,값(천원)\n쌀,35\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	run(t, ctx, choose("form", "'text'"), chromedp.SetUploadFiles("#file", []string{path}))
	wait(t, ctx, `document.querySelector('#form').value === 'table'`)
	lists(t, ctx, `35|쌀 / 값(천원)|35,000|KRW`)
}

// TestSave saves what was found, all of it, as a browser does.
func TestSave(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	dir := t.TempDir()
	run(t, ctx, command(cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir}),
		chromedp.Navigate(base+"/?lang=en"))
	saved := func(name string) string {
		t.Helper()
		path := filepath.Join(dir, "komoney."+name)
		run(t, ctx, chromedp.Click("#"+name))
		for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
			data, err := os.ReadFile(path)
			if left, _ := filepath.Glob(filepath.Join(dir, "*.crdownload")); err == nil && len(left) == 0 {
				os.Remove(path)
				return string(data)
			}
		}
		t.Fatalf("%s was not saved", path)
		return ""
	}
	run(t, ctx, setText(""))
	settled(t, ctx, 0)
	equal(t, "nothing to save", eval(t, ctx, `document.querySelector('#csv').disabled && document.querySelector('#json').disabled`), "true")

	run(t, ctx, setText("😀 최대 400억 달러, -3만원과 5%"))
	settled(t, ctx, 3)
	equal(t, "CSV", saved("csv"), "\ufeffstart,end,text,kind,value,low,high,low_open,high_open,currency,currency_implied,unit,approx,bound\r\n"+
		"6,13,400억 달러,money,40000000000,,,,,USD,,,,at_most\r\n15,19,'-3만원,money,-30000,,,,,KRW,,,,\r\n21,23,5%,percent,5,,,,,,,%,,\r\n")
	run(t, ctx, chromedp.SendKeys("#rate-USD", "1446.5"))
	wait(t, ctx, `document.querySelector('.worth').textContent.includes('57.86T')`)
	run(t, ctx, chromedp.Click(`#filter input[value=money] + span`))
	wait(t, ctx, `document.querySelectorAll('#rows tr').length === 2`)
	equal(t, "JSON", saved("json"), `[
{"start":6,"end":13,"text":"400억 달러","kind":"money","value":"40000000000","currency":"USD","bound":"at_most","converted":{"value":"57860000000000","currency":"KRW","rate":"1446.5"}},
{"start":15,"end":19,"text":"-3만원","kind":"money","value":"-30000","currency":"KRW","converted":{"value":"-20.74","currency":"USD","rate":"2/2893"}}
]
`)
	run(t, ctx, chromedp.Click(`#filter input[value=all] + span`), setText("구분\t매출액(억원)\n=2+3\t1,234\n"))
	wait(t, ctx, `document.querySelectorAll('#rows tr').length === 1`)
	equal(t, "cells", saved("csv"), "\ufeffstart,end,table,row,column,header,label,text,kind,value,low,high,low_open,high_open,currency,currency_implied,unit,approx,bound,from\r\n"+
		"16,21,1,2,2,매출액(억원),'=2+3,\"1,234\",money,123400000000,,,,,KRW,true,,,,억원\r\n")

	// The list shows a part of what is saved.
	run(t, ctx, setText(strings.Repeat("3만원 ", 500)))
	wait(t, ctx, `document.querySelector('#status').textContent === '500 found'`)
	if n := strings.Count(saved("csv"), "\r\n"); n != 501 {
		t.Errorf("%d lines were saved", n)
	}
}

// TestTouch checks that nothing is said of a keyboard where there is none.
func TestTouch(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base))
	hint := `document.querySelector('#hint').innerText`
	if got := eval(t, ctx, hint); !strings.Contains(got, "Alt+↓") {
		t.Errorf("with a keyboard the hint is %q", got)
	}
	run(t, ctx, chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulateTouch))
	equal(t, "hint", strings.TrimSpace(eval(t, ctx, hint)), "글이나 스프레드시트의 표를 붙여 넣으세요.")
}

// TestBinary builds the command as the README says, and runs it in another folder, without Go and without the sources.
func TestBinary(t *testing.T) {
	dir := t.TempDir()
	binary := filepath.Join(dir, "komoney-web")
	for _, args := range [][]string{{"generate"}, {"build", "-tags", "bundled", "-o", binary, "."}} {
		if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
			t.Fatalf("go %s: %v\n%s", args, err, out)
		}
	}
	cmd := exec.Command(binary, "-o", "page")
	cmd.Dir, cmd.Env = dir, []string{"PATH=" + dir, "TMPDIR=" + dir}
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "first paint") {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, f := range testSite(t).files {
		data, err := os.ReadFile(filepath.Join(dir, "page", f.name))
		if err != nil {
			t.Error(err)
		} else if string(data) != string(f.data) {
			t.Errorf("%s is another one", f.name)
		}
	}
}

func TestKeyboardAndNames(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base), setText("3만원과 5달러"))
	settled(t, ctx, 2)
	run(t, ctx, chromedp.Focus("#text"), script(`document.querySelector('#text').setSelectionRange(0, 0)`))
	alt := func(key string) step { return chromedp.KeyEvent(key, chromedp.KeyModifiers(kb.ModifierAlt)) }
	run(t, ctx, alt(kb.ArrowDown))
	equal(t, "next", eval(t, ctx, selected), "3만원")
	run(t, ctx, alt(kb.ArrowDown))
	equal(t, "next", eval(t, ctx, selected), "5달러")
	equal(t, "description", eval(t, ctx, `document.querySelector('#at').textContent`), "5달러 = 5 USD (미국 달러) · 돈")
	run(t, ctx, alt(kb.ArrowUp))
	equal(t, "previous", eval(t, ctx, selected), "3만원")
	run(t, ctx, chromedp.Focus("#rows tr:nth-child(2) button"), chromedp.KeyEvent(kb.Enter))
	equal(t, "from the list", eval(t, ctx, selected), "5달러")

	// A row that has the focus keeps it when the rows are made again.
	const row = `document.querySelector('#rows tr:nth-child(2)')`
	mark := script(row + `.dataset.old = 'yes'`)
	again := row + ` && !` + row + `.dataset.old`
	run(t, ctx, mark, chromedp.Focus("#rows tr:nth-child(2) button"),
		script(`(() => { const e = document.querySelector('#rate-USD'); e.value = '1,500'; e.dispatchEvent(new Event('input')); })()`))
	wait(t, ctx, again)
	equal(t, "focus", eval(t, ctx, `document.activeElement.textContent`), "5달러")

	// The arrow keys go through the filter, and Tab through everything, from the top to the bottom.
	run(t, ctx, mark, chromedp.Focus(`#filter input[value=all]`), chromedp.KeyEvent(kb.ArrowRight))
	wait(t, ctx, again)
	equal(t, "filter", eval(t, ctx, `document.querySelector('#filter input:checked').value`), "money")
	run(t, ctx, chromedp.Focus(".skip"))
	order := []string{"skip"}
	for range 40 {
		run(t, ctx, chromedp.KeyEvent(kb.Tab))
		at := eval(t, ctx, `(e => e.id || e.dataset.lang || e.name || e.className || e.tagName)(document.activeElement)`)
		if at == "BODY" || at == order[0] {
			break
		}
		order = append(order, at)
		if hidden := eval(t, ctx, `(r => r.width < 1 || r.right < 0 || r.bottom < 0)(document.activeElement.getBoundingClientRect())`); hidden == "true" {
			t.Errorf("%s has the focus and cannot be seen", at)
		}
	}
	equal(t, "order", strings.Join(order, " "), "skip ko en open clear domain form SUMMARY text csv json filter scroll money money rate-USD")

	run(t, ctx, chromedp.Click(`[data-lang=en]`))
	equal(t, "language", eval(t, ctx, `document.documentElement.lang`), "en")
	equal(t, "heading", eval(t, ctx, `document.querySelector('#h-text').textContent`), "Text")
	equal(t, "unit", eval(t, ctx, `document.querySelector('#rows tr:nth-child(2) td:nth-child(3) small').textContent`), "US Dollar")
}

// TestScreenReader looks at the page as a screen reader does, by the browser's accessibility tree.
func TestScreenReader(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base+"/?lang=en"))
	wait(t, ctx, `document.querySelectorAll('.pair').length === 7`)
	var nodes []*accessibility.Node
	run(t, ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		r, err := cdp.Call(ctx, target, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		nodes = r.Nodes
		return err
	}))
	value := func(v *accessibility.Value) (s string) {
		if v != nil {
			json.Unmarshal(v.Value, &s) // what is no string has no name either
		}
		return s
	}
	have := map[string]bool{}
	for _, n := range nodes {
		role, name := value(n.Role), value(n.Name)
		if n.Ignored {
			continue
		}
		have[role+" "+name] = true
		switch role {
		case "button", "textbox", "radio", "image", "region", "table", "group", "link":
			if name == "" {
				t.Errorf("a %s has no name", role)
			}
		}
	}
	for _, want := range []string{
		"banner ", "main ", "contentinfo ", "heading komoney", "region Text", "region Found", "region Rates", "region Conversions in the text",
		"textbox Text", "textbox 1 USD US Dollar", "radio Money 16", "link Skip to the text", "columnheader Value", "rowheader 1억 달러",
		"image KRW for 1 USD. No one rate fits all 7 conversions. At least 3 were used.", "status ",
	} {
		if !have[want] {
			t.Errorf("there is no %q in %q", want, slices.Sorted(maps.Keys(have)))
		}
	}
	// What came of a change is said once, when one stops typing.
	run(t, ctx, setText("1억 달러(약 1,400억원)와 400억 달러(약 70조원)"))
	wait(t, ctx, `document.querySelector('#live').textContent === '4 found No one rate fits all 2 conversions. At least 2 were used.'`)
}

// TestTexts checks that both languages have all texts, and that the page's own are those of the Korean ones.
func TestTexts(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base))
	got := eval(t, ctx, `(async () => {
		const { texts: { ko, en } } = await import('./i18n.js');
		const keys = o => Object.entries(o).flatMap(([k, v]) => typeof v === 'object' ? Object.keys(v).map(l => k + '.' + l) : [k]);
		const html = new DOMParser().parseFromString(await (await fetch('index.html')).text(), 'text/html');
		return [
			...keys(ko).filter(k => !keys(en).includes(k)), ...keys(en).filter(k => !keys(ko).includes(k)),
			...[...html.querySelectorAll('[data-t]')].filter(e => e.textContent !== ko[e.dataset.t]).map(e => e.dataset.t),
		];
	})()`)
	equal(t, "what is not in both languages, or not the same in the page,", got, "")
}

func TestFile(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base))
	wait(t, ctx, `document.querySelectorAll('#rows tr').length > 10`)
	dir := t.TempDir()
	// drop drags a file from outside of the browser over the text, and lets it go.
	drop := func(name, content string) {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
		var x, y float64
		fmt.Sscan(eval(t, ctx, `(r => r.x + 40 + ' ' + (r.y + 40))(document.querySelector('#text').getBoundingClientRect())`), &x, &y)
		for _, event := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
			run(t, ctx, command(input.DispatchDragEvent, input.DispatchDragEventParams{
				Type: event, X: x, Y: y, Data: &input.DragData{Items: []*input.DragDataItem{}, Files: []string{path}, DragOperationsMask: 1},
			}))
			if event == input.DispatchDragEventTypeDragOver {
				wait(t, ctx, `document.querySelector('#editor').classList.contains('over')`)
			}
		}
		equal(t, "frame", eval(t, ctx, `document.querySelector('#editor').className`), "editor")
	}
	text := func() string { return eval(t, ctx, `document.querySelector('#text').value`) }
	drop("utf8.txt", "\ufeff3억원\r\n끝")
	settled(t, ctx, 1)
	equal(t, "text", text(), "3억원\n끝")
	drop("euckr.txt", "5\xB4\xDE\xB7\xAF 3\xBF\xF8")
	settled(t, ctx, 2)
	equal(t, "text", text(), "5달러 3원")
	drop("binary", "\x00\x01\x02")
	wait(t, ctx, `document.querySelector('#status').textContent === '글 파일이 아닙니다.'`)
	equal(t, "text", text(), "5달러 3원")
	equal(t, "place", eval(t, ctx, `location.pathname`), "/")

	// The button opens a file, too.
	run(t, ctx, chromedp.SetUploadFiles("#file", []string{filepath.Join(dir, "utf8.txt")}))
	settled(t, ctx, 1)
}

// TestFolder loads the page as another server of static files sends it: without a policy and uncompressed.
func TestFolder(t *testing.T) {
	dir := t.TempDir()
	if err := testSite(t).write(dir); err != nil {
		t.Fatal(err)
	}
	ctx, base := browser(t, http.FileServer(http.Dir(dir)))
	run(t, ctx, chromedp.Navigate(base))
	wait(t, ctx, `document.querySelectorAll('.pair').length === 7`)
}

// TestBrokenModule sends half of the module, and then all of it.
func TestBrokenModule(t *testing.T) {
	s := testSite(t)
	broken := true
	ctx, base := browser(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/komoney.wasm" && broken {
			broken = false
			w.Header().Set("Content-Type", "application/wasm")
			w.Write([]byte("\x00asm\x01"))
			return
		}
		s.ServeHTTP(w, r)
	}))
	run(t, ctx, chromedp.Navigate(base))
	wait(t, ctx, `document.querySelector('#status').textContent.startsWith('불러오지 못했습니다')`)
	run(t, ctx, setText("3만원"))
	settled(t, ctx, 1)
}

// TestMirror checks that the marks lie under their words: the mirror breaks lines where the textarea does.
func TestMirror(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	run(t, ctx, chromedp.Navigate(base))
	for _, text := range []string{
		"3만원", "3만원\n", "\n\n3만원\n\n", "\t3만원\t5달러", strings.Repeat("긴말", 300) + "3만원", strings.Repeat("3만원 ", 300),
		"한 칸   세 칸 3만원" + strings.Repeat(" ", 200) + "5달러", "１２３만원 ㈜ 😀👨‍👩‍👧 3만원", strings.Repeat("1,234,567,890", 40) + "원", "가\u00a03만원\u200b5달러",
	} {
		run(t, ctx, setText(text))
		wait(t, ctx, `document.querySelector('#mirror').textContent === document.querySelector('#text').value + '\u200b'`)
		for _, width := range []int64{1280, 390} {
			run(t, ctx, chromedp.EmulateViewport(width, 900))
			got := eval(t, ctx, `(() => {
				const mirror = document.querySelector('#mirror'), text = document.querySelector('#text');
				mirror.style.alignSelf = text.style.alignSelf = 'start';
				text.style.height = '0';
				const heights = [mirror.offsetHeight, text.scrollHeight, mirror.clientWidth - text.clientWidth];
				mirror.style.alignSelf = text.style.alignSelf = text.style.height = '';
				return heights[2] === 0 && heights[0] === heights[1] ? '' : String(heights);
			})()`)
			equal(t, fmt.Sprintf("%.20q, %d wide: what the heights differ by", text, width), got, "")
		}
	}
	// Korean is composed, a syllable in several keys; what is found meanwhile must not get in the way.
	run(t, ctx, script(`document.querySelector('#clear').click()`))
	for _, syllables := range []string{"ㅅ", "사", "삼", "삼ㅁ", "삼마", "삼만"} {
		run(t, ctx, command(input.ImeSetComposition, input.ImeSetCompositionParams{Text: syllables, SelectionStart: int64(len([]rune(syllables))), SelectionEnd: int64(len([]rune(syllables)))}))
		time.Sleep(30 * time.Millisecond)
	}
	run(t, ctx, command(input.InsertText, input.InsertTextParams{Text: "삼만"}), command(input.InsertText, input.InsertTextParams{Text: "원"}))
	settled(t, ctx, 1)
	equal(t, "composed", eval(t, ctx, `document.querySelector('#text').value`), "삼만원")
}

// TestPackage loads the npm package as a browser does.
func TestPackage(t *testing.T) {
	dir := t.TempDir()
	if err := bundle.Write(filepath.Join(dir, "dist")); err != nil {
		t.Fatal(err)
	}
	entry, err := os.ReadFile("../npm/browser.mjs")
	if err != nil {
		t.Fatal(err)
	}
	init, err := os.ReadFile("../npm/init.mjs")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"browser.mjs": entry, "init.mjs": init, "index.html": []byte("<!doctype html><link rel=icon href=data:,>")} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	ctx, base := browser(t, http.FileServer(http.Dir(dir)))
	run(t, ctx, chromedp.Navigate(base))
	got := eval(t, ctx, `import('/browser.mjs').then(k => k.parse('400억 달러').value + k.find('58조원')[0].end)`)
	equal(t, "answer", got, "400000000004")
}

// faint is the elements whose text has less contrast with what is behind it than WCAG wants, 4.5 to 1.
const faint = `(() => {
	const rgb = color => {
		const c = document.createElement('canvas').getContext('2d');
		c.fillStyle = color;
		c.fillRect(0, 0, 1, 1);
		return [...c.getImageData(0, 0, 1, 1).data];
	};
	const light = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
		.reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
	const behind = e => {
		for (; e; e = e.parentElement) {
			const c = rgb(getComputedStyle(e).backgroundColor);
			if (c[3] === 255) return c;
		}
		return [255, 255, 255];
	};
	const bad = [];
	for (const e of document.querySelectorAll('body *')) {
		const text = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
		if (!text || e.matches('option, script') || !e.checkVisibility()) continue;
		// What is written over a mark is the textarea's.
		const ink = e.matches('mark') ? document.querySelector('#text') : e;
		if (e.matches('#mirror') || e.closest('svg') && e.matches('title')) continue;
		const style = getComputedStyle(ink);
		const page = e.matches('.letter') ? rgb(getComputedStyle(e.previousElementSibling).fill) : behind(e);
		const [a, b] = [light(rgb(ink.closest('svg') ? style.fill : style.color)), light(page)];
		const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (contrast < 4.5) bad.push(e.tagName + '.' + (e.className.baseVal ?? e.className) + ' ' + contrast.toFixed(2) + ' ' + e.textContent);
	}
	return [...new Set(bad)].slice(0, 8).join('; ');
})()`

// TestPictures takes the page in the light and in the dark, wide and narrow, and checks that nothing is cut off.
// With SCREENSHOTS set to a folder the pictures stay there to be looked at.
func TestPictures(t *testing.T) {
	ctx, base := browser(t, testSite(t))
	dir := os.Getenv("SCREENSHOTS")
	for _, view := range []struct {
		name, scheme, lang string
		width              int64
	}{
		{"light", "light", "ko", 1280},
		{"dark", "dark", "en", 1280},
		{"middle", "light", "en", 768},
		{"narrow", "light", "ko", 390},
		{"narrow-dark", "dark", "en", 390},
		{"narrowest", "light", "ko", 320},
		{"busy", "light", "ko", 1280},
		{"busy-dark", "dark", "en", 390},
	} {
		run(t, ctx,
			chromedp.EmulateViewport(view.width, 900),
			command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: view.scheme}},
			}),
			chromedp.Navigate(base+"/?lang="+view.lang))
		wait(t, ctx, `document.querySelectorAll('.pair').length === 7 && document.querySelectorAll('.worth:not(:empty)').length > 10`)
		if strings.HasPrefix(view.name, "busy") {
			// Several currencies, a contradiction, rates that are far apart, a wrong rate, an open table, and an amount selected.
			run(t, ctx, setText("1만~2만 엔(9만~30만원), 1억 유로(1,560억원·1억500만 달러), 200만 위안, 70만 파운드.\n"+
				"400억 달러(58조원) 4억 달러(6,000억원) 3억 달러(42조원) 1억 달러(1,444억원)"))
			wait(t, ctx, `document.querySelectorAll('figure').length === 4 && document.querySelectorAll('.field').length === 5`)
			run(t, ctx, script(`(() => {
				const e = document.querySelector('#rate-EUR');
				e.value = '천오백x';
				e.dispatchEvent(new Event('input'));
				document.querySelector('#charts details').open = true;
				document.querySelector('#how details').open = true;
				document.querySelectorAll('#rows button')[2].click();
			})()`))
			wait(t, ctx, `document.querySelector('#bad-EUR').textContent && document.querySelector('#charts tbody') && document.querySelector('#at').textContent`)
		}
		picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
		if err != nil {
			t.Fatal(err)
		}
		equal(t, view.name+" scrolls sideways", eval(t, ctx, `document.documentElement.scrollWidth > innerWidth`), "false")
		dark := eval(t, ctx, `matchMedia('(prefers-color-scheme: dark)').matches && getComputedStyle(document.body).backgroundColor !== 'rgb(246, 245, 241)'`)
		equal(t, view.name+" is dark", dark, fmt.Sprint(view.scheme == "dark"))
		equal(t, view.name+" is hard to read", eval(t, ctx, faint), "")
		if kind := http.DetectContentType(picture); kind != "image/png" {
			t.Errorf("the picture is %s", kind)
		}
		if dir != "" {
			if err := os.WriteFile(filepath.Join(dir, view.name+".png"), picture, 0o666); err != nil {
				t.Error(err)
			}
		}
	}
}

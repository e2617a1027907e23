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
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

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

// TestSizes holds the limits that the README states.
func TestSizes(t *testing.T) {
	first, module := 0, 0
	for _, f := range testSite(t).files {
		switch {
		case f.name == "komoney.wasm":
			module = len(f.gzip)
		default:
			first += len(f.gzip)
		}
	}
	if first > 30_000 || module > 1_900_000 {
		t.Errorf("the page has %d bytes and the module %d", first, module)
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
	equal(t, "order", strings.Join(order, " "), "skip ko en open clear text filter scroll money money rate-USD")

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

package main

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/komoney/komoney/integrations/wasm/bundle"
)

var site1 = sync.OnceValues(newSite)

func testSite(t *testing.T) *site {
	t.Helper()
	s, err := site1()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// browser starts a Chromium of its own, and fails the test if the page writes an error to its console or
// asks anything but the test's server.
func browser(t *testing.T, handler http.Handler) (ctx context.Context, base string) {
	t.Helper()
	path := os.Getenv("CHROMIUM")
	if path == "" {
		for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
			if p, err := exec.LookPath(name); err == nil {
				path = p
				break
			}
		}
	}
	if path == "" {
		t.Skip("there is no chromium to show the page with: apt-get install chromium, or set CHROMIUM to its path")
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)

	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()),
		chromedp.Headless, chromedp.NoSandbox, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("lang", "ko"),
	}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			d := e.ExceptionDetails
			t.Errorf("exception: %s %+v", d.Text, d.Exception)
		case *cdplog.EventEntryAdded:
			if e.Entry.Level == "error" {
				t.Errorf("console: %s %s", e.Entry.Text, e.Entry.URL)
			}
		case *network.EventRequestWillBeSent:
			if u, err := url.Parse(e.Request.URL); err == nil && u.Scheme != "data" && !strings.HasPrefix(e.Request.URL, server.URL) {
				t.Errorf("the page asks %s", e.Request.URL)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	// The browser lives as long as the context that it was started with; what is done in it has a limit.
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	run(t, ctx, command(network.Enable, network.EnableParams{}), command(cdplog.Enable, cdp.Empty{}), command(runtime.Enable, cdp.Empty{}),
		command(emulation.SetLocaleOverride, emulation.SetLocaleOverrideParams{Locale: "ko-KR"}), chromedp.EmulateViewport(1280, 900))
	return ctx, server.URL
}

// step is an action that returns nothing.
type step = chromedp.Action[chromedp.Void]

// command is the step that a command of the browser's protocol is.
func command[P, R any](c cdp.Command[P, R], params P) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, c, params)
		return err
	})
}

// script is the step that evaluates an expression, whatever it is.
func script(expression string) step { return chromedp.Evaluate[chromedp.Void](expression) }

func run(t *testing.T, ctx context.Context, steps ...step) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// eval returns the value of an expression, of the promise if it is one, as a string.
func eval(t *testing.T, ctx context.Context, expression string) string {
	t.Helper()
	s, err := chromedp.Run(ctx, chromedp.Evaluate[string](`Promise.resolve(`+expression+`).then(String)`, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return s
}

// wait waits until an expression is true. chromedp.Poll would need a page that lets it make functions of text.
func wait(t *testing.T, ctx context.Context, expression string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); eval(t, ctx, `Boolean(`+expression+`)`) != "true"; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("never true: %s; the status is %q", expression, eval(t, ctx, `document.querySelector('#status').textContent`))
		}
	}
}

// settled waits until the page shows what is in its text. The number is that of the amounts.
func settled(t *testing.T, ctx context.Context, amounts int) {
	t.Helper()
	wait(t, ctx, fmt.Sprintf(`document.querySelectorAll('#mirror mark').length === %d && document.querySelector('#total').textContent === '%d'`, amounts, amounts))
}

func setText(text string) step {
	return script(fmt.Sprintf(`(() => { const e = document.querySelector('#text'); e.value = %q; e.dispatchEvent(new Event('input')); })()`, text))
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %q, want %q", what, got, want)
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
	if first > 30_000 || module > 1_500_000 {
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

	run(t, ctx, setText("😀 최대 400억 달러(약 58조원), 3만원대 5% 두 배. 만원 버스"))
	settled(t, ctx, 5)
	equal(t, "marks", eval(t, ctx, `[...document.querySelectorAll('#mirror mark')].map(m => m.textContent + ':' + m.className).join()`),
		"400억 달러:money,58조원:money,3만원대:money,5%:ratio,두 배:ratio")
	equal(t, "mirror", eval(t, ctx, `document.querySelector('#mirror').textContent === document.querySelector('#text').value + '\u200b'`), "true")
	cells := func(row int) string {
		return eval(t, ctx, fmt.Sprintf(`[...document.querySelectorAll('#rows tr')[%d].children].map(c => c.innerText.replace(/\s+/g, ' ').trim()).join('|')`, row))
	}
	equal(t, "row 1", cells(0), "400억 달러|40,000,000,000 사백억달러 이하|USD 미국 달러|이하|58조원")
	equal(t, "row 3", cells(2), "3만원대|30,000 – 40,000 미만 삼만원대|KRW 대한민국 원||20.69달러~27.59달러")
	equal(t, "row 4", cells(3), "5%|5 오퍼센트|% 퍼센트||")

	// Marks stay with their words while one types before them.
	run(t, ctx, script(`document.querySelector('#text').setSelectionRange(0, 0)`), chromedp.Focus("#text"), chromedp.KeyEvent("7유로, "))
	settled(t, ctx, 6)
	equal(t, "first", eval(t, ctx, `document.querySelector('#mirror mark').textContent`), "7유로")

	run(t, ctx, chromedp.Click(`#filter input[value=ratio] + span`))
	equal(t, "filtered", eval(t, ctx, `document.querySelectorAll('#rows tr').length`), "2")
	run(t, ctx, chromedp.Click(`#filter input[value=all] + span`), setText(""))
	settled(t, ctx, 0)
	equal(t, "nothing", eval(t, ctx, `!document.querySelector('#none').hidden && !document.querySelector('#norates').hidden && !document.querySelector('#nopairs').hidden`), "true")

	// What a text says is never markup.
	run(t, ctx, setText("<img src=x onerror=alert(1)>3억원</textarea><b>"))
	settled(t, ctx, 1)
	equal(t, "elements", eval(t, ctx, `document.querySelectorAll('#mirror img, #mirror b').length`), "0")

	// A long text stays usable.
	run(t, ctx, setText(strings.Repeat("매출은 3,400억 달러(약 498조원)다. ", 2000)))
	settled(t, ctx, 4000)
	equal(t, "more", eval(t, ctx, `document.querySelector('#more').textContent`), "그리고 3500건 더 있습니다.")
}

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
	selected := `document.querySelector('#text').value.slice(document.querySelector('#text').selectionStart, document.querySelector('#text').selectionEnd)`
	run(t, ctx, alt(kb.ArrowDown))
	equal(t, "next", eval(t, ctx, selected), "3만원")
	run(t, ctx, alt(kb.ArrowDown))
	equal(t, "next", eval(t, ctx, selected), "5달러")
	equal(t, "description", eval(t, ctx, `document.querySelector('#at').textContent`), "5달러 = 5 USD (미국 달러) · 돈")
	run(t, ctx, alt(kb.ArrowUp))
	equal(t, "previous", eval(t, ctx, selected), "3만원")
	run(t, ctx, chromedp.Focus("#rows tr:nth-child(2) button"), chromedp.KeyEvent(kb.Enter))
	equal(t, "from the list", eval(t, ctx, selected), "5달러")

	// Everything that can be reached has a name.
	equal(t, "without a name", eval(t, ctx, `[...document.querySelectorAll('button, input:not([hidden]), textarea, svg[role=img], [role=region]')].filter(e =>
		!(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.textContent.trim() && e.tagName !== 'TEXTAREA' || e.labels?.length)).map(e => e.outerHTML).join()`), "")
	run(t, ctx, chromedp.Click(`[data-lang=en]`))
	equal(t, "language", eval(t, ctx, `document.documentElement.lang`), "en")
	equal(t, "heading", eval(t, ctx, `document.querySelector('#h-text').textContent`), "Text")
	equal(t, "unit", eval(t, ctx, `document.querySelector('#rows tr:nth-child(2) small').lang + document.querySelectorAll('#rows tr:nth-child(2) small')[1].textContent`), "koUS Dollar")
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
	drop := func(bytes, name string) step {
		return script(fmt.Sprintf(`(() => {
			const data = new DataTransfer();
			data.items.add(new File([new Uint8Array([%s])], '%s'));
			for (const name of ['dragover', 'drop']) document.querySelector('#text').dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
		})()`, bytes, name))
	}
	run(t, ctx, drop("0x33,0xEC,0x96,0xB5,0xEC,0x9B,0x90", "utf8.txt")) // 3억원
	settled(t, ctx, 1)
	run(t, ctx, drop("0x35,0xB4,0xDE,0xB7,0xAF,0x20,0x33,0xBF,0xF8", "euckr.txt")) // 5달러 3원
	settled(t, ctx, 2)
	equal(t, "text", eval(t, ctx, `document.querySelector('#text').value`), "5달러 3원")
	run(t, ctx, drop("0x00,0x01,0x02", "binary"))
	wait(t, ctx, `document.querySelector('#status').textContent === '글 파일이 아닙니다.'`)
	equal(t, "text", eval(t, ctx, `document.querySelector('#text').value`), "5달러 3원")
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
	for name, data := range map[string][]byte{"browser.mjs": entry, "index.html": []byte("<!doctype html><link rel=icon href=data:,>")} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	ctx, base := browser(t, http.FileServer(http.Dir(dir)))
	run(t, ctx, chromedp.Navigate(base))
	got := eval(t, ctx, `import('/browser.mjs').then(k => k.parse('400억 달러').value + k.find('58조원')[0].end)`)
	equal(t, "answer", got, "400000000004")
}

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
		{"narrow", "light", "ko", 390},
		{"narrow-dark", "dark", "en", 390},
	} {
		run(t, ctx,
			chromedp.EmulateViewport(view.width, 900),
			command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: view.scheme}},
			}),
			chromedp.Navigate(base+"/?lang="+view.lang))
		wait(t, ctx, `document.querySelectorAll('.pair').length === 7 && document.querySelectorAll('.worth:not(:empty)').length > 10`)
		picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
		if err != nil {
			t.Fatal(err)
		}
		equal(t, view.name+" scrolls sideways", eval(t, ctx, `document.documentElement.scrollWidth > innerWidth`), "false")
		dark := eval(t, ctx, `matchMedia('(prefers-color-scheme: dark)').matches && getComputedStyle(document.body).backgroundColor !== 'rgb(246, 245, 241)'`)
		equal(t, view.name+" is dark", dark, fmt.Sprint(view.scheme == "dark"))
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

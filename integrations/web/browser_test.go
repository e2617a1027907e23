package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
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

// chromium returns the path of the browser, and skips the test where there is none. With NEED_CHROMIUM it fails.
func chromium(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	const none = "there is no chromium to show the page with: apt-get install chromium, or set CHROMIUM to its path"
	if os.Getenv("NEED_CHROMIUM") != "" {
		t.Fatal(none)
	}
	t.Skip(none)
	return ""
}

// browser starts a Chromium of its own, and fails the test if the page writes an error to its console or
// asks anything but the test's server.
func browser(t *testing.T, handler http.Handler) (ctx context.Context, base string) {
	t.Helper()
	path := chromium(t)
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)

	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()),
		chromedp.Headless, chromedp.NoSandbox, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("accept-lang", "ko-KR"),
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
	wait(t, ctx, fmt.Sprintf(`document.querySelectorAll('#mirror mark').length === %d && document.querySelector('#filter b').textContent === '%d'`, amounts, amounts))
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

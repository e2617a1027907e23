package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	komoneymcp "github.com/komoney/komoney/integrations/mcp"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// TestMain is the command itself where the environment says so: the tests run it as a process.
func TestMain(m *testing.M) {
	if os.Getenv("KOMONEY_MCP_MAIN") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

func command(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "KOMONEY_MCP_MAIN=1")
	return cmd
}

// The SDK's client talks to the command over its standard input and output.
func TestStdio(t *testing.T) {
	ctx := context.Background()
	client := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil)
	session, err := client.Connect(ctx, &mcp.CommandTransport{Command: command("-plain-tail")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		tool      string
		arguments map[string]any
		want      string
		bad       bool
	}{
		{"parse", map[string]any{"expression": "2억5천원"}, `"value":"200005000"`, false},
		{"parse", map[string]any{"expression": "3억5조"}, "at byte 5", true},
		{"find", map[string]any{"text": "400억 달러(약 58조원)"}, `"total":2`, false},
		{"find", map[string]any{"text": strings.Repeat("\x00", komoneymcp.MaxText)}, `"total":0`, false},
		{"convert", map[string]any{"expression": "5달러", "rates": []string{"USD=1400"}}, `"value":"7000"`, false},
		{"audit", map[string]any{"text": "400억 달러(약 58조원)"}, `"rate_low":"1437.5"`, false},
		{"format", map[string]any{"value": "10000", "style": "hangul"}, `만`, false},
	} {
		r, err := session.CallTool(ctx, &mcp.CallToolParams{Name: c.tool, Arguments: c.arguments})
		if err != nil {
			t.Fatal(c.tool, err)
		}
		if text := r.Content[0].(*mcp.TextContent).Text; r.IsError != c.bad || !strings.Contains(text, c.want) {
			t.Errorf("%s: %.300s, want %s", c.tool, text, c.want)
		}
	}
	if err := session.Close(); err != nil {
		t.Error("the command did not end well:", err)
	}
}

const (
	hello = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",` +
		`"capabilities":{},"clientInfo":{"name":"test","version":"0"}}}` + "\n" +
		`{"jsonrpc":"2.0","method":"notifications/initialized"}` + "\n"
	ping = `{"jsonrpc":"2.0","id":"ping","method":"ping"}` + "\n"
	pong = `"id":"ping","result"`
)

// What a client writes byte for byte, and what it gets for that.
func TestWire(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"call", `{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"parse","arguments":{"expression":"3만원"}}}`,
			`"value":"30000"`},
		{"no such tool", `{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"guess"}}`, `"code":-32602`},
		{"no such method", `{"jsonrpc":"2.0","id":2,"method":"tools/guess"}`, `"code":-32601`},
		{"bad arguments", `{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"parse","arguments":{}}}`, `"isError":true`},
	} {
		out, err := talk(hello, c.in+"\n")
		if err != nil || !strings.Contains(out, c.want) {
			t.Errorf("%s: %s %v, want %s", c.name, out, err, c.want)
		}
		for line := range strings.Lines(out) {
			if !json.Valid([]byte(line)) {
				t.Errorf("%s: standard output has %q", c.name, line)
			}
		}
	}
}

// What is no message is answered as the protocol wants it, and the session goes on.
func TestNoMessages(t *testing.T) {
	deep := strings.Repeat("[", 100_000)
	for _, c := range []struct{ name, in, want string }{
		{"no JSON", "hello", `"id":null,"error":{"code":-32700`},
		{"half a message", `{"jsonrpc":"2.0","id":3,`, `"code":-32700`},
		{"too deep", deep, `"code":-32700`},
		{"another protocol", `{"jsonrpc":"1.0","id":3,"method":"ping"}`, `"code":-32600`},
		{"no method", `{"jsonrpc":"2.0","id":3}`, `"code":-32600`},
		{"no object", `5`, `"id":null,"error":{"code":-32600,"message":"a message is an object"`},
		{"null", `null`, `"a message is an object"`},
		{"no method but params", `{"jsonrpc":"2.0","id":"a","params":{}}`, `"id":"a","error":{"code":-32600,"message":"there is no method"`},
		{"an empty object", `{}`, `"id":null,"error":{"code":-32600`},
		{"an empty method", `{"jsonrpc":"2.0","id":3,"method":""}`, `"id":3,"error":{"code":-32601`},
		{"a method that is a number", `{"jsonrpc":"2.0","id":3,"method":5}`, `"id":3,"error":{"code":-32600,"message":"the method is no string"`},
		{"an id that is null", `{"jsonrpc":"2.0","id":null,"method":"ping"}`, `"id":null,"error":{"code":-32600`},
		{"an id that is a part", `{"jsonrpc":"2.0","id":1.5,"method":"ping"}`, `"id":null,"error":{"code":-32600`},
		{"an id that is an object", `{"jsonrpc":"2.0","id":{},"method":"ping"}`, `"id":null,"error":{"code":-32600`},
		{"a call of nothing", `{"jsonrpc":"2.0","id":9007199254740992,"method":"tools/call"}`, `"id":9007199254740992,"error":{"code":-32602`},
		{"a call without a name", `{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"arguments":{}}}`, `"id":3,"error":{"code":-32602`},
		{"a call of a list", `{"jsonrpc":"2.0","id":3,"method":"tools/call","params":[]}`, `"id":3,"error":{"code":-32602`},
		{"no batch", `[]`, `"code":-32600`},
		{"half a batch", `[{"jsonrpc":"2.0","id":3,"method":"ping"},5]`, `"code":-32600`},
		{"a batch", `[{"jsonrpc":"2.0","id":3,"method":"ping"},{"jsonrpc":"2.0","id":4,"method":"ping"}]`, `"id":4`},
		{"too long", `{"jsonrpc":"2.0","id":3,"method":"` + strings.Repeat("x", 4*komoneymcp.MaxLine) + `"}`, `at most 8388608 bytes`},
		{"long version", `{"jsonrpc":"` + strings.Repeat("x", 1<<20) + `","id":3,"method":"ping"}`, `"code":-32600`},
		{"long method", `{"jsonrpc":"2.0","id":3,"method":"` + strings.Repeat("x", 1<<20) + `"}`, `"id":3,"error":{"code":-32601`},
	} {
		out, err := talk(hello, c.in+"\n", ping)
		if err != nil || !strings.Contains(out, c.want) || !strings.Contains(out, pong) {
			t.Errorf("%s: %.300s %v, want %s", c.name, out, err, c.want)
		}
		if len(out) > 4000 {
			t.Errorf("%s: an answer of %d bytes", c.name, len(out))
		}
	}
	out, err := talk(hello, "\r\n \n"+ping)
	if err != nil || !strings.Contains(out, pong) || strings.Contains(out, "error") {
		t.Errorf("blank lines: %s %v", out, err)
	}
}

// All that was asked is answered, also where the input ends behind it, without a line end too.
func TestPipe(t *testing.T) {
	const calls = 50
	in := hello
	for i := range calls {
		in += fmt.Sprintf(`{"jsonrpc":"2.0","id":"call %d","method":"tools/call","params":{"name":"find","arguments":{"text":"%s"}}}`+"\n",
			i, strings.Repeat("3만원 ", 300))
	}
	cmd := command()
	cmd.Stdin = strings.NewReader(strings.TrimSuffix(in, "\n"))
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for i := range calls {
		if !strings.Contains(string(out), fmt.Sprintf(`"id":"call %d","result"`, i)) {
			t.Errorf("no answer to call %d", i)
		}
	}
}

// talk sends the messages one after the other and returns all that the command answers. It waits for the
// answer to the last one before it closes the command's standard input.
func talk(messages ...string) (string, error) {
	cmd := command()
	in, err := cmd.StdinPipe()
	if err != nil {
		return "", err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	var answers strings.Builder
	lines := bufio.NewReader(out)
	for _, m := range messages {
		if _, err := io.WriteString(in, m); err != nil {
			return "", err
		}
		line, err := lines.ReadString('\n')
		answers.WriteString(line)
		if err != nil {
			break
		}
	}
	in.Close()
	io.Copy(&answers, lines)
	return answers.String(), cmd.Wait()
}

func TestTry(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
		ok   bool
	}{
		{nil, "audit ", true},
		{[]string{"parse", `{"expression":"3만원"}`}, `"value":"30000"`, true},
		{[]string{"parse", `{"expression":"3억5조"}`}, "at byte 5", false},
		{[]string{"guess", `{}`}, "guess", false},
		{[]string{"parse", `{`}, "no JSON", false},
		{[]string{"parse"}, "wants a tool", false},
	} {
		out, err := command(append([]string{"-try"}, c.args...)...).CombinedOutput()
		if !strings.Contains(string(out), c.want) || (err == nil) != c.ok {
			t.Errorf("%q: %s %v, want %s", c.args, out, err, c.want)
		}
	}
}

package komoneymcp

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"sync"
	"sync/atomic"
	"time"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Stdio is the transport over standard input and output, or what stands for them, a message a line. It is the
// SDK's but for two things: a line that is no message is answered with an error of the protocol, where the
// SDK ends the session; and what was asked before the input ended is answered, as a pipe needs it.
type Stdio struct {
	In  io.Reader
	Out io.Writer
}

// grace is how long a session without input waits for the next answer.
const grace = 10 * time.Second

// Connect implements mcp.Transport.
func (t *Stdio) Connect(ctx context.Context) (mcp.Connection, error) {
	out := &wholeWrites{w: t.Out}
	in := &messages{in: bufio.NewReaderSize(t.In, 64<<10), out: out}
	inner, err := (&mcp.IOTransport{Reader: io.NopCloser(in), Writer: out, MaxLineLength: -1}).Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &connection{Connection: inner, answered: make(chan struct{}, 1), closed: make(chan struct{})}, nil
}

// wholeWrites keeps what is written at once together.
type wholeWrites struct {
	mu sync.Mutex
	w  io.Writer
}

func (w *wholeWrites) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.w.Write(p)
}

func (w *wholeWrites) Close() error { return nil }

// messages reads the lines that are messages, and answers the others.
type messages struct {
	in   *bufio.Reader
	out  io.Writer
	rest []byte // of a message, with its line end
}

func (m *messages) Read(p []byte) (int, error) {
	for len(m.rest) == 0 {
		line, long, err := m.line()
		line = bytes.TrimSpace(line)
		var problem *jsonrpc.Error
		switch {
		case long:
			problem = &jsonrpc.Error{Code: jsonrpc.CodeInvalidRequest,
				Message: fmt.Sprintf("a message has at most %d bytes", MaxLine)}
		case len(line) > 0:
			problem = problemOf(line)
		case err != nil:
			return 0, err
		default:
			continue // a blank line
		}
		if problem == nil {
			m.rest = append(line, '\n')
		} else if err := m.refuse(idOf(line), problem); err != nil {
			return 0, err
		}
	}
	n := copy(p, m.rest)
	m.rest = m.rest[n:]
	return n, nil
}

// line returns the next line, and whether it is longer than MaxLine; then it has not kept it.
func (m *messages) line() (line []byte, long bool, err error) {
	for {
		chunk, err := m.in.ReadSlice('\n')
		if long = long || len(line)+len(chunk) > MaxLine; long {
			line = nil
		} else {
			line = append(line, chunk...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// idOf returns the id of a message that is wrong otherwise, so that its sender knows which one it was; nil if it has none.
func idOf(line []byte) json.RawMessage {
	var one map[string]json.RawMessage
	if json.Unmarshal(line, &one) != nil || !isID(one["id"]) {
		return nil
	}
	return one["id"]
}

// isID reports whether a request may have the id: a string or an integer, of the size that all who write JSON keep.
func isID(id json.RawMessage) bool {
	var n float64
	if len(id) > 0 && id[0] == '"' {
		return true
	}
	return len(id) > 0 && id[0] != 'n' && json.Unmarshal(id, &n) == nil && n == math.Trunc(n) && math.Abs(n) <= 1<<53
}

// refuse answers what is no message.
func (m *messages) refuse(id json.RawMessage, problem *jsonrpc.Error) error {
	answer, err := json.Marshal(struct {
		Version string          `json:"jsonrpc"`
		ID      json.RawMessage `json:"id"`
		Error   *jsonrpc.Error  `json:"error"`
	}{"2.0", id, problem})
	if err == nil {
		_, err = m.out.Write(append(answer, '\n'))
	}
	return err
}

// problemOf returns why a line is no message or batch of messages, or nil.
func problemOf(line []byte) *jsonrpc.Error {
	if !json.Valid(line) {
		return &jsonrpc.Error{Code: jsonrpc.CodeParseError, Message: "the line is not JSON"}
	}
	var list []json.RawMessage
	switch { // protocols before 2025-06-18 have batches
	case line[0] != '[':
		list = []json.RawMessage{line}
	case json.Unmarshal(line, &list) != nil || len(list) == 0:
		return &jsonrpc.Error{Code: jsonrpc.CodeInvalidRequest, Message: "the batch is empty"}
	}
	for _, one := range list {
		if problem := problemOfOne(one); problem != nil {
			return problem
		}
	}
	return nil
}

func problemOfOne(one json.RawMessage) *jsonrpc.Error {
	invalid := func(why string) *jsonrpc.Error {
		return &jsonrpc.Error{Code: jsonrpc.CodeInvalidRequest, Message: shorten(why)}
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(one, &fields) != nil || fields == nil {
		return invalid("a message is an object")
	}
	var method string
	if raw, ok := fields["method"]; ok {
		if json.Unmarshal(raw, &method) != nil || raw[0] != '"' {
			return invalid("the method is no string")
		}
		if id, ok := fields["id"]; ok && !isID(id) {
			return invalid("the id is neither a string nor an integer")
		}
	}
	m, err := jsonrpc.DecodeMessage(one)
	if err != nil {
		return invalid(err.Error())
	}
	if r, ok := m.(*jsonrpc.Response); ok && r.Result == nil && r.Error == nil {
		return invalid("there is no method")
	}
	if _, isCall := fields["id"]; isCall && method == "tools/call" && fields["params"] == nil {
		return &jsonrpc.Error{Code: jsonrpc.CodeInvalidParams, Message: "tools/call wants params: the name of a tool, and its arguments"}
	}
	return nil
}

// connection counts the requests that are not answered yet.
type connection struct {
	mcp.Connection
	open     atomic.Int64
	answered chan struct{}
	close    sync.Once
	closed   chan struct{}
}

func (c *connection) Read(ctx context.Context) (jsonrpc.Message, error) {
	m, err := c.Connection.Read(ctx)
	if r, ok := m.(*jsonrpc.Request); ok && r.ID.IsValid() {
		c.open.Add(1)
	}
	if errors.Is(err, io.EOF) {
		c.wait(ctx) // what is running when Read returns an error is cancelled
	}
	return m, err
}

func (c *connection) wait(ctx context.Context) {
	for c.open.Load() > 0 {
		select {
		case <-c.answered:
		case <-c.closed:
			return
		case <-ctx.Done():
			return
		case <-time.After(grace):
			return
		}
	}
}

func (c *connection) Write(ctx context.Context, m jsonrpc.Message) error {
	r, ok := m.(*jsonrpc.Response)
	if !ok {
		return c.Connection.Write(ctx, m)
	}
	if wire := (*jsonrpc.Error)(nil); errors.As(r.Error, &wire) {
		short := *wire
		short.Message = shorten(wire.Message)
		r = &jsonrpc.Response{ID: r.ID, Error: &short}
	}
	err := c.Connection.Write(ctx, r)
	c.open.Add(-1)
	select {
	case c.answered <- struct{}{}:
	default:
	}
	return err
}

func (c *connection) Close() error {
	c.close.Do(func() { close(c.closed) })
	return c.Connection.Close()
}

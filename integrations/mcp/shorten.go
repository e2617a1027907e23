package komoneymcp

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// maxError is how long an error's text may be, in bytes. Some have the whole of an input in them, and all of
// an error goes to the model.
const maxError = 1000

// shortErrors shortens what errors of tools say, also where it is the SDK that says it.
func shortErrors(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, r mcp.Request) (mcp.Result, error) {
		result, err := next(ctx, method, r)
		if called, ok := result.(*mcp.CallToolResult); ok && called != nil && called.IsError {
			for _, content := range called.Content {
				if text, ok := content.(*mcp.TextContent); ok {
					text.Text = shorten(text.Text)
				}
			}
		}
		return result, err
	}
}

// known is the names of the arguments of each tool, in the order of its schema.
type known map[string][]string

// names answers a call that has an argument of another name: it says which there are, and the schema does not.
func (k known) names(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, r mcp.Request) (mcp.Result, error) {
		if call, ok := r.(*mcp.CallToolRequest); ok && call.Params != nil && k[call.Params.Name] != nil {
			var arguments map[string]json.RawMessage
			if json.Unmarshal(call.Params.Arguments, &arguments) == nil {
				list := k[call.Params.Name]
				for _, name := range slices.Sorted(maps.Keys(arguments)) {
					if !slices.Contains(list, name) {
						why := fmt.Sprintf("%s has no argument %q; it has %s", call.Params.Name, name, strings.Join(list, ", "))
						return &mcp.CallToolResult{IsError: true, Content: []mcp.Content{&mcp.TextContent{Text: why}}}, nil
					}
				}
			}
		}
		return next(ctx, method, r)
	}
}

// shorten cuts a long text in its middle: what is wrong stands at the start or at the end.
func shorten(s string) string {
	if len(s) <= maxError {
		return s
	}
	const half = maxError/2 - len(" … ")
	return strings.ToValidUTF8(s[:half], "") + " … " + strings.ToValidUTF8(s[len(s)-half:], "")
}

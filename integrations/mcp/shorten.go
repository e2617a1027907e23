package komoneymcp

import (
	"context"
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

// shorten cuts a long text in its middle: what is wrong stands at the start or at the end.
func shorten(s string) string {
	if len(s) <= maxError {
		return s
	}
	const half = maxError/2 - len(" … ")
	return strings.ToValidUTF8(s[:half], "") + " … " + strings.ToValidUTF8(s[len(s)-half:], "")
}

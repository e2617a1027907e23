// Komoney-mcp is a Model Context Protocol server over standard input and output, for assistants that
// start it as a command. It ends when its standard input does and all is answered.
//
// With -try it is its own client, for a person: komoney-mcp -try find '{"text":"58조원"}' (58 trillion won) calls a tool
// once and prints the result; without arguments it prints the tools.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/komoney/komoney"
	komoneymcp "github.com/komoney/komoney/integrations/mcp"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

func main() {
	var p komoney.Parser
	flag.BoolVar(&p.PlainTail, "plain-tail", false, "read 2억5천 as 200005000, not as 2억5천만")
	flag.BoolVar(&p.Accounting, "accounting", false, "read ▲, ▼ and parentheses as minus signs")
	flag.BoolVar(&p.NoImplied, "no-implied", false, "take no number without a currency for money")
	flag.Func("domain", "read as this kind of text where a call says none: "+strings.Join(komoney.DomainNames(), ", "), func(name string) (err error) {
		if p.Domain, err = komoney.NamedDomain(name); err != nil {
			err = errors.New("the domains are " + strings.Join(komoney.DomainNames(), ", "))
		}
		return err
	})
	try := flag.Bool("try", false, "call a tool: -try find '{\"text\":\"58조원\"}'; list the tools: -try")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	server := komoneymcp.NewServer(version(), &p)
	if *try {
		if err := tryTool(ctx, server, flag.Args()); err != nil {
			fmt.Fprintln(os.Stderr, "komoney-mcp:", err)
			os.Exit(1)
		}
		return
	}
	if flag.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "komoney-mcp: %q is no flag; it speaks over standard input\n", flag.Arg(0))
		os.Exit(2)
	}
	err := server.Run(ctx, &komoneymcp.Stdio{In: os.Stdin, Out: os.Stdout})
	if err != nil && !errors.Is(err, io.EOF) && ctx.Err() == nil {
		fmt.Fprintln(os.Stderr, "komoney-mcp:", err)
		os.Exit(1)
	}
}

// version is that of the module, where it was built as one.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// tryTool calls a tool with the SDK's client in this process, or lists the tools.
func tryTool(ctx context.Context, server *mcp.Server, args []string) error {
	here, there := mcp.NewInMemoryTransports()
	if _, err := server.Connect(ctx, there, nil); err != nil {
		return err
	}
	client, err := mcp.NewClient(&mcp.Implementation{Name: "komoney-mcp -try"}, nil).Connect(ctx, here, nil)
	if err != nil {
		return err
	}
	defer client.Close()
	switch len(args) {
	case 0:
		for tool, err := range client.Tools(ctx, nil) {
			if err != nil {
				return err
			}
			fmt.Printf("%-8s %s\n", tool.Name, tool.Description)
		}
		return nil
	case 2:
	default:
		return errors.New("-try wants a tool and its arguments, a JSON object")
	}
	if !json.Valid([]byte(args[1])) {
		return fmt.Errorf("no JSON: %s", args[1])
	}
	r, err := client.CallTool(ctx, &mcp.CallToolParams{Name: args[0], Arguments: json.RawMessage(args[1])})
	if err != nil {
		return err
	}
	for _, content := range r.Content {
		if text, ok := content.(*mcp.TextContent); ok && r.IsError {
			err = errors.New(text.Text)
		} else if ok {
			fmt.Println(text.Text)
		}
	}
	return err
}

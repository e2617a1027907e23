// Package komoneymcp is a Model Context Protocol server that reads Korean money and numbers for assistants.
//
// [NewServer] returns the server with the tools find, parse, parse_price, table, replace, convert, audit and format, for any transport
// of the SDK; the command komoney-mcp runs it over standard input and output. All tools only compute: they
// read no files and use no network.
//
// What a tool is given is bounded by the constants of this package. What is too long, is no amount, or
// contradicts a tool's schema is an error of the tool, which the model sees and can mend; only a request
// that is none, or for no tool, is an error of the protocol.
package komoneymcp

import (
	"context"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
	"github.com/komoney/komoney/format"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// What a call may be given. Lengths are bytes.
const (
	MaxText       = 1 << 20 // of a text for find or audit
	MaxExpression = 10_000  // of an expression for parse, convert or format
	MaxRates      = 100     // how many rates
	MaxRate       = 200     // of a rate
	MaxMatches    = 2_000   // how many amounts find returns
	MaxPairs      = 1_000   // how many conversions audit compares
	MaxCells      = 2_000   // how many cells table returns
	MaxLine       = 8 << 20 // of a message that Stdio reads: a text of MaxText fits, whatever is escaped in it
)

// NewServer returns a server with the tools. A nil parser reads with the library's defaults.
func NewServer(version string, parser *komoney.Parser) *mcp.Server {
	if parser == nil {
		parser = new(komoney.Parser)
	}
	s := mcp.NewServer(
		&mcp.Implementation{Name: "komoney", Title: "Korean money and numbers", Version: version},
		&mcp.ServerOptions{
			Instructions: "Reads Korean amounts exactly: 78억1,200만원 is 7812000000 KRW. Values are decimal strings; " +
				"do not compute scales such as 만, 억 and 조 yourself. Rates are given by the caller.",
			// There are no logs to subscribe to, and the tools stay the same.
			Capabilities: &mcp.ServerCapabilities{Tools: &mcp.ToolCapabilities{}},
		})
	arguments := known{}
	s.AddReceivingMiddleware(shortErrors, arguments.names)
	t := &tools{parser: parser}
	add(s, arguments, "find", "Find amounts",
		"Finds every amount in a Korean text: money, percentages, quantities, ranges such as 150억~250억 달러, "+
			"with its exact value, unit, bound and place.", t.find)
	add(s, arguments, "parse", "Read an expression",
		"Reads one Korean amount, the whole of the expression: 78억1,200만원, 3할 2푼, 두세 배, 5천원 이상.", t.parse)
	add(s, arguments, "parse_price", "Read a price",
		"Reads the content of a field for one price, as shops and forms have it: 39,000, 2만5천, 39,000원~, 3만원/월, "+
			"정가 39,000원 할인가 29,900원 (the price that counts), 무료 (0).", t.parsePrice)
	add(s, arguments, "table", "Read tables",
		"Reads the tables of a text, in CSV, TSV, Markdown or HTML, into cells with exact values: a bare number gets its unit from "+
			"the unit line, (단위: 백만원), its column's header or its row's label.", t.table)
	add(s, arguments, "replace", "Rewrite amounts",
		"Returns a text with its amounts rewritten in a style, or, with rates, with what sums of other currencies are worth "+
			"behind them; the particles go with what is written. Every other byte stays.", t.replace)
	add(s, arguments, "convert", "Convert money",
		"Converts a sum of money, or a range, exactly into another currency at rates that are given.", t.convert)
	add(s, arguments, "audit", "Check stated conversions",
		"Checks the conversions that a text states, 400억 달러(약 58조원): the exchange rates that each one implies, "+
			"whether one rate satisfies all of them, and whether they fit rates that are given.", t.audit)
	add(s, arguments, "format", "Write in Korean",
		"Writes a number or a sum of money in Korean: 7812000000 as 78억 1,200만, 칠십팔억천이백만, in hanja, "+
			"or as contracts do.", t.format)
	return s
}

// add adds a tool, and the names of its arguments. The schema that clients see has the bounds that describe adds to what In says.
func add[In, Out any](s *mcp.Server, arguments known, name, title, description string, call func(In, raw) (Out, error)) {
	schema, err := jsonschema.For[In](nil)
	if err != nil {
		panic(err) // In is one of this package's own types
	}
	describe(schema)
	arguments[name] = schema.PropertyOrder
	no := false
	mcp.AddTool(s, &mcp.Tool{
		Name: name, Title: title, Description: description, InputSchema: schema,
		Annotations: &mcp.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &no, DestructiveHint: &no},
	}, func(_ context.Context, r *mcp.CallToolRequest, in In) (*mcp.CallToolResult, Out, error) {
		out, err := call(in, raw(r.Params.Arguments))
		return nil, out, err
	})
}

// describe adds to the properties of a tool's schema what Go's types do not say. Properties of one name
// mean the same in all tools. Lengths in a schema are characters, so that the tools check bytes besides.
func describe(schema *jsonschema.Schema) {
	for name, p := range schema.Properties {
		switch name {
		case "text":
			p.MaxLength = new(MaxText)
		case "expression":
			p.MaxLength = new(MaxExpression)
		case "kinds":
			p.Items.Enum = names(komoney.KindMoney, komoney.KindNumber)
			p.MaxItems = new(len(p.Items.Enum))
		case "domain":
			for _, name := range komoney.DomainNames() {
				p.Enum = append(p.Enum, name)
			}
		case "offsets":
			p.Enum = []any{"byte", "rune", "utf16"}
		case "limit":
			p.Minimum, p.Maximum = new(1.0), new(float64(MaxMatches))
		case "from":
			p.Minimum = new(0.0)
		case "rates":
			p.MaxItems = new(MaxRates)
			p.Items.MaxLength = new(MaxRate)
		case "rounding":
			p.Enum = names(decimal.HalfEven, decimal.Floor)
		case "style":
			p.Enum = names(format.StyleMixedSpaced, format.StyleOrdinalCount)
		case "as":
			p.Enum = []any{"name", "symbol", "code"}
		case "decimals":
			p.Minimum, p.Maximum = new(-decimal.MaxDigits+0.0), new(decimal.MaxDigits+0.0)
		case "digits":
			p.Minimum, p.Maximum = new(1.0), new(decimal.MaxDigits+0.0)
		case "value":
			p.Type, p.Types = "", []string{"string", "number"}
			p.MaxLength = new(MaxExpression)
		case "format":
			p.Enum = []any{"auto", "csv", "tsv", "markdown", "html"}
		case "skip":
			p.Minimum = new(0.0)
		case "to", "currency":
			p.MaxLength = new(maxCode)
		case "tolerance":
			p.MaxLength = new(maxTolerance)
		}
	}
}

const (
	maxCode      = 100 // a code, or a Korean name
	maxTolerance = 50
)

// names returns the names of constants that follow each other.
func names[T interface {
	~uint8
	String() string
}](first, last T) (list []any) {
	for v := first; v <= last; v++ {
		list = append(list, v.String())
	}
	return list
}

package komoney_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/komoney/komoney"
)

func korean(err error) string {
	var e *komoney.Error
	if errors.As(err, &e) {
		return e.Korean()
	}
	return ""
}

func TestKorean(t *testing.T) {
	parse := func(s string) error { _, err := komoney.Parse(s); return err }
	money := func(s string) error { _, err := komoney.ParseMoney(s); return err }
	number := func(s string) error { _, err := komoney.ParseNumber(s); return err }
	price := func(s string) error { _, err := komoney.ParsePrice(s); return err }
	code := func(c komoney.Code) error { return &komoney.Error{Code: c} }
	tests := []struct {
		err  error
		want string
	}{
		{parse(" "), "값을 입력해 주세요."},
		{parse("하늘"), "‘하늘’: 금액이나 수를 찾을 수 없습니다."},
		{parse("3억5조"), "‘3억5조’: 단위의 순서가 맞지 않습니다. 큰 단위부터 적어 주세요."},
		{parse("3억5억"), "‘3억5억’: 같은 단위가 두 번 있습니다."},
		{parse("12,34원"), "‘12,34원’: 쉼표의 자리가 맞지 않습니다. 쉼표는 세 자리마다 찍어 주세요."},
		{parse("3캥거루 값"), "‘캥거루’: 알 수 없는 단위입니다."},
		{parse("10 XYZ"), "‘XYZ’: 알 수 없는 통화입니다."},
		{parse("€10 달러"), "‘€10 달러’: 통화가 두 가지 있습니다. 하나만 적어 주세요."},
		{parse("5천원 덤"), "‘덤’: 읽을 수 없습니다. 빼고 적어 주세요."},
		{parse("3e99999원"), "수가 너무 큽니다."},
		{parse("3\xff"), "읽을 수 없는 글자가 있습니다."},
		{parse("1/0"), "0으로 나눌 수 없습니다."},
		{code(komoney.ErrCurrencyMismatch), "통화가 서로 다릅니다."},
		{money("3명"), "‘3명’: 금액이 아닙니다."},
		{number("제3"), "‘제3’: 수가 아닙니다."},
		{money("3~4만원"), "‘3~4만원’: 범위입니다. 값을 하나만 적어 주세요."},
		{money("최대 3만원"), "‘최대 3만원’: 정확한 값이 아닙니다. 이상, 이하, 최대와 같은 말은 빼고 적어 주세요."},
		{number("약 3만"), "‘약 3만’: 정확한 값이 아닙니다. 약, 정도와 같은 말은 빼고 적어 주세요."},
		{number("3분의 1"), "‘3분의 1’: 소수로 나타낼 수 없는 분수입니다."},
		{money("3만"), "‘3만’: 통화가 없습니다. 원이나 달러와 같은 통화를 함께 적어 주세요."},
		{number("3만원"), "‘3만원’: 단위가 있습니다. 수만 적어 주세요."},
		{price("가격협의"), "‘가격협의’: 가격이 없습니다."},
		{price("대 30,000원 소 20,000원"), "‘대 30,000원 소 20,000원’: 가격이 여러 개 있습니다. 하나만 적어 주세요."},
		{price("2024.1.5"), "‘2024.1.5’: 금액이 아닙니다."},
		{code(komoney.ErrNoRate), "적용할 환율이 없습니다."},
		{code(komoney.ErrRange), "값이 허용 범위를 벗어났습니다."},
		{code(komoney.ErrDuplicate), "같은 날의 환율이 두 번 있습니다."},
		{code("another"), "값을 읽을 수 없습니다."},
		{&komoney.Error{Input: "3만", Offset: 99, Code: komoney.ErrUnknownUnit}, "알 수 없는 단위입니다."},
		{&komoney.Error{Input: "3만", Offset: -1, Code: komoney.ErrTrailing}, "읽을 수 없습니다. 빼고 적어 주세요."},
		{parse(strings.Repeat("하늘", 20)), "‘" + strings.Repeat("하늘", 15) + "…’: 금액이나 수를 찾을 수 없습니다."},
	}
	for _, x := range tests {
		if got := korean(x.err); got != x.want {
			t.Errorf("%v: %s, want %s", x.err, got, x.want)
		}
	}
}

// Each code that the library declares has a reason in Korean of its own.
func TestKoreanCodes(t *testing.T) {
	var files []string
	for _, dir := range []string{".", "fault", "table", "rates", "decimal"} {
		more, err := filepath.Glob(dir + "/*.go")
		if err != nil || len(more) == 0 {
			t.Fatal(dir, err)
		}
		files = append(files, more...)
	}
	known := map[string]string{}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if typ, ok := v.Type.(*ast.Ident); ok && typ.Name == "Code" && len(v.Values) == 1 {
				value := v.Values[0].(*ast.BasicLit)
				code, err := strconv.Unquote(value.Value)
				if err != nil {
					t.Fatal(err)
				}
				text := (&komoney.Error{Code: komoney.Code(code)}).Korean()
				if other := known[text]; other != "" || text == (&komoney.Error{Code: "another"}).Korean() {
					t.Errorf("%s: %s says %q, as %s does", file, v.Names[0].Name, text, other)
				}
				known[text] = v.Names[0].Name
			}
			return true
		})
	}
	if len(known) < 26 {
		t.Errorf("only %d codes", len(known))
	}
}

package recipes

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Validate checks a line of the command's output by a definition of docs/output.schema.json.
func Validate(schema *jsonschema.Schema, line string) error {
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

func ExampleValidate() {
	schema := jsonschema.NewCompiler().MustCompile("../../docs/output.schema.json#/$defs/parse")
	fmt.Println(Validate(schema, `{"text":"3만원","kind":"money","value":"30000","currency":"KRW"}`))
	fmt.Println(Validate(schema, `{"text":"3만원","kind":"money","value":30000,"currency":"KRW"}`) != nil) // values are strings
	// Output:
	// <nil>
	// true
}

// TestSchema checks what the command writes, and that the schema refuses what it never does.
func TestSchema(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "komoney")
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	build := exec.Command("go", "build", "-o", binary, "./cmd/komoney")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	const text = "약 3만원대, 100명 이상, 3분의 1, 5.6%p, 두 배, 세 번째, 3~4달러, -5만원, 1억을 가로챈, 84㎡, 25bp, 최대 2.5%대, 하나\n" +
		"400억 달러(약 58조원), 2억 달러(1,400억원)\n"
	days, file := filepath.Join(t.TempDir(), "rates.csv"), filepath.Join(t.TempDir(), "쌀.csv")
	for name, data := range map[string]string{days: "날짜,USD\n2025-01-02,1446.5\n", file: "품목,값(천원)\n쌀,35\n"} {
		if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	jsonl := `{"id":1,"text":"3만원"}` + "\n" + `{"id":"x","text":"3억5조"}` + "\n" + `{"id":null,"text":""}` + "\n"
	for _, c := range []struct {
		definition, stdin string
		args              []string
	}{
		{"find", text, []string{"find"}},
		{"find", "", []string{"find", "../../testdata/article.txt"}},
		{"find_jsonl", jsonl, []string{"find", "-jsonl"}},
		{"parse", "", []string{"parse", "78억1,200만원", "3분의 1", "3~4억원", "약 5명 이상", "영하 5도", "3만원대"}},
		{"parse_jsonl", jsonl, []string{"parse", "-jsonl"}},
		{"convert", "", []string{"convert", "-to", "KRW", "-rate", "USD=1446.5", "400억 달러", "약 3~4달러"}},
		{"find", text + "5유로", []string{"find", "-to", "KRW", "-rates", days}},
		{"find", "품목,값\n\"쌀,콩\",3만원\n", []string{"find", "-csv"}},
		{"find_jsonl", `{"id":1,"text":"3달러, 5유로, 3~4달러, 3%"}`, []string{"find", "-jsonl", "-to", "KRW", "-rates", days}},
		{"total", text + "1/3과 3분의 1", []string{"find", "-total"}},
		{"table", "(단위: 억원)\n구분,2023년,2023년,\n,매출,ROE(%),비고\n서울,\"1,234\",△2,\"최대 3만원, 약 5억~6억원\"\n", []string{"table"}},
		{"table", "<table><tr><th>품목<th colspan=2>값(천원)<tr><td>쌀<td>35<td>3만~5만원<tr><td rowspan=2>콩<td>1/3<td>40</table>", []string{"table", "-amounts"}},
		{"table", "", []string{"table", file}},
		{"explain", text, []string{"explain"}},
		{"explain", "", []string{"explain", "천사 백화점 앞 만원 버스, 전세 2억5천에"}},
		{"convert", "", []string{"convert", "-to", "KRW", "-rates", days, "400억 달러"}},
		{"convert_jsonl", `{"id":1,"text":"3달러"}` + "\n" + `{"id":2,"text":"3~4달러"}` + "\n" + `{"id":3,"text":"5유로"}`, []string{"convert", "-jsonl", "-to", "KRW", "-rates", days}},
		{"replace_jsonl", jsonl, []string{"replace", "-jsonl", "-with", "{value}"}},
		{"audit", text, []string{"audit", "-rate", "USD=1446.5"}},
		{"audit", "", []string{"audit", "../../testdata/article.txt"}},
		{"format_jsonl", `{"id":1,"value":"7812000000","style":"hangul"}` + "\n" + `{"id":2,"value":"x"}` + "\n", []string{"format", "-jsonl"}},
	} {
		schema, err := jsonschema.NewCompiler().Compile("../../docs/output.schema.json#/$defs/" + c.definition)
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(binary, c.args...)
		cmd.Stdin = strings.NewReader(c.stdin)
		var out, messages bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &messages
		if err := cmd.Run(); err != nil && cmd.ProcessState.ExitCode() != 1 {
			t.Errorf("%q: %v %s", c.args, err, messages.String())
		}
		n := 0
		for line := range strings.Lines(out.String()) {
			if err := Validate(schema, line); err != nil {
				t.Errorf("%q: %s%v", c.args, line, err)
			}
			n++
			for old, new := range map[string]string{`"kind":"money"`: `"kind":"cash"`, `"value":"`: `"worth":"`, `"id":`: `"no":`, `"rate_low"`: `"low_rate"`,
				`"rate_date":"`: `"date":"`, `"role":"body"`: `"role":"cell"`, `"readings":`: `"read":`, `"sum":"`: `"sum":"x`, `"verdict":"for"`: `"verdict":"so"`, `"rate":"`: `"rate":"x`} {
				if changed := strings.Replace(line, old, new, 1); changed != line && Validate(schema, changed) == nil {
					t.Errorf("%q: the schema takes %s", c.args, changed)
				}
			}
		}
		if n == 0 {
			t.Errorf("%q writes nothing: %s", c.args, messages.String())
		}
	}
}

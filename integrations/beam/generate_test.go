package komoneybeam

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// written is a line of a generated file, and what it is known to be.
type written struct {
	text string // as it stands in the file, without its line end
	bad  Reason // of a dead letter
}

// sentences have places for numbers: # is one from 1 to 9999.
var sentences = []string{
	"청사를 고치는 데 #억#만원이 든다.",
	"회비는 #원이고 늦으면 #원을 더 낸다.",
	"수출은 #만 달러, 수입은 약 #만 달러였다.",
	"방값은 하루 #만~#만 엔쯤 한다.",
	"올해 예산은 최대 #조원 규모다.",
	"찬성은 #명, 반대는 #명이었다.",
	"물가가 #.5% 올랐고 금리는 0.25%p 내렸다.",
	"밭의 3분의 1에 콩을, 7분의 2에 깨를 심었다.",
	"값은 # 유로이며 운임은 € #.25이다.",
	"전세 #억5천에 내놓은 집이 세 채다.",
	"빚이 #무량대수원이라는 농담을 했다.",
	"동전 1전과 #무량대수원을 한 장부에 적었다: 0.0#원.",
	"길이 #km를 시속 #km로 달렸다.",
	"-#만원의 적자를 보았다.",
	"수원에서 엔진을 고쳤다.",
	"😀 값은 \"#천원\" <이상>\\",
	"",
}

func sentence(r *rand.Rand) string {
	var b strings.Builder
	for _, c := range sentences[r.IntN(len(sentences))] {
		if c == '#' {
			fmt.Fprint(&b, 1+r.IntN(9999))
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// jsonLine returns a line of a JSONL file; about one in twelve is bad.
func jsonLine(r *rand.Rand, id int) written {
	object := map[string]any{"id": id, "text": sentence(r), "date": fmt.Sprintf("2025-02-%02d", 1+r.IntN(4))}
	switch r.IntN(8) {
	case 0:
		delete(object, "date")
	case 1:
		object["date"] = nil
	case 2:
		object["date"] = fmt.Sprintf("2025-03-%02dT23:59:59+09:00", 1+r.IntN(2))
	case 3:
		object["other"] = map[string]any{"text": "9원"} // is not searched
	}
	var bad Reason
	switch r.IntN(48) {
	case 0:
		object["text"], bad = nil, MissingText
	case 1:
		delete(object, "text")
		bad = MissingText
	case 2:
		object["text"], bad = 3000, InvalidText
	case 3:
		object["date"], bad = "2025-02-30", InvalidDate
	case 4:
		object["date"], bad = 20250205, InvalidDate
	}
	text, err := json.Marshal(object)
	if err != nil {
		panic(err)
	}
	if bad != "" {
		return written{string(text), bad}
	}
	switch r.IntN(48) {
	case 0:
		return written{string(text[:len(text)-1]), InvalidJSON}
	case 1:
		return written{string(text) + "{}", InvalidJSON}
	case 2:
		return written{`["3원"]`, InvalidJSON}
	case 3:
		return written{strings.Replace(string(text), `"text"`, "\"\xff\":1,\"text\"", 1), InvalidUTF8}
	case 4:
		return written{`{"text":"3원","text":"4원"}`, DuplicateField}
	case 5:
		return written{strings.Replace(string(text), "{", `{"more":"`+strings.Repeat("가나다 ", maxLine/9)+`",`, 1), Oversize}
	case 6:
		return written{" \t", ""} // blank
	}
	return written{string(text), ""}
}

// maxLine is the limit in these tests.
const maxLine = 2000

func textLine(r *rand.Rand) written {
	switch r.IntN(40) {
	case 0:
		return written{strings.Repeat("3원 ", maxLine/5+1), Oversize}
	case 1:
		return written{strings.Repeat("3원 ", maxLine/5), ""} // just not oversize
	case 2:
		return written{"\xff\xfe 3만원", InvalidUTF8}
	}
	return written{sentence(r) + " " + sentence(r), ""}
}

// corpus is a folder of files.
type corpus struct {
	dir   string
	lines map[string][]written // by path
}

// add writes a file; end is its line end, and without last the last line has none.
func (c *corpus) add(t testing.TB, name string, lines []written, end string, last bool) {
	t.Helper()
	var b bytes.Buffer
	for i, l := range lines {
		b.WriteString(l.text)
		if last || i < len(lines)-1 {
			b.WriteString(end)
		}
	}
	data := b.Bytes()
	if strings.HasSuffix(name, ".gz") {
		var packed bytes.Buffer
		z := gzip.NewWriter(&packed)
		z.Write(data)
		z.Close()
		data = packed.Bytes()
	}
	path := filepath.Join(c.dir, name)
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	c.lines[path] = lines
}

// generate writes many small files and a big one, and those that are special.
func generate(t testing.TB, seed uint64) *corpus {
	r := rand.New(rand.NewPCG(seed, 1))
	c := &corpus{t.TempDir(), make(map[string][]written)}
	objects := func(n int) (list []written) {
		for id := range n {
			list = append(list, jsonLine(r, id))
		}
		return list
	}
	texts := func(n int) (list []written) {
		for range n {
			list = append(list, textLine(r))
		}
		return list
	}
	for i := range 60 {
		c.add(t, fmt.Sprintf("small-%02d.jsonl", i), objects(r.IntN(8)), "\n", i%2 == 0)
	}
	c.add(t, "big.jsonl", objects(4000), "\n", true)
	c.add(t, "big.txt", texts(3000), "\n", true)
	c.add(t, "empty.txt", nil, "\n", true)
	c.add(t, "newline.txt", []written{{"", ""}}, "\n", true)
	c.add(t, "open.txt", texts(50), "\n", false)
	c.add(t, "crlf.jsonl", objects(300), "\r\n", true)
	c.add(t, "crlf.txt", texts(300), "\r\n", false)
	c.add(t, "packed.jsonl.gz", objects(500), "\n", true)
	c.add(t, "packed.txt.gz", texts(100), "\n", false)
	c.add(t, "mark.jsonl", append([]written{{"\uFEFF" + `{"text":"3만원"}`, ""}}, objects(5)...), "\n", true)
	c.add(t, "one line.txt", []written{{"마지막 줄은 5만원", ""}}, "\n", false)
	return c
}

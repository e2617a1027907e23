package main

import (
	"strings"
	"testing"
)

func TestExplain(t *testing.T) {
	const text = "천사 백화점 앞 만원 버스"
	const json = `{"line":1,"start":0,"readings":[{"start":0,"end":16,"text":"천사 백화점","rules":[{"judgement":"counter","rule":"noun like a numeral","verdict":"against",` +
		`"saw":[{"start":7,"end":16,"text":"백화점"}]}]},{"start":0,"end":6,"text":"천사","rules":[{"judgement":"money","rule":"not written as a sum","verdict":"against"},` +
		`{"judgement":"number","rule":"noun like a numeral","verdict":"against","saw":[{"start":0,"end":6,"text":"천사"}]}]}]}
{"line":1,"start":7,"readings":[{"start":7,"end":10,"text":"백","rules":[{"judgement":"scale","rule":"another word","verdict":"against"}]}]}
{"line":1,"start":21,"readings":[{"start":21,"end":27,"text":"만원","rules":[{"judgement":"currency","rule":"full house","verdict":"against",` +
		`"saw":[{"start":28,"end":34,"text":"버스"}]}]},{"start":21,"end":24,"text":"만","rules":[{"judgement":"money","rule":"another word","verdict":"against"},` +
		`{"judgement":"number","rule":"another word","verdict":"against"}]}]}
`
	const found = `{"line":2,"start":0,"readings":[{"start":0,"end":1,"text":"3","rules":[{"judgement":"digits","rule":"a number","verdict":"for"}]},{"start":0,"end":4,"text":"3명","rules":[{"judgement":"counter","rule":"digits","verdict":"for"}]}],` +
		`"match":{"start":0,"end":4,"text":"3명","kind":"quantity","value":"3","unit":"명"}}
`
	for _, tt := range []struct {
		name, in string
		args     []string
		want     result
	}{
		{"argument", "", []string{"explain", text}, result{out: json}},
		{"arguments", "", []string{"explain", text, "3명"}, result{out: json + found}},
		{"lines", text + "\n3명\n", []string{"explain"}, result{out: json + found}},
		{"qualifiers", "", []string{"explain", "약 3명대"}, result{out: `{"line":1,"start":4,"readings":[{"start":4,"end":5,"text":"3","rules":[{"judgement":"digits","rule":"a number","verdict":"for"}]},{"start":4,"end":8,"text":"3명","rules":[{"judgement":"counter","rule":"digits","verdict":"for"}]}],` +
			`"qualifiers":[{"says":"approx","start":0,"end":3,"text":"약"},{"says":"bracket","start":8,"end":11,"text":"대"}],"match":{"start":4,"end":11,"text":"3명대","kind":"quantity","low":"3","high":"4","high_open":true,"unit":"명","approx":true}}
`}},
		{"no place", "", []string{"explain", "수원"}, result{code: 1, err: "komoney explain: no numeral may start in \"수원\"\n"}},
		{"lines without a place", "수원\n버스\n", []string{"explain"}, result{code: 1}},
		{"minus sign", "", []string{"explain", "-accounting", "-unit-lines", "(3%)"}, result{out: `{"line":1,"start":1,"readings":[{"start":1,"end":2,"text":"3","rules":[{"judgement":"digits","rule":"a number","verdict":"for"}]},{"start":1,"end":3,"text":"3%","rules":[{"judgement":"share",` +
			`"rule":"share","verdict":"for"}]}],"match":{"start":0,"end":4,"text":"(3%)","kind":"percent","value":"-3","unit":"%"}}
`}},
	} {
		r := onInput(tt.in, tt.args...)
		if checkJSON(t, r.out); r != tt.want {
			t.Errorf("%s: code %d, err %q, out\n%swant\n%s", tt.name, r.code, r.err, r.out, tt.want.out)
		}
	}
	if r := onInput("", "explain", " "); r.code != 1 || r.out != "" || r.err != "komoney explain: nothing to explain in \" \"\n" {
		t.Errorf("a blank: %+v", r)
	}
	if r := onInput("", "explain", "-to", "KRW", text); r.code != 2 || !strings.Contains(r.err, "usage: komoney explain") {
		t.Errorf("a wrong flag: %+v", r)
	}
}

func TestExplainView(t *testing.T) {
	r := session{terminal: true}.run("explain", "만원 버스 H800", "두 사람", "3만원 넘는", "수원")
	want := `만원 버스 H800
  만원  against  currency: full house (버스)
  만    against  money: another word
  만    against  number: another word
  no amount

  800   against  digits: letters before
  no amount
두 사람
  두 사람  for      counter: native numeral
  두 사람  for      count: any other
  두 사람  quantity  2사람
3만원 넘는
  3      for      digits: a number
  3만원  for      currency: digits
  넘는   says     more_than
  3만원  money  > 30,000 KRW
수원
  no numeral may start here
`
	if uncolored(r.out) != want || r.out == want {
		t.Errorf("got\n%swant\n%s", uncolored(r.out), want)
	}
	if r := (session{terminal: true, vars: map[string]string{"NO_COLOR": "1"}}).run("explain", "만원 \x1b[31m버스\x1b[0m 3"); strings.Contains(r.out, "\x1b") {
		t.Errorf("the terminal sees %q", r.out)
	}
}

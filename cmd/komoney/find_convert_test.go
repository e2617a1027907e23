package main

import (
	"strings"
	"testing"
)

// TestFindConverts adds what each sum of money in another currency is worth.
func TestFindConverts(t *testing.T) {
	const text = "인수가는 400억 달러(약 58조원)이고 지분은 30%다.\n"
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"find", "-to", "KRW", "-rate", "USD=1446.5"},
			`"converted":{"value":"57860000000000","currency":"KRW","rate":"1446.5"}`},
		{[]string{"find", "-to", "KRW", "-rate", "JPY(100)=950"}, `"converted":{"error":{"code":"no rate"`},
		{[]string{"find", "-to", "KRW", "-rate", "USD=1446.5", "-color", "always"}, "57,860,000,000,000 KRW"},
	} {
		r := onInput(text, tt.args...)
		if r.code != exitOK || strings.Count(r.out, tt.want) != 1 {
			t.Errorf("%v: exit %d, want one %s in\n%s%s", tt.args, r.code, tt.want, r.out, r.err)
		}
	}
}

// TestFindConvertUsage says what is missing.
func TestFindConvertUsage(t *testing.T) {
	for _, tt := range []struct{ args, want string }{
		{"-to KRW", "-to needs -rate or -rates"},
		{"-rate USD=1446.5", "-rate needs -to"},
		{"-round up", "-round needs -to"},
	} {
		r := onInput("400억 달러\n", append([]string{"find"}, strings.Fields(tt.args)...)...)
		if r.code != exitTrouble || r.out != "" || !strings.Contains(r.err, tt.want) {
			t.Errorf("%s: exit %d, %q, %q", tt.args, r.code, r.out, r.err)
		}
	}
}

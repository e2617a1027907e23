package main

import (
	"testing"

	"github.com/komoney/komoney"
)

// conversionOf returns the conversion that the flags ask for.
func conversionOf(t *testing.T, args ...string) *conversion {
	t.Helper()
	f := newFlags(&env{}, "x", "usage\n")
	c := f.conversion()
	if err := f.FlagSet.Parse(args); err != nil {
		t.Fatal(err)
	}
	if err := c.load(); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAppendConverted(t *testing.T) {
	c := conversionOf(t, "-to", "KRW", "-rate", "USD=1446.5")
	for expr, want := range map[string][2]string{
		"400억 달러":      {`,"converted":{"value":"57860000000000","currency":"KRW","rate":"1446.5"}`, "  = 57,860,000,000,000 KRW"},
		"150억~250억 달러": {`,"converted":{"low":"21697500000000","high":"36162500000000","currency":"KRW","rate":"1446.5"}`, "  = 21,697,500,000,000 – 36,162,500,000,000 KRW"},
		"5엔":           {`,"converted":{"error":{"code":"no rate","offset":0,"message":"komoney: rate \"JPY/KRW\": no rate"}}`, "  = ? KRW"},
		"58조원":         {"", ""},
		"5%":           {"", ""},
	} {
		a, err := komoney.Parse(expr)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(c.appendConverted(nil, &a)); got != want[0] {
			t.Errorf("%s: %s, want %s", expr, got, want[0])
		}
		if got := string(c.appendConvertedReading(nil, &a)); got != want[1] {
			t.Errorf("%s: %q, want %q", expr, got, want[1])
		}
	}
	if conversionOf(t).wanted() || !c.wanted() {
		t.Error("wanted without -to")
	}
}

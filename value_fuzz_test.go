package komoney

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"testing"

	"github.com/komoney/komoney/decimal"
)

// fuzzForms reads b in every form of T. What it reads, it writes so that it reads the same again;
// binary forms are the very bytes, the types with one are columns of a database, too, and every error is an *Error but for JSON that package json never hands over.
func fuzzForms[T comparable](t *testing.T, b []byte) {
	var text, object, binary T
	if err := any(&text).(encoding.TextUnmarshaler).UnmarshalText(b); err == nil {
		again, err := any(text).(encoding.TextMarshaler).MarshalText()
		var back T
		if err != nil || any(&back).(encoding.TextUnmarshaler).UnmarshalText(again) != nil || back != text {
			t.Fatalf("text %q: %v as %q reads as %v, %v", b, text, again, back, err)
		}
	} else if e := (*Error)(nil); !errors.As(err, &e) || e.Offset < 0 || e.Offset > len(e.Input) {
		t.Fatalf("text %q: %v", b, err)
	}
	err := json.Unmarshal(b, &object)
	var zero T
	if err == nil {
		again, err := json.Marshal(object)
		var back T
		if err != nil || json.Unmarshal(again, &back) != nil || back != object {
			t.Fatalf("JSON %s: %v as %s reads as %v, %v", b, object, again, back, err)
		}
	} else if object != zero {
		t.Fatalf("JSON %s: %v and %v", b, object, err)
	}
	if direct, ok := any(&object).(json.Unmarshaler); ok {
		direct.UnmarshalJSON(b) // by itself it may see anything
	}
	_, isCurrency := any(binary).(Currency)
	if reader, ok := any(&binary).(encoding.BinaryUnmarshaler); !ok {
		return
	} else if err := reader.UnmarshalBinary(b); err == nil {
		again, err := any(binary).(encoding.BinaryMarshaler).MarshalBinary()
		if err != nil || !bytes.Equal(again, b) && !(isCurrency && bytes.EqualFold(again, b)) { // the code of a Currency is usd, too
			t.Fatalf("binary %x: %v is %x, %v", b, binary, again, err)
		}
	} else if !errors.Is(err, ErrSyntax) && !errors.Is(err, ErrUnknownCurrency) {
		t.Fatalf("binary %x: %v", b, err)
	}
	scanForms(t, b, text)
}

// scanForms reads b as a column of a database, which is its text, and writes it so that it reads the same again.
func scanForms[T comparable](t *testing.T, b []byte, text T) {
	for _, column := range []any{b, string(b)} {
		var scanned T
		err := any(&scanned).(sql.Scanner).Scan(column)
		if scanned != text {
			t.Fatalf("column %q: %v, text %v", b, scanned, text)
		}
		if err != nil {
			continue
		}
		value, err := any(scanned).(driver.Valuer).Value()
		var back T
		if err != nil || any(&back).(sql.Scanner).Scan(value) != nil || back != scanned {
			t.Fatalf("column %q: %v is the value %v, read as %v, %v", b, scanned, value, back, err)
		}
	}
}

func FuzzForms(f *testing.F) {
	rate := Rate{dollar("1"), won("1446.5")}
	a := span(moneyAmount("30000", krw), "40000")
	m := Match{Amount: about(moneyAmount("5", usd)), Start: 3, End: 7, Text: "5달러"}
	for _, v := range []any{won("58000000000000"), Money{}, NewMoney(decimal.MustParse("1.5"), own(f, "BTC")), rate, a, m,
		ratioOf(single(KindFraction, "1", ""), "3"), single(KindQuantity, "3", "a b")} {
		j, _ := json.Marshal(v)
		text, _ := v.(encoding.TextMarshaler).MarshalText()
		f.Add(j)
		f.Add(text)
		if v, ok := v.(encoding.BinaryMarshaler); ok {
			b, _ := v.MarshalBinary()
			f.Add(b)
		}
	}
	for _, s := range []string{"58조원", "약 3만원대", "달러당 1,446원", "USD/KRW 1446.5", "JPY(100)=950", `{"base":"USD","quote":"KRW","rate":5}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		fuzzForms[Money](t, b)
		fuzzForms[Rate](t, b)
		fuzzForms[Amount](t, b)
		fuzzForms[Match](t, b)
		fuzzForms[Decimal](t, b)
		fuzzForms[Currency](t, b)
	})
}

package fault_test

import (
	"errors"
	"fmt"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/fault"
)

func Example() {
	_, err := komoney.ParseMoney("3만원대")
	fmt.Println(errors.Is(err, fault.ErrInterval), errors.Is(err, fault.ErrNotMoney), errors.Is(err, fault.ErrSyntax))
	// Output: true true false
}

func ExampleError() {
	_, err := komoney.Parse("3억5조")
	var e *fault.Error
	if errors.As(err, &e) {
		fmt.Println(e.Func, e.Input[e.Offset:], e.Code)
	}
	// Output: parse 조 scale order
}

func ExampleCode() {
	_, err := komoney.Parse("10 XYZ")
	var code fault.Code
	fmt.Println(errors.As(err, &code), code == fault.ErrUnknownCurrency)
	// Output: true true
}

func ExampleCode_Error() {
	fmt.Println(komoney.ErrScaleOrder)
	// Output: scale order
}

func ExampleError_Error() {
	_, err := komoney.Parse("3억5조")
	fmt.Println(err)
	// Output: komoney: parse "3억5조": scale 조 after 억 at byte 5
}

func ExampleError_Unwrap() {
	_, err := komoney.Parse("€10 달러")
	fmt.Println(errors.Unwrap(err) == komoney.ErrAmbiguousCurrency)
	// Output: true
}

// A code, and the class that it is a case of.
func ExampleError_Is() {
	_, err := komoney.ParseMoney("최대 3만원")
	switch {
	case errors.Is(err, komoney.ErrBound):
		fmt.Println("a bound:", err)
	case errors.Is(err, komoney.ErrNotMoney):
		fmt.Println("no exact sum in another way:", err)
	case err != nil:
		fmt.Println("not even an amount:", err)
	}
	// Output: a bound: komoney: parse money "최대 3만원": a bound at byte 0
}

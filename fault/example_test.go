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
	// Output: a bound: komoney: parse money "최대 3만원": a bound, and no exact value at byte 0
}

// What a form tells its user.
func ExampleError_Korean() {
	for _, field := range []string{"가격협의", "성인 15,000원 청소년 12,000원", "2024.1.5", "3달팽이"} {
		_, err := komoney.ParsePrice(field)
		var e *fault.Error
		if errors.As(err, &e) {
			fmt.Println(e.Korean())
		}
	}
	// Output:
	// ‘가격협의’: 가격이 없습니다.
	// ‘성인 15,000원 청소년 12,000원’: 가격이 여러 개 있습니다. 하나만 적어 주세요.
	// ‘2024.1.5’: 금액이 아닙니다.
	// ‘달팽이’: 알 수 없는 단위입니다.
}

func ExampleNew() {
	err := fault.New("read price", fault.ErrEmpty, "", 0)
	fmt.Println(err)
	// Output: komoney: read price "": empty at byte 0
}

func ExampleWithin() {
	_, err := komoney.Parse("3억5조")
	fmt.Println(fault.Within("read row", "price=3억5조", len("price="), err))
	// Output: komoney: read row "price=3억5조": scale 조 after 억 at byte 11
}

package main

func Example() {
	main()
	// Output:
	// 책상   39,000    39000 KRW implied
	// 의자   3만5천원     35000 KRW
	// 선반   ₩120000   120000 KRW
	// 전등   약 2만원     20000 KRW approx
	// 수납장  1,20,000  ?
	// 카펫   3~4만원     30000..40000 KRW
	// 액자   문의        ?
	// 커튼   $25       25 USD
}

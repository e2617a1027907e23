package main

func Example() {
	main()
	// Output:
	// 접이식 의자,39000 KRW,29900 KRW,23
	// 캠핑 랜턴,25000 KRW,19800 KRW,20.8
	// 4인용 텐트,180000 KRW,,
}

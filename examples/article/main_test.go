package main

import "os"

func Example_list() {
	list(os.Stdout, []byte("최대 400억 달러(약 58조원)를\n두 회사가 낸다.\n"))
	// Output:
	//   1     money      40,000,000,000  USD  400억 달러
	//   1     money  58,000,000,000,000  KRW  58조원
	//   2  quantity                   2   회사  두 회사
}

package main

import "os"

func Example() {
	os.Args = []string{"dollars", "1446.5"}
	main()
	// Output:
	// 새 공장에는 최대 400억 달러(57조8,600억원)가 들어간다. 표 한 장은 $25(3만6,162원)이고, 셔츠는 15~20달러(2만1,698~2만8,930원)이다.
	// 회사는 30만 유로와 5천만원도 따로 마련했다.
}

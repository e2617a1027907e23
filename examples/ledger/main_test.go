package main

func Example() {
	main()
	// Output:
	//        -45,000      3,412,880
	//      2,850,000      6,262,880
	//        -12,500      6,250,380
}

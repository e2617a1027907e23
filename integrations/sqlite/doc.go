// Package komoneysqlite gives modernc.org/sqlite functions that read Korean money and numbers.
//
//	komoney_value(text)       the value, a number: '78억1,200만원' is 7812000000; NULL of a range
//	komoney_low(text)         the least that it can be: of '3~4억원' 300000000, NULL of '최대 3억원'
//	komoney_high(text)        the most that it can be
//	komoney_price(text)       the value of a field for one price: '정가 39,000원 할인가 29,900원' (list price, sale price) is 29900, '무료' (free) 0
//	komoney_exact(text)       the value as TEXT with all of its digits, or a ratio such as '1/3'
//	komoney_currency(text)    'KRW', 'USD' …; NULL if it is no money
//	komoney_kind(text)        'money', 'percent', 'quantity' …
//	komoney_unit(text)        '명' (people), 'square-meter', '%' …
//	komoney_bound(text)       'at_least', 'at_most', 'more_than', 'less_than'
//	komoney_amount(text)      all of it: 'money 58000000000000 KRW approx'
//	komoney_krw(text, rate…)  in won, at rates such as 'USD=1446.5' and '100엔당 950원' (950 won per 100 yen); NULL of a range
//	komoney_krw_low(text, rate…), komoney_krw_high(text, rate…)
//	komoney_format(number or text, option…)  written in Korean: 7812000000, 'KRW' is '78억 1,200만 원'
//	komoney_find(text, option…)  the amounts of a running text, a JSON array; in FROM a table of them
//	komoney_sum(number)       an aggregate: the sum, without binary floats on the way
//	komoney_sum_exact(number) the same as TEXT, with all of its digits
//
// Numbers are INTEGER where they are one of 64 bits, and else the nearest REAL, so that comparisons, ORDER BY, max
// and sum are right. The collation komoney compares TEXT that komoney_exact returns by value.
//
// NULL in is NULL out. A text that is no amount is NULL, or an error of the statement if an argument
// is 'strict' or [Options] say so; 'null' as an argument is the way back. 'price'
// as an argument reads any field for one price. With 'strict' a number that no
// INTEGER or REAL is exactly is an error, too. All but the sums are
// deterministic, so that an index or a generated column can use them.
//
// The name of a domain as an argument, 'estate', says what bare numbers are worth: komoney_find('원룸 500에 45', 'estate')
// finds the deposit and the rent of a studio, 5,000,000 and 450,000 won.
//
// An INTEGER or REAL that is given in place of text is read as the number that it is.
package komoneysqlite

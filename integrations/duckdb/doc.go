// Package komoneyduckdb gives DuckDB functions that read Korean money and numbers.
//
//	komoney_value(text)       the value as DECIMAL(38, 6): '78억1,200만원' is 7812000000; NULL of a range
//	komoney_low(text)         the least that it can be: of '3~4억원' 300000000, NULL of '최대 3억원'
//	komoney_high(text)        the most that it can be
//	komoney_price(text)       the value of a field for one price: '정가 39,000원 할인가 29,900원' (list price, sale price) is 29900, '무료' (free) 0
//	komoney_exact(text)       the value as VARCHAR with all of its digits, or a ratio such as '1/3'
//	komoney_currency(text)    'KRW', 'USD' …; NULL if it is no money
//	komoney_kind(text)        'money', 'percent', 'quantity' …
//	komoney_unit(text)        '명' (people), 'square-meter', '%' …
//	komoney_bound(text)       'at_least', 'at_most', 'more_than', 'less_than'
//	komoney_amount(text)      all of it: 'money 58000000000000 KRW approx'
//	komoney_krw(text, rate…)  in won, a HUGEINT, at rates such as 'USD=1446.5' and '100엔당 950원' (950 won per 100 yen); NULL of a range
//	komoney_krw_low(text, rate…), komoney_krw_high(text, rate…)
//	komoney_format(number or text, option…)  written in Korean: 7812000000, 'KRW' is '78억 1,200만 원'
//	komoney_find(text, option…)  the amounts of a running text, a list of structs; in FROM a table of them
//	komoney_find_json(text, option…)  the same as a JSON array, in a third of the time
//
// NULL in is NULL out. A text that is no amount is NULL, and so is a value that no DECIMAL(38, 6) is; they are an error of
// the query if an argument is 'strict' or [Options] say so, and 'null' as an argument is the way back. 'price'
// as an argument reads any field for one price. The name of a domain, 'estate', says what bare numbers are worth:
// komoney_find('원룸 500에 45', 'estate') finds the deposit and the rent of a studio, 5,000,000 and 450,000 won.
package komoneyduckdb

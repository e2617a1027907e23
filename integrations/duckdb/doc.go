// Package komoneyduckdb gives DuckDB functions that read Korean money and numbers.
//
//	komoney_value(text)       the value, a plain decimal: '78억1,200만원' is '7812000000'; NULL of a range
//	komoney_low(text)         the least that it can be: of '3~4억원' '300000000', NULL of '최대 3억원'
//	komoney_high(text)        the most that it can be
//	komoney_decimal(text)     the value as DECIMAL(38, 6), for arithmetic; an error if it is finer or greater
//	komoney_currency(text)    'KRW', 'USD' …; NULL if it is no money
//	komoney_kind(text)        'money', 'percent', 'quantity' …
//	komoney_unit(text)        '명', 'square-meter', '%' …
//	komoney_bound(text)       'at_least', 'at_most', 'more_than', 'less_than'
//	komoney_amount(text)      all of it: 'money 58000000000000 KRW approx'
//	komoney_krw(text, rate…)  in won, at rates such as 'USD=1446.5' and '100엔당 950원'; NULL of a range
//	komoney_krw_low(text, rate…), komoney_krw_high(text, rate…)
//	komoney_find(text, option…)  the amounts of a running text, a list of structs for unnest
//	komoney_find_json(text, option…)  the same as a JSON array, in a third of the time
//
// NULL in is NULL out. A text that is no amount is NULL, or an error of the query if the last argument
// is 'strict' or [Options] say so; 'null' as the last argument is the way back.
package komoneyduckdb

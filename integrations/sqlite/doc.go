// Package komoneysqlite gives modernc.org/sqlite functions that read Korean money and numbers.
//
//	komoney_value(text)       the value, a plain decimal: '78억1,200만원' is '7812000000'; NULL of a range
//	komoney_low(text)         the least that it can be: of '3~4억원' '300000000', NULL of '최대 3억원'
//	komoney_high(text)        the most that it can be
//	komoney_currency(text)    'KRW', 'USD' …; NULL if it is no money
//	komoney_kind(text)        'money', 'percent', 'quantity' …
//	komoney_unit(text)        '명', 'square-meter', '%' …
//	komoney_bound(text)       'at_least', 'at_most', 'more_than', 'less_than'
//	komoney_amount(text)      all of it: 'money 58000000000000 KRW approx'
//	komoney_krw(text, rate…)  in won, at rates such as 'USD=1446.5' and '100엔당 950원'; NULL of a range
//	komoney_krw_low(text, rate…), komoney_krw_high(text, rate…)
//	komoney_find(text, option…)  the amounts of a running text, a JSON array for json_each
//	komoney_sum(decimal)      an aggregate: the exact sum, as SUM would give it without binary floats
//
// NULL in is NULL out. A text that is no amount is NULL, or an error of the statement if the last argument
// is 'strict' or [Options] say so; 'null' as the last argument is the way back. All but komoney_sum are
// deterministic, so that an index or a generated column can use them.
//
// Decimals are TEXT, since SQLite's REAL keeps 15 digits. An INTEGER or REAL that is given in place of
// text is read as the number that it is.
package komoneysqlite

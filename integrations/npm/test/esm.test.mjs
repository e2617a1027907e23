import assert from 'node:assert';
import test from 'node:test';
import { readFileSync } from 'node:fs';
import komoney, { audit, convert, find, format, parse, parsePrice, replace, table, KomoneyError } from 'komoney';
import init, { KomoneyError as InitError } from 'komoney/init';

test('find', () => {
	const text = '😀 최대 400억 달러(약 58조원)를 낸다';
	const matches = find(text);
	assert.deepStrictEqual(matches, [
		{ start: 6, end: 13, text: '400억 달러', kind: 'money', value: '40000000000', currency: 'USD', bound: 'at_most' },
		{ start: 16, end: 20, text: '58조원', kind: 'money', value: '58000000000000', currency: 'KRW', approx: true },
	]);
	for (const m of matches) assert.strictEqual(text.slice(m.start, m.end), m.text);
	assert.deepStrictEqual(find(''), []);
	assert.deepStrictEqual(find('만원 버스가 수원에 간다'), []);
});

test('options of find', () => {
	const text = '5달러는 3%, 1억을 빌렸다';
	assert.deepStrictEqual(find(text, { kinds: ['percent'] }).map(m => m.text), ['3%']);
	assert.deepStrictEqual(find(text, { kinds: [] }), []);
	assert.deepStrictEqual(find(text, { names: { 달러: 'CAD' } })[0].currency, 'CAD');
	assert.deepStrictEqual(find(text, { implied: 'JPY' })[2].currency, 'JPY');
	assert.deepStrictEqual(find(text, { implied: false })[2].kind, 'number');
	assert.deepStrictEqual(find('(단위: 백만원)\n매출 1,234', { unitLines: true }).at(-1).value, '1234000000');
	assert.deepStrictEqual(parse('3마지기', { units: { 마지기: '마지기' } }), { kind: 'quantity', value: '3', unit: '마지기' });
	assert.deepStrictEqual(parse('2억5천원', { plainTail: true }).value, '200005000');
	const room = '원룸 500에 45';
	assert.deepStrictEqual(find(room, { domain: 'estate' }).map(m => m.value), ['5000000', '450000']);
	assert.deepStrictEqual(parsePrice('23.5', { domain: 'market' }).value, '235000');
	assert.deepStrictEqual(replace(room, m => `${m.value}원`, { domain: 'estate' }), '원룸 5000000원에 450000원');
	assert.deepStrictEqual(find('입찰가 12.5', { domain: 'like\tmarket\nlabel\tprice\t입찰가\n' })[0].value, '125000');
	assert.throws(() => find(room, { domain: 'boats' }), { code: 'unknown domain' });
	assert.deepStrictEqual(parse('▲3억원', { accounting: true }).value, '-300000000');
});

test('any text', () => {
	for (const text of ['\ud800 3억원', '3억원\udc00', 'a\0 3억원', '\ufeff3억원', '가 3억원', '３억원']) {
		const [m] = find(text);
		assert.strictEqual(m?.value, '300000000', JSON.stringify(text));
		assert.strictEqual(text.slice(m.start, m.end), m.text);
	}
	const long = '최대 400억 달러(약 58조원)를 낸다. '.repeat(50_000); // memory has to grow
	assert.strictEqual(find(long).length, 100_000);
	assert.strictEqual(find('3억원').length, 1);
});

test('parse', () => {
	assert.deepStrictEqual(parse('약 150억~250억 달러'), { kind: 'money', low: '15000000000', high: '25000000000', currency: 'USD', approx: true });
	assert.deepStrictEqual(parse('3만원대'), { kind: 'money', low: '30000', high: '40000', high_open: true, currency: 'KRW' });
	assert.deepStrictEqual(parse('3분의 1').value, '1/3');
	assert.deepStrictEqual(parse('1무량대수').value, '1' + '0'.repeat(68));
});

test('errors', () => {
	const error = (f, code, offset) => assert.throws(f, err => {
		assert.ok(err instanceof KomoneyError, String(err));
		assert.deepStrictEqual([err.code, err.offset], [code, offset]);
		return true;
	});
	error(() => parse('3억5조'), 'scale order', 3);
	error(() => parse(''), 'empty', 0);
	error(() => parse('58조원을'), 'trailing text', 4);
	error(() => format('58조'), 'syntax', 2);
	error(() => format(NaN), 'syntax', 0);
	error(() => format(1, { style: 'fancy' }), 'option', undefined);
	error(() => format(1, { currency: 'QQQ' }), 'unknown currency', undefined);
	error(() => convert('1달러', { rates: {} }), 'no rate', undefined);
	error(() => convert('5%', { rates: {} }), 'not money', undefined);
	error(() => convert('1달러', { rates: { USD: 'x' } }), 'syntax', undefined);
	assert.throws(() => find(5), TypeError);
	assert.throws(() => find('', { kind: ['money'] }), TypeError);
	assert.throws(() => find('', { plainTail: 'no' }), TypeError);
	assert.throws(() => format({}), TypeError);
	assert.throws(() => format(null), TypeError);
	assert.throws(() => find('', { names: { 'a\x1eb': 'KRW' } }), TypeError);
	assert.throws(() => find('', { toString: 1 }), TypeError);
});

test('format', () => {
	const styles = {
		plain: '7,812,000,000', mixed: '78억1,200만', 'mixed-spaced': '78억 1,200만', newspaper: '78억1200만',
		'mixed-places': '7십8억1천2백만', compact: '78.12억', hangul: '칠십팔억천이백만', 'hangul-spaced': '칠십팔억 천이백만',
		formal: '칠십팔억일천이백만', hanja: '七十八億千二百萬', 'hanja-formal': '柒拾捌億壹仟貳佰萬',
	};
	for (const [style, want] of Object.entries(styles)) {
		assert.strictEqual(format(7812000000, { style }), want);
		assert.strictEqual(parse(want).value, '7812000000');
	}
	assert.strictEqual(format(23, { style: 'native-attributive' }), '스물세');
	assert.strictEqual(format('12345678901234567890', { style: 'plain' }), '12,345,678,901,234,567,890');
	assert.strictEqual(format(10n ** 20n), '1해');
	assert.strictEqual(format(7812000000, { currency: 'KRW', style: 'formal', contract: true }), '일금 칠십팔억일천이백만원정');
	assert.strictEqual(format(5.5, { currency: 'USD', currencyForm: 'symbol', style: 'plain' }), '$5.50');
	assert.strictEqual(format(7812000000, { style: 'compact', digits: 2, about: true }), '약 78억');
});

test('an amount goes in as it came out', () => {
	for (const text of ['약 58조 원', '3만 원대', '150억~250억 달러', '3분의 1', '스물세 명', '5.6% 이상', '-5달러']) {
		const amount = parse(text);
		assert.deepStrictEqual(parse(format(amount)), amount);
	}
	const [m] = find('값은 400억 달러다');
	assert.strictEqual(format(m), '400억 달러');
});

test('convert', () => {
	assert.deepStrictEqual(convert('400억 달러', { rates: { USD: 1446.5 } }), { kind: 'money', value: '57860000000000', currency: 'KRW', rate: '1446.5' });
	assert.deepStrictEqual(convert(parse('3만원대'), { to: 'USD', rates: 'USD=1446.5', rounding: '절사' }),
		{ kind: 'money', low: '20.73', high: '27.65', high_open: true, currency: 'USD', rate: '2/2893' });
	assert.strictEqual(convert('200엔', { rates: ['JPY(100)=950'] }).value, '1900');
	assert.strictEqual(convert('33달러', { rates: { USD: '1446.5' }, place: 4, rounding: '반올림' }).value, '50000');
});

test('audit', () => {
	const { pairs, summary } = audit('1억 달러(약 1,400억원)와 400억 달러(약 58조원)', { rates: { USD: 1446.5 } });
	assert.deepStrictEqual(pairs.map(p => [p.from.text, p.to.text, p.base, p.quote, p.rate_low, p.rate_high, p.fits]), [
		['1억 달러', '1,400억원', 'USD', 'KRW', '1350', '1450', true],
		['400억 달러', '58조원', 'USD', 'KRW', '1437.5', '1462.5', true],
	]);
	assert.deepStrictEqual(summary, { pairs: 2, consistent: true, groups: [{ base: 'USD', quote: 'KRW', rate_low: '1437.5', rate_high: '1450', pairs: [1, 2] }] });
	assert.strictEqual(audit('558만 달러(약 78억1,200만원), 400억 달러(약 58조원)').summary.consistent, false);
	assert.deepStrictEqual(audit('').pairs, []);
	assert.strictEqual(audit('1달러(1,400원)', { rates: { USD: 1407 }, tolerance: 0.005 }).pairs[0].fits, true);
});

test('prices', () => {
	assert.strictEqual(parsePrice('정가 39,000원 할인가 29,900원').value, '29900');
	assert.throws(() => parsePrice('가격협의'), err => err.code === 'no price');
});

test('replace', () => {
	assert.strictEqual(replace('400억 달러를 빌린다', { rates: { USD: 1446.5 }, style: 'mixed' }), '400억 달러(57조8,600억원)를 빌린다');
	assert.strictEqual(replace('약 3억원을', { style: 'plain' }), '약 300,000,000원을');
	assert.strictEqual(replace('1달러를, 5유로를', m => (m.currency === 'EUR' ? '십원' : null)), '1달러를, 십원을');
	assert.strictEqual(replace('1달러를', () => '십원', { verbatim: true }), '십원를');
	assert.strictEqual(replace('1달러를 3%', () => 'X', { kinds: ['percent'] }), '1달러를 X');
	for (const text of ['\ud800 3억원 \ufffd\udc00', '\0 3억원', '']) assert.strictEqual(replace(text, m => m.text, { verbatim: true }), text);
	assert.throws(() => replace('3원'), TypeError);
	assert.throws(() => replace('3원', () => 3), TypeError);
	assert.throws(() => replace('3원', { style: 'fancy' }), KomoneyError);
});

test('table', () => {
	const cells = table('품목,매출액(억원)\n쌀,1234\n');
	assert.deepStrictEqual(cells.filter(c => c.kind).map(c => [c.text, c.value, c.currency, c.from, c.header]), [
		['1234', '123400000000', 'KRW', '억원', ['매출액(억원)']],
	]);
	assert.strictEqual(table('a;3원', { format: 'csv', comma: ';', headerRows: -1 }).length, 2);
	assert.throws(() => table('', { format: 'xls' }), KomoneyError);
});

test('messages have the offset of the field', () => {
	assert.throws(() => parse('😀3억5조'), err => err.message.endsWith(`at offset ${err.offset}`));
});

test('init', async () => {
	assert.strictEqual(komoney.find, find);
	const path = new URL(import.meta.resolve('komoney/dist/komoney.wasm'));
	const bytes = readFileSync(path);
	for (const wasm of [undefined, path, bytes, new Response(bytes), WebAssembly.compile(bytes)]) {
		const own = await init(wasm);
		assert.strictEqual(own.parse('3만원').value, '30000');
		assert.throws(() => own.parse('x'), InitError);
	}
	await assert.rejects(init(new Response('', { status: 404 })), /404/);
});

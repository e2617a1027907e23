// Not run: tsc checks that the types say what a program may do.
import komoney, { audit, convert, find, format, parse, replace, table, KomoneyError, type Amount, type Match } from 'komoney';
import init from 'komoney/init';

const matches: Match[] = find('58조원', { kinds: ['money'], names: { 달러: 'CAD' }, implied: false });
const amount: Amount = parse('3만원대');
// A value or two ends, never both: one test tells which.
const text: string = amount.value !== undefined ? amount.value : amount.low + amount.high;
const words: string = format(matches[0], { style: 'hangul' }) + format(10n, { currency: 'KRW' });
const rate: string = convert(amount, { rates: ['USD=1446.5'], to: 'USD' }).rate;
const fits: boolean | undefined = audit(text, { rates: { USD: 1446.5 }, tolerance: '0.01' }).pairs[0].fits;
const offset: number | undefined = new KomoneyError().offset;

// @ts-expect-error no such kind
find('', { kinds: ['price'] });
// @ts-expect-error no such option
find('', { kind: ['money'] });
// @ts-expect-error a rate is needed
convert('1달러', {});
// @ts-expect-error no such style
format(1, { style: 'fancy' });

const rewritten: string = replace(text, m => (m.currency === 'USD' ? '십원' : null)) + replace(text, { rates: { USD: 1446.5 } });
const worth: string[] = table(text, { format: 'csv' }).flatMap(c => (c.kind && c.value !== undefined ? [c.value] : []));
const later: Promise<Match[]> = init().then(k => k.find(text));
const same: typeof find = komoney.find;
// @ts-expect-error no such format
table('', { format: 'xls' });

export { rewritten, worth, later, same, words, rate, fits, offset };

/** What an amount counts. */
export type Kind =
	| 'money' | 'percent' | 'percent_point' | 'basis_point' | 'multiple' | 'ordinal' | 'quantity' | 'fraction' | 'number';

/** On which side of its value an amount may lie: 이상 (or more), 이하 (or less), 초과 (over), 미만 (under). */
export type Bound = 'at_least' | 'at_most' | 'more_than' | 'less_than';

interface AmountFields {
	kind: Kind;
	/** The code of money: "KRW". */
	currency?: string;
	/** The text does not write the currency: 1억을 빌렸다 (borrowed 100 million). */
	currency_implied?: true;
	/** A CLDR unit identifier, "kilometer"; or the counter itself, "명" (people); or "%", "%p", "bp", "배" (times). */
	unit?: string;
	/** 약, 여, 가량 (about, some, or so), 수십 (dozens), 두세 (two or three) … */
	approx?: true;
	bound?: Bound;
}

/** One value. */
export interface Single extends AmountFields {
	/** A plain decimal without exponent, grouping or zeros behind, or a ratio: "40000000000", "1/3". */
	value: string;
	low?: undefined;
	high?: undefined;
	low_open?: undefined;
	high_open?: undefined;
}

/** A range: 150억~250억 (15 to 25 billion), 3만원대 (30,000-odd won), 두세 명 (two or three people). */
export interface Range extends AmountFields {
	value?: undefined;
	low: string;
	high: string;
	/** The end itself is outside: 3만원대 (30,000-odd won) is 30000 to 40000 without 40000. */
	low_open?: true;
	high_open?: true;
}

export type Amount = Single | Range;

/** An amount and its place, in UTF-16 code units: text.slice(start, end). */
export type Match = Amount & { start: number; end: number; text: string };

/** What an expression is worth in another currency. */
export type Converted = Amount & {
	/** What one unit of the currency is worth: a decimal, or an exact ratio such as "2/2893". */
	rate: string;
};

/** A conversion that a text states, 400억 달러(약 58조원) (40 billion dollars, about 58 trillion won), and the rate that it implies. */
export interface Pair {
	from: Match;
	to: Match;
	/** So much of quote for one of base; quote is KRW if one of the two is. */
	base: string;
	quote: string;
	/** Low is above high where the ends of two ranges contradict each other. */
	rate_low: string;
	rate_high: string;
	/** Whether the rate of the options is one of these; absent if there is none. */
	fits?: boolean;
}

/** Pairs that one rate satisfies. */
export interface Group {
	base: string;
	quote: string;
	rate_low: string;
	rate_high: string;
	/** Numbers of pairs, from 1. */
	pairs: number[];
}

export interface Audit {
	pairs: Pair[];
	summary: {
		pairs: number;
		/** One rate for each two currencies satisfies all pairs. */
		consistent: boolean;
		/** As few as can be. */
		groups: Group[];
	};
}

/** A kind of text of the library's: 원룸 500에 45 (a studio for 500 and 45) is 5 million and 450,000 won in "estate". "prose" is the default. */
export type Domain = 'estate' | 'filing' | 'jobs' | 'market' | 'prose' | 'receipt';

/** How a text is read. */
export interface ReadOptions {
	/** find reports these only, and nothing for []. */
	kinds?: readonly Kind[];
	/** Gives names of currencies a meaning, here of dollar, ¥ and coin: {달러: 'CAD', '¥': 'CNY', 코인: 'BTC'}. */
	names?: Readonly<Record<string, string>>;
	/** Adds counters and units: {마지기: '마지기'} (majigi, a measure of fields). */
	units?: Readonly<Record<string, string>>;
	/** The currency of 1억을 빌렸다 (borrowed 100 million), KRW by default; false makes it a plain number. */
	implied?: string | false;
	/** What kind of text it is, and so what bare numbers are worth; or the table of a domain of your own, with tabs. */
	domain?: Domain | (string & {});
	/** Reads 2억5천원 as 200005000 and not as 2억5천만원 (250 million won). */
	plainTail?: boolean;
	/** Reads ▲, ▼ and parentheses as minus signs. */
	accounting?: boolean;
	/** Reads the numbers under "(단위: 백만원)" (unit: million won) as millions of won. */
	unitLines?: boolean;
}

export type Style =
	| 'plain' | 'mixed' | 'mixed-spaced' | 'newspaper' | 'mixed-places' | 'compact'
	| 'hangul' | 'hangul-spaced' | 'hangul-one' | 'hangul-one-spaced' | 'formal' | 'formal-spaced'
	| 'hanja' | 'hanja-formal' | 'native' | 'native-attributive' | 'ordinal' | 'ordinal-count';

export type Rounding =
	| 'half-even' | 'half-up' | 'half-down' | 'up' | 'down' | 'ceiling' | 'floor'
	| '반올림' | '올림' | '절상' | '버림' | '절사' | '오사오입' | '오사육입';

export interface FormatOptions {
	/** "mixed-spaced" by default: 78억 1,200만 (7,812,000,000). */
	style?: Style;
	/** Rounds to so many significant digits. */
	digits?: number;
	/** "half-up" by default. */
	rounding?: Rounding;
	/** Writes 약 (about) before what digits has changed. */
	about?: boolean;
	/** The currency of a value that is a number. */
	currency?: string;
	/** 3,000원, ₩3,000 or KRW 3,000. */
	currencyForm?: 'name' | 'symbol' | 'code';
	/** Writes money as contracts do: 일금 칠십팔억일천이백만원정 (the sum of 7.812 billion won, and no more). */
	contract?: boolean;
}

/** {USD: 1446.5, 'JPY(100)': '950'}, in won, or equations: ['USD=1446.5', 'EUR/USD 1.08', '100엔당 950원'] (950 won per 100 yen). */
export type Rates = Readonly<Record<string, number | string>> | readonly string[] | string;

export interface ConvertOptions extends ReadOptions {
	/** The currency to convert to, KRW by default. */
	to?: string;
	rates: Rates;
	rounding?: Rounding;
	/** The power of ten of the last digit that is kept, -2 for hundredths; the minor unit of the currency by default. */
	place?: number;
}

export interface AuditOptions extends ReadOptions {
	/** Rates to check the pairs against. */
	rates?: Rates;
	/** How far off a rate may be and still fit, as a part of it: 0.005 is half a percent. */
	tolerance?: number | string;
}

/** What is thrown when an input is wrong. A wrong type of an argument or option is a TypeError. */
export class KomoneyError extends Error {
	/** What is wrong: "scale order", "unknown currency", "no rate" …; "option" for a bad value of an option. */
	readonly code: string;
	readonly input: string;
	/** Where the input is wrong, in UTF-16 code units. */
	readonly offset?: number;
}

/** Returns the amounts of any text, in order. It never fails for a text. */
export function find(text: string, options?: ReadOptions): Match[];

/** Reads one expression, the whole of it: "78억1,200만원" (7.812 billion won), "약 150억~250억 달러" (about 15 to 25 billion dollars). */
export function parse(text: string, options?: ReadOptions): Amount;

/** Reads the content of a field for one price: 39,000 · 3만원/월 (a month) · 정가 39,000원 할인가 29,900원 (list price; the sale price counts) · 무료 (free). */
export function parsePrice(text: string, options?: ReadOptions): Amount;

/** Writes a number or an amount in Korean. A string is a plain decimal, of which no digit is lost. */
export function format(value: string | number | bigint | Amount, options?: FormatOptions): string;

/** Converts money, written as parse reads it or as an amount. */
export function convert(amount: string | Amount, options: ConvertOptions): Converted;

/** Returns the conversions that a text states, and whether they can all be right. */
export function audit(text: string, options?: AuditOptions): Audit;

export interface ReplaceOptions extends ReadOptions {
	/** How amounts are written, and with rates what they are worth. */
	style?: Style;
	digits?: number;
	rounding?: Rounding;
	about?: boolean;
	currencyForm?: 'name' | 'symbol' | 'code';
	/** Puts behind sums of other currencies what they are worth: 400억 달러(57조8,600억원) (40 billion dollars, 57.86 trillion won). */
	rates?: Rates;
	/** The currency of that, KRW by default. */
	to?: string;
	/** Leaves particles behind an amount as they are. */
	verbatim?: boolean;
}

/**
 * Returns the text with its amounts rewritten, and the particles behind them: 달러를 (dollars, as an object) becomes 원을 (won). The function
 * is asked about each amount and returns what stands in its place; null or nothing leaves it.
 */
export function replace(
	text: string, how: (match: Match) => string | null | undefined | void, options?: ReadOptions & { verbatim?: boolean },
): string;
/** Returns the text with each amount in the style, or, with rates, with what sums of other currencies are worth behind them. */
export function replace(text: string, how: ReplaceOptions): string;

/** A cell of a table; one that is an amount has the fields of it, too. Numbers count from 1. */
export type Cell = {
	table: number;
	row: number;
	column: number;
	/** How many a merged cell goes over, where it is more than one. */
	rows?: number;
	columns?: number;
	/** Note is a title, a unit line or a footnote. */
	role: 'body' | 'header' | 'note';
	/** What stands above the cell, from the top down. */
	header: string[];
	/** The texts that its row begins with. */
	label: string[];
	text: string;
	/** The unit that a bare number got from header, label or unit line: 백만원 (million won). */
	from?: string;
} & (Amount | { kind?: undefined });

export interface TableOptions extends ReadOptions {
	format?: 'auto' | 'csv' | 'tsv' | 'markdown' | 'html';
	/** What separates the values of a CSV. */
	comma?: string;
	/** The number of header rows: 0, the default, finds out, and -1 is none. */
	headerRows?: number;
}

/** Returns every cell of the tables in a text, with what it is worth. */
export function table(text: string, options?: TableOptions): Cell[];

/** All functions. */
export interface Komoney {
	find: typeof find;
	parse: typeof parse;
	parsePrice: typeof parsePrice;
	format: typeof format;
	convert: typeof convert;
	audit: typeof audit;
	replace: typeof replace;
	table: typeof table;
}

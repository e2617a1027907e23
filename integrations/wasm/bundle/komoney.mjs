// komoney for JavaScript: start() takes the compiled module and returns the functions. It needs
// wasm_exec.js of the Go distribution, which defines globalThis.Go, to have run before.

/** What the functions throw when the input, and not the program, is wrong. */
export class KomoneyError extends Error {
	constructor({ code, offset, message }, input) {
		super(message);
		this.name = 'KomoneyError';
		this.code = code;
		this.input = input;
		if (offset !== undefined) this.offset = offset;
	}
}

const FIND = 0, PARSE = 1, FORMAT = 2, CONVERT = 3, AUDIT = 4, REPLACE = 5, TABLE = 6, PARSE_PRICE = 7;

// Options go in as key, ASSIGN, value, END for each, which is read without a JSON decoder; the module is
// smaller for it.
const ASSIGN = '\x1f', END = '\x1e';

function field(key, value) {
	key = String(key);
	value = String(value);
	if (/[\x1e\x1f]/.test(key + value)) throw new TypeError('control characters in an option');
	return key + ASSIGN + value + END;
}

const plain = key => value => field(key, value);

const flag = key => value => {
	if (typeof value !== 'boolean') throw new TypeError(`${key} is true or false`);
	return value ? field(key, true) : '';
};

const integer = key => value => {
	if (!Number.isInteger(value)) throw new TypeError(`${key} is an integer`);
	return field(key, value);
};

const record = key => value => {
	if (value === null || typeof value !== 'object') throw new TypeError(`${key}s are an object`);
	let s = '';
	for (const word of Object.keys(value)) s += field(`${key}:${word}`, value[word]);
	return s;
};

const list = key => value => {
	if (!Array.isArray(value)) throw new TypeError(`${key}s are an array`);
	return value.map(v => field(key, v)).join('');
};

function rates(value) {
	if (typeof value === 'string') return field('rate', value);
	if (Array.isArray(value)) return list('rate')(value);
	if (value === null || typeof value !== 'object') throw new TypeError('rates are {USD: 1446.5} or ["USD=1446.5"]');
	let s = '';
	for (const code of Object.keys(value)) s += field('rate', `${code}=${value[code]}`);
	return s;
}

// An empty array is no kind, where no option is every kind.
const kinds = value => field('kinds', '') + list('kind')(value);

const reading = {
	kinds, names: record('name'), units: record('unit'), implied: plain('implied'), domain: plain('domain'),
	plainTail: flag('plainTail'), accounting: flag('accounting'), unitLines: flag('unitLines'),
};
const known = {
	[FIND]: reading,
	[PARSE]: reading,
	[PARSE_PRICE]: reading,
	[FORMAT]: {
		style: plain('style'), digits: integer('digits'), rounding: plain('rounding'), about: flag('about'),
		currency: plain('currency'), currencyForm: plain('currencyForm'), contract: flag('contract'),
	},
	[REPLACE]: {
		...reading, style: plain('style'), digits: integer('digits'), rounding: plain('rounding'), about: flag('about'),
		currencyForm: plain('currencyForm'), to: plain('to'), rates, verbatim: flag('verbatim'),
	},
	[TABLE]: { ...reading, format: plain('format'), comma: plain('comma'), headerRows: integer('headerRows') },
	[CONVERT]: { ...reading, to: plain('to'), rates, rounding: plain('rounding'), place: integer('place') },
	[AUDIT]: { ...reading, rates, tolerance: plain('tolerance') },
};

function encode(op, options) {
	if (options === undefined || options === null) return '';
	if (typeof options !== 'object') throw new TypeError('options are an object');
	let s = '';
	for (const key of Object.keys(options)) {
		// An option that is misspelt must not be an option that does nothing.
		if (!Object.hasOwn(known[op], key)) throw new TypeError(`no such option: ${key}`);
		if (options[key] !== undefined) s += known[op][key](options[key]);
	}
	return s;
}

const amountFields = [
	'kind', 'value', 'low', 'high', 'low_open', 'high_open', 'currency', 'currency_implied', 'unit', 'bound', 'approx',
];

function encodeAmount(amount) {
	if (amount === null || typeof amount.kind !== 'string') throw new TypeError('an amount has a kind');
	let s = '';
	for (const key of amountFields) if (amount[key] !== undefined) s += field(`amount:${key}`, amount[key]);
	return s;
}

/**
 * Starts a module and returns its functions. It is synchronous: where a synchronous compilation is
 * allowed, as in Node.js, so is everything.
 * @param {WebAssembly.Module} module komoney.wasm, compiled
 */
export function start(module) {
	// In Node.js the package keeps what wasm_exec.js defines to itself.
	const kept = globalThis[Symbol.for('komoney.globals')] ?? {};
	const lent = Object.keys(kept).filter(name => !(name in globalThis));
	for (const name of lent) globalThis[name] = kept[name];
	const go = new globalThis.Go();
	// What Go writes of its own accord is why it had to stop.
	let lastWords = '';
	const decoder = new TextDecoder();
	go.importObject.gojs['runtime.wasmWrite'] = sp => {
		sp >>>= 0;
		const at = Number(go.mem.getBigInt64(sp + 16, true));
		lastWords += decoder.decode(new Uint8Array(go.mem.buffer, at, go.mem.getInt32(sp + 24, true)));
	};
	go.exit = () => {};
	const instance = new WebAssembly.Instance(module, go.importObject);
	// Main runs until it waits for calls, and then run() returns a promise that is of no use here.
	go.run(instance);
	for (const name of lent) delete globalThis[name];
	const { komoney_buffer, komoney_call, komoney_result } = instance.exports;
	const mem = instance.exports.mem ?? instance.exports.memory; // TinyGo calls it memory
	const encoder = new TextEncoder();
	let bytes = new Uint8Array(mem.buffer);

	/** Returns all memory. Its buffer is another one after it has grown. */
	function memory() {
		if (bytes.buffer !== mem.buffer) bytes = new Uint8Array(mem.buffer);
		return bytes;
	}

	function call(op, options, text) {
		if (go.exited) throw new Error(`komoney has stopped: ${lastWords}`);
		// A UTF-16 unit takes at most three bytes; a lone surrogate becomes U+FFFD, which is one unit, too.
		const at = komoney_buffer(3 * (options.length + text.length)) >>> 0;
		let n = 0;
		if (options !== '') n = encoder.encodeInto(options, memory().subarray(at)).written;
		const m = encoder.encodeInto(text, memory().subarray(at + n)).written;
		const size = komoney_call(op, n, m);
		const from = komoney_result() >>> 0;
		const answer = JSON.parse(decoder.decode(memory().subarray(from, from + size)));
		if (answer.error !== undefined) throw new KomoneyError(answer.error, text);
		return answer;
	}

	function string(text) {
		if (typeof text !== 'string') throw new TypeError('the text is a string');
		return text;
	}

	/** A value of format or convert: an amount goes with the options, all else is text. */
	function callWith(op, value, options) {
		switch (typeof value) {
			case 'object': return call(op, encode(op, options) + encodeAmount(value), '');
			case 'number': case 'bigint': case 'string': return call(op, encode(op, options), String(value));
		}
		throw new TypeError('the value is a string, a number or an amount');
	}

	/** The text with its amounts rewritten: by what a function returns for each, or as the options say. */
	function replace(text, how, options) {
		string(text);
		let s;
		if (typeof how === 'function') {
			s = encode(REPLACE, options) + field('replaced', '');
			const { verbatim, ...read } = options ?? {};
			call(FIND, encode(FIND, read), text).forEach((match, i) => {
				const written = how(match);
				if (written !== undefined && written !== null) s += field(`text:${i}`, string(written));
			});
		} else {
			if (how?.style === undefined && how?.rates === undefined) throw new TypeError('replace wants a function, a style or rates');
			s = encode(REPLACE, how);
		}
		const out = call(REPLACE, s, text);
		return text.isWellFormed?.() === false ? halves(text, out) : out;
	}

	/** Puts back the lone halves of surrogate pairs, which have gone through as U+FFFD, in their order. */
	function halves(text, out) {
		const were = text.match(/[\ud800-\udfff]|\ufffd/gu);
		const are = out.match(/\ufffd/g) ?? [];
		let i = 0;
		return were.length === are.length ? out.replace(/\ufffd/g, () => were[i++]) : out;
	}

	return {
		find: (text, options) => call(FIND, encode(FIND, options), string(text)),
		parse: (text, options) => call(PARSE, encode(PARSE, options), string(text)),
		parsePrice: (text, options) => call(PARSE_PRICE, encode(PARSE_PRICE, options), string(text)),
		format: (value, options) => callWith(FORMAT, value, options),
		convert: (amount, options) => callWith(CONVERT, amount, options),
		audit: (text, options) => call(AUDIT, encode(AUDIT, options), string(text)),
		replace,
		table: (text, options) => call(TABLE, encode(TABLE, options), string(text)),
	};
}

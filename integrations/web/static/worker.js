// The library runs here, so that the page is there before it is loaded and moves while it computes.
import './wasm_exec.js';
import { start } from './komoney.mjs';
import { GROUP } from './kinds.js';

// The page draws no more conversions than these: of two currencies, and of all.
const PAIRS = 200, DRAWN = 600;

const ready = (async () => {
	const response = await fetch('komoney.wasm');
	if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
	const typed = response.headers.get('Content-Type') === 'application/wasm'; // which streaming insists on
	return start(typed ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer()));
})();
ready.then(() => postMessage({ ready: true }), err => postMessage({ failed: String(err.message ?? err) }));

let found = { text: null, matches: [] };
let audited = { text: null, rates: '', audit: null };
let waiting = null;

// Of questions that come in while one is answered only the latest counts.
onmessage = ({ data }) => {
	if (waiting === null) setTimeout(answer);
	waiting = data;
};

async function answer() {
	const komoney = await ready.catch(() => null);
	const question = waiting;
	waiting = null;
	if (!komoney) return;
	try {
		postMessage({ id: question.id, ...look(komoney, question) });
	} catch (err) {
		postMessage({ id: question.id, stopped: String(err.message ?? err) });
	}
}

/** Answers {text, has, rates, filter, limit}; has says that the page knows the matches of this text. */
function look({ find, format, convert, audit }, { text, has, rates, filter, limit }) {
	if (text !== found.text) found = { text, matches: find(text) };
	const { matches } = found;

	// A rate that is being typed may be none yet; the others still count.
	const good = [], bad = [];
	for (const [code, equation] of rates) {
		try {
			convert(`0 ${code}`, { rates: equation });
			good.push([code, equation]);
		} catch {
			bad.push(code);
		}
	}
	const equations = good.map(([, equation]) => equation);
	const main = good[0]?.[0];

	const rows = [];
	for (let i = 0; i < matches.length && rows.length < limit; i++) {
		const m = matches[i];
		if (filter !== 'all' && GROUP[m.kind] !== filter) continue;
		const row = { i, words: format(m, { style: 'hangul' }) };
		const to = m.currency === 'KRW' ? main : 'KRW';
		if (m.kind === 'money' && to) {
			try {
				const { rate, ...worth } = convert(m, { to, rates: equations });
				row.worth = worth;
				row.worthWords = format(worth, { style: 'mixed', digits: 5, about: true });
			} catch {
				// there is no rate for it
			}
		}
		rows.push(row);
	}

	if (text !== audited.text || String(equations) !== audited.rates) {
		audited = { text, rates: String(equations), audit: audit(text, { rates: equations }) };
	}
	const { pairs, summary } = audited.audit;
	const counts = { all: matches.length, money: 0, ratio: 0, count: 0 };
	const foreign = {};
	for (const m of matches) {
		counts[GROUP[m.kind]]++;
		if (m.kind === 'money' && m.currency !== 'KRW') foreign[m.currency] = (foreign[m.currency] ?? 0) + 1;
	}
	return { matches: has ? undefined : matches, counts, foreign, rows, bad, sets: sets(pairs, summary.groups) };
}

/** Sorts the conversions by their two currencies, each with the number of the group that it is in, or -1. */
function sets(pairs, groups) {
	const byName = new Map();
	const groupOf = new Map();
	for (const g of groups) for (const n of g.pairs) groupOf.set(n, g);
	pairs.forEach((p, i) => {
		const key = `${p.base}/${p.quote}`;
		let set = byName.get(key);
		if (!set) byName.set(key, set = { key, base: p.base, quote: p.quote, count: 0, alone: 0, groups: new Set(), pairs: [] });
		const g = groupOf.get(i + 1);
		if (g) set.groups.add(g);
		else set.alone++;
		set.count++;
		if (set.pairs.length < PAIRS) set.pairs.push({ ...p, g });
	});
	let left = DRAWN;
	return [...byName.values()].map(set => {
		const order = groups.filter(g => set.groups.has(g));
		const index = new Map(order.map((g, i) => [g, i]));
		const drawn = set.pairs.slice(0, left);
		left -= drawn.length;
		return {
			...set,
			groups: order.map(g => ({ rate_low: g.rate_low, rate_high: g.rate_high, count: g.pairs.length })),
			pairs: drawn.map(({ g, ...p }) => ({ ...p, group: index.get(g) ?? -1 })),
		};
	});
}

// The library runs here, so that the page is there before it is loaded and moves while it computes.
import './wasm_exec.js';
import { start } from './komoney.mjs';
import { GROUP } from './kinds.js';
import { amountsOf, asCSV, asJSON, looksLikeTable, optionsOf, passes } from './reading.js';

// The page draws no more conversions than these: of two currencies, and of all.
const PAIRS = 200, DRAWN = 600;

const ready = (async () => {
	const response = await fetch('komoney.wasm');
	if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
	const typed = response.headers.get('Content-Type') === 'application/wasm'; // which streaming insists on
	return start(typed ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer()));
})();
ready.then(() => postMessage({ ready: true }), err => postMessage({ failed: String(err.message ?? err) }));

let found = { key: null, matches: [] };
let audited = { key: null, audit: null };
let waiting = null;

// Of questions that come in while one is answered only the latest counts. What is to be saved is asked for once.
onmessage = ({ data }) => {
	if (data.save) return save(data);
	if (waiting === null) setTimeout(answer);
	waiting = data;
};

async function save(question) {
	const komoney = await ready.catch(() => null);
	if (!komoney) return;
	try {
		const { matches, good } = read(komoney, question);
		const rows = rowsOf(komoney, matches, { ...question, limit: Infinity }, good);
		postMessage({ saved: question.save, content: (question.save === 'csv' ? asCSV : asJSON)(rows, matches) });
	} catch (err) {
		postMessage({ stopped: String(err.message ?? err) });
	}
}

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

/** Finds what {text, how, rates} asks for: the matches, the options, and which rates are some. */
function read(komoney, { text, how, rates }) {
	const { find, convert } = komoney;
	const { options, wrong } = optionsOf(komoney, how);
	const cells = how.form === 'table' || how.form === 'auto' && looksLikeTable(text);
	const key = JSON.stringify([cells, options]) + text;
	if (key !== found.key) found = { key, matches: cells ? amountsOf(komoney, text, options) : find(text, options) };
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
	return { matches: found.matches, key, options, wrong, cells, good, bad };
}

/** Makes the rows of the list: the number of the match, and what it is worth if a rate says so. */
function rowsOf({ convert }, matches, { filter, limit }, good) {
	const equations = good.map(([, equation]) => equation);
	const main = good[0]?.[0];
	const rows = [];
	for (let i = 0; i < matches.length && rows.length < limit; i++) {
		const m = matches[i];
		if (!passes(m, filter)) continue;
		const row = { i };
		const to = m.currency === 'KRW' ? main : 'KRW';
		if (m.kind === 'money' && to) {
			try {
				row.worth = convert(m, { to, rates: equations });
			} catch {
				// there is no rate for it
			}
		}
		rows.push(row);
	}
	return rows;
}

/** Answers {text, how, has, rates, filter, limit}; has says that the page knows the matches of this text. */
function look(komoney, question) {
	const { format, audit } = komoney;
	const { text, has } = question;
	const { matches, key, options, wrong, cells, good, bad } = read(komoney, question);
	const rows = rowsOf(komoney, matches, question, good);
	for (const row of rows) {
		row.words = format(matches[row.i], { style: 'hangul' });
		if (row.worth) row.worthWords = format(row.worth, { style: 'mixed', digits: 5, about: true });
	}

	const equations = good.map(([, equation]) => equation);
	if (equations + key !== audited.key) audited = { key: equations + key, audit: audit(text, { ...options, rates: equations }) };
	const { pairs, summary } = audited.audit;
	const counts = { all: matches.length, money: 0, ratio: 0, count: 0 };
	const foreign = {};
	for (const m of matches) {
		counts[GROUP[m.kind]]++;
		if (m.kind === 'money' && m.currency !== 'KRW') foreign[m.currency] = (foreign[m.currency] ?? 0) + 1;
	}
	return { matches: has ? undefined : matches, counts, foreign, rows, bad, wrong, cells, sets: sets(pairs, summary.groups) };
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

// The library runs here, so that the page is there before it is loaded and moves while it computes.
import './wasm_exec.js';
import { start } from './komoney.mjs';

// Reading and converting all of a very long text's list would take longer than looking at it.
const LISTED = 500;

const ready = (async () => {
	const response = await fetch('komoney.wasm');
	if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
	return start(await WebAssembly.compile(await response.arrayBuffer()));
})();
ready.then(() => postMessage({ ready: true }), err => postMessage({ failed: String(err.message ?? err) }));

let last = { text: null, matches: [] };
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

function look({ find, format, convert, audit }, { text, rates }) {
	if (text !== last.text) {
		last = { text, matches: find(text) };
		for (const m of last.matches.slice(0, LISTED)) m.words = format(m, { style: 'hangul' });
	}
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
	for (const m of last.matches.slice(0, LISTED)) {
		delete m.worth;
		if (m.kind !== 'money') continue;
		const to = m.currency === 'KRW' ? main : 'KRW';
		if (!to) continue;
		try {
			m.worth = format(convert(m, { to, rates: equations }), { style: 'mixed' });
		} catch {
			// there is no rate for it
		}
	}
	return { matches: last.matches, listed: LISTED, audit: audit(text, { rates: equations }), bad };
}

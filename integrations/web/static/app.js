// The page: a text, what the worker found in it, rates to convert at, and a picture of the stated conversions.
import { draw, letter } from './chart.js';
import { texts } from './i18n.js';

const $ = id => document.getElementById(id);
const LONGEST = 1_000_000;
const GROUP = {
	money: 'money', percent: 'ratio', percent_point: 'ratio', basis_point: 'ratio', multiple: 'ratio', fraction: 'ratio',
	ordinal: 'count', quantity: 'count', number: 'count',
};
// Banks quote these by the hundred.
const PER = { JPY: 100, VND: 100, IDR: 100 };

const text = $('text'), mirror = $('mirror'), editor = $('editor');
const state = {
	lang: 'ko', matches: [], listed: 0, audit: null, bad: [], marked: '', // marked is the text that matches are of
	typed: new Map(), // the rates that the user gave, by currency
	shown: [], // the rates that the worker was told, [currency, equation]
	ready: false, filter: 'all',
};
let t = texts.ko;

const make = (name, { class: cls, text: content, ...attributes } = {}, ...children) => {
	const e = document.createElement(name);
	if (cls) e.className = cls;
	if (content !== undefined) e.textContent = content;
	for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
	e.append(...children);
	return e;
};

// ---- the worker

let worker, asked = 0;

function launch() {
	worker = new Worker('worker.js', { type: 'module' });
	worker.onmessage = ({ data }) => {
		if (data.ready) {
			state.ready = true;
			performance.mark('komoney-ready');
		} else if (data.failed) {
			say(t.failed(data.failed));
		} else if (data.stopped) {
			worker.terminate();
			worker = null;
			say(t.stopped);
		} else if (data.id === asked) {
			show(data);
		}
	};
	worker.onerror = () => say(t.failed('worker.js'));
}

function ask() {
	if (!worker) launch();
	worker.postMessage({ id: ++asked, text: text.value, rates: state.shown });
}

function say(message) {
	const status = $('status');
	delete status.dataset.t; // it is no longer what it was at first
	status.textContent = message;
}

// ---- the text and its marks

/** Moves the marks with what is typed, until the worker has looked at it. */
function shift() {
	const now = text.value, then = state.marked;
	if (now === then) return;
	const most = Math.min(now.length, then.length);
	let head = 0, tail = 0;
	while (head < most && now[head] === then[head]) head++;
	while (tail < most - head && now[now.length - 1 - tail] === then[then.length - 1 - tail]) tail++;
	const by = now.length - then.length;
	state.matches = state.matches.flatMap(m => m.end <= head ? [m]
		: m.start >= then.length - tail ? [{ ...m, start: m.start + by, end: m.end + by }] : []);
	state.marked = now;
}

function paint() {
	const parts = [];
	let at = 0;
	state.matches.forEach((m, i) => {
		parts.push(state.marked.slice(at, m.start));
		parts.push(make('mark', { class: GROUP[m.kind], text: state.marked.slice(m.start, m.end), 'data-i': i }));
		at = m.end;
	});
	// The mirror gives the editor its height. A line that is empty has none, hence the space behind.
	parts.push(`${state.marked.slice(at)}\u200b`);
	mirror.replaceChildren(...parts);
	lit = undefined;
	light(atCaret());
}

const markOf = i => mirror.querySelector(`mark[data-i="${i}"]`);

function atCaret() {
	const at = text.selectionStart;
	const i = state.matches.findIndex(m => m.start <= at && at <= m.end);
	return i < 0 ? undefined : i;
}

let lit;
/** Shows which amount is meant, in the text, in the list and in words. */
function light(i) {
	if (i === lit) return;
	for (const e of document.querySelectorAll('.lit')) e.classList.remove('lit');
	lit = i;
	$('at').textContent = i === undefined ? '' : describe(state.matches[i]);
	if (i === undefined) return;
	markOf(i)?.classList.add('lit');
	const row = $('rows').querySelector(`tr[data-i="${i}"]`);
	row?.classList.add('lit');
}

function select(i) {
	const m = state.matches[i];
	text.focus({ preventScroll: true });
	text.setSelectionRange(m.start, m.end);
	markOf(i)?.scrollIntoView({ block: 'nearest' });
	light(i);
}

// ---- what an amount is, in words

const grouped = v => {
	const [whole, ...rest] = v.split(/(?=[./])/);
	return whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest.join('');
};

function valueOf(m) {
	if (m.value !== undefined) return grouped(m.value);
	const low = grouped(m.low) + (m.low_open ? ` ${t.above}` : '');
	return `${low} – ${m.high_open ? `${t.below} ` : ''}${grouped(m.high)}`.replace(/– (미만) (.*)$/, '– $2 $1');
}

const currencyNames = new Map();
function currencyName(code) {
	const key = state.lang + code;
	if (!currencyNames.has(key)) {
		let name = code;
		try {
			name = new Intl.DisplayNames([state.lang], { type: 'currency' }).of(code);
		} catch {
			// a code that is not of three letters has no name
		}
		currencyNames.set(key, name);
	}
	return currencyNames.get(key);
}

const unitOf = m => m.currency ? m.currency : m.unit ?? '';

function boundOf(m) {
	return [m.approx && t.approx, m.bound && t.bounds[m.bound], m.currency_implied && t.implied].filter(Boolean).join(', ');
}

function describe(m) {
	const unit = m.currency ? `${m.currency} (${currencyName(m.currency)})` : m.unit ?? '';
	return [`${m.text} = ${valueOf(m)} ${unit}`.trim(), t.kinds[m.kind], boundOf(m), m.worth && `≈ ${m.worth}`].filter(Boolean).join(' · ');
}

// ---- the list

function list() {
	const counts = { all: state.matches.length, money: 0, ratio: 0, count: 0 };
	for (const m of state.matches) counts[GROUP[m.kind]]++;
	for (const input of document.querySelectorAll('#filter input')) input.parentElement.querySelector('b').textContent = counts[input.value];
	$('total').textContent = counts.all;

	const rows = [];
	state.matches.slice(0, state.listed).forEach((m, i) => {
		if (state.filter !== 'all' && state.filter !== GROUP[m.kind]) return;
		const go = make('button', { type: 'button', class: GROUP[m.kind], text: m.text });
		go.onclick = () => select(i);
		const unit = make('td', { text: unitOf(m) });
		unit.append(make('small', { text: m.currency ? currencyName(m.currency) : t.kinds[m.kind] }));
		const value = make('td', { class: 'num' }, make('span', { text: valueOf(m) }));
		if (m.words) value.append(make('small', { text: m.words, lang: 'ko' }));
		const row = make('tr', { 'data-i': i },
			make('th', { scope: 'row' }, go), value, unit,
			make('td', { text: boundOf(m) }), make('td', { class: 'num worth', text: m.worth ?? '', lang: 'ko' }));
		row.onmouseenter = () => light(i);
		rows.push(row);
	});
	$('rows').replaceChildren(...rows);
	$('none').hidden = !state.ready || rows.length > 0;
	const left = state.matches.length - state.listed;
	$('more').hidden = left <= 0;
	if (left > 0) $('more').textContent = t.more(left);
}

// ---- rates

/** The rate that most of the text's conversions of a currency fit, with as few digits as say it. */
function implied(code) {
	const groups = state.audit.summary.groups.filter(g => g.base === code && g.quote === 'KRW');
	if (groups.length === 0) return '';
	const best = groups.reduce((a, b) => b.pairs.length > a.pairs.length ? b : a);
	const [low, high] = [Number(best.rate_low), Number(best.rate_high)].map(r => r * (PER[code] ?? 1));
	for (let digits = 1; digits < 12; digits++) {
		const r = Number(((low + high) / 2).toPrecision(digits));
		if (r >= low && r <= high) return new Intl.NumberFormat('en', { maximumSignificantDigits: 12 }).format(r);
	}
	return best.rate_low;
}

function currencies() {
	const seen = new Map();
	for (const m of state.matches) {
		if (m.kind === 'money' && m.currency !== 'KRW') seen.set(m.currency, (seen.get(m.currency) ?? 0) + 1);
	}
	return [...seen].sort((a, b) => b[1] - a[1]).slice(0, 8).map(([code]) => code);
}

const given = code => state.typed.get(code) ?? implied(code);

const equation = (code, typed) => `${PER[code] ? `${code}(${PER[code]})` : code}=${typed.trim()}`;

/** Returns whether the rates are others than those that the worker knows. */
function collect() {
	const rates = currencies().map(code => [code, given(code)]).filter(([, r]) => r.trim() !== '').map(([code, r]) => [code, equation(code, r)]);
	const same = JSON.stringify(rates) === JSON.stringify(state.shown);
	state.shown = rates;
	return !same;
}

function fields() {
	const codes = currencies();
	const box = $('fields');
	// Fields stay as they are while their currencies do, for the sake of the one that is being typed in.
	if (box.dataset.codes !== codes.join() + state.lang) {
		box.dataset.codes = codes.join() + state.lang;
		box.replaceChildren(...codes.map(code => {
			const input = make('input', { id: `rate-${code}`, inputmode: 'decimal', autocomplete: 'off', 'data-code': code, 'aria-describedby': `bad-${code}` });
			input.oninput = () => {
				state.typed.set(code, input.value);
				if (collect()) ask();
			};
			return make('div', { class: 'field' },
				make('label', { for: input.id }, make('b', { text: `${PER[code] ?? 1} ${code}` }), make('small', { text: currencyName(code) })),
				make('span', { class: 'equals', text: '=', 'aria-hidden': 'true' }), input, make('span', { class: 'won', text: 'KRW' }),
				make('p', { class: 'bad', id: `bad-${code}`, role: 'alert' }));
		}));
	}
	for (const input of box.querySelectorAll('input')) {
		const { code } = input.dataset;
		if (input !== document.activeElement || !state.typed.has(code)) input.value = given(code);
		const bad = state.bad.includes(code);
		input.toggleAttribute('aria-invalid', bad);
		if (bad) input.setAttribute('aria-invalid', 'true');
		$(`bad-${code}`).textContent = bad ? t.badRate : '';
	}
	$('norates').hidden = !state.ready || codes.length > 0;
}

// ---- conversions

function rateFor(base, quote) {
	const typed = given(base).replaceAll(',', '');
	const r = Number(typed) / (PER[base] ?? 1);
	return quote === 'KRW' && typed.trim() !== '' && r > 0 && Number.isFinite(r) ? r : undefined;
}

function charts() {
	const { pairs, summary } = state.audit;
	const sets = new Map();
	pairs.forEach((p, i) => {
		const key = `${p.base}/${p.quote}`;
		if (!sets.has(key)) sets.set(key, { base: p.base, quote: p.quote, pairs: [], groups: summary.groups.filter(g => g.base === p.base && g.quote === p.quote) });
		const set = sets.get(key);
		set.pairs.push({ ...p, number: i + 1, group: set.groups.findIndex(g => g.pairs.includes(i + 1)) });
	});
	const open = new Set([...document.querySelectorAll('#charts details[open]')].map(d => d.dataset.key));
	const width = Math.max(260, $('charts').clientWidth);
	$('charts').replaceChildren(...[...sets].map(([key, { base, quote, pairs, groups }]) => {
		const alone = pairs.filter(p => p.group < 0).length;
		const agree = groups.length <= 1 && alone === 0;
		const verdict = (groups.length <= 1 && alone === 0 ? t.oneRate(pairs.length) : groups.length > 1 ? t.manyRates(pairs.length, groups.length) : '')
			+ (alone ? ` ${t.contradicts(alone)}` : '');
		const rate = rateFor(base, quote);
		const title = t.chart(base, quote);
		const picture = make('div', { class: 'picture' });
		picture.append(draw({ pairs: pairs.slice(0, 200), groups, rate, label: `${title}. ${verdict}`, width, t, lang: state.lang }));
		for (const g of picture.querySelectorAll('.pair')) g.onclick = () => go(Number(g.dataset.pair));
		return make('figure', {},
			make('figcaption', {}, make('b', { text: title }), rate === undefined ? '' : make('span', { class: 'legend', text: `${t.yours} ${grouped(String(rate))}` })),
			make('p', { class: agree ? 'verdict agree' : 'verdict differ', role: 'status', text: `${agree ? '✓' : '≠'} ${verdict}` }),
			picture, table(key, pairs, open.has(key)));
	}));
	$('nopairs').hidden = !state.ready || pairs.length > 0;

	function go(number) {
		const { from } = pairs[number - 1];
		const i = state.matches.findIndex(m => m.start === from.start);
		if (i >= 0) select(i);
	}

	/** What the picture shows, for those who do not see it. */
	function table(key, pairs, isOpen) {
		const details = make('details', { 'data-key': key }, make('summary', { text: t.asTable }));
		details.open = isOpen;
		const head = [t.group, t.from, t.to, t.low, t.high, t.fits].map((h, i) => make('th', { scope: 'col', text: h, class: i === 3 || i === 4 ? 'num' : '' }));
		details.append(make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t.asTable }, make('table', {}, make('thead', {}, make('tr', {}, ...head)),
			make('tbody', {}, ...pairs.map(p => {
				const from = make('button', { type: 'button', class: 'money', text: p.from.text });
				from.onclick = () => go(p.number);
				return make('tr', {}, make('td', { text: p.group < 0 ? '✕' : letter(p.group) }), make('th', { scope: 'row' }, from),
					make('td', { text: p.to.text }), make('td', { class: 'num', text: grouped(p.rate_low) }), make('td', { class: 'num', text: grouped(p.rate_high) }),
					make('td', { text: p.fits === undefined ? t.unknown : p.fits ? t.yes : t.no }));
			})))));
		return details;
	}
}

// ---- all of it

function show({ matches, listed, audit, bad }) {
	Object.assign(state, { matches, listed, audit, bad, marked: text.value });
	say(t.ready(matches.length));
	// The rates that this text implies may be others than those it was converted at.
	if (collect()) ask();
	render();
}

function render() {
	paint();
	if (!state.audit) return;
	list();
	fields();
	charts();
}

function setText(s) {
	text.value = s.slice(0, LONGEST);
	changed();
	if (s.length > LONGEST) say(t.tooLong);
}

function changed() {
	if (text.value.length > LONGEST) {
		text.value = text.value.slice(0, LONGEST);
		say(t.tooLong);
	}
	shift();
	paint();
	ask();
}

async function read(file) {
	const bytes = await file.slice(0, 4 * LONGEST).arrayBuffer();
	if (new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 4096)).includes(0)) return say(t.notText);
	try {
		setText(new TextDecoder('utf-8', { fatal: bytes.byteLength === file.size }).decode(bytes));
	} catch {
		setText(new TextDecoder('euc-kr').decode(bytes)); // what Korean files were in before
	}
}

function speak(lang) {
	state.lang = lang;
	t = texts[lang];
	document.documentElement.lang = lang;
	document.title = t.title;
	for (const e of document.querySelectorAll('[data-t]')) e.textContent = t[e.dataset.t];
	for (const b of document.querySelectorAll('[data-lang]')) b.setAttribute('aria-pressed', b.dataset.lang === lang);
	if (state.audit) say(t.ready(state.matches.length));
	render();
}

text.addEventListener('input', changed);
for (const event of ['keyup', 'click', 'select']) text.addEventListener(event, () => light(atCaret()));
text.addEventListener('keydown', e => {
	if (!e.altKey || (e.key !== 'ArrowDown' && e.key !== 'ArrowUp')) return;
	e.preventDefault();
	const { selectionStart: start, selectionEnd: end } = text;
	const i = e.key === 'ArrowDown' ? state.matches.findIndex(m => m.start >= end && m.end > end) : state.matches.findLastIndex(m => m.end <= start);
	if (i >= 0) select(i);
});
// The text lies above the marks, so that where the mouse is has to be looked up.
let moved = null;
text.addEventListener('mousemove', e => {
	if (!moved) requestAnimationFrame(() => {
		const { clientX: x, clientY: y } = moved;
		moved = null;
		const mark = document.elementsFromPoint(x, y).find(el => el.matches('#mirror mark'));
		light(mark ? Number(mark.dataset.i) : atCaret());
	});
	moved = e;
});
text.addEventListener('mouseleave', () => light(atCaret()));
$('filter').addEventListener('change', e => {
	state.filter = e.target.value;
	list();
	lit = undefined;
	light(atCaret());
});
$('open').onclick = () => $('file').click();
$('file').onchange = e => {
	if (e.target.files[0]) read(e.target.files[0]);
	e.target.value = '';
};
$('clear').onclick = () => {
	setText('');
	text.focus();
};
for (const b of document.querySelectorAll('[data-lang]')) b.onclick = () => speak(b.dataset.lang);
document.addEventListener('dragover', e => {
	if (!e.dataTransfer.types.includes('Files')) return; // text that is dropped goes where the browser puts it
	e.preventDefault();
	editor.classList.add('over');
});
document.addEventListener('dragleave', e => e.relatedTarget ?? editor.classList.remove('over'));
document.addEventListener('drop', e => {
	editor.classList.remove('over');
	const [file] = e.dataTransfer.files;
	if (!file) return;
	e.preventDefault();
	read(file);
});
let width = 0;
new ResizeObserver(([entry]) => {
	const w = Math.round(entry.contentRect.width);
	if (w !== width && state.audit) charts();
	width = w;
}).observe($('charts'));

const wanted = new URLSearchParams(location.search).get('lang') ?? navigator.language;
if (!wanted.startsWith('ko')) speak('en');
state.marked = text.value;
paint();
ask();

// The page: what the worker found in the text, rates to convert at, and a picture of the stated conversions.
import { MANY, draw, letter } from './chart.js';
import { $, make, replace, tell } from './dom.js';
import * as editor from './editor.js';
import { texts } from './i18n.js';
import { GROUP } from './kinds.js';

const STEP = 200; // so many rows are added to the list at once
// Banks quote these by the hundred.
const PER = { JPY: 100, VND: 100, IDR: 100 };

const state = {
	lang: 'ko', filter: 'all', limit: STEP,
	typed: new Map(), // the rates that the user gave, by currency
	told: [], // the rates that the worker was told, [currency, equation]
	how: '', // how the text was last asked to be read
	answer: null, // the worker's last one
	read: null, // the text that it is about, until that is changed
	note: '', // what else there is to say
};
let t = texts.ko;

// ---- the worker

let worker, asked = 0;

function launch() {
	worker = new Worker('worker.js', { type: 'module' });
	worker.onmessage = ({ data }) => {
		if (data.ready) {
			performance.mark('komoney-ready');
		} else if (data.failed) {
			worker.terminate();
			worker = null; // the next change tries again
			say(t.failed(data.failed));
		} else if (data.stopped) {
			worker.terminate();
			worker = null;
			say(t.stopped);
		} else if (data.saved) {
			download(`komoney.${data.saved}`, data.saved === 'csv' ? 'text/csv' : 'application/json', data.content);
		} else if (data.id === asked) {
			show(data);
		}
	};
	worker.onerror = () => say(t.failed('worker.js'));
}

function ask() {
	if (!worker) launch();
	const text = editor.value(), how = reading();
	const same = JSON.stringify(how) === state.how;
	state.how = JSON.stringify(how);
	worker.postMessage({
		id: ++asked, text, how, has: same && text === state.read, rates: state.told, filter: state.filter, limit: state.limit,
	});
}

/** How the fields above the text say that it is to be read. */
function reading() {
	const how = {};
	for (const e of document.querySelectorAll('#how select, #how input')) how[e.id] = e.type === 'checkbox' ? e.checked : e.value;
	return how;
}

/** Saves all that the list has, not just what is shown of it. */
function save(form) {
	if (!worker || !state.answer) return;
	worker.postMessage({ save: form, text: editor.value(), how: reading(), rates: state.told, filter: state.filter });
}

function download(name, type, content) {
	const url = URL.createObjectURL(new Blob([content], { type }));
	make('a', { href: url, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function show(answer) {
	state.read = editor.value();
	state.answer = answer;
	if (answer.matches) editor.setMatches(answer.matches);
	for (const row of answer.rows) row.match = editor.amounts()[row.i];
	// The rates that this text implies may be others than those it was converted at.
	if (collect()) ask();
	sayCount();
	render();
}

function sayCount() {
	const { counts, cells } = state.answer;
	say([t.ready(counts.all.toLocaleString(state.lang)), cells && t.asCells, state.note].filter(Boolean).join(' · '));
}

function say(message) {
	const status = $('status');
	delete status.dataset.t; // it is no longer what it was at first
	tell(status, message);
	announce();
}

let later;
/** Has a screen reader say what came of a change, when one stops typing. */
function announce() {
	clearTimeout(later);
	later = setTimeout(() => {
		const verdicts = [...document.querySelectorAll('.verdict')].map(e => e.dataset.say);
		tell($('live'), [$('status').textContent, ...verdicts.slice(0, 3)].join(' '));
	}, 900);
}

// ---- what an amount is, in words

const grouped = v => {
	const [whole, ...rest] = v.split(/(?=[./])/);
	return whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest.join('');
};

/** Returns the one value or the two ends of an amount. */
function ends(m) {
	const figures = m.unit === '년' ? v => v : grouped; // 2022 is no 2,022
	if (m.value !== undefined) return [figures(m.value)];
	const side = (v, open, word) => open ? t.side(figures(v), word) : figures(v);
	return [`${side(m.low, m.low_open, t.above)} –`, side(m.high, m.high_open, t.below)];
}

const names = new Map();
function currencyName(code) {
	const key = state.lang + code;
	if (!names.has(key)) {
		let name = code;
		try {
			name = new Intl.DisplayNames([state.lang], { type: 'currency' }).of(code);
		} catch {
			// a code that is not of three letters has no name
		}
		names.set(key, name);
	}
	return names.get(key);
}

function boundOf(m) {
	return [m.approx && t.approx, m.bound && t.bounds[m.bound], m.currency_implied && t.implied].filter(Boolean).join(', ');
}

/** Returns an amount in English, to be read at a glance: 40 billion, or 40B. */
function inEnglish(m, compactDisplay, digits) {
	const short = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay, maximumSignificantDigits: digits });
	const both = (m.value !== undefined ? [m.value] : [m.low, m.high]).map(Number);
	return both.every(Number.isFinite) ? both.map(v => short.format(v)).join(' – ') : '';
}

/** Returns what the value is called, and in which language. */
function spoken({ match: m, words }) {
	if (state.lang === 'ko') return words;
	const big = Math.abs(Number(m.high ?? m.value)) >= 1e5;
	return big ? inEnglish(m, 'long', 6) : '';
}

const worthOf = ({ worth, worthWords }) => !worth ? '' : state.lang === 'ko' ? worthWords
	: [worth.approx && t.approx, worth.bound && t.bounds[worth.bound], worth.currency, inEnglish(worth, 'short', 4)].filter(Boolean).join(' ');

function describe(m) {
	const unit = m.currency ? `${m.currency} (${currencyName(m.currency)})` : m.unit ?? '';
	const row = state.answer?.rows.find(r => r.match === m);
	const worth = row && worthOf(row);
	return [
		`${m.text} = ${ends(m).join(' ')} ${unit}`.trim(), t.kinds[m.kind], boundOf(m), worth && `≈ ${worth}`, cellOf(m),
	].filter(Boolean).join(' · ');
}

/** Where in its table a cell stands: what its row and its column are called. */
const cellOf = m => [m.label?.join(' '), m.header?.join(' '), m.from && !m.header?.join().includes(m.from) && m.from].filter(Boolean).join(' / ');

// ---- the list

const lines = new Map(); // from a match to its row
function list() {
	const { counts, rows } = state.answer;
	for (const input of document.querySelectorAll('#filter input')) {
		tell(input.parentElement.querySelector('b'), counts[input.value].toLocaleString(state.lang));
	}
	lines.clear();
	replace($('rows'), rows.map(row => {
		const m = row.match;
		const go = make('button', { type: 'button', class: GROUP[m.kind], text: m.text, lang: 'ko' });
		go.onclick = () => editor.select(m);
		const cell = cellOf(m);
		const value = make('td', { class: 'num' }, ...ends(m).flatMap(v => [make('span', { text: v }), ' ']));
		const words = spoken(row);
		if (words) value.append(make('small', { text: words }));
		const line = make('tr', {}, make('th', { scope: 'row' }, go, ...cell ? [make('small', { text: cell, lang: 'ko' })] : []), value,
			make('td', { text: m.currency ?? m.unit ?? '' }, make('small', { text: m.currency ? currencyName(m.currency) : t.kinds[m.kind] })),
			make('td', { text: boundOf(m) }), make('td', { class: 'num worth', text: worthOf(row) }));
		line.onmouseenter = () => editor.light(m);
		lines.set(m, line);
		return line;
	}));
	$('none').hidden = rows.length > 0;
	for (const id of ['csv', 'json']) $(id).disabled = rows.length === 0;
	const left = counts[state.filter] - rows.length;
	$('more').hidden = left <= 0;
	tell($('more'), t.more(Math.min(left, STEP), left.toLocaleString(state.lang)));
}

let lit;
function light(m) {
	lines.get(lit)?.classList.remove('lit');
	lit = m;
	lines.get(m)?.classList.add('lit');
	tell($('at'), m ? describe(m) : '');
}

// ---- rates

/** The rate that most of the text's conversions of a currency fit, with as few digits as say it. */
function implied(code) {
	const groups = state.answer.sets.find(s => s.base === code && s.quote === 'KRW')?.groups ?? [];
	if (groups.length === 0) return '';
	const best = groups.reduce((a, b) => b.count > a.count ? b : a);
	const [low, high] = [Number(best.rate_low), Number(best.rate_high)].map(r => r * (PER[code] ?? 1));
	for (let digits = 1; digits < 12; digits++) {
		const r = Number(((low + high) / 2).toPrecision(digits));
		if (r >= low && r <= high) return new Intl.NumberFormat('en', { maximumSignificantDigits: 12, useGrouping: false }).format(r);
	}
	return best.rate_low;
}

/** The foreign currencies of the text, those that it names most often first. */
const currencies = () => Object.entries(state.answer.foreign).sort((a, b) => b[1] - a[1]).slice(0, 8).map(([code]) => code);

const given = code => state.typed.get(code) ?? implied(code);

const equation = (code, typed) => `${PER[code] ? `${code}(${PER[code]})` : code}=${typed.trim()}`;

/** Returns whether the rates are others than those that the worker knows. */
function collect() {
	const rates = currencies().map(code => [code, given(code)]).filter(([, r]) => r.trim() !== '').map(([code, r]) => [code, equation(code, r)]);
	const same = JSON.stringify(rates) === JSON.stringify(state.told);
	state.told = rates;
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
				make('p', { class: 'wrong', id: `bad-${code}`, role: 'alert' }));
		}));
	}
	for (const field of ['implied', 'names', 'units']) {
		const bad = state.answer.wrong.includes(field);
		$(field).setAttribute('aria-invalid', bad);
		tell($(`wrong-${field}`), bad ? t.wrongOption[field] : '');
	}
	for (const input of box.querySelectorAll('input')) {
		const { code } = input.dataset;
		if (input !== document.activeElement || !state.typed.has(code)) input.value = given(code);
		const bad = state.answer.bad.includes(code);
		input.setAttribute('aria-invalid', bad);
		tell($(`bad-${code}`), bad ? t.badRate : '');
	}
	$('norates').hidden = codes.length > 0;
}

// ---- conversions

/** The rate of the field, for as many units as the field is about. */
function rateFor(base, quote) {
	const typed = given(base).replaceAll(',', '');
	const r = Number(typed);
	return quote === 'KRW' && typed.trim() !== '' && r > 0 && Number.isFinite(r) ? r : undefined;
}

/** A plain decimal, for a hundred units in place of one. */
function hundredfold(v) {
	const [whole, rest = ''] = v.split('.');
	const digits = rest.padEnd(2, '0');
	return `${whole}${digits.slice(0, 2)}.${digits.slice(2)}`.replace(/^(-?)0+(?=\d)/, '$1').replace(/\.$/, '');
}

/** The same rates for as many units as the field of the currency is about. */
const quoted = (list, per) => per === 1 ? list
	: list.map(x => ({ ...x, rate_low: hundredfold(x.rate_low), rate_high: hundredfold(x.rate_high) }));

function charts() {
	const { sets } = state.answer;
	const open = new Set([...document.querySelectorAll('#charts details[open]')].map(d => d.dataset.key));
	const width = Math.max(240, $('charts').clientWidth);
	replace($('charts'), sets.map(set => {
		const { key, base, quote, count, alone } = set;
		const per = quote === 'KRW' ? PER[base] ?? 1 : 1; // the field is about won
		const pairs = quoted(set.pairs, per), groups = quoted(set.groups, per);
		const agree = groups.length <= 1 && alone === 0;
		const verdict = [
			agree ? t.oneRate(count) : groups.length > 1 ? t.manyRates(count, groups.length) : '', alone ? t.contradicts(alone) : '',
		].filter(Boolean).join(' ');
		const rate = rateFor(base, quote);
		const title = t.chart(`${per} ${base}`, quote);
		const picture = make('div', { class: 'picture' });
		if (pairs.length > 0) picture.append(draw({ pairs, groups, rate, label: `${title}. ${verdict}`, width, t, lang: state.lang }));
		if (pairs.length > MANY) {
			for (const [k, v] of [['tabindex', '0'], ['role', 'group'], ['aria-label', title]]) picture.setAttribute(k, v);
		}
		picture.querySelectorAll('.pair').forEach((g, i) => { g.onclick = () => go(pairs[i]); });
		const legend = rate === undefined ? '' : make('span', { class: 'legend', text: `${t.yours} ${grouped(String(rate))}` });
		return make('figure', {},
			make('figcaption', {}, make('b', { text: title }), legend),
			make('p', { class: agree ? 'verdict agree' : 'verdict differ', text: `${agree ? '✓' : '≠'} ${verdict}`, 'data-say': verdict }),
			picture, count > pairs.length ? make('p', { class: 'hint', text: t.firstPairs(pairs.length) }) : '',
			table(key, pairs, open.has(key)));
	}));
	$('nopairs').hidden = sets.length > 0;
}

function go({ from }) {
	const m = editor.amounts().find(m => m.start === from.start);
	if (m) editor.select(m);
}

/** What the picture shows, for those who do not see it. */
function table(key, pairs, isOpen) {
	const details = make('details', { 'data-key': key, 'aria-label': `${key}. ${t.asTable}` }, make('summary', { text: t.asTable }));
	const fill = () => {
		if (details.children.length > 1) return;
		const head = [t.group, t.from, t.to, t.low, t.high, t.fits].map((h, i) => make('th', { scope: 'col', text: h, class: i === 3 || i === 4 ? 'num' : '' }));
		const body = pairs.map(p => {
			const from = make('button', { type: 'button', class: 'money', text: p.from.text, lang: 'ko' });
			from.onclick = () => go(p);
			return make('tr', {}, make('td', { text: p.group < 0 ? '✕' : letter(p.group) }), make('th', { scope: 'row' }, from),
				make('td', { text: p.to.text, lang: 'ko' }), make('td', { class: 'num', text: grouped(p.rate_low) }), make('td', { class: 'num', text: grouped(p.rate_high) }),
				make('td', { text: p.fits === undefined ? t.unknown : p.fits ? t.yes : t.no }));
		});
		details.append(make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t.asTable },
			make('table', { 'aria-label': key }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...body))));
	};
	details.open = isOpen;
	if (isOpen) fill();
	details.addEventListener('toggle', fill); // most never look, so that it is made for those who do
	return details;
}

// ---- all of it

function render() {
	if (!state.answer) return;
	list();
	fields();
	charts();
	light(lit);
}

function speak(lang) {
	state.lang = lang;
	t = texts[lang];
	document.documentElement.lang = lang;
	document.title = t.title;
	for (const e of document.querySelectorAll('[data-t]')) tell(e, t[e.dataset.t]);
	for (const e of document.querySelectorAll('[data-label]')) e.setAttribute('aria-label', t[e.dataset.label]);
	for (const b of document.querySelectorAll('[data-lang]')) b.setAttribute('aria-pressed', b.dataset.lang === lang);
	state.note = '';
	if (state.answer) sayCount();
	render();
	showParts();
}

let parts = [0, 1];
function showParts() {
	const [number, count] = parts;
	$('parts').hidden = count === 1;
	tell($('part'), t.part(number + 1, count));
	// The one that has the focus keeps it: a disabled button would lose it.
	$('back').setAttribute('aria-disabled', number === 0);
	$('next').setAttribute('aria-disabled', number === count - 1);
}

$('filter').addEventListener('change', e => {
	state.filter = e.target.value;
	state.limit = STEP;
	ask();
});
$('more').onclick = () => {
	state.limit += STEP;
	ask();
};
for (const form of ['csv', 'json']) $(form).onclick = () => save(form);
$('how').addEventListener('input', ask);
for (const b of document.querySelectorAll('[data-lang]')) b.onclick = () => speak(b.dataset.lang);
let width = 0;
new ResizeObserver(([entry]) => {
	const w = Math.round(entry.contentRect.width);
	if (w !== width && state.answer) charts();
	width = w;
}).observe($('charts'));

editor.begin({
	changed() {
		state.read = null;
		state.note = '';
		ask();
	},
	lit: light,
	parts: (...args) => {
		parts = args;
		showParts();
	},
	limited() {
		say(state.note = t.tooLong);
	},
	opened(name) {
		$('form').value = /\.(csv|tsv)$/i.test(name) ? 'table' : 'auto';
	},
	refused() {
		say(state.note = t.notText);
	},
});
const wanted = new URLSearchParams(location.search).get('lang') ?? navigator.language;
if (!wanted.startsWith('ko')) speak('en');
ask();

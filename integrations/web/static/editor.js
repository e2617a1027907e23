// The text and the marks in it. The marks lie in a mirror below the textarea, letter under letter.
//
// A long text is read as a whole, but shown a part at a time: browsers lay out all that a textarea holds at
// every key, which takes seconds for a megabyte.
import { $, make, tell } from './dom.js';
import { GROUP } from './kinds.js';

export const LONGEST = 1_000_000;
const PART = 10_000, UNDIVIDED = 15_000;

const text = $('text'), mirror = $('mirror'), box = $('editor');
let whole = '';
let cuts = [0]; // where the parts begin
let part = 0;
let matches = []; // those of the whole text
let marks = new Map(); // the elements of those that are shown
let lit;
let on; // what the page is told: changed(), lit(match), limited(), refused(), opened(name), parts(number, count)

export const value = () => whole;
export const amounts = () => matches;

const from = () => cuts[part];
const to = () => cuts[part + 1] ?? whole.length;

/** Returns where the parts of s begin: behind a line if one ends nearby, or else behind a word. */
function split(s) {
	const starts = [0];
	for (let at = 0; s.length - at > UNDIVIDED;) {
		const piece = s.slice(at, at + PART);
		const line = piece.lastIndexOf('\n') + 1, word = piece.lastIndexOf(' ') + 1;
		const size = [line, word].find(n => n > PART / 2) ?? PART;
		at += size + (/[\uDC00-\uDFFF]/.test(s[at + size]) ? 1 : 0); // no half of a pair
		starts.push(at);
	}
	return starts;
}

function showPart(k) {
	part = k;
	text.value = whole.slice(from(), to());
	box.scrollTop = 0;
	paint();
}

/** Shows s, as if it had been typed. */
export function setText(s, caret = 0) {
	s = s.replace(/\r\n?/g, '\n'); // a textarea does so, too
	const long = s.length > LONGEST;
	whole = long ? s.slice(0, LONGEST) : s;
	cuts = split(whole);
	matches = [];
	showPart(partAt(Math.min(caret, whole.length)));
	text.setSelectionRange(Math.max(0, caret - from()), Math.max(0, caret - from()));
	on.changed();
	if (long) on.limited();
}

const partAt = at => Math.max(0, cuts.findLastIndex(c => c <= at));

/** Takes over what was typed. The marks move with it until the worker has looked at it. */
function typed() {
	const start = from(), end = to(), now = text.value;
	const then = whole.slice(start, end);
	const next = whole.slice(0, start) + now + whole.slice(end);
	if (now.length > UNDIVIDED || next.length > LONGEST) {
		return setText(next, start + text.selectionStart);
	}
	const most = Math.min(now.length, then.length);
	let head = 0, tail = 0;
	while (head < most && now[head] === then[head]) head++;
	while (tail < most - head && now[now.length - 1 - tail] === then[then.length - 1 - tail]) tail++;
	const by = now.length - then.length;
	matches = matches.filter(m => m.end <= start + head || m.start >= end - tail);
	for (const m of matches) {
		if (m.start >= end - tail) {
			m.start += by;
			m.end += by;
		}
	}
	cuts = cuts.map((c, k) => k > part ? c + by : c);
	whole = next;
	paint();
	on.changed();
}

/** Shows the matches of the text as it is now. */
export function setMatches(list) {
	matches = list;
	paint();
}

function paint() {
	const start = from(), end = to();
	const parts = [];
	let at = start;
	marks = new Map();
	for (const m of matches) {
		if (m.start === undefined || m.end <= start) continue; // a cell whose place in the text is not known has no mark
		if (m.start >= end) break;
		const begin = Math.max(m.start, start), stop = Math.min(m.end, end);
		const mark = make('mark', { class: GROUP[m.kind], text: whole.slice(begin, stop) });
		marks.set(m, mark);
		parts.push(whole.slice(at, begin), mark);
		at = stop;
	}
	// The mirror gives the editor its height. A line that is empty has none, hence the space behind.
	parts.push(`${whole.slice(at, end)}\u200b`);
	mirror.replaceChildren(...parts);
	on.parts(part, cuts.length);
	lit = null;
	light(atCaret());
}

function atCaret() {
	const at = from() + text.selectionStart;
	return matches.find(m => m.start <= at && at <= m.end);
}

/** Shows which amount is meant, here and wherever the page shows it. */
export function light(m) {
	if (m === lit) return;
	marks.get(lit)?.classList.remove('lit');
	lit = m;
	marks.get(m)?.classList.add('lit');
	on.lit(m);
}

export function select(m) {
	if (m.start === undefined || !matches.includes(m)) return; // it was typed over
	if (partAt(m.start) !== part) showPart(partAt(m.start));
	text.focus({ preventScroll: true });
	text.setSelectionRange(m.start - from(), m.end - from());
	marks.get(m)?.scrollIntoView({ block: 'nearest' });
	light(m);
}

export async function read(file) {
	const bytes = await file.slice(0, 4 * LONGEST).arrayBuffer();
	if (new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 4096)).includes(0)) return on.refused();
	on.opened(file.name);
	try {
		setText(new TextDecoder('utf-8', { fatal: bytes.byteLength === file.size }).decode(bytes));
	} catch {
		setText(new TextDecoder('euc-kr').decode(bytes)); // what Korean files were in before
	}
}

export function begin(handlers) {
	on = handlers;
	whole = text.value;
	paint();

	text.addEventListener('input', typed);
	// A long text must not get into the textarea, not even for a moment.
	text.addEventListener('beforeinput', e => {
		const data = e.data ?? e.dataTransfer?.getData('text/plain');
		if (!data || data.length + text.value.length <= UNDIVIDED) return;
		e.preventDefault();
		const [start, end] = [from() + text.selectionStart, from() + text.selectionEnd];
		setText(whole.slice(0, start) + data + whole.slice(end), start);
	});
	for (const event of ['keyup', 'click', 'select']) text.addEventListener(event, () => light(atCaret()));
	text.addEventListener('keydown', e => {
		if (!e.altKey || (e.key !== 'ArrowDown' && e.key !== 'ArrowUp')) return;
		e.preventDefault();
		const start = from() + text.selectionStart, end = from() + text.selectionEnd;
		const m = e.key === 'ArrowDown' ? matches.find(m => m.start >= end && m.end > end) : matches.findLast(m => m.end <= start);
		if (m) select(m);
	});

	// The text lies above the marks, so that where the mouse is has to be looked up.
	let moved = null;
	text.addEventListener('mousemove', e => {
		if (!moved) requestAnimationFrame(() => {
			const { clientX: x, clientY: y } = moved;
			moved = null;
			const mark = document.elementsFromPoint(x, y).find(el => el.matches('#mirror mark'));
			light(mark ? [...marks].find(([, el]) => el === mark)?.[0] : atCaret());
		});
		moved = e;
	});
	text.addEventListener('mouseleave', () => light(atCaret()));

	$('back').onclick = () => turn(-1);
	$('next').onclick = () => turn(1);
	$('open').onclick = () => $('file').click();
	$('file').onchange = e => {
		if (e.target.files[0]) read(e.target.files[0]);
		e.target.value = '';
	};
	$('clear').onclick = () => {
		setText('');
		text.focus();
	};
	document.addEventListener('dragover', e => {
		if (!e.dataTransfer.types.includes('Files')) return; // text that is dropped goes where the browser puts it
		e.preventDefault();
		box.classList.add('over');
	});
	document.addEventListener('dragleave', e => e.relatedTarget ?? box.classList.remove('over'));
	document.addEventListener('drop', e => {
		box.classList.remove('over');
		const [file] = e.dataTransfer.files;
		if (!file) return;
		e.preventDefault();
		read(file);
	});
}

function turn(by) {
	const k = part + by;
	if (k < 0 || k >= cuts.length) return;
	showPart(k);
	text.setSelectionRange(0, 0);
	tell($('at'), '');
}

// Draws the stated conversions of two currencies: one axis of rates, a bar for each pair.

const NS = 'http://www.w3.org/2000/svg';
const ROW = 38, TOP = 34, BOTTOM = 30, EDGE = 8;

function el(name, attributes, ...children) {
	const e = document.createElementNS(NS, name);
	for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
	e.append(...children);
	return e;
}

/** The letter of a group: colour alone would not tell it to everyone. */
export const letter = i => i < 26 ? String.fromCharCode(65 + i) : String(i + 1);

/** Returns the steps 1, 2, 5 × 10^n that make about count ticks. */
function ticks(low, high, count) {
	const raw = (high - low) / count;
	const power = 10 ** Math.floor(Math.log10(raw));
	const step = [1, 2, 5, 10].map(f => f * power).find(s => s >= raw);
	const list = [];
	for (let i = Math.ceil(low / step); i * step <= high; i++) list.push(Number((i * step).toPrecision(12)));
	return list;
}

function logTicks(low, high) {
	const list = [];
	for (let p = Math.floor(Math.log10(low)); p <= Math.log10(high); p++) {
		for (const f of [1, 2, 5]) if (f * 10 ** p >= low && f * 10 ** p <= high) list.push(f * 10 ** p);
	}
	return list;
}

/**
 * @param {{pairs, groups, rate: number|undefined, label: string, width: number, t}} of
 *   pairs with their group's index; rate is the user's
 */
export function draw({ pairs, groups, rate, label, width, t, lang }) {
	const number = new Intl.NumberFormat(lang, { maximumSignificantDigits: 6 });
	const ends = pairs.flatMap(p => [Number(p.rate_low), Number(p.rate_high)]).concat(rate ?? []).filter(x => x > 0);
	let low = Math.min(...ends), high = Math.max(...ends);
	// Rates that are far apart, by a slip of 만 and 억 say, would squeeze all others to one point.
	const log = high / low > 8;
	if (log) {
		low /= 1.2;
		high *= 1.2;
	} else {
		const room = (high - low || high * 0.01) * 0.07;
		low -= room;
		high += room;
	}
	const [a, b] = log ? [Math.log(low), Math.log(high)] : [low, high];
	const x = r => EDGE + (width - 2 * EDGE) * ((log ? Math.log(Math.max(r, low)) : r) - a) / (b - a);
	const height = TOP + pairs.length * ROW + BOTTOM;
	const floor = height - BOTTOM;
	const svg = el('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label });

	let marks = log ? logTicks(low, high) : ticks(low, high, Math.max(2, Math.floor(width / 96)));
	while (marks.length > width / 64) marks = marks.filter((_, i) => i % 2 === 0);
	for (const r of marks) {
		svg.append(el('line', { class: 'grid', x1: x(r), x2: x(r), y1: TOP - 6, y2: floor }));
		const near = x(r) < 24 ? 'start' : x(r) > width - 24 ? 'end' : 'middle';
		svg.append(el('text', { class: 'tick', x: near === 'start' ? 0 : near === 'end' ? width : x(r), y: floor + 18, 'text-anchor': near }, number.format(r)));
	}
	svg.append(el('line', { class: 'axis', x1: 0, x2: width, y1: floor, y2: floor }));

	// A band is where all bars of a group overlap. Its letter makes room for the neighbour's.
	let right = -Infinity;
	groups.forEach((g, i) => {
		const from = x(Number(g.rate_low)), to = x(Number(g.rate_high));
		const w = Math.max(to - from, 2);
		svg.append(el('rect', { class: `band g${i % 6}`, x: from, y: TOP - 6, width: w, height: floor - TOP + 6 }));
		const at = Math.min(Math.max(from + w / 2, right + 20, 10), width - 10);
		right = at;
		svg.append(el('circle', { class: `badge g${i % 6}`, cx: at, cy: 14, r: 9 }), el('text', { class: 'letter', x: at, y: 18, 'text-anchor': 'middle' }, letter(i)));
	});

	pairs.forEach((p, i) => {
		const y = TOP + i * ROW;
		const from = Number(p.rate_low), to = Number(p.rate_high);
		const bad = from > to;
		const [l, r] = [x(Math.min(from, to)), x(Math.max(from, to))];
		const w = Math.max(r - l, 5);
		const g = el('g', { class: `pair g${p.group < 0 ? 'none' : p.group % 6}${bad ? ' bad' : ''}`, 'data-pair': p.number });
		g.append(el('title', {}, `${p.from.text} = ${p.to.text}: ${number.format(from)} – ${number.format(to)}`));
		g.append(el('rect', { class: 'hit', x: 0, y, width, height: ROW }));
		const name = el('text', { class: 'name', x: 0, y: y + 15 });
		name.append(el('tspan', { class: 'which' }, p.group < 0 ? '✕ ' : `${letter(p.group)} `), `${p.from.text} → ${p.to.text}`);
		if (bad) name.append(el('tspan', { class: 'miss' }, `  ${t.contradiction}`));
		else if (p.fits === false) name.append(el('tspan', { class: 'miss' }, `  ✕ ${t.no}`));
		g.append(name, el('rect', { class: 'bar', x: (l + r - w) / 2, y: y + 21, width: w, height: 10, rx: 3 }));
		svg.append(g);
	});

	if (rate !== undefined) {
		const at = x(rate);
		svg.append(el('line', { class: 'yours', x1: at, x2: at, y1: TOP - 8, y2: floor + 4 }));
	}
	return svg;
}

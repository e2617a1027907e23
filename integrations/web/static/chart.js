// Draws the stated conversions of two currencies: one axis of rates, a bar for each pair.

const NS = 'http://www.w3.org/2000/svg';
const BOTTOM = 30, EDGE = 8;

function el(name, attributes, ...children) {
	const e = document.createElementNS(NS, name);
	for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
	e.append(...children);
	return e;
}

/** So many pairs do not fit into the picture's frame, and have to be scrolled. */
export const MANY = 12;

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

/** About how wide a text is, in a font of 13 pixels. */
const widthOf = s => [...s].reduce((w, c) => w + (c > '\u2e7f' ? 13 : 7.6), 0);

function shorten(s, width) {
	if (widthOf(s) <= width) return s;
	const chars = [...s];
	while (chars.length > 1 && widthOf(chars.join('')) > width - 13) chars.pop();
	return `${chars.join('')}…`;
}

/**
 * @param {{pairs, groups, rate: number|undefined, label: string, width: number, t}} of
 *   pairs with their group's index; rate is the user's
 */
export function draw({ pairs, groups, rate, label, width, t, lang }) {
	const number = new Intl.NumberFormat(lang, { maximumSignificantDigits: 6 });
	const points = pairs.flatMap(p => [Number(p.rate_low), Number(p.rate_high)]).filter(x => x > 0);
	let low = Math.min(...points), high = Math.max(...points);
	if (points.length === 0) [low, high] = [1, 2];
	// A rate that is being typed may be far away; it must not squeeze the bars to nothing.
	if (rate > low / 2 && rate < high * 2) [low, high] = [Math.min(low, rate), Math.max(high, rate)];
	// Rates that are far apart, by a slip of 만 and 억 (10^4 and 10^8) say, would squeeze all others to one point.
	const log = high / low > 8;
	if (log) {
		low /= 1.2;
		high *= 1.2;
	} else {
		const room = (high - low || high * 0.01) * 0.07;
		low -= room;
		high += room;
	}

	// Where there is room the names stand before the bars, else above them.
	const wide = width >= 560;
	const row = wide ? 42 : 40;
	const title = p => `${p.from.text} → ${p.to.text}`;
	const first = wide ? Math.min(width * 0.45, 36 + Math.max(...pairs.map(p => widthOf(title(p))), 180)) : 0;
	const [a, b] = log ? [Math.log(low), Math.log(high)] : [low, high];
	const x = r => first + EDGE + (width - first - 2 * EDGE) * ((log ? Math.log(Math.max(r, low)) : r) - a) / (b - a);
	const top = pairs.length > MANY ? 52 : 34;
	const height = top + pairs.length * row + BOTTOM;
	const floor = height - BOTTOM;
	const svg = el('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label });

	let marks = log ? logTicks(low, high) : ticks(low, high, Math.max(2, Math.floor((width - first) / 96)));
	while (marks.length > Math.max(2, (width - first) / 64)) marks = marks.filter((_, i) => i % 2 === 0);
	for (const r of marks) {
		svg.append(el('line', { class: 'grid', x1: x(r), x2: x(r), y1: top - 6, y2: floor }));
		const near = x(r) < first + 24 ? 'start' : x(r) > width - 24 ? 'end' : 'middle';
		const at = near === 'start' ? first : near === 'end' ? width : x(r);
		for (const y of pairs.length > MANY ? [top - 12, floor + 18] : [floor + 18]) {
			svg.append(el('text', { class: 'tick', x: at, y, 'text-anchor': near }, number.format(r)));
		}
	}
	svg.append(el('line', { class: 'axis', x1: first, x2: width, y1: floor, y2: floor }));

	// A band is where all bars of a group overlap. Its letter makes room for the neighbour's.
	const shown = groups.map((g, i) => ({ ...g, i })).filter(g => pairs.some(p => p.group === g.i));
	const badges = shown.map(g => ({ g, from: x(Number(g.rate_low)), to: x(Number(g.rate_high)) }))
		.sort((p, q) => p.from + p.to - q.from - q.to);
	let right = -Infinity;
	for (const { g, from, to } of badges) {
		const w = Math.max(to - from, 2);
		svg.append(el('rect', { class: `band g${g.i % 6}`, x: (from + to - w) / 2, y: top - 6, width: w, height: floor - top + 6 }));
		const at = Math.min(Math.max((from + to) / 2, right + 20, first + 10), width - 10);
		right = at;
		svg.append(el('circle', { class: `badge g${g.i % 6}`, cx: at, cy: 14, r: 9 }), el('text', { class: 'letter', x: at, y: 18, 'text-anchor': 'middle' }, letter(g.i)));
	}

	if (rate >= low && rate <= high) {
		svg.append(el('line', { class: 'yours', x1: x(rate), x2: x(rate), y1: top - 8, y2: floor + 4 }));
	}

	pairs.forEach((p, i) => {
		const y = top + i * row;
		const from = Number(p.rate_low), to = Number(p.rate_high);
		const bad = from > to;
		const [l, r] = [x(Math.min(from, to)), x(Math.max(from, to))];
		const w = Math.max(r - l, 5);
		const interval = number.format(from) === number.format(to) ? number.format(from) : `${number.format(from)} – ${number.format(to)}`;
		const miss = bad ? t.contradiction : p.fits === false ? `✕ ${t.no}` : '';
		const g = el('g', { class: `pair g${p.group < 0 ? 'none' : p.group % 6}${bad ? ' bad' : ''}` });
		g.append(el('title', {}, `${title(p)}: ${interval}`), el('rect', { class: 'hit', x: 0, y, width, height: row }));
		const which = el('tspan', { class: 'which' }, p.group < 0 ? '✕' : letter(p.group));
		const note = el('tspan', { class: 'miss' }, miss);
		if (wide) {
			g.append(el('text', { class: 'name', x: 2, y: y + 18 }, which),
				el('text', { class: 'name', x: 22, y: y + 18 }, shorten(title(p), first - 36)),
				el('text', { class: 'interval', x: 22, y: y + 35 }, `${interval}  `, note),
				el('rect', { class: 'bar', x: (l + r - w) / 2, y: y + (row - 12) / 2, width: w, height: 12, rx: 3 }));
		} else {
			const rest = width - 18 - (miss && widthOf(miss) + 8);
			g.append(el('text', { class: 'name', x: 0, y: y + 16 }, which),
				el('text', { class: 'name', x: 16, y: y + 16 }, shorten(title(p), rest), miss && '  ', note),
				el('rect', { class: 'bar', x: (l + r - w) / 2, y: y + 22, width: w, height: 10, rx: 3 }));
		}
		svg.append(g);
	});

	return svg;
}

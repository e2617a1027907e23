// How a text is read, and what is saved of it. The worker's: nothing here knows the page.
import { GROUP } from './kinds.js';

/** Whether most lines have tabs between their texts, as what comes from a spreadsheet has. */
export function looksLikeTable(text) {
	const lines = text.slice(0, 100_000).split('\n').filter(line => line.trim() !== '');
	const rows = lines.filter(line => /\S *\t/.test(line)).length;
	return rows > 1 && rows >= 0.6 * lines.length;
}

const listed = s => s.split(/[,\n]/).map(part => part.trim()).filter(Boolean);
const none = ['none', '없음'];

/** Returns the options that the page's fields make, and the names of the fields that make none. */
export function optionsOf({ find }, { domain, unitLines, accounting, plainTail, implied, names, units }) {
	const options = { domain, unitLines, accounting, plainTail }, wrong = [];
	const take = (field, make) => {
		try {
			const value = make();
			if (value === undefined) return;
			find('', { [field]: value });
			options[field] = value;
		} catch {
			wrong.push(field);
		}
	};
	take('implied', () => none.includes(implied.trim().toLowerCase()) ? false : implied.trim() || undefined);
	take('names', () => listed(names).length > 0 ? Object.fromEntries(listed(names).map(part => {
		const [name, code, ...more] = part.split('=').map(s => s.trim());
		if (!name || !code || more.length > 0) throw new Error(part);
		return [name, code];
	})) : undefined);
	take('units', () => listed(units).length > 0 ? Object.fromEntries(listed(units).map(part => {
		const [word, unit = word, ...more] = part.split('=').map(s => s.trim());
		if (!word || !unit || more.length > 0) throw new Error(part);
		return [word, unit];
	})) : undefined);
	return { options, wrong };
}

/** Returns the fields of a text that a character parts, those with something in them: {text, start, end} without blanks and quotation marks. */
function fieldsOf(text, separator) {
	const fields = [];
	for (let at = 0; at < text.length; at++) {
		let end = at, quoted = false;
		if (text[at] === '"') {
			let close = text.indexOf('"', at + 1);
			while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
			if (quoted = close >= 0) end = close + 1;
		}
		while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
		let [start, stop] = quoted ? [at + 1, text.lastIndexOf('"', end - 1)] : [at, end];
		while (start < stop && /\s/.test(text[start])) start++;
		while (stop > start && /\s/.test(text[stop - 1])) stop--;
		if (start < stop) {
			const inside = text.slice(start, stop);
			fields.push({ text: quoted ? inside.replaceAll('""', '"') : inside, start, end: stop });
		}
		at = end;
	}
	return fields;
}

/** Gives each cell the place of its field in the text, where it has one. Returns how many have. */
function place(cells, text, separator) {
	const fields = fieldsOf(text, separator);
	let next = 0, placed = 0;
	for (const cell of cells) {
		if (cell.text === '') continue;
		for (let i = next; i < Math.min(next + 32, fields.length); i++) {
			if (fields[i].text !== cell.text) continue;
			[cell.start, cell.end] = [fields[i].start, fields[i].end];
			next = i + 1;
			placed++;
			break;
		}
	}
	return placed;
}

/** Returns the amounts of the tables in a text, with their places where these can be told. A cell of words may have sums of money in it. */
export function amountsOf({ table, find }, text, options) {
	const tabs = looksLikeTable(text);
	const cells = table(text, { ...options, format: tabs ? 'tsv' : 'auto' });
	if (tabs) {
		place(cells, text, '\t');
	} else {
		let best = [0, '\t'];
		for (const separator of [',', ';', '|', '\t']) {
			const trial = cells.map(({ text }) => ({ text }));
			best = [[place(trial, text, separator), separator], best].reduce((a, b) => a[0] > b[0] ? a : b);
		}
		place(cells, text, best[1]);
	}
	return cells.flatMap(cell => {
		if (cell.kind !== undefined || cell.role !== 'body') return cell.kind === undefined ? [] : [cell];
		const whole = text.slice(cell.start, cell.end) === cell.text; // without doubled quotation marks
		return find(cell.text, { ...options, kinds: ['money'] }).map(m => ({
			...cell, ...m, start: whole ? cell.start + m.start : undefined, end: whole ? cell.start + m.end : undefined,
		}));
	});
}

// ---- what is saved

const AMOUNT = ['kind', 'value', 'low', 'high', 'low_open', 'high_open', 'currency', 'currency_implied', 'unit', 'approx', 'bound'];
const WORTH = ['value', 'low', 'high', 'low_open', 'high_open', 'currency', 'rate'];

/** One object for each amount, with the fields of the command line's; without a place if it has none. */
function records(rows, matches) {
	return rows.map(({ i, worth }) => {
		const m = matches[i];
		const record = {};
		for (const key of ['start', 'end', 'table', 'row', 'column', 'header', 'label', 'text', ...AMOUNT, 'from']) {
			if (m[key] !== undefined) record[key] = m[key];
		}
		if (worth) record.converted = Object.fromEntries(WORTH.filter(key => worth[key] !== undefined).map(key => [key, worth[key]]));
		return record;
	});
}

export const asJSON = (rows, matches) => `[${records(rows, matches).map(r => `\n${JSON.stringify(r)}`).join(',')}\n]\n`;

/** As spreadsheets want it: they take a file without the mark for one in another encoding, and a text that begins with a sign for a formula. */
export function asCSV(rows, matches) {
	const list = records(rows, matches);
	const cells = list.some(r => r.row !== undefined), worth = list.some(r => r.converted);
	const columns = [
		'start', 'end', ...cells ? ['table', 'row', 'column', 'header', 'label'] : [], 'text', ...AMOUNT, ...cells ? ['from'] : [],
		...worth ? WORTH.map(key => key === 'rate' ? 'rate' : `converted_${key}`) : [],
	];
	const words = new Set(['header', 'label', 'text', 'unit', 'from']);
	const field = (r, column) => {
		let v = column === 'rate' || column.startsWith('converted_') ? r.converted?.[column.replace('converted_', '')] : r[column];
		v = Array.isArray(v) ? v.join(' / ') : String(v ?? '');
		if (words.has(column) && /^[=+\-@\t\r]/.test(v)) v = `'${v}`;
		return /[",\r\n]|^ | $/.test(v) ? `"${v.replaceAll('"', '""')}"` : v;
	};
	return `\ufeff${[columns.join(), ...list.map(r => columns.map(c => field(r, c)).join())].join('\r\n')}\r\n`;
}

/** Whether an amount is one that the page shows with this filter. */
export const passes = (m, filter) => filter === 'all' || GROUP[m.kind] === filter;

// Compares komoney with three packages: right answers, and operations a second, in one run.
import * as hangul from 'es-hangul';
import korNum from 'korean-numeric';
import { extractNumber } from 'kor-to-number';
import { format, parse } from '../index.mjs';
import { read, write } from './cases.mjs';

// A reader returns a number, or null if it finds none. The others read what stands in front and say
// nothing of the rest, or only that there is one, so all that is asked for is the number.
const readers = {
	komoney: s => {
		try {
			const { value, kind } = parse(s);
			return kind === 'fraction' || value === undefined ? null : Number(value);
		} catch {
			return null;
		}
	},
	'korean-numeric': s => korNum.tonumber(s),
	'kor-to-number': s => {
		const [n] = extractNumber(s);
		return Number.isNaN(n) ? null : n;
	},
};

const esHangul = {
	hangul: n => hangul.numberToHangul(n),
	'hangul-one': n => hangul.numberToHangul(n),
	'hangul-one-spaced': n => hangul.numberToHangul(n, { spacing: true }),
	mixed: n => hangul.numberToHangulMixed(n),
	'mixed-spaced': n => hangul.numberToHangulMixed(n, { spacing: true }),
	native: n => hangul.susa(n),
	'native-attributive': n => hangul.susa(n, true),
	ordinal: n => hangul.seosusa(n),
	formal: n => hangul.amountToHangul(n),
};
const options = Object.fromEntries(Object.keys(esHangul).map(style => [style, { style }]));
const writers = {
	komoney: (style, n) => format(n, options[style]),
	'es-hangul': (style, n) => {
		try {
			return esHangul[style](n);
		} catch {
			return null;
		}
	},
};

/**
 * Returns calls a second of each package: the median of nine rounds of at least a tenth of a second of processor
 * time. The packages take turns, so that what else the machine does meanwhile slows all of them down.
 */
function speeds(names, calls, call) {
	const rounds = names.map(() => []);
	for (let round = 0; round < 10; round++) {
		names.forEach((name, k) => {
			const start = process.cpuUsage();
			let n = 0, spent;
			do {
				for (let i = 0; i < 20; i++) call(name);
				n += 20 * calls;
				const { user, system } = process.cpuUsage(start);
				spent = user + system; // in millionths of a second
			} while (spent < 1e5);
			if (round > 0) rounds[k].push(n / spent * 1e6); // the first one warms up
		});
	}
	return rounds.map(list => list.sort((a, b) => a - b)[4]);
}

/** A figure with two digits: the others differ from run to run. */
const rough = n => Number(n.toPrecision(2)).toLocaleString('en');

function table(title, names, groups, right, calls, call) {
	console.log(`\n| ${title} | ${names.join(' | ')} |\n|---|${names.map(() => '---:|').join('')}`);
	for (const group of Object.keys(groups)) {
		console.log(`| ${group} | ${names.map(name => `${right(name, group)} of ${groups[group].length}`).join(' | ')} |`);
	}
	console.log(`| operations a second | ${speeds(names, calls, call).map(rough).join(' | ')} |`);
}

const verbose = process.argv.includes('-v');

function missed(name, question, want, got) {
	if (verbose) console.error(`${name}: ${question}: ${got}, want ${want}`);
	return false;
}

// Speed is measured on what all can read, so that giving up early does not count as being fast.
const easy = Object.values(read).flat().filter(([s, want]) => want !== null && Object.values(readers).every(f => f(s) === want)).map(([s]) => s);
table('reading', Object.keys(readers), read,
	(name, group) => read[group].filter(([s, want]) => {
		// korean-numeric documents 0 for no number.
		const got = readers[name](s);
		return Object.is(got, want) || (name === 'korean-numeric' && want === null && got === 0) || missed(name, s, want, got);
	}).length,
	easy.length, name => { for (const s of easy) readers[name](s); });

const both = Object.keys(write).flatMap(group => write[group].map(([n, want, style = group]) => [style, n, want]))
	.filter(([style, n, want]) => Object.values(writers).every(f => f(style, n) === want));
table('writing', Object.keys(writers), write,
	(name, group) => write[group].filter(([n, want, style = group]) => {
		const got = writers[name](style, n);
		return got === want || missed(name, `${style} ${n}`, want, got);
	}).length,
	both.length, name => { for (const [style, n] of both) writers[name](style, n); });

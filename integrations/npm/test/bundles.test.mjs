// Makes bundles of small programs, with the settings that a bundler has of its own accord, and runs them in a folder of their own.
import assert from 'node:assert';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import test, { after, before } from 'node:test';

const modules = join(import.meta.dirname, 'node_modules');
const bin = name => join(modules, '.bin', name);
const dir = mkdtempSync(join(tmpdir(), 'komoney-bundles-'));
after(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));

// What every program says in the end.
const WANT = '40000000000 USD 6 | 29900 | 123400000000 | 십원을 | scale order 3 | true';
const SAY = `
const text = '😀 최대 400억 달러', [m] = find(text);
let e;
try { parse('3억5조'); } catch (err) { e = err; }
const said = [
	[m.value, m.currency, m.start].join(' '), parsePrice('정가 39,000원 할인가 29,900원').value,
	table('품목,매출액(억원)\\n쌀,1234\\n').at(-1).value, replace('3달러를', () => '십원'), e.code + ' ' + e.offset, e instanceof KomoneyError,
].join(' | ');
`;
const NAMED = `import { find, parse, parsePrice, replace, table, KomoneyError } from 'komoney';${SAY}`;
const DEFAULT = `import komoney, { KomoneyError } from 'komoney';
const { find, parse, parsePrice, replace, table } = komoney;${SAY}`;
const INIT = `import init, { KomoneyError } from 'komoney/init';
init().then(({ find, parse, parsePrice, replace, table }) => {${SAY}say(said); });`;
const FILE = INIT.replace('init()', 'init(wasm)').replace('import', `import wasm from 'komoney/dist/komoney.wasm';\nimport`);

/** Returns a new folder with a program in it, and node_modules. */
function project(name, file, program) {
	const root = join(dir, name);
	mkdirSync(join(root, 'src'), { recursive: true });
	symlinkSync(modules, join(root, 'node_modules'), 'junction');
	writeFileSync(join(root, 'package.json'), '{"private": true}\n');
	writeFileSync(join(root, file), program);
	return root;
}

const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });

/** Runs a bundle by itself, in a folder where nothing else is. */
function alone(file) {
	const root = mkdtempSync(join(dir, 'alone-'));
	const name = `bundle${extname(file)}`;
	cpSync(file, join(root, name));
	return run(process.execPath, [name], root).trim();
}

const LOG = '\nconsole.log(said);\n';

for (const [format, ending] of [['cjs', 'cjs'], ['esm', 'mjs']]) {
	test(`esbuild, Node.js, ${format}`, () => {
		const root = project(`esbuild-node-${format}`, 'app.js', NAMED + LOG);
		run(bin('esbuild'), ['app.js', '--bundle', '--platform=node', `--format=${format}`, `--outfile=out.${ending}`, '--log-level=warning'], root);
		assert.strictEqual(alone(join(root, `out.${ending}`)), WANT);
	});
}

test('esbuild, Node.js, require and init', () => {
	const root = project('esbuild-node-init', 'app.js', `const say = console.log;\n${INIT}`);
	run(bin('esbuild'), ['app.js', '--bundle', '--platform=node', '--outfile=out.cjs', '--log-level=error'], root);
	assert.strictEqual(alone(join(root, 'out.cjs')), WANT);
	writeFileSync(join(root, 'app.js'), DEFAULT.replace(/^import (.*?), ({.*?}) from 'komoney';/, `const $1 = require('komoney'), $2 = $1;`) + LOG);
	run(bin('esbuild'), ['app.js', '--bundle', '--platform=node', '--outfile=out.cjs', '--log-level=warning'], root);
	assert.strictEqual(alone(join(root, 'out.cjs')), WANT);
});

test('webpack, Node.js', () => {
	const root = project('webpack-node', 'src/index.js', DEFAULT + LOG);
	run(bin('webpack'), ['--mode', 'production', '--target', 'node'], root);
	assert.strictEqual(alone(join(root, 'dist/main.js')), WANT);
});

test('vite, Node.js', () => {
	const root = project('vite-node', 'app.js', NAMED + LOG);
	writeFileSync(join(root, 'package.json'), '{"private": true, "type": "module"}\n');
	run(bin('vite'), ['build', '--ssr', 'app.js', '--logLevel', 'warn'], root);
	assert.strictEqual(run(process.execPath, ['dist/app.js'], root).trim(), WANT); // beside node_modules
	writeFileSync(join(root, 'vite.config.mjs'), 'export default { ssr: { noExternal: true } };\n');
	run(bin('vite'), ['build', '--ssr', 'app.js', '--logLevel', 'warn'], root);
	cpSync(join(root, 'dist'), join(dir, 'vite-alone'), { recursive: true });
	writeFileSync(join(dir, 'vite-alone/package.json'), '{"type": "module"}\n');
	assert.strictEqual(run(process.execPath, ['app.js'], join(dir, 'vite-alone')).trim(), WANT);
});

// ---- in a browser

/** Where Chromium is, or ''. */
const chromium = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'].find(name => {
	try {
		return name && run(name, ['--version'], dir);
	} catch {
		return false;
	}
}) ?? '';
const skip = chromium ? false : 'there is no chromium, in which to run it';
const NOTHING = '<!doctype html><link rel=icon href=data:,><meta charset=utf-8>';

let ear, heard = () => {};
before(async () => {
	ear = createServer(async (request, response) => {
		let s = '';
		for await (const chunk of request) s += chunk;
		heard(s);
		response.end();
	});
	await new Promise(resolve => ear.listen(0, '127.0.0.1', resolve));
});
after(() => ear.close());

/** What a program in a browser says, it says to us. */
const saying = program => `const say = s => fetch('http://127.0.0.1:${ear.address().port}/', { method: 'POST', body: s, mode: 'no-cors' });
addEventListener('error', e => say('error: ' + e.message));
addEventListener('unhandledrejection', e => say('error: ' + e.reason));
${program}`;
const SAID = '\nsay(said);\n';

let fetched = 0; // how often the module was, as a file

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }; // a server that knows no .wasm

/** Serves a folder as servers of static files do. */
async function serve(root) {
	const server = createServer((request, response) => {
		const path = new URL(request.url, 'http://x').pathname.replace(/\/$/, '/index.html');
		try {
			const data = readFileSync(join(root, path));
			if (path.endsWith('.wasm')) fetched++;
			response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(data);
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
	return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Returns what a page says. */
async function opened(url) {
	const profile = mkdtempSync(join(dir, 'profile-'));
	const browser = spawn(chromium, [
		'--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
		'--disable-sync', '--disable-dev-shm-usage', '--remote-debugging-port=0', `--user-data-dir=${profile}`, url,
	], { stdio: 'ignore' });
	const gone = new Promise(resolve => browser.on('exit', resolve));
	let timer;
	try {
		return await Promise.race([
			new Promise(resolve => { heard = resolve; }), new Promise(resolve => { timer = setTimeout(() => resolve('nothing'), 60_000); }),
		]);
	} finally {
		clearTimeout(timer);
		browser.kill();
		await gone;
	}
}

async function page(root) {
	const server = await serve(root);
	try {
		return await opened(server.url);
	} finally {
		server.close();
	}
}

test('esbuild, browser', { skip }, async t => {
	const root = project('esbuild-browser', 'app.js', saying(DEFAULT + SAID));
	const bundle = (...args) => run(bin('esbuild'), ['app.js', '--bundle', '--minify', '--log-level=error', ...args], root);
	await t.test('a module', async () => {
		bundle('--format=esm', '--outfile=www/app.js');
		writeFileSync(join(root, 'www/index.html'), `${NOTHING}<script type=module src=app.js></script>`);
		assert.strictEqual(await page(join(root, 'www')), WANT);
	});
	await t.test('a script, with init', async () => {
		writeFileSync(join(root, 'app.js'), saying(INIT));
		bundle('--outfile=www/app.js');
		writeFileSync(join(root, 'www/index.html'), `${NOTHING}<script src=app.js></script>`);
		assert.strictEqual(await page(join(root, 'www')), WANT);
	});
	for (const loader of ['binary', 'file']) {
		await t.test(`the module as a ${loader}`, async () => {
			writeFileSync(join(root, 'app.js'), saying(FILE));
			bundle(`--loader:.wasm=${loader}`, '--outfile=www/app.js');
			assert.strictEqual(await page(join(root, 'www')), WANT);
		});
	}
});

test('webpack, browser', { skip }, async () => {
	const root = project('webpack-browser', 'src/index.js', saying(DEFAULT + SAID));
	run(bin('webpack'), ['--mode', 'production'], root);
	writeFileSync(join(root, 'dist/index.html'), `${NOTHING}<script src=main.js></script>`);
	fetched = 0;
	assert.strictEqual(await page(join(root, 'dist')), WANT);
	assert.strictEqual(fetched, 1);
});

const VITE = `${NOTHING}<script type=module src=/src/main.js></script>`;

test('vite, browser', { skip }, async t => {
	const root = project('vite', 'src/main.js', saying(NAMED + SAID));
	writeFileSync(join(root, 'index.html'), VITE);
	await t.test('build', async () => {
		run(bin('vite'), ['build', '--logLevel', 'warn'], root);
		fetched = 0;
		assert.strictEqual(await page(join(root, 'dist')), WANT);
		assert.strictEqual(fetched, 1);
	});
	await t.test('a worker', async () => {
		// What a worker says, its page passes on.
		writeFileSync(join(root, 'src/worker.js'), NAMED + '\npostMessage(said);\n');
		writeFileSync(join(root, 'src/main.js'), saying(`
			const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
			worker.onmessage = ({ data }) => say(data);
			worker.onerror = e => say('error: ' + e.message);
		`));
		writeFileSync(join(root, 'vite.config.mjs'), `export default { worker: { format: 'es' } };\n`);
		run(bin('vite'), ['build', '--logLevel', 'warn'], root);
		assert.strictEqual(await page(join(root, 'dist')), WANT);
	});
	await t.test('the server for development', async () => {
		writeFileSync(join(root, 'src/main.js'), saying(NAMED + SAID));
		const vite = spawn(process.execPath, [join(modules, 'vite/bin/vite.js'), '--port', '0', '--host', '127.0.0.1'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NO_COLOR: '1' } });
		try {
			let s = '';
			for await (const chunk of vite.stdout) {
				s += chunk;
				const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(s)?.[0];
				if (!url) continue;
				assert.strictEqual(await opened(url), WANT);
				break;
			}
		} finally {
			vite.kill();
		}
	});
});

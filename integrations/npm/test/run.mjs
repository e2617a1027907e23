// Packs the package, installs the tarball in a new folder, and tests what a user would have there, with bundlers, too.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'komoney-npm-'));
const run = (command, args, cwd, stdio = 'inherit') => execFileSync(command, args, { cwd, stdio, encoding: 'utf8' });

const bundlers = ['esbuild@0', 'vite@7', 'webpack@5', 'webpack-cli@7'];

let failed = false;
try {
	const out = run('npm', ['pack', '--json', '--pack-destination', dir], join(here, '..'), ['ignore', 'pipe', 'inherit']);
	const packed = JSON.parse(out);
	const { filename } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
	const tarball = join(dir, filename);
	console.log(`${filename}: ${statSync(tarball).size} bytes`);
	writeFileSync(join(dir, 'package.json'), '{"private": true}\n');
	run('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--silent', tarball, 'typescript@5', '@types/node@20'], dir);
	for (const name of ['esm.test.mjs', 'cjs.test.js', 'types.mts', 'types.cts']) cpSync(join(here, name), join(dir, name));
	run('node', ['--test', '--test-reporter=spec', 'esm.test.mjs', 'cjs.test.js'], dir);
	run('node', ['node_modules/typescript/bin/tsc', '--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', 'types.mts', 'types.cts'], dir);
	console.log('the types hold');
	run('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--silent', ...bundlers], dir);
	cpSync(join(here, 'bundles.test.mjs'), join(dir, 'bundles.test.mjs'));
	run('node', ['--test', '--test-reporter=spec', 'bundles.test.mjs'], dir);
} catch (err) {
	if (err.status === undefined) throw err;
	failed = true; // the command has said why
} finally {
	rmSync(dir, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

// Fills dist: the module, as a file and as text, and what calls it, in both of JavaScript's module systems.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = name => fileURLToPath(new URL(name, import.meta.url));

rmSync(here('dist'), { recursive: true, force: true });
// What it prints goes to stderr: npm pack --json has stdout for itself.
execFileSync('go', ['run', './build', '-o', here('dist')], { cwd: here('../wasm'), stdio: ['ignore', 2, 2] });

// Node.js 20 cannot require() an ES module, so komoney.js is the same code with the exports written the other way.
const names = [];
const code = readFileSync(here('dist/komoney.mjs'), 'utf8')
	.replace(/^export ((?:class|function) (\w+))/gm, (_, declaration, name) => (names.push(name), declaration));
if (names.length !== 2 || /^(import|export)\b/m.test(code)) throw new Error('komoney.mjs has exports that this script does not know');
writeFileSync(here('dist/komoney.js'), `'use strict';\n${code}\nmodule.exports = { ${names.join(', ')} };\n`);

// A bundle is one file, mostly, and the module is not beside it: then it is taken from this text.
writeFileSync(here('dist/inline.js'), `'use strict';\nmodule.exports = '${gzipSync(readFileSync(here('dist/komoney.wasm')), { level: 9 }).toString('base64')}';\n`);

copyFileSync(here('../../LICENSE'), here('LICENSE'));

// Fills dist: the module and what calls it, in both of JavaScript's module systems.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

copyFileSync(here('../../LICENSE'), here('LICENSE'));

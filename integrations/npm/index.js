'use strict';
// komoney for Node.js. Loading is synchronous, about a fifth of a second, so that the functions need no await.

const { readFileSync } = require('node:fs');
const { join } = require('node:path');

// wasm_exec.js sets globals, and stands in for fs and path where these are none. They are not for others
// to find; the compiled code has taken what it needs when it has started.
const names = ['Go', 'fs', 'path'];
const before = names.map(name => Object.getOwnPropertyDescriptor(globalThis, name));
require('./dist/wasm_exec.js');
const { start, KomoneyError } = require('./dist/komoney.js');
const functions = start(new WebAssembly.Module(readFileSync(join(__dirname, 'dist', 'komoney.wasm'))));
names.forEach((name, i) => {
	if (before[i]) Object.defineProperty(globalThis, name, before[i]);
	else delete globalThis[name];
});

exports.find = functions.find;
exports.parse = functions.parse;
exports.format = functions.format;
exports.convert = functions.convert;
exports.audit = functions.audit;
exports.KomoneyError = KomoneyError;

'use strict';
// komoney for Node.js. Loading is synchronous, about a tenth of a second, so that the functions need no await.

/** Reads the module, from its file or, in a bundle that does not have this beside it, from the text that it has. */
function read() {
	// Not require: a bundle that is an ES module has none.
	const { readFileSync } = process.getBuiltinModule('node:fs');
	try {
		return readFileSync(`${__dirname}/dist/komoney.wasm`);
	} catch {
		return process.getBuiltinModule('node:zlib').gunzipSync(Buffer.from(require('./dist/inline.js'), 'base64'));
	}
}

// wasm_exec.js sets globals, and stands in for fs and path where these are none. They are not for others
// to find; the compiled code has taken what it needs when it has started.
const names = ['Go', 'fs', 'path'];
const before = names.map(name => Object.getOwnPropertyDescriptor(globalThis, name));
require('./dist/wasm_exec.js');
const { start, KomoneyError } = require('./dist/komoney.js');
const functions = start(new WebAssembly.Module(read()));
// komoney/init shares this wasm_exec.js, which is run once: start lends these to a module that starts later.
Object.defineProperty(globalThis, Symbol.for('komoney.globals'), {
	value: Object.fromEntries(names.map(name => [name, globalThis[name]])), configurable: true,
});
names.forEach((name, i) => {
	if (before[i]) Object.defineProperty(globalThis, name, before[i]);
	else delete globalThis[name];
});

exports.find = functions.find;
exports.parse = functions.parse;
exports.parsePrice = functions.parsePrice;
exports.format = functions.format;
exports.convert = functions.convert;
exports.audit = functions.audit;
exports.replace = functions.replace;
exports.table = functions.table;
exports.KomoneyError = KomoneyError;

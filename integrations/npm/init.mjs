// komoney where the program says when it is loaded, and from what: a worker, a page that shows itself first, an
// edge runtime that has its modules compiled, a bundle with the bytes within.
import './dist/wasm_exec.js';
import { start, KomoneyError } from './dist/komoney.mjs';

/**
 * Loads the module and returns the functions. Every call loads it anew, so a program calls it once.
 * @param {URL | string | Request | Response | BufferSource | WebAssembly.Module} [wasm] dist/komoney.wasm: where it is, what it holds,
 * or the module that was compiled of it; without it the file beside this one
 */
export async function init(wasm = new URL('./dist/komoney.wasm', import.meta.url)) {
	wasm = await wasm;
	if (wasm instanceof URL && wasm.protocol === 'file:') { // Node.js, which does not fetch these
		const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:fs/promises');
		wasm = await readFile(wasm);
	} else if (typeof wasm === 'string' || wasm instanceof URL || (typeof Request === 'function' && wasm instanceof Request)) {
		wasm = await fetch(wasm);
	}
	if (typeof Response === 'function' && wasm instanceof Response) {
		if (!wasm.ok) throw new Error(`${wasm.url}: ${wasm.status} ${wasm.statusText}`);
		// Not compileStreaming: it fails where a server does not know the type application/wasm.
		wasm = await wasm.arrayBuffer();
	}
	return start(wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm));
}

export default init;
export { KomoneyError };

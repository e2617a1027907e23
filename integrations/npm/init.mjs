// komoney where the program says when it is loaded, and from what: a worker, a page that shows itself first, an
// edge runtime that has its modules compiled.
import './dist/wasm_exec.js';
import { start, KomoneyError } from './dist/komoney.mjs';

/**
 * Loads the module and returns the functions. Every call loads it anew, so a program calls it once.
 * @param {URL | string | Request | Response | BufferSource | WebAssembly.Module} [wasm] dist/komoney.wasm: where it is, what it holds,
 * or the module that was compiled of it; without it the file beside this one, or the text of it that a bundle has
 */
export async function init(wasm) {
	wasm = await wasm;
	return start(wasm !== undefined ? await compile(wasm) : await beside().catch(err => inline().catch(() => Promise.reject(err))));
}

// Bundlers that know this way of naming a file put it into what they make; others do not.
const beside = async () => compile(new URL('./dist/komoney.wasm', import.meta.url));

async function inline() {
	const { default: text } = await import('./dist/inline.js');
	const packed = Uint8Array.from(atob(text), c => c.charCodeAt(0));
	return compile(new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))));
}

async function compile(wasm) {
	if (wasm instanceof URL && wasm.protocol === 'file:' && globalThis.process?.getBuiltinModule) { // Node.js, which does not fetch these
		wasm = await process.getBuiltinModule('node:fs').promises.readFile(wasm);
	} else if (typeof wasm === 'string' || wasm instanceof URL || (typeof Request === 'function' && wasm instanceof Request)) {
		wasm = await fetch(wasm);
	}
	if (typeof Response === 'function' && wasm instanceof Response) {
		if (!wasm.ok) throw new Error(`${wasm.url}: ${wasm.status} ${wasm.statusText}`);
		// Not compileStreaming: it fails where a server does not know the type application/wasm.
		wasm = await wasm.arrayBuffer();
	}
	return wasm instanceof WebAssembly.Module ? wasm : WebAssembly.compile(wasm);
}

export default init;
export { KomoneyError };

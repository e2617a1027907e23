// komoney for browsers, and for bundlers that know new URL(…, import.meta.url). The import waits for
// the module; a page that should be there at once imports this in a worker, or with import().
import './dist/wasm_exec.js';
import { start, KomoneyError } from './dist/komoney.mjs';

const url = new URL('./dist/komoney.wasm', import.meta.url);
const response = await fetch(url);
if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
// Not compileStreaming: it fails where a server does not know the type application/wasm.
export const { find, parse, format, convert, audit } = start(await WebAssembly.compile(await response.arrayBuffer()));
export { KomoneyError };

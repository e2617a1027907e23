import type { Komoney } from './index.js';

export type * from './index.js';
export { KomoneyError } from './index.js';

/** dist/komoney.wasm: where it is, what it holds, or the module that was compiled of it. */
export type Wasm = URL | string | Request | Response | BufferSource | WebAssembly.Module;

/** Loads the module and returns the functions; without an argument from the file beside it. A program calls it once. */
export function init(wasm?: Wasm | Promise<Wasm>): Promise<Komoney>;
export default init;

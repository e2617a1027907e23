// komoney for browsers. The import waits for the module; a page that should be there at once imports this in a worker,
// or komoney/init.
import init, { KomoneyError } from './init.mjs';

const komoney = await init();
export const { find, parse, parsePrice, format, convert, audit, replace, table } = komoney;
export { KomoneyError };
export default komoney;

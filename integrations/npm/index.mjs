// One module for both kinds of import: a program that has both must not run two of it.
import komoney from './index.js';

export const { find, parse, parsePrice, format, convert, audit, replace, table, KomoneyError } = komoney;
export default komoney;

// One module for both kinds of import: a program that has both must not run two of it.
import komoney from './index.js';

export const { find, parse, format, convert, audit, KomoneyError } = komoney;

export * from './index.js';
import type { Komoney } from './index.js';

declare const komoney: Komoney;
export default komoney;

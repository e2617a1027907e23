'use strict';
const assert = require('node:assert');
const test = require('node:test');

test('require', async () => {
	const before = Object.getOwnPropertyNames(globalThis).sort();
	const komoney = require('komoney');
	assert.deepStrictEqual(Object.getOwnPropertyNames(globalThis).sort(), before, 'globals are left behind');
	assert.strictEqual(komoney.parse('58조원').value, '58000000000000');
	const module = await import('komoney');
	assert.strictEqual(module.find, komoney.find, 'there are two of it');
});

import { expect, it } from 'vitest';
import { fnv1a } from '../../src/diagnostics/fingerprint.js';

// test vectors that the authors of the hash publish
it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8']
])('the FNV-1a hash of %j', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
});

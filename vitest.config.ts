import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
    // One seed for all property tests, see there.
    resolve: { alias: [{ find: /^fast-check$/, replacement: fileURLToPath(new URL('test/fast-check.ts', import.meta.url)) }] },
    test: {
        // machines can be slow; nothing here is about speed
        testTimeout: 120_000,
        hookTimeout: 120_000,
        include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
        exclude: ['**/node_modules/**', 'test/e2e/**', '**/bench/**']
    }
});

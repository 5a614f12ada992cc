import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        // machines can be slow; nothing here is about speed
        testTimeout: 120_000,
        hookTimeout: 120_000,
        include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
        exclude: ['**/node_modules/**', 'test/e2e/**', '**/bench/**']
    }
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        testTimeout: 120_000, // machines can be slow; nothing here is about speed
        include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
        exclude: ['**/node_modules/**', 'test/e2e/**', '**/bench/**']
    }
});

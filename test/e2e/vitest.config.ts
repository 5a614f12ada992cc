import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** End-to-end tests in a real VS Code: `npm run test:e2e`. They need the packaged extension (`npm run package`). */
export default defineConfig({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    test: {
        include: ['test/e2e/**/*.e2e.ts'],
        globalSetup: ['test/e2e/install.ts'],
        // One editor at a time: each is a browser, a server, an extension host and a language server.
        fileParallelism: false,
        // Browsers are late at times. What passes at the second try only is printed as such.
        retry: 1,
        testTimeout: 180_000,
        hookTimeout: 120_000
    }
});

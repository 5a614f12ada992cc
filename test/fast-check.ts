import { createRequire } from 'node:module';

/**
 * The library for property tests, as all tests import it: the same cases at every run, so that a change fails for its own faults only.
 * Other cases: `FC_SEED=7 npx vitest run …`.
 */
const fc = createRequire(import.meta.url)('fast-check') as typeof import('fast-check').default;
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 1) });

export default fc;

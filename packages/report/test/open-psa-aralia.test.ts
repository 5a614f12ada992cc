import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseOpenPsa, readOpenPsa } from '@nvs/report';

/**
 * Twenty industrial fault trees with published or independently computed results: see the README beside them. The folder is
 * not part of the project; NVS_SHARED says where it lies.
 */
const shared = join(process.env.NVS_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'data/aralia');
const expected = existsSync(shared)
    ? readFileSync(join(shared, 'expected.csv'), 'utf8')
          .trim()
          .split('\n')
          .slice(1)
          .map(line => line.split(','))
    : [];
/** Nobody has solved this one exactly. */
const OPEN_PRIZE = 'nus9601';
/** Published by the authors of the collection; found again here. */
const PUBLISHED_CUT_SETS: Record<string, string> = { cea9601: '130281976', das9701: '26299506' };

describe.skipIf(expected.length === 0)('the Aralia fault trees (skipped where the data folder is absent)', () => {
    for (const [name = '', , , cutSets, probability] of expected.filter(row => row[0] !== OPEN_PRIZE)) {
        test(`${name}: probability and number of minimal cut sets`, { timeout: 180_000 }, () => {
            const { model, problems } = readOpenPsa(readFileSync(join(shared, `${name}.xml`), 'utf8'));
            expect(problems).toEqual([]);
            const [top, ...others] = model ? analyseOpenPsa(model) : [];
            expect(others).toEqual([]);
            expect(top?.probability?.toPrecision(6)).toBe(Number(probability).toPrecision(6));
            expect(top?.minimalCutSets).toBe(cutSets || PUBLISHED_CUT_SETS[name]);
        });
    }
});

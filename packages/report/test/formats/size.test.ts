import { analyse } from '@nvs/analysis';
import { describe, expect, it } from 'vitest';
import { measure, model, threat } from '../../../analysis/test/builder.js';
import { buildReport, REPORT_FORMATS } from '../../src/index.js';

const CLASSES = ['A', 'B', 'C', 'D', 'E'];

/** The page of so many risks, judged on three criteria of two interests, a quarter of them with a measure. */
function pageOf(risks: number): string {
    const classOf = (n: number): string => `${CLASSES[1 + (n % 3)]} in ${CLASSES[n % 3]} .. ${CLASSES[2 + (n % 3)]}`;
    const given = model({
        interests: { 'i.one': 2, 'i.two': 1 },
        threats: Array.from({ length: risks }, (_, n) => ({
            ...threat(`risk_${n}`, {
                likelihood: classOf(n),
                impact: { 'i.one.c1': classOf(n + 1), 'i.one.c2': n % 2 === 0 ? 'X' : 'B', 'i.two.c1': classOf(n + 2) }
            }),
            title: `What may happen in a region of number ${n}`
        })),
        measures: Array.from({ length: risks / 4 }, (_, n) => measure(`measure_${n}`, 'planned', `likelihood of risk_${n} -= 1 class`))
    });
    return [...REPORT_FORMATS.html.write(buildReport(given, analyse(given, { trials: 20 })))].join('');
}

// Processor time is measured by `npm run bench`.
describe('the page of a large register', () => {
    it('of 500 risks is at most 1 MB, and grows with their number', { timeout: 60_000 }, () => {
        const [half = 0, whole = 0] = [250, 500].map(risks => Buffer.byteLength(pageOf(risks)));
        expect(whole).toBeLessThan(1e6);
        expect(whole).toBeLessThan(2.05 * half);
    });
});

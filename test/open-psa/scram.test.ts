import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { bruteForce } from './brute-force.js';
import { asModel, countsShared, MISSION_TIME, toXml, trees } from './random-trees.js';

/**
 * The table of all states, which our figures are compared with in brute-force.test.ts, is itself compared with another program: SCRAM (Debian's
 * package `scram`), which prints six digits. SCRAM 0.16.2 is wrong about some trees, by any of its algorithms: about one in a hundred of those in which
 * a k-of-n counts arguments that have an event or gate in common. Such differences are counted and told; any other is a failure.
 * More trees: `SCRAM_TREES=5000 SCRAM_SEED=2 npx vitest run test/open-psa/scram.test.ts`.
 */
const isThere = spawnSync('scram', ['--version']).status === 0;
if (!isThere) {
    console.warn('SCRAM is not installed, so fault trees are NOT compared with it: apt-get install scram');
}
const count = Number(process.env.SCRAM_TREES ?? 100),
    seed = Number(process.env.SCRAM_SEED ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'nvs-scram-'));
afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

interface Figures {
    readonly probability: number;
    readonly products: number;
}

/** What SCRAM says of each top event of a model. */
function scram(xml: string): Map<string, Figures> {
    const file = join(folder, 'trees.xml');
    writeFileSync(file, xml);
    const report = execFileSync(
        'scram',
        ['--bdd', '--probability', '1', '--limit-order', '300', '--mission-time', String(MISSION_TIME), '--no-indent', file],
        { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe'] }
    );
    return new Map(
        [...report.matchAll(/<sum-of-products ([^>]*)>/g)].map(([, attributes = '']) => {
            const of = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
            return [of('name'), { probability: Number(of('probability')), products: Number(of('products')) }];
        })
    );
}

describe.skipIf(!isThere)('the same as SCRAM, but for its own fault', () => {
    test.each([
        ['coherent trees: probability and number of minimal cut sets', true],
        ['trees with negations: probability', false]
    ])('%s', (_, isCoherent) => {
        const drawn = fc.sample(trees(isCoherent), { numRuns: count, seed });
        const theirs = scram(asModel(drawn.map((tree, i) => toXml(tree, i, true))));
        const different: string[] = [];
        for (const [i, tree] of drawn.entries()) {
            const brute = bruteForce(tree),
                their = theirs.get(`top_${i}`);
            if (!their) {
                throw new Error(`top_${i} is missing`);
            }
            const digit = their.probability === 0 ? 0 : 10 ** (Math.floor(Math.log10(their.probability)) - 5);
            const isSame =
                Math.abs(brute.probability - their.probability) <= 0.5001 * digit + 1e-14 &&
                (!isCoherent || brute.minimalSets === their.products);
            if (!isSame) {
                expect(countsShared(tree), `${JSON.stringify({ brute, their })}\n${toXml(tree, i, false)}`).toBe(true);
                different.push(`top_${i}: ${their.probability}, and ${brute.probability} by all states`);
            }
        }
        if (different.length > 0) {
            console.info(
                `SCRAM is wrong about ${different.length} of ${count} trees in which a k-of-n counts what its arguments share:\n${different.slice(0, 5).join('\n')}`
            );
        }
        expect(different.length).toBeLessThanOrEqual(Math.max(3, count / 50));
        // the trees are not all trivial
        expect(new Set([...theirs.values()].map(each => each.probability)).size).toBeGreaterThan(count / 2);
    });
});

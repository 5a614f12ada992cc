import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { analyseOpenPsa, readOpenPsa } from '@nvs/report';
import { asModel, MISSION_TIME, toXml, trees } from './random-trees.js';

/**
 * Random trees, by us and by SCRAM (Debian's package `scram`). SCRAM prints six digits, so its figures are right to half of the sixth.
 * More of them: `SCRAM_TREES=5000 SCRAM_SEED=2 npx vitest run test/open-psa/scram.test.ts`.
 */
const isThere = spawnSync('scram', ['--version']).status === 0;
if (!isThere) console.warn('SCRAM is not installed, so fault trees are NOT compared with it: apt-get install scram');
const count = Number(process.env.SCRAM_TREES ?? 100), seed = Number(process.env.SCRAM_SEED ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'nvs-scram-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

interface Figures { readonly probability: number; readonly products: string }

/** What SCRAM says of each top event of a model. */
function scram(xml: string): Map<string, Figures> {
    const file = join(folder, 'trees.xml');
    writeFileSync(file, xml);
    const report = execFileSync('scram', ['--bdd', '--probability', '1', '--limit-order', '300', '--mission-time', String(MISSION_TIME), '--no-indent', file], { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe'] });
    return new Map([...report.matchAll(/<sum-of-products ([^>]*)>/g)].map(([, attributes = '']) => {
        const of = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
        return [of('name'), { probability: Number(of('probability')), products: of('products') }];
    }));
}

describe.skipIf(!isThere)('the same as SCRAM', () => {
    test.each([['coherent trees: probability and number of minimal cut sets', true], ['trees with negations: probability', false]])('%s', (_, isCoherent) => {
        const drawn = fc.sample(trees(isCoherent), { numRuns: count, seed });
        const theirs = scram(asModel(drawn.map((tree, i) => toXml(tree, i, true))));
        const { model, problems } = readOpenPsa(asModel(drawn.map((tree, i) => toXml(tree, i, false))), { missionTime: MISSION_TIME });
        expect(problems).toEqual([]);
        const ours = new Map((model ? analyseOpenPsa(model) : []).map(each => [each.top, each]));
        for (const [i, tree] of drawn.entries()) {
            const our = ours.get(`top_${i}`), their = theirs.get(`top_${i}`);
            if (!our || !their) throw new Error(`top_${i} is missing`);
            const digit = their.probability === 0 ? 0 : 10 ** (Math.floor(Math.log10(their.probability)) - 5);
            const told = `${JSON.stringify({ our, their })}\n${toXml(tree, i, false)}`;
            expect(Math.abs((our.probability ?? NaN) - their.probability), told).toBeLessThanOrEqual(0.5001 * digit + 1e-14);
            if (isCoherent) expect(our.minimalCutSets, told).toBe(their.products);
        }
        // the trees are not all trivial
        expect(new Set([...theirs.values()].map(each => each.probability)).size).toBeGreaterThan(count / 2);
    });
});

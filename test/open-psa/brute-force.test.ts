import { study } from '@nvs/analysis';
import { analyseOpenPsa, networkToOpenPsa, openPsaToNvs, readOpenPsa, type OpenPsaModel } from '@nvs/report';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compileTexts } from '../compile-texts.js';
import { bruteForce, type BruteForce } from './brute-force.js';
import { asModel, MISSION_TIME, toXml, trees, type DrawnTree } from './random-trees.js';
import { networkOf } from '../../packages/analysis/test/network-of.js';
import { wordsThroughout } from '@nvs/words';

/**
 * Random trees, by us and by the table of all states of their events: read and analysed, imported as a network model, and exported again.
 * More of them: `TREES=2000 SEED=7 npx vitest run test/open-psa/brute-force.test.ts`, with larger tables `EVENTS=12`.
 */
const count = Number(process.env.TREES ?? 150),
    seed = Number(process.env.SEED ?? 3),
    events = Number(process.env.EVENTS ?? 7);
/** So many coherent ones go the long way; of those with negations few can. */
const few = Number(process.env.TREES ?? 30);
vi.setConfig({ testTimeout: 600_000 });

function read(xml: readonly string[]): OpenPsaModel {
    const { model, problems } = readOpenPsa(asModel(xml), { missionTime: MISSION_TIME });
    expect(problems).toEqual([]);
    if (!model) {
        throw new Error('no model');
    }
    return model;
}

/** But for what is lost when nearly certain chances are taken from one; `share` is what figures are rounded to. */
function expectSame(ours: number | null | undefined, { probability }: BruteForce, tree: string, share = 1e-12): void {
    expect(Math.abs((ours ?? NaN) - probability), `${ours} and ${probability} by all states\n${tree}`).toBeLessThanOrEqual(
        share * probability + 1e-14
    );
}

describe.each([
    ['coherent trees', true],
    ['trees with negations', false]
])('%s', (_, isCoherent) => {
    const drawn: readonly DrawnTree[] = fc.sample(trees(isCoherent, events), { numRuns: count, seed });
    const brute = drawn.map(bruteForce),
        xml = drawn.map((tree, i) => toXml(tree, i, false));

    test('have the probability and number of minimal sets that all states give', () => {
        const ours = new Map(analyseOpenPsa(read(xml)).map(each => [each.top, each]));
        for (const [i, tree] of xml.entries()) {
            const all = brute[i] ?? { probability: NaN, minimalSets: NaN },
                our = ours.get(`top_${i}`);
            expectSame(our?.probability, all, tree);
            expect(our?.minimalCutSets, tree).toBe(String(all.minimalSets));
        }
        expect(new Set(brute.map(each => each.probability)).size).toBeGreaterThan(count / 2);
    });

    test('say the same as a network model and when that is exported again, or are refused with a line', async () => {
        const can = xml.slice(0, isCoherent ? few : count).flatMap((tree, i) => {
            const { text, problems } = openPsaToNvs(read([tree]), 't');
            if (text === undefined) {
                for (const { line, message } of wordsThroughout(problems, 'en')) {
                    expect([line > 0, message]).toEqual([true, expect.stringMatching(/--analyse/)]);
                }
                expect(/<(not|xor|iff|nand|nor|imply|cardinality)|<atleast/.test(tree), tree).toBe(true);
            }
            return text === undefined ? [] : [i];
        });
        expect(can.length).toBeGreaterThan(isCoherent ? few * 0.9 : 0);
        const { model, diagnostics } = await compileTexts({ 'tree.nvs': openPsaToNvs(read(can.map(i => xml[i] ?? '')), 't').text ?? '' });
        expect(diagnostics.filter(each => each.severity === 'error')).toEqual([]);
        const lost = new Map(networkOf(model).nodes.map(each => [each.id, each]));
        const tree = readOpenPsa(networkToOpenPsa(study(model))).model;
        const again = new Map(tree && analyseOpenPsa(tree).map(each => [tree.gates.get(each.top)?.label, each]));
        for (const i of can) {
            const all = brute[i] ?? { probability: NaN, minimalSets: NaN },
                text = xml[i] ?? '';
            expectSame(lost.get(`t.top_${i}`)?.loss.best, all, text, 1e-9);
            expectSame(again.get(`t.top_${i}`)?.probability, all, text, 1e-9);
        }
    });
});

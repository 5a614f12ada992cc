import { allResults, analyse, elementFigures, type NodeStructure, study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { analyseOpenPsa, cutSetsAnswer, explainAnswer, networkToOpenPsa, openPsaToNvs, readOpenPsa } from '@nvs/report';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNetwork } from '../../packages/analysis/test/arbitrary-network.js';
import { compileTexts } from '../compile-texts.js';
import { networkOf } from '../../packages/analysis/test/network-of.js';

/** Thousands by hand: `RUNS=1000 SEED=1 npx vitest run test/consistency`. */
const RUNS = { numRuns: Number(process.env['RUNS'] ?? 25), seed: Number(process.env['SEED'] ?? 1) };

const ofAll = (model: RiskModel): NodeStructure[] => {
    const { nodes, sectors } = analyse(model, { trials: 20 }).network;
    return [...nodes, ...sectors];
};
const chances = ({ loss, lossBound, outage }: Pick<NodeStructure, 'loss' | 'lossBound' | 'outage'>): unknown => ({
    loss,
    lossBound,
    outage
});
// to eight digits: what is worked out for one element alone adds up in another order than what is for all
expect.addEqualityTesters([
    function nearly(a: unknown, b: unknown) {
        return typeof a === 'number' && typeof b === 'number'
            ? Object.is(a, b) || Math.abs(a - b) <= 1e-8 * Math.max(Math.abs(a), Math.abs(b))
            : undefined;
    }
]);

describe('the same chance by every way to it', () => {
    it('the report, explain, cutsets, and what an editor asks for', () => {
        fc.assert(
            fc.property(anyNetwork, model => {
                const all = study(model, { sampling: { trials: 20 } }),
                    results = allResults(all),
                    alone = study(model);
                for (const each of [...results.network.nodes, ...results.network.sectors]) {
                    const explained = explainAnswer(alone, each.id),
                        cutSets = cutSetsAnswer(alone, each.id),
                        seen = elementFigures(alone, each.id);
                    expect(explained && 'structure' in explained && chances(explained.structure), each.id).toEqual(chances(each));
                    expect(cutSets && chances(cutSets), each.id).toEqual(chances(each));
                    expect(cutSets?.singlePoints).toEqual(each.singlePoints);
                    expect(seen?.of === 'node' && chances(seen.structure), each.id).toEqual(chances(each));
                }
            }),
            RUNS
        );
    }, 600_000);

    it('rules', () => {
        const rounded = (value: number | undefined): number | undefined =>
            value === undefined ? undefined : Number(value.toPrecision(10));
        fc.assert(
            fc.property(anyNetwork, model => {
                const figures = study(model).figures();
                for (const { id, loss, outage } of ofAll(model)) {
                    const all = { loss, outage: outage?.atLeastOne, unavailability: outage?.unavailability, frequency: outage?.frequency };
                    for (const name of ['loss', 'outage', 'unavailability', 'frequency'] as const) {
                        const said = figures.structure(id, name),
                            known = all[name];
                        const open = known && (('status' in known && known.status === 'bounds') || loss.missing !== undefined);
                        expect([id, name, said && [rounded(said.best), rounded(said.high)]]).toEqual([
                            id,
                            name,
                            known && [open ? undefined : known.best, known.high]
                        ]);
                    }
                }
            }),
            RUNS
        );
    }, 600_000);

    it('the fault tree that is exported, and what is imported of it', async () => {
        await fc.assert(
            fc.asyncProperty(anyNetwork, async model => {
                const lost = new Map(networkOf(model).nodes.map(each => [each.id, each.loss]));
                const { model: tree } = readOpenPsa(networkToOpenPsa(study(model)));
                if (!tree) {
                    expect(model.nodes.some(each => each.kind === 'process')).toBe(false);
                    return;
                }
                const imported = await compileTexts({ 'tree.nvs': openPsaToNvs(tree, 'tree').text ?? '' });
                expect(imported.diagnostics.filter(each => each.severity === 'error')).toEqual([]);
                const again = new Map(
                    networkOf(imported.model).nodes.map(each => [
                        imported.model.nodes.find(one => one.id === each.id)?.title,
                        each.loss.best
                    ])
                );
                for (const { top, probability } of analyseOpenPsa(tree)) {
                    const label = tree.gates.get(top)?.label ?? '',
                        loss = lost.get(label.split(':')[0] ?? '');
                    if (loss?.status === 'exact') {
                        // an event that nobody knows has no probability in the tree, and so has nothing above it
                        if (loss.missing === undefined) {
                            expect(probability, label).toBeCloseTo(loss.best, 8);
                        } else {
                            expect(probability, label).toBeNull();
                        }
                        expect(again.get(label), label).toBeCloseTo(loss.best, 8);
                    }
                }
            }),
            RUNS
        );
    }, 600_000);
});

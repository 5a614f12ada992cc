import { analyse, Results } from '@nvs/analysis';
import type { Effect, Measure } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { AT, base, estimate, measure } from '../builder.js';
import { anyOf, dependency, event, lasting, network, node, part, supply } from '../network-builder.js';

const effect = (
    aspect: Effect['aspect'],
    target: string,
    operator: Effect['operator'],
    amount?: Effect['amount'],
    more: Partial<Effect> = {}
): Effect => ({ aspect, target, operator, inClasses: false, amount, at: AT, ...more });
const having = (id: string, status: Measure['status'], ...effects: Effect[]): Measure => ({ ...measure(id, status), effects });

/** Within five years: grid 20%, the storm 40% and 10% of it takes the grid down; spare 20%. */
const of = (...measures: Measure[]) => {
    const failure = estimate('20% per 5 years');
    return network(
        [
            node('grid', { failure, restore: lasting(24) }),
            node('spare', { kind: 'asset', failure, restore: lasting(24) }),
            node('bank'),
            node('gas', { kind: 'resource', supply: supply({ acme: 0.6, other: 0.4 }) }),
            node('acme', { kind: 'supplier', failure }),
            node('plant')
        ],
        [dependency('bank', 'grid'), dependency('plant', 'gas', { needs: part(0.5) })],
        {
            threats: [
                {
                    ...event('storm', { disrupts: [{ node: 'grid', chance: 0.1, duration: lasting(48), at: AT }] }),
                    likelihood: estimate('40%')
                }
            ],
            measures
        }
    );
};
const losses = (id: string, ...measures: Measure[]) => {
    const results = analyse(of(...measures));
    expect(Results.safeParse(results).error?.issues).toBeUndefined();
    const found = results.network.nodes.find(each => each.id === id);
    return [found?.loss.best, found?.residual?.loss.best, found?.what_if?.loss.best];
};
const close = (...values: (number | undefined)[]) => values.map(each => (each === undefined ? undefined : expect.closeTo(each, 9)));

describe('chances after measures', () => {
    const redundant = effect('requirement', 'd.bank_grid', '=', undefined, { requirement: anyOf('grid', 'spare') });

    it('are of the network as the measures make it', () => {
        // 1 - 0.8 × (1 - 0.4 × 0.1) = 0.232
        expect(losses('bank')).toEqual(close(0.232, undefined, undefined));
        expect(losses('bank', having('m', 'planned', redundant))).toEqual(close(0.232, 0.232 * 0.2, undefined));
        expect(losses('bank', having('m', 'planned', effect('strength', 'd.bank_grid', '=', part(0.5))))).toEqual(
            close(0.232, 0.116, undefined)
        );
        // The rate doubles: 1 - 0.8² over five years.
        expect(losses('grid', having('m', 'planned', effect('failure', 'grid', '=', estimate('36% per 5 years'))))).toEqual(
            close(0.232, 1 - 0.64 * 0.96, undefined)
        );
        // With 30% from acme, 70% arrive without it.
        expect(
            losses('plant', having('m', 'proposed', effect('supply', 'gas', '=', undefined, { supply: supply({ acme: 0.3, other: 0.7 }) })))
        ).toEqual(close(0.2, undefined, 0));
        expect(losses('plant', having('m', 'planned', effect('needs', 'd.plant_gas', '-=', part(0.1))))).toEqual(close(0.2, 0, undefined));
    });

    it('count what measures do to the likelihood of threats', () => {
        // Half of the storm: 1 - 0.8 × (1 - 0.2 × 0.1) = 0.216
        const fewer = { ...measure('fewer', 'planned', 'likelihood of storm *= 0.5') };
        expect(losses('bank', fewer)).toEqual(close(0.232, 0.216, undefined));
        expect(losses('bank', fewer, having('m', 'proposed', redundant))).toEqual(close(0.232, 0.216, 0.216 * 0.2));
    });

    it('count measures in place only where values are judged without them', () => {
        const there = having('m', 'in_place', redundant);
        expect(losses('bank', there)).toEqual(close(0.232, undefined, undefined));
        const without = { ...of(there), assessments: [{ ...base('a'), kind: 'assessment' as const, judged: 'without_measures' as const }] };
        expect(analyse(without).network.nodes.find(each => each.id === 'bank')?.loss.best).toBeCloseTo(0.232 * 0.2, 9);
    });

    it('are left out of what the measures do not change, and leave the structure as it is', () => {
        expect(losses('plant', having('m', 'planned', redundant))).toEqual(close(0.2, undefined, undefined));
        const [plain, after] = [of(), of(having('m', 'planned', redundant))].map(each =>
            analyse(each).network.nodes.find(one => one.id === 'bank')
        );
        expect(after?.cutSets).toEqual(plain?.cutSets);
    });

    it('have outages too: repair in half the time halves the time down', () => {
        const [grid] = analyse({
            ...of(having('m', 'planned', effect('restore', 'grid', '*=', part(0.5)))),
            threats: []
        }).network.nodes.filter(each => each.id === 'grid');
        const rate = -Math.log(0.8) / (5 * 8760);
        expect(grid?.outage?.unavailability.best).toBeCloseTo((24 * rate) / (1 + 24 * rate), 9);
        expect(grid?.residual?.outage?.unavailability.best).toBeCloseTo((12 * rate) / (1 + 12 * rate), 9);
        expect(grid?.residual?.loss).toEqual(grid?.loss);
    });
});

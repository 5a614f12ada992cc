import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { random, type Random } from '../../../../test/random.js';
import type { ChangedFigure } from '../../src/measures/asked.js';
import { rowNames } from '../../src/measures/row-names.js';
import { anyModel } from '../arbitrary.js';
import { anyNetwork } from '../arbitrary-network.js';
import { threat } from '../builder.js';

/** The same in another order. */
function shuffled<T>(list: readonly T[], { below }: Random): T[] {
    const left = [...list];
    return list.flatMap(() => left.splice(below(left.length), 1));
}

/** The same model with its elements and rows in another order. */
function reordered(each: RiskModel, chosen: Random): RiskModel {
    const turn = <T>(list: readonly T[]): T[] => shuffled(list, chosen);
    return {
        ...each,
        threats: turn(each.threats).map(one => ({
            ...one,
            impact: turn(one.impact),
            disrupts: turn(one.disrupts),
            cuts: turn(one.cuts),
            triggers: turn(one.triggers)
        })),
        campaigns: turn(each.campaigns).map(one => ({ ...one, threats: turn(one.threats), impact: turn(one.impact) })),
        judgements: turn(each.judgements).map(one => ({ ...one, impact: turn(one.impact) })),
        measures: turn(each.measures),
        nodes: turn(each.nodes),
        dependencies: turn(each.dependencies),
        sectors: turn(each.sectors),
        stressTests: turn(each.stressTests),
        criteria: turn(each.criteria),
        interests: turn(each.interests),
        scales: turn(each.scales)
    };
}

/** What each measure does to each figure. */
function differences(each: RiskModel, asked: readonly ChangedFigure[], measures: readonly string[]): string {
    const of = study(each).differences();
    return JSON.stringify(measures.flatMap(id => asked.flatMap(one => [of(id, one, 'alone'), of(id, one, 'last')])));
}

function sameInAnyOrder(models: fc.Arbitrary<RiskModel>, asks: (each: RiskModel) => ChangedFigure[], numRuns: number): void {
    fc.assert(
        fc.property(models, fc.nat(), (each, seed) => {
            const asked = asks(each),
                measures = each.measures.map(one => one.id);
            expect(differences(reordered(each, random(seed)), asked, measures)).toBe(differences(each, asked, measures));
        }),
        { numRuns }
    );
}

const RUNS = 20;

describe('what a measure does is the same in whatever order elements and rows are written', () => {
    it('to risks and likelihoods', () => {
        sameInAnyOrder(
            anyModel,
            ({ threats, campaigns }) =>
                [...threats.slice(0, 1), ...campaigns.slice(0, 1)].flatMap(({ id }): ChangedFigure[] => [
                    { figure: 'risk', of: id },
                    { figure: 'likelihood', of: id }
                ]),
            RUNS
        );
    });

    it('to the network', () => {
        sameInAnyOrder(
            anyNetwork,
            ({ nodes, stressTests }) =>
                nodes
                    .slice(0, 2)
                    .flatMap(({ id }): ChangedFigure[] => [
                        { figure: 'loss', of: id },
                        { figure: 'outage', of: id },
                        ...stressTests.slice(0, 1).map((test): ChangedFigure => ({ figure: 'downtime', of: id, under: test.id }))
                    ]),
            Math.ceil(RUNS / 4)
        );
    });
});

describe('names of rows', () => {
    it('go with the row, not with its place, and differ', () => {
        const { impact } = threat('t', { impact: { 'i.one.c1': 'C in A .. E', 'i.one.c2': 'D in X .. E' } });
        const rows = [...impact, ...impact.map(each => ({ ...each, scope: 's' })), ...impact];
        const names = rowNames(rows);
        expect(new Set(names).size).toBe(6);
        expect([...rowNames([...rows].reverse())].sort()).toEqual([...names].sort());
        expect(rowNames(rows.slice(2, 4))).toEqual(names.slice(2, 4));
    });
});

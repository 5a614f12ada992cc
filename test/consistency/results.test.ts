import { analyse, Results, type NodeChances } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyModel } from '../../packages/analysis/test/arbitrary.js';
import { anyNetwork } from '../../packages/analysis/test/arbitrary-network.js';
import { contradictions } from '../fuzz/contradictions.js';

/** Thousands by hand: `RUNS=3000 SEED=1 npx vitest run test/consistency`. */
const RUNS = {
    numRuns: Number(process.env['RUNS'] ?? 60),
    ...(process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) })
};
const SAMPLING = { trials: 40 };

describe('the results of any model', () => {
    it.each([
        ['risks', anyModel],
        ['networks', anyNetwork]
    ])(
        'of %s are as their schema says, with no two figures that contradict each other',
        (_, models) => {
            fc.assert(
                fc.property(models, model => {
                    const results = analyse(model, SAMPLING);
                    expect(contradictions(results)).toEqual([]);
                    expect(Results.safeParse(results).error?.issues).toBeUndefined();
                }),
                RUNS
            );
        },
        600_000
    );

    it('do not depend on the order in which its elements stand', () => {
        fc.assert(
            fc.property(anyNetwork, model => {
                expect(JSON.stringify(analyse(turned(model), SAMPLING))).toBe(JSON.stringify(analyse(model, SAMPLING)));
            }),
            RUNS
        );
    }, 600_000);

    it('only fall with measures that can only help', () => {
        // What is in place and ends is missed afterwards.
        fc.assert(
            fc.property(
                anyNetwork.filter(({ measures }) => measures.every(each => each.status !== 'in_place' || each.until === undefined)),
                model => {
                    const { nodes, sectors } = analyse(model, SAMPLING).network;
                    for (const { id, residual, what_if, ...current } of [...nodes, ...sectors]) {
                        const planned = residual ?? current;
                        expect({ id, ...risen(current, planned) }).toEqual({ id });
                        expect({ id, ...risen(planned, what_if ?? planned) }).toEqual({ id });
                    }
                }
            ),
            RUNS
        );
    }, 600_000);
});

function turned(model: RiskModel): RiskModel {
    const { nodes, dependencies, threats, campaigns, sectors, measures, criteria, scales } = model;
    return {
        ...model,
        nodes: nodes.toReversed(),
        dependencies: dependencies.toReversed(),
        campaigns: campaigns.map(each => ({ ...each, threats: each.threats.toReversed() })).reverse(),
        sectors: sectors.toReversed(),
        threats: threats.map(each => ({ ...each, triggers: each.triggers.toReversed() })).reverse(),
        measures: measures.toReversed(),
        criteria: criteria.toReversed(),
        scales: scales.toReversed()
    };
}

type Chances = Pick<NodeChances, 'loss' | 'lossBound' | 'outage'>;

/** Figures that are higher after a measure than before it. What is approximate may be so by a tenth; a mean over the horizon is taken from moments of it, to a few thousandths. */
function risen(before: Chances, after: Chances): Record<string, unknown> {
    const figures = ({ loss, lossBound = loss, outage }: Chances) => ({
        loss,
        lossBound,
        ...(outage ? { atLeastOne: outage.atLeastOne, [outage.over]: outage.unavailability } : {})
    });
    const then: Record<string, (Pick<Chances['loss'], 'low' | 'best' | 'high'> & { status: string }) | undefined> = figures(before);
    return Object.fromEntries(
        Object.entries(figures(after)).flatMap(([what, now]) => {
            const was = then[what];
            const slack = 1 + (was?.status === 'approximate' || now.status === 'approximate' ? 0.1 : what === 'horizon' ? 5e-3 : 1e-8);
            // The lower limit of at least one outage is one, and no corner: it is the closer the narrower the ranges are.
            const corners = what === 'atLeastOne' ? (['best', 'high'] as const) : (['low', 'best', 'high'] as const);
            return was && corners.some(corner => now[corner] > was[corner] * slack + 1e-12) ? [[what, { was, now }]] : [];
        })
    );
}

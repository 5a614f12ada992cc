import { compare, type Campaign, type Threat } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import { groupBy } from '../lookup.js';
import type { CriterionFigure } from '../results/impact.js';
import type { KnockOnHarm, KnockOnResult } from '../results/knock-on.js';
import type { RiskResult } from '../results/risk.js';
import type { CriterionHarm } from '../results/time.js';
import { place } from '../scoring/scale.js';
import type { CompiledNetwork } from './compile.js';
import { stressTestOutcome } from './stress-test.js';

/**
 * What each threat and campaign alone does through the network, beside its judged impact (formula `time.knock_on`). Only those that harm a
 * criterion that way are listed.
 */
export function knockOns(look: Lookup, compiled: CompiledNetwork, risks: readonly RiskResult[]): KnockOnResult[] {
    const judged = groupBy([...risks], each => [each.id]);
    return [...look.model.threats, ...look.model.campaigns]
        .filter(each => strikes(look, each))
        .sort((a, b) => compare(a.id, b.id))
        .flatMap(each => {
            const { as_feeds, ...asServices } = stressTestOutcome(look, compiled, {
                id: each.id,
                events: [{ time: 0, target: each.id, down: false, at: each.at }]
            });
            const effect = ({
                downtime,
                criteria
            }: Pick<typeof asServices, 'downtime' | 'criteria'>): Pick<KnockOnResult, 'nodes' | 'harms'> => ({
                nodes: downtime.length,
                harms: criteria.flatMap(harm => beside(look, harm, judged.get(each.id) ?? []) ?? [])
            });
            const least = effect(asServices),
                most = as_feeds && effect(as_feeds);
            return least.harms.length === 0 && !most?.harms.length
                ? []
                : [
                      {
                          id: each.id,
                          at: each.at,
                          ...least,
                          ...(most && !sameKnockOn(most, least) ? { as_feeds: most } : {}),
                          formula: 'time.knock_on' as const
                      }
                  ];
        });
}

const sameKnockOn = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

function strikes(look: Lookup, element: Threat | Campaign): boolean {
    return element.kind === 'threat'
        ? element.disrupts.length + element.cuts.length > 0
        : element.threats.some(id => {
              const threat = look.threats.get(id);
              return threat !== undefined && strikes(look, threat);
          });
}

/** Interests that are served as a whole have no judged class to compare with. */
function beside(
    look: Lookup,
    { criterion, class: name, sub, by, after }: CriterionHarm,
    risks: readonly RiskResult[]
): KnockOnHarm | undefined {
    const own = look.criteria.get(criterion);
    const scale = own?.scale === undefined ? look.impactScale : look.scales.get(own.scale);
    const reached = scale && name !== undefined ? place(scale, name, sub) : undefined;
    if (!own || !reached || name === undefined || by === undefined || after === undefined) {
        return undefined;
    }
    const highest = (figure: CriterionFigure): number => figure.high?.position ?? figure.best?.position ?? -2;
    const [figure] = risks
        .flatMap(each => each.current.impact.criteria.filter(one => one.criterion === criterion && one.status === 'judged'))
        .sort((a, b) => highest(b) - highest(a));
    const { low, best, high } = figure ?? {};
    const room = (point: typeof best): boolean => point !== undefined && reached.position <= point.position + 1e-9;
    return {
        criterion,
        class: name,
        sub,
        by,
        after,
        judged: figure && { low, best, high },
        agreement: !figure ? 'not_judged' : room(best) ? 'within' : room(high) ? 'above_best' : 'above_range'
    };
}

import { compare, type Estimate, type Judgement, type Scale } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import { scaleOf } from '../lookup.js';
import type { Agreement } from '../results/agreement.js';

/** Below so many common values an agreement beyond chance says nothing. */
const FEWEST = 5;

/** A value that both judged: the places of their classes on the scale. */
export type Pair = readonly [number, number];

/**
 * Linear weighted kappa of two judges: 1 - Σ|i-j| as observed / Σ|i-j| as expected from the classes that each gives (formula `judgement.agreement`). Undefined below five values, and
 * where all of both are in one class: then there is nothing to agree on by chance.
 */
export function weightedKappa(pairs: readonly Pair[]): number | undefined {
    if (pairs.length < FEWEST) {
        return undefined;
    }
    const observed = pairs.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0) / pairs.length;
    const expected = pairs.reduce((sum, [a]) => sum + pairs.reduce((all, [, b]) => all + Math.abs(a - b), 0), 0) / pairs.length ** 2;
    return expected === 0 ? undefined : 1 - observed / expected;
}

/** How far those who are asked to judge agree, pair by pair. Undefined where nobody is asked. */
export function agreements(look: Lookup): Agreement[] | undefined {
    const judges = [...new Set((look.assessment?.judges ?? []).flatMap(each => each.by))].sort(compare);
    if (judges.length === 0) {
        return undefined;
    }
    const given = new Map(judges.map(id => [id, placesOf(look, id)]));
    return judges.flatMap((a, at) =>
        judges.slice(at + 1).flatMap(b =>
            (['likelihood', 'impact'] as const).flatMap((measure): Agreement[] => {
                const theirs = given.get(b)?.[measure] ?? new Map<string, number>();
                const pairs = [...(given.get(a)?.[measure] ?? [])].flatMap(([key, place]): Pair[] => {
                    const other = theirs.get(key);
                    return other === undefined ? [] : [[place, other]];
                });
                const apart = pairs.map(([one, other]) => Math.abs(one - other));
                return pairs.length === 0
                    ? []
                    : [
                          {
                              between: [a, b],
                              measure,
                              common: pairs.length,
                              spread: { mean: apart.reduce((sum, each) => sum + each, 0) / apart.length, most: Math.max(...apart) },
                              kappa: weightedKappa(pairs),
                              formula: 'judgement.agreement'
                          }
                      ];
            })
        )
    );
}

/** The places on their scales of the classes that an organisation gave, its latest judgement of each; what is no class of a scale has none. */
function placesOf(look: Lookup, organisation: string): Readonly<Record<'likelihood' | 'impact', ReadonlyMap<string, number>>> {
    const likelihood = new Map<string, number>(),
        impact = new Map<string, number>();
    const put = (into: Map<string, number>, key: string, scale: Scale | undefined, value: Estimate | undefined): void => {
        const best = value?.best;
        const place = best?.type === 'class' ? (scale?.classes.findIndex(each => each.name === best.class) ?? -1) : -1;
        if (place >= 0) {
            into.set(key, place);
        }
    };
    const own = look.model.judgements
        .filter((each: Judgement) => each.by.includes(organisation))
        .sort((a, b) => compare(a.on ?? '', b.on ?? ''));
    for (const judgement of own) {
        put(likelihood, judgement.threat, look.likelihoodScale, judgement.likelihood);
        for (const { criterion, scope, value } of judgement.impact) {
            const found = look.criteria.get(criterion);
            put(impact, `${judgement.threat} ${criterion} ${scope ?? ''}`, found && scaleOf(look, found), value);
        }
    }
    return { likelihood, impact };
}

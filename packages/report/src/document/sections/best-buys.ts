import type { Measure } from '@nvs/model';
import { message } from '@nvs/words';
import { sentence } from '../cells.js';
import type { Sentence } from '../document.js';
import type { Facts } from '../facts.js';
import { placeOf } from './stress-test-words.js';

type Effects = Facts['report']['results']['measureEffects'][number];
type TestChange = Effects['stressTests'][number]['last'];
type Change = NonNullable<Effects['risks'][number]['alone']>['likelihood'];

/**
 * Which of the measures that are still to come buys most: in the stress tests, for its money, and in likelihood. These are not weighed against each
 * other, for no figure says how many criteria a likelihood is worth. Nothing where there are no two to compare.
 */
export function bestBuys(facts: Facts): Sentence[] {
    const still = new Set(facts.report.model.measures.filter(isStillToCome).map(each => each.id));
    const all = facts.report.results.measureEffects.filter(each => still.has(each.id));
    const claims = [...inTests(facts, all), ...inLikelihood(facts, all)];
    return claims.length === 0
        ? []
        : [sentence(message('text.sentences', { items: claims }), message('bestBuys.condition', { of: all.length }))];
}

const isStillToCome = ({ status }: Measure): boolean => status === 'planned' || status === 'proposed';

function inTests(facts: Facts, all: readonly Effects[]): Sentence['claim'][] {
    const counted = all
        .map(of => ({ of, lowered: of.stressTests.map(each => loweredIn(facts, each.last)).filter(each => each > 0) }))
        .map(({ of, lowered }) => ({ of, tests: lowered.length, criteria: lowered.reduce((sum, each) => sum + each, 0) }))
        .filter(each => each.criteria > 0);
    const most = Math.max(0, ...counted.map(each => each.criteria));
    const best = counted.filter(each => each.criteria === most);
    if (counted.length < 2) {
        return [];
    }
    const priced = counted.flatMap(({ of, criteria }) => {
        const [cost, ...others] = of.cost;
        const worth = cost?.best;
        return cost === undefined || worth === undefined || worth <= 0 || others.length > 0 || cost.missing !== undefined
            ? []
            : [{ id: of.id, each: worth / criteria, criteria, currency: cost.currency }];
    });
    const [cheapest] = [...priced].sort((a, b) => a.each - b.each);
    const comparable = priced.length > 1 && new Set(priced.map(each => each.currency)).size === 1;
    return [
        message('bestBuys.inTests', {
            names: best.map(each => facts.title(each.of.id)),
            criteria: most,
            tests: best.length === 1 ? best[0]?.tests : undefined
        }),
        ...(cheapest && comparable
            ? [
                  message('bestBuys.forMoney', {
                      name: facts.title(cheapest.id),
                      amount: cheapest.each,
                      currency: cheapest.currency,
                      criteria: cheapest.criteria,
                      of: priced.length
                  })
              ]
            : [])
    ];
}

function inLikelihood(facts: Facts, all: readonly Effects[]): Sentence['claim'][] {
    const factors = all.flatMap(({ id, risks }) =>
        risks.flatMap(risk => {
            const factor = factorOf((risk.last ?? risk.alone)?.likelihood);
            return factor === undefined || factor >= 1 ? [] : [{ id, risk: risk.id, factor }];
        })
    );
    const [best] = [...factors].sort((a, b) => a.factor - b.factor);
    const first = factors.filter(each => best && each.factor <= best.factor * (1 + 1e-9));
    const ids = [...new Set(first.map(each => each.id))];
    return best === undefined || new Set(factors.map(each => each.id)).size < 2
        ? []
        : [
              message('bestBuys.inLikelihood', {
                  names: ids.map(facts.title),
                  risks: [...new Set(first.map(each => each.risk))].map(facts.title),
                  factor: best.factor
              })
          ];
}

/** On how many criteria the worst harm of a stress test is of a lower class with a measure: in both readings of rings, where these differ. */
export function loweredIn(facts: Facts, change: TestChange): number {
    const lowered = ({ criteria }: Pick<TestChange, 'criteria'>): number =>
        criteria.filter(each => placeOf(facts, each.with.class) < placeOf(facts, each.without.class)).length;
    return Math.min(lowered(change), lowered(change.as_feeds ?? change));
}

/** By how much the best estimate of a likelihood is multiplied. Absent: it is not known, or stays as it is. */
export function factorOf(change: Change): number | undefined {
    const before = change?.without.best,
        after = change?.with.best;
    return before === undefined || after === undefined || before <= 0 || before === after ? undefined : after / before;
}

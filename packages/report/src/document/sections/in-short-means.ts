import { message } from '@nvs/words';
import { sentence } from '../cells.js';
import type { Sentence } from '../document.js';
import type { Facts } from '../facts.js';

/** What the planned measures change, and what they cost. */
export function measuresInShort({ report: { model, results }, risks }: Facts): Sentence | undefined {
    const planned = model.measures.filter(each => each.status === 'planned');
    if (planned.length === 0) {
        return undefined;
    }
    const withoutEffect = planned.filter(each => each.effects.length === 0).length;
    const changed = risks.filter(each => each.risk.residual !== undefined);
    const ids = new Set(planned.map(each => each.id));
    const costs = results.measures.money.filter(each => each.what === 'cost' && ids.has(each.id));
    const currencies = new Set(costs.map(each => each.currency));
    const [currency] = currencies;
    const sum = (end: 'low' | 'best' | 'high'): number => costs.reduce((total, { worth }) => total + (worth[end] ?? NaN), 0);
    const money = { low: sum('low'), best: sum('best'), high: sum('high') };
    const isKnown = currencies.size === 1 && Object.values(money).every(Number.isFinite);
    const withoutCost = planned.length - new Set(costs.map(each => each.id)).size;
    return sentence(
        message('pages.measuresInShort', {
            planned: planned.length,
            withoutEffect,
            risks: changed.length,
            withoutCost,
            cost: isKnown && currency !== undefined ? { amount: money.best, currency } : undefined
        }),
        message('pages.measuresCondition', {
            unchanged: withoutEffect === planned.length ? undefined : risks.length - changed.length,
            withoutEffect,
            cost: isKnown && currency !== undefined ? { low: money.low, high: money.high, currency } : undefined,
            withoutCost
        })
    );
}

/** What is not judged yet, withheld, or without a measure. */
export function gapsInShort({ report: { results }, risks }: Facts): Sentence | undefined {
    const figures = risks.map(each => each.risk.current.impact);
    const rows = figures.flatMap(each => each.criteria);
    const notJudged = figures.reduce((total, each) => total + each.notJudged.length, 0);
    return risks.length === 0 || rows.length + notJudged === 0
        ? undefined
        : sentence(
              message('pages.gapsInShort', {
                  notJudged,
                  of: rows.length + notJudged,
                  withheld: rows.filter(each => each.status === 'withheld').length,
                  withoutMeasure: results.gaps.filter(each => each.kind === 'threat_without_measure').length
              })
          );
}

import type { Location } from '@nvs/model';
import { message, titled, type Message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import { harmsOf } from './risk.js';
import { classesThatFit } from './whole.js';

/** Judgements of one risk that do not go together. */
export interface Contradiction {
    readonly code: 'impact/no-fit' | 'impact/published-differs';
    readonly at: Location;
    readonly message: Message;
}

/** Interests judged as a whole that the criteria beside them never make, and impacts as published that rows beside them do not give. */
export function contradictions(look: Lookup): Contradiction[] {
    const { threats, campaigns } = look.model;
    if (!look.method || ![...threats, ...campaigns, ...look.model.judgements].some(each => each.interestImpact ?? each.publishedImpact)) {
        return [];
    }
    return harmsOf(look).flatMap(({ element, harm, impact }): Contradiction[] => {
        const unfit = [...harm.wholes.values()].flatMap((whole): Contradiction[] => {
            const criteria = harm.criteria.filter(each => each.criterion.interest === whole.interest);
            const figure = impact.interests.find(each => each.interest === whole.interest);
            const interest = look.interests.get(whole.interest);
            const isBeside = criteria.some(each => each.corners !== undefined);
            if (!interest || !isBeside || figure?.status !== 'not_computable') {
                return [];
            }
            const fits = classesThatFit(look, whole, criteria);
            const { low, high } = whole.corners;
            return fits.length === 0
                ? []
                : [
                      {
                          code: 'impact/no-fit',
                          at: whole.inputs[0]?.at ?? element.at,
                          message: message('partial.noFit', {
                              interest: titled(interest),
                              stated: low.class === high.class ? low.class : `${low.class} .. ${high.class}`,
                              fits
                          })
                      }
                  ];
        });
        const { published, overall } = impact;
        const [stated, computed] = [published?.best?.class, overall?.best?.nearest ?? overall?.best?.class];
        const at = element.publishedImpact?.[0]?.at ?? element.at;
        return stated === undefined || computed === undefined || stated === computed
            ? unfit
            : [...unfit, { code: 'impact/published-differs', at, message: message('partial.differs', { published: stated, computed }) }];
    });
}

import { message, type Message } from '@nvs/words';

/** Steps that a rule or expectation may take: so many for each element that it goes over, and `each` besides; `all` is what all of them may take besides. */
const STEPS = { perElement: 100, each: 500_000, all: 5_000_000 } as const;

/** Why a rule that goes on and on says nothing. */
export const TOO_MUCH: Message = message('ruleReasons.tooMuch');

/** Counts the steps of rules, so that the same model always comes to the same end. A step is an expression, or an item of a list, looked at. */
export interface Effort {
    /** Begins with a rule or expectation that goes over so many elements. */
    begin(elements: number): void;
    /** Whether so many steps more can be taken. */
    spend(steps: number): boolean;
}

export function effort(): Effort {
    let all: number = STEPS.all;
    let own = 0;
    let used = 0;
    return {
        begin: elements => {
            all -= Math.min(Math.max(0, used - own), STEPS.each);
            own = elements * STEPS.perElement;
            used = 0;
        },
        spend: steps => {
            used += steps;
            return used <= own + Math.min(all, STEPS.each);
        }
    };
}

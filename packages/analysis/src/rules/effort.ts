/** How many steps the rules of a model may take in all, and one rule or expectation at most: some seconds and a second of a small machine. */
export const STEPS = { all: 20_000_000, each: 2_000_000, perElement: 100 } as const;

/** Why a rule that goes on and on says nothing. */
export const TOO_MUCH = 'there is too much to look at: look at fewer elements at a time';

/** Counts the steps of rules, so that the same model always comes to the same end. A step is an expression, or an item of a list, looked at. */
export interface Effort {
    /** Begins with a rule or expectation that goes over so many elements. */
    begin(elements: number): void;
    /** Whether so many steps more can be taken. */
    spend(steps: number): boolean;
}

export function effort(): Effort {
    let all: number = STEPS.all;
    let left = 0;
    return {
        begin: elements => {
            left = Math.min(all, STEPS.each + elements * STEPS.perElement);
        },
        spend: steps => {
            left -= steps;
            all -= steps;
            return left >= 0;
        }
    };
}

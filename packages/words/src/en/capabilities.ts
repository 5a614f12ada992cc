import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const STATE = {
    short: 'short',
    enough: 'enough',
    may_be_short: 'may be short',
    not_stated: 'not stated',
    withheld: 'withheld',
    not_comparable: 'in different units'
} as const;
type Limits = { low: number; best?: number | undefined; high: number };

/** What is required and what exists: checks of it, and the table of reports. */
export const capabilities = {
    changeUnlike: ({ capability, existing, added }: { capability: string; existing: Message; added: Message }, say: Say) =>
        `What exists of ${capability} is ${say.message(existing)}, and this is ${say.message(added)}: give the change in the same unit.`,
    existingHere: 'What exists stands here.',
    heading: 'What is required, and what there is',
    caption: 'Capabilities: what is missing is what is required less what exists, between its limits; below 0 there is more than enough.',
    capability: 'Capability',
    requiredFor: 'Required for',
    inGeneral: 'in general',
    required: 'Required',
    existing: 'Existing',
    gap: 'Missing',
    state: 'Verdict',
    planned: 'With what is planned',
    stateIs: ({ state }: { state: keyof typeof STATE }) => STATE[state],
    amount: ({ low, best, high, unit }: Limits & { unit: string | undefined }, say: Say) => {
        const unitText = unit === undefined ? '' : ` ${unit}`;
        return low === high
            ? `${say.number(low)}${unitText}`
            : `${best === undefined ? '' : `${say.number(best)}${unitText}, `}${say.number(low)} to ${say.number(high)}${best === undefined ? unitText : ''}`;
    },
    unchanged: 'no change',
    afterwards: ({ existing, gap, state }: { existing: Message; gap: Message; state: keyof typeof STATE }, say: Say) =>
        `${say.message(existing)} exist, ${say.message(gap)} missing: ${STATE[state]}`
};

import type { KindName } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What a rule goes over: a hazard is a threat with a word of its own. */
interface Of {
    readonly kind: KindName | 'hazard' | undefined;
}

/** How many elements a message names; how many values of one thing are told. */
export const NAMED = 3,
    VALUES = 4;

const one = (kind: Of['kind'], say: Say): string => (kind === undefined ? 'element' : kind === 'hazard' ? kind : say.one(kind));
const many = (kind: Of['kind'], say: Say): string => (kind === undefined ? 'elements' : kind === 'hazard' ? 'hazards' : say.many(kind));

/** Different messages may be the same in words: each is said once. */
export const distinct = (said: readonly Message[], say: Say): string[] => [...new Set(said.map(say.message))];

interface Title {
    readonly title: Message;
}

/** What rules and expectations find. */
export const ruleFindings = {
    ruleHere: 'The rule stands here.',
    elementHere: ({ title }: Title, say: Say) => `${say.message(title)} stands here.`,
    noElement: ({ kind }: Of, say: Say) => `The model has no ${one(kind, say)}: this rule looked at nothing.`,
    listEquality:
        'Two lists are the same when they have the same members. Here they have some in common and are not the same: if that is what you ask for, write overlaps.',
    /** What the rule says of the element, and which rule says it. */
    found: ({ said, rule }: { said: Message; rule: Message }, say: Say) => {
        const [text, title] = [say.message(said), say.sentence(say.message(rule))];
        return text === '' ? title : `${say.sentence(text)} Rule: ${title}`;
    },
    notRun: ({ problem }: { problem: Message }, say: Say) => `This rule was not run. ${say.message(problem)}`,
    /** An element, and why nothing is known of it: with its title, unless the reason has that. */
    openOf: ({ title, because }: Title & { because: readonly Message[] }, say: Say) => {
        const [reason, called] = [because.map(say.message).join('; '), say.message(title)];
        return reason.includes(called) ? reason : `${called} (${reason})`;
    },
    open: ({ kind, checked, open }: Of & { checked: number; open: readonly Message[] }, say: Say) =>
        `${open.length} of ${checked} ${checked === 1 ? one(kind, say) : many(kind, say)} could not be judged: ${say.first(open.map(say.message), NAMED)}. Give what is missing, or say in the rule what then holds.`,
    /** What stands at a place. */
    there: ({ said }: { said: readonly Message[] }, say: Say) => say.sentence(distinct(said, say).join('; ')),
    fails: ({ title, values }: { title: string; values: readonly Message[] }, say: Say) =>
        `"${title}" does not hold${values.length > 0 ? `: ${say.first(distinct(values, say), NAMED)}` : ''}. Change the model, or what is expected of it.`,
    undecided: ({ title, because }: { title: string; because: readonly Message[] }, say: Say) =>
        `"${title}" cannot be judged${because.length > 0 ? `: ${because.map(say.message).join('; ')}` : ''}. Give what is missing, or expect what can be known: what cannot be judged does not hold.`,
    /** A thing that was looked at, whose it is where its name does not tell, and its values. */
    valueOf: ({ what, title, values }: { what: Message; title: Message | undefined; values: readonly Message[] }, say: Say) =>
        `${say.message(what)}${title === undefined ? '' : ` (${say.message(title)})`} is ${say.first(distinct(values, say), VALUES)}`,
    noValueOf: ({ what, why }: { what: Message; why: Message }, say: Say) => `${say.message(what)}: ${say.message(why)}`
};

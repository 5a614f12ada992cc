import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

interface Compared {
    figure: string | undefined;
    other?: string | undefined;
    result: keyof typeof VERDICTS;
    because: string | undefined;
}

const RELATIONS = {
    '<': 'less than',
    '<=': 'at most',
    '>': 'more than',
    '>=': 'at least',
    '==': 'equal to',
    '!=': 'other than',
    in: 'among',
    overlaps: 'having something in common with'
};
const VERDICTS = { holds: 'which holds', fails: 'which does not hold', cannot_be_judged: 'not decided' };
const reason = (because: string | undefined): string => (because === undefined ? '' : ` (${because})`);

/** Reports that people read: what rules and expectations of the model say. */
export const rulePages = {
    heading: 'What the model demands of itself',
    expectations: ({ of, holds, fails, open }: { of: number; holds: number; fails: number; open: number }, say: Say) =>
        of === 1
            ? `The one expectation ${holds === 1 ? 'is met' : fails === 1 ? 'is not met' : 'cannot be judged'}.`
            : `${holds === of ? `All ${say.whole(of)} expectations are met` : `Of the ${say.count(of, 'expectation')} ${say.whole(holds)} ${say.plural(holds, 'is', 'are')} met`}${fails === 0 ? '' : `, ${say.whole(fails)} not`}${open === 0 ? '' : `, ${say.whole(open)} cannot be judged`}.`,
    whatTheyAre:
        'An expectation is a statement about the model that its authors want to hold, a known weakness too. What rests on something that is not known cannot be judged: it is neither met nor not met.',
    expectationsCaption: 'Expectations: those that are not met first. Wording: as the model has it.',
    expectation: 'Expectation',
    result: 'Result',
    resultIs: ({ result, unsure }: { result: 'holds' | 'fails' | 'cannot_be_judged'; unsure: boolean }) =>
        `${{ holds: 'met', fails: 'not met', cannot_be_judged: 'cannot be judged' }[result]}${unsure ? ', as assumed' : ''}`,
    wording: 'Wording',
    because: 'What it rests on',
    rulesCaption: 'Rules: each looks at every element of one kind. What cannot be judged, since something is not known, has not passed.',
    rule: 'Rule',
    noWording: 'no more than its name',
    gives: 'Gives',
    outcome: ({ outcome, verdict }: { outcome: 'error' | 'warning' | 'info' | 'verdict'; verdict: string | undefined }, _say: Say) =>
        ({
            error: 'an error',
            warning: 'a warning',
            info: 'a note',
            verdict: verdict === undefined ? 'a verdict' : `the verdict ‘${verdict}’`
        })[outcome],
    checked: 'Looked at',
    matched: 'Applies to',
    open: 'Cannot be judged',
    foundCaption: ({ rule }: { rule: Message }, say: Say) => `What this rule applies to: ${say.message(rule)}`,
    appliesTo: 'Element',
    says: 'What it says',
    looked: ({ what, values, most }: { what: string; values: readonly string[]; most: number }, say: Say) =>
        `${what}: ${say.few(values, most)}`,
    compared: ({
        left,
        operator,
        right,
        figure,
        other,
        result,
        because
    }: Compared & { left: string; operator: keyof typeof RELATIONS; right: string }) => {
        const found = [figure, other].filter(each => each !== undefined);
        return `${left} ${RELATIONS[operator]} ${right}: ${found.length === 0 ? '' : `it is ${found.join(' beside ')}, `}${VERDICTS[result]}${reason(because)}`;
    },
    worded: ({ text, figure, result, because }: Compared & { text: string }) =>
        `${text}: ${figure === undefined ? '' : `it is ${figure}, `}${VERDICTS[result]}${reason(because)}`,
    joined: ({ items, join, result }: { items: readonly Message[]; join: 'and' | 'or'; result: keyof typeof VERDICTS }, say: Say) =>
        `${join === 'and' ? 'all of these' : 'one of these'}, ${VERDICTS[result]} (${items.map(say.message).join('; ')})`,
    nothingLookedAt: 'nothing had to be looked at'
};

import type { ConditionPart, TargetResult } from '@nvs/analysis';
import { message, type Message, type Worded } from '@nvs/words';

type Trace = Worded<TargetResult['trace']>;
type Part = Worded<ConditionPart>;

/** A value with more letters is a list. */
const LISTED = 50;

/** What is said of a target: whether it is reached, with the figure beside it. */
export function verdictOf(of: Pick<Worded<TargetResult>, 'result' | 'because' | 'condition' | 'trace' | 'unsure'>): Message {
    const said = message('objectives.resultIs', { result: of.result, figures: [why(of, of.because)] });
    return of.unsure ? message('objectives.asAssumed', { said }) : said;
}

/** As many as can be taken in: fewer where each is a list itself. */
const fewOf = (values: readonly string[]): { values: readonly string[]; most: number } => ({
    values,
    most: values.some(each => each.length > LISTED) ? 2 : 8
});

/** What else was looked at with its value; what was looked at time and again, such as the shares of a supply, once with all that it was. */
export function why({ trace, condition }: { trace: Trace; condition?: Part | undefined }, because: readonly string[]): Message {
    const parts = condition ? (condition.joined === 'and' ? (condition.parts ?? []) : [condition]) : [];
    const said = new Set(parts.flatMap(inside));
    const values = new Map<string, string[]>();
    for (const { what, value } of trace.filter(each => !said.has(pathIn(each.what)))) {
        const found = values.get(what) ?? [];
        values.set(what, [...found, value]);
    }
    const items = [
        ...(parts.length > 0 ? [] : because.map(each => message('text.asWritten', { text: each }))),
        ...parts.map(inWords),
        ...[...values].map(([what, all]) => message('rulePages.looked', { what, ...fewOf([...new Set(all)]) }))
    ].filter((each, at, all) => all.findIndex(other => JSON.stringify(other) === JSON.stringify(each)) === at);
    return items.length === 0 ? message('rulePages.nothingLookedAt') : message('pages.listed', { items });
}

/** What was looked at, by its name alone: tests are called by their titles there, and by their names in a condition. */
const pathIn = (what: string): string | undefined => /^‘?([^\s’]+)’?(?: .*)?$/s.exec(what)?.[1];
const onlyPath = (text: string): string | undefined => /^(\S+)(?: under \S+)?$/.exec(text)?.[1];

/** What a part says with its figure, so that it need not be said again. */
const inside = ({ left, right, figure, other, because, parts = [] }: Part): readonly (string | undefined)[] => [
    ...[[left, figure ?? because] as const, [right, other] as const].flatMap(([what, value]) =>
        what === undefined || value === undefined ? [] : [onlyPath(what)]
    ),
    ...parts.flatMap(inside)
];

/** A part of a condition, what it comes to, and whether it holds. */
function inWords({ text, left, operator, right, figure, other, result, because, joined, parts = [] }: Part): Message {
    if (joined) {
        return message('rulePages.joined', { items: parts.map(inWords), join: joined, result });
    }
    return left === undefined || operator === undefined || right === undefined
        ? message('rulePages.worded', { text, figure, result, because })
        : message('rulePages.compared', { left, operator, right, figure, other, result, because });
}

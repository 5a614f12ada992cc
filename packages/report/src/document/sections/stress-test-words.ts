import type { OutageCause, StressTestResult } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';
import { classTitle, sentence } from '../cells.js';
import type { Sentence } from '../document.js';
import type { Facts } from '../facts.js';

type Criterion = StressTestResult['criteria'][number];
type Step = Criterion['steps'][number];

/** The class from which harm is serious: by the method, harm that disrupts society. */
export function seriousFrom({ report, impact }: Facts): { readonly place: number; readonly named: Message } | undefined {
    const place = impact?.classes.findIndex(each => each.name === report.results.method?.disruptionFrom) ?? -1;
    const found = impact?.classes[place];
    return found && { place, named: message('pages.classAndTitle', { name: found.name, title: classTitle(found) }) };
}

export const placeOf = ({ impact }: Facts, name: string | undefined): number => impact?.classes.findIndex(each => each.name === name) ?? -1;

/** The processes of a model. */
export const processesIn = ({ report }: Facts): ReadonlySet<string> =>
    new Set(report.model.nodes.filter(each => each.kind === 'process').map(each => each.id));

export const harmName = ({ class: name, sub }: { readonly class: string; readonly sub?: string | undefined }): string =>
    sub === undefined ? name : `${name}.${sub}`;

/** The first step of harm of a class or worse, by time. */
function firstFrom(facts: Facts, criteria: readonly Criterion[], place: number): { criterion: string; step: Step } | undefined {
    const [first] = criteria
        .flatMap(({ criterion, steps }) => {
            const step = steps.find(each => placeOf(facts, each.class) >= place);
            return step ? [{ criterion, step }] : [];
        })
        .sort((a, b) => a.step.after - b.step.after || placeOf(facts, b.step.class) - placeOf(facts, a.step.class));
    return first;
}

/** What somebody could quote of a test, and what it takes for granted. */
export function testSentence(facts: Facts, test: StressTestResult, down: number, of: number): Sentence {
    const { title } = facts;
    const events = test.spans.map(({ target, what, from, to }) =>
        what === 'node_down'
            ? message('testPages.nodeOut', { name: title(target), from, hours: to === undefined ? undefined : to - from })
            : message('testPages.comesAbout', { name: title(target), from })
    );
    const first = message('testPages.goesDown', { events, down, of });
    const second = harmSentence(facts, test.criteria);
    return sentence(second ? message('testPages.both', { first, second }) : first, assumes(facts, test));
}

function harmSentence(facts: Facts, criteria: readonly Criterion[]): Message | undefined {
    const serious = seriousFrom(facts);
    if (!serious) {
        return undefined;
    }
    const found = firstFrom(facts, criteria, serious.place);
    const reached = found && facts.impact?.classes.find(each => each.name === found.step.class);
    if (found && reached) {
        return message('testPages.firstHarm', {
            harm: message('pages.classAndTitle', { name: reached.name, title: classTitle(reached) }),
            after: found.step.after,
            criterion: facts.title(found.criterion),
            by: facts.title(found.step.by)
        });
    }
    const silent = new Set(criteria.flatMap(each => each.silent)).size;
    return silent > 0
        ? message('testPages.harmUnknown', { harm: serious.named, silent })
        : message('testPages.noHarm', { harm: serious.named });
}

function assumes(facts: Facts, { assumed, as_feeds }: StressTestResult): Message {
    const processes = processesIn(facts);
    return message('testPages.assumes', {
        assumed: assumed.map(({ kind, ids }) => message('testPages.assumed', { kind, count: ids.length })),
        asFeeds: as_feeds?.downtime.filter(each => processes.has(each.id)).length
    });
}

/** Why something went down, in a few words. @param title what elements are called: in full, or briefly */
export function causeWords(title: Facts['title'], node: string, cause: OutageCause): Message {
    if (cause.type === 'event') {
        return cause.id === node
            ? message('testPages.theEvent')
            : cause.threat === undefined
              ? title(cause.id)
              : message('testPages.threatOf', { threat: title(cause.threat), campaign: title(cause.id) });
    }
    const { alternatives, lost } = cause;
    const names = alternatives?.lost.map(title) ?? [];
    switch (alternatives?.choice) {
        case undefined:
            return message('testPages.lostNamed', { name: title(lost) });
        case 'any':
            return message('testPages.noneLeft', { names });
        case 'too_few':
            return message('testPages.tooFew', { names });
        case 'too_little':
            return message('testPages.tooLittle', { names });
    }
}

interface HarmStep {
    readonly name: string;
    readonly place: number;
    readonly at: number;
    readonly criteria: readonly string[];
}

/** Each class worse than before that an outage reaches on any criterion, in time. */
export function stepsOf(facts: Facts, { harms = [] }: StressTestResult['outages'][number]): HarmStep[] {
    const steps: HarmStep[] = [];
    for (const at of [...new Set(harms.map(each => each.at))].sort((a, b) => a - b)) {
        const now = harms.filter(each => each.at === at);
        const place = Math.max(...now.map(each => placeOf(facts, each.class)));
        if (place > (steps.at(-1)?.place ?? -1)) {
            const worst = now.filter(each => placeOf(facts, each.class) === place);
            steps.push({ name: worst[0] ? harmName(worst[0]) : '', place, at, criteria: [...new Set(worst.map(each => each.criterion))] });
        }
    }
    return steps;
}

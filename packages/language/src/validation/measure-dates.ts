import { lastDay } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Assessment, DateProperty, Effect, Element, Estimate, Judgement, Measure, Scale } from '../generated/ast.js';
import { isJudgement, isThreat } from '../generated/ast.js';
import { isNamed } from '../references/names.js';
import type { Check } from './check.js';
import { reachedBy } from './effects-on-many.js';
import type { ProjectCheck } from './gathered.js';
import { propertyOf } from './keys.js';
import { read } from './quantities.js';

/** The dates of measures against each other, against those of the assessment and against those of judgements. */

export const measureMustBeginBeforeItEnds: Check<Measure> = (node, { accept }) => {
    const since = dateOf(node, 'since'),
        until = dateOf(node, 'until');
    if (since && until && until.date < since.date) {
        accept({
            code: 'measure/dates',
            node: until,
            message: message('measures.endsBeforeItBegins', { measure: nameOf(node), until: until.date, since: since.date }),
            related: [{ node: since, message: message('measures.beginsHere') }]
        });
    }
};

/** What the status says must be true on the date of the assessment, and an effect that counts must be there on the last day of the horizon. */
export const measuresShouldFitTheAssessment: ProjectCheck = ({ assessments: [assessment], measures, likelihoodScale }, accept) => {
    const date = assessment && dateOf(assessment, 'date')?.date;
    if (!assessment || date === undefined) {
        return;
    }
    const horizon = hoursOf(assessment) ?? hoursOf(likelihoodScale);
    const last = horizon === undefined ? undefined : lastDay(date, horizon);
    for (const node of measures) {
        const since = dateOf(node, 'since'),
            until = dateOf(node, 'until'),
            status = statusOf(node),
            name = nameOf(node);
        if (since && until && until.date < since.date) {
            continue;
        }
        if (status === 'in_place') {
            if (since && since.date > date) {
                accept({
                    code: 'measure/not-yet',
                    node: since,
                    message: message('measures.notYet', { measure: name, since: since.date, assessed: date })
                });
            }
            if (until && until.date < date) {
                accept({
                    code: 'measure/ended',
                    node: until,
                    message: message('measures.hasEnded', { measure: name, until: until.date, assessed: date })
                });
            } else if (until && last !== undefined && until.date < last && !withoutMeasures(assessment)) {
                accept({
                    code: 'measure/ends-within',
                    node: until,
                    message: message('measures.endsWithin', { measure: name, until: until.date, last })
                });
            }
            continue;
        }
        if (status === 'planned' && since && since.date < date) {
            accept({
                code: 'measure/begun',
                node: since,
                message: message('measures.hasBegun', { measure: name, since: since.date, assessed: date })
            });
        }
        const outside =
            last === undefined
                ? undefined
                : since && since.date > last
                  ? { at: since, begins: true }
                  : until && until.date < last
                    ? { at: until, begins: false }
                    : undefined;
        if (outside && status !== undefined) {
            accept({
                code: 'measure/beyond',
                node: outside.at,
                message: message('measures.beyondHorizon', {
                    measure: name,
                    begins: outside.begins,
                    date: outside.at.date,
                    last: last ?? '',
                    isPlanned: status === 'planned'
                })
            });
        }
    }
};

/** A value with the day on which it was judged. */
interface Dated {
    readonly estimate: Estimate;
    readonly what: Message;
    readonly day: string;
}

/** What was judged before a measure in place came does not have it in it: it looks better than it is, or worse. */
export const valuesShouldBeJudgedWithMeasuresInPlace: ProjectCheck = (
    { assessments: [assessment], measures, judgements, elements },
    accept
) => {
    const date = assessment && dateOf(assessment, 'date')?.date;
    if (assessment && withoutMeasures(assessment)) {
        return;
    }
    const judgementsOf = new Map<Element | undefined, Judgement[]>();
    for (const each of judgements) {
        const threat = each.of?.ref,
            known = judgementsOf.get(threat);
        if (known) {
            known.push(each);
        } else {
            judgementsOf.set(threat, [each]);
        }
    }
    const reached = reachedBy(elements);
    for (const node of measures) {
        const since = dateOf(node, 'since');
        if (statusOf(node) !== 'in_place' || !since) {
            continue;
        }
        // Where the whole assessment is older, the measure is not there yet, which has a message of its own.
        const assessed = date === undefined || date < since.date ? undefined : date;
        const old = [
            ...new Map(
                valuesFor(node, judgementsOf, reached, assessed)
                    .filter(each => each.day < since.date)
                    .map(each => [each.estimate, each])
            ).values()
        ];
        if (old.length === 0) {
            continue;
        }
        accept({
            code: 'measure/judge-again',
            node: since,
            message: message('measures.judgeAgain', {
                measure: nameOf(node),
                since: since.date,
                values: old.map(({ what, day }) => ({ what, day }))
            }),
            related: old.slice(0, 10).map(each => ({ node: each.estimate, message: message('measures.judgedBefore', { day: each.day }) }))
        });
    }
};

/** The values that a measure bears on: those that it has an effect on, and all of what it names as its goal. @param assessed the date of what states none itself */
function valuesFor(
    measure: Measure,
    judgementsOf: ReadonlyMap<Element | undefined, Judgement[]>,
    reached: (effect: Effect) => readonly Element[],
    assessed: string | undefined
): Dated[] {
    const goals = propertyOf(measure, 'goal');
    const aims = [
        ...measure.properties.flatMap(each =>
            each.$type === 'Effect' ? reached(each).map(target => ({ target, aspect: each.aspect, criterion: each.criterion?.ref })) : []
        ),
        ...(goals?.$type === 'RefsProperty'
            ? goals.refs.flatMap(({ target }) => (target.ref ? [{ target: target.ref, aspect: undefined, criterion: undefined }] : []))
            : [])
    ];
    return aims.flatMap(({ target, aspect, criterion }) => {
        if (isThreat(target) && withoutMeasures(target)) {
            return [];
        }
        return [target, ...(judgementsOf.get(target) ?? [])].flatMap(holder => {
            const own = isJudgement(holder) ? holder.date : undefined;
            return estimatesOf(holder, nameOf(target))
                .filter(each => (aspect === undefined || each.key === aspect) && (criterion === undefined || each.criterion === criterion))
                .flatMap(({ estimate, what }) => {
                    const day = judgedOn(estimate) ?? own ?? assessed;
                    return day === undefined ? [] : [{ estimate, what, day }];
                });
        });
    });
}

function estimatesOf(holder: Element, name: string): { key: string; criterion: Element | undefined; estimate: Estimate; what: Message }[] {
    if (!('properties' in holder)) {
        return [];
    }
    return holder.properties
        .flatMap(property => {
            if (property.$type === 'EstimateProperty') {
                return property.estimates.map(estimate => ({
                    key: property.key,
                    criterion: undefined,
                    estimate,
                    what: message('measures.valueOf', { key: property.key, name })
                }));
            }
            if (property.$type !== 'Impact') {
                return [];
            }
            return property.rows.map(row => ({
                key: 'impact',
                criterion: row.criterion?.ref,
                estimate: row.value,
                what: message('measures.impactOn', { name, criterion: row.criterion?.$refText ?? '' })
            }));
        })
        .filter(each => each.estimate !== undefined);
}

/** The last day on which somebody judged it. */
function judgedOn(estimate: Estimate): string | undefined {
    return estimate.provenance
        .flatMap(each => (each.$type === 'Judged' && each.date !== undefined ? [each.date] : []))
        .sort()
        .at(-1);
}

/** The date that a property of an element states, where it is a day. */
export function dateOf(node: Element, key: 'date' | 'due' | 'since' | 'until' | 'deadline'): (DateProperty & { date: string }) | undefined {
    const property = propertyOf(node, key);
    return property?.$type === 'DateProperty' && property.date ? property : undefined;
}

function hoursOf(node: Assessment | Scale | undefined): number | undefined {
    const property = node && propertyOf(node, 'horizon');
    const quantity = property?.$type === 'EstimateProperty' ? read(property.estimates[0]?.best) : undefined;
    return quantity?.dimension === 'duration' && quantity.amount > 0 ? quantity.amount : undefined;
}

function withoutMeasures(node: Element): boolean {
    const judged = propertyOf(node, 'judged');
    return judged?.$type === 'WordsProperty' && judged.words[0] === 'without_measures';
}

function statusOf(node: Measure): 'in_place' | 'planned' | 'proposed' | undefined {
    const status = propertyOf(node, 'status');
    const word = status?.$type === 'WordsProperty' ? status.words[0] : undefined;
    return word === 'in_place' || word === 'planned' || word === 'proposed' ? word : undefined;
}

function nameOf(node: Element): string {
    return ('title' in node && node.title) || (isNamed(node) ? node.name : 'This');
}

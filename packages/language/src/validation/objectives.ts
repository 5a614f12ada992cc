import { message } from '@nvs/words';
import type { Expression, Measure, Objective } from '../generated/ast.js';
import {
    isBinary,
    isEffect,
    isLiteral,
    isMeasure,
    isObjective,
    isProgressProperty,
    isStressEvent,
    isTargetProperty,
    isWordsProperty
} from '../generated/ast.js';
import { parsePercent } from '../lowering/quantities.js';
import { references } from '../references/properties.js';
import type { Check } from './check.js';
import type { ProjectCheck } from './gathered.js';
import { propertyOf } from './keys.js';
import { dateOf } from './measure-dates.js';
import { mustBeCondition } from './types/infer.js';

/** A target is true or false, and its day stands behind by. */
export const targetsMustBeConditions: Check<Objective> = (node, { accept }) => {
    node.properties.forEach((each, i) => {
        // What is an event of a stress test to the parser (`d.buffer at least 90 days`) is a comparison in words, told there.
        if (!isTargetProperty(each) || isStressEvent(node.properties[i + 1])) {
            return;
        }
        const { condition } = each;
        const year = isBinary(condition) && condition.operator === 'in' ? yearIn(condition.right) : undefined;
        if (year === undefined) {
            mustBeCondition(condition, accept, 'target');
        } else {
            accept({
                code: 'expression/type',
                node: each,
                property: 'condition',
                message: message('targets.byDay', { day: `${year}-12-31`, word: 'in' })
            });
        }
    });
};

/** A year, where a group or a list belongs. */
const yearIn = (right: Expression | undefined): string | undefined =>
    isLiteral(right) && right.quantity?.unit === undefined && /^[12][0-9]{3}$/.test(right.quantity?.number ?? '')
        ? right.quantity?.number
        : undefined;

/** Progress is a part of the whole, day after day. */
export const progressMustGoOn: Check<Measure> = (node, { accept }) => {
    const steps = node.properties.filter(isProgressProperty).flatMap(each => each.steps);
    let before: string | undefined;
    for (const step of steps) {
        if ((parsePercent(step.share) ?? 0) > 1) {
            accept({
                code: 'measure/progress',
                node: step,
                property: 'share',
                message: message('objectives.progressAbove', { share: step.share })
            });
        }
        if (step.date !== undefined && before !== undefined && step.date <= before) {
            accept({
                code: 'measure/progress',
                node: step,
                property: 'date',
                message: message('objectives.progressOrder', { before, after: step.date })
            });
        }
        before = step.date ?? before;
    }
};

/** What is planned makes its deadline. */
const deadlineShouldBeMade: ProjectCheck = ({ measures, assessments: [assessment] }, accept) => {
    const assessed = assessment && dateOf(assessment, 'date')?.date;
    for (const node of measures) {
        const measure = node.title ?? node.name;
        const deadline = dateOf(node, 'deadline'),
            since = dateOf(node, 'since');
        const status = propertyOf(node, 'status');
        const isPlanned = isWordsProperty(status) && status.words[0] === 'planned';
        if (deadline && since && isPlanned && since.date > deadline.date) {
            accept({
                code: 'measure/deadline',
                node: since,
                message: message('objectives.beginsLate', { measure, since: since.date, deadline: deadline.date })
            });
        } else if (deadline && isPlanned && assessed !== undefined && deadline.date < assessed) {
            accept({
                code: 'measure/deadline',
                node: deadline,
                message: message('objectives.deadlineOver', { measure, deadline: deadline.date, assessed })
            });
        }
        for (const step of node.properties.filter(isProgressProperty).flatMap(each => each.steps)) {
            if (assessed !== undefined && step.date !== undefined && step.date > assessed) {
                accept({
                    code: 'measure/progress',
                    node: step,
                    property: 'date',
                    message: message('objectives.progressToCome', { on: step.date, assessed })
                });
            }
        }
    }
};

/** A target is for a day to come. */
const targetsShouldBeToCome: ProjectCheck = ({ elements, assessments: [assessment] }, accept) => {
    const assessed = assessment && dateOf(assessment, 'date')?.date;
    for (const target of elements.filter(isObjective).flatMap(each => each.properties.filter(isTargetProperty))) {
        if (assessed !== undefined && target.date !== undefined && target.date < assessed) {
            accept({
                code: 'objective/day',
                node: target,
                property: 'date',
                message: message('objectives.dayIsOver', { by: target.date, assessed })
            });
        }
    }
};

/** A measure with parts is a line of action: what it costs and does is theirs, or counts twice. */
const linesShouldLeaveItToTheirParts: ProjectCheck = ({ measures }, accept) => {
    const parts = new Map<Measure, Measure[]>();
    for (const measure of measures) {
        for (const whole of references(measure, 'part_of').filter(isMeasure)) {
            parts.set(whole, [...(parts.get(whole) ?? []), measure]);
        }
    }
    for (const [line, own] of parts) {
        const stated = line.properties.find(each => isEffect(each) || ('key' in each && (each.key === 'cost' || each.key === 'benefit')));
        if (stated && !reaches(line, line)) {
            accept({
                code: 'measure/line',
                node: stated,
                message: message('objectives.lineHasOwn', {
                    measure: line.title ?? line.name,
                    key: 'key' in stated ? stated.key : 'effect',
                    parts: own.map(each => each.title ?? each.name)
                }),
                related: own.map(node => ({ node, message: message('objectives.partHere') }))
            });
        }
    }
};

/** Whether something is a part of a measure, through others too. */
function reaches(from: Measure, to: Measure): boolean {
    return wayTo(from, to) !== undefined;
}

/** The way up from a measure to another, itself and that one included. */
function wayTo(from: Measure, to: Measure): Measure[] | undefined {
    const before = new Map<Measure, Measure>();
    const open = [from];
    for (const each of open) {
        for (const whole of references(each, 'part_of').filter(isMeasure)) {
            if (whole === to) {
                const way = [whole, each];
                for (let at = each; at !== from; ) {
                    at = before.get(at) ?? from;
                    way.push(at);
                }
                return way.reverse();
            }
            if (!before.has(whole) && whole !== from) {
                before.set(whole, each);
                open.push(whole);
            }
        }
    }
    return undefined;
}

/** No measure is a part of itself. */
const partsMustNotGoRound: ProjectCheck = ({ measures }, accept) => {
    const told = new Set<Measure>();
    for (const measure of measures) {
        const way = told.has(measure) ? undefined : wayTo(measure, measure);
        const property = propertyOf(measure, 'part_of');
        if (way && property) {
            way.forEach(each => told.add(each));
            accept({
                code: 'measure/circle',
                node: property,
                message: message('objectives.inCircle', { path: way.map(each => each.name) })
            });
        }
    }
};

/** What is to be reached and done for it, across a project. */
export const OBJECTIVE_CHECKS: readonly ProjectCheck[] = [
    deadlineShouldBeMade,
    linesShouldLeaveItToTheirParts,
    partsMustNotGoRound,
    targetsShouldBeToCome
];

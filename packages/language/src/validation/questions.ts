import { message } from '@nvs/words';
import type { Question } from '../generated/ast.js';
import { isQuestion, isWordsProperty } from '../generated/ast.js';
import { propertiesOf } from '../properties/registry.js';
import { nearest } from '../references/nearest.js';
import { valueAsked, valueFits } from '../references/topics.js';
import type { Check } from './check.js';
import type { ProjectCheck } from './gathered.js';
import { propertyOf } from './keys.js';
import { dateOf } from './measure-dates.js';

/** Whether a question waits for an answer: it says so, or neither that nor an answer. */
export function isOpen(node: Question): boolean {
    const property = propertyOf(node, 'status');
    const status = isWordsProperty(property) ? property.words[0] : undefined;
    return status === undefined ? !propertyOf(node, 'answer') && !propertyOf(node, 'answered_by') : status === 'open';
}

/** A question about one value names a property that the element can have. */
export const valuesAskedMustExist: Check<Question> = (node, { accept }) => {
    for (const [index, each] of node.about.entries()) {
        const value = valueAsked(each);
        if (!each.ref || value === undefined || valueFits(each, value)) {
            continue;
        }
        const [key = ''] = value.split('.');
        const known = propertiesOf(each.ref.$type);
        const of = known.get(key)?.qualifiers?.of ?? [];
        const element = each.$refText.slice(0, -value.length - 1);
        accept({
            code: 'reference/unknown',
            node,
            property: 'about',
            index,
            message: known.has(key)
                ? message('openQuestions.noPart', { value, element, key, of })
                : message('openQuestions.noValue', {
                      value,
                      element,
                      kind: each.ref.$type,
                      near: nearest(key, known.keys())
                  })
        });
    }
};

/** A question that is answered has an answer, and one that is not has none. */
export const statusShouldFitTheAnswer: Check<Question> = (node, { accept }) => {
    const answer = propertyOf(node, 'answer') ?? propertyOf(node, 'answered_by');
    const property = propertyOf(node, 'status');
    const [status] = isWordsProperty(property) ? property.words : [];
    if (!property) {
        return;
    }
    if (status === 'answered' && !answer) {
        accept({ code: 'question/status', node: property, message: message('openQuestions.noAnswer') });
    } else if ((status === 'open' || status === 'withdrawn') && answer) {
        accept({ code: 'question/status', node: answer, message: message('openQuestions.isAnswered', { status }) });
    }
};

/** On the date of the assessment, what was expected before it is there. */
export const answersShouldBeThereInTime: ProjectCheck = ({ elements, assessments: [assessment] }, accept) => {
    const assessed = assessment && dateOf(assessment, 'date')?.date;
    if (assessed === undefined) {
        return;
    }
    for (const node of elements.filter(isQuestion)) {
        const due = dateOf(node, 'due');
        if (isOpen(node) && due && due.date < assessed) {
            accept({ code: 'question/overdue', node: due, message: message('openQuestions.overdue', { due: due.date, assessed }) });
        }
    }
};

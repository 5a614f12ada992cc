import type { Question as ModelQuestion } from '@nvs/model';
import type { Question } from '../generated/ast.js';
import { valueAsked, valueFits } from '../references/topics.js';
import { finish } from './base.js';
import { targetIds } from './context.js';
import type { LoweringContext } from './context.js';
import { choice, date, readProperties, refs, text } from './reading.js';

/** A question is open until an answer, or where it is found, is stated. */
export function lowerQuestion(context: LoweringContext, node: Question): ModelQuestion | undefined {
    const reading = readProperties(context, node);
    const answer = text(reading, 'answer'),
        answeredBy = refs(reading, 'answered_by');
    const values = node.about.flatMap(each => {
        const [of] = targetIds(context, node, 'about', [each]),
            value = valueAsked(each);
        return of !== undefined && value !== undefined && valueFits(each, value) ? [{ of, value }] : [];
    });
    return finish(reading, node, {
        kind: 'question' as const,
        about: targetIds(context, node, 'about', node.about),
        ...(values.length > 0 ? { values } : {}),
        asked: refs(reading, 'asked'),
        due: date(reading, 'due'),
        status:
            choice(reading, 'status', ['open', 'answered', 'withdrawn']) ??
            (answer !== undefined || answeredBy.length > 0 ? ('answered' as const) : ('open' as const)),
        answer,
        answeredBy
    });
}

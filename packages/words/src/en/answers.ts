import type { Effect, Measure } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What all answers about an element say. */
export const answers = {
    formulas: 'Formulas',
    notes: 'What the analysis met',
    gaps: 'What the model leaves out',
    states: 'What it states',
    atOnce: 'at once',
    status: ({ status }: { status: Measure['status'] }) => (status ?? '').replaceAll('_', ' '),
    unknown: ({ why }: { why: 'not_judged' | 'withheld' }) => (why === 'withheld' ? 'withheld' : 'not judged'),
    effect: (
        {
            aspect,
            target,
            on,
            operator,
            text
        }: { aspect: Effect['aspect']; target: Message; on: Message | undefined; operator: string; text: string | undefined },
        say: Say
    ) => `${aspect.replaceAll('_', ' ')} of ${say.message(target)}${on ? ` on ${say.message(on)}` : ''} ${operator} ${text ?? ''}`.trimEnd()
};

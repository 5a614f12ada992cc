import type { Translation } from '../catalogue.js';
import type { answers as english } from '../en/answers.js';

const STATUS = { in_place: 'van kracht', planned: 'gepland', proposed: 'voorgesteld' } as const;

export const answers: Translation<typeof english> = {
    formulas: 'Formules',
    notes: 'Wat de analyse tegenkwam',
    gaps: 'Wat het model weglaat',
    states: 'Wat er is opgegeven',
    atOnce: 'meteen',
    status: ({ status }) => (status ? STATUS[status] : ''),
    unknown: ({ why }) => (why === 'withheld' ? 'achtergehouden' : 'niet beoordeeld'),
    effect: ({ aspect, target, on, operator, text }, say) =>
        `‘${aspect}’ van ${say.message(target)}${on ? ` voor ${say.message(on)}` : ''} ${operator} ${text ?? ''}`.trimEnd()
};

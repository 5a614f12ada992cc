import type { Translation } from '../catalogue.js';
import type { text as english } from '../en/text.js';

export const text: Translation<typeof english> = {
    asWritten: ({ text }) => text,
    firstHere: 'Hier staat het de eerste keer.',
    tooDeep: 'Hier staat te veel in elkaar, zoals haakjes in haakjes, om deze tekst te kunnen lezen.',
    notLaidOut: 'Deze tekst kan geen nette opmaak krijgen zonder dat verandert wat er staat: dat is een fout in het programma zelf.'
};

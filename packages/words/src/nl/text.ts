import { titleIn } from '@nvs/model';
import type { Translation } from '../catalogue.js';
import type { text as english } from '../en/text.js';
import { quantityIn } from '../say/quantity.js';
import { code } from './quoted.js';

const CHECKED = { syntax: 'van de syntaxis', names: 'van namen', file: 'van het bestand' } as const;

export const text: Translation<typeof english> = {
    asWritten: ({ text }) => text,
    quantity: ({ quantity }, say) => quantityIn(quantity, say, { persons: 'personen', person: 'persoon' }),
    title: (element, say) => titleIn(element, say.language),
    checkFailed: ({ check }) =>
        `NVS maakte hier zelf een fout, in de controle ${'name' in check ? code(check.name) : CHECKED[check.part]}: wat die zoekt, kan in deze bevindingen ontbreken. Meld dit bericht, met de regels om deze plaats.`,
    notRead: ({ why }, say) => `Dit is niet te lezen: ${say.message(why)}.`,
    moreCharacters: ({ count }, say) => `nog ${say.count(count, 'teken', 'tekens')}`,
    word: ({ word }) => code(word),
    firstHere: 'Hier staat het de eerste keer.',
    invisible: ({ numbers }, say) =>
        `Hier ${say.plural(numbers.length, 'staat', 'staan')} ${say.and(numbers)}, wat niemand ziet. Zoeken, sorteren en rapporten hebben er last van: haal het weg, of typ de tekst eromheen opnieuw.`,
    tooDeep: 'Hier staat te veel in elkaar, zoals haakjes in haakjes, om deze tekst te kunnen lezen.',
    notLaidOut: 'Deze tekst kan geen nette opmaak krijgen zonder dat verandert wat er staat: dat is een fout in het programma zelf.',
    percent: ({ share }, say) => say.percent(share),
    number: ({ value }, say) => say.number(value),
    whole: ({ value }, say) => say.whole(value),
    duration: ({ hours }, say) => say.duration(hours),
    between: ({ low, high }, say) => `${say.message(low)} tot ${say.message(high)}`,
    commas: ({ items }, say) => items.map(say.message).join(', '),
    semicolons: ({ items }, say) => items.map(say.message).join('; '),
    sentences: ({ items }, say) => items.map(say.message).join(' '),
    lines: ({ items }, say) => items.map(each => (items.length > 1 ? `– ${say.message(each)}` : say.message(each))).join('\n'),
    and: ({ items }, say) => say.and(items.map(say.message)),
    sentence: ({ said }, say) => say.sentence(say.capital(say.message(said)))
};

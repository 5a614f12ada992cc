import type { Translation } from '../catalogue.js';
import type { habits as english } from '../en/habits.js';
import { code } from './quoted.js';

export const habits: Translation<typeof english> = {
    commentDashes: 'Een opmerking begint met //, niet met --.',
    mergeLine: 'Deze regel is over van een samenvoeging: haal hem weg, en wat er dubbel omheen staat.',
    formula: ({ key }) =>
        `In een waarde valt niets uit te rekenen: schrijf de uitkomst in plaats van de formule, zoals ${code(`${key ?? 'restore'}: 24 h`)}.`,
    tolerance: ({ sign }) =>
        `Een waarde heeft geen ${sign}: schrijf de beste schatting en de bandbreedte waar ze in ligt, zoals ‘12 h in 0 h .. 24 h’.`,
    dateForm: ({ date }) => `Schrijf bij een datum het jaar voorop: ${code(date)}.`,
    durationSum: ({ sum }) => `Een duur is één getal met één eenheid: schrijf ${code(sum)}.`,
    remarkBrackets:
        'Een toelichting bij een waarde is geen tekst tussen haakjes: de reden staat achter ‘because’, tussen aanhalingstekens, zoals in ‘because "Een schatting van deskundigen"’.',
    rangeBrackets: ({ best }) => `Schrijf een bandbreedte zonder haakjes, met ‘in’ en twee punten: ${code(`${best ?? 'C'} in B .. D`)}.`,
    rangeForm: ({ best, low, high }) =>
        `Een bandbreedte staat achter een beste schatting en het woord ‘in’, met twee punten: zoals ${code(`${best} in ${low} .. ${high}`)}.`,
    howOftenYear: 'Hoe vaak is een getal: schrijf ‘1 per year’, of ‘1 per 100 years’.',
    howOftenPeriod: ({ amount, unit }) => `Hoe vaak is een getal: schrijf ${code(`1 per ${amount} ${unit}`)}.`,
    periodBehind: ({ value, period }) => `Achter een waarde staat haar periode: schrijf ${code(`${value} ${period}`)}.`,
    oneInMany: ({ one, many }) => `Schrijf één op zoveel met een streep: ${code(`${one}/${many}`)}.`,
    quoteInText: ({ word }) =>
        `De tekst eindigt bij de tweede ", en ${word ?? 'dit'} staat erbuiten. Schrijf binnen een tekst ' of \\" als aanhalingsteken.`,
    notEqual: 'Schrijf ongelijk als ‘!=’.',
    equal: 'Schrijf gelijk als ‘==’.',
    conditionWhen: ({ word }) => `De voorwaarde van een afwegingskader staat achter ‘when’: schrijf ‘when’ in plaats van ${code(word)}.`,
    leaveOut: ({ word }) =>
        `Een afwegingskader geldt toch al voor alle elementen van een soort: laat ${code(word)} weg, zoals in ‘for process p’.`
};

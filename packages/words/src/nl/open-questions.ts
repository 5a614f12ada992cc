import type { Translation } from '../catalogue.js';
import type { openQuestions as english } from '../en/open-questions.js';

const STATUS = { open: 'open', answered: 'beantwoord', withdrawn: 'ingetrokken' } as const;

export const openQuestions: Translation<typeof english> = {
    gap: ({ title, asked, due, isOverdue }, say) =>
        `“${say.message(title)}” is nog niet beantwoord. ${asked.length === 0 ? 'Niemand is het gevraagd' : `Gevraagd aan: ${say.and(asked.map(each => say.message(each)))}`}${due === undefined ? '' : `; het antwoord ${isOverdue ? 'werd' : 'wordt'} verwacht op ${due}`}.`,
    overdue: ({ due, assessed }) =>
        `Het antwoord werd verwacht op ${due}, en op ${assessed}, de datum van de analyse, staat de vraag nog open: vraag opnieuw, geef een andere dag, of noem het antwoord.`,
    noAnswer: 'De vraag is beantwoord, en nergens staat wat het antwoord is: noem het in ‘answer’, of de bron ervan in ‘answered_by’.',
    isAnswered: ({ status }) =>
        `De vraag is ${STATUS[status]}, en hier staat haar antwoord: schrijf ‘status: answered’, of haal het antwoord weg.`,
    behindAbout: 'Waar een vraag over gaat, staat achter ‘about’: ‘question stock "How large is the stock?" about gas_import’.',
    titleFirst: 'De vraag zelf staat voor ‘about’, tussen aanhalingstekens: ‘question stock "How large is the stock?" about gas_import’.',
    commas: 'Tussen de elementen waar een vraag over gaat, staat een komma: ‘about gas_import, gas’.',
    namesAbout:
        'Achter ‘about’ staan de namen van de elementen waar de vraag over gaat, zonder aanhalingstekens: ‘question stock "How large is the stock?" about gas_import’.',
    aboutInHead: 'Waar een vraag over gaat, staat voor de accolade: ‘question stock "How large is the stock?" about gas_import { … }’.',
    note: ({ title, values, asked, due }, say) =>
        `Open vraag${values.length === 0 ? '' : ` over ${say.and(values.map(each => `‘${each}’`))}`}: ${title}${asked.length === 0 ? '' : ` (gevraagd aan: ${say.and(asked)}${due === undefined ? '' : `, uiterlijk ${due}`})`}`,
    noValue: ({ value, element, kind, near }, say) =>
        `‘${element}’ is ${say.a(kind) ?? 'een element'}, en heeft geen ‘${value}’.${near === undefined ? ` Vraag naar een van de eigenschappen ervan, zoals ‘${element}.title’, of naar ‘${element}’ als geheel.` : say.didYouMean(`${element}.${near}`)}`,
    noPart: ({ value, element, key, of }, say) =>
        `Van ‘${element}’ is er geen ‘${value}’ om naar te vragen: schrijf ‘${element}.${key}’${of.length === 0 ? '' : `, of daarachter ${say.or(of.map(each => `‘${each}’`))}`}.`,
    values: ({ name, values }, say) => `${say.message(name)}: ${say.and(values.map(each => `‘${each}’`))}`,
    ofValues: ({ values, said }, say) => `over ${say.and(values.map(each => `‘${each}’`))}; ${say.message(said)}`,
    asksForIt: ({ gap, titles }, say) =>
        `${say.message(gap)} Daarnaar is gevraagd: ${titles.map(each => `“${say.message(each)}”`).join(', ')}.`,
    aboutIt: 'Vragen hierover',
    stands: ({ status, answer, asked, due }, say) =>
        `${STATUS[status]}${answer === undefined ? '' : `: ${answer}`}${asked.length === 0 ? '' : `; gevraagd aan: ${say.and(asked.map(each => say.message(each)))}`}${due === undefined ? '' : `; verwacht op ${due}`}`,
    caption: 'Vragen: wat is gevraagd, en wat nog niet bekend is.',
    question: 'Vraag',
    about: 'Over',
    asked: 'Gevraagd aan',
    due: 'Verwacht op',
    state: 'Stand, en het antwoord',
    status: ({ status, answer }) => (answer === undefined ? STATUS[status] : `${STATUS[status]}: ${answer}`),
    found: ({ state, source }, say) => `${say.message(state)} (${say.message(source)})`
};

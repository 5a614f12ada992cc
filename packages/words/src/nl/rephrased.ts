import type { Translation } from '../catalogue.js';
import type { rephrased as english } from '../en/rephrased.js';

export const rephrased: Translation<typeof english> = {
    cutFrom: ({ resource, supplier }) =>
        `Achter ‘of’ staat wat wordt afgesneden, en achter ‘from’ wiens deel ervan: ‘cuts: supply of ${resource} from ${supplier}’.`,
    band: ({ form }) => `Van de ene klasse tot de andere schrijf je met twee punten: ‘${form}’.`,
    requiredFor: ({ name, amount }) => `Waarvoor zoveel nodig is, staat voor de dubbele punt: ‘required for ${name}: ${amount}’.`,
    impactFor: ({ row }) =>
        `Eén impact zonder naam geldt voor het risico als geheel. Voor een belang of een criterium is het een regel: ‘impact { ${row} }’.`,
    figureFirst: ({ amount }) =>
        `Een streven begint met wat moet gelden, een element met een van zijn waarden, en ‘${amount}’ staat achter de vergelijking: ‘target: gas_import.buffer >= 90 days’.`,
    compared: ({ path, written, operator, amount }) =>
        `Schrijf voor ‘${written}’ het teken ‘${operator}’: ‘${path} ${operator} ${amount}’, met de eenheid erachter.`,
    aboutValue: ({ path }) => `Een vraag over één waarde noemt het element, een punt en de waarde: ‘about ${path}’.`,
    costInYear: ({ form }) => `Het jaar van een bedrag staat voor de dubbele punt: ‘${form}’.`,
    costYears: ({ key, years }) =>
        `Van meer bedragen noemt elk zijn jaar voor de dubbele punt, en ze tellen op: ‘${years.length === 0 ? `${key} in 2026: 3e6 EUR once` : years.map(each => `${key} in ${each}: …`).join(', ')}’. Wat in één jaar naast elkaar wordt betaald, staat in één lijst met komma’s ertussen.`,
    wordInQuotes: ({ word, name }) => `Een woord voor een klasse staat tussen aanhalingstekens: ‘"${word}"’, en dat is ${name}.`,
    judgedOn: ({ day }) => `De dag waarop is geoordeeld, staat achter ‘on’: ‘judgement of flood by rivm on ${day} { … }’.`,
    allOthers: ({ value }) => `Wat wordt aangenomen van alle belangen zonder regel, schrijf je als ‘all others: ${value}’.`,
    underBehind: ({ path, test }) => `De test staat achter wat ermee wordt gevraagd, voor de vergelijking: ‘${path} under ${test}’.`
};

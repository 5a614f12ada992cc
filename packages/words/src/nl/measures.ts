import type { Translation } from '../catalogue.js';
import type { measures as english } from '../en/measures.js';
import { code } from './quoted.js';

export const measures: Translation<typeof english> = {
    aspectUnknown: ({ aspect, suggestion }, say) =>
        `Een effect kan ${code(aspect)} niet veranderen: wel ‘likelihood’, ‘impact’, ‘buffer’, ‘restore’, ‘failure’, ‘supply’ of een ander cijfer van het doel.${say.didYouMean(suggestion)}`,
    aspectOfOther: ({ target, kind, aspect }, say) =>
        `${target ?? 'Het doel'} is ${say.a(kind) ?? 'een element'}, zonder ${code(aspect)}: noem het element waarvan ${code(aspect)} verandert.`,
    aspectNoClass: ({ aspect, example }) => `${code(aspect)} is geen klasse: schrijf een hoeveelheid, zoals ${code(example)}.`,
    classBehindOperator: ({ operator, name }) =>
        `Achter ${code(operator)} staat hoeveel, geen klasse: schrijf ${code(`${operator} 1 class`)}, of ${code(`= ${name}`)}.`,
    aspectNotInClasses: ({ aspect, example }) =>
        `${code(aspect)} wordt niet in klassen beoordeeld: schrijf een hoeveelheid, zoals ${code(example)}.`,
    classesUpOrDown: ({ number }) =>
        `Klassen gaan omhoog of omlaag: schrijf ${code(`+= ${number ?? '1'} class`)} of ${code(`-= ${number ?? '1'} class`)}.`,
    factorWithUnit: ({ found }, say) => `Achter ‘*=’ staat een factor zonder eenheid, zoals ‘*= 0.5’, en dit is ${say.message(found)}.`,
    aspectWrongKind: ({ aspect, wanted, found }, say) => `${code(aspect)} is ${say.message(wanted)}, en dit is ${say.message(found)}.`,
    changesNothing: ({ aspect }) => `Dit effect verandert niets: geef de hoeveelheid waarmee ${code(aspect)} verandert, of haal het weg.`,
    noEffect: ({ measure }) =>
        `${measure} verandert nog geen cijfer: voeg een effect toe, zoals ‘effect buffer of gas_import += 60 days’, als het bekend is.`,
    noStatus: ({ measure }) =>
        `Is ${measure} van kracht, gepland of voorgesteld? Voeg ‘status:’ toe, want dat bepaalt in welk risico de effecten tellen.`,
    setTwice: ({ aspect, target }) => `${code(aspect)} van ${target ?? 'dit'} is twee keer vastgelegd: houd één ‘=’.`,
    setByOthers: ({ aspect, target }) =>
        `Een andere maatregel legt ${code(aspect)} van ${target ?? 'dit'} ook vast, en beide kan niet: gebruik ‘+=’ of ‘*=’ in een van de twee, of zet ze in één maatregel.`,
    setFirst: 'Hier is het de eerste keer vastgelegd.',
    endsBeforeItBegins: ({ measure, until, since }) =>
        `${measure} eindigt op ${until}, voor het begin op ${since}: zo zou de maatregel nooit werken. Wijzig een van de twee datums.`,
    beginsHere: 'Hier staat het begin.',
    notYet: ({ measure, since, assessed }) =>
        `${measure} is van kracht sinds ${since}, en de analyse is van ${assessed}: wat erin staat, is beoordeeld voor de maatregel er was. Schrijf ‘status: planned’, of beoordeel opnieuw en geef de analyse de nieuwe datum.`,
    hasEnded: ({ measure, until, assessed }) =>
        `${measure} eindigde op ${until}, voor de analyse van ${assessed}, en heet van kracht te zijn: wijzig de status of de datum, of haal de maatregel weg.`,
    endsWithin: ({ measure, until, last }) =>
        `${measure} eindigt op ${until}, binnen de horizon, die tot ${last} loopt: de waarden zijn met de maatregel beoordeeld, en geen cijfer toont wat erna komt. Beoordeel voor de tijd zonder de maatregel, of voeg een geplande maatregel toe die de plaats inneemt.`,
    hasBegun: ({ measure, since, assessed }) =>
        `${measure} is gepland, maar begon op ${since}, voor de analyse van ${assessed}: schrijf ‘status: in_place’ als de maatregel er is, anders de nieuwe datum.`,
    beyondHorizon: ({ measure, begins, date, last, isPlanned }) =>
        `${measure} ${begins ? `begint op ${date}, na` : `eindigt op ${date}, voor`} de laatste dag van de horizon, ${last}, waar het ${isPlanned ? 'resterende risico' : 'wat-als-risico'} over gaat: er verandert geen cijfer. Wijzig de datum, of de horizon van de analyse, als de maatregel moet tellen.`,
    judgeAgain: ({ measure, since, values }, say) =>
        `${measure} is van kracht sinds ${since}, en ${say.plural(values.length, 'een waarde waar de maatregel op werkt is', `${values.length} waarden waar de maatregel op werkt zijn`)} daarvoor beoordeeld: ${say.first(
            values.map(({ what, day }) => `${say.message(what)} (${day})`),
            3
        )}. Beoordeel opnieuw met de maatregel erbij, en geef de nieuwe datum.`,
    valueOf: ({ key, name }) => `${code(key)} van ${name}`,
    impactOn: ({ name, criterion }) => `impact van ${name} op ${criterion}`,
    capabilityUnlike: ({ capability, required, existing }, say) =>
        `${capability} vereist ${say.message(required)}, en wat er is, is ${say.message(existing)}: het verschil is zo niet te bepalen. Geef beide in dezelfde eenheid.`,
    requiredHere: 'Wat vereist is, staat hier.',
    judgedBefore: ({ day }) => `Beoordeeld op ${day}, voor de maatregel er was.`
};

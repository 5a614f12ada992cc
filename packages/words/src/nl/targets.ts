import type { Translation } from '../catalogue.js';
import type { targets as english } from '../en/targets.js';

export const targets: Translation<typeof english> = {
    wholeDay: ({ day, isGuess }) =>
        `Een streven is voor een dag, jaar eerst: ‘by ${day}’.${isGuess ? ' Zeg welke dag is bedoeld: de eerste ervan, of de laatste.' : ''}`,
    notDone: ({ figure }) =>
        `Een streven zegt met een getal wat op de dag geldt, niet wat er gebeurt: ‘${figure.includes('.') ? figure : `${figure}.restore`} <= 12 h by 2028-01-01’. Wat er gebeurt is een effect van een maatregel: ‘effect restore of power *= 0.5’.`,
    noDay: 'Achter ‘by’ staat de dag waarop het streven gehaald moet zijn, jaar eerst: ‘by 2028-01-01’.',
    byDay: ({ day, word }) =>
        `De dag van een streven staat achter ‘by’${word === undefined ? '' : `, niet achter ‘${word}’`}: ‘by ${day}’.`,
    dayBehind:
        'De dag staat in het streven, achter de voorwaarde en zonder dubbele punt: ‘target: gas_import.buffer >= 90 days by 2028-01-01’.',
    conditionFirst:
        'Een streven begint met wat moet gelden, en de dag staat erachter: ‘target: gas_import.buffer >= 90 days by 2028-01-01’.',
    eachOnItsOwn: 'Elk streven is een eigenschap op zich: schrijf nog eens ‘target:’ in plaats van de komma.',
    path: ({ path }) => `Een waarde van een element vraag je met de naam van het element, een punt en wat je vraagt: ‘${path}’.`,
    notCompared: ({ left, right }) =>
        `Tussen ‘${left}’ en ‘${right}’ ontbreekt hoe ze zich verhouden: ‘${left} >= ${right}’ voor ten minste, ‘<=’ voor ten hoogste.`,
    otherKey: ({ key }) =>
        `Een doel heeft geen ‘${key}’: wat moet gelden is het streven. Schrijf ‘target: gas_import.buffer >= 90 days by 2028-01-01’.`,
    progressDay: 'Voortgang is een aandeel met de dag waarop het zo was: ‘progress: 15% on 2025-12-31, 40% on 2026-06-30’.',
    progressShare: ({ share }) => `Voortgang is een aandeel, met een procentteken: ‘${share}’.`,
    progressOneShare: 'Voortgang is wat op een dag is vastgesteld, één aandeel zonder grenzen: ‘40% on 2026-06-30’.',
    progressOn: ({ day }) => `De dag waarop het zo was staat achter ‘on’: ‘on ${day}’.`,
    progressWhen: ({ share }) => `Zeg op welke dag het zo ver was: ‘${share} on 2026-06-30’.`,
    progressCommas: 'Tussen een dag en het volgende aandeel staat een komma: ‘15% on 2025-12-31, 40% on 2026-06-30’.',
    deadlineInstead: 'De dag waarop een maatregel er uiterlijk moet zijn is de ‘deadline’: ‘deadline: 2027-12-31’.',
    partOfInstead: 'Waar een maatregel aan bijdraagt staat achter ‘part_of’: een doel, of een actielijn daarvan, zoals ‘part_of: gas_90’.'
};

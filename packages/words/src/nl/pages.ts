import type { Translation } from '../catalogue.js';
import type { pages as english } from '../en/pages.js';

export const pages: Translation<typeof english> = {
    madeWith: ({ name, version }) => `Gemaakt met ${name} ${version}`,
    skip: 'Naar het rapport',
    contents: 'Inhoud',
    legend: 'Legenda',
    inShortHeading: 'In het kort',
    risksHeading: 'Welke risico’s het zwaarst wegen',
    heatHeading: 'Welke belangen worden geraakt',
    diagramTitle: 'Hoe verder naar rechtsboven, hoe zwaarder',
    riskListCaption:
        'Punt: beste schatting. Balk: marge. Plaats: van de hoogste tot de laagste die de marges toelaten. In de volgorde van de beste schattingen.',
    heatCaption: 'Hoe donkerder, hoe erger. De letter is de klasse van de beste schatting; marges staan in de lijst van risico’s.',
    inText: 'Dit is het rapport als tekst. Afbeeldingen zijn weggelaten; ze staan in het rapport als HTML. Een marge is de beste schatting, met de grenzen tussen haakjes.',
    bestWithin: ({ best, range }, say) => `${best} (${say.message(range)})`,
    signAndWords: ({ sign, words }, say) => `${sign}: ${say.message(words)}`,
    measuresHeading: 'Wat er gebeurt, en wat er kan gebeuren',
    measuresCaption:
        'Eerst geplande maatregelen, dan voorgestelde, dan bestaande. Kosten: contante waarde over de genoemde periode, met marge. × 0,5: half zo waarschijnlijk, volgens de beste schatting, naast alles wat er is en gepland is. Een risico zonder factor: het gevolg verandert, of hoeveel is niet bekend.',
    measure: 'Maatregel',
    status: 'Stand',
    owner: 'Eigenaar',
    cost: 'Kosten',
    actsOn: 'Wat het verandert',
    nobody: 'niemand genoemd',
    listed: ({ items }, say) => (items.length === 0 ? 'geen' : items.map(say.message).join('; ')),
    amount: ({ amount, currency }, say) => say.money(amount, currency),
    amountRange: ({ low, high, currency }, say) => `${say.money(low, currency)} tot ${say.money(high, currency)}`,
    measureStatus: ({ status }) => ({ proposed: 'voorgesteld', planned: 'gepland', in_place: 'van kracht' })[status],
    notStated: 'niet opgegeven',
    costWithheld: 'achtergehouden',
    costNoPeriod: 'opgegeven, maar niet over welke periode',
    costOver: ({ low, best, high, currency, years, isAtLeast }, say) =>
        `${isAtLeast ? 'ten minste ' : ''}${best === undefined || low === high ? '' : `${say.money(best, currency)}: `}${low === high ? say.money(low, currency) : `${say.money(low, currency)} tot ${say.money(high, currency)}`} in ${say.count(years, 'jaar', 'jaar')}`,
    nothingStated: 'geen effect opgegeven',
    changesNothing: 'geen beoordeeld risico, en niets in een stresstest',
    judgedWithIt: 'is van kracht; de risico’s zijn beoordeeld mét deze maatregel',
    likelihoodTimes: ({ risk, factor }, say) => `${say.message(risk)}: waarschijnlijkheid × ${say.number(factor)}`,
    inTest: ({ test, lower }, say) =>
        `stresstest ${say.named(test)}${lower === 0 ? '' : `: minder schade op ${say.count(lower, 'criterium', 'criteria')}`}`,
    gapsHeading: 'Wat nog ontbreekt, en van wie het is',
    gapsCaption: ({ gaps }, say) =>
        `${say.count(gaps, 'leemte', 'leemten')} in het model. Zolang ${say.plural(gaps, 'die openstaat', 'die openstaan')}, zegt geen getal er iets over.`,
    about: 'Waarover',
    missing: 'Wat ontbreekt',
    where: 'Waar in het model',
    wholeModel: 'het hele model',
    fileAndLine: ({ file, line }) => `${file}:${line}`,
    number: 'Nr.',
    risk: 'Risico',
    likelihood: 'Waarschijnlijkheid',
    likelihoodIn: ({ scale }, say) => say.message(scale),
    impact: 'Gevolg',
    overall: 'Totaal',
    place: 'Plaats',
    noPlace: 'geen',
    impactUnknown: 'gevolg niet volledig beoordeeld',
    places: ({ first, last }, say) => (first === last ? say.whole(first) : `${say.whole(first)}–${say.whole(last)}`),
    numbered: ({ number, name }, say) => `${say.whole(number)}. ${say.message(name)}`,
    classRange: ({ low, high }) => `${low} tot ${high}`,
    classAndTitle: ({ name, title }, say) => `${name} (${say.message(title)})`,
    state: ({ state }) =>
        ({
            not_judged: 'niet beoordeeld',
            withheld: 'achtergehouden',
            not_applicable: 'niet van toepassing',
            incomplete: 'niet volledig beoordeeld',
            not_usable: 'niet bruikbaar',
            assumed: 'aangenomen zonder schade',
            by_interest: 'per belang beoordeeld',
            as_published: 'zoals gepubliceerd'
        })[state],
    notApplicableBriefly: 'n.v.t.',
    methodIs: ({ method }, say) => `Meetlat: ${say.message(method)}.`,
    risksCounted: ({ risks, complete }, say) =>
        `Dit rapport vergelijkt ${say.count(risks, 'risico', 'risico’s')}. ${
            complete === risks
                ? `${risks === 1 ? 'Het is' : 'Alle zijn'} volledig beoordeeld.`
                : complete === 0
                  ? `${risks === 1 ? 'Het is nog niet' : 'Geen is'} volledig beoordeeld, dus er is geen volgorde.`
                  : `${say.whole(complete)} ${say.plural(complete, 'is', 'zijn')} volledig beoordeeld; ${say.whole(risks - complete)} nog niet, zonder plaats in de volgorde.`
        }`,
    heaviest: ({ names }, say) => `Waarschijnlijkheid en gevolg samen wegen het zwaarst bij ${say.and(names.map(say.named))}.`,
    orderIsSoft: ({ first, last, drawn }, say) =>
        `${
            first === last
                ? `Binnen de opgegeven marges houdt nummer 1 plaats ${say.whole(first)}`
                : `De volgorde is zacht: binnen de opgegeven marges kan nummer 1 overal eindigen van plaats ${say.whole(first)} tot ${say.whole(last)}`
        }${drawn === undefined ? '' : `; in 90% van de trekkingen ${drawn.low === drawn.high ? `op plaats ${say.whole(drawn.low)}` : `van plaats ${say.whole(drawn.low)} tot ${say.whole(drawn.high)}`}`}.`,
    greatestHarm: ({ name, harm, chance, horizon }, say) =>
        `De meeste schade richt dit aan: ${say.named(name)}. Gevolg ${say.message(harm)}, bij een waarschijnlijkheid van ${say.message(chance)}${horizon === undefined ? '' : ` binnen ${say.duration(horizon)}`}.`,
    harmRange: ({ harmLow, harmHigh, chanceLow, chanceHigh }, say) =>
        `Marge: gevolg ${say.message(harmLow)} tot ${say.message(harmHigh)}, waarschijnlijkheid ${say.message(chanceLow)} tot ${say.message(chanceHigh)}.`,
    disrupting: ({ sure, of, possible, unknown, others }, say) =>
        `${sure === 0 ? 'Geen' : sure === of ? 'Elk' : say.whole(sure)} van de ${say.count(of, 'risico', 'risico’s')} ${sure === 0 || sure === of ? 'kan' : say.plural(sure, 'kan', 'kunnen')} de samenleving ontwrichten als ${sure === 0 || sure === of ? 'het zich voordoet' : say.plural(sure, 'het zich voordoet', 'zij zich voordoen')}${possible === 0 ? '' : `; bij ${say.whole(possible)} hangt dat van de marge af`}${unknown === 0 ? '' : `; bij ${say.whole(unknown)} van wat niet beoordeeld is`}.${others.length === 0 ? '' : ` Niet: ${say.few(others.map(say.named), 5)}.`}`,
    disruptionRule: ({ from, title }, say) =>
        `Volgens de regel van de meetlat, bij schade van klasse ${from} (${say.message(title)}) of erger.`,
    measuresInShort: ({ planned, withoutEffect, risks, withoutCost, cost }, say) =>
        `${
            withoutEffect === planned
                ? `Wat ${planned === 1 ? 'de geplande maatregel verandert' : `de ${say.whole(planned)} geplande maatregelen veranderen`}, is niet bekend: er is geen effect vermeld.`
                : `${planned === 1 ? 'De geplande maatregel verandert' : `De ${say.whole(planned)} geplande maatregelen veranderen`} ${risks === 0 ? 'geen risico' : say.count(risks, 'risico', 'risico’s')}.`
        }${cost === undefined ? '' : ` ${withoutCost > 0 ? 'Wat van de kosten bekend is, is' : say.plural(planned, 'De kosten zijn', 'Samen kosten zij')} ${say.money(cost.amount, cost.currency)}.`}`,
    measuresCondition: ({ unchanged, withoutEffect, cost, withoutCost }, say) =>
        [
            ...(unchanged === undefined
                ? []
                : [`Risico’s die ${withoutEffect === 0 ? '' : 'naar wat vermeld is '}niet veranderen: ${say.whole(unchanged)}.`]),
            ...(unchanged === undefined || withoutEffect === 0
                ? []
                : [`Maatregelen waarvan het effect niet vermeld is: ${say.whole(withoutEffect)}.`]),
            ...(cost === undefined
                ? []
                : [
                      `Contante waarde, over de horizon of de levensduur van de maatregel${cost.low === cost.high ? '' : `, marge ${say.money(cost.low, cost.currency)} tot ${say.money(cost.high, cost.currency)}`}.`
                  ]),
            ...(withoutCost === 0 ? [] : [`Maatregelen waarvan de kosten niet bekend zijn: ${say.whole(withoutCost)}.`])
        ].join(' '),
    gapsInShort: ({ notJudged, of, withheld, withoutMeasure }, say) =>
        `${notJudged === 0 ? `Alle ${say.whole(of)} oordelen over gevolgen zijn gegeven` : `Van de ${say.count(of, 'oordeel', 'oordelen')} over gevolgen ${say.plural(notJudged, 'ontbreekt', 'ontbreken')} er nog ${say.whole(notJudged)}`}${withheld === 0 ? '' : `; ${say.whole(withheld)} ${say.plural(withheld, 'bestaat maar is', 'bestaan maar zijn')} achtergehouden`}. ${withoutMeasure === 0 ? 'Elk risico heeft een maatregel.' : `${say.count(withoutMeasure, 'risico', 'risico’s')} ${say.plural(withoutMeasure, 'heeft', 'hebben')} geen maatregel.`}`
};

import type { testPages as english } from '../en/test-pages.js';
import type { Translation } from '../catalogue.js';

export const testPages: Translation<typeof english> = {
    heading: 'Wat gebeurt er als: stresstests',
    overview:
        'Alle stresstests: processen die uitvallen en criteria die worden geschaad, zoals het nu is, met de geplande maatregelen, en ook met de voorgestelde.',
    overviewFrom: ({ harm }, say) =>
        `Alle stresstests: processen die uitvallen en criteria waarop de schade ${say.message(harm)} of erger bereikt, zoals het nu is, met de geplande maatregelen, en ook met de voorgestelde. ‘Minstens’: iets dat uitvalt zegt niet welke schade dat doet.`,
    test: 'Stresstest',
    processesDown: 'Uitgevallen processen',
    criteriaHarmed: 'Geschade criteria',
    now: 'nu',
    planned: 'met geplande maatregelen',
    proposed: 'ook met voorgestelde',
    atLeast: ({ value }, say) => `minstens ${say.whole(value)}`,
    betweenCounts: ({ low, high }, say) => `${say.whole(low)} tot ${say.whole(high)}`,
    nodeOut: ({ name, from, hours }, say) =>
        `${say.named(name)}${from === 0 ? '' : ` na ${say.duration(from)}`} ${hours === undefined ? 'voorgoed' : say.duration(hours)} uitvalt`,
    comesAbout: ({ name, from }, say) => `${say.named(name)} zich${from === 0 ? '' : ` na ${say.duration(from)}`} voordoet`,
    goesDown: ({ events, down, of }, say) =>
        `Als ${say.and(events.map(say.message))}, ${down === 0 ? `valt geen van de ${say.count(of, 'proces', 'processen')}` : `${say.plural(down, 'valt', 'vallen')} ${say.whole(down)} van de ${say.count(of, 'proces', 'processen')}`} uit.`,
    firstHarm: ({ harm, after, criterion, by }, say) =>
        `De eerste ernstige schade, ${say.message(harm)}, komt ${after === 0 ? 'meteen' : `na ${say.duration(after)}`}: ${say.named(criterion)}, door ${say.named(by)}.`,
    noHarm: ({ harm }, say) => `Schade ${say.message(harm)} of erger wordt niet bereikt.`,
    harmUnknown: ({ harm, silent }, say) =>
        `Schade ${say.message(harm)} of erger wordt door wat is opgegeven niet bereikt; ${say.whole(silent)} die ${say.plural(silent, 'uitvalt, zegt', 'uitvallen, zeggen')} niet welke schade volgt.`,
    both: ({ first, second }, say) => `${say.message(first)} ${say.message(second)}`,
    assumes: ({ assumed, asFeeds }, say) =>
        `Aangenomen: duren zijn de beste schattingen; alles wat kan gebeuren, gebeurt${assumed.length === 0 ? '' : `; ${assumed.map(say.message).join('; ')}`}.${asFeeds === undefined ? '' : ` Als kringen die niet zeggen wat zij doorgeven een bron nodig hebben, ${say.plural(asFeeds, 'valt', 'vallen')} ${say.count(asFeeds, 'proces', 'processen')} uit.`} Een stresstest zegt niets over hoe waarschijnlijk dit is.`,
    assumed: ({ kind, count }, say) => {
        const n = say.whole(count);
        return {
            buffer_zero: `${say.count(count, 'voorraad', 'voorraden')} waarvan de omvang is achtergehouden ${say.plural(count, 'telt', 'tellen')} als geen`,
            restart_zero: `${n} die niet ${say.plural(count, 'zegt', 'zeggen')} hoe lang herstarten duurt, ${say.plural(count, 'is', 'zijn')} meteen terug`,
            lasts_to_end: `${n} die niet ${say.plural(count, 'zegt', 'zeggen')} hoe lang het duurt, ${say.plural(count, 'duurt', 'duren')} tot het einde`,
            all_of_supply_needed: `van ${say.count(count, 'levering', 'leveringen')} is alles nodig, want er staat niet hoeveel genoeg is`,
            withheld_shares_alike: `in ${say.count(count, 'levering', 'leveringen')} tellen achtergehouden aandelen als gelijk`,
            endurance_ignored: `hoe lang een alternatief het volhoudt, telt bij ${n} niet mee`,
            never_met: `aan ${say.count(count, 'eis', 'eisen')} kan nooit worden voldaan`,
            no_requirement: `${say.count(count, 'afhankelijkheid', 'afhankelijkheden')} ${say.plural(count, 'zegt', 'zeggen')} niet wat nodig is`,
            nothing_hit: `${say.count(count, 'gebeurtenis', 'gebeurtenissen')} ${say.plural(count, 'legt', 'leggen')} niets stil`,
            starts: `${n} die bij oproep ${say.plural(count, 'moet', 'moeten')} starten, ${say.plural(count, 'doet', 'doen')} dat`,
            ring_without_source: `${n} in kringen zonder bron houden elkaar draaiend`
        }[kind];
    },
    pictureTitle: ({ test }, say) => `${say.message(test)}: wat uitvalt, wanneer en waardoor`,
    pictureCaption: ({ classes, hasStock, hasKept, hasOtherCauses, assumed }, say) =>
        [
            'Zwart: de gebeurtenis. Grijs omlijnd: uitgevallen. ←: uitgevallen door. Tijden naast de balken tellen vanaf het begin en zijn afgerond (d: dagen, u: uren); de tabel heeft ze precies, met de volledige namen.',
            ...(classes.length === 0
                ? []
                : [
                      `Kleur met letter: schade van die klasse is bereikt, hier ${say.and(classes.map(say.message))}; ernaast de ergste klasse, en wanneer die wordt bereikt.`
                  ]),
            ...(hasStock ? ['Blauw omlijnd ervoor: draait op een voorraad.'] : []),
            ...(hasKept
                ? [
                      `Vol blauw, onderaan: een voorraad was toereikend tot alles er weer was; de tabel heeft ook installaties, netwerken en wat hierboven uitvalt.`
                  ]
                : []),
            'Pijl aan de rand: gaat door; wat vóór de rand eindigt, is terug. Tijd is smaller getekend naarmate het langer duurt, en bij elke gebeurtenis weer breed. Wat door een gebeurtenis uitvalt, kan eerder of later terugkomen dan de gebeurtenis eindigt.',
            ...(hasOtherCauses ? ['Een oorzaak zonder eigen rij is geen proces, maar bijvoorbeeld een installatie of een netwerk.'] : []),
            ...(assumed.length === 0 ? [] : [`Aangenomen: ${assumed.map(say.message).join('; ')}.`])
        ].join(' '),
    since: 'uit',
    worst: 'ergst',
    back: 'terug',
    becauseOf: 'waardoor',
    cause: 'Waardoor',
    keptGoing: 'Draaiend door voorraad',
    keptMore: ({ more, isAll }, say) => (isAll ? `${say.whole(more)} keer, zie de tabel` : `en nog ${say.whole(more)} in de tabel`),
    thenAgain: 'daarna nog eens hetzelfde',
    thenCause: ({ cause }, say) => `daarna ${say.message(cause)}`,
    tick: ({ hours }, say) => say.brief(hours),
    lasts: ({ hours }, say) => (hours === undefined ? 'houdt niet op' : say.duration(hours)),
    eventLasts: ({ hours }, say) => (hours === undefined ? 'houdt niet op' : `duurt ${say.duration(hours)}`),
    fullAndShort: ({ name, short }, say) => `${say.message(name)} (${say.message(short)})`,
    theEvent: 'de gebeurtenis zelf',
    lostNamed: ({ name }, say) => `← ${say.message(name)}`,
    noneLeft: ({ names }, say) => `niets over van ${say.and(names.map(say.message))}`,
    tooFew: ({ names }, say) => `te weinig over zonder ${say.and(names.map(say.message))}`,
    tooLittle: ({ names }, say) => `te weinig van ${say.and(names.map(say.message))}`,
    threatOf: ({ threat, campaign }, say) => `${say.message(threat)} (${say.message(campaign)})`,
    notBack: 'is binnen de test niet terug',
    locked: 'komt niet vanzelf terug',
    stockLeft: ({ name, hours, used, averted, isDownToo }, say) => {
        const stock = `een voorraad voor ${say.duration(hours)}`;
        const part =
            used === undefined
                ? stock
                : used === 1
                  ? `${stock} geheel gebruikt`
                  : `${used === 0.5 ? 'de helft' : say.percent(used)} van ${stock} gebruikt`;
        return `${part}, zonder ${say.message(name)}${averted === undefined ? '' : `; voorkwam ${averted}`}${isDownToo ? '; hierboven uitgevallen om een andere reden' : ''}`;
    },
    outages: ({ test }, say) =>
        `${say.message(test)}: elke uitval van een proces, wat het eerst uitvalt bovenaan. Schade: elke klasse van schade erger dan ervoor, wanneer die wordt bereikt (sinds het begin van de test) en op welk criterium. Voorraad gebruikt: hoe lang een voorraad het tot dan draaiend hield.`,
    outagesFolded: ({ rows }, say) => `Uitval in cijfers: ${say.count(rows, 'rij', 'rijen')}`,
    savedFolded: ({ rows }, say) => `Wat een voorraad of vervanging draaiend hield: ${say.count(rows, 'rij', 'rijen')}`,
    process: 'Proces',
    from: 'Uitgevallen na',
    to: 'Terug na',
    harm: 'Bereikte schade',
    stockUsed: 'Voorraad ervoor gebruikt',
    atOnce: 'meteen',
    after: ({ hours }, say) => (hours === 0 ? 'meteen' : say.duration(hours)),
    step: ({ harm, after, criteria }, say) =>
        `${harm} ${after === 0 ? 'meteen' : `na ${say.duration(after)}`}: ${say.and(criteria.map(say.message))}`,
    steps: ({ items }, say) => items.map(say.message).join('; '),
    noneStated: 'geen van wat is opgegeven',
    none: 'geen',
    saved: ({ test }, say) =>
        `${say.message(test)}: wat een voorraad of een vervanging draaiend hield. Voorkomen: de schade die het zelf had gedaan, was het zo lang uitgevallen.`,
    spared: 'Draaiend gehouden',
    lost: 'Terwijl het miste',
    lostAfter: 'Weg na',
    until: 'Er weer na',
    stock: 'Voorraad',
    used: 'Gebruikt',
    averted: 'Voorkomen',
    bySubstitute: 'door vervanging',
    classOn: ({ harm, criterion }, say) => `${harm} op ${say.message(criterion)}`,
    noProcess: 'Er valt geen proces uit.',
    stopped: 'De test is voor het einde gestopt: wat later komt staat er niet in.'
};

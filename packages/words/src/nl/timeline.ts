import type { Translation } from '../catalogue.js';
import type { timeline as english } from '../en/timeline.js';

type Assumption = Parameters<(typeof english)['assumed']>[0]['kind'];

const ASSUMPTIONS: Readonly<Record<Assumption, string>> = {
    buffer_zero: 'Geen overbruggingstijd opgegeven, dus geen',
    restart_zero: 'Geen opstarttijd opgegeven, dus meteen weer in werking',
    lasts_to_end: 'Geen duur en geen hersteltijd opgegeven, dus uitgevallen tot het einde van de berekende tijd',
    withheld_shares_alike: 'Aandelen van het aanbod achtergehouden, dus elk telt met een gelijk deel van de rest',
    all_of_supply_needed: 'Niet opgegeven hoeveel nodig is, dus het hele aanbod is nodig',
    ring_without_source: 'In een kring van stromen die niets van buiten voedt, dus het telt als dienst',
    endurance_ignored: 'Vanaf het begin in gebruik, dus hoelang het volhoudt telt niet',
    never_met: 'De vereiste kan nooit vervuld zijn, dus die is weggelaten',
    no_requirement: 'Geen vereiste opgegeven, dus die is weggelaten',
    nothing_hit: 'Laat niets in het netwerk uitvallen en vermindert geen aanbod ervan',
    starts: 'Begint als erom gevraagd wordt, ook al kan dat mislukken'
};

export const timeline: Translation<typeof english> = {
    down: ({ processes, assets, resources, suppliers, sectors, hasRings }, say) => {
        const counts = [
            ...(processes > 0 ? [say.count(processes, 'vitaal proces', 'vitale processen')] : []),
            ...(assets > 0 ? [say.count(assets, 'voorziening', 'voorzieningen')] : []),
            ...(resources > 0 ? [say.count(resources, 'hulpbron', 'hulpbronnen')] : []),
            ...(suppliers > 0 ? [say.count(suppliers, 'leverancier', 'leveranciers')] : [])
        ];
        const inSectors = sectors > 0 ? `, in ${say.count(sectors, 'sector', 'sectoren')}` : '';
        return `${counts.length === 0 ? 'Niets valt uit' : `Op enig moment uitgevallen: ${say.and(counts)}${inSectors}`}${hasRings ? ', als kringen die niet zeggen wat ze doorgeven, zichzelf gaande houden' : ''}.`;
    },
    saved: ({ count }, say) => `Overbrugging en vervanging houden ${say.count(count, 'verlies', 'verliezen')} tegen.`,
    disruption: ({ after, criterion, class: name, by }, say) =>
        `Maatschappelijke ontwrichting ${after === 0 ? 'meteen' : `na ${say.duration(after)}`}: ${say.message(criterion)} bereikt klasse ${name}${by ? ` door ${say.message(by)}` : ''}.`,
    ifFeeds: ({ down, disruption }, say) =>
        `Als deze kringen een bron nodig hebben: op enig moment ${say.count(down, 'knoop', 'knopen')} uitgevallen (hieronder).${disruption ? ` ${say.message(disruption)}` : ''}`,
    asked: 'dit is wat gevraagd is',
    outages: 'Wat er uitvalt',
    notInRun: 'niet in de berekende tijd',
    savedHeading: 'Wat standhield',
    savedBy: ({ by }) => (by === 'buffer' ? 'de overbrugging duurde lang genoeg' : 'vervanging kwam op tijd'),
    downOften: 'Vaker dan één keer uitgevallen, in totaal',
    sectors: 'Sectoren waarin iets uitvalt',
    harm: 'Schade',
    loops: 'Kringen',
    blackStart: ({ nodes }, say) =>
        `${say.message(nodes)} hebben elkaar nodig en starten samen: een herstart vanuit stilstand is aangenomen`,
    never: 'nooit',
    locked: ({ nodes }, say) => `${say.message(nodes)} kunnen niet zonder elkaar starten, of wachten op zo’n kring`,
    granted: 'Aangenomen',
    chancesComeTrue: 'Kansen boven 0 komen uit, en duren zijn de beste schattingen.',
    assumed: ({ kind }) => `${ASSUMPTIONS[kind]}:`,
    notToEnd: 'Niet tot het einde',
    stopped: 'De berekening is voor het einde gestopt: er gebeurt meer dan ze toestaat.',
    people: 'Mensen en geld',
    noSum: 'Niet op te tellen: wie er meerdere mist, is deels dezelfde, en de kosten van het ene kunnen die van het andere bevatten.',
    limits: ({ low, best, high, unit = 'persoonsdagen' }, say) =>
        best === undefined
            ? low === high
                ? ''
                : `${say.number(low)} tot ${say.number(high)} ${unit}`
            : `${say.number(best)} ${unit}${low === high ? '' : `, ${say.number(low)} tot ${say.number(high)}`}`,
    ifRings: 'Uitgevallen als kringen doorgeven wat ze krijgen',
    asServices: 'Als ze zichzelf gaande houden',
    asFeeds: 'Als ze een bron nodig hebben',
    someRings:
        'Sommige kringen zeggen niet welke: ‘nvsc check’ noemt ze. Al het andere op deze pagina gaat ervan uit dat ze zichzelf gaande houden, behalve waar beide staan.',
    harmIfFeeds: 'Schade als kringen een bron nodig hebben',
    afterMeasures: 'Uitgevallen na maatregelen',
    downByControl: 'Uitgevallen naar zeggenschap',
    now: 'Nu',
    afterPlanned: 'Na de geplande',
    afterProposed: 'Ook na de voorgestelde',
    measuresChangeNothing: 'Maatregelen die het netwerk veranderen, veranderen hier niets aan.',
    twoDurations: 'Twee duren: als kringen die niet zeggen wat ze doorgeven, zichzelf gaande houden, of een bron nodig hebben.',
    either: ({ hours }, say) => [...new Set(hours.map(say.duration))].join(' of '),
    when: ({ hours }, say) => (hours === 0 ? 'meteen' : `na ${say.duration(hours)}`),
    strikes: ({ name, of }, say) => `${say.message(name)}${of ? ` van ${say.message(of)}` : ''} treft het`,
    fallsWith: ({ name }, say) => `het valt uit met ${say.message(name)}`,
    no: ({ name }, say) => `geen ${say.message(name)}`,
    lacking: ({ choice, names, count }, say) =>
        choice === 'any'
            ? `niets over van (${say.message(names)})`
            : choice === 'too_few'
              ? `te weinig over zonder ${say.message(names)}`
              : count === 1
                ? `er komt te weinig aan van ${say.message(names)}`
                : `er komt te weinig aan zonder ${say.message(names)}`,
    downFor: ({ hours, lasting }, say) => `${say.duration(hours)}${lasting ? ' (tot het einde van de berekende tijd)' : ''}`,
    times: ({ outages }) => `${outages} keer`,
    class: ({ class: name }) => (name === undefined ? 'geen klasse' : `klasse ${name}`),
    harmBecause: ({ by, nodes, count, disruption }, say) => {
        const whose = by
            ? `door ${say.message(by)}`
            : count > 0
              ? `${say.message(nodes)} ${say.plural(count, 'zegt', 'zeggen')} niet na hoelang het schaadt`
              : `${say.message(nodes)} niet lang genoeg uitgevallen`;
        return `${whose}${disruption === 'yes' ? '; maatschappelijke ontwrichting' : disruption === 'unknown' ? '; of dit de maatschappij ontwricht, is niet bekend' : ''}`;
    }
};

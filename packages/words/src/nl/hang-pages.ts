import type { Translation } from '../catalogue.js';
import type { hangPages as english } from '../en/hang-pages.js';

export const hangPages: Translation<typeof english> = {
    heading: 'Wat hangt waarvan af',
    from: ({ what, supplier }, say) => `${say.message(what)} uit ${say.message(supplier)}`,
    forSoLong: ({ name, hours }, say) => `${say.message(name)} (${say.duration(hours)} lang)`,
    allOf: ({ items, isWithin }, say) => (isWithin ? `(${say.and(items.map(say.message))})` : say.and(items.map(say.message))),
    anyOf: ({ items, isWithin }, say) => (isWithin ? `(${say.or(items.map(say.message))})` : say.or(items.map(say.message))),
    countOf: ({ count, items }, say) => `${say.whole(count)} van (${say.and(items.map(say.message))})`,
    shareOf: ({ share, items }, say) => `${say.percent(share)} van (${say.and(items.map(say.message))})`,
    farthest: ({ name, hours, all, of, soon }, say) =>
        `Als ${say.named(name)} ${say.duration(hours)} uitvalt, ${say.plural(all, 'valt', 'vallen')} ${say.whole(all)} van de ${say.count(of, 'proces', 'processen')} mee uit, ${soon.count === 0 ? 'geen' : soon.count === all ? 'alle' : say.whole(soon.count)} binnen ${say.duration(soon.hours)}.`,
    nothingFollows: 'Geen uitval van een enkel element legt binnen een week een proces stil.',
    reachCondition: 'Eén element valt alleen uit; al het andere werkt eerst nog, en alle voorraden zijn vol.',
    reachTitle: 'Eén uitval, hoeveel volgt er',
    reachAxis: ({ of }, say) => `uitgevallen processen, van ${say.whole(of)}`,
    reachCaption: ({ shown, all, spans }, say) =>
        `${say.duration(spans.at(-1) ?? 0)} uitgevallen: hoeveel processen uitvallen, zichzelf niet meegeteld. Rechts: hoeveel er uit zijn binnen ${say.and(spans.map(say.duration))}. Een aantal, niet hoe erg of hoe waarschijnlijk het is. ${shown === all ? 'Alle elementen die een proces stilleggen.' : `${say.plural(shown, 'Het element dat', `De ${say.whole(shown)} elementen die`)} het meeste ${say.plural(shown, 'stillegt', 'stilleggen')}, van ${say.whole(all)} die er een stilleggen.`}`,
    within: ({ hours }, say) => `binnen ${say.duration(hours)}`,
    reachTable:
        'Andere processen die dan zijn uitgevallen, en het eerste daarvan. Twee getallen: als kringen die niet zeggen wat zij doorgeven zichzelf draaiend houden, en als zij een bron nodig hebben.',
    reachFolded: ({ rows }, say) => `Wat op elke uitval volgt: ${say.count(rows, 'rij', 'rijen')}`,
    element: 'Element',
    firstToGo: 'Valt als eerste uit',
    firstAfter: ({ name, after }, say) => `${say.message(name)}, ${after === 0 ? 'meteen' : `na ${say.duration(after)}`}`,
    matrixTitle: 'Welke sector welke nodig heeft',
    matrixCaption:
        'De rij heeft de kolom nodig: hoeveel afhankelijkheden. Op de diagonaal staat wat een sector van zichzelf nodig heeft. Een element dat geen sector noemt telt bij die van wat het een deel van is of waarvoor het dient, als die er maar één hebben.',
    sector: 'Sector',
    noSector: 'zonder sector',
    nothing: '–',
    mutual: 'Sectoren die elkaar direct nodig hebben:',
    mutualPair: ({ one, other, needs, needed }, say) =>
        `${say.message(one)} heeft ${say.count(needs, 'afhankelijkheid', 'afhankelijkheden')} van ${say.message(other)}, ${say.message(other)} ${say.whole(needed)} van ${say.message(one)}`,
    rings: 'Elementen die elkaar in een kring nodig hebben: elk heeft alle andere van zijn kring nodig, direct of via andere, alternatieven meegeteld. Is een hele kring uitgevallen, dan komt die misschien niet vanzelf terug.',
    ringsFolded: ({ rows }, say) => `Kringen: ${say.whole(rows)}`,
    ring: 'Kring',
    ringOf: ({ size }, say) => `van ${say.whole(size)}`,
    members: 'Leden',
    neighbours:
        'Wat elk element nodig heeft, voor welke andere het nodig is, en welke dreigingen het stilleggen of afsnijden. “Een van meer”: iets anders kan het vervangen; “heeft alternatieven”: voor dat element geldt dit. Een duur: zo lang houdt een voorraad het vol.',
    neighboursFolded: ({ rows }, say) =>
        `Wat elk element nodig heeft, en waarvoor het nodig is: ${say.count(rows, 'element', 'elementen')}`,
    neighbour: ({ name, isOneOf, isUser, hours }, say) =>
        `${say.message(name)} (${[...(isOneOf ? [isUser ? 'heeft alternatieven' : 'een van meer'] : []), ...(hours === undefined ? [] : [say.duration(hours)])].join(', ')})`,
    andMore: ({ left }, say) => `en nog ${say.whole(left)}`,
    hitBy: 'Stilgelegd door',
    needs: 'Wat elk zelf nodig heeft, met wat een verlies overbrugt.',
    needsFolded: ({ rows }, say) => `Directe behoeften: ${say.count(rows, 'rij', 'rijen')}`,
    need: 'Heeft nodig',
    stock: 'Voorraad',
    substitute: 'Vervanging na',
    notStated: 'niet opgegeven',
    alternatives: 'Alternatieven die samen uitvallen, want zij hangen af van één punt. Wat daarmee uitvalt is geen reserve.',
    alternativesFolded: ({ rows }, say) => `Alternatieven die van één punt afhangen: ${say.whole(rows)}`,
    neededBy: 'Nodig voor',
    together: 'Vallen samen uit',
    with: 'Met',
    ofAll: 'Van hoeveel',
    lostWith: 'De hele behoefte',
    isLost: ({ fails }) => (fails ? 'is weg' : 'is nog gedekt'),
    singlePoints:
        'Wat alleen al processen stillegt als het wegblijft. Naar structuur: het zegt niets over hoe snel, en waar alles in één kring staat telt bijna alles mee. Hoe snel staat in het plaatje van wat er volgt.',
    singlePointsFolded: ({ rows }, say) => `Enkelvoudige faalpunten, naar structuur: ${say.whole(rows)}`,
    singlePoint: 'Enkelvoudig faalpunt',
    processes: 'Processen',
    pointsMayMiss: ({ processes }, say) =>
        `Van ${say.count(processes, 'proces', 'processen')} zijn met de toegestane moeite niet alle enkelvoudige faalpunten gevonden.`
};

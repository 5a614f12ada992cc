import { titleIn } from '@nvs/model';
import type { Translation } from '../catalogue.js';
import type { ruleReasons as english } from '../en/rule-reasons.js';
import type { Say } from '../say/say.js';
import { code } from './quoted.js';

type Member = Parameters<(typeof english)['notGiven']>[0]['what'];

const STATES = { inherent: 'inherent.', residual: 'residual.', what_if: 'proposed.' } as const;
const of = ({ member, state, ...element }: Member, say: Say): string =>
    `${code(`${state ? STATES[state] : ''}${member}`)} van ${titleIn(element, say.language)}`;

export const ruleReasons: Translation<typeof english> = {
    tooMuch: 'er is te veel om naar te kijken: kijk naar minder elementen tegelijk',
    ownVerdict: 'het afwegingskader berust op zijn eigen uitkomst',
    ownVerdictOf: ({ rule }) => `het afwegingskader ${rule} berust op zijn eigen uitkomst`,
    circle: ({ rules }) => `Het berust op zijn eigen uitkomst: ${rules.join(' vraagt ')}. Haal een van deze vragen weg.`,
    noTruth: 'het is niet waar en niet onwaar',
    conditionNoTruth: 'de voorwaarde is niet waar en niet onwaar',
    unknown: ({ name }) => `${name} is niet bekend`,
    noClassOfScale: ({ name }) => `${name} is geen klasse van de schaal`,
    noNameInParentheses: 'tussen haakjes staat een naam',
    notOneElement: ({ text }) => `${code(text)} is niet één element`,
    hasNo: ({ title, member }, say) => `${say.message(title)} heeft geen ${code(member)}`,
    hasNoFigure: ({ title, figure }, say) => `${say.message(title)} heeft geen ${code(figure)}`,
    noneOfIt: ({ member }) => `er is geen ${code(member)} van`,
    nothingGiven: 'er is niets opgegeven',
    nothingIn: ({ text }) => `in ${code(text)} staat niets`,
    limitsOf: ({ limits }, say) => `alleen de grenzen zijn bekend: ${say.message(limits)}`,
    noWord: 'het is geen woord',
    nothingToChoose: 'er is niets om uit te kiezen',
    noMember: 'alleen elementen horen bij een groep',
    noRule: ({ rule }) => `${rule} is geen afwegingskader`,
    mayControl: ({ by, of }, say) =>
        `of ${say.message(by)} zeggenschap heeft over ${say.message(of)} hangt ervan af waar in hun marges de aandelen liggen`,
    limitsDecideNothing: 'alleen de grenzen zijn bekend, en die geven geen uitsluitsel',
    noNumber: 'het is geen getal om mee te rekenen',
    unitsApart: 'de eenheden gaan niet samen',
    byZero: 'er zou door nul gedeeld worden',
    tooLarge: 'het is te groot om mee te rekenen',
    severalWithOne: 'verschillende waarden zijn niet met één te vergelijken',
    otherScales: 'ze staan op verschillende schalen',
    classWithoutNumber: 'de klasse heeft geen getal om mee te vergelijken',
    otherUnits: 'ze hebben verschillende eenheden',
    onePerPeriod: 'het ene geldt per periode, en het andere niet',
    notCompared: 'ze zijn niet te vergelijken',
    noMoney: 'er is geen geld om te vergelijken',
    discountDecides: ({ without, discounted }) =>
        `het antwoord hangt af van de discontovoet: zonder is het ${without ? 'ja' : 'nee'}, bij 10% per jaar ${discounted ? 'ja' : 'nee'}. Zet ‘discount:’ in de analyse, zoals ‘discount: 2.25% per year’`,
    currencies: ({ currencies }, say) => `bedragen in ${say.and(currencies)} zijn nooit op te tellen: geef alles in één munteenheid`,
    yearsOfThese: 'over hoeveel jaar tellen deze bedragen? Zet ‘horizon:’ in de analyse, of ‘lifetime:’ bij de maatregel',
    yearsOfThis: 'over hoeveel jaar telt dit bedrag? Zet ‘horizon:’ in de analyse',
    notGiven: ({ what }, say) => `${of(what, say)} is niet opgegeven`,
    withheld: ({ what }, say) => `${of(what, say)} is achtergehouden`,
    notComputed: ({ what }, say) => `${of(what, say)} is niet uitgerekend`,
    networkTooLarge: ({ what }, say) => `${of(what, say)} is niet uitgerekend: het netwerk is er te groot voor`,
    openRing: ({ what }, say) =>
        `${of(what, say)} is niet bekend: een kring van afhankelijkheden zegt niet wat hij doorgeeft (‘nvsc check’ noemt hem)`,
    judgedWithMeasures: ({ what }, say) =>
        `${of(what, say)} is niet bekend: waarden zijn beoordeeld met de maatregelen die van kracht zijn`,
    notTested: ({ what }, say) => `${of(what, say)} wordt door de meetlat niet getoetst`,
    impactOpen: ({ what }, say) => `${of(what, say)} is niet bekend: nog niet alle impact ervan is beoordeeld`,
    allImpactOpen: ({ what }, say) => `${of(what, say)} is niet bekend: nog niet alle impact is beoordeeld`,
    notRead: ({ what }, say) => `${of(what, say)} is niet te lezen`,
    whichConcern: ({ what }, say) => `${of(what, say)} wordt per zorg beoordeeld: vraag ‘impact.access’ of ‘impact.coercion’`,
    notJudged: ({ what }, say) => `${of(what, say)} is niet beoordeeld`,
    needsUnder: ({ what }, say) => `bij ${of(what, say)} horen ‘under’ en een stresstest`,
    needsClass: ({ what }, say) => `bij ${of(what, say)} hoort een klasse tussen haakjes, zoals ‘harm(D)’`,
    noAmount: ({ what }, say) => `${of(what, say)} is geen bedrag`,
    noFigure: ({ what }, say) => `${of(what, say)} noemt geen cijfer dat een maatregel kan verlagen`,
    noClassJudgedBy: ({ name, title, classes }, say) =>
        `${name} is geen klasse waarmee ${say.message(title)} beoordeeld wordt${classes.length > 0 ? `: ${classes.join(', ')}` : ''}`,
    noDurationOfHarm: ({ title, name }, say) =>
        `geen vitaal proces zegt na hoelang uitval ${say.message(title)} zo erg schaadt als ${name}: zet het in ‘serves’ van een proces`,
    noSupply: 'er is geen levering opgegeven',
    noGroup: ({ group }) => `het model heeft geen groep ${group}`,
    largestWithheld: 'een aandeel is achtergehouden, dus wie het grootste heeft is niet bekend',
    noSupplier: 'er is geen leverancier genoemd',
    noYear: 'het jaar van de levering is niet opgegeven',
    noConfidence: 'de zekerheid is niet opgegeven',
    noReason: 'de reden is niet opgegeven',
    noDay: 'de datum van het oordeel is niet opgegeven',
    bestWithheld: 'de beste schatting is achtergehouden',
    noBest: 'er is geen beste schatting: alleen de grenzen zijn bekend',
    noPercentiles: 'percentielen ervan zijn niet uitgerekend',
    onlyLimits: 'alleen grenzen ervan zijn bekend',
    doesNotLower: ({ measure, figure }, say) => `${say.message(measure)} verlaagt ${code(figure)} niet`,
    perhapsLowers: ({ measure, figure }, say) => `het is niet bekend of ${say.message(measure)} ${code(figure)} verlaagt`,
    otherWithPlanned: ({ measure }, say) =>
        `${say.message(measure)} doet met de geplande maatregelen iets anders dan zonder: de kosten zijn niet tegen één cijfer af te zetten`,
    noMeasure: ({ id }) => `${id} is geen maatregel`,
    judgedWithIt: ({ measure }, say) =>
        `"${say.message(measure)}" is van kracht: de waarden zijn ermee beoordeeld, dus niets zegt wat het zonder zou zijn`,
    figureNotComputed: ({ figure, of: id }) => `${code(figure)} van ${id} is niet uitgerekend`,
    beginsLater: ({ date, last }) => `de maatregel begint op ${date}, na de laatste dag van de horizon, ${last}`,
    endsEarlier: ({ date, last }) => `de maatregel eindigt op ${date}, voor de laatste dag van de horizon, ${last}`
};

import type { Translation } from '../catalogue.js';
import type { objectives as english } from '../en/objectives.js';

const RESULT = { reached: 'bereikt', not_reached: 'niet bereikt', cannot_be_judged: 'niet te beoordelen' } as const;

const APPROACH = { continue: 'voortgezet zoals die is', intensify: 'geïntensiveerd', reduce: 'afgebouwd' } as const;

export const objectives: Translation<typeof english> = {
    notReached: ({ title, text, day, values }, say) =>
        `“${say.message(title)}” wordt niet bereikt${day === undefined ? '' : ` op ${day}`} met wat er volgens plan dan is: ‘${text}’${values.length === 0 ? '' : `, en ${say.and(values.map(each => say.message(each)))}`}. Plan meer, of eerder, of streef naar wat haalbaar is.`,
    notJudged: ({ title, text, day, because }, say) =>
        `Of “${say.message(title)}” wordt bereikt${day === undefined ? '' : ` op ${day}`}, is niet te beoordelen: ‘${text}’${because.length === 0 ? '' : `; ${because.map(each => say.message(each)).join('; ')}`}. Geef wat ontbreekt, of streef naar wat bekend kan zijn.`,
    dayIsOver: ({ by, assessed }) =>
        `Het doel is voor ${by}, en de analyse is van ${assessed}: noem een dag die nog komt, of haal weg wat voorbij is.`,
    lineHasOwn: ({ measure, key, parts }, say) =>
        `“${measure}” is een actielijn, want ${say.and(parts.map(each => `“${each}”`))} ${say.plural(parts.length, 'is een deel', 'zijn delen')} ervan: schrijf ‘${key}’ bij ${say.plural(parts.length, 'dat deel', 'die delen')}, anders telt het dubbel.`,
    inCircle: ({ path }) => `Deze maatregelen zijn delen van elkaar: ‘${path.join(' > ')}’. Haal één ‘part_of’ weg.`,
    partHere: 'Dit is er een deel van.',
    beginsLate: ({ measure, since, deadline }) =>
        `“${measure}” begint op ${since}, na de uiterste dag ${deadline}: noem een eerdere dag, of een andere ‘deadline’.`,
    deadlineOver: ({ measure, deadline, assessed }) =>
        `“${measure}” is gepland, en op ${assessed}, de datum van de analyse, is de uiterste dag ${deadline} voorbij: schrijf ‘status: in_place’ als hij er is, of een andere ‘deadline’.`,
    progressOrder: ({ before, after }) =>
        `Voortgang staat in de volgorde van de dagen, en ${after} staat achter ${before}: zet ze in volgorde, elke dag eenmaal.`,
    progressAbove: ({ share }) => `Voortgang is een deel van het geheel, ten hoogste 100%; ‘${share}’ is meer.`,
    progressToCome: ({ on, assessed }) =>
        `Voortgang is wat is vastgesteld, en ${on} moet op ${assessed}, de datum van de analyse, nog komen. Wat er op een dag moet zijn, is een ‘target’ van een doel, of een ‘deadline’.`,
    heading: 'Wat bereikt moet worden',
    caption: 'Doelen: of elk op zijn dag wordt bereikt met wat er volgens plan dan is, en hoe het nu staat.',
    objective: 'Doel',
    target: 'Streven',
    day: 'Dag',
    verdict: 'Op die dag',
    today: 'Zoals het nu is',
    resultIs: ({ result, figures }, say) =>
        `${RESULT[result]}${figures.length === 0 ? '' : `: ${figures.map(each => say.message(each)).join('; ')}`}`,
    asAssumed: ({ said }, say) => `${say.message(said)}, zoals aangenomen`,
    figure: ({ what, figure }, say) => `‘${what}’ is ${say.message(figure)}`,
    inShort: ({ of, reached, not, open }, say) =>
        `Van ${say.count(of, 'streven', 'streefpunten')} ${say.plural(reached, 'wordt', 'worden')} er ${say.whole(reached)} op tijd bereikt, ${say.whole(not)} niet${open > 0 ? `, en van ${say.whole(open)} is het niet te beoordelen` : ''}.`,
    howJudged:
        'Een geplande maatregel is er vanaf ‘since’, anders vanaf ‘deadline’; op een zonder beide wordt niet gerekend. Wat er al is, telt zoals het is.',
    chainCaption:
        'Wat voor elk doel wordt gedaan: actielijnen, en de maatregelen daarin. Hoever de ene is, zegt niet hoever een andere is.',
    action: 'Actielijn of maatregel',
    deadline: 'Uiterlijk',
    progress: 'Voortgang',
    howFar: ({ share, on }, say) => `${say.share(share)} op ${on}`,
    isLine: 'actielijn',
    asItsParts: 'zoals de delen ervan',
    counts: ({ isCounted }) => (isCounted ? 'dan aanwezig' : 'dan niet aanwezig'),
    counted: 'Op de dag van het doel',
    serves: 'Deel van',
    gapWithoutMeasure: ({ title }, say) => `Voor het doel "${say.message(title)}" wordt niets gedaan: geen maatregel is er deel van.`,
    gapNotJudged: ({ title, count, of }, say) =>
        `Van ${of === 1 ? 'het streven' : `${say.whole(count)} van de ${say.whole(of)} streefpunten`} van "${say.message(title)}" is niet te beoordelen of het wordt bereikt.`,
    gapDayOver: ({ title, count, of }, say) =>
        `De dag van ${of === 1 ? 'het streven' : `${say.whole(count)} van de ${say.whole(of)} streefpunten`} van "${say.message(title)}" is voorbij.`,
    approachCaption: 'Aanpak van dreigingen: wat is besloten, en de maatregelen die erop inwerken of erop gericht zijn.',
    approach: 'Aanpak',
    approachIs: ({ approach }) => APPROACH[approach],
    progressCaption: 'Hoever maatregelen zijn die bij geen doel horen. Voortgang verandert geen cijfer.',
    lifetime: 'Gaat mee',
    howLong: ({ hours }, say) => say.duration(hours),
    explained: 'Streven',
    lookedAt: 'Waar het op rust'
};

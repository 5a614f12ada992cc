import { compare } from '@nvs/model';
import type { StressTestResult } from '@nvs/analysis';
import { counted } from '../diagnostics/findings.js';
import { durationInWords } from './durations.js';
import { kindIn, nameIn, namesIn, placeIn, type Elements } from './elements.js';
import type { Outage, Timeline } from './timeline.js';
import { countsOf, number } from './words/numbers.js';
import { oneLine } from './words/line.js';
import type { Section, Words } from './words/page.js';

/** What a timeline comes to, in sentences. */
export function shortly(timeline: Timeline): string[] {
    const { elements, sectors, saved, criteria } = timeline;
    const down = new Set(timeline.outages.map(each => each.node));
    const of = (kind: string): number => [...down].filter(id => kindIn(elements, id) === kind).length;
    const counts = countsOf([[of('process'), 'process', 'processes'], [of('asset'), 'asset'], [of('resource'), 'resource'], [of('supplier'), 'supplier']]);
    const [first] = criteria.filter(each => each.disruption === 'yes').sort((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity));
    return [
        counts === '' ? 'Nothing goes down.' : `Down at some time: ${counts}${sectors.length > 0 ? `, in ${counted(sectors.length, 'sector')}` : ''}.`,
        ...saved.length === 0 ? [] : [`Buffers and substitutes keep ${countsOf([[saved.length, 'loss', 'losses']])} from going on.`],
        ...first ? [`Disruption of society ${when(first.after ?? 0)}: ${nameIn(elements, first.criterion)} reaches class ${classOf(first)}${first.by === undefined ? '' : ` by ${nameIn(elements, first.by)}`}.`] : []
    ];
}

/** What goes down when and because of what, what was saved, sectors, harm, loops, and what was taken for granted. */
export function timelineSections(timeline: Timeline, named = 'this is what was asked'): Section[] {
    const { elements, downtime, sectors, criteria, blackStarts, locked, assumed } = timeline;
    const name = (id: string): string => nameIn(elements, id);
    return [
        {
            heading: 'What goes down', head: ['Down after', 'Back after', 'For', 'What', 'Because', 'Buffer', 'Where', 'Chain'],
            rows: causesFirst(timeline.outages).map(outage => [
                durationInWords(outage.from), outage.to === undefined ? 'not in the run' : durationInWords(outage.to),
                outage.to === undefined ? '' : durationInWords(outage.to - outage.from), name(outage.node), ...because(outage, elements, named)
            ])
        },
        {
            heading: 'What was saved', head: ['Lost after', 'There again after', 'For', 'What', 'Because', 'Where'],
            rows: timeline.saved.map(each => [
                durationInWords(each.from), durationInWords(each.to), durationInWords(each.hours), name(each.node), each.by === 'buffer' ? 'its buffer lasted' : 'a substitute came in time',
                whereOf(each.dependency, elements)
            ])
        },
        { heading: 'Down more than once, in all', rows: downtime.filter(each => each.outages > 1).map(each => downtimeRow(each, elements)) },
        { heading: 'Sectors with something down', rows: [...sectors].sort((a, b) => b.hours - a.hours).map(each => downtimeRow(each, elements)) },
        {
            heading: 'Harm', rows: [...criteria].sort((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity)).map(each => [
                each.after === undefined ? '' : when(each.after), each.class === undefined ? 'no class' : `class ${classOf(each)}`, name(each.criterion), harmBecause(each, elements)
            ])
        },
        peopleAndMoney(timeline),
        ...asFeeds(timeline),
        ...afterMeasures(timeline),
        {
            heading: 'Loops', rows: [
                ...blackStarts.map(each => [when(each.at), `${namesIn(elements, each.nodes)} need each other and start together: a black start is assumed`]),
                ...locked.length > 0 ? [['never', `${namesIn(elements, locked)} cannot start without each other, or wait for such a loop`]] : []
            ]
        },
        {
            heading: 'Taken for granted', lines: ['Chances above 0 come true, and durations are the best estimates.'],
            rows: assumed.map(each => [`${assumptions[each.kind]}:`, namesIn(elements, each.ids)])
        },
        { heading: 'Not to the end', lines: timeline.complete ? [] : ['The run was stopped before its end: there was more to happen than it allows for.'], rows: [] }
    ];
}

function peopleAndMoney({ downtime, elements }: Timeline): Section {
    const rows = downtime.filter(each => each.personDays ?? each.cost).map(({ id, personDays, cost }) =>
        [nameIn(elements, id), personDays ? limits(personDays, 'person-days') : '', cost ? limits(cost, oneLine(cost.currency)) : '']);
    return {
        heading: 'People and money',
        lines: rows.length > 1 ? ['Not to be added up: people who miss several are partly the same, and the cost of one may hold that of another.'] : [], rows
    };
}

function limits({ low, best, high }: { readonly low: number; readonly best?: number | undefined; readonly high: number }, unit: string): string {
    return `${best === undefined ? '' : `${number(best)} ${unit}`}${low === high ? '' : `${best === undefined ? '' : ', '}${number(low)} to ${number(high)}${best === undefined ? ` ${unit}` : ''}`}`;
}

/** Rings that do not say what they pass on: what is down if they keep themselves running, and if they need a source. */
function asFeeds({ downtime, sectors, as_feeds, elements }: Timeline): Section[] {
    if (!as_feeds) return [];
    const hoursIn = (all: readonly Timeline['downtime'][number][]): Map<string, number> => new Map(all.map(each => [each.id, each.hours]));
    const one = hoursIn([...downtime, ...sectors]), other = hoursIn([...as_feeds.downtime, ...as_feeds.sectors]);
    const ids = [...new Set([...one.keys(), ...other.keys()])].filter(id => one.get(id) !== other.get(id)).sort(compare);
    return [{
        heading: 'Down if rings pass on what they get', head: ['What', 'If they keep themselves running', 'If they need a source'],
        lines: ['Some rings do not say which: nvsc check names them. All else on this page takes them to keep themselves running.'],
        rows: ids.map(id => [nameIn(elements, id), durationInWords(one.get(id) ?? 0), durationInWords(other.get(id) ?? 0)])
    }];
}

/** What measures that are not there yet would save: of nodes and sectors that they change. */
function afterMeasures({ downtime, sectors, residual, what_if, elements }: Timeline): Section[] {
    if (!residual && !what_if) return [];
    const hoursIn = (all: readonly Timeline['downtime'][number][]): Map<string, number> => new Map(all.map(each => [each.id, each.hours]));
    const now = hoursIn([...downtime, ...sectors]);
    const states = [residual, what_if].map(state => state && hoursIn([...state.downtime, ...state.sectors]));
    const ids = [...new Set([now, ...states].flatMap(each => each ? [...each.keys()] : []))].filter(id => states.some(state => state && (state.get(id) ?? 0) !== (now.get(id) ?? 0)));
    const saved = (id: string): number => (now.get(id) ?? 0) - ((states[1] ?? states[0])?.get(id) ?? 0);
    const shown = (state: ReadonlyMap<string, number> | undefined, id: string): string => state ? durationInWords(state.get(id) ?? 0) : '';
    return [{
        heading: 'Down after measures', head: ['What', 'Now', 'After the planned', 'After the proposed too'],
        lines: ids.length === 0 ? ['Measures that change the network change nothing of this.'] : [],
        rows: ids.sort((a, b) => saved(b) - saved(a) || compare(a, b)).map(id => [nameIn(elements, id), shown(now, id), shown(states[0], id), shown(states[1], id)])
    }];
}

function when(hours: number): string {
    return hours === 0 ? 'at once' : `after ${durationInWords(hours)}`;
}

function classOf({ class: name = '', sub }: { readonly class?: string | undefined; readonly sub?: string | undefined }): string {
    return oneLine(sub === undefined ? name : `${name}.${sub}`);
}

/** In the order of time; of what goes down at one moment, what began it first. */
function causesFirst(outages: readonly Outage[]): Outage[] {
    return [...outages].sort((a, b) => a.from - b.from || a.chain.length - b.chain.length);
}

/** Why, the buffer before that, where it says so, and from what it began. */
function because({ node, cause, chain }: Outage, elements: Elements, named: string): Words[] {
    const name = (id: string): string => nameIn(elements, id);
    switch (cause.type) {
        case 'event': return [cause.id === node ? named : cause.threat === undefined ? `${name(cause.id)} strikes it` : `${name(cause.threat)} of ${name(cause.id)} strikes it`];
        case 'place': return [cause.alternatives ? lacking(cause.alternatives, elements) : `it falls with ${name(cause.lost)}`];
        case 'dependency': return [
            cause.alternatives ? lacking(cause.alternatives, elements) : `no ${name(cause.lost)}`, cause.buffer === undefined ? '' : durationInWords(cause.buffer), whereOf(cause.id, elements), chain.length > 2 ? namesIn(elements, chain, ' > ') : ''
        ];
    }
}

/** Of alternatives all that are lost, since no one of them alone is the reason. */
function lacking({ choice, lost }: NonNullable<Extract<Outage['cause'], { type: 'dependency' }>['alternatives']>, elements: Elements): string {
    const names = namesIn(elements, lost);
    switch (choice) {
        case 'any': return `none left of any of (${names})`;
        case 'too_few': return `too few left without ${names}`;
        case 'too_little': return `too little arrives without ${names}`;
    }
}

function whereOf(id: string, elements: Elements): Words {
    const at = placeIn(elements, id);
    return at ? [`${nameIn(elements, id)}, `, { at }] : nameIn(elements, id);
}

function downtimeRow({ id, hours, outages, lasting }: Timeline['downtime'][number], elements: Elements): string[] {
    return [`${durationInWords(hours)}${lasting ? ' (to the end of the run)' : ''}`, outages > 1 ? `${outages} times` : '', nameIn(elements, id)];
}

function harmBecause({ by, nodes, silent, disruption }: Timeline['criteria'][number], elements: Elements): string {
    const disrupts = disruption === 'yes' ? 'disruption of society' : disruption === 'unknown' ? 'whether this disrupts society is not known' : '';
    const whose = by !== undefined ? `by ${nameIn(elements, by)}` : silent.length > 0 ? `${namesIn(elements, silent)} ${silent.length === 1 ? 'does' : 'do'} not say after how long it harms` : `${namesIn(elements, nodes)} not down for long enough`;
    return [whose, disrupts].filter(part => part !== '').join('; ');
}

const assumptions: Readonly<Record<StressTestResult['assumed'][number]['kind'], string>> = {
    buffer_zero: 'No buffer stated, so none',
    restart_zero: 'No restart stated, so running again at once',
    lasts_to_end: 'No duration and no repair stated, so down to the end of the run',
    all_of_supply_needed: 'No needs stated, so all of the supply is needed',
    ring_without_source: 'In a ring of feeds that nothing outside it feeds, so it counts as a service',
    endurance_ignored: 'In use from the beginning, so its endurance is not counted',
    never_met: 'Its requirement can never be met, so it is left out',
    no_requirement: 'No requirement stated, so it is left out',
    nothing_hit: 'Takes nothing of the network down and cuts no supply of it',
    starts: 'Comes on when called upon, though it may fail to'
};

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
    const { elements, sectors, saved, criteria, as_feeds } = timeline;
    const down = new Set(timeline.outages.map(each => each.node));
    const of = (kind: string): number => [...down].filter(id => kindIn(elements, id) === kind).length;
    const counts = countsOf([
        [of('process'), 'process', 'processes'],
        [of('asset'), 'asset'],
        [of('resource'), 'resource'],
        [of('supplier'), 'supplier']
    ]);
    const first = firstDisruption(criteria);
    return [
        `${counts === '' ? 'Nothing goes down' : `Down at some time: ${counts}${sectors.length > 0 ? `, in ${counted(sectors.length, 'sector')}` : ''}`}${as_feeds ? ', where rings that do not say what they pass on keep themselves running' : ''}.`,
        ...(saved.length === 0 ? [] : [`Buffers and substitutes keep ${countsOf([[saved.length, 'loss', 'losses']])} from going on.`]),
        ...(first ? [disruptionInWords(first, elements)] : []),
        ...(as_feeds ? [ifFeeds(as_feeds, elements)] : [])
    ];
}

const firstDisruption = (criteria: Timeline['criteria']): Timeline['criteria'][number] | undefined =>
    criteria.filter(each => each.disruption === 'yes').sort((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity))[0];

function disruptionInWords({ criterion, by, after, ...reached }: Timeline['criteria'][number], elements: Elements): string {
    return `Disruption of society ${when(after ?? 0)}: ${nameIn(elements, criterion)} reaches class ${classOf(reached)}${by === undefined ? '' : ` by ${nameIn(elements, by)}`}.`;
}

/** The other limit in a sentence: rings that do not say what they pass on need a source. */
function ifFeeds({ downtime, criteria }: NonNullable<Timeline['as_feeds']>, elements: Elements): string {
    const first = firstDisruption(criteria);
    return `Where these rings need a source: down at some time ${counted(downtime.length, 'node')} (below).${first ? ` ${disruptionInWords(first, elements)}` : ''}`;
}

/** What goes down when and because of what, what was saved, sectors, harm, loops, and what was taken for granted. */
export function timelineSections(timeline: Timeline, named = 'this is what was asked'): Section[] {
    const { elements, downtime, sectors, criteria, blackStarts, locked, assumed } = timeline;
    const name = (id: string): string => nameIn(elements, id);
    return [
        {
            heading: 'What goes down',
            head: ['Down after', 'Back after', 'For', 'What', 'Because', 'Buffer', 'Where', 'Chain'],
            rows: causesFirst(timeline.outages).map(outage => [
                durationInWords(outage.from),
                outage.to === undefined ? 'not in the run' : durationInWords(outage.to),
                outage.to === undefined ? '' : durationInWords(outage.to - outage.from),
                name(outage.node),
                ...because(outage, elements, named)
            ])
        },
        {
            heading: 'What was saved',
            head: ['Lost after', 'There again after', 'For', 'What', 'Because', 'Where'],
            rows: timeline.saved.map(each => [
                durationInWords(each.from),
                durationInWords(each.to),
                durationInWords(each.hours),
                name(each.node),
                each.by === 'buffer' ? 'its buffer lasted' : 'a substitute came in time',
                whereOf(each.dependency, elements)
            ])
        },
        {
            heading: 'Down more than once, in all',
            rows: downtime.filter(each => each.outages > 1).map(each => downtimeRow(each, elements))
        },
        {
            heading: 'Sectors with something down',
            rows: [...sectors].sort((a, b) => b.hours - a.hours).map(each => downtimeRow(each, elements))
        },
        {
            heading: 'Harm',
            rows: byTime(criteria).map(each => harmInWords(each, elements))
        },
        peopleAndMoney(timeline),
        ...asFeeds(timeline),
        ...afterMeasures(timeline),
        {
            heading: 'Loops',
            rows: [
                ...blackStarts.map(each => [
                    when(each.at),
                    `${namesIn(elements, each.nodes)} need each other and start together: a black start is assumed`
                ]),
                ...(locked.length > 0
                    ? [['never', `${namesIn(elements, locked)} cannot start without each other, or wait for such a loop`]]
                    : [])
            ]
        },
        {
            heading: 'Taken for granted',
            lines: ['Chances above 0 come true, and durations are the best estimates.'],
            rows: assumed.map(each => [`${assumptions[each.kind]}:`, namesIn(elements, each.ids)])
        },
        {
            heading: 'Not to the end',
            lines: timeline.complete ? [] : ['The run was stopped before its end: there was more to happen than it allows for.'],
            rows: []
        }
    ];
}

function peopleAndMoney({ downtime, elements }: Timeline): Section {
    const rows = downtime
        .filter(each => each.personDays ?? each.cost)
        .map(({ id, personDays, cost }) => [
            nameIn(elements, id),
            personDays ? limits(personDays, 'person-days') : '',
            cost ? limits(cost, oneLine(cost.currency)) : ''
        ]);
    return {
        heading: 'People and money',
        lines:
            rows.length > 1
                ? ['Not to be added up: people who miss several are partly the same, and the cost of one may hold that of another.']
                : [],
        rows
    };
}

function limits(
    { low, best, high }: { readonly low: number; readonly best?: number | undefined; readonly high: number },
    unit: string
): string {
    return `${best === undefined ? '' : `${number(best)} ${unit}`}${low === high ? '' : `${best === undefined ? '' : ', '}${number(low)} to ${number(high)}${best === undefined ? ` ${unit}` : ''}`}`;
}

/** Rings that do not say what they pass on: what is down, and what that harms, if they keep themselves running, and if they need a source. */
function asFeeds({ downtime, sectors, criteria, as_feeds, elements }: Timeline): Section[] {
    if (!as_feeds) {
        return [];
    }
    const one = downIn({ downtime, sectors }),
        other = downIn(as_feeds);
    const ids = [...new Set([...one.keys(), ...other.keys()])].filter(id => one.get(id) !== other.get(id)).sort(compare);
    const harms = new Map(criteria.map(each => [each.criterion, harmInWords(each, elements)]));
    return [
        {
            heading: 'Down if rings pass on what they get',
            head: ['What', 'If they keep themselves running', 'If they need a source'],
            lines: [
                'Some rings do not say which: nvsc check names them. All else on this page takes them to keep themselves running, but for what shows both.'
            ],
            rows: ids.map(id => [nameIn(elements, id), durationInWords(one.get(id) ?? 0), durationInWords(other.get(id) ?? 0)])
        },
        {
            heading: 'Harm if rings need a source',
            rows: byTime(as_feeds.criteria).flatMap(each =>
                JSON.stringify(harms.get(each.criterion)) === JSON.stringify(harmInWords(each, elements))
                    ? []
                    : [harmInWords(each, elements)]
            )
        }
    ];
}

const downIn = ({ downtime, sectors }: Pick<Timeline, 'downtime' | 'sectors'>): ReadonlyMap<string, number> =>
    new Map([...downtime, ...sectors].map(each => [each.id, each.hours]));

/** What measures that are not there yet would save: of nodes and sectors that they change. */
function afterMeasures({ residual, what_if, elements, ...now }: Timeline): Section[] {
    if (!residual && !what_if) {
        return [];
    }
    type State = Pick<Timeline, 'downtime' | 'sectors' | 'as_feeds'>;
    // Where rings do not say what they pass on, hours if they keep themselves running and if they need a source.
    const both = (state: State): readonly [low: ReadonlyMap<string, number>, high: ReadonlyMap<string, number>] => [
        downIn(state),
        downIn(state.as_feeds ?? state)
    ];
    const [before, ...after] = [now, residual, what_if].map(state => state && both(state));
    const hours = (state: typeof before, id: string): readonly [number, number] => [state?.[0].get(id) ?? 0, state?.[1].get(id) ?? 0];
    const changes = (state: typeof before, id: string): boolean =>
        state !== undefined && hours(state, id).some((each, i) => each !== hours(before, id)[i]);
    const ids = [...new Set([before, ...after].flatMap(each => (each ? [...each[0].keys(), ...each[1].keys()] : [])))].filter(id =>
        after.some(state => changes(state, id))
    );
    const saved = (id: string): number => hours(before, id)[1] - hours(after[1] ?? after[0], id)[1];
    const shown = (state: typeof before, id: string): string =>
        state ? [...new Set(hours(state, id).map(durationInWords))].join(' or ') : '';
    return [
        {
            heading: 'Down after measures',
            head: ['What', 'Now', 'After the planned', 'After the proposed too'],
            lines: [
                ...(ids.length === 0 ? ['Measures that change the network change nothing of this.'] : []),
                ...(ids.some(id => [before, ...after].some(state => new Set(hours(state, id)).size > 1))
                    ? ['Two durations: where rings that do not say what they pass on keep themselves running, or need a source.']
                    : [])
            ],
            rows: ids
                .sort((a, b) => saved(b) - saved(a) || compare(a, b))
                .map(id => [nameIn(elements, id), ...[before, after[0], after[1]].map(state => shown(state, id))])
        }
    ];
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
        case 'event':
            return [
                cause.id === node
                    ? named
                    : cause.threat === undefined
                      ? `${name(cause.id)} strikes it`
                      : `${name(cause.threat)} of ${name(cause.id)} strikes it`
            ];
        case 'place':
            return [cause.alternatives ? lacking(cause.alternatives, elements) : `it falls with ${name(cause.lost)}`];
        case 'dependency':
            return [
                cause.alternatives ? lacking(cause.alternatives, elements) : `no ${name(cause.lost)}`,
                cause.buffer === undefined ? '' : durationInWords(cause.buffer),
                whereOf(cause.id, elements),
                chain.length > 2 ? namesIn(elements, chain, ' > ') : ''
            ];
    }
}

/** Of alternatives all that are lost, since no one of them alone is the reason. */
function lacking(
    { choice, lost }: NonNullable<Extract<Outage['cause'], { type: 'dependency' }>['alternatives']>,
    elements: Elements
): string {
    const names = namesIn(elements, lost);
    switch (choice) {
        case 'any':
            return `none left of any of (${names})`;
        case 'too_few':
            return `too few left without ${names}`;
        case 'too_little':
            return lost.length === 1 ? `too little arrives of ${names}` : `too little arrives without ${names}`;
    }
}

function whereOf(id: string, elements: Elements): Words {
    const at = placeIn(elements, id);
    return at ? [`${nameIn(elements, id)}, `, { at }] : nameIn(elements, id);
}

function downtimeRow({ id, hours, outages, lasting }: Timeline['downtime'][number], elements: Elements): string[] {
    return [
        `${durationInWords(hours)}${lasting ? ' (to the end of the run)' : ''}`,
        outages > 1 ? `${outages} times` : '',
        nameIn(elements, id)
    ];
}

const byTime = (criteria: Timeline['criteria']): Timeline['criteria'] =>
    [...criteria].sort((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity));

function harmInWords(harm: Timeline['criteria'][number], elements: Elements): string[] {
    return [
        harm.after === undefined ? '' : when(harm.after),
        harm.class === undefined ? 'no class' : `class ${classOf(harm)}`,
        nameIn(elements, harm.criterion),
        harmBecause(harm, elements)
    ];
}

function harmBecause({ by, nodes, silent, disruption }: Timeline['criteria'][number], elements: Elements): string {
    const disrupts =
        disruption === 'yes' ? 'disruption of society' : disruption === 'unknown' ? 'whether this disrupts society is not known' : '';
    const whose =
        by !== undefined
            ? `by ${nameIn(elements, by)}`
            : silent.length > 0
              ? `${namesIn(elements, silent)} ${silent.length === 1 ? 'does' : 'do'} not say after how long it harms`
              : `${namesIn(elements, nodes)} not down for long enough`;
    return [whose, disrupts].filter(part => part !== '').join('; ');
}

const assumptions: Readonly<Record<StressTestResult['assumed'][number]['kind'], string>> = {
    buffer_zero: 'No buffer stated, so none',
    restart_zero: 'No restart stated, so running again at once',
    lasts_to_end: 'No duration and no repair stated, so down to the end of the run',
    withheld_shares_alike: 'Shares of supply withheld, so each counts with an equal part of the rest',
    all_of_supply_needed: 'No needs stated, so all of the supply is needed',
    ring_without_source: 'In a ring of feeds that nothing outside it feeds, so it counts as a service',
    endurance_ignored: 'In use from the beginning, so its endurance is not counted',
    never_met: 'Its requirement can never be met, so it is left out',
    no_requirement: 'No requirement stated, so it is left out',
    nothing_hit: 'Takes nothing of the network down and cuts no supply of it',
    starts: 'Comes on when called upon, though it may fail to'
};

import { compare } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { byControlSection, downIn } from './by-control-words.js';
import { durationInWords } from './durations.js';
import { kindIn, nameIn, namesIn, placeIn, type Elements } from './elements.js';
import type { Outage, Timeline } from './timeline.js';
import { oneLine } from './words/line.js';
import type { Section, Words } from './words/page.js';

/** What a timeline comes to, in sentences. */
export function shortly(timeline: Timeline): Message[] {
    const { elements, sectors, saved, criteria, as_feeds } = timeline;
    const down = new Set(timeline.outages.map(each => each.node));
    const of = (kind: string): number => [...down].filter(id => kindIn(elements, id) === kind).length;
    const first = firstDisruption(criteria);
    return [
        message('timeline.down', {
            processes: of('process'),
            assets: of('asset'),
            resources: of('resource'),
            suppliers: of('supplier'),
            sectors: sectors.length,
            hasRings: as_feeds !== undefined
        }),
        ...(saved.length === 0 ? [] : [message('timeline.saved', { count: saved.length })]),
        ...(first ? [disruptionInWords(first, elements)] : []),
        ...(as_feeds ? [ifFeeds(as_feeds, elements)] : [])
    ];
}

const firstDisruption = (criteria: Timeline['criteria']): Timeline['criteria'][number] | undefined =>
    criteria.filter(each => each.disruption === 'yes').sort((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity))[0];

function disruptionInWords({ criterion, by, after, ...reached }: Timeline['criteria'][number], elements: Elements): Message {
    return message('timeline.disruption', {
        after: after ?? 0,
        criterion: nameIn(elements, criterion),
        class: classOf(reached),
        by: by === undefined ? undefined : nameIn(elements, by)
    });
}

/** The other limit in a sentence: rings that do not say what they pass on need a source. */
function ifFeeds({ downtime, criteria }: NonNullable<Timeline['as_feeds']>, elements: Elements): Message {
    const first = firstDisruption(criteria);
    return message('timeline.ifFeeds', { down: downtime.length, disruption: first && disruptionInWords(first, elements) });
}

/** What goes down when and because of what, what was saved, sectors, harm, loops, and what was taken for granted. */
export function timelineSections(timeline: Timeline, named: Message = message('timeline.asked')): Section[] {
    const { elements, downtime, sectors, criteria, blackStarts, locked, assumed, mayTrigger = [] } = timeline;
    const name = (id: string): Message => nameIn(elements, id);
    return [
        {
            heading: message('timeline.outages'),
            head: [
                message('head.downAfter'),
                message('head.backAfter'),
                message('head.for'),
                message('head.what'),
                message('head.because'),
                message('head.buffer'),
                message('head.where'),
                message('head.chain')
            ],
            rows: causesFirst(timeline.outages).map(outage => [
                durationInWords(outage.from),
                outage.to === undefined ? message('timeline.notInRun') : durationInWords(outage.to),
                outage.to === undefined ? '' : durationInWords(outage.to - outage.from),
                name(outage.node),
                ...because(outage, elements, named)
            ])
        },
        {
            heading: message('triggers.heading'),
            lines: mayTrigger.length === 0 ? [] : [message('triggers.lines')],
            rows: mayTrigger.map(({ by, threat, stated: chance, after }) => [
                message('triggers.may', { by: name(by), threat: name(threat), chance, hours: after })
            ])
        },
        {
            heading: message('timeline.savedHeading'),
            head: [
                message('head.lostAfter'),
                message('head.thereAgainAfter'),
                message('head.for'),
                message('head.what'),
                message('head.because'),
                message('head.where')
            ],
            rows: timeline.saved.map(each => [
                durationInWords(each.from),
                durationInWords(each.to),
                durationInWords(each.hours),
                name(each.node),
                message('timeline.savedBy', { by: each.by }),
                whereOf(each.dependency, elements)
            ])
        },
        {
            heading: message('timeline.downOften'),
            rows: downtime.filter(each => each.outages > 1).map(each => downtimeRow(each, elements))
        },
        {
            heading: message('timeline.sectors'),
            rows: [...sectors].sort((a, b) => b.hours - a.hours).map(each => downtimeRow(each, elements))
        },
        {
            heading: message('timeline.harm'),
            rows: byTime(criteria).map(each => harmInWords(each, elements))
        },
        peopleAndMoney(timeline),
        ...asFeeds(timeline),
        ...byControlSection(timeline),
        ...afterMeasures(timeline),
        {
            heading: message('timeline.loops'),
            rows: [
                ...blackStarts.map(each => [when(each.at), message('timeline.blackStart', { nodes: namesIn(elements, each.nodes) })]),
                ...(locked.length > 0
                    ? [[message('timeline.never'), message('timeline.locked', { nodes: namesIn(elements, locked) })]]
                    : [])
            ]
        },
        {
            heading: message('timeline.granted'),
            lines: [message('timeline.chancesComeTrue')],
            rows: assumed.map(each => [message('timeline.assumed', { kind: each.kind }), namesIn(elements, each.ids)])
        },
        {
            heading: message('timeline.notToEnd'),
            lines: timeline.complete ? [] : [message('timeline.stopped')],
            rows: []
        }
    ];
}

function peopleAndMoney({ downtime, elements }: Timeline): Section {
    const rows = downtime
        .filter(each => each.personDays ?? each.cost)
        .map(({ id, personDays, cost }) => [
            nameIn(elements, id),
            personDays ? limits(personDays, undefined) : '',
            cost ? limits(cost, oneLine(cost.currency)) : ''
        ]);
    return {
        heading: message('timeline.people'),
        lines: rows.length > 1 ? [message('timeline.noSum')] : [],
        rows
    };
}

/** @param unit a currency; without one, days of people */
const limits = (
    { low, best, high }: { readonly low: number; readonly best?: number | undefined; readonly high: number },
    unit: string | undefined
): Message => message('timeline.limits', { low, best, high, unit });

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
            heading: message('timeline.ifRings'),
            head: [message('head.what'), message('timeline.asServices'), message('timeline.asFeeds')],
            lines: [message('timeline.someRings')],
            rows: ids.map(id => [nameIn(elements, id), durationInWords(one.get(id) ?? 0), durationInWords(other.get(id) ?? 0)])
        },
        {
            heading: message('timeline.harmIfFeeds'),
            rows: byTime(as_feeds.criteria).flatMap(each =>
                JSON.stringify(harms.get(each.criterion)) === JSON.stringify(harmInWords(each, elements))
                    ? []
                    : [harmInWords(each, elements)]
            )
        }
    ];
}

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
    const shown = (state: typeof before, id: string): Words => (state ? message('timeline.either', { hours: [...hours(state, id)] }) : '');
    return [
        {
            heading: message('timeline.afterMeasures'),
            head: [message('head.what'), message('timeline.now'), message('timeline.afterPlanned'), message('timeline.afterProposed')],
            lines: [
                ...(ids.length === 0 ? [message('timeline.measuresChangeNothing')] : []),
                ...(ids.some(id => [before, ...after].some(state => new Set(hours(state, id)).size > 1))
                    ? [message('timeline.twoDurations')]
                    : [])
            ],
            rows: ids
                .sort((a, b) => saved(b) - saved(a) || compare(a, b))
                .map(id => [nameIn(elements, id), ...[before, after[0], after[1]].map(state => shown(state, id))])
        }
    ];
}

const when = (hours: number): Message => message('timeline.when', { hours });

function classOf({ class: name = '', sub }: { readonly class?: string | undefined; readonly sub?: string | undefined }): string {
    return oneLine(sub === undefined ? name : `${name}.${sub}`);
}

/** In the order of time; of what goes down at one moment, what began it first. */
function causesFirst(outages: readonly Outage[]): Outage[] {
    return [...outages].sort((a, b) => a.from - b.from || a.chain.length - b.chain.length);
}

/** Why, the buffer before that, where it says so, and from what it began. */
function because({ node, cause, chain }: Outage, elements: Elements, named: Message): Words[] {
    const name = (id: string): Message => nameIn(elements, id);
    switch (cause.type) {
        case 'event':
            return [
                cause.id === node
                    ? named
                    : cause.threat === undefined
                      ? message('timeline.strikes', { name: name(cause.id), of: undefined })
                      : message('timeline.strikes', { name: name(cause.threat), of: name(cause.id) })
            ];
        case 'place':
            return [cause.alternatives ? lacking(cause.alternatives, elements) : message('timeline.fallsWith', { name: name(cause.lost) })];
        case 'dependency':
            return [
                cause.alternatives ? lacking(cause.alternatives, elements) : message('timeline.no', { name: name(cause.lost) }),
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
): Message {
    return message('timeline.lacking', { choice, names: namesIn(elements, lost), count: lost.length });
}

function whereOf(id: string, elements: Elements): Words {
    const at = placeIn(elements, id);
    return at ? [nameIn(elements, id), ', ', { at }] : nameIn(elements, id);
}

function downtimeRow({ id, hours, outages, lasting }: Timeline['downtime'][number], elements: Elements): Words[] {
    return [
        message('timeline.downFor', { hours, lasting }),
        outages > 1 ? message('timeline.times', { outages }) : '',
        nameIn(elements, id)
    ];
}

const byTime = (criteria: Timeline['criteria']): Timeline['criteria'] =>
    [...criteria].sort((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity));

function harmInWords(harm: Timeline['criteria'][number], elements: Elements): Words[] {
    return [
        harm.after === undefined ? '' : when(harm.after),
        message('timeline.class', { class: harm.class === undefined ? undefined : classOf(harm) }),
        nameIn(elements, harm.criterion),
        harmBecause(harm, elements)
    ];
}

function harmBecause({ by, nodes, silent, disruption }: Timeline['criteria'][number], elements: Elements): Message {
    const isSilent = silent.length > 0;
    return message('timeline.harmBecause', {
        by: by === undefined ? undefined : nameIn(elements, by),
        nodes: namesIn(elements, isSilent ? silent : nodes),
        count: silent.length,
        disruption
    });
}

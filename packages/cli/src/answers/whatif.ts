import type { OutageCause, StressTestResult } from '@nvs/analysis';
import type { Dependency, Location } from '@nvs/model';
import { counted } from '@nvs/report';
import { durationInWords } from './durations.js';
import { shortNames } from './names.js';
import { shownPlace, type Question } from './question.js';
import { oneLine, section } from './table.js';

type Outage = Omit<StressTestResult['outages'][number], 'cause'> & { readonly cause: Cause };
type Cause = OutageCause & { readonly at?: Location | undefined; readonly buffer?: number | undefined };

/** What happens when elements are down: the answer of `nvsc whatif`. Times and durations in hours. */
export interface WhatIf extends Omit<StressTestResult, 'id' | 'at' | 'outages'> {
    readonly project: string;
    readonly errors: number;
    readonly down: readonly string[];
    /** As asked for; absent: each for its repair. */
    readonly for?: number | undefined;
    readonly outages: readonly Outage[];
}

/** The result of a run with the place and the buffer of the dependencies that failed. */
export function whatIf({ project, errors, named }: Question, hours: number | undefined, { id: _id, at: _at, outages, ...result }: StressTestResult): WhatIf {
    const dependencies = new Map(project.model.dependencies.map(each => [each.id, each]));
    const causeOf = (cause: OutageCause): Cause => {
        if (cause.type === 'event') return { type: 'event', id: cause.id, threat: cause.threat };
        const dependency = cause.type === 'dependency' ? dependencies.get(cause.id) : undefined;
        return dependency ? { ...cause, at: dependency.at, buffer: bufferOf(dependency) } : cause;
    };
    return {
        project: project.name, errors, down: named.map(each => each.id), for: hours,
        outages: outages.map(({ cause, ...outage }) => ({ ...outage, cause: causeOf(cause) })), ...result
    };
}

function bufferOf({ buffer }: Dependency): number | undefined {
    const value = buffer?.best ?? buffer?.high ?? buffer?.low;
    return value?.type === 'quantity' && value.dimension === 'duration' && value.amount > 0 ? value.amount : undefined;
}

/** The same for people. */
export function whatIfInWords(answer: WhatIf, question: Question): string {
    const { model } = question.project;
    const short = shortNames([...model.nodes, ...model.threats, ...model.campaigns, ...model.countries, ...model.dependencies, ...model.criteria, ...model.interests, ...model.sectors].map(each => each.id));
    const name = (id: string): string => id.includes('|') ? id.split('|').map(short).join(' from ') : short(id);
    const dependencies = new Map(model.dependencies.map(each => [each.id, each]));
    const where = (id: string): string => {
        const dependency = dependencies.get(id);
        return dependency ? `${short(id)}, ${shownPlace(question, dependency.at)}` : short(id);
    };
    return [
        asked(answer, question),
        ...answer.outages.length === 0 ? ['', 'Nothing goes down.'] : section('What goes down', causesFirst(answer.outages).map(outage => [
            when(outage.from), outage.to === undefined ? 'not within the run' : when(outage.to),
            outage.to === undefined ? '' : durationInWords(outage.to - outage.from), name(outage.node), because(outage, name, where)
        ]), ['Down', 'Back', 'For', 'What', 'Because']),
        ...section('What was saved', answer.saved.map(each => [
            when(each.from), when(each.to), durationInWords(each.hours), short(each.node), `${each.by === 'buffer' ? 'its buffer lasted' : 'a substitute came in time'} (${where(each.dependency)})`
        ]), ['Lost', 'There again', 'For', 'What', 'Because']),
        ...section('Down more than once, in all', answer.downtime.filter(each => each.outages > 1).map(each => downtime(each, short))),
        ...section('Sectors with something down', answer.sectors.map(each => downtime(each, short))),
        ...section('Harm', answer.criteria.map(each => [
            each.class === undefined ? 'no class' : `class ${oneLine(each.class)}${each.sub === undefined ? '' : `.${oneLine(each.sub)}`}`,
            each.after === undefined ? '' : when(each.after), short(each.criterion), harmBecause(each, short)
        ])),
        ...section('Loops', [
            ...answer.blackStarts.map(each => [when(each.at), `${names(each.nodes, name)} need each other and start together: a black start is assumed`]),
            ...answer.locked.length > 0 ? [['never', `${names(answer.locked, name)} cannot start without each other, or wait for such a loop`]] : []
        ]),
        ...section('Taken for granted', [
            ...answer.assumed.map(each => [`${assumptions[each.kind]}:`, names(each.ids, name)]),
            ['Chances above 0 come true, and durations are the best estimates.']
        ]),
        ...answer.complete ? [] : ['', 'The run was stopped before its end: there was more to happen than it allows for.']
    ].join('\n') + '\n';
}

function asked({ down, for: hours }: WhatIf, { named }: Question): string {
    const one = down.length === 1;
    const nodes = named.some(each => each.kind !== 'threat' && each.kind !== 'campaign');
    const what = named.map(each => `${oneLine(each.title)} (${oneLine(each.id)})`).join(', ');
    const verb = nodes ? one ? 'is down' : 'are down or happen' : one ? 'happens' : 'happen';
    return `If ${what} ${named.every(each => each.kind !== 'threat' && each.kind !== 'campaign') && !one ? 'are down' : verb}${nodes && hours !== undefined ? ` for ${durationInWords(hours)}` : ''}`;
}

function when(hours: number): string {
    return hours === 0 ? 'at once' : `after ${durationInWords(hours)}`;
}

/** In the order of time; of what goes down at one moment, what began it first. */
function causesFirst(outages: readonly Outage[]): Outage[] {
    return [...outages].sort((a, b) => a.from - b.from || a.chain.length - b.chain.length);
}

function because({ node, cause, chain }: Outage, name: (id: string) => string, where: (id: string) => string): string {
    switch (cause.type) {
        case 'event': return cause.id === node ? 'this is what was asked' : cause.threat === undefined ? `${name(cause.id)} strikes it` : `${name(cause.threat)} of ${name(cause.id)} strikes it`;
        case 'place': return `it falls with ${name(cause.lost)}`;
        case 'dependency': {
            const way = chain.length > 2 ? `; chain: ${names(chain, name, ' > ')}` : '';
            return `no ${name(cause.lost)} (${where(cause.id)}${cause.buffer === undefined ? '' : `, buffer of ${durationInWords(cause.buffer)}`})${way}`;
        }
    }
}

function downtime({ id, hours, outages, lasting }: WhatIf['downtime'][number], short: (id: string) => string): string[] {
    return [`${durationInWords(hours)}${lasting ? ' (to the end of the run)' : ''}`, outages > 1 ? `${outages} times` : '', short(id)];
}

function harmBecause({ by, nodes, silent, disruption }: WhatIf['criteria'][number], short: (id: string) => string): string {
    const disrupts = disruption === 'yes' ? 'disruption of society' : disruption === 'unknown' ? 'whether this disrupts society is not known' : '';
    const whose = by !== undefined ? `by ${short(by)}` : silent.length > 0 ? `${names(silent, short)} ${silent.length === 1 ? 'does' : 'do'} not say after how long it harms` : `${names(nodes, short)} not down for long enough`;
    return [whose, disrupts].filter(part => part !== '').join('; ');
}

const MOST_NAMES = 8;

function names(ids: readonly string[], name: (id: string) => string, between = ', '): string {
    const shown = ids.slice(0, MOST_NAMES).map(name).join(between);
    return ids.length > MOST_NAMES ? `${shown}${between}… (${counted(ids.length - MOST_NAMES, 'more name')})` : shown;
}

const assumptions: Readonly<Record<StressTestResult['assumed'][number]['kind'], string>> = {
    buffer_zero: 'No buffer stated, so none',
    restart_zero: 'No restart stated, so running again at once',
    lasts_to_end: 'No duration and no repair stated, so down to the end of the run',
    all_of_supply_needed: 'No needs stated, so all of the supply is needed',
    endurance_ignored: 'In use from the beginning, so its endurance is not counted',
    never_met: 'Its requirement can never be met, so it is left out',
    no_requirement: 'No requirement stated, so it is left out'
};

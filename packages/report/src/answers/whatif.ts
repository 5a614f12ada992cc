import type { Study } from '@nvs/analysis';
import { isNeed, type Dependency, type RiskModel } from '@nvs/model';
import { message } from '@nvs/words';
import type { Askable } from './names.js';
import { lackingOf, type Lacking } from './lacking.js';
import { hoursOf, leavesOf, timelineOf, type Timeline } from './timeline.js';

/** What can be down, or happen. */
export const CAN_BE_DOWN: Askable = {
    kinds: new Set(['process', 'asset', 'resource', 'supplier', 'threat', 'campaign', 'country']),
    sorts: message('questions.canBeDown')
};

/** A node that is not back when its own outage ends. */
export interface Later {
    readonly node: string;
    /** When its own outage ends. */
    readonly asked: number;
    /** When it is back; absent: not within the run. */
    readonly back?: number | undefined;
    /** What it lacks when its own outage ends: by dependency, what is out of that. */
    readonly waitsFor: readonly Lacking[];
    /** With what it cannot start without each other: never back within the run. */
    readonly lockedWith?: readonly string[] | undefined;
    /** Hours that it takes to start. */
    readonly restart?: number | undefined;
}

/** What happens when elements are down: the answer of `nvsc whatif`. Times and durations in hours. */
export interface WhatIfAnswer extends Timeline {
    readonly project: string;
    readonly down: readonly string[];
    /** As asked for; absent: each for its repair. */
    readonly for?: number | undefined;
    readonly later: readonly Later[];
}

/**
 * What goes down when, and because of what, if elements are down from now on.
 * @param ids of processes, assets, resources, suppliers, countries, threats or campaigns
 * @param hours how long; without it each for its repair. Threats and campaigns say so themselves
 */
export function whatIfAnswer(study: Study, ids: readonly string[], hours?: number): WhatIfAnswer {
    const { model } = study;
    const result = study.outages(ids, hours);
    const timeline = timelineOf(model, result, [
        ...ids,
        ...model.nodes.filter(each => ids.includes(each.id)).flatMap(each => needsOf(model, each.id))
    ]);
    return { project: model.project, down: ids, for: hours, later: laterThanAsked(model, ids, hours, timeline), ...timeline };
}

function needsOf(model: RiskModel, id: string): string[] {
    return [...new Set(neededBy(model, id).flatMap(each => leavesOf(each.on)))];
}

/** Its own dependencies, and those of its sectors. */
function neededBy({ dependencies, nodes, sectors }: RiskModel, id: string): Dependency[] {
    const within = new Set([id, ...(nodes.find(each => each.id === id)?.sectors ?? [])]);
    for (const each of within) {
        sectors.find(sector => sector.id === each)?.partOf.forEach(above => within.add(above));
    }
    return dependencies.filter(each => isNeed(each) && within.has(each.of));
}

function laterThanAsked(model: RiskModel, ids: readonly string[], hours: number | undefined, { outages, locked }: Timeline): Later[] {
    return model.nodes
        .filter(each => ids.includes(each.id))
        .flatMap(({ id, restore, restart }) => {
            const asked = hours ?? hoursOf(restore);
            const own = outages.find(each => each.node === id && each.from === 0);
            // a run counts in milliseconds
            if (asked === undefined || !own || (own.to !== undefined && own.to - asked < 1e-6)) {
                return [];
            }
            const isOutAt =
                (at: number) =>
                (needed: string): boolean =>
                    outages.some(each => each.node === needed && each.from <= at && (each.to ?? Infinity) > at);
            // What goes down while it starts, and for longer than a buffer lasts, breaks the start off.
            const moments = [
                asked,
                ...new Set(outages.flatMap(({ from }) => (from > asked && from < (own.to ?? Infinity) ? [from] : [])))
            ].sort((a, b) => a - b);
            const waitsFor = neededBy(model, id).flatMap(need => {
                const buffer = hoursOf(need.buffer) ?? 0;
                const lacking = (at: number): Lacking | undefined => lackingOf(model, need, isOutAt(at));
                for (const at of moments) {
                    const found = (at === asked || (at + buffer < (own.to ?? Infinity) && lacking(at + buffer))) && lacking(at);
                    if (found) {
                        return [{ ...found, ...(at === asked ? {} : { since: at }) }];
                    }
                }
                return [];
            });
            return [
                {
                    node: id,
                    asked,
                    back: own.to,
                    waitsFor,
                    ...(locked.includes(id) ? { lockedWith: locked.filter(each => each !== id) } : {}),
                    restart: hoursOf(restart)
                }
            ];
        });
}

import type { OutageCause, StressTestResult } from '@nvs/analysis';
import type { Dependency, Estimate, Location, Requirement, RiskModel } from '@nvs/model';
import { elementsIn, type Elements } from './elements.js';

type Cause = OutageCause & { readonly at?: Location | undefined; readonly buffer?: number | undefined };
export type Outage = Omit<StressTestResult['outages'][number], 'cause'> & { readonly cause: Cause };

/** What goes down when, and because of what, with all that is needed to tell it. Times and durations in hours. */
export interface Timeline extends Omit<StressTestResult, 'id' | 'at' | 'outages'> {
    readonly outages: readonly Outage[];
    readonly elements: Elements;
}

/** The result of a run with the place and the buffer of the dependencies that failed. */
export function timelineOf(
    model: RiskModel,
    { id: _id, at: _at, outages, ...result }: StressTestResult,
    alsoNamed: readonly string[] = []
): Timeline {
    const dependencies = new Map(model.dependencies.map(each => [each.id, each]));
    const causeOf = (cause: OutageCause): Cause => {
        if (cause.type === 'event') {
            return { type: 'event', id: cause.id, threat: cause.threat };
        }
        const dependency = cause.type === 'dependency' ? dependencies.get(cause.id) : undefined;
        return dependency ? { ...cause, at: dependency.at, buffer: bufferOf(dependency) } : cause;
    };
    return {
        outages: outages.map(({ cause, ...outage }) => ({ ...outage, cause: causeOf(cause) })),
        ...result,
        elements: elementsIn(model, outages, result, alsoNamed)
    };
}

function bufferOf({ buffer }: Dependency): number | undefined {
    const hours = hoursOf(buffer);
    return hours === 0 ? undefined : hours;
}

/** Hours of a duration, at its best estimate or what is stated of it. */
export function hoursOf(estimate: Estimate | undefined): number | undefined {
    const value = estimate?.best ?? estimate?.high ?? estimate?.low;
    return value?.type === 'quantity' && value.dimension === 'duration' && value.amount >= 0 ? value.amount : undefined;
}

/** What a requirement names, each once, in the order of the text. */
export function leavesOf(requirement: Requirement | undefined): string[] {
    const names = (each: Requirement): string[] => (each.type === 'node' ? [each.node] : each.items.flatMap(names));
    return requirement ? [...new Set(names(requirement))] : [];
}

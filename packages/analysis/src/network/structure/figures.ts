import type { ChanceFigure } from '../../results/network.js';
import { chanceOfRate } from '../../scoring/probability.js';
import type { Corner } from '../../time/values.js';
import type { Ref } from '../formula/formula.js';
import { bounds } from '../solve/bounds.js';
import { diagramOf, type Diagram } from '../solve/diagram.js';
import { chanceOf } from '../solve/probability.js';
import type { BasicEvent } from './events.js';
import type { Structure } from './structure.js';

/** The chance of a variable at a corner. */
export type ChanceAt = (variable: number, corner: Corner) => number;

/** `loss`: whatever occurs within the horizon lasts, p = 1-exp(-λh). What is not stated adds nothing. */
export function lossChance({ events, keys, horizon }: Structure): ChanceAt {
    return byEvent(events, keys, (event, corner) => event.rate ? chanceOfRate(event.rate[corner], horizon) : event.chance?.[corner] ?? 0);
}

/** `outage`: the part of the time that an event lasts, q = λτ/(1+λτ) (formula `network.outage`). */
export function outageChance({ events, keys }: Structure): ChanceAt {
    return byEvent(events, keys, (event, corner) => event.rate ? partOfTime(event.rate[corner], event.hours?.[corner] ?? 0) : event.chance?.[corner] ?? 0);
}

function partOfTime(rate: number, hours: number): number {
    return hours === 0 ? 0 : rate === Infinity ? 1 : rate * hours / (1 + rate * hours);
}

function byEvent(events: ReadonlyMap<string, BasicEvent>, keys: readonly string[], of: (event: BasicEvent, corner: Corner) => number): ChanceAt {
    const values = keys.map(key => {
        const event = events.get(key);
        return event ? { low: of(event, 'low'), best: of(event, 'best'), high: of(event, 'high') } : { low: 0, best: 0, high: 0 };
    });
    return (variable, corner) => values[variable]?.[corner] ?? 0;
}

/** The chance of a function at the corners: exact, or proven limits where the effort did not suffice. */
export function chanceFigure(structure: Structure, down: Ref, chance: ChanceAt, diagram: Diagram = diagramOf(structure.graph, down, structure.effort)): ChanceFigure {
    if (diagram.exact) {
        const at = (corner: Corner): number => Math.min(1, chanceOf(diagram, variable => chance(variable, corner)));
        return { low: at('low'), best: at('best'), high: at('high'), status: 'exact', range: 'range.monotone' };
    }
    const limits = (corner: Corner): { low: number; high: number } => bounds(diagram.formula, diagram.root, variable => chance(variable, corner));
    const high = Math.min(1, limits('high').high);
    return { low: Math.max(0, limits('low').low), best: Math.min(high, limits('best').high), high, status: 'bounds', range: 'range.monotone' };
}

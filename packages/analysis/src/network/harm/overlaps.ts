import { reached } from '../../reached.js';
import { dependenciesOf, gatesOf, namedBy, toMs } from '../../time/network.js';
import { standbys } from '../../time/standby.js';
import { hoursAt } from '../../time/values.js';
import { FALSE } from '../formula/formula.js';
import type { Structure } from '../structure/model.js';
import { eventsUnder } from './causes.js';

const CAUSES: ReadonlySet<string> = new Set(['threat', 'campaign', 'own_failure']);

/** Who calls upon a chance that several causes may meet: a strength when the requirement ceases to be met, a start when what it stands in for is lost. */
export interface Callers {
    /** Keys of the events that have a part in it. */
    readonly events: readonly string[];
    /** How long what it is called for takes to be up again at most when all causes are over, in milliseconds: one restart after another. */
    readonly restarts: number;
    /** Of a start: what fails to start is repaired in the end, while what it stands in for may still be down. */
    readonly isRepaired: boolean;
}

/** By the key of the chance. */
export function callersIn(structure: Structure): (key: string) => Callers {
    const { compiled, model, graph, keys, events, failures } = structure;
    const { network, numbers } = compiled;
    const repaired = new Set(model.nodes.filter(each => each.restore !== undefined).map(each => each.id));
    const restart = new Map(
        model.nodes.flatMap(each => {
            const number = numbers.get(each.id);
            return number === undefined ? [] : [[number, toMs(hoursAt(each.restart, 'high') ?? 0)] as const];
        })
    );
    const starts = new Map(standbys(compiled).map(each => [`start:${each.id}`, each]));
    const needs = (node: number): number[] =>
        dependenciesOf(network, node).flatMap(of => gatesOf(network, of).flatMap(gate => namedBy(network, gate)));
    const known = new Map<string, Callers>();
    const find = (key: string): Callers => {
        const start = starts.get(key);
        const named = start
            ? [...start.insteadOf]
            : [...network.dependencies.keys()]
                  .filter(at => `strength:${network.dependencies[at] ?? ''}` === key)
                  .flatMap(at => gatesOf(network, at).flatMap(gate => namedBy(network, gate)));
        const below = reached(named, needs);
        return {
            events: [
                ...eventsUnder(
                    graph,
                    named.map(node => failures.above.get(node) ?? failures.solution[node] ?? FALSE),
                    keys
                )
            ].filter(each => CAUSES.has(events.get(each)?.kind ?? '')),
            restarts: [...below].reduce((sum, node) => sum + (restart.get(node) ?? 0), 0),
            isRepaired: start !== undefined && repaired.has(start.id)
        };
    };
    return key => {
        const found = known.get(key) ?? find(key);
        known.set(key, found);
        return found;
    };
}

/** Starts that a cause cannot count on to fail: what is repaired is called by the first of several causes, and runs again, or still, when a later one comes. */
export const contestedBy = (callers: (key: string) => Callers, cause: string, met: Iterable<string>): Set<string> =>
    new Set(
        [...met].filter(key => {
            const { isRepaired, events } = callers(key);
            return isRepaired && events.some(each => each !== cause);
        })
    );

import { indexOf, Kind, type Ref } from '../formula/formula.js';
import type { Structure } from './model.js';

/**
 * Whether what happens once at most, and was judged over another horizon than that of the assessment, has a part in some functions: the hours that
 * it was judged over (the longest of several), else undefined.
 */
export function judgedOver({ graph, events, keys }: Structure): (functions: readonly Ref[]) => number | undefined {
    const found: number[] = [];
    const isNeeded = [...events.values()].some(each => each.judgedOver !== undefined);
    return functions => {
        if (!isNeeded) {
            return undefined;
        }
        // What uses a gate has a higher number than it.
        for (let index = found.length; index < graph.size; index++) {
            found.push(
                graph.kinds[index] === Kind.Variable
                    ? (events.get(keys[graph.numbers[index] ?? 0] ?? '')?.judgedOver ?? 0)
                    : (graph.args[index] ?? []).reduce((most, arg) => Math.max(most, found[indexOf(arg)] ?? 0), 0)
            );
        }
        const hours = functions.reduce((most, each) => Math.max(most, found[indexOf(each)] ?? 0), 0);
        return hours === 0 ? undefined : hours;
    };
}

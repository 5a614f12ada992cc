import type { Measure, RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';

/** A line of action or measure in the chain below an objective. */
export interface ChainLink extends Pick<Measure, 'id' | 'status' | 'since' | 'deadline' | 'at'> {
    /** The objective or line of action that it is a part of. */
    readonly of: string;
    /** Whether it has parts, and so is a line of action. */
    readonly isLine: boolean;
    readonly progress: NonNullable<Measure['progress']>;
    /** Whether it is there on the last day of the objective. */
    readonly isCounted: boolean;
}

/** What is done for an objective: its lines of action, and each line with its measures, from the top; each once. */
export function chainOf({ measures }: Pick<RiskModel, 'measures'>, objective: string, counted: readonly string[]): ChainLink[] {
    const seen = new Set<string>();
    const below = (of: string): ChainLink[] =>
        measures
            .filter(each => each.partOf?.includes(of) && !seen.has(each.id))
            .flatMap(({ id, status, since, deadline, progress = [], at }) => {
                seen.add(id);
                const isLine = measures.some(each => each.partOf?.includes(id));
                return [{ id, of, isLine, status, since, deadline, progress, at, isCounted: counted.includes(id) }, ...below(id)];
            });
    return below(objective);
}

/** Its status, its deadline, how far it is, and whether it is there by then. */
export function progressCells({ isLine, status, deadline, progress, isCounted }: ChainLink): Message[] {
    return [
        isLine
            ? message('objectives.isLine')
            : status === undefined
              ? message('pages.notStated')
              : message('pages.measureStatus', { status }),
        deadline === undefined ? message('pages.notStated') : message('text.asWritten', { text: deadline }),
        progress.length === 0
            ? message('pages.notStated')
            : message('pages.listed', { items: progress.map(({ share, on }) => message('objectives.howFar', { share, on })) }),
        isLine ? message('objectives.asItsParts') : message('objectives.counts', { isCounted })
    ];
}

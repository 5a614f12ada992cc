import type { NodeChances, OutageFigure } from '@nvs/analysis';
import { durationInWords } from './durations.js';
import { betweenInWords, chanceInWords, number, percent } from './words/numbers.js';

/** A label, what it says with its conditions, and the formula behind it. */
export type ChanceLine = readonly [label: string, text: string, formula: string];

/**
 * The chances of a node or sector, at least one outage first; what each rests on stands in its own row.
 * @param horizon hours of the assessment
 * @param after `after the planned measures`, where they are not those of today
 */
export function chanceLines({ outage, loss, lossBound, judgedOver }: Pick<NodeChances, 'outage' | 'loss' | 'lossBound' | 'judgedOver'>, horizon: number, after = ''): ChanceLine[] {
    const over = durationInWords(horizon);
    const once = onceInWords(judgedOver);
    const when = (of: OutageFigure['over']): string => of === 'horizon' ? `of ${over}, all up at the beginning` : 'in the long run';
    const label = (text: string): string => after === '' ? text : `${text}, ${after}`;
    return [
        ...outage ? [
            [label(`At least one outage in ${over}`), `${atLeastOneInWords(outage.atLeastOne)}; all up at the beginning, no buffer helps${once}`, outage.atLeastOne.formula] as const,
            [label('Part of the time that it is down'), `${chanceInWords(outage.unavailability)}; ${when(outage.over)}${once}`, outage.formula] as const,
            ...outage.frequency ? [[label('Outages a year'), `${outage.unavailability.missing === undefined ? rangeInWords(outage.frequency, number) : betweenInWords({ low: outage.frequency.best, high: outage.frequency.high }, number)}; ${outage.over === 'horizon' ? 'mean ' : ''}${when(outage.over)}${once}`, outage.formula] as const] : []
        ] : [[label('At least one outage'), 'no figure: of some events it is not known how long they last, or how often they come', 'network.at_least_one'] as const],
        [label(`Lost in ${over}`), `${chanceInWords(loss)}; every event lasts, no buffer helps${lossBound ? ', each chance is drawn once: no bound of an outage' : ''}${once}`, 'network.loss'],
        ...lossBound ? [[label('The bound of an outage'), `${chanceInWords(lossBound)}; chances drawn again each time come true`, 'network.loss'] as const] : []
    ];
}

/** What happens once at most does so in all, whatever horizon it was judged over: said where that is another than the one that figures count over. */
export const onceInWords = (judgedOver: number | undefined): string => judgedOver === undefined ? '' : `; what is judged by a chance over ${durationInWords(judgedOver)} happens once at most in all`;

/** The chance of at least one outage, and what it is worth. */
export function atLeastOneInWords(figure: OutageFigure['atLeastOne']): string {
    return figure.status === 'bounds' || figure.missing !== undefined ? chanceInWords({ ...figure, status: figure.status === 'bounds' ? 'bounds' : 'exact', range: 'range.monotone' })
        : `${figure.status === 'approximate' ? 'nearly ' : ''}${rangeInWords(figure, percent)}`;
}

/** The best estimate with its range. */
export function rangeInWords({ low, best, high }: { readonly low: number; readonly best: number; readonly high: number }, say: (value: number) => string): string {
    return low === high ? say(best) : `${say(best)}, ${say(low)} to ${say(high)}`;
}

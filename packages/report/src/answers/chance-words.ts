import type { ChanceFigure, NodeChances, OutageFigure } from '@nvs/analysis';
import { underInWords } from './condition-words.js';
import { durationInWords } from './durations.js';
import { betweenInWords, chanceInWords, number, percent } from './words/numbers.js';

/** A label, what it says with its conditions, and the formula behind it. */
export type ChanceLine = readonly [label: string, text: string, formula: string];

/**
 * The chances of a node or sector, at least one outage first; what each rests on stands in its own row.
 * @param horizon hours of the assessment
 * @param after `after the planned measures`, where they are not those of today
 */
export function chanceLines(
    { outage, loss, lossBound, judgedOver }: Pick<NodeChances, 'outage' | 'loss' | 'lossBound' | 'judgedOver'>,
    horizon: number,
    after = ''
): ChanceLine[] {
    const over = durationInWords(horizon);
    const under = ({ conditions }: Pick<ChanceFigure, 'conditions'>): string => underInWords(conditions, judgedOver);
    const share = ({ over: of }: OutageFigure): string => (of === 'horizon' ? `of ${over}, ` : '');
    const label = (text: string): string => (after === '' ? text : `${text}, ${after}`);
    return [
        ...(outage
            ? [
                  [
                      label(`At least one outage in ${over}`),
                      `${atLeastOneInWords(outage.atLeastOne)}; ${under(outage.atLeastOne)}`,
                      outage.atLeastOne.formula
                  ] as const,
                  [
                      label('Part of the time that it is down'),
                      `${chanceInWords(outage.unavailability)}; ${share(outage)}${under(outage.unavailability)}`,
                      outage.formula
                  ] as const,
                  ...(outage.frequency
                      ? [
                            [
                                label('Outages a year'),
                                `${outage.unavailability.missing === undefined ? rangeInWords(outage.frequency, number) : betweenInWords({ low: outage.frequency.best, high: outage.frequency.high }, number)}; ${outage.over === 'horizon' ? `mean ${share(outage)}` : ''}${under(outage.frequency)}`,
                                outage.formula
                            ] as const
                        ]
                      : [])
              ]
            : [
                  [
                      label('At least one outage'),
                      'no figure: of some events it is not known how long they last, or how often they come',
                      'network.at_least_one'
                  ] as const
              ]),
        [label(`Lost in ${over}`), `${chanceInWords(loss)}; ${under(loss)}${lossBound ? ': no bound of an outage' : ''}`, 'network.loss'],
        ...(lossBound
            ? [[label('The bound of an outage'), `${chanceInWords(lossBound)}; ${under(lossBound)}`, 'network.loss'] as const]
            : [])
    ];
}

/** The chance of at least one outage, and what it is worth. */
export function atLeastOneInWords(figure: OutageFigure['atLeastOne']): string {
    return figure.status === 'bounds' || figure.missing !== undefined
        ? chanceInWords({ ...figure, status: figure.status === 'bounds' ? 'bounds' : 'exact' })
        : `${figure.status === 'approximate' ? 'nearly ' : ''}${rangeInWords(figure, percent)}`;
}

/** The best estimate with its range. */
export function rangeInWords(
    { low, best, high }: { readonly low: number; readonly best: number; readonly high: number },
    say: (value: number) => string
): string {
    return low === high ? say(best) : `${say(best)}, ${say(low)} to ${say(high)}`;
}

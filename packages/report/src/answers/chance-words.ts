import type { ChanceFigure, NodeChances, OutageFigure } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';
import { underInWords } from './condition-words.js';
import { betweenInWords, chanceInWords, rangeInWords } from './words/chances.js';

/** A label, what it says with its conditions, and the formula behind it. */
export type ChanceLine = readonly [label: Message, text: Message, formula: string];

/** Of which measures figures are that are not those of today. */
type After = 'planned' | 'proposed' | undefined;

/**
 * The chances of a node or sector, at least one outage first; what each rests on stands in its own row.
 * @param horizon hours of the assessment
 */
export function chanceLines(
    { outage, loss, lossBound, ...counted }: Pick<NodeChances, 'outage' | 'loss' | 'lossBound' | 'judgedOver' | 'lessCertain'>,
    horizon: number,
    after?: After
): ChanceLine[] {
    const under = ({ conditions }: Pick<ChanceFigure, 'conditions'>): Message => underInWords(conditions, counted);
    const share = ({ over }: OutageFigure): number | undefined => (over === 'horizon' ? horizon : undefined);
    return [
        ...(outage
            ? [
                  [
                      message('chances.outageIn', { horizon, after }),
                      message('chances.lineUnder', { chance: atLeastOneInWords(outage.atLeastOne), under: under(outage.atLeastOne) }),
                      outage.atLeastOne.formula
                  ] as const,
                  [
                      message('chances.partOfTime', { after }),
                      message('chances.partOfTimeUnder', {
                          chance: chanceInWords(outage.unavailability),
                          share: share(outage),
                          under: under(outage.unavailability)
                      }),
                      outage.formula
                  ] as const,
                  ...(outage.frequency
                      ? [
                            [
                                message('chances.outagesAYear', { after }),
                                message('chances.outagesAYearUnder', {
                                    frequency:
                                        outage.unavailability.missing === undefined
                                            ? rangeInWords(outage.frequency, 'number')
                                            : betweenInWords({ low: outage.frequency.best, high: outage.frequency.high }, 'number'),
                                    share: share(outage),
                                    under: under(outage.frequency)
                                }),
                                outage.formula
                            ] as const
                        ]
                      : [])
              ]
            : [[message('chances.outage', { after }), message('chances.noOutage'), 'network.at_least_one'] as const]),
        [
            message('chances.lostIn', { horizon, after }),
            message('chances.lostUnder', { chance: chanceInWords(loss), under: under(loss), bounded: lossBound !== undefined }),
            'network.loss'
        ],
        ...(lossBound
            ? [
                  [
                      message('chances.bound', { after }),
                      message('chances.lineUnder', { chance: chanceInWords(lossBound), under: under(lossBound) }),
                      'network.loss'
                  ] as const
              ]
            : [])
    ];
}

/** The chance of at least one outage, and what it is worth. */
export function atLeastOneInWords(figure: OutageFigure['atLeastOne']): Message {
    const { status, missing } = figure;
    if (status === 'bounds' || missing !== undefined) {
        return chanceInWords({ ...figure, status: status === 'bounds' ? 'bounds' : 'exact' });
    }
    const range = rangeInWords(figure, 'percent');
    return status === 'approximate' ? message('chances.nearly', { range }) : range;
}

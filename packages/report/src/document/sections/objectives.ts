import type { Measure } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { listed, named, sentence, text } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';
import { why } from './rules.js';

type ObjectiveResult = NonNullable<Facts['report']['results']['objectives']>[number];
type TargetResult = ObjectiveResult['targets'][number];

/** What is to be reached, whether it will be, and what is done for it. Nothing where a model has no objectives. */
export function objectives(facts: Facts): Block[] {
    const {
        report: { results },
        title
    } = facts;
    const all = results.objectives ?? [];
    const targets = all.flatMap(each => each.targets);
    const count = (result: TargetResult['result']): number => targets.filter(each => each.result === result).length;
    const rows = all.flatMap(({ id, targets: own }) =>
        own.map((each, i): Cell[] => [
            i === 0 ? named(title(id), id) : text(title(id), id),
            text(message('text.asWritten', { text: each.text })),
            text(each.day === undefined ? message('pages.notStated') : message('text.asWritten', { text: each.day })),
            text(verdictOf(each)),
            text(verdictOf(each.today))
        ])
    );
    const chain = all.flatMap(each => chainRows(each, facts));
    return rows.length === 0
        ? []
        : [
              { type: 'heading', text: message('objectives.heading') },
              sentence(
                  message('objectives.inShort', {
                      of: targets.length,
                      reached: count('reached'),
                      not: count('not_reached'),
                      open: count('cannot_be_judged')
                  }),
                  message('objectives.howJudged')
              ),
              {
                  type: 'table',
                  caption: message('objectives.caption'),
                  columns: [
                      { heading: message('objectives.objective') },
                      { heading: message('objectives.target') },
                      { heading: message('objectives.day') },
                      { heading: message('objectives.verdict') },
                      { heading: message('objectives.today') }
                  ],
                  rows
              },
              ...(chain.length === 0
                  ? []
                  : [
                        {
                            type: 'table' as const,
                            caption: message('objectives.chainCaption'),
                            columns: [
                                { heading: message('objectives.objective') },
                                { heading: message('objectives.action') },
                                { heading: message('objectives.serves') },
                                { heading: message('pages.status') },
                                { heading: message('objectives.deadline') },
                                { heading: message('objectives.progress') },
                                { heading: message('objectives.counted') }
                            ],
                            rows: chain
                        }
                    ])
          ];
}

/** The verdict with the figure beside it. */
function verdictOf(of: Pick<TargetResult, 'result' | 'because' | 'condition' | 'trace'> & { readonly unsure?: true | undefined }): Message {
    const said = message('objectives.resultIs', { result: of.result, figures: [why(of, of.because)] });
    return of.unsure ? message('objectives.asAssumed', { said }) : said;
}

/** An objective with its lines of action, and each line with its measures, from the top. */
function chainRows({ id, counted }: ObjectiveResult, { report: { model }, title }: Facts): Cell[][] {
    const isLine = (measure: Measure): boolean => model.measures.some(each => each.partOf?.includes(measure.id));
    const seen = new Set<string>();
    const below = (whole: string): Cell[][] =>
        model.measures
            .filter(each => each.partOf?.includes(whole) && !seen.has(each.id))
            .flatMap(measure => {
                seen.add(measure.id);
                const { deadline, progress = [], status } = measure;
                return [
                    [
                        text(title(id), id),
                        text(title(measure.id), measure.id),
                        text(title(whole), whole),
                        text(
                            isLine(measure)
                                ? message('objectives.isLine')
                                : status === undefined
                                  ? message('pages.notStated')
                                  : message('pages.measureStatus', { status })
                        ),
                        text(deadline === undefined ? message('pages.notStated') : message('text.asWritten', { text: deadline })),
                        text(
                            progress.length === 0
                                ? message('pages.notStated')
                                : listed(progress.map(({ share, on }) => message('objectives.howFar', { share, on })))
                        ),
                        text(
                            isLine(measure)
                                ? message('objectives.asItsParts')
                                : message('objectives.counts', { isCounted: counted.includes(measure.id) })
                        )
                    ],
                    ...below(measure.id)
                ];
            });
    return below(id);
}

import type { Message } from '../message.js';
import { placesOf } from '../say/line-numbers.js';
import type { Say } from '../say/say.js';

/** Reports that people read: the method, and how figures are made. */
export const methodPages = {
    heading: 'How this was judged',
    judgedBy: ({ method, edition, criteria }: { method: Message; edition: string | undefined; criteria: number }, say: Say) =>
        `The method is ${say.message(method)}${edition === undefined ? '' : `, edition ${edition}`}, with ${say.count(criteria, 'criterion', 'criteria')}.`,
    noMethod: 'The model names no method, so nothing is put into classes or in an order.',
    assessed: (
        {
            date,
            horizon,
            judged,
            discount
        }: {
            date: string | undefined;
            horizon: number | undefined;
            judged: 'with_measures' | 'without_measures';
            discount: number | undefined;
        },
        say: Say
    ) =>
        [
            date === undefined ? 'The date of the assessment is not stated.' : `As of ${date}.`,
            horizon === undefined ? 'The period that it looks ahead is not stated.' : `It looks ${say.duration(horizon)} ahead.`,
            judged === 'with_measures'
                ? 'Values are judged with the measures that are in place.'
                : 'Values are judged as if there were no measures.',
            ...(discount === undefined ? [] : [`Later payments are discounted at ${say.percent(discount)} a year.`])
        ].join(' '),
    formulasCaption:
        'How each figure is made. Own: an ordinary calculation, or a choice of this program or of the method where no public source gives a rule.',
    figure: 'Figure',
    how: 'How',
    after: 'After',
    formula: 'Formula',
    scalesCaption: ({ horizon }: { horizon: number | undefined }, say: Say) =>
        `Scales and their classes.${horizon === undefined ? '' : ` Chances are those within ${say.duration(horizon)}.`}`,
    scale: 'Scale',
    class: 'Class',
    called: 'Called',
    standsFor: 'Stands for',
    band: ({ low, high }: { low: Message | undefined; high: Message | undefined }, say: Say) =>
        low && high
            ? `${say.message(low)} to ${say.message(high)}`
            : low
              ? `${say.message(low)} and more`
              : high
                ? `less than ${say.message(high)}`
                : 'open',
    countsFor: ({ value }: { value: number }, say: Say) => `counts for ${say.number(value)}`,
    thresholdsCaption: 'Criteria that are measured in numbers: from which number on harm is of which class.',
    thresholds: 'Classes',
    threshold: ({ name, from, duration }: { name: string; from: Message; duration: number | undefined }, say: Say) =>
        `${name} from ${say.message(from)}${duration === undefined ? '' : ` for ${say.duration(duration)}`}`,
    restsOnCaption: 'Parts of the method whose figures were not read in a public source. Whatever is judged by them rests on that.',
    part: 'Part',
    from: 'Where it comes from',
    provenanceIs: ({ from }: { from: 'from_memory' | 'own_choice' | 'illustrative' | 'not_stated' }) =>
        ({
            from_memory: 'from memory and not checked: not the official value',
            own_choice: 'chosen by the author of the method',
            illustrative: 'made up for an example',
            not_stated: 'not stated'
        })[from],
    sourcesCaption: 'Sources of the model.',
    source: 'Source',
    by: 'By',
    day: 'Date',
    address: 'Address',
    noSources: 'The model names no source.'
};

/** Reports that people read: where each value stands, and who gave it. */
export const provenancePages = {
    caption:
        'Where each value stands, who judged it, when and on which evidence. Values as the model has them; of one risk those with the same answer share a row. A place goes for the values since the place before; several lines are one for each value, in this order. Confidence is how sure the judges are.',
    values: 'Values and where they stand',
    by: 'Judged by',
    on: 'On',
    evidence: 'Evidence',
    absent: ({ absent }: { absent: readonly ('by' | 'on' | 'evidence')[] }, say: Say) =>
        `No value says ${say.or(absent.map(each => ({ by: 'who judged it', on: 'when', evidence: 'on which evidence' })[each]))}.`,
    stated: (
        {
            what,
            value,
            confidence,
            because
        }: {
            what: Message;
            value: Message;
            confidence: 'low' | 'medium' | 'high' | undefined;
            because: string | undefined;
        },
        say: Say
    ) =>
        `${say.message(what)}: ${say.message(value)}${confidence === undefined ? '' : `, ${confidence} confidence`}${because === undefined ? '' : ` (${because})`}`,
    together: (
        {
            values,
            file,
            lines
        }: {
            values: readonly Message[];
            /** Absent where it is that of the values before. */
            file: string | undefined;
            lines: readonly number[];
        },
        say: Say
    ) => `${values.map(say.message).join('; ')} [${placesOf(file, lines, 'line', 'lines')}]`,
    notApplicable: ({ what, file, lines }: { what: readonly Message[]; file: string | undefined; lines: readonly number[] }, say: Say) =>
        `does not apply: ${what.map(say.message).join(', ')} [${placesOf(file, lines, 'line', 'lines')}]`,
    restNotApplicable: ({ count, file, lines }: { count: number; file: string | undefined; lines: readonly number[] }, say: Say) =>
        `does not apply: the other ${say.plural(count, 'criterion', `${count} criteria`)} [${placesOf(file, lines, 'line', 'lines')}]`,
    value: (
        {
            best,
            range,
            withheld
        }: { best: Message | undefined; range: { readonly low: Message; readonly high: Message } | undefined; withheld: boolean },
        say: Say
    ) => {
        const limits = range && `${say.message(range.low)} to ${say.message(range.high)}`;
        const value = withheld ? 'withheld' : best === undefined ? undefined : say.message(best);
        return value === undefined ? (limits ?? 'no best estimate') : limits === undefined ? value : `${value} (${limits})`;
    }
};

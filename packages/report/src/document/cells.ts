import type { AggregatePoint, Certainty, CriterionFigure, OverallFigure } from '@nvs/analysis';
import type { Criterion, Scale } from '@nvs/model';
import { message, titled, type Message } from '@nvs/words';
import type { Cell, Part, Sentence, State } from './document.js';

interface Judged {
    readonly criteria: readonly CriterionFigure[];
    readonly byInterest?: readonly string[] | undefined;
    readonly overall?: { readonly certainty?: Certainty | undefined } | undefined;
}

/** A claim, and what it holds under. */
export const sentence = (claim: Message, condition?: Message): Sentence => ({ type: 'sentence', claim, condition });

/** A cell with words. @param link the element that it leads to */
export const text = (said: Message, link?: string): Cell => ({ type: 'text', text: said, link });

/** The cell in which an element has its place in the report. */
export const named = (said: Message, anchor: string): Cell => ({ type: 'text', text: said, anchor });

/** Several things in one cell. There is at least one. */
export const parts = (items: readonly Part[]): Cell => ({
    type: 'text',
    text: message('pages.listed', { items: items.map(each => each.text) }),
    parts: items
});

/** Several things in one cell, each on a line of its own. There is at least one. */
export const onLines = (items: readonly Message[]): Cell => ({ type: 'text', text: message('text.lines', { items }), lines: items });

/** Several things in one cell; in words that there are none. */
export const listed = (items: readonly Message[]): Message => message('pages.listed', { items });

export const whole = (value: number): Cell => ({ type: 'number', value, text: message('text.whole', { value }) });

export const state = (of: State): Cell => ({ type: 'state', state: of });

/** What a class of a scale is called: its letter where it has no title. */
export const classTitle = (found: Scale['classes'][number]): Message =>
    found.title.trim() === '' ? message('text.asWritten', { text: found.name }) : titled(found);

/** A class of a scale, with what it is called. */
function classCell(scale: Scale, name: string): Cell {
    const place = scale.classes.findIndex(each => each.name === name);
    const found = scale.classes[place];
    return found
        ? { type: 'class', name, place, of: scale.classes.length, text: classTitle(found) }
        : text(message('text.asWritten', { text: name }));
}

/** The judgement by a criterion of a risk: of its own, or that its interest or the risk was judged as a whole. */
export function judgementCell(scale: Scale, impact: Judged | undefined, { id, interest }: Pick<Criterion, 'id' | 'interest'>): Cell {
    const figure = impact?.criteria.find(each => each.criterion === id);
    return figure
        ? criterionCell(scale, figure)
        : impact?.byInterest?.includes(interest)
          ? state('by_interest')
          : state(impact?.overall?.certainty === 'as_published' ? 'as_published' : 'not_judged');
}

/** The judgement by one criterion. Absent: it is not judged. */
export function criterionCell(scale: Scale, figure: CriterionFigure | undefined): Cell {
    if (figure === undefined) {
        return state('not_judged');
    }
    if (figure.status === 'withheld' || figure.status === 'not_usable' || figure.status === 'assumed') {
        return state(figure.status);
    }
    if (!figure.best) {
        const { status, low, high } = figure;
        return status === 'judged' && low && high
            ? text(message('text.asWritten', { text: `${low.class} .. ${high.class}` }))
            : state('incomplete');
    }
    return figure.best.position < 0 ? state('not_applicable') : classCell(scale, figure.best.class);
}

type Aggregate = Pick<OverallFigure, 'status' | 'low' | 'best' | 'high' | 'currency'>;

/** A figure that several criteria make up: by its limits where only these were judged. Absent: not all of them are judged. */
export function aggregateCell(scale: Scale, figure: Aggregate | undefined): Cell {
    const point = figure?.best;
    if (point === undefined) {
        return figure?.status === 'limits' ? limitsCell(figure) : state(figure?.status === 'withheld' ? 'withheld' : 'incomplete');
    }
    const { currency } = figure ?? {};
    const name = classAt(point);
    if (name === 'X' || (name === undefined && !point.value)) {
        return state('not_applicable');
    }
    return name === undefined ? text(message('pages.amount', { amount: point.value ?? 0, currency })) : classCell(scale, name);
}

const classAt = (point: AggregatePoint | undefined): string | undefined => point?.nearest ?? point?.class;

/** What was judged by limits alone. */
function limitsCell({ low, high, currency }: Aggregate): Cell {
    const [from, to] = [classAt(low), classAt(high)];
    return from !== undefined && to !== undefined
        ? text(message('pages.classRange', { low: from, high: to }))
        : text(message('pages.amountRange', { low: low?.value ?? 0, high: high?.value ?? 0, currency }));
}

import type { Id } from '@nvs/model';
import type { Message } from '@nvs/words';

/** A figure that a measure can change. */
export type ChangedFigure =
    /** Of a threat or campaign: what it is ranked by, and its likelihood (a chance over the horizon of the scale, or times a year). @param scope of the impact */
    | { readonly figure: 'risk' | 'likelihood'; readonly of: Id; readonly scope?: Id | undefined }
    /** Of a node or sector: the chance of loss, of at least one outage within the horizon, the part of the time down. */
    | { readonly figure: 'loss' | 'outage' | 'unavailability'; readonly of: Id }
    /** Of a node or sector: hours down in a stress test. */
    | { readonly figure: 'downtime'; readonly of: Id; readonly under: Id };

/** Limits of a figure over the completions of what is not known; `best` of all best estimates, where nothing that is not judged changes it. */
export interface Limits {
    readonly low: number;
    readonly best: number | undefined;
    readonly high: number;
}

/** What a measure makes of one figure. */
export interface Difference {
    readonly before: Limits;
    readonly after: Limits;
    /** Before less after, worked out in each completion: positive where the measure lowers the figure, negative where it raises it. */
    readonly reduction: Limits;
    /** exact: the reduction is the same in all completions. searched: the least and the most among so many completions, the ends of all ranges first. */
    readonly limits: 'exact' | 'searched';
    readonly completions: number;
}

/** What a measure is added to. alone: to the measures in place. last: to those in place and all that are planned, so it is what is lost without it. */
export type AddedTo = 'alone' | 'last';

/** The difference that a measure makes, on the last day of the horizon (formula `measure.difference`). */
export interface MeasureDifference extends Difference {
    readonly measure: Id;
    readonly asked: ChangedFigure;
    /** Why it changes nothing: it begins too late, or ends too early. */
    readonly withoutEffect: Message | undefined;
}

/** Why a question has no answer. */
export interface NotAnswered {
    readonly reason: Message;
}

/** What measures do to figures, each worked out when it is asked for first. */
export type Differences = (measure: Id, asked: ChangedFigure, added: AddedTo) => MeasureDifference | NotAnswered;

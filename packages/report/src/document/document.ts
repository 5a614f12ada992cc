import type { Language, Message } from '@nvs/words';
import type { ReachPicture } from './reach-picture.js';
import type { RiskDiagram } from './risk-diagram.js';
import type { StressTestPicture } from './stress-test-picture.js';

/** A report for people as data: what it says, in which order; how it looks is for the format that lays it out. */
export interface Document {
    readonly title: Message;
    /** Who may read it and what it was made with. */
    readonly subtitle: readonly Message[];
    /** Of everything in it. */
    readonly language: Language;
    readonly sections: readonly Section[];
    /** It is to fit few pages: printed small and without gaps. */
    readonly isBrief?: boolean | undefined;
}

export interface Section {
    /** Letters and dashes; the same in every language. */
    readonly id: string;
    readonly heading: Message;
    readonly blocks: readonly Block[];
}

/** A claim with, in smaller letters, what it holds under. */
export interface Sentence {
    readonly type: 'sentence';
    readonly claim: Message;
    readonly condition?: Message | undefined;
}

export interface Table {
    readonly type: 'table';
    readonly caption: Message;
    /** `heat`: many narrow columns of classes, whose heads stand upright. `neighbours`: each row an element with what it needs, what needs it and what hits it. */
    readonly form?: 'heat' | 'neighbours' | undefined;
    /** What stands behind a picture, or is long: folded away under this name where that can be. */
    readonly folded?: Message | undefined;
    readonly columns: readonly Column[];
    /** As many cells a row as there are columns; the first names the row. */
    readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
    readonly heading: Message;
    /** What the heading is short for, where it is a short name. */
    readonly whole?: Message | undefined;
    /** Neighbours with the same group stand under one heading. */
    readonly group?: Message | undefined;
    readonly align?: 'start' | 'end' | undefined;
}

export type Picture = RiskDiagram | StressTestPicture | ReachPicture;

/** A picture; what it shows stands in the table behind it too. */
export interface Figure {
    readonly type: 'figure';
    readonly title: Message;
    readonly caption: Message;
    readonly picture: Picture;
}

export type Block =
    | Sentence
    | Table
    | Figure
    | { readonly type: 'heading'; readonly text: Message /** The element that it is about. */; readonly element?: string | undefined }
    | { readonly type: 'list'; readonly items: readonly Message[] }
    | { readonly type: 'note'; readonly text: Message };

/** What is not a figure, and is never shown as one. */
export type State = 'not_judged' | 'withheld' | 'not_applicable' | 'incomplete' | 'not_usable' | 'assumed' | 'by_interest' | 'as_published';

/** One of several things in a cell. */
export interface Part {
    readonly text: Message;
    readonly link?: string | undefined;
}

export type Cell =
    | {
          readonly type: 'text';
          readonly text: Message;
          readonly link?: string | undefined /** The element whose place in the report this is. */;
          readonly anchor?: string | undefined;
          /** What the text lists, each with the element that it leads to. */
          readonly parts?: readonly Part[] | undefined;
          /** What the text says, line by line, where each is to have one of its own. */
          readonly lines?: readonly Message[] | undefined;
      }
    /** A class of a scale. @property place 0 for the lowest of `of` */
    | { readonly type: 'class'; readonly name: string; readonly place: number; readonly of: number; readonly text: Message }
    | { readonly type: 'state'; readonly state: State }
    /** A range on an axis from 0 to `of`, one unit a class; without `best` only limits are known. */
    | {
          readonly type: 'range';
          readonly low: number;
          readonly best?: number | undefined;
          readonly high: number;
          readonly of: number;
          /** The class of the best estimate, for who does not draw it. */
          readonly bestClass?: string | undefined;
          readonly text: Message;
      }
    /** @property shade how much it is beside others, from 0 (little) to 3; only where narrow columns stand */
    | { readonly type: 'number'; readonly value: number; readonly text: Message; readonly shade?: number | undefined };

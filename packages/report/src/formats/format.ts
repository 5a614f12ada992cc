import type { Message } from '@nvs/words';
import type { Around } from '../exchange/graph.js';
import type { Profile } from '../document/profiles/index.js';
import type { Report } from '../json/index.js';
import type { HouseStyle } from './docx/styles.js';

/** What a report is written as: texts, or bytes where the format is not a text. */
export type Content = Iterable<string | Uint8Array>;

/** Makes a PNG of an SVG. */
export type Raster = (svg: string) => Uint8Array;

/** What of a report is asked for. */
export interface ReportView {
    /** Of the network what is near an element; only formats of which `isNetwork` is true go by it. */
    readonly around?: Around | undefined;
    /** Which report it is; the whole one where this is absent. Only formats of which `isDocument` is true go by it. */
    readonly profile?: Profile | undefined;
    /** The look of a house, for documents. */
    readonly house?: HouseStyle | undefined;
}

/** What formats are for, in the order in which they are offered. */
export const FORMAT_USES = ['reading', 'tables', 'programs'] as const;
export type FormatUse = (typeof FORMAT_USES)[number];

/** A format of reports: all that the command line, the language server and the extension know of it. */
export interface ReportFormat {
    /** As `--format` has it. */
    readonly name: string;
    /** Behind the dot of a file's name. */
    readonly extension: string;
    readonly mediaType: string;
    /** What it is called where somebody chooses a format. */
    readonly called: Message;
    /** What it is good for. */
    readonly goodFor: Message;
    /** By which formats are put together where somebody chooses one. */
    readonly use: FormatUse;
    /** What shows it: an editor of text, a browser, or another program that a computer has for such files. */
    readonly opensIn: 'editor' | 'browser' | 'program';
    /** Whether it shows the network or anything drawn, which take long and are worked out before it is written. */
    readonly isWhole: boolean;
    /** It draws the network, and can do so for what is near an element. */
    readonly isNetwork?: boolean;
    /** It lays out the report for people, of which a profile gives another selection. */
    readonly isDocument?: boolean;
    /** The same report gives the same bytes. */
    write(report: Report, view?: ReportView): Content;
    /** Adds to what was written what programs show that draw no lines. Without it, these leave pictures out. */
    rasterised?(content: Content, raster: Raster): Content;
    /** Whether a file that begins like this is one that we made, of whatever version, so that it may be overwritten. A few thousand characters are enough. */
    isOurs(head: string): boolean;
}

import type { Report } from '../json/index.js';

/** What a report is written as: texts, or bytes where the format is not a text. */
export type Content = Iterable<string | Uint8Array>;

/** A format of reports: all that the command line, the language server and the extension know of it. */
export interface ReportFormat {
    /** As `--format` has it. */
    readonly name: string;
    /** Behind the dot of a file's name. */
    readonly extension: string;
    readonly mediaType: string;
    /** Whether it shows the network or anything drawn, which take long and are worked out before it is written. */
    readonly isWhole: boolean;
    /** The same report gives the same bytes. */
    write(report: Report): Content;
    /** Whether a file that begins like this is one that we made, of whatever version, so that it may be overwritten. A few thousand characters are enough. */
    isOurs(head: string): boolean;
}

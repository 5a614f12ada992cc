import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { houseStyleOf, REPORT_FORMATS, type Content, type FormatName, type HouseStyle, type ReportFormat } from '@nvs/report';
import { message, reasonOf } from '@nvs/words';
import { browser, isOurPdf, printed } from './chromium.js';
import type { ReportOptions } from './commands/report.js';
import { CannotDo, type Surroundings } from './surroundings.js';

/** A format as the command line writes it: that of a report, finished by what only a machine has. */
interface OutputFormat {
    /** The format of reports that it is made of. */
    readonly name: FormatName;
    readonly extension: string;
    /** No text, so nothing for a terminal. */
    readonly isBytes: boolean;
    finished(content: Content): Promise<Content>;
    isOurs(head: string): boolean;
}

/** @throws CannotDo where no browser is found that would print a PDF */
export function outputFormat({ format: name, browser: named }: ReportOptions, around: Surroundings): OutputFormat {
    if (name === 'pdf') {
        const program = browser(named, around);
        return {
            name: 'html',
            extension: 'pdf',
            isBytes: true,
            finished: async content => [await printed(content, program)],
            isOurs: isOurPdf
        };
    }
    if (named !== undefined) {
        throw new CannotDo(message('outputs.onlyPdf'));
    }
    const format: ReportFormat = REPORT_FORMATS[name];
    return {
        name,
        extension: format.extension,
        isBytes: !/^text\/|json$/.test(format.mediaType),
        finished: content => Promise.resolve(content),
        isOurs: format.isOurs
    };
}

/** The look of the document that is named. @throws CannotDo where it is none */
export function houseStyle({ format, referenceDoc }: ReportOptions, { cwd }: Surroundings): HouseStyle | undefined {
    if (referenceDoc === undefined) {
        return undefined;
    }
    if (format !== 'docx') {
        throw new CannotDo(message('outputs.onlyDocx'));
    }
    let document: Uint8Array;
    try {
        document = readFileSync(resolve(cwd, referenceDoc));
    } catch (error) {
        throw new CannotDo(message('outputs.houseStyleUnread', { file: referenceDoc, why: reasonOf(error) }));
    }
    const found = houseStyleOf(document);
    if (!found) {
        throw new CannotDo(message('outputs.noHouseStyle', { file: referenceDoc }));
    }
    return found;
}

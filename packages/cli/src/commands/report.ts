import { message } from '@nvs/words';
import type { reportFormats } from '../choices.js';
import type { Limits } from '../compile.js';
import type { LanguageOption } from '../language.js';
import { makeReports } from '../make-reports.js';
import type { MarkingOption } from '../marking.js';
import { outputFrom } from '../output-file.js';
import { checkProfile, type ProfileOption } from '../report-profile.js';
import { checkView, type ViewOption } from '../report-view.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { watchReports } from '../watch-reports.js';

export interface ReportOptions extends Limits, MarkingOption, LanguageOption, ViewOption, ProfileOption {
    readonly format: (typeof reportFormats)[number];
    /** A document for Word whose styles are taken. */
    readonly referenceDoc?: string;
    /** The program that prints. */
    readonly browser?: string;
    readonly out?: string;
    /** Again whenever a text changes. */
    readonly watch?: boolean;
    readonly force?: boolean;
    /** Of what is drawn under the ranges. */
    readonly seed?: number;
    readonly trials?: number;
}

/** Makes a report of each project: the report on the standard output or in a file, the findings beside it. */
export async function report(paths: readonly string[], options: ReportOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    checkView(options);
    checkProfile(options);
    if (!options.watch) {
        return (await makeReports(paths, options, tools, around)).code;
    }
    if (!outputFrom(options.out, around.cwd)) {
        throw new CannotDo(message('watching.needsOut'));
    }
    return watchReports(paths, options, tools, around);
}

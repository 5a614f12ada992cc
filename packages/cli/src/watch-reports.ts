import { resolve } from 'node:path';
import { folderAround } from '@nvs/language/node';
import { message } from '@nvs/words';
import { changesOf } from './changes.js';
import type { ReportOptions } from './commands/report.js';
import { untilInterrupted } from './interrupted.js';
import { makeReports, type Made } from './make-reports.js';
import { expandPaths } from './paths.js';
import { isFile } from './report-profile.js';
import { pathFrom } from './seen-from.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from './surroundings.js';
import { tell } from './terminal.js';

/**
 * Makes the reports, and makes them again whenever a text changes that they are made of, until the process is interrupted. What stands in the way of
 * the first ones ends it; later on it is told, and the reports from before stay.
 */
export function watchReports(paths: readonly string[], options: ReportOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    return untilInterrupted(async stop => {
        let run = new AbortController();
        const changes = changesOf(filesBeside(options, around), () => {
            run.abort();
        });
        stop.addEventListener('abort', () => {
            run.abort();
            void changes.end();
        });
        const make = async (isFirst: boolean): Promise<Made | undefined> => {
            run = new AbortController();
            try {
                return await makeReports(paths, options, tools, around, run);
            } catch (error) {
                if (run.signal.aborted) {
                    return undefined;
                }
                if (isFirst || !(error instanceof CannotDo)) {
                    throw error;
                }
                await tell(around, error.said);
                return undefined;
            }
        };
        try {
            // Before the first look at the texts: no change is to be missed.
            await changes.in(await foldersOf(paths, around));
            let isFirst = true;
            for (;;) {
                const made = await make(isFirst);
                if (isFirst && made?.code === 2) {
                    return 2;
                }
                if (made && (await changes.in(made.folders)) && !stop.aborted) {
                    // A folder that is only known since the texts were read: what was read there may have changed since.
                    continue;
                }
                if (isFirst && made) {
                    isFirst = false;
                    await tell(
                        around,
                        message('watching.watching', { folders: made.folders.map(each => pathFrom(around.cwd, each) || '.') })
                    );
                }
                const changed = await changes.next();
                if (!changed) {
                    await tell(around, message('watching.stopped'));
                    return 0;
                }
                await tell(around, message('watching.changed', { files: changed.map(each => pathFrom(around.cwd, each)) }));
            }
        } finally {
            await changes.end();
        }
    });
}

/** Files that reports are made of beside the texts of projects. */
function filesBeside({ referenceDoc, profile }: ReportOptions, { cwd }: Surroundings): string[] {
    return [referenceDoc, profile !== undefined && isFile(profile) ? profile : undefined].flatMap(file =>
        file === undefined ? [] : [resolve(cwd, file)]
    );
}

/** The folders of the projects around the paths, as far as they are there. */
async function foldersOf(given: readonly string[], { cwd }: Surroundings): Promise<string[]> {
    const { paths } = await expandPaths(given.length > 0 ? given : ['.'], cwd);
    return [...new Set(paths.flatMap(path => folderAround(path, cwd) ?? []))];
}

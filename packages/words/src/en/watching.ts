import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const MOST_FILES = 3;

/** What is told while reports are made again and again. */
export const watching = {
    option: 'make the report again whenever a text changes, until Ctrl-C; goes with --out',
    needsOut: 'With --watch a report goes to a file: name one, or a folder, with --out.',
    watching: ({ folders }: { folders: readonly string[] }, say: Say) =>
        `Watching ${say.and(folders)}: the report is made again when a text changes. Stop with Ctrl-C.`,
    changed: ({ files }: { files: readonly string[] }, say: Say) => `Changed: ${say.few(files, MOST_FILES)}.`,
    kept: ({ project }: { project: string }) =>
        `No new report of ${project}, for its text has errors; a report from before is left as it is. It is made again when they are mended.`,
    notWatched: ({ folder, why }: { folder: string; why: Message }, say: Say) =>
        `${folder} cannot be watched: ${say.message(why)}. Run the command without --watch when a text has changed.`,
    stopped: 'Stopped.'
};

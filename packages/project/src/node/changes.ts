import { readProjects, type ReadOptions } from '@nvs/language/node';
import { OF_TEXT } from '../analyses.js';
import { tableChanges, type TableChanges } from '../changes/table-changes.js';
import type { Message } from '@nvs/words';

/** What was changed in a register, for the projects around the paths. Nothing is written. */
export function changesForPaths(
    paths: readonly string[],
    bytes: Uint8Array,
    options: Pick<ReadOptions, 'cwd' | 'language'>
): Promise<TableChanges | { readonly problem: Message }> {
    return tableChanges(bytes, instead => readProjects(paths, { ...options, analyses: OF_TEXT, instead }));
}

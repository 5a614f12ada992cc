import { readProjects, type ReadOptions } from '@nvs/language/node';
import { OF_TEXT } from '../analyses.js';
import { mend, type Mended } from '../mend.js';

/** What can be mended without asking in the projects around the paths. Nothing is written. */
export function mendPaths(paths: readonly string[], options: Pick<ReadOptions, 'cwd' | 'language'> = {}): Promise<Mended> {
    return mend(instead => readProjects(paths, { ...options, analyses: OF_TEXT, instead }));
}

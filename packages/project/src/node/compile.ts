import { readProjects } from '@nvs/language/node';
import { OF_TEXT } from '../analyses.js';
import { compileRead, type Compilation, type CompileOptions } from '../compilation.js';

export interface CompilePathsOptions extends CompileOptions {
    /** The folder that paths start from; else that of the process. */
    readonly cwd?: string;
}

/**
 * Reads, links and checks the projects around the paths, and lowers them to risk models. A file stands for the project
 * around it; projects that its nvs.json names are read, and not reported on. Never throws on what stands in a file.
 */
export function compile(paths: readonly string[], options: CompilePathsOptions = {}): Promise<Compilation> {
    return compileRead(instead => readProjects(paths, { ...options, analyses: OF_TEXT, ...(instead ? { instead } : {}) }), options);
}

import type { LangiumDocument } from 'langium';
import type { NvsServices } from '../module.js';
import type { Project } from '../workspace/projects.js';
import type { Finding } from './finding.js';

/** What is wrong with a project as a whole, by document: what can't be told from one file and the names of the others. */
export function checkProject(_project: Project, _documents: readonly LangiumDocument[], _services: NvsServices): Map<LangiumDocument, Finding[]> {
    return new Map();
}

import type { Judgement } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import type { CheckedText } from '@nvs/language';
import { count, modelAtLevel, type Counts, type ModelAtLevel, type ReportMarking } from '@nvs/report';
import type { CompiledProject } from '../compiled.js';

/** A project as a question sees it: what its answer may show. */
export interface Asked {
    /** At the level of the answer. */
    readonly model: RiskModel;
    /** What the answer is headed with. Absent: nothing in the model is marked. */
    readonly marking: ReportMarking | undefined;
    /** How much was found in its text. */
    readonly found: Counts;
    /** What its rules and expectations say, where they were run on this model. */
    readonly judgement: Judgement | undefined;
    /** Its texts by file, to quote from; none where something is withheld. */
    texts(): Readonly<Record<string, string>>;
}

/** Everything of a project, for those who have its text before them. */
export function askedWhole(text: CheckedText): Asked {
    return { model: text.model, marking: undefined, found: count([text]), judgement: undefined, texts: () => textsOf(text) };
}

const atLevels = new WeakMap<RiskModel, Map<string | undefined, ModelAtLevel>>();

/** A project at the level asked for, else at that of its assessment. The same model as long as nothing changes. @param level one of its levels by name */
export function askedAt(project: CompiledProject, level?: string): Asked {
    const levels = atLevels.get(project.model) ?? new Map<string | undefined, ModelAtLevel>();
    atLevels.set(project.model, levels);
    const at = levels.get(level) ?? modelAtLevel(project, level);
    levels.set(level, at);
    return {
        ...at,
        found: count([project]),
        judgement: at.model === project.model ? project.judgement : undefined,
        texts: () => (at.model === project.model ? textsOf(project) : {})
    };
}

function textsOf({ files, text }: Pick<CompiledProject, 'files' | 'text'>): Record<string, string> {
    return Object.fromEntries(files.map(file => [file, text(file) ?? '']));
}

import { reduced, studyOf } from '@nvs/analysis';
import { lessCertain, WITHHELD_PLACE, type Diagnostic, type Location } from '@nvs/model';
import { inOrder, type CheckedText, type ReleasedTexts } from '@nvs/language';
import type { CompiledProject } from './compiled.js';
import { judgementDiagnostics } from './findings.js';

export interface AtLevel {
    readonly whole: CheckedText;
    /** What the released texts of the project give. */
    readonly left: CheckedText;
    readonly texts: ReleasedTexts;
    readonly level: string;
    /** How the project's folder is called. */
    readonly root: string;
    /** Whether rules and expectations are run. */
    readonly judge: boolean;
}

/**
 * A project as those who may see a level get it: its model without what is marked higher, what was found in the texts that are left, and what rules
 * and expectations say of that model. Of a file with something taken out the place is the file alone: lines would tell how much.
 */
export function findingsAtLevel({ whole, left, texts, level, root, judge: asked }: AtLevel): CompiledProject {
    const changed = new Map([...texts.changed.values()].map(({ file, isEmpty }) => [file, isEmpty]));
    const model = reduced(whole, level);
    const place = (at: Location): Location => (changed.has(at.file) ? { ...WITHHELD_PLACE, file: at.file } : at);
    const isTold = ({ message, related }: Diagnostic): boolean =>
        ![message, ...related.map(each => each.message)].some(each => each.includes(texts.standIn));
    // what a stand-in makes wrong is nothing that is wrong in the model
    const ofText = left.diagnostics.filter(isTold).map(each => ({
        ...each,
        location: place(each.location),
        related: each.related.map(other => ({ ...other, location: place(other.location) }))
    }));
    const hasErrors = ofText.some(({ severity }) => severity === 'error');
    const less = lessCertain(model);
    const asks = model.rules.length + model.expectations.length + (model.objectives ?? []).length + less.interests + less.published > 0;
    const files = whole.files.filter(file => changed.get(file) !== true);
    const judgement = asked && asks && !hasErrors ? studyOf(model).judgement() : undefined;
    const judged = judgement
        ? judgementDiagnostics(model, judgement, { config: whole.config, files, language: whole.language }).map(each => ({
              ...each,
              location: place(each.location),
              related: each.related.map(other => ({ ...other, location: place(other.location) }))
          }))
        : [];
    return {
        name: whole.name,
        root,
        model,
        markings: whole.markings,
        diagnostics: inOrder([...ofText, ...judged]),
        allowed: [],
        hasErrors,
        judgement,
        unjudged: asks && hasErrors,
        lessCertain: less,
        profiles: whole.config.profiles ?? {},
        files,
        text: file => (changed.has(file) ? undefined : whole.text(file))
    };
}

import { reduced, studyOf } from '@nvs/analysis';
import { lessCertain, WITHHELD_PLACE, type Diagnostic, type Location } from '@nvs/model';
import { inOrder, type CheckedText, type ReleasedTexts } from '@nvs/language';
import type { CompiledProject } from './compiled.js';
import { judgementFound } from './findings.js';

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
    const placed = <T extends Diagnostic>(each: T): T => ({
        ...each,
        location: place(each.location),
        related: each.related.map(other => ({ ...other, location: place(other.location) }))
    });
    // what a remark allows of an element that is taken out is found for those who may see that
    const isOfLevel = ({ code, location: { file } }: Diagnostic): boolean => code !== 'allow/unused' || !changed.has(file);
    const ofText = left.diagnostics.filter(each => isTold(each) && isOfLevel(each)).map(placed);
    const hasErrors = ofText.some(({ severity }) => severity === 'error');
    const less = lessCertain(model);
    const asks = model.rules.length + model.expectations.length + (model.objectives ?? []).length + less.interests + less.published > 0;
    const files = whole.files.filter(file => changed.get(file) !== true);
    const judgement = asked && asks && !hasErrors ? studyOf(model).judgement() : undefined;
    const { told: judged, allowed } = judgement
        ? judgementFound(model, judgement, { config: whole.config, files, language: whole.language, allowances: whole.allowances })
        : { told: [], allowed: [] };
    // a reason is a remark in the text: of a text with something taken out nobody knows what it names
    const isWhole = ({ location: { file } }: Diagnostic): boolean => !changed.has(file);
    return {
        name: whole.name,
        root,
        model,
        markings: whole.markings,
        diagnostics: inOrder([...ofText, ...judged.filter(each => each.code !== 'allow/unused').map(placed)]),
        allowed: inOrder([...left.allowed.filter(isTold), ...allowed].filter(isWhole)),
        hasErrors,
        judgement,
        unjudged: asks && hasErrors,
        lessCertain: less,
        profiles: whole.config.profiles ?? {},
        files,
        text: file => (changed.has(file) ? undefined : whole.text(file))
    };
}

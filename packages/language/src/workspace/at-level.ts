import { judge, reduced } from '@nvs/analysis';
import { WITHHELD_PLACE, type Location } from '@nvs/model';
import { URI, UriUtils } from 'langium';
import type { CompiledProject, Diagnostic } from '../diagnostic.js';
import { inOrder } from '../validation/diagnostics.js';
import { judgementDiagnostics } from '../validation/judgement.js';
import type { ProjectConfig } from './config.js';
import type { ReleasedTexts } from './released.js';

export interface AtLevel {
    readonly whole: CompiledProject;
    /** What the released texts of the project give. */
    readonly left: CompiledProject;
    readonly texts: ReleasedTexts;
    readonly level: string;
    readonly config: ProjectConfig;
    /** Whether rules and expectations are run. */
    readonly judge: boolean;
}

/**
 * A project as those who may see a level get it: its model without what is marked higher, what was found in the texts that are left, and what rules
 * and expectations say of that model. Of a file with something taken out the place is the file alone: lines would tell how much.
 */
export function findingsAtLevel({ whole, left, texts, level, config, judge: asked }: AtLevel): CompiledProject {
    const changed = new Map(
        [...texts.changed].map(([uri, { isEmpty }]) => [UriUtils.relative(URI.file(whole.root), URI.parse(uri)), isEmpty])
    );
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
    const asks = model.rules.length + model.expectations.length > 0;
    const files = whole.files.filter(file => changed.get(file) !== true);
    const judgement = asked && asks && !hasErrors ? judge(model) : undefined;
    const judged = judgement
        ? judgementDiagnostics(model, judgement, config, files).map(each => ({
              ...each,
              location: place(each.location),
              related: each.related.map(other => ({ ...other, location: place(other.location) }))
          }))
        : [];
    return {
        name: whole.name,
        root: whole.root,
        model,
        markings: whole.markings,
        diagnostics: inOrder([...ofText, ...judged]),
        hasErrors,
        judgement,
        unjudged: asks && hasErrors,
        files,
        text: file => (changed.has(file) ? undefined : whole.text(file))
    };
}

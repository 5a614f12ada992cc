import type { NvsServices } from '../../module.js';
import type { Model } from '../../generated/ast.js';
import { codeOf, inOrderOfCodes } from '../../references/criterion-codes.js';
import { titleIn } from '../../references/titles.js';
import type { FrameRow } from './frames.js';
import { visibleNames } from './visible-names.js';

/**
 * The rows of an impact by the method of a model, in the method's order. A criterion whose name is long for want of a
 * `use` is written by its code.
 * @param language of titles
 */
export function rowsOf(model: Model, language: string, services: NvsServices): FrameRow[] {
    const { IndexManager, Projects } = services.shared.workspace;
    const method = Projects.methodAt(model);
    if (!method) {
        return [];
    }
    const { uses, namespace } = Projects.place(model);
    const names = new Map(visibleNames(model, ['Criterion'], '', services).names.map(({ entry, text }) => [entry.node, text]));
    return inOrderOfCodes(IndexManager.names.search.criteriaOf(method)).map(({ name: id, node }) => {
        const code = codeOf(node) ?? '',
            text = names.get(node) ?? id;
        const isLong = text === id && code !== '' && ![...uses, namespace].some(each => each !== '' && id.startsWith(`${each}.`));
        return { name: isLong ? `"${code}"` : text, called: [code, titleIn(node, language) ?? ''].filter(Boolean).join(' ') };
    });
}

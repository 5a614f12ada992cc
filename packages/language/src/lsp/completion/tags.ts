import type { Model } from '../../generated/ast.js';
import { isModel } from '../../generated/ast.js';
import type { NvsServices } from '../../module.js';
import { tagsOf } from '../../references/titles.js';

/** The tags of all elements that the model sees, the most used first: one word for one thing is what makes them worth having. */
export function tagsInUse(model: Model, { shared }: NvsServices): string[] {
    const { LangiumDocuments, Projects } = shared.workspace;
    const place = Projects.place(model);
    const uses = new Map<string, number>();
    for (const { parseResult, uri } of LangiumDocuments.all) {
        if (isModel(parseResult.value) && place.sees(uri.toString())) {
            for (const entry of parseResult.value.entries) {
                for (const tag of 'properties' in entry ? tagsOf(entry) : []) {
                    uses.set(tag, (uses.get(tag) ?? 0) + 1);
                }
            }
        }
    }
    return [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag);
}

import type { AstNodeDescription, ReferenceInfo, Scope, ScopeProvider } from 'langium';
import { AstUtils, stream } from 'langium';
import { isModel } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { expectedKinds } from './expected.js';
import { resolve } from './resolution.js';

/** The names that fit a reference. The linker looks names up by itself; this is what Langium's services ask. */
export class NvsScopeProvider implements ScopeProvider {
    constructor(private readonly services: NvsServices) {}

    getScope(info: ReferenceInfo): Scope {
        const {
            IndexManager: { names },
            Projects: projects
        } = this.services.shared.workspace;
        const model = AstUtils.findRootNode(info.container);
        if (!isModel(model)) {
            return { getElement: () => undefined, getElements: () => stream([]), getAllElements: () => stream([]) };
        }
        const place = projects.place(model);
        const kinds = expectedKinds(info);
        const fits = (entry: AstNodeDescription): boolean => kinds.length === 0 || kinds.some(kind => kind === entry.type);
        return {
            getElement: name => resolve(names, name, place, fits)[0],
            getElements: name => stream(resolve(names, name, place, fits)),
            getAllElements: () => stream(names.all()).filter(entry => fits(entry) && place.sees(entry.document))
        };
    }
}

import type { AstNodeDescription, LangiumDocument, LocalSymbols, ScopeComputation } from 'langium';
import { MultiMap } from 'langium';
import { isModel } from '../generated/ast.js';
import { exportsOf } from './index-manager.js';

/** Everything with a name is exported under its qualified name; nothing is local to a block. */
export class NvsScopeComputation implements ScopeComputation {
    collectExportedSymbols({ parseResult: { value }, uri }: LangiumDocument): Promise<AstNodeDescription[]> {
        return Promise.resolve(isModel(value) ? exportsOf(value, uri) : []);
    }

    collectLocalSymbols(): Promise<LocalSymbols> {
        return Promise.resolve(new MultiMap());
    }
}

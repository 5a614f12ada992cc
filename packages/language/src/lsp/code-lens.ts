import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver';
import { isElement, isModel } from '../generated/ast.js';
import type { Element } from '../generated/ast.js';
import { qualifiedName } from '../references/names.js';
import { isLibrary } from '../workspace/projects.js';
import { nameNode } from './named.js';

/** The command of an editor that tells what happens if an element fails, is struck or is run: its argument is `{ uri, id }`. */
export const WHAT_IF = 'nvs.whatIf';

/** What is asked about an element of each type. */
const QUESTIONS: Readonly<Partial<Record<Element['$type'], string>>> = {
    Process: 'What if this fails?',
    Asset: 'What if this fails?',
    Resource: 'What if this fails?',
    Supplier: 'What if this fails?',
    Threat: 'What if this happens?',
    Campaign: 'What if this happens?',
    StressTest: 'What happens?'
};

/** Offers the question what follows from an element above it. Only for editors that have the command. */
export class NvsCodeLensProvider implements CodeLensProvider {
    provideCodeLens(document: LangiumDocument): CodeLens[] {
        const model = document.parseResult.value,
            uri = document.uri.toString();
        if (!isModel(model) || isLibrary(uri)) {
            return [];
        }
        return model.entries.filter(isElement).flatMap(entry => {
            const title = QUESTIONS[entry.$type],
                id = qualifiedName(entry),
                name = nameNode(entry);
            return title === undefined || id === undefined || !name
                ? []
                : [{ range: name.range, command: { title, command: WHAT_IF, arguments: [{ uri, id }] } }];
        });
    }
}

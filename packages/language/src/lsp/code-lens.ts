import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver';
import { message, type Message } from '@nvs/words';
import { isElement, isModel } from '../generated/ast.js';
import type { Element } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { qualifiedName } from '../references/names.js';
import { isLibrary } from '../workspace/projects.js';
import { nameNode } from './named.js';

/** The command of an editor that tells what happens if an element fails, is struck or is run: its argument is `{ uri, id }`. */
export const WHAT_IF = 'nvs.whatIf';

/** What is asked about an element of each type. */
const QUESTIONS: Readonly<Partial<Record<Element['$type'], Message>>> = {
    Process: message('hover.whatIfFails'),
    Asset: message('hover.whatIfFails'),
    Resource: message('hover.whatIfFails'),
    Supplier: message('hover.whatIfFails'),
    Threat: message('hover.whatIfHappens'),
    Campaign: message('hover.whatIfHappens'),
    StressTest: message('hover.whatHappens')
};

/** Offers the question what follows from an element above it. Only for editors that have the command. */
export class NvsCodeLensProvider implements CodeLensProvider {
    constructor(private readonly services: NvsServices) {}

    provideCodeLens(document: LangiumDocument): CodeLens[] {
        const model = document.parseResult.value,
            uri = document.uri.toString();
        if (!isModel(model) || isLibrary(uri)) {
            return [];
        }
        return model.entries.filter(isElement).flatMap(entry => {
            const question = QUESTIONS[entry.$type],
                id = qualifiedName(entry),
                name = nameNode(entry);
            return question === undefined || id === undefined || !name
                ? []
                : [
                      {
                          range: name.range,
                          command: { title: this.services.shared.Wording.of(question), command: WHAT_IF, arguments: [{ uri, id }] }
                      }
                  ];
        });
    }
}

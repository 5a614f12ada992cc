import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import { message } from '@nvs/words';
import { isModel } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { isLibrary } from '../workspace/projects.js';
import { rewritesAt } from './rewrites.js';

/** Offers to put in what a finding knows to be meant, and to write an older spelling in the way of today. */
export class NvsCodeActionProvider implements CodeActionProvider {
    constructor(private readonly services: NvsServices) {}

    getCodeActions(document: LangiumDocument, { context, range }: CodeActionParams): CodeAction[] {
        const model = document.parseResult.value,
            uri = document.uri.toString();
        if (!isModel(model) || isLibrary(uri)) {
            return [];
        }
        const isAsked = (kind: string): boolean => context.only?.some(each => kind === each || kind.startsWith(`${each}.`)) ?? true;
        const {
            Wording,
            workspace: { Projects }
        } = this.services.shared;
        const action = (kind: string, title: Parameters<typeof Wording.of>[0], edits: TextEdit[], of?: Diagnostic): CodeAction => ({
            title: Wording.of(title),
            kind,
            edit: { changes: { [uri]: edits } },
            ...(of ? { diagnostics: [of], isPreferred: true } : {})
        });
        return [
            ...(isAsked(CodeActionKind.QuickFix)
                ? context.diagnostics.flatMap(each => {
                      const replacement = replacementOf(each);
                      return replacement === undefined
                          ? []
                          : [
                                action(
                                    CodeActionKind.QuickFix,
                                    message('hover.writeInstead', { text: replacement.trim() }),
                                    [{ range: each.range, newText: replacement }],
                                    each
                                )
                            ];
                  })
                : []),
            ...(isAsked(CodeActionKind.RefactorRewrite)
                ? rewritesAt(document, model, range, Projects.documentsOf(Projects.of(uri))).map(({ title, edits }) =>
                      action(CodeActionKind.RefactorRewrite, title, edits)
                  )
                : [])
        ];
    }
}

/** What a finding would put in its place, as it came along with the finding: text and nothing else is taken from an editor. */
function replacementOf({ source, data }: Diagnostic): string | undefined {
    const found: unknown =
        source === 'nvs' && typeof data === 'object' && data !== null && 'replacement' in data ? data.replacement : undefined;
    return typeof found === 'string' ? found : undefined;
}

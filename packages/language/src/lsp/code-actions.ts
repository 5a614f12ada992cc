import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams, type TextEdit } from 'vscode-languageserver';
import type { Fix } from '../fixes/fix.js';
import { fixesOf } from '../fixes/fixes.js';
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
        return [
            ...(isAsked(CodeActionKind.QuickFix)
                ? context.diagnostics.flatMap(each =>
                      fixesOf(each, document).map(fix => ({
                          title: Wording.of(fix.title),
                          kind: CodeActionKind.QuickFix,
                          edit: { changes: changesOf(fix) },
                          diagnostics: [each],
                          ...(fix.preferred ? { isPreferred: true } : {})
                      }))
                  )
                : []),
            ...(isAsked(CodeActionKind.RefactorRewrite)
                ? rewritesAt(document, model, range, Projects.documentsOf(Projects.of(uri))).map(({ title, edits }) => ({
                      title: Wording.of(title),
                      kind: CodeActionKind.RefactorRewrite,
                      edit: { changes: { [uri]: edits } }
                  }))
                : [])
        ];
    }
}

/** The edits of a fix by document. */
function changesOf({ edits }: Fix): Record<string, TextEdit[]> {
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, range, text } of edits) {
        (changes[uri] ??= []).push({ range, newText: text });
    }
    return changes;
}

import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams, type TextEdit } from 'vscode-languageserver';
import { message } from '@nvs/words';
import type { Fix } from '../fixes/fix.js';
import { fixesOf } from '../fixes/fixes.js';
import { fixesTogether, sureFixes, type SureFix } from '../fixes/sure-fixes.js';
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
        const around = Projects.documentsOf(Projects.of(uri));
        const together = (kind: string, title: string, edits: readonly SureFix['edits'][number][]): CodeAction => ({
            title,
            kind,
            edit: {
                changes: {
                    [uri]: edits.map(({ start, end, text }) => ({
                        range: { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(end) },
                        newText: text
                    }))
                }
            }
        });
        const all = context.only?.some(each => FIX_ALL.startsWith(each))
            ? allEdits(sureFixes(document, '', document.diagnostics ?? []))
            : [];
        return [
            ...(all.length > 0 ? [together(FIX_ALL, Wording.of(message('fixes.all')), all)] : []),
            ...(isAsked(CodeActionKind.QuickFix)
                ? context.diagnostics.flatMap(each =>
                      fixesOf(each, document, around).map(fix => ({
                          title: Wording.of(fix.title),
                          kind: CodeActionKind.QuickFix,
                          edit: { changes: changesOf(fix) },
                          diagnostics: [each],
                          ...(fix.preferred ? { isPreferred: true } : {})
                      }))
                  )
                : []),
            ...(isAsked(CodeActionKind.QuickFix)
                ? [...new Set(context.diagnostics.map(({ code }) => code))].flatMap(code => {
                      const alike = fixesTogether(
                          document,
                          (document.diagnostics ?? []).filter(each => each.code === code)
                      );
                      return alike.length > 1
                          ? [
                                together(
                                    CodeActionKind.QuickFix,
                                    Wording.of(message('fixes.ofOneKind', { count: alike.length, code: String(code) })),
                                    allEdits(alike)
                                )
                            ]
                          : [];
                  })
                : []),
            ...(isAsked(CodeActionKind.RefactorRewrite)
                ? rewritesAt(document, model, range, around).map(({ title, edits }) => ({
                      title: Wording.of(title),
                      kind: CodeActionKind.RefactorRewrite,
                      edit: { changes: { [uri]: edits } }
                  }))
                : [])
        ];
    }
}

/** What an editor does when a text is saved, if somebody wants that. */
const FIX_ALL = 'source.fixAll.nvs';

/** The edits of all fixes that are for letters of their own. */
function allEdits(fixes: readonly SureFix[]): SureFix['edits'][number][] {
    let end = 0;
    return fixes
        .flatMap(({ edits }) => edits)
        .sort((a, b) => a.start - b.start)
        .filter(edit => {
            const isApart = edit.start >= end;
            end = Math.max(end, edit.end);
            return isApart;
        });
}

/** The edits of a fix by document. */
function changesOf({ edits }: Fix): Record<string, TextEdit[]> {
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, range, text } of edits) {
        (changes[uri] ??= []).push({ range, newText: text });
    }
    return changes;
}

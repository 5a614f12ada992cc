import { URI, type LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeActionProvider } from 'langium/lsp';
import {
    CodeActionKind,
    type CodeAction,
    type CodeActionParams,
    type Diagnostic,
    type TextEdit,
    type WorkspaceEdit
} from 'vscode-languageserver';
import { message } from '@nvs/words';
import type { Fix } from '../fixes/fix.js';
import { fixesOf } from '../fixes/fixes.js';
import { fixesTogether, sureFixes, type SureFix } from '../fixes/sure-fixes.js';
import { FILLED_BY_ROWS, GAP_SOURCE } from '../fixes/by-gap.js';
import { rowsToFill } from '../fixes/refactor/rows.js';
import { refactoringsAt } from '../fixes/refactor/refactorings.js';
import type { Refactoring } from '../fixes/refactor/refactoring.js';
import { isModel } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { canBeSet, CODES, isCode } from '../validation/codes.js';
import { isLibrary } from '../workspace/projects.js';
import { switchOff } from '../workspace/switch-off.js';
import { rewritesAt } from './rewrites.js';

/** Offers to put in what a finding knows to be meant, and to write an older spelling in the way of today. */
export class NvsCodeActionProvider implements CodeActionProvider {
    /** Whether the editor makes files that come with an edit. */
    private withFiles = false;

    constructor(private readonly services: NvsServices) {
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
            const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
            this.withFiles = documentChanges === true && resourceOperations?.includes('create') === true;
        });
    }

    async getCodeActions(document: LangiumDocument, params: CodeActionParams): Promise<CodeAction[]> {
        const { only } = params.context;
        const isAsked = only?.some(each => CodeActionKind.QuickFix === each || CodeActionKind.QuickFix.startsWith(`${each}.`)) ?? true;
        return [...this.inText(document, params), ...(isAsked ? await this.inProject(document, params.context.diagnostics) : [])];
    }

    /** What lets all findings of a code stand: a line in the `nvs.json` of the project. */
    private async inProject(document: LangiumDocument, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> {
        const uri = document.uri.toString(),
            { Projects, FileSystemProvider } = this.services.shared.workspace;
        const codes = [
            ...new Set(
                diagnostics.flatMap(({ code, source }) => (source === 'nvs' && typeof code === 'string' && isCode(code) ? [code] : []))
            )
        ];
        const settable = codes.filter(code => canBeSet(code) && CODES[code].severity !== 'error');
        const { root } = Projects.of(uri);
        if (settable.length === 0 || root === '' || isLibrary(uri)) {
            return [];
        }
        const file = URI.parse(`${root}/nvs.json`);
        const text = (await FileSystemProvider.exists(file)) ? await FileSystemProvider.readFile(file) : undefined;
        if (text === undefined && !this.withFiles) {
            return [];
        }
        return settable.flatMap(code => {
            const edit = severityEdit(file.toString(), text, code);
            return edit
                ? [
                      {
                          title: this.services.shared.Wording.of(message('fixes.severity', { code })),
                          kind: CodeActionKind.QuickFix,
                          edit,
                          diagnostics: diagnostics.filter(each => each.code === code)
                      }
                  ]
                : [];
        });
    }

    private inText(document: LangiumDocument, { context, range }: CodeActionParams): CodeAction[] {
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
            ...context.diagnostics
                .filter(({ source, code }) => isAsked(CodeActionKind.QuickFix) && source === GAP_SOURCE && FILLED_BY_ROWS.has(String(code)))
                .flatMap(each =>
                    rowsToFill({ document, model, range: each.range, around, services: this.services }).map(fill => ({
                        title: Wording.of(fill.title),
                        kind: CodeActionKind.QuickFix,
                        edit: editOf(fill, uri),
                        diagnostics: [each]
                    }))
                ),
            ...refactoringsAt({ document, model, range, around, services: this.services })
                .filter(each => isAsked(each.kind) && (!each.creates || this.withFiles))
                .map(each => ({ title: Wording.of(each.title), kind: each.kind, edit: editOf(each, uri) })),
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

/** The edit of an `nvs.json` that switches a code off; the file comes with it where there is none. */
function severityEdit(uri: string, text: string | undefined, code: string): WorkspaceEdit | undefined {
    const json = TextDocument.create(uri, 'json', 0, text ?? '');
    const edits = switchOff(text ?? '', code).map(({ offset, length, content }) => ({
        range: { start: json.positionAt(offset), end: json.positionAt(offset + length) },
        newText: content
    }));
    return edits.length === 0
        ? undefined
        : text === undefined
          ? {
                documentChanges: [
                    { kind: 'create', uri },
                    { textDocument: { uri, version: null }, edits }
                ]
            }
          : { changes: { [uri]: edits } };
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

/** The edits of a refactoring, with the file that comes with it. */
function editOf({ changes, creates }: Refactoring, uri: string): WorkspaceEdit {
    const edits = changes.map(({ range, text }) => ({ range, newText: text }));
    const start = { line: 0, character: 0 };
    return creates
        ? {
              documentChanges: [
                  { kind: 'create', uri: creates.uri, options: { overwrite: false, ignoreIfExists: false } },
                  { textDocument: { uri: creates.uri, version: null }, edits: [{ range: { start, end: start }, newText: creates.text }] },
                  { textDocument: { uri, version: null }, edits }
              ]
          }
        : { changes: { [uri]: edits } };
}

/** The edits of a fix by document. */
function changesOf({ edits }: Fix): Record<string, TextEdit[]> {
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, range, text } of edits) {
        (changes[uri] ??= []).push({ range, newText: text });
    }
    return changes;
}

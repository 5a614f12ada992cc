import * as vscode from 'vscode';
import type { Known, Standings } from './standings.js';

/** Whether gaps are shown in the text too. */
const SETTING = 'gapsInText';
/** Whose hints these are: the server knows by it that a gap is to be filled. */
const SOURCE = 'nvs gap';

/** Shows the gaps as hints in the text, where somebody wants that: three dots under the element, with what fills them beside it. */
export function gapHints(standings: Standings): vscode.Disposable {
    const shown = vscode.languages.createDiagnosticCollection('nvs-gaps');
    const show = (): void => {
        shown.clear();
        shown.set(hintsIn(standings.known).filter(([file]) => vscode.workspace.getConfiguration('nvs', file).get(SETTING) === true));
    };
    show();
    return vscode.Disposable.from(
        shown,
        standings.onDidChange(show),
        vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration(`nvs.${SETTING}`) && show())
    );
}

/** One with several owners stands under each of them, and is hinted at once. */
function hintsIn(known: Known): [vscode.Uri, vscode.Diagnostic[]][] {
    const gaps = known.state === 'known' ? known.projects.flatMap(({ groups }) => groups.flatMap(each => each.gaps)) : [];
    const byFile = new Map<string, Map<string, vscode.Diagnostic>>();
    for (const { kind, message, at } of gaps) {
        if (at) {
            const hint = new vscode.Diagnostic(
                new vscode.Range(at.line, at.character, at.line, at.character + 1),
                message,
                vscode.DiagnosticSeverity.Hint
            );
            hint.source = SOURCE;
            hint.code = kind;
            const hints = byFile.get(at.uri) ?? new Map<string, vscode.Diagnostic>();
            byFile.set(at.uri, hints.set(`${at.line} ${kind} ${message}`, hint));
        }
    }
    return [...byFile].map(([uri, hints]) => [vscode.Uri.parse(uri), [...hints.values()]]);
}

import { message } from '@nvs/words';
import * as vscode from 'vscode';
import { told } from '../language.js';
import type { Standings } from './standings.js';

/** What a click on the item does. */
const OPEN = 'nvs.whatIsToDo';

/** How the project of the active file stands, in the status bar; a click shows what is to be done. */
export function statusItem(standings: Standings): vscode.Disposable {
    const item = vscode.window.createStatusBarItem('nvs.standing', vscode.StatusBarAlignment.Left, 10);
    item.name = told(message('starting.statusName'));
    item.command = OPEN;
    const project = (): ReturnType<Standings['projectOf']> => standings.projectOf(vscode.window.activeTextEditor?.document.uri);
    const show = (): void => {
        const shown = project();
        if (!shown) {
            item.hide();
            return;
        }
        const { name, method, elements, errors, warnings, infos, gaps, rulesWait } = shown;
        const summary = told(message('starting.status', { method: method?.name, elements, findings: errors + warnings + infos, gaps }));
        // VS Code cuts what is long: what comes first is seen.
        item.text = rulesWait ? `$(error) ${told(message('starting.rulesWait', { errors }))} · ${summary}` : `$(shield) ${summary}`;
        item.tooltip = told(message('starting.statusTip', { project: name, method: method?.title }));
        item.show();
    };
    show();
    return vscode.Disposable.from(
        item,
        standings.onDidChange(show),
        vscode.window.onDidChangeActiveTextEditor(show),
        vscode.commands.registerCommand(OPEN, () =>
            vscode.commands.executeCommand((project()?.errors ?? 0) > 0 ? 'workbench.actions.view.problems' : 'nvs.gaps.focus')
        )
    );
}

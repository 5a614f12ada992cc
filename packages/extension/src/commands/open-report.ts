import { message } from '@nvs/words';
import * as vscode from 'vscode';
import type { FormatChoice } from '@nvs/server/protocol';
import { told } from '../language.js';

/** What can be done with a report that is there, as a notification offers it. */
export interface Offer {
    readonly title: string;
    run(): Thenable<unknown>;
}

/** Whether the programs of the computer that the file is on are those of the reader: elsewhere, no program would find it. */
const isHere = (): boolean => vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;

/**
 * Opens a report where its format is at home. A program is not started for what lies in a workspace that the reader does not trust,
 * nor for what lies on another computer.
 * @returns whether it is open
 */
export async function openReport(file: vscode.Uri, { opensIn }: FormatChoice): Promise<boolean> {
    if (opensIn === 'editor') {
        await inEditor(file);
        return true;
    }
    return vscode.workspace.isTrusted && isHere() && (await vscode.env.openExternal(file));
}

/** To open a report that is not open: in its program where there can be one, else in whatever editor there is for it. */
export function toOpen(file: vscode.Uri, { opensIn }: FormatChoice): Offer {
    return {
        title: told(message('editor.open')),
        run: () => (opensIn === 'program' && isHere() ? vscode.env.openExternal(file) : inEditor(file))
    };
}

/** To show where a report lies: in the folders of the computer, or of VS Code, from which it can be downloaded. */
export function toShow(file: vscode.Uri): Offer {
    return {
        title: told(message('editor.showInFolder')),
        run: () => vscode.commands.executeCommand(isHere() ? 'revealFileInOS' : 'revealInExplorer', file)
    };
}

function inEditor(file: vscode.Uri): Thenable<unknown> {
    return vscode.commands.executeCommand('vscode.open', file, { preview: false });
}

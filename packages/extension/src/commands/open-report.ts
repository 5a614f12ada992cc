import { posix } from 'node:path';
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
 * Opens a report where its format is at home. No program is started for what lies in a workspace that the reader does not trust, or on another
 * computer: a page is shown in VS Code then, and what needs a program is not.
 * @returns whether it is open
 */
export function openReport(file: vscode.Uri, { opensIn }: FormatChoice): Promise<boolean> {
    return open(file, opensIn, vscode.workspace.isTrusted && isHere());
}

/** To open a report that is not open: in whatever editor there is for it where no program can be started. */
export function toOpen(file: vscode.Uri, { opensIn }: FormatChoice): Offer {
    return {
        title: told(message('editor.open')),
        run: async () => {
            if (!(await open(file, opensIn, isHere()))) {
                await inEditor(file);
            }
        }
    };
}

async function open(file: vscode.Uri, opensIn: FormatChoice['opensIn'], startsPrograms: boolean): Promise<boolean> {
    if (opensIn === 'editor') {
        await inEditor(file);
        return true;
    }
    if (startsPrograms && (await vscode.env.openExternal(file))) {
        return true;
    }
    if (opensIn === 'browser') {
        await asPage(file);
        return true;
    }
    return false;
}

/** A page in a tab. It needs nothing but itself, and allows no script but its own, which runs where the reader trusts the workspace. */
async function asPage(file: vscode.Uri): Promise<void> {
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const panel = vscode.window.createWebviewPanel('nvs.report', posix.basename(file.path), vscode.ViewColumn.Active, {
        enableScripts: vscode.workspace.isTrusted,
        enableFindWidget: true,
        localResourceRoots: []
    });
    panel.webview.html = html;
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

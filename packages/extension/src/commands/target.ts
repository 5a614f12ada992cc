import { message } from '@nvs/words';
import * as vscode from 'vscode';
import { told } from '../language.js';

/**
 * What a command works on: the file it was chosen for, else the model in the active editor, else the workspace folder
 * (the reader picks one when there are several). Undefined when there is nothing or the reader picked none.
 */
export async function commandTarget(resource: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
    if (resource) {
        return resource;
    }
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === 'nvs' && document.uri.scheme === 'file') {
        return document.uri;
    }
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length > 1) {
        const picked = await vscode.window.showWorkspaceFolderPick({ placeHolder: told(message('editor.whichFolder')) });
        return picked?.uri;
    }
    if (folders[0]) {
        return folders[0].uri;
    }
    void vscode.window.showInformationMessage(told(message('editor.openModel')));
    return undefined;
}

/** How many models below a folder have changes in the editor that are not saved. */
export function unsavedIn(folder: vscode.Uri): number {
    const inside = `${folder.toString()}/`;
    return vscode.workspace.textDocuments.filter(
        ({ isDirty, uri }) => isDirty && uri.path.endsWith('.nvs') && uri.toString().startsWith(inside)
    ).length;
}

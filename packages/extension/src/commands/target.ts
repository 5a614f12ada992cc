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

/** Writes the open models to disk, so that a report tells what the files say. False when one could not be saved. */
export async function saveModels(): Promise<boolean> {
    const unsaved = vscode.workspace.textDocuments.filter(
        document => document.isDirty && document.languageId === 'nvs' && document.uri.scheme === 'file'
    );
    const saved = await Promise.all(unsaved.map(document => document.save()));
    return saved.every(Boolean);
}

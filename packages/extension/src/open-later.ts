import * as vscode from 'vscode';

const KEY = 'nvs.openWhenStarted';

/** Shows a file; where its folder is not open yet, once VS Code has opened that. */
export async function openNow(
    file: vscode.Uri,
    folder: vscode.Uri,
    { globalState }: Pick<vscode.ExtensionContext, 'globalState'>
): Promise<void> {
    if (vscode.workspace.getWorkspaceFolder(file)) {
        await vscode.window.showTextDocument(file);
        return;
    }
    await globalState.update(KEY, file.toString());
    await vscode.commands.executeCommand('vscode.openFolder', folder);
}

/** What was to be opened in this window. */
export async function openWhatWaits({ globalState }: Pick<vscode.ExtensionContext, 'globalState'>): Promise<void> {
    const waiting = globalState.get<string>(KEY);
    const file = waiting === undefined ? undefined : vscode.Uri.parse(waiting);
    if (file && vscode.workspace.getWorkspaceFolder(file)) {
        await globalState.update(KEY, undefined);
        await vscode.window.showTextDocument(file);
    }
}

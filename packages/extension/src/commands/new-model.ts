import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { NewModelChoices, NewModelParams, NewModelResult } from '@nvs/server/protocol';
import { NEW_MODEL, NEW_MODEL_CHOICES } from '@nvs/server/protocol';
import { LANGUAGES, message, reasonOf } from '@nvs/words';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { language, told } from '../language.js';
import { openNow } from '../open-later.js';

/** Asks what the model is about, and writes a small one that works into a folder that has none. Nothing that is there is written over. */
export async function makeNewModel(
    client: LanguageClient,
    output: vscode.LogOutputChannel,
    context: Pick<vscode.ExtensionContext, 'globalState'>
): Promise<void> {
    try {
        const folder = await freeFolder();
        const wish = folder && (await wished(client, path.basename(folder.fsPath) || 'model'));
        if (!folder || !wish) {
            return;
        }
        const { files } = await client.sendRequest<NewModelResult>(NEW_MODEL, wish);
        for (const { name, text } of files) {
            await fs.writeFile(path.join(folder.fsPath, name), text, { flag: 'wx' });
        }
        const [first] = files;
        const made = told(message('starting.made', { files: files.map(each => each.name) }));
        output.info(made);
        await openNow(first ? vscode.Uri.joinPath(folder, first.name) : folder, folder, context);
        const showGaps = told(message('starting.showGaps'));
        // Not awaited: the notification waits for the reader.
        void vscode.window
            .showInformationMessage(made, showGaps)
            .then(chosen => chosen && vscode.commands.executeCommand('nvs.gaps.focus'));
    } catch (error) {
        const failed = told(message('starting.notMade', { why: reasonOf(error) }));
        output.error(failed);
        void vscode.window.showErrorMessage(failed);
    }
}

/** The folder that is open, or one that the reader chooses, in which no model stands. */
async function freeFolder(): Promise<vscode.Uri | undefined> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const picked =
        folders.length > 1
            ? await vscode.window.showWorkspaceFolderPick({ placeHolder: told(message('starting.chooseFolder')) })
            : folders[0];
    if (folders.length > 1 && !picked) {
        return undefined;
    }
    let folder = picked?.uri ?? (await chosenFolder());
    while (folder) {
        const present = (await fs.readdir(folder.fsPath)).sort().find(each => each === 'nvs.json' || each.endsWith('.nvs'));
        if (present === undefined) {
            return folder;
        }
        const another = told(message('starting.anotherFolder'));
        const said = told(message('starting.occupied', { folder: path.basename(folder.fsPath), file: present }));
        folder = (await vscode.window.showWarningMessage(said, another)) === another ? await chosenFolder() : undefined;
    }
    return undefined;
}

async function chosenFolder(): Promise<vscode.Uri | undefined> {
    const [folder] =
        (await vscode.window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            title: told(message('starting.chooseFolder')),
            openLabel: told(message('starting.makeHere'))
        })) ?? [];
    return folder;
}

interface Item<T> extends vscode.QuickPickItem {
    readonly value: T;
}

/** The three questions. Undefined: one was not answered. */
async function wished(client: LanguageClient, name: string): Promise<NewModelParams | undefined> {
    const { templates, methods } = await client.sendRequest<NewModelChoices>(NEW_MODEL_CHOICES, {});
    const template = await answered(
        1,
        told(message('starting.whichTemplate')),
        templates.map(each => ({ label: each.title, detail: each.holds, value: each }))
    );
    const usual = (each: { readonly name: string }): boolean => each.name === template?.method;
    const method =
        template &&
        (await answered(
            2,
            told(message('starting.whichMethod')),
            [...methods.filter(usual), ...methods.filter(each => !usual(each))].map(each => ({
                label: each.title,
                description: usual(each) ? told(message('starting.usualMethod')) : '',
                value: each.name
            }))
        ));
    const own = language();
    const chosen =
        method &&
        (await answered(
            3,
            told(message('starting.whichLanguage')),
            [own, ...LANGUAGES.filter(each => each !== own)].map(each => ({
                label: told(message('starting.language', { name: each })),
                value: each
            }))
        ));
    if (!template || method === undefined || !chosen) {
        return undefined;
    }
    return { template: template.name, method, language: chosen, name, date: today() };
}

async function answered<T>(step: number, placeHolder: string, items: readonly Item<T>[]): Promise<T | undefined> {
    const title = told(message('starting.newModel', { step }));
    return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.value;
}

/** The day as the reader has it, ISO 8601. */
function today(): string {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(each => String(each).padStart(2, '0')).join('-');
}

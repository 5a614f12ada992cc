import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { ImportTableParams, PastedTable, PasteTableParams, TableAsks, TableText } from '@nvs/server/protocol';
import { IMPORT_TABLE, PASTE_TABLE } from '@nvs/server/protocol';
import { message, reasonOf } from '@nvs/words';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { told } from '../language.js';
import { openNow } from '../open-later.js';
import type { ToldDocuments } from '../told-documents.js';

interface Tools {
    readonly client: LanguageClient;
    readonly output: vscode.LogOutputChannel;
    readonly told: ToldDocuments;
    readonly context: Pick<vscode.ExtensionContext, 'globalState'>;
}

/** Makes a model of a table that the reader chooses, in the folder that is open, else in that of the table. */
export async function importTable(tools: Tools, resource: vscode.Uri | undefined): Promise<void> {
    await orTold(tools, async () => {
        const table = resource ?? (await chosenTable());
        if (!table) {
            return;
        }
        const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.joinPath(table, '..');
        const file = path.basename(table.fsPath);
        const content = (await fs.readFile(table.fsPath)).toString('base64');
        const params: ImportTableParams = { file, content, uri: folder.toString() };
        const made = await answered<ImportTableParams, TableText>(IMPORT_TABLE, params, tools);
        const [model, settings] = made?.files ?? [];
        if (!made || !model || !(await writtenModel(vscode.Uri.joinPath(folder, model.name), model.text))) {
            return;
        }
        if (settings) {
            await newFile(vscode.Uri.joinPath(folder, settings.name), settings.text);
        }
        await openNow(vscode.Uri.joinPath(folder, model.name), folder, tools.context);
        await tellHow(made, file, told(message('starting.imported', { file: model.name, ...counted(made) })), tools);
    });
}

/** Writes elements for the rows on the clipboard into the model that is open, behind the element that the cursor is in. */
export async function pasteTable(tools: Tools): Promise<void> {
    await orTold(tools, async () => {
        const editor = vscode.window.activeTextEditor;
        const text = await vscode.env.clipboard.readText();
        if (editor?.document.languageId !== 'nvs') {
            void vscode.window.showInformationMessage(told(message('editor.openModel')));
            return;
        }
        if (!/\t/.test(text)) {
            void vscode.window.showInformationMessage(told(message('starting.nothingCopied')));
            return;
        }
        const { document, selection } = editor;
        const params: PasteTableParams = { uri: document.uri.toString(), position: selection.active, text };
        const made = await answered<PasteTableParams, PastedTable>(PASTE_TABLE, params, tools);
        if (!made) {
            return;
        }
        const place = new vscode.Position(made.at.line, made.at.character);
        await editor.edit(edit => edit.insert(place, made.text));
        editor.revealRange(new vscode.Range(place.translate(1), place.translate(1)), vscode.TextEditorRevealType.AtTop);
        await tellHow(made, told(message('starting.pastedTable')), told(message('starting.pasted', counted(made))), tools);
    });
}

async function orTold({ output }: Tools, run: () => Promise<void>): Promise<void> {
    try {
        await run();
    } catch (error) {
        const failed = told(message('starting.notImported', { why: reasonOf(error) }));
        output.error(failed);
        void vscode.window.showErrorMessage(failed);
    }
}

async function chosenTable(): Promise<vscode.Uri | undefined> {
    const [table] =
        (await vscode.window.showOpenDialog({
            title: told(message('starting.chooseTable')),
            openLabel: told(message('starting.readTable')),
            filters: { [told(message('starting.tables'))]: ['csv', 'tsv', 'xlsx'] }
        })) ?? [];
    return table;
}

/** The answer to a request, with what it asks first chosen by the reader. Undefined: the reader chose nothing. */
async function answered<P extends { method?: string | undefined }, T extends TableText | PastedTable>(
    request: string,
    params: P,
    tools: Tools
): Promise<T | undefined> {
    const answer = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: told(message('editor.working', { what: message('starting.reading') })) },
        () => tools.client.sendRequest<T | TableAsks>(request, params)
    );
    if (answer.asks === undefined) {
        return answer;
    }
    const { asks, choices } = answer;
    const all = asks === 'sheet' ? [{ label: told(message('starting.allSheets')), name: '' }] : [];
    const chosen = await vscode.window.showQuickPick([...all, ...choices.map(each => ({ label: each.title, name: each.name }))], {
        placeHolder: told(message(asks === 'sheet' ? 'starting.whichSheet' : 'starting.whichMethod'))
    });
    return chosen && answered<P, T>(request, { ...params, [asks]: chosen.name }, tools);
}

/** Whether the model is written: what is there already is only written over when the reader says so. */
async function writtenModel(file: vscode.Uri, text: string): Promise<boolean> {
    if (await newFile(file, text)) {
        return true;
    }
    const replace = told(message('starting.replace'));
    const said = told(message('starting.isThere', { file: path.basename(file.fsPath) }));
    if ((await vscode.window.showWarningMessage(said, { modal: true }, replace)) !== replace) {
        return false;
    }
    await fs.writeFile(file.fsPath, text);
    return true;
}

/** Whether there was none, and there is one now. */
async function newFile(file: vscode.Uri, text: string): Promise<boolean> {
    try {
        await fs.writeFile(file.fsPath, text, { flag: 'wx' });
        return true;
    } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
            return false;
        }
        throw error;
    }
}

type Told = Pick<TableText, 'said' | 'unread'>;

const counted = ({ said, unread }: Told): { said: string; unread: number } => ({ said: said[0] ?? '', unread: unread.length });

/** In short; at length where something could not be read. */
async function tellHow({ said, unread }: Told, file: string, short: string, { output, told: documents }: Tools): Promise<void> {
    for (const each of [...said, ...unread]) {
        output.info(each);
    }
    if (unread.length > 0) {
        const list = (heading: string, items: readonly string[]): string =>
            `## ${heading}\n\n${items.map(each => `- ${each}`).join('\n')}\n`;
        const title = told(message('starting.tableTold', { file }));
        await documents.show(
            title,
            `# ${title}\n\n${list(told(message('starting.unreadHeading')), unread)}\n${list(told(message('starting.saidHeading')), said)}`
        );
    }
    void vscode.window.showInformationMessage(short);
}

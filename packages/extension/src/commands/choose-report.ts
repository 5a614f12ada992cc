import { message } from '@nvs/words';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { FormatChoice, ReportChoices } from '@nvs/server/protocol';
import { REPORT_CHOICES } from '@nvs/server/protocol';
import { told } from '../language.js';

interface FormatItem extends vscode.QuickPickItem {
    readonly format?: FormatChoice;
}

/** The format that is named, else the one that the reader picks of those that the server has. Undefined: the reader picked none. */
export async function chosenFormat(client: LanguageClient, named: string | undefined): Promise<FormatChoice | undefined> {
    const { formats } = await client.sendRequest<ReportChoices>(REPORT_CHOICES, {});
    if (named !== undefined) {
        return formats.find(({ name }) => name === named);
    }
    const picked = await vscode.window.showQuickPick(items(formats), {
        title: told(message('editor.makeReport')),
        placeHolder: told(message('editor.whichFormat')),
        matchOnDescription: true,
        matchOnDetail: true
    });
    return picked?.format;
}

/** With a heading above those that are for the same. */
function items(formats: readonly FormatChoice[]): FormatItem[] {
    return formats.flatMap((format, index): FormatItem[] => [
        ...(formats[index - 1]?.use === format.use ? [] : [{ label: format.use, kind: vscode.QuickPickItemKind.Separator }]),
        { label: format.title, description: `.${format.extension}`, detail: format.goodFor, format }
    ]);
}

import { message, type Message } from '@nvs/words';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { FormatChoice, ProfileChoice, ProfileChoices, ReportChoices } from '@nvs/server/protocol';
import { PROFILE_CHOICES, REPORT_CHOICES } from '@nvs/server/protocol';
import { told } from '../language.js';

interface Item<T> extends vscode.QuickPickItem {
    readonly choice?: T;
}

/** What report is to be made. */
export interface ChosenReport {
    readonly format: FormatChoice;
    readonly profile?: string;
}

/**
 * What the reader picks of what the server has: a format and, where there are several, a selection. Undefined: the reader picked none.
 * @param named a format by its name: nothing is asked then, and the report is the whole one
 */
export async function chosenReport(
    client: LanguageClient,
    target: vscode.Uri,
    named: string | undefined
): Promise<ChosenReport | undefined> {
    const { formats } = await client.sendRequest<ReportChoices>(REPORT_CHOICES, {});
    if (named !== undefined) {
        const format = formats.find(({ name }) => name === named);
        return format && { format };
    }
    const format = await picked(
        formats,
        ({ title, extension, goodFor }) => ({ label: title, description: `.${extension}`, detail: goodFor }),
        message('editor.whichFormat')
    );
    if (!format?.hasProfiles) {
        return format && { format };
    }
    const { profiles } = await client.sendRequest<ProfileChoices>(PROFILE_CHOICES, { uri: target.toString() });
    const profile =
        profiles.length > 1
            ? await picked(profiles, ({ title, goodFor }) => ({ label: title, detail: goodFor }), message('editor.whichProfile'))
            : profiles[0];
    return profile && { format, profile: profile.name };
}

/** What is picked of a list, with a heading above those that are for the same. */
async function picked<T extends FormatChoice | ProfileChoice>(
    choices: readonly T[],
    shown: (choice: T) => vscode.QuickPickItem,
    question: Message
): Promise<T | undefined> {
    const items = choices.flatMap((choice, index): Item<T>[] => [
        ...((choices[index - 1]?.use ?? '') === choice.use ? [] : [{ label: choice.use, kind: vscode.QuickPickItemKind.Separator }]),
        { ...shown(choice), choice }
    ]);
    const item = await vscode.window.showQuickPick(items, {
        title: told(message('editor.makeReport')),
        placeHolder: told(question),
        matchOnDescription: true,
        matchOnDetail: true
    });
    return item?.choice;
}

import { kindByWord } from '@nvs/model';
import { message, reasonOf, type Message } from '@nvs/words';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { AnswerDocuments } from '../answers.js';
import { answerUri } from '../answers.js';
import type { AnswerParams, ElementsResult, NamedElement } from '@nvs/server/protocol';
import { DURATION, ELEMENTS } from '@nvs/server/protocol';
import { told } from '../language.js';
import { isCancelled } from './cancelled.js';

type Question = AnswerParams['question'];

/** What a lens passes on. */
interface Subject {
    readonly uri: string;
    readonly id: string;
}

const WORDS: Readonly<Record<Question, { readonly pick: Message; readonly none: Message; title(element: NamedElement): Message }>> = {
    what_if: {
        pick: message('editor.whatFails'),
        none: message('editor.nothingFails'),
        title: ({ title, kind }) =>
            kind === 'stress_test'
                ? message('editor.ifPlayed', { title })
                : kind === 'threat' || kind === 'campaign'
                  ? message('editor.ifHappens', { title })
                  : message('editor.ifFails', { title })
    },
    explain: {
        pick: message('editor.whoseFigures'),
        none: message('editor.noFigures'),
        title: ({ title }) => message('editor.figuresOf', { title })
    },
    cut_sets: {
        pick: message('editor.whatIsBroughtDown'),
        none: message('editor.nothingBroughtDown'),
        title: ({ title }) => message('editor.whatBringsDown', { title })
    }
};

/**
 * Asks a question about an element and shows the answer beside the text. The element is the one that the lens stands above, else the one at
 * the cursor, else what the reader picks.
 */
export async function ask(
    question: Question,
    subject: unknown,
    client: LanguageClient,
    answers: AnswerDocuments,
    output: vscode.LogOutputChannel
): Promise<void> {
    try {
        const given = isSubject(subject) ? subject : undefined;
        const editor = vscode.window.activeTextEditor;
        const uri = given?.uri ?? (editor?.document.languageId === 'nvs' ? editor.document.uri.toString() : undefined);
        if (uri === undefined) {
            void vscode.window.showInformationMessage(told(message('editor.openModelForElement')));
            return;
        }
        const position =
            given || !editor ? undefined : { line: editor.selection.active.line, character: editor.selection.active.character };
        const elements = await client.sendRequest<ElementsResult>(ELEMENTS, { uri, ...(position ? { position } : {}) });
        const asked = given ? elements.all.find(({ id }) => id === given.id) : await chosen(question, elements);
        if (!asked) {
            return;
        }
        const hours = given ? undefined : await duration(question, asked, client);
        if (hours === null) {
            return;
        }
        const folder = linkFolder(elements.root);
        const answer = answerUri(told(WORDS[question].title(asked)), {
            question,
            uri,
            id: asked.id,
            ...(hours === undefined ? {} : { hours }),
            ...(folder === undefined ? {} : { folder })
        });
        await vscode.window.withProgress(
            {
                location: vscode.ProgressLocation.Notification,
                title: told(message('editor.working', { what: WORDS[question].title(asked) })),
                cancellable: true
            },
            (_progress, token) => answers.prepare(answer, token)
        );
        await show(answer);
    } catch (error) {
        if (error instanceof vscode.CancellationError || isCancelled(error)) {
            return;
        }
        const failed = told(message('editor.noAnswer', { why: reasonOf(error) }));
        output.error(failed);
        void vscode.window.showErrorMessage(failed);
    }
}

function isSubject(value: unknown): value is Subject {
    return (
        typeof value === 'object' &&
        value !== null &&
        'uri' in value &&
        typeof value.uri === 'string' &&
        'id' in value &&
        typeof value.id === 'string'
    );
}

/** The element at the cursor when the question can be asked of it, else the one that the reader picks. */
async function chosen(question: Question, { here, all }: ElementsResult): Promise<NamedElement | undefined> {
    const can = (element: NamedElement): boolean => element.questions.includes(question);
    const [nearest] = here.filter(can);
    if (nearest) {
        return nearest;
    }
    const { pick, none } = WORDS[question];
    const items = all.filter(can).map(element => ({ label: element.title, description: described(element), element }));
    if (items.length === 0) {
        void vscode.window.showInformationMessage(told(none));
        return undefined;
    }
    return (await vscode.window.showQuickPick(items, { placeHolder: told(pick), matchOnDescription: true }))?.element;
}

function described({ kind, id }: NamedElement): string {
    const name = kindByWord(kind);
    return name ? told(message('editor.elementOfKind', { kind: name, id })) : id;
}

/** Hours of the outage; undefined: its own repair; null: the reader thought better of it. Threats and stress tests say so themselves. */
async function duration(question: Question, { kind, title }: NamedElement, client: LanguageClient): Promise<number | undefined | null> {
    if (question !== 'what_if' || ['threat', 'campaign', 'stress_test'].includes(kind)) {
        return undefined;
    }
    const text = await vscode.window.showInputBox({
        title: told(message('editor.ifFails', { title })),
        prompt: told(message('editor.howLongDown')),
        placeHolder: told(message('editor.ownRepair')),
        async validateInput(input) {
            return input.trim() !== '' && (await client.sendRequest<number | null>(DURATION, { text: input })) === null
                ? told(message('editor.durationWanted'))
                : undefined;
        }
    });
    if (text === undefined) {
        return null;
    }
    return text.trim() === '' ? undefined : ((await client.sendRequest<number | null>(DURATION, { text })) ?? undefined);
}

/** How links in a preview name the folder of a project: from the first folder of the workspace. */
function linkFolder(root: string): string | undefined {
    const first = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
    if (first === undefined || root === '' || (root !== first && !root.startsWith(`${first}/`))) {
        return undefined;
    }
    return `${root.slice(first.length)}/`;
}

/** In the preview of Markdown where there is one, else as text. */
async function show(uri: vscode.Uri): Promise<void> {
    try {
        await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    } catch {
        await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }
}

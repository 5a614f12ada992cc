import { message } from '@nvs/words';
import * as vscode from 'vscode';
import { ANSWER_SCHEME, AnswerDocuments } from './answers.js';
import { createClient, lensesFollowSetting, wordsFollowSetting } from './client.js';
import { ask } from './commands/answers.js';
import { checkProject } from './commands/check.js';
import { makeNewModel } from './commands/new-model.js';
import { makeReport } from './commands/report.js';
import { importTable, pasteTable } from './commands/tables.js';
import { told } from './language.js';
import { DOCS_SCHEME, docsDocuments, LIBRARY_SCHEME, libraryDocuments } from './library.js';
import { openWhatWaits } from './open-later.js';
import { gapHints } from './standing/gap-hints.js';
import { chooseGrouping, gapsView } from './standing/gaps-view.js';
import { Standings } from './standing/standings.js';
import { statusItem } from './standing/status-item.js';
import { ToldDocuments } from './told-documents.js';

/** Formats that have a command that does not ask: the one to read, and those that keys of readers may name. */
const DIRECT = { 'nvs.compile.html': 'html', 'nvs.compile.json': 'json', 'nvs.compile.csv': 'csv' } as const;

let stop: (() => Promise<void>) | undefined;

/** Starts the language server and offers the commands. Called by VS Code at the first model opened or command used. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const output = vscode.window.createOutputChannel('NVS', { log: true });
    const client = createClient(context, output);
    stop = () => client.stop();

    const answers = new AnswerDocuments(client);
    const toldDocuments = new ToldDocuments();
    const tools = { client, output, told: toldDocuments, context };
    const standings = new Standings(client, context.workspaceState);
    context.subscriptions.push(
        output,
        answers,
        toldDocuments,
        standings,
        gapsView(standings),
        gapHints(standings),
        statusItem(standings),
        lensesFollowSetting(client),
        wordsFollowSetting(client),
        vscode.workspace.registerTextDocumentContentProvider(ANSWER_SCHEME, answers),
        vscode.workspace.registerTextDocumentContentProvider(LIBRARY_SCHEME, libraryDocuments(client)),
        vscode.workspace.registerTextDocumentContentProvider(DOCS_SCHEME, docsDocuments(client)),
        vscode.commands.registerCommand('nvs.report', (resource?: unknown) => makeReport(undefined, client, output, asUri(resource))),
        ...Object.entries(DIRECT).map(([command, format]) =>
            vscode.commands.registerCommand(command, (resource?: unknown) => makeReport(format, client, output, asUri(resource)))
        ),
        vscode.commands.registerCommand('nvs.check', (resource?: unknown) => checkProject(client, output, asUri(resource))),
        vscode.commands.registerCommand('nvs.whatIf', (subject?: unknown) => ask('what_if', subject, client, answers, output)),
        vscode.commands.registerCommand('nvs.explain', (subject?: unknown) => ask('explain', subject, client, answers, output)),
        vscode.commands.registerCommand('nvs.cutSets', (subject?: unknown) => ask('cut_sets', subject, client, answers, output)),
        vscode.commands.registerCommand('nvs.newModel', () => makeNewModel(client, output, context)),
        vscode.commands.registerCommand('nvs.importTable', (resource?: unknown) => importTable(tools, asUri(resource))),
        vscode.commands.registerCommand('nvs.pasteTable', () => pasteTable(tools)),
        vscode.commands.registerCommand('nvs.openWalkthrough', () =>
            vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#begin`)
        ),
        vscode.commands.registerCommand('nvs.gaps.group', () => chooseGrouping(standings)),
        vscode.commands.registerCommand('nvs.gaps.refresh', () => standings.refresh()),
        vscode.commands.registerCommand('nvs.showOutput', () => output.show()),
        vscode.commands.registerCommand('nvs.restartServer', async () => {
            await client.restart();
            output.info(told(message('editor.restarted')));
        })
    );
    await client.start();
    await openWhatWaits(context);
}

export async function deactivate(): Promise<void> {
    await stop?.();
    stop = undefined;
}

/** The explorer passes the file a command was chosen for; the command palette passes nothing. */
function asUri(value: unknown): vscode.Uri | undefined {
    return value instanceof vscode.Uri ? value : undefined;
}

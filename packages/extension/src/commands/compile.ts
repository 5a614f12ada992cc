import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ReportResult } from '../protocol.js';
import { REPORT } from '../protocol.js';
import { reportFolder, writeReport } from './report-file.js';
import { commandTarget, saveModels } from './target.js';
import { problems, reason } from './wording.js';

/** Compiles the project to its JSON report, writes it to the report folder and opens it. */
export async function compileToJson(client: LanguageClient, output: vscode.LogOutputChannel, resource: vscode.Uri | undefined): Promise<void> {
    const target = await commandTarget(resource);
    if (!target) return;
    if (!await saveModels()) {
        void vscode.window.showErrorMessage('The report was not made: a model could not be saved.');
        return;
    }
    try {
        const report = await vscode.window.withProgress(
            { location: vscode.ProgressLocation.Notification, title: 'NVS: compiling to a JSON report', cancellable: true },
            (_progress, token) => client.sendRequest<ReportResult>(REPORT, { uri: target.toString(), format: 'json' }, token));
        await keep(report, output);
    } catch (error) {
        if (error instanceof vscode.CancellationError || isCancelled(error)) return;
        output.error(`The report was not made: ${reason(error)}`);
        void vscode.window.showErrorMessage(`The report was not made: ${reason(error)}`);
    }
}

async function keep(report: ReportResult, output: vscode.LogOutputChannel): Promise<void> {
    const root = vscode.Uri.parse(report.root);
    const settings = vscode.workspace.getConfiguration('nvs', root);
    const folder = reportFolder(root.fsPath, settings.get('report.folder', 'reports'), vscode.workspace.isTrusted);
    const file = vscode.Uri.file(await writeReport(folder, report.fileName, report.content));
    const name = vscode.workspace.asRelativePath(file);
    const summary = `${report.project}: ${name} (${problems(report.errors, report.warnings)})`;
    output.info(summary);
    if (settings.get('report.open', true)) await vscode.window.showTextDocument(file, { preview: false });

    // Not awaited: the command has done its work, the notification waits for the reader.
    if (report.errors > 0) {
        void vscode.window.showWarningMessage(`${summary}. Figures that depend on an error are missing.`, 'Show problems')
            .then(choice => choice && vscode.commands.executeCommand('workbench.actions.view.problems'));
    } else {
        void vscode.window.showInformationMessage(`Report written – ${summary}`, 'Show in explorer')
            .then(choice => choice && vscode.commands.executeCommand('revealInExplorer', file));
    }
}

/** The server's answer to a request that the reader cancelled. */
function isCancelled(error: unknown): boolean {
    return typeof error === 'object' && error !== null && 'code' in error && (error.code === -32800 || error.code === -32802);
}

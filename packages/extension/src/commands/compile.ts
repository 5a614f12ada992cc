import { REPORT_FORMATS, type FormatName } from '@nvs/report';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { WorkDoneProgress } from 'vscode-languageclient/node';
import type { ReportParams, ReportResult } from '@nvs/server/protocol';
import { REPORT } from '@nvs/server/protocol';
import { reportFolder, writeReport } from './report-file.js';
import { commandTarget, saveModels } from './target.js';
import { isCancelled, problems, reason } from './wording.js';

/** Compiles the project to a report, writes it to the report folder and opens it. */
export async function compileTo(
    format: FormatName,
    client: LanguageClient,
    output: vscode.LogOutputChannel,
    resource: vscode.Uri | undefined
): Promise<void> {
    const target = await commandTarget(resource);
    if (!target) {
        return;
    }
    if (!(await saveModels())) {
        void vscode.window.showErrorMessage('The report was not made: a model could not be saved.');
        return;
    }
    try {
        const report = await vscode.window.withProgress(
            {
                location: vscode.ProgressLocation.Notification,
                title: `NVS: compiling to a ${REPORT_FORMATS[format].title}`,
                cancellable: true
            },
            (progress, token) => requestReport(format, client, target, progress, token)
        );
        await keep(format, report, output);
    } catch (error) {
        if (error instanceof vscode.CancellationError || isCancelled(error)) {
            return;
        }
        output.error(`The report was not made: ${reason(error)}`);
        void vscode.window.showErrorMessage(`The report was not made: ${reason(error)}`);
    }
}

/** Asks for the report, and shows how far its analysis is. */
async function requestReport(
    format: FormatName,
    client: LanguageClient,
    target: vscode.Uri,
    progress: vscode.Progress<{ increment?: number }>,
    token: vscode.CancellationToken
): Promise<ReportResult> {
    const workDoneToken = `nvs-report-${++reports}`;
    let shown = 0;
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
        if (value.kind !== 'report' || value.percentage === undefined) {
            return;
        }
        progress.report({ increment: value.percentage - shown });
        shown = value.percentage;
    });
    const params: ReportParams = { uri: target.toString(), format, workDoneToken };
    try {
        return await client.sendRequest<ReportResult>(REPORT, params, token);
    } finally {
        listener.dispose();
    }
}

let reports = 0;

async function keep(format: FormatName, report: ReportResult, output: vscode.LogOutputChannel): Promise<void> {
    const root = vscode.Uri.parse(report.root);
    const settings = vscode.workspace.getConfiguration('nvs', root);
    const folder = reportFolder(root.fsPath, settings.get('report.folder', 'reports'), vscode.workspace.isTrusted);
    const file = vscode.Uri.file(
        await writeReport(folder, report.fileName, Buffer.from(report.content, report.encoding), REPORT_FORMATS[format].isOurs)
    );
    const name = vscode.workspace.asRelativePath(file);
    const summary = `${report.project}: ${name} (${problems(report.errors, report.warnings)})`;
    output.info(summary);
    if (settings.get('report.open', true)) {
        await vscode.window.showTextDocument(file, { preview: false });
    }

    // Not awaited: the command has done its work, the notification waits for the reader.
    if (report.errors > 0) {
        void vscode.window
            .showWarningMessage(`${summary}. Figures that depend on an error are missing.`, 'Show problems')
            .then(choice => choice && vscode.commands.executeCommand('workbench.actions.view.problems'));
    } else {
        void vscode.window
            .showInformationMessage(`Report written – ${summary}`, 'Show in explorer')
            .then(choice => choice && vscode.commands.executeCommand('revealInExplorer', file));
    }
}

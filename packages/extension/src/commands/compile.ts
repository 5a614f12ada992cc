import { REPORT_FORMATS, type FormatName } from '@nvs/report';
import { message, reasonOf } from '@nvs/words';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { WorkDoneProgress } from 'vscode-languageclient/node';
import type { ReportParams, ReportResult } from '@nvs/server/protocol';
import { REPORT } from '@nvs/server/protocol';
import { told } from '../language.js';
import { OutsideProject, reportFolder, writeReport } from './report-file.js';
import { commandTarget, saveModels } from './target.js';
import { isCancelled } from './cancelled.js';

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
        void vscode.window.showErrorMessage(told(message('editor.notSaved')));
        return;
    }
    try {
        const report = await vscode.window.withProgress(
            {
                location: vscode.ProgressLocation.Notification,
                title: told(message('editor.working', { what: message('editor.compilingTo', { format }) })),
                cancellable: true
            },
            (progress, token) => requestReport(format, client, target, progress, token)
        );
        await keep(format, report, output);
    } catch (error) {
        if (error instanceof vscode.CancellationError || isCancelled(error)) {
            return;
        }
        const why = error instanceof OutsideProject ? error.said : reasonOf(error);
        const failed = told(message('editor.notReported', { why }));
        output.error(failed);
        void vscode.window.showErrorMessage(failed);
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
    const { project, errors, warnings } = report;
    const summary = message('editor.reportOf', {
        project,
        file: vscode.workspace.asRelativePath(file),
        problems: message('editor.problems', { errors, warnings })
    });
    output.info(told(summary));
    if (settings.get('report.open', true)) {
        await (report.encoding === 'base64' ? vscode.env.openExternal(file) : vscode.window.showTextDocument(file, { preview: false }));
    }

    // Not awaited: the command has done its work, the notification waits for the reader.
    if (errors > 0) {
        void vscode.window
            .showWarningMessage(told(message('editor.reportWithErrors', { report: summary })), told(message('editor.showProblems')))
            .then(choice => choice && vscode.commands.executeCommand('workbench.actions.view.problems'));
    } else {
        void vscode.window
            .showInformationMessage(told(message('editor.reportWritten', { report: summary })), told(message('editor.showInExplorer')))
            .then(choice => choice && vscode.commands.executeCommand('revealInExplorer', file));
    }
}

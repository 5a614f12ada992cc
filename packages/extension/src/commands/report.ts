import { REPORT_FORMATS } from '@nvs/report';
import { message, reasonOf } from '@nvs/words';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { WorkDoneProgress } from 'vscode-languageclient/node';
import type { FormatChoice, ReportParams, ReportResult } from '@nvs/server/protocol';
import { REPORT } from '@nvs/server/protocol';
import { told } from '../language.js';
import { isCancelled } from './cancelled.js';
import { chosenReport, type ChosenReport } from './choose-report.js';
import { openReport, toOpen, toShow, type Offer } from './open-report.js';
import { OutsideProject, reportFolder, writeReport } from './report-file.js';
import { commandTarget, unsavedIn } from './target.js';

/**
 * Makes a report of the project as its texts stand in the editor, writes it to the report folder and opens it.
 * @param named a format by its name; without it the reader is asked
 */
export async function makeReport(
    named: string | undefined,
    client: LanguageClient,
    output: vscode.LogOutputChannel,
    resource: vscode.Uri | undefined
): Promise<void> {
    try {
        const target = await commandTarget(resource),
            chosen = target && (await chosenReport(client, target, named));
        if (!target || !chosen) {
            return;
        }
        const { format } = chosen;
        const made = await vscode.window.withProgress(
            {
                location: vscode.ProgressLocation.Notification,
                title: told(message('editor.working', { what: message('editor.making', { called: format.title }) })),
                cancellable: true
            },
            async (progress, token) => {
                const report = await requestReport(chosen, client, target, progress, token);
                return token.isCancellationRequested ? undefined : { report, file: await written(format, report) };
            }
        );
        if (made) {
            await show(format, made.report, made.file, output);
        }
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
    { format, profile }: ChosenReport,
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
    const params: ReportParams = {
        uri: target.toString(),
        format: format.name,
        ...(profile === undefined ? {} : { profile }),
        workDoneToken
    };
    try {
        return await client.sendRequest<ReportResult>(REPORT, params, token);
    } finally {
        listener.dispose();
    }
}

let reports = 0;

async function written({ name }: FormatChoice, { root, fileName, content, encoding }: ReportResult): Promise<vscode.Uri> {
    const uri = vscode.Uri.parse(root);
    const setting = vscode.workspace.getConfiguration('nvs', uri).get('report.folder', 'reports');
    const folder = reportFolder(uri.fsPath, setting, vscode.workspace.isTrusted);
    return vscode.Uri.file(await writeReport(folder, fileName, Buffer.from(content, encoding), REPORT_FORMATS[name].isOurs));
}

/** Opens the report, and tells of it. */
async function show(format: FormatChoice, report: ReportResult, file: vscode.Uri, output: vscode.LogOutputChannel): Promise<void> {
    const { project, errors, warnings } = report;
    const root = vscode.Uri.parse(report.root);
    const summary = message('editor.reportOf', {
        project,
        file: vscode.workspace.asRelativePath(file),
        problems: message('editor.problems', { errors, warnings }),
        unsaved: unsavedIn(root)
    });
    output.info(told(summary));
    const isOpen = vscode.workspace.getConfiguration('nvs', root).get('report.open', true) && (await openReport(file, format));
    const offers = [...(isOpen ? [] : [toOpen(file, format)]), toShow(file)];

    // Not awaited: the command has done its work, the notification waits for the reader.
    if (errors > 0) {
        const problems: Offer = {
            title: told(message('editor.showProblems')),
            run: () => vscode.commands.executeCommand('workbench.actions.view.problems')
        };
        void vscode.window
            .showWarningMessage(told(message('editor.reportWithErrors', { report: summary })), problems, ...offers)
            .then(chosen => chosen?.run());
    } else {
        void vscode.window
            .showInformationMessage(told(message('editor.reportWritten', { report: summary })), ...offers)
            .then(chosen => chosen?.run());
    }
}

import { message, reasonOf } from '@nvs/words';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { CheckResult } from '@nvs/server/protocol';
import { CHECK } from '@nvs/server/protocol';
import { told } from '../language.js';
import { commandTarget } from './target.js';

/** Checks the whole project, closed files included, and says how it stands. The problems are in the Problems view. */
export async function checkProject(
    client: LanguageClient,
    output: vscode.LogOutputChannel,
    resource: vscode.Uri | undefined
): Promise<void> {
    const target = await commandTarget(resource);
    if (!target) {
        return;
    }
    try {
        const { projects } = await vscode.window.withProgress(
            {
                location: vscode.ProgressLocation.Notification,
                title: told(message('editor.working', { what: message('editor.checking') })),
                cancellable: true
            },
            (_progress, token) => client.sendRequest<CheckResult>(CHECK, { uri: target.toString() }, token)
        );
        const each = projects.map(({ name, errors, warnings }) =>
            message('editor.ofProject', { project: name, problems: message('editor.problems', { errors, warnings }) })
        );
        for (const project of each) {
            output.info(told(project));
        }
        const found = projects.reduce((sum, project) => sum + project.errors + project.warnings, 0);
        const summary = told(message('editor.checked', { projects: each }));
        if (projects.length === 0) {
            void vscode.window.showInformationMessage(told(message('editor.noModel')));
        } else if (found === 0) {
            void vscode.window.showInformationMessage(summary);
        } else {
            void vscode.window.showWarningMessage(summary);
            await vscode.commands.executeCommand('workbench.actions.view.problems');
        }
    } catch (error) {
        if (error instanceof vscode.CancellationError) {
            return;
        }
        const failed = told(message('editor.notChecked', { why: reasonOf(error) }));
        output.error(failed);
        void vscode.window.showErrorMessage(failed);
    }
}

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { CheckResult } from '@nvs/server/protocol';
import { CHECK } from '@nvs/server/protocol';
import { commandTarget } from './target.js';
import { problems, reason } from './wording.js';

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
            { location: vscode.ProgressLocation.Notification, title: 'NVS: checking the project', cancellable: true },
            (_progress, token) => client.sendRequest<CheckResult>(CHECK, { uri: target.toString() }, token)
        );
        for (const project of projects) {
            output.info(`${project.name}: ${problems(project.errors, project.warnings)}`);
        }
        const found = projects.reduce((sum, project) => sum + project.errors + project.warnings, 0);
        const summary = projects.map(project => `${project.name}: ${problems(project.errors, project.warnings)}`).join('; ');
        if (projects.length === 0) {
            void vscode.window.showInformationMessage('There is no model here: no .nvs file in this folder.');
        } else if (found === 0) {
            void vscode.window.showInformationMessage(`Checked – ${summary}`);
        } else {
            void vscode.window.showWarningMessage(`Checked – ${summary}`);
            await vscode.commands.executeCommand('workbench.actions.view.problems');
        }
    } catch (error) {
        if (error instanceof vscode.CancellationError) {
            return;
        }
        output.error(`The project could not be checked: ${reason(error)}`);
        void vscode.window.showErrorMessage(`The project could not be checked: ${reason(error)}`);
    }
}

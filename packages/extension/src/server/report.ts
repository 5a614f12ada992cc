import { analyse } from '@nvs/analysis';
import type { NvsServices } from '@nvs/language';
import { compileProjects } from '@nvs/language';
import { buildReport, count, reportFileName, toJson } from '@nvs/report';
import type { Connection } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ReportParams, ReportResult } from '../protocol.js';
import { REPORT } from '../protocol.js';

/** Answers with the report of the project at a place. */
export function answerReport(connection: Connection, { Nvs }: { Nvs: NvsServices }): void {
    connection.onRequest(REPORT, async ({ uri }: ReportParams, cancel): Promise<ReportResult | ResponseError<void>> => {
        const projects = await compileProjects(Nvs, uri, cancel);
        const [project] = projects;
        if (!project) return new ResponseError(ErrorCodes.InvalidRequest, 'there is no model here, no .nvs file in this folder.');
        if (projects.length > 1) {
            const names = projects.map(({ name }) => name).join(', ');
            return new ResponseError(ErrorCodes.InvalidRequest, `there are ${projects.length} projects here (${names}). Open a file of the one you mean and try again.`);
        }
        const { name, root, model } = project;
        const diagnostics = count([project]);
        return {
            project: name,
            root,
            fileName: reportFileName(name),
            content: toJson(buildReport(model, analyse(model), { diagnostics })),
            errors: diagnostics.errors,
            warnings: diagnostics.warnings
        };
    });
}

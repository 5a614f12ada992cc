import type { NvsServices } from '@nvs/language';
import { compiledNow, type ModelAnalyst } from '@nvs/project';
import { count, modelAtLevel, REPORT_FORMATS, reportFileName } from '@nvs/report';
import { message } from '@nvs/words';
import type { z } from 'zod';
import type { Connection } from 'vscode-languageserver';
import { ErrorCodes, type ResponseError } from 'vscode-languageserver';
import type { Answer } from './answer.js';
import type { ReportParams, ReportResult } from './protocol/index.js';
import { REPORT } from './protocol/index.js';
import { piecesFor } from './pieces.js';
import { failed, refused } from './refused.js';
import { signalOf } from './signal.js';
import type { ServerAnalyst } from './tasks.js';

/** Answers with the report of the project at a place, worked out away from the main loop. */
export function reports(
    { window }: Pick<Connection, 'window'>,
    services: NvsServices,
    analyst: ServerAnalyst,
    forModels: ModelAnalyst
): Record<typeof REPORT, Answer> {
    return {
        [REPORT]: async (params: z.output<typeof ReportParams>, cancel): Promise<ReportResult | ResponseError<void>> => {
            const { signal, done } = signalOf(cancel);
            const progress = params.workDoneToken === undefined ? undefined : window.attachWorkDoneProgress(params.workDoneToken);
            try {
                const projects = await compiledNow(services, params.uri, forModels, signal);
                const [project] = projects;
                if (!project) {
                    return refused(services, message('server.noModel'));
                }
                if (projects.length > 1) {
                    return refused(services, message('server.severalProjects', { projects: projects.map(({ name }) => name) }));
                }
                const { name, root } = project;
                const { model, marking } = modelAtLevel(project);
                const diagnostics = count([project]);
                const pieces = await piecesFor(model, analyst, { signal, onProgress: share => progress?.report(Math.floor(100 * share)) });
                const [made] = await analyst(model, [{ kind: 'report', format: params.format, pieces, diagnostics, marking }], { signal });
                if (made?.kind !== 'report') {
                    return refused(services, message('server.noResults'), ErrorCodes.InternalError);
                }
                return {
                    project: name,
                    root,
                    fileName: reportFileName(name, REPORT_FORMATS[params.format].extension),
                    content: made.content,
                    encoding: made.encoding,
                    errors: diagnostics.errors,
                    warnings: diagnostics.warnings
                };
            } catch (error) {
                return failed(services, error, signal);
            } finally {
                progress?.done();
                done();
            }
        }
    };
}

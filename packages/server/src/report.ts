import type { NvsServices } from '@nvs/language';
import { ask, askedFor, compiledNow, profileNamed, type ModelAnalyst } from '@nvs/project';
import { REPORT_FORMATS, reportFileName, type Content } from '@nvs/report';
import { message } from '@nvs/words';
import type { z } from 'zod';
import type { Connection } from 'vscode-languageserver';
import { ErrorCodes, type ResponseError } from 'vscode-languageserver';
import type { Answer } from './answer.js';
import type { ReportParams, ReportResult } from './protocol/index.js';
import { REPORT } from './protocol/index.js';
import { refused } from './refused.js';

/** Answers with the report of the project at a place, worked out away from the main loop. */
export function reports(
    { window }: Pick<Connection, 'window'>,
    services: NvsServices,
    analyst: ModelAnalyst
): Record<typeof REPORT, Answer> {
    return {
        [REPORT]: async (params: z.output<typeof ReportParams>, signal): Promise<ReportResult | ResponseError<void>> => {
            const { around } = params;
            const progress = params.workDoneToken === undefined ? undefined : window.attachWorkDoneProgress(params.workDoneToken);
            try {
                const projects = await compiledNow(services, params.uri, { analyst, signal, models: true });
                const [project] = projects;
                if (!project) {
                    return refused(services, message('server.noModel'));
                }
                if (projects.length > 1) {
                    return refused(services, message('server.severalProjects', { projects: projects.map(({ name }) => name) }));
                }
                const { name, root } = project;
                const chosen = params.profile === undefined ? undefined : profileNamed(project, params.profile);
                if (chosen?.problem) {
                    return refused(services, chosen.problem);
                }
                const found = askedFor(project, chosen?.profile);
                if (found.problem) {
                    return refused(services, found.problem);
                }
                const { asked } = found;
                const content = await ask(
                    asked,
                    {
                        kind: 'report',
                        format: params.format,
                        view: { profile: chosen?.profile, around: around === undefined ? undefined : { id: around, steps: params.steps } }
                    },
                    { analyst, signal, onProgress: share => progress?.report(Math.floor(100 * share)) }
                );
                if (!content) {
                    return refused(services, message('server.noResults'), ErrorCodes.InternalError);
                }
                return {
                    project: name,
                    root,
                    fileName: reportFileName(withProfile(name, params.profile), REPORT_FORMATS[params.format].extension),
                    ...asText(content),
                    errors: asked.found.errors,
                    warnings: asked.found.warnings
                };
            } finally {
                progress?.done();
            }
        }
    };
}

/** A selection of the report does not take the place of the whole one. */
const withProfile = (name: string, profile = WHOLE): string => (profile === WHOLE ? name : `${name}.${profile}`);
const WHOLE = 'national';

/** As a message between processes can carry it. */
function asText(content: Content): Pick<ReportResult, 'content' | 'encoding'> {
    const pieces = [...content];
    return pieces.every(piece => typeof piece === 'string')
        ? { content: pieces.join(''), encoding: 'utf8' }
        : { content: base64(pieces), encoding: 'base64' };
}

/** Bytes that are taken at a time: a call takes so many arguments. */
const STRETCH = 8192;

function base64(pieces: readonly (string | Uint8Array)[]): string {
    const encoder = new TextEncoder();
    const letters = pieces.flatMap(piece => {
        const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
        return Array.from({ length: Math.ceil(bytes.length / STRETCH) }, (_, at) =>
            String.fromCharCode(...bytes.subarray(at * STRETCH, (at + 1) * STRETCH))
        );
    });
    return btoa(letters.join(''));
}

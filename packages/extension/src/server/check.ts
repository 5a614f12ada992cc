import type { NvsServices } from '@nvs/language';
import { compileProjects } from '@nvs/language';
import { count } from '@nvs/report';
import type { Connection } from 'vscode-languageserver';
import type { CheckParams, CheckResult } from '../protocol.js';
import { CHECK } from '../protocol.js';

/** Answers how many problems the projects at a place have. */
export function answerCheck(connection: Connection, { Nvs }: { Nvs: NvsServices }): void {
    connection.onRequest(CHECK, async ({ uri }: CheckParams, cancel): Promise<CheckResult> => {
        const projects = await compileProjects(Nvs, uri, cancel);
        return { projects: projects.map(project => ({ name: project.name, root: project.root, ...count([project]) })) };
    });
}

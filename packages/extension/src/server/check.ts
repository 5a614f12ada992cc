import type { NvsServices } from '@nvs/language';
import { compileProjects } from '@nvs/language';
import type { Connection } from 'vscode-languageserver';
import type { CheckParams, CheckResult, CheckedProject } from '../protocol.js';
import { CHECK } from '../protocol.js';

/** Answers how many problems the projects at a place have. */
export function answerCheck(connection: Connection, { Nvs }: { Nvs: NvsServices }): void {
    connection.onRequest(CHECK, async ({ uri }: CheckParams, cancel): Promise<CheckResult> => {
        const projects = await compileProjects(Nvs, uri, cancel);
        return { projects: projects.map(({ name, root, diagnostics }): CheckedProject => {
            const count = (severity: 'error' | 'warning' | 'info'): number => diagnostics.filter(each => each.severity === severity).length;
            return { name, root, errors: count('error'), warnings: count('warning'), infos: count('info') };
        }) };
    });
}

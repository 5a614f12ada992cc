import type { NvsServices } from '@nvs/language';
import { compileProjects } from '@nvs/language';
import { count } from '@nvs/report';
import type { Answer } from './answer.js';
import type { CheckParams, CheckResult } from './protocol/index.js';
import { CHECK } from './protocol/index.js';

/** Answers how many problems the projects at a place have. */
export function checks(services: NvsServices): Record<typeof CHECK, Answer> {
    return {
        [CHECK]: async ({ uri }: CheckParams, cancel): Promise<CheckResult> => {
            const projects = await compileProjects(services, uri, cancel);
            return { projects: projects.map(project => ({ name: project.name, root: project.root, ...count([project]) })) };
        }
    };
}

import type { NvsServices } from '@nvs/language';
import { compiledNow, type ModelAnalyst } from '@nvs/project';
import { count } from '@nvs/report';
import type { Answer } from './answer.js';
import type { CheckParams, CheckResult } from './protocol/index.js';
import { CHECK } from './protocol/index.js';

/** Answers how many problems the projects at a place have. */
export function checks(services: NvsServices, analyst: ModelAnalyst): Record<typeof CHECK, Answer> {
    return {
        [CHECK]: async ({ uri }: CheckParams, signal): Promise<CheckResult> => {
            const projects = await compiledNow(services, uri, { analyst, signal, models: false });
            return { projects: projects.map(project => ({ name: project.name, root: project.root, ...count([project]) })) };
        }
    };
}

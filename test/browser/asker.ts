import { ask, askedAt, checkedAs, inTurns, work, type CompiledProject, type ModelAnalyst } from '@nvs/project';
import { compileFolders, filesOf, webWorkers, type WebWorker } from '@nvs/project/browser';
import {
    answerJson,
    batches,
    explainText,
    jsonDiagnostics,
    markingHeading,
    textDiagnostics,
    whatIfText,
    type FormatName,
    type View
} from '@nvs/report';
import { inWords } from '@nvs/words';

// What a page runs in a Web Worker of its own: it reads a project by request, file by file, and answers as nvsc does.

/** A question in the words of the command line, with where it is worked out. */
export type Asked = { readonly analyst: 'turns' | 'workers' } & (
    | { readonly kind: 'check'; readonly format: 'json' | 'text' }
    | { readonly kind: 'explain'; readonly id: string; readonly format: 'json' | 'text' }
    | { readonly kind: 'what_if'; readonly ids: readonly string[]; readonly format: 'json' | 'text' }
    | { readonly kind: 'report'; readonly format: FormatName }
);

/** To the worker: a project, where its files are and what they are called there. */
export interface Order {
    readonly folder: string;
    readonly files: readonly string[];
    readonly version: string;
    readonly questions: readonly Asked[];
}

export type Told = { readonly answers: readonly string[]; readonly read: readonly string[] } | { readonly failed: string };

declare const self: { onmessage: ((event: { readonly data: Order }) => void) | null; postMessage(told: Told): void };
declare const Worker: new (url: string) => WebWorker;

self.onmessage = ({ data }) => {
    answers(data).then(
        told => {
            self.postMessage(told);
        },
        (error: unknown) => {
            self.postMessage({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
        }
    );
};

async function answers({ folder, files, version, questions }: Order): Promise<Told> {
    const read: string[] = [];
    const { kind, entries } = filesOf(new Map(files.map(file => [`${folder}/${file}`, ''])));
    const { projects, problems } = await compileFolders([folder], {
        kind,
        entries,
        text: async uri => {
            read.push(uri.slice(folder.length + 1));
            return (await fetch(uri)).text();
        }
    });
    const [project] = projects;
    if (!project || problems.length > 0) {
        throw new Error(problems.map(each => inWords(each, 'en')).join(' '));
    }
    const analysts: Readonly<Record<Asked['analyst'], ModelAnalyst>> = {
        turns: inTurns(work),
        workers: webWorkers(() => new Worker('/analysis-worker.js'), 2)
    };
    const told: string[] = [];
    for (const question of questions) {
        told.push(await answered(project, question, analysts[question.analyst], version));
    }
    return { answers: told, read };
}

async function answered(project: CompiledProject, question: Asked, analyst: ModelAnalyst, version: string): Promise<string> {
    const asked = askedAt(project);
    const view: View = { language: 'en', place: ({ file, line }) => `${file}:${line}` };
    const heading = asked.marking ? `${inWords(markingHeading(asked.marking), 'en')}\n\n` : '';
    const json = (answer: object): string =>
        answerJson(
            { ...(asked.marking ? { marking: asked.marking } : {}), project: project.name, errors: asked.found.errors, ...answer },
            at => at,
            'en'
        );
    switch (question.kind) {
        case 'check': {
            const shown = [checkedAs(project, file => file)];
            return question.format === 'json' ? jsonDiagnostics(shown, version) : textDiagnostics(shown);
        }
        case 'explain': {
            const answer = await ask(asked, { kind: 'explain', id: question.id }, { analyst });
            return answer ? (question.format === 'json' ? json(answer) : `${heading}${explainText(answer, view)}`) : '';
        }
        case 'what_if': {
            const answer = await ask(asked, { kind: 'what_if', ids: question.ids }, { analyst });
            return answer ? (question.format === 'json' ? json(answer) : `${heading}${whatIfText(answer, view)}`) : '';
        }
        case 'report': {
            const { format } = question;
            const content = await ask(asked, { kind: 'report', format, generator: { name: 'nvsc', version } }, { analyst });
            return [...batches(content ?? [])].join('');
        }
    }
}

import { elementsAt, hoursIn, type NvsServices } from '@nvs/language';
import { titleIn, type Location, type RiskModel } from '@nvs/model';
import { ask, askedWhole, textNow, type Asked, type ModelAnalyst } from '@nvs/project';
import {
    ASKABLE,
    askableIn,
    cutSetsMarkdown,
    explainMarkdown,
    namedIn,
    QUESTION_NAMES,
    readDuration,
    whatIfMarkdown,
    type Named,
    type View
} from '@nvs/report';
import { message, type Language } from '@nvs/words';
import type { ResponseError } from 'vscode-languageserver';
import type { Answer } from './answer.js';
import type { AnswerParams, ElementsParams, ElementsResult, NamedElement } from './protocol/index.js';
import { ANSWER, DURATION, ELEMENTS } from './protocol/index.js';
import { refused } from './refused.js';

/** Answers questions about elements: what if it fails, why are its figures what they are, what brings it down. */
export function questions(services: NvsServices, analyst: ModelAnalyst): Record<typeof ELEMENTS | typeof DURATION | typeof ANSWER, Answer> {
    return {
        [ELEMENTS]: async ({ uri, position }: ElementsParams, signal): Promise<ElementsResult> => {
            const now = await textNow(services, uri, signal);
            const all = elementsIn(now.model, services.shared.Wording.language),
                byId = new Map(all.map(each => [each.id, each]));
            const here = position ? elementsAt(services, uri, position) : [];
            return { root: now.root, here: [...new Set(here)].flatMap(id => byId.get(id) ?? []), all };
        },
        [DURATION]: ({ text }: { text: string }): number | null => readDuration(text, hoursIn) ?? null,
        [ANSWER]: async (params: AnswerParams, signal): Promise<string | ResponseError<void>> => {
            const now = await textNow(services, params.uri, signal);
            const known = namedIn(now.model).find(each => each.id === params.id);
            if (!known) {
                return refused(services, message('server.gone', { id: params.id }));
            }
            const view = viewOf(params.folder, services.shared.Wording.language);
            const text = await textOf(askedWhole(now), known, params, view, { analyst, signal });
            const remark = now.errors > 0 ? `*${services.shared.Wording.of(message('cli.leftOut', { errors: now.errors }))}*\n\n` : '';
            return text === undefined ? refused(services, message('server.noFigures', { id: params.id })) : `${remark}${text}`;
        }
    };
}

async function textOf(
    asked: Asked,
    { id, kind }: Named,
    { question, hours }: AnswerParams,
    view: View,
    options: { readonly analyst: ModelAnalyst; readonly signal: AbortSignal }
): Promise<string | undefined> {
    if (question === 'cut_sets') {
        const answer = await ask(asked, { kind: 'cut_sets', id }, options);
        return answer && cutSetsMarkdown(answer, view);
    }
    // What a stress test does is in the explanation of its figures.
    if (question === 'what_if' && kind !== 'stress_test') {
        const answer = await ask(asked, { kind: 'what_if', ids: [id], hours }, options);
        return answer && whatIfMarkdown(answer, view);
    }
    const answer = await ask(asked, { kind: 'explain', id }, options);
    return answer && explainMarkdown(answer, view);
}

/** How an answer is shown, and where its places lead. @param folder path of the project's folder as links have it, with a slash at both ends; without one, places are text */
function viewOf(folder: string | undefined, language: Language): View {
    return {
        language,
        link: ({ file, line }: Location) =>
            folder === undefined || file.startsWith('library:')
                ? undefined
                : `${folder}${file.split('/').map(encodeURIComponent).join('/')}#L${line}`
    };
}

function elementsIn(model: RiskModel, language: Language): NamedElement[] {
    const all = namedIn(model);
    const asked = new Map(QUESTION_NAMES.map(question => [question, new Set(askableIn(all, ASKABLE[question]).map(({ id }) => id))]));
    return all.flatMap(element => {
        const { id, kind } = element;
        const questions = QUESTION_NAMES.filter(
            question => asked.get(question)?.has(id) || (question === 'what_if' && kind === 'stress_test')
        );
        return questions.length > 0 ? [{ id, title: titleIn(element, language), kind, questions }] : [];
    });
}

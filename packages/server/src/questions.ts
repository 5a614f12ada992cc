import { elementsAt, hoursIn, type CheckedText, type NvsServices } from '@nvs/language';
import type { RiskModel } from '@nvs/model';
import { textNow } from '@nvs/project';
import { askableIn, CAN_BE_DOWN, EXPLAINABLE, HAS_CUT_SETS, namedIn, readDuration, type Named } from '@nvs/report';
import { message } from '@nvs/words';
import type { ResponseError } from 'vscode-languageserver';
import type { Answer } from './answer.js';
import type { AnswerParams, ElementsParams, ElementsResult, NamedElement } from './protocol/index.js';
import { ANSWER, DURATION, ELEMENTS } from './protocol/index.js';
import { failed, refused } from './refused.js';
import { signalOf } from './signal.js';
import type { ServerAnalyst, ServerTask } from './tasks.js';

const ASKABLE = { what_if: CAN_BE_DOWN, explain: EXPLAINABLE, cut_sets: HAS_CUT_SETS } as const;
const QUESTIONS = ['what_if', 'explain', 'cut_sets'] as const;

/** Answers questions about elements: what if it fails, why are its figures what they are, what brings it down. */
export function questions(
    services: NvsServices,
    analyst: ServerAnalyst
): Record<typeof ELEMENTS | typeof DURATION | typeof ANSWER, Answer> {
    return {
        [ELEMENTS]: async ({ uri, position }: ElementsParams, cancel): Promise<ElementsResult> => {
            const { signal, done } = signalOf(cancel);
            const now = await textNow(services, uri, signal).finally(done);
            const all = elementsIn(now.model),
                byId = new Map(all.map(each => [each.id, each]));
            const here = position ? elementsAt(services, uri, position) : [];
            return { root: now.root, here: [...new Set(here)].flatMap(id => byId.get(id) ?? []), all };
        },
        [DURATION]: ({ text }: { text: string }): number | null => readDuration(text, hoursIn) ?? null,
        [ANSWER]: async (params: AnswerParams, cancel): Promise<string | ResponseError<void>> => {
            const { signal, done } = signalOf(cancel);
            try {
                const now = await textNow(services, params.uri, signal);
                const known = namedIn(now.model).find(each => each.id === params.id);
                if (!known) {
                    return refused(services, message('server.gone', { id: params.id }));
                }
                const text = await textOf(now, known, params, analyst, signal);
                return text === undefined
                    ? refused(services, message('server.noFigures', { id: params.id }))
                    : `${remark(services, now)}${text}`;
            } catch (error) {
                return failed(services, error, signal);
            } finally {
                done();
            }
        }
    };
}

async function textOf(
    { model, files, text }: CheckedText,
    { id, kind }: Named,
    { question, hours, folder }: AnswerParams,
    analyst: ServerAnalyst,
    signal: AbortSignal
): Promise<string | undefined> {
    const links = { folder };
    // What a stress test does is in the explanation of its figures.
    const task: ServerTask =
        question === 'cut_sets'
            ? { kind: 'cut_sets', id, links }
            : question === 'what_if' && kind !== 'stress_test'
              ? { kind: 'what_if', id, hours, links }
              : { kind: 'explain', id, texts: Object.fromEntries(files.map(file => [file, text(file) ?? ''])), links };
    const [result] = await analyst(model, [task], { signal });
    return result?.kind === 'text' ? result.text : undefined;
}

function elementsIn(model: RiskModel): NamedElement[] {
    const all = namedIn(model);
    const asked = new Map(QUESTIONS.map(question => [question, new Set(askableIn(all, ASKABLE[question]).map(({ id }) => id))]));
    return all.flatMap(({ id, title, kind }) => {
        const questions = QUESTIONS.filter(question => asked.get(question)?.has(id) || (question === 'what_if' && kind === 'stress_test'));
        return questions.length > 0 ? [{ id, title, kind, questions }] : [];
    });
}

function remark({ shared }: NvsServices, { errors }: CheckedText): string {
    return errors > 0 ? `*${shared.Wording.of(message('server.incomplete'))}*\n\n` : '';
}

import { EmptyFileSystem, URI } from 'langium';
import { allResults, Results, study } from '@nvs/analysis';
import { RiskModel } from '@nvs/model';
import {
    buildReport,
    cutSetsAnswer,
    cutSetsMarkdown,
    cutSetsText,
    ASKABLE,
    explainAnswer,
    explainMarkdown,
    explainText,
    githubDiagnostics,
    jsonDiagnostics,
    junitDiagnostics,
    askableIn,
    namedIn,
    sarifDiagnostics,
    textDiagnostics,
    whatIfAnswer,
    whatIfMarkdown,
    whatIfText
} from '@nvs/report';
import { wordsThroughout } from '@nvs/words';
import { createFormatter } from '../../packages/language/src/index.js';
import { codeDefinition } from '../../packages/language/src/validation/codes.js';
import { compiledProject, createProjectServices, type CompiledProject } from '@nvs/project';
import { said } from '../format/texts.js';
import { contradictions } from './contradictions.js';
import { inEveryFormat } from '../every-format.js';

/** Something that must never be. Its kind is what shrinking keeps the same. */
export interface Fault {
    readonly kind: string;
    readonly what: string;
}

const ROOT = 'file:///project';
/** Few draws: it is the paths that are tried, not the figures. */
const SAMPLING = { trials: 40 };
/** Elements that are asked about; each asks for figures of its own. */
const ASKED = 4;
/** Words of programs, which no user should have to read. Models that hold them themselves may be quoted. */
const INTERNAL =
    /\b(?:undefined|NaN|Infinity|null)\b|\[object|\bExpecting\b|\bfunction\b|native code|mistake of its own|\bNUMBER\b|\bSTRING\b|\bWORD\b|-->/;

/** Tries texts one after the other, each by itself, on all that a text goes through: parser to report, answers and layout. */
export async function createTry(): Promise<(text: string) => Promise<Fault[]>> {
    const { shared, Nvs } = createProjectServices(EmptyFileSystem);
    await shared.workspace.WorkspaceManager.initializeWorkspace([]);
    const format = createFormatter();
    const { Projects, LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;

    const compiled = async (text: string, see: (project: CompiledProject) => void): Promise<void> => {
        const uri = URI.parse(`${ROOT}/model.nvs`),
            project = { name: 'project', root: ROOT, config: {} };
        Projects.set(project);
        try {
            const document = LangiumDocumentFactory.fromString(text, uri);
            LangiumDocuments.addDocument(document);
            await DocumentBuilder.build([document], { validation: true });
            see(compiledProject(Nvs.project.Texts.of(project), '/project'));
        } finally {
            await DocumentBuilder.update([], [uri]);
        }
    };

    return async text => {
        const faults: Fault[] = [];
        const fault = (kind: string, what: string): void => {
            faults.push({ kind, what });
        };
        const attempt = (stage: string, run: () => void): void => {
            try {
                run();
            } catch (problem) {
                fault(
                    `${stage} throws ${nameOf(problem)}`,
                    problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
                );
            }
        };
        /** What people read has no words of programs, but those of the model. */
        const readable = (kind: string, shown: string): void => {
            const found = INTERNAL.exec(shown)?.[0];
            if (found !== undefined && !text.includes(found)) {
                fault(`${kind} says ${found}`, lineWith(shown, found));
            }
        };
        const logged = console.error;
        console.error = (...told: unknown[]): void => {
            fault('a check fails', told.map(String).join(' '));
        };
        try {
            let before: unknown;
            await compiled(text, project => {
                attempt('findings', () => {
                    tryFindings(project, text, fault, readable);
                });
                attempt('model', () => {
                    before = withoutPlaces(project.model);
                    tryModel(project, fault, readable, attempt);
                });
            });
            let laidOut: string | undefined;
            attempt('format', () => {
                laidOut = tryFormat(format, text, fault, readable);
            });
            if (laidOut !== undefined && laidOut !== text) {
                await compiled(laidOut, project => {
                    const after = withoutPlaces(project.model);
                    if (JSON.stringify(after) !== JSON.stringify(before)) {
                        fault('format changes the model', `${firstDifference(before, after)}\n${laidOut}`);
                    }
                });
            }
        } catch (problem) {
            fault(`building throws ${nameOf(problem)}`, problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
        } finally {
            console.error = logged;
        }
        return faults;
    };
}

type Tell = (kind: string, what: string) => void;
type Attempt = (stage: string, run: () => void) => void;

function tryFindings(project: CompiledProject, text: string, fault: Tell, readable: Tell): void {
    const lines = text.split(/\r\n|\n|\r/).length;
    for (const {
        code,
        message,
        location: { line, column, endLine, endColumn }
    } of project.diagnostics) {
        if (!codeDefinition(code)) {
            fault('a finding without a page', code);
        }
        if (message.trim() === '') {
            fault('a finding without words', code);
        }
        readable(`the message of ${code}`, message);
        if (line < 1 || column < 1 || endLine < line || endLine > lines || (endLine === line && endColumn < column)) {
            fault('a finding outside the text', `${code} ${line}:${column}–${endLine}:${endColumn}`);
        }
    }
    const formats = {
        text: textDiagnostics([project]),
        json: jsonDiagnostics([project], '0.0.0'),
        sarif: sarifDiagnostics([project], { version: '0.0.0' }),
        github: githubDiagnostics([project]),
        junit: junitDiagnostics([project], { strict: false })
    };
    // what a message says has been told
    if (project.diagnostics.some(({ message }) => INTERNAL.test(message))) {
        return;
    }
    for (const [name, shown] of Object.entries(formats)) {
        readable(name, shown.replaceAll(/:\s*null\b/g, ''));
    }
}

function tryModel({ model }: CompiledProject, fault: Tell, readable: Tell, attempt: Attempt): void {
    const modelProblem = RiskModel.safeParse(model).error;
    if (modelProblem) {
        fault(`the model breaks its schema at ${fieldOf(modelProblem.issues[0]?.path)}`, modelProblem.message);
    }
    let results: Results | undefined;
    const all = study(model, { sampling: SAMPLING });
    attempt('analysis', () => {
        results = allResults(all);
    });
    if (!results) {
        return;
    }
    const found = results;
    const problem = Results.safeParse(found).error;
    if (problem) {
        fault(`the results break their schema at ${fieldOf(problem.issues[0]?.path)}`, problem.message);
    }
    for (const each of contradictions(found)) {
        fault(`contradiction: ${each.replaceAll(/\[[^\]]*\]|\d[\d.e+-]*/g, '').slice(0, 60)}`, each);
    }
    attempt('report', () => {
        inEveryFormat(buildReport(model, found));
    });
    for (const [kind, words] of [
        ['gap', wordsThroughout(found.gaps, 'en')],
        ['note', found.notes],
        ['rule', found.rules],
        ['expectation', found.expectations]
    ] as const) {
        for (const each of words) {
            readable(kind, JSON.stringify(each).replaceAll(/:null\b/g, ''));
        }
    }
    const named = namedIn(model);
    for (const { id } of askableIn(named, ASKABLE.explain).slice(0, ASKED)) {
        attempt('explain', () => {
            const answer = explainAnswer(all, id);
            if (answer) {
                for (const say of [explainText, explainMarkdown]) {
                    readable('explain', say(answer));
                }
            }
        });
    }
    for (const { id } of askableIn(named, ASKABLE.what_if).slice(0, ASKED)) {
        attempt('whatif', () => {
            const answer = whatIfAnswer(all, [id], 48);
            for (const say of [whatIfText, whatIfMarkdown]) {
                readable('whatif', say(answer));
            }
        });
    }
    for (const { id } of askableIn(named, ASKABLE.cut_sets).slice(0, ASKED)) {
        attempt('cutsets', () => {
            const answer = cutSetsAnswer(all, id);
            if (!answer) {
                return;
            }
            for (const say of [cutSetsText, cutSetsMarkdown]) {
                readable('cutsets', say(answer));
            }
            const other = [...found.network.nodes, ...found.network.sectors].find(each => each.id === id)?.loss;
            if (other && Math.abs(other.best - answer.loss.best) > 1e-8) {
                fault('contradiction: report and cutsets', `${id}: ${other.best}, ${answer.loss.best}`);
            }
        });
    }
}

function tryFormat(format: ReturnType<typeof createFormatter>, text: string, fault: Tell, readable: Tell): string | undefined {
    const result = format(text);
    if ('errors' in result) {
        for (const { message } of result.errors) {
            readable('format', message);
        }
        return undefined;
    }
    if (said(result.text).join('\n') !== said(text).join('\n')) {
        fault('format changes what is said', result.text);
    }
    const again = format(result.text);
    if (!('text' in again)) {
        fault('what format wrote has mistakes of syntax', result.text);
    } else if (again.text !== result.text) {
        fault('format changes its own layout', `${result.text}\n----\n${again.text}`);
    }
    return result.text;
}

function nameOf(problem: unknown): string {
    const at = problem instanceof Error ? /at (?:async )?([\w.<>]+) \(.*?([\w-]+\.ts)/.exec(problem.stack ?? '') : undefined;
    return `${problem instanceof Error ? problem.name : typeof problem}${at ? ` in ${at[1]} (${at[2]})` : ''}`;
}

function lineWith(shown: string, found: string): string {
    return (
        shown
            .split('\n')
            .find(line => line.includes(found))
            ?.slice(0, 500) ?? ''
    );
}

function fieldOf(path: readonly PropertyKey[] | undefined): string {
    return (path ?? []).filter(key => typeof key === 'string').join('.');
}

/** The model as it was said, wherever it stands and with whatever blanks. */
function withoutPlaces(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(withoutPlaces);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    if ('endColumn' in value) {
        return 'a place';
    }
    return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [
            key,
            key === 'text' || key === 'properties' || key === 'carried' ? withoutBlanks(each) : withoutPlaces(each)
        ])
    );
}

function firstDifference(a: unknown, b: unknown, path = ''): string {
    if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
        const left = new Map(Object.entries(a)),
            right = new Map(Object.entries(b));
        for (const key of new Set([...left.keys(), ...right.keys()])) {
            const found = firstDifference(left.get(key), right.get(key), `${path}.${key}`);
            if (found !== '') {
                return found;
            }
        }
        return '';
    }
    return Object.is(a, b) ? '' : `${path}: ${JSON.stringify(a)}, ${JSON.stringify(b)}`;
}

/** What stands in a model as it was written: blanks are the writer's. */
function withoutBlanks(value: unknown): unknown {
    return typeof value === 'string'
        ? value.replace(/\s+/g, '')
        : typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutBlanks(each)]))
          : withoutPlaces(value);
}

import { fileURLToPath } from 'node:url';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Hover, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { ResponseError } from 'vscode-languageserver/node';
import { compile } from '@nvs/project/node';
import { uriOf } from '../lsp/server-process.js';
import type { ServerProcess } from '../lsp/server-process.js';
import type { Random } from '../random.js';
import { answer, rest } from './editor.js';

/** Findings by file and place, as all who tell them can be compared. */
type Findings = Readonly<Record<string, readonly string[]>>;

/** How long two servers may differ until their texts have rested, in milliseconds. */
const UNTIL_SETTLED = 60_000;

/** Only an editor says so, in the place of what rules and expectations would say. */
const WAITING = /^Rules and expectations wait/;

/** The first difference between what the server finds and what a fresh one and `nvsc check` find; nothing without one. Waits until both have settled. */
export async function findingsDiffer(server: ServerProcess, fresh: ServerProcess, folder: string): Promise<string | undefined> {
    const checked = await checkedIn(folder);
    let difference: string | undefined;
    for (const begun = Date.now(); Date.now() - begun < UNTIL_SETTLED; await rest(200)) {
        const here = published(server),
            there = published(fresh);
        difference = firstDifference(here, there, 'a fresh server') ?? firstDifference(withModels(here, folder), checked, 'nvsc check');
        // What is equal once can change again while rules are being run.
        if (difference === undefined) {
            await rest(1500);
            if (firstDifference(withModels(published(server), folder), checked, 'nvsc check') === undefined) {
                return undefined;
            }
        }
    }
    return difference ?? 'It does not come to rest.';
}

function published(server: ServerProcess): Findings {
    const found: Record<string, string[]> = {};
    for (const { uri, diagnostics } of server.published) {
        found[uri] = diagnostics
            .filter(({ message }) => !WAITING.test(String(message)))
            .map(shown)
            .sort();
    }
    return found;
}

function shown({ code, message, range: { start }, severity }: Diagnostic): string {
    return `${start.line + 1}:${start.character + 1} ${String(severity)} ${String(code)} ${neutral(String(message))}`;
}

/** Without what editors see as a symbol and files have as it is. */
function neutral(message: string): string {
    return message.replace(/[\u0080-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g, '\ufffd');
}

const SEVERITIES: readonly string[] = ['', 'error', 'warning', 'info'];

/** Without what is said of settings where there are no models any more: `nvsc check` says that of the folder, and nothing else. */
function withModels(found: Findings, folder: string): Findings {
    const empty = ['first', 'second']
        .map(name => join(folder, name))
        .filter(path => !readdirSync(path, { recursive: true }).some(file => String(file).endsWith('.nvs')));
    return Object.fromEntries(Object.entries(found).filter(([uri]) => !empty.some(path => uri === uriOf(path, 'nvs.json'))));
}

async function checkedIn(folder: string): Promise<Findings> {
    const found: Record<string, string[]> = {};
    const { projects } = await compile([join(folder, 'first'), join(folder, 'second')]);
    for (const { root, diagnostics } of projects) {
        for (const {
            code,
            message,
            severity,
            location: { file, line, column }
        } of diagnostics) {
            (found[uriOf(root, file)] ??= []).push(`${line}:${column} ${SEVERITIES.indexOf(severity)} ${code} ${neutral(message)}`);
        }
    }
    return found;
}

function firstDifference(here: Findings, there: Findings, who: string): string | undefined {
    for (const uri of [...new Set([...Object.keys(here), ...Object.keys(there)])].sort()) {
        const ours = here[uri] ?? [],
            theirs = [...(there[uri] ?? [])].sort();
        const more = ours.find(each => !theirs.includes(each)),
            less = theirs.find(each => !ours.includes(each));
        const all = `\n  The server that was used:\n    ${ours.join('\n    ')}\n  ${who}:\n    ${theirs.join('\n    ')}`;
        if (more !== undefined) {
            return `${fileURLToPath(uri)}: only the server that was used says "${more}", not ${who}.${all}`;
        }
        if (less !== undefined) {
            return `${fileURLToPath(uri)}: only ${who} says "${less}", not the server that was used.${all}`;
        }
        if (ours.length !== theirs.length) {
            return `${fileURLToPath(uri)}: ${ours.length} findings, and ${theirs.length} of ${who}.`;
        }
    }
    return undefined;
}

/** The first difference between the answers of two servers about names in the texts. */
export async function answersDiffer(
    server: ServerProcess,
    fresh: ServerProcess,
    texts: ReadonlyMap<string, string>,
    roll: Random
): Promise<string | undefined> {
    for (const [uri, text] of texts) {
        const words = [...text.matchAll(/[A-Za-z_é]\w*/g)];
        for (let count = 0; count < 3 && words.length > 0; count++) {
            const { index } = roll.pick(words),
                before = text.slice(0, index).split('\n');
            const at = { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
            for (const [method, more] of [
                ['references', { context: { includeDeclaration: true } }],
                ['hover', {}],
                ['rename', { newName: 'fresh_name' }],
                ['rename', { newName: 'value' }]
            ] as const) {
                const [ours, theirs] = await Promise.all(
                    [server, fresh].map(each => said(each, `textDocument/${method}`, { ...at, ...more }))
                );
                if (ours !== theirs) {
                    return `${method} at ${fileURLToPath(uri)}:${at.position.line + 1}:${at.position.character + 1}: ${ours ?? ''}\n  of a fresh server: ${theirs ?? ''}`;
                }
            }
        }
    }
    return undefined;
}

async function said(server: ServerProcess, method: string, params: object): Promise<string> {
    for (;;) {
        const found: unknown = await answer(
            server.connection.sendRequest<unknown>(method, params).catch((error: unknown) => {
                if (error instanceof ResponseError || error instanceof Error) {
                    return `refused: ${error.message}`;
                }
                throw error;
            }),
            method
        );
        const text = inOrder(method, found);
        if (!text.includes('being worked out')) {
            return text;
        }
        await rest(300);
    }
}

/** An answer without what may be in any order, and without figures of before an error, which only who was there knows. */
function inOrder(method: string, found: unknown): string {
    if (method.endsWith('references')) {
        return JSON.stringify((found as Location[] | null)?.map(each => JSON.stringify(each)).sort() ?? null);
    }
    if (method.endsWith('rename') && typeof found === 'object' && found !== null) {
        return JSON.stringify(Object.entries((found as WorkspaceEdit).changes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    const contents = method.endsWith('hover') ? (found as Hover | null)?.contents : undefined;
    const text = typeof contents === 'object' && 'value' in contents ? contents.value : JSON.stringify(found);
    return /last had no errors|figures wait/.test(text) ? 'figures wait' : text;
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from '../cli/nvsc.js';
import { bundleForBrowser } from './bundle.js';

interface Answer {
    readonly id?: number | string;
    readonly method?: string;
    readonly result?: unknown;
    readonly error?: { readonly code: number; readonly message: string };
}

/** The bundle for browsers, in a thread whose channel stands in for that of a Web Worker. */
const folder = emptyFolder();
const bundle = join(folder, 'server.js');
let server: Worker | undefined;
const answers = new Map<number | string, (answer: Answer) => void>();
let last = 0;

/** What this editor hands out when asked for its files: nothing that is right. */
const FILES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
    ['nvs/fileKind', 7],
    ['nvs/fileEntries', [['a.nvs', 'file'], 'b.nvs', null]],
    ['nvs/fileText', { text: 1 }]
]);

const send = (message: unknown): void => {
    server?.postMessage(message);
};
const ask = (method: string, params?: unknown): Promise<Answer> =>
    new Promise(resolve => {
        answers.set(++last, resolve);
        send({ jsonrpc: '2.0', id: last, method, params });
    });

beforeAll(async () => {
    await bundleForBrowser({ entryPoints: ['packages/server/src/browser/worker.ts'] }, bundle);
    server = new Worker(`globalThis.self = require('node:worker_threads').parentPort; require(${JSON.stringify(bundle)});`, { eval: true });
    server.on('message', (message: Answer) => {
        const { id, method } = message;
        if (id === undefined) {
            return;
        }
        if (method === undefined) {
            answers.get(id)?.(message);
        } else {
            send({ jsonrpc: '2.0', id, result: FILES.get(method) ?? null });
        }
    });
    await ask('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [{ name: 'm', uri: 'web://m' }] });
    send({ jsonrpc: '2.0', method: 'initialized', params: {} });
});
afterAll(async () => {
    await server?.terminate();
    rmSync(folder, { recursive: true, force: true });
});

const uri = 'web://m/a.nvs';

describe('the language server for a browser', () => {
    it.each<[string, unknown]>([
        ['textDocument/hover', undefined],
        ['textDocument/hover', { textDocument: { uri: 5 }, position: { line: 0, character: 0 } }],
        ['textDocument/hover', { textDocument: { uri }, position: { line: -1, character: 0 } }],
        ['textDocument/completion', { textDocument: { uri }, position: 'here' }],
        ['textDocument/rename', { textDocument: { uri }, position: { line: 0, character: 0 } }],
        ['textDocument/codeAction', { textDocument: { uri }, range: null }],
        ['textDocument/formatting', { textDocument: { uri } }],
        ['workspace/symbol', {}]
    ])('refuses what cannot be understood: %s %j', async (method, params) => {
        const { error } = await ask(method, params);
        expect(error).toMatchObject({ code: -32602, message: expect.stringMatching(/cannot be understood: .+\.$/) as string });
    });

    it.each<[string, unknown]>([
        ['nothing', null],
        ['a text', 'hello'],
        ['a number', 3],
        ['a list', [1]],
        ['an answer that nobody asked for', { jsonrpc: '2.0', id: 9999, result: 1 }],
        ['an opened file without a text', { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri } } }],
        ['edits that are none', { jsonrpc: '2.0', method: 'textDocument/didChange', params: { contentChanges: 'all' } }]
    ])('goes on after %s', async (_, message) => {
        send(message);
        const opened = { uri: 'web://m/open.nvs', languageId: 'nvs', version: 1, text: 'process power "Power" { restore: 2 h }\n' };
        send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: opened } });
        const { result } = await ask('textDocument/hover', { textDocument: opened, position: { line: 0, character: 9 } });
        expect(JSON.stringify(result)).toContain('Power');
        send({ jsonrpc: '2.0', method: 'textDocument/didClose', params: { textDocument: opened } });
    });
});

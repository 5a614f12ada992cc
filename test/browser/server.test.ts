import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyFolder } from '../cli/nvsc.js';
import { bundleForBrowser } from './bundle.js';
import { hasBrowser, openPage } from './page.js';

const folder = emptyFolder();
afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

const ENTRY = 'packages/server/src/browser/worker.ts';

/** What the editor has on its side; the file that is open says more than the saved one. */
const SAVED = {
    'web://m/a.nvs': 'use nvs.anv2022\nassessment "A" { method: anv2022 }\nprocess power "Power" { restore: 2 days }\n',
    'web://m/b.nvs': '',
    'web://m/nvs.json': '{ "name": "Winter" }'
};
const OPEN = 'threat storm "Storm" { disrupts: pow }\nthreat fire "Fire" { disrupts: nowhere }\n';

describe('the language server for a browser', () => {
    it('is made of nothing that only Node has', async () => {
        const files = await bundleForBrowser({ entryPoints: [ENTRY] }, join(folder, 'tried.js'));
        expect(files.filter(file => /(^|\/)node\/|^node:/.test(file.replace(/^.*node_modules\//, '')))).toEqual([]);
    });

    it.runIf(hasBrowser)(
        'in a Web Worker it finds mistakes, completes, checks and answers, with files that the page hands out',
        async () => {
            mkdirSync(join(folder, 'served'));
            await bundleForBrowser({ entryPoints: [ENTRY] }, join(folder, 'served/server.js'));
            const { page, complaints, close } = await openPage(path => join(folder, 'served', path));
            try {
                const told = await page.evaluate<Told>(
                    `(${IN_PAGE})(${JSON.stringify({ saved: SAVED, uri: 'web://m/b.nvs', open: OPEN })})`
                );
                expect(complaints).toEqual([]);
                expect(told.found.map(({ code, range }) => [code, range.start.line])).toContainEqual(['reference/unknown', 1]);
                expect(told.completion.items.map(({ label }) => label)).toContain('power');
                expect(told.checked.projects).toMatchObject([{ name: 'Winter', root: 'web://m', errors: 2 }]);
                expect(told.answer).toContain('Power');
                expect(told.report).toMatchObject({ project: 'Winter', encoding: 'utf8' });
                expect(JSON.parse(told.report.content)).toMatchObject({ project: 'Winter' });
            } finally {
                await close();
            }
        }
    );
});

interface Told {
    readonly found: readonly { readonly code: string; readonly range: { readonly start: { readonly line: number } } }[];
    readonly completion: { readonly items: readonly { readonly label: string }[] };
    readonly checked: { readonly projects: readonly unknown[] };
    readonly answer: string;
    readonly report: { readonly project: string; readonly encoding: string; readonly content: string };
}

/** An editor in a page: it starts the server in a Web Worker, hands out its files, and asks. */
const IN_PAGE = `async ({ saved, uri, open }) => {
    const worker = new Worker('/server.js');
    const waiting = new Map();
    let last = 0, found, told;
    const published = new Promise(resolve => { told = resolve; });
    const files = {
        'nvs/fileKind': ({ uri }) => uri in saved ? 'file' : uri === 'web://m' ? 'folder' : null,
        'nvs/fileEntries': () => Object.keys(saved).map(each => [each.slice('web://m/'.length), 'file']),
        'nvs/fileText': ({ uri }) => saved[uri]
    };
    const send = message => worker.postMessage({ jsonrpc: '2.0', ...message });
    const ask = (method, params) => new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        send({ id: last, method, params });
    });
    worker.onerror = ({ message }) => { throw new Error(message); };
    worker.onmessage = ({ data: { id, method, params, result, error } }) => {
        if (method === undefined) {
            const { resolve, reject } = waiting.get(id);
            error ? reject(new Error(error.message)) : resolve(result);
        } else if (id !== undefined) {
            send({ id, result: files[method] ? files[method](params) : null });
        } else if (method === 'textDocument/publishDiagnostics' && params.uri === uri && params.diagnostics.length > 1) {
            told(params.diagnostics);
        }
    };
    await ask('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [{ name: 'm', uri: 'web://m' }] });
    send({ method: 'initialized', params: {} });
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'nvs', version: 1, text: open } } });
    found = await published;
    const completion = await ask('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: 36 } });
    const checked = await ask('nvs/check', {});
    const { all } = await ask('nvs/elements', { uri });
    const { id } = all.find(each => each.title === 'Power') ?? { id: JSON.stringify(all) };
    const answer = await ask('nvs/answer', { question: 'explain', uri, id });
    const report = await ask('nvs/report', {});
    return { found, completion: Array.isArray(completion) ? { items: completion } : completion, checked, answer, report };
}`;

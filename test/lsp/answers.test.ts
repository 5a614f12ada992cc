import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hover } from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { compile } from '@nvs/project/node';
import { analyse } from '../../packages/analysis/src/index.js';
import { buildReport, count, toJson } from '../../packages/report/src/index.js';
import { type ServerProcess, uriOf } from './server-process.js';
import { testServer } from './test-server.js';

// The language server as a process: questions about elements, reports and hovers, worked out by threads.

// power is down for its repair of 30 h; water has a buffer of 4 h, so it goes down after 4 h and is back with power.
const NETWORK = `namespace winter
process power "Power [x](command:evil)" { failure: 1 per 10 years  restore: 30 h }
process water "Water" { failure: 1 per 10 years  restore: 10 h }
dependency water_on_power of water on power { buffer: 4 h }
stress_test dark "Dark" { at day 0: power down for 2 h }
`;
const NATIONAL = fileURLToPath(new URL('../../examples/national', import.meta.url));

const server = testServer();

async function start(folder: string, file?: string): Promise<ServerProcess> {
    const process = server.start(folder, file);
    await process.initialize([folder]);
    return process;
}

function network(text = NETWORK): { path: string; uri: string } {
    const folder = server.folder({ 'network.nvs': text });
    return { path: folder, uri: uriOf(folder, 'network.nvs') };
}

function national(): { path: string; uri: string } {
    const folder = server.folder();
    cpSync(NATIONAL, folder, { recursive: true });
    return { path: folder, uri: uriOf(folder, 'energy.nvs') };
}

describe('questions to a model', () => {
    it('are answered in Markdown, with places that lead to the text and nothing that the model made up', async () => {
        const { path, uri } = network();
        const { connection } = await start(path);
        const ask = (params: object): Promise<string> => connection.sendRequest<string>('nvs/answer', { uri, folder: '/', ...params });
        const whatIf = await ask({ question: 'what_if', id: 'winter.power' });
        expect(whatIf).toContain('# If Power \\[x\\]\\(command\\:evil\\)');
        const rows = whatIf.split('\n').filter(line => line.startsWith('| '));
        expect(rows.find(row => row.includes('water'))).toMatch(
            /^\| 4 h \| 1 day 6 h \| 1 day 2 h \| water \|.*\[network\\\.nvs\\:4\]\(<\/network\.nvs#L4>\)/
        );
        // For 3 h only, the buffer saves it.
        const briefly = await ask({ question: 'what_if', id: 'winter.power', hours: 3 });
        expect(
            briefly
                .split('\n')
                .filter(line => line.startsWith('| ') && line.includes('buffer lasted'))
                .join()
        ).toContain('water');
        expect(await ask({ question: 'what_if', id: 'winter.dark' })).toContain('a stress test');
        expect(await ask({ question: 'cut_sets', id: 'winter.water' })).toContain('- power');
        expect(await ask({ question: 'explain', id: 'winter.water' })).toContain('63\\.2\\%'); // 1 - exp(-2 · 0.5)
        await expect(ask({ question: 'what_if', id: 'winter.gone' })).rejects.toThrow('There is no winter.gone in the project any more.');
        await expect(ask({ question: 'cut_sets', id: 'winter.dark' })).rejects.toThrow('no figures of winter.dark');
    }, 60_000);

    it('can be asked about what is at a place, and about all that has answers', async () => {
        const { path, uri } = network();
        const { connection } = await start(path);
        const { here, all, root } = await connection.sendRequest<{
            root: string;
            here: { id: string }[];
            all: { id: string; questions: string[] }[];
        }>('nvs/elements', { uri, position: { line: 3, character: 40 } });
        expect(root).toBe(uriOf(path));
        expect(here.map(({ id }) => id)).toEqual(['winter.power']);
        expect(all.filter(({ id }) => id.startsWith('winter.')).map(({ id, questions }) => `${id} ${questions.join(' ')}`)).toEqual([
            'winter.dark what_if explain',
            'winter.power what_if explain cut_sets',
            'winter.water what_if explain cut_sets'
        ]);
        expect(await connection.sendRequest('nvs/duration', { text: '2 days' })).toBe(48);
        expect(await connection.sendRequest('nvs/duration', { text: 'a while' })).toBeNull();
    }, 60_000);

    it('say that the project has errors, and hovers show figures of the state before them', async () => {
        const { path, uri } = network();
        const process = await start(path);
        const hover = async (): Promise<string> => {
            const found = await process.connection.sendRequest<Hover | null>('textDocument/hover', {
                textDocument: { uri },
                position: { line: 2, character: 10 }
            });
            return typeof found?.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
        };
        // Before the first check and while they are worked out, there are no figures.
        const settled = async (): Promise<string> => {
            for (;;) {
                const text = await hover();
                if (text.includes('Lost in')) {
                    return text;
                }
            }
        };
        await process.open(uri, NETWORK);
        const before = await settled();
        expect(before).toContain('Lost in 5 years: 63\\.2\\%');
        expect(before).not.toContain('last had no errors');
        await process.change(uri, 2, NETWORK.replace('on power {', 'on pwer {'));
        await process.until(uri, found => found.some(({ code }) => code === 'reference/unknown'));
        const after = await settled();
        expect(after).toContain('As the project was when it last had no errors');
        expect(after).toContain('Lost in 5 years: 63\\.2\\%');
        expect(await process.connection.sendRequest<string>('nvs/answer', { uri, question: 'what_if', id: 'winter.power' })).toMatch(
            /^\*The model has 1 error: what it is about is left out/
        );
    }, 60_000);
});

describe('while threads analyse', () => {
    it('the report is that of the command line, byte for byte', async () => {
        const { path, uri } = network();
        const { connection } = await start(path);
        const { content } = await connection.sendRequest<{ content: string }>('nvs/report', { uri, format: 'json' });
        const {
            projects: [project]
        } = await compile([path]);
        if (!project) {
            throw new Error('There is no project.');
        }
        expect(content).toBe(toJson(buildReport(project.model, analyse(project.model), { diagnostics: count([project]) })));
    }, 60_000);

    it('the server answers', async () => {
        const { path, uri } = national();
        const { connection } = await start(path);
        const order: string[] = [];
        const report = connection
            .sendRequest<{ content: string }>('nvs/report', { uri, format: 'json' })
            .finally(() => order.push('report'));
        for (let keystroke = 0; keystroke < 3; keystroke++) {
            await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 16, character: 16 } });
            order.push('completion');
        }
        expect((await report).content).toContain('national.energy.power_transmission');
        expect(order).toEqual(['completion', 'completion', 'completion', 'report']);
    }, 120_000);

    it('a report can be given up, and the next request is answered', async () => {
        const { path, uri } = national();
        const { connection } = await start(path);
        const cancel = new CancellationTokenSource();
        const progress = new Promise<void>(resolve => {
            connection.onNotification('$/progress', (params: { value: { kind: string } }) => {
                if (params.value.kind === 'report') {
                    resolve();
                }
            });
        });
        const report = connection.sendRequest('nvs/report', { uri, format: 'json', workDoneToken: 'here' }, cancel.token);
        report.catch(() => undefined);
        await progress;
        cancel.cancel();
        await expect(report).rejects.toMatchObject({ code: -32800 });
        expect(
            await connection.sendRequest<string>('nvs/answer', { uri, question: 'what_if', id: 'national.energy.power_transmission' })
        ).toContain('What goes down');
    }, 120_000);

    it('a thread that dies is told in a sentence, and the server lives on', async () => {
        const broken = join(server.bundled, 'broken');
        mkdirSync(broken, { recursive: true });
        cpSync(server.file(), join(broken, 'server.cjs'));
        writeFileSync(join(broken, 'analysis-worker.cjs'), 'process.exit(3);');
        const { path, uri } = network();
        const { connection } = await start(path, join(broken, 'server.cjs'));
        await expect(connection.sendRequest('nvs/answer', { uri, question: 'what_if', id: 'winter.power' })).rejects.toThrow(
            'The analysis could not be finished: the thread that worked on it ended.'
        );
        await expect(connection.sendRequest('nvs/report', { uri, format: 'json' })).rejects.toThrow('The analysis could not be finished');
        const hover = async (): Promise<string> =>
            JSON.stringify(
                await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 10 } })
            );
        // A hover waits for figures no longer than a reader does.
        await expect.poll(hover, { timeout: 30_000 }).toContain('No figures.');
        expect(await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } })).toHaveLength(5);
    }, 60_000);
});

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { generateModel } from './generate.js';

export interface Keystrokes {
    readonly startup: number;
    readonly median: number;
    readonly worst: number;
    readonly samples: number;
    /** From a request for proposals to its answer while threads make a report of the whole model; `answered`: how many before it was made. */
    readonly meanwhile: { readonly median: number; readonly worst: number; readonly answered: number };
}

const SAMPLES = 25;

/** Types into a file of a generated model, in the real server as a process, and waits for its diagnostics each time. */
export async function measureKeystrokes(folder: string, elements: number, perFile: number): Promise<Keystrokes> {
    const server = join(folder, 'server.cjs');
    if (!existsSync(server)) {
        const packages = join(process.cwd(), 'packages');
        await build({
            entryPoints: {
                server: join(packages, 'extension/src/server.ts'),
                'analysis-worker': join(packages, 'project/src/node/worker.ts')
            },
            outdir: folder,
            outExtension: { '.js': '.cjs' },
            bundle: true,
            platform: 'node',
            format: 'cjs',
            target: 'node20',
            logLevel: 'error',
            conditions: ['module']
        });
    }
    const model = join(folder, `model-${elements}-${perFile}`);
    mkdirSync(model, { recursive: true });
    for (const { name, text } of generateModel(elements, perFile)) {
        writeFileSync(join(model, name), text);
    }
    const edited = join(model, 'file_0001.nvs');
    const uri = pathToFileURL(edited).toString();
    const original = generateModel(elements, perFile).find(({ name }) => name === 'file_0001.nvs')?.text ?? '';
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    let waiting: ((diagnostics: number) => void) | undefined;
    connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: unknown[] }) => {
        if (params.uri === uri) {
            waiting?.(params.diagnostics.length);
        }
    });
    connection.listen();
    try {
        const begun = performance.now();
        const rootUri = pathToFileURL(model).toString();
        await connection.sendRequest('initialize', {
            processId: process.pid,
            rootUri,
            capabilities: {},
            workspaceFolders: [{ uri: rootUri, name: 'model' }]
        });
        await connection.sendNotification('initialized', {});
        await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'nvs', version: 1, text: original } });
        await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
        const startup = performance.now() - begun;
        const times: number[] = [];
        for (let sample = 0; sample < SAMPLES; sample++) {
            // One more and one less mistake by turns, so that every edit changes the diagnostics.
            const text = sample % 2 === 0 ? original.replace('sector: sector_a', 'sector: sector_z') : original;
            const changed = new Promise<number>(resolve => {
                waiting = resolve;
            });
            const start = performance.now();
            await connection.sendNotification('textDocument/didChange', {
                textDocument: { uri, version: sample + 2 },
                contentChanges: [{ text }]
            });
            const found = await changed;
            times.push(performance.now() - start);
            if (found > 0 !== (sample % 2 === 0)) {
                throw new Error(`The server found ${found} problems after edit ${sample}.`);
            }
        }
        times.splice(0, 3); // warm-up
        times.sort((a, b) => a - b);
        const meanwhile = await proposalsDuringReport(connection, uri);
        return { startup, median: median(times), worst: times.at(-1) ?? NaN, samples: times.length, meanwhile };
    } finally {
        connection.dispose();
        child.kill();
    }
}

/** Asks for proposals, one after the other, until a report of the whole model is there. */
async function proposalsDuringReport(connection: MessageConnection, uri: string): Promise<Keystrokes['meanwhile']> {
    let done = false;
    const report = connection.sendRequest('nvs/report', { uri, format: 'json' }).finally(() => {
        done = true;
    });
    const times: number[] = [];
    while (!done) {
        const start = performance.now();
        await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 3, character: 0 } });
        times.push(performance.now() - start);
        await new Promise(resolve => {
            setTimeout(resolve, 100);
        });
    }
    await report;
    times.sort((a, b) => a - b);
    return { median: median(times), worst: times.at(-1) ?? NaN, answered: times.length };
}

function median(sorted: readonly number[]): number {
    return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

import { fork } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { IPCMessageReader, IPCMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';
import { behind } from './files.js';

const folder = fileURLToPath(new URL('../../examples/national', import.meta.url));

/** The language server as it ships, over IPC as VS Code starts it. How long that takes is printed, never judged: machines differ. */
describe('the packaged language server', () => {
    it('has read and linked the national model at its first answer', async () => {
        const starts: StartUp[] = [];
        for (let run = 0; run < 3; run++) {
            starts.push(await startUp());
        }
        console.log(
            `From the start of the server to its first answer about the national model: ${starts.map(({ elapsed, work }) => `${elapsed.toFixed(0)} ms (at work ${work.toFixed(0)} ms)`).join(', ')}`
        );
    });
});

/** In milliseconds, from the start of the process to a definition in another file, which waits for the project to be read and linked. */
interface StartUp {
    readonly elapsed: number;
    /** For how long the main thread of the server was at work: on an idle machine, the elapsed time less waiting for files. */
    readonly work: number;
}

/** Processor time of the main thread of a process so far, in milliseconds, as Linux tells it (in hundredths of a second). */
function workOf(pid: number): number {
    const fields = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function startUp(): Promise<StartUp> {
    const installed = readdirSync(inject('extensions')).find(name => name.startsWith('nvs.nvs-'));
    if (!installed) {
        throw new Error('The extension is not installed.');
    }
    const server = path.join(inject('extensions'), installed, 'dist', 'server.cjs');
    const start = performance.now();
    const child = fork(server, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    try {
        connection.onRequest('client/registerCapability', () => null);
        connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
        connection.listen();
        const rootUri = pathToFileURL(folder).toString();
        await connection.sendRequest('initialize', {
            processId: process.pid,
            rootUri,
            capabilities: {},
            workspaceFolders: [{ uri: rootUri, name: 'national' }]
        });
        await connection.sendNotification('initialized', {});
        const uri = pathToFileURL(path.join(folder, 'energy.nvs')).toString();
        // The operator of the first process, who is declared in another file.
        const operator = behind(folder, 'energy.nvs', 'operator:    transm');
        const definition = await connection.sendRequest('textDocument/definition', {
            textDocument: { uri },
            position: { line: operator.line - 1, character: operator.column - 1 }
        });
        const time = { elapsed: performance.now() - start, work: workOf(child.pid ?? 0) };
        expect(JSON.stringify(definition)).toContain('organisations.nvs');
        return time;
    } finally {
        connection.dispose();
        child.kill();
    }
}

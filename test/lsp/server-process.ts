import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import type {
    Diagnostic,
    InitializeResult,
    MessageConnection,
    PublishDiagnosticsParams,
    RegistrationParams
} from 'vscode-languageserver/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const root = fileURLToPath(new URL('../..', import.meta.url));

const COMMON = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    conditions: ['module'],
    logLevel: 'silent'
} satisfies BuildOptions;

/** Bundles the language server with what its threads run beside it, and returns its path. */
export async function bundleServer(folder: string): Promise<string> {
    const outfile = join(folder, 'server.cjs');
    const contents =
        "import { startNvsServer } from '@nvs/server/node'; startNvsServer(require('node:path').join(__dirname, 'analysis-worker.cjs'));";
    await Promise.all([
        build({ ...COMMON, outfile, stdin: { contents, resolveDir: join(root, 'packages/cli'), loader: 'js' } }),
        build({ ...COMMON, outfile: join(folder, 'analysis-worker.cjs'), entryPoints: ['packages/project/src/node/worker.ts'] })
    ]);
    return outfile;
}

export function temporaryFolder(): { path: string; remove(): void } {
    const path = mkdtempSync(join(tmpdir(), 'nvs-lsp-'));
    return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function uriOf(...path: string[]): string {
    return pathToFileURL(join(...path)).toString();
}

/** A language server in a process of its own, seen as an editor sees it. */
export class ServerProcess {
    readonly process: ChildProcess;
    readonly connection: MessageConnection;
    readonly exited: Promise<number | null>;
    /** All that was published, in order. */
    readonly published: PublishDiagnosticsParams[] = [];
    /** The methods that the server asked to register. */
    readonly registered: string[] = [];
    private readonly diagnostics = new Map<string, Diagnostic[]>();
    private readonly listeners = new Set<() => void>();

    constructor(server: string, cwd: string) {
        this.process = spawn(process.execPath, [server, '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
        this.exited = new Promise(resolve => this.process.once('exit', code => resolve(code)));
        const { stdin, stdout } = this.process;
        if (!stdin || !stdout) {
            throw new Error('The server has no streams.');
        }
        this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
        this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
            this.published.push(params);
            this.diagnostics.set(params.uri, params.diagnostics);
            for (const listener of this.listeners) {
                listener();
            }
        });
        this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
            this.registered.push(...registrations.map(({ method }) => method));
            return null;
        });
        this.connection.onRequest('workspace/configuration', () => []);
        this.connection.onError(() => undefined);
        this.connection.listen();
    }

    async initialize(
        folders: readonly string[],
        capabilities: object = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
        locale?: string
    ): Promise<InitializeResult> {
        const result = await this.connection.sendRequest<InitializeResult>('initialize', {
            processId: process.pid,
            rootUri: null,
            capabilities,
            ...(locale === undefined ? {} : { locale }),
            workspaceFolders: folders.map(folder => ({ uri: uriOf(folder), name: 'model' }))
        });
        await this.connection.sendNotification('initialized', {});
        return result;
    }

    open(uri: string, text: string): Promise<void> {
        return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'nvs', version: 1, text } });
    }

    change(uri: string, version: number, text: string): Promise<void> {
        return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    }

    watched(uri: string, type: 1 | 2 | 3): Promise<void> {
        return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    }

    codes(uri: string): string[] | undefined {
        return this.diagnostics.get(uri)?.map(diagnostic => String(diagnostic.code));
    }

    /** Waits until the diagnostics of the document fulfil the condition. */
    async until(uri: string, condition: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
        for (;;) {
            const now = this.diagnostics.get(uri);
            if (now && condition(now)) {
                return now;
            }
            await new Promise<void>(resolve => {
                const listener = (): void => {
                    this.listeners.delete(listener);
                    resolve();
                };
                this.listeners.add(listener);
            });
        }
    }

    async shutdown(): Promise<number | null> {
        await this.connection.sendRequest('shutdown');
        await this.connection.sendNotification('exit');
        return this.exited;
    }

    kill(): void {
        if (this.process.exitCode === null) {
            this.process.kill('SIGKILL');
        }
    }
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ServerProcess, uriOf } from '../lsp/server-process.js';
import type { Random } from '../random.js';
import { editOf, fileText, settingsText } from './texts.js';

const FILES = ['first/a.nvs', 'first/b.nvs', 'first/deep/c.nvs', 'second/a.nvs', 'second/d.nvs', 'second/e.nvs'];
const SETTINGS = ['first/nvs.json', 'second/nvs.json'];

/** How long any answer may take, in milliseconds. */
export const PATIENCE = 30_000;

/** A fault of the server: no answer, a mistake of its own in the log, or its end. */
export class Fault extends Error {}

/** An editor that works on a folder as people and their tools do, in no good order; with all that it did. */
export class Editor {
    readonly process: ServerProcess;
    readonly log: string[] = [];
    private readonly open = new Map<string, TextDocument>();
    private readonly folders = new Set(['first', 'second']);
    private readonly faults: string[] = [];
    private version = 1;

    constructor(
        server: string,
        readonly folder: string,
        private readonly roll: Random
    ) {
        for (const path of FILES) {
            if (roll.chance(0.8)) {
                this.toDisk(path, fileText(roll));
            }
        }
        this.toDisk('first/nvs.json', '{}');
        this.toDisk('second/nvs.json', '{ "projects": ["../first"] }');
        this.process = start(server, folder, this.faults);
    }

    initialize(): Promise<unknown> {
        return answer(this.process.initialize([...this.folders].map(name => join(this.folder, name))), 'initialize');
    }

    /** Does something, and sometimes several things at once. */
    async step(): Promise<void> {
        const { roll } = this;
        await roll.pick([
            () => this.type(),
            () => this.type(),
            () => this.type(),
            () => this.type(),
            () => this.openOne(),
            () => this.closeOne(),
            () => this.save(),
            () => this.changeOnDisk(),
            () => this.deleteOnDisk(),
            () => this.changeSettings(),
            () => this.ask(),
            () => this.ask(),
            () => this.nonsense(),
            () => this.changeFolders()
        ])();
        const [fault] = this.faults;
        if (fault !== undefined) {
            throw new Fault(fault);
        }
        if (this.process.process.exitCode !== null) {
            throw new Fault(`The server ended with ${this.process.process.exitCode}.`);
        }
        if (roll.chance(0.5)) {
            await rest(roll.below(80));
        }
    }

    /** Saves all that is open, so that the disk says what the editor says, and lets all folders be opened. */
    async settle(): Promise<void> {
        for (const path of this.open.keys()) {
            await this.saveFile(path);
        }
        for (const name of ['first', 'second']) {
            if (!this.folders.has(name)) {
                await this.addFolder(name);
            }
        }
    }

    /** Another server that is told of the same state, and of nothing before. */
    async fresh(server: string): Promise<ServerProcess> {
        const process = start(server, this.folder, this.faults);
        await answer(process.initialize(['first', 'second'].map(name => join(this.folder, name))), 'initialize');
        for (const [path, document] of this.open) {
            await process.open(this.uri(path), document.getText());
        }
        return process;
    }

    /** The files that are there, with their texts. */
    texts(): Map<string, string> {
        return new Map(
            FILES.filter(path => this.isThere(path)).map(path => [
                this.uri(path),
                this.open.get(path)?.getText() ?? readFileSync(join(this.folder, path), 'utf8')
            ])
        );
    }

    private async type(): Promise<void> {
        const path = [...this.open.keys()].sort()[this.roll.below(Math.max(1, this.open.size))];
        const document = path === undefined ? undefined : this.open.get(path);
        if (path === undefined || !document) {
            return this.openOne();
        }
        const { from, to, insert } = editOf(document.getText(), this.roll);
        const change = { range: { start: document.positionAt(from), end: document.positionAt(to) }, text: insert };
        TextDocument.update(document, [change], ++this.version);
        this.log.push(`type ${path} ${from}-${to} ${JSON.stringify(insert)}`);
        await this.process.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: this.uri(path), version: this.version },
            contentChanges: [change]
        });
    }

    private async openOne(): Promise<void> {
        const path = this.roll.pick(FILES);
        if (this.open.has(path) || !this.isThere(path)) {
            return;
        }
        const text = readFileSync(join(this.folder, path), 'utf8');
        this.open.set(path, TextDocument.create(this.uri(path), 'nvs', 1, text));
        this.log.push(`open ${path}`);
        await this.process.open(this.uri(path), text);
    }

    private async closeOne(): Promise<void> {
        const path = this.roll.pick(FILES);
        if (!this.open.delete(path)) {
            return;
        }
        this.log.push(`close ${path}`);
        await this.process.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
    }

    private async save(): Promise<void> {
        const path = this.roll.pick(FILES);
        if (this.open.has(path)) {
            await this.saveFile(path);
        }
    }

    private async saveFile(path: string): Promise<void> {
        const there = this.isThere(path);
        this.toDisk(path, this.open.get(path)?.getText() ?? '');
        this.log.push(`save ${path}`);
        await this.process.watched(this.uri(path), there ? 2 : 1);
    }

    private async changeOnDisk(): Promise<void> {
        const path = this.roll.pick(FILES);
        if (this.open.has(path)) {
            return;
        }
        const there = this.isThere(path);
        this.toDisk(path, fileText(this.roll));
        this.log.push(`write ${path}`);
        await this.process.watched(this.uri(path), there ? 2 : 1);
    }

    private async deleteOnDisk(): Promise<void> {
        const path = this.roll.pick(FILES);
        if (this.open.has(path) || !this.isThere(path)) {
            return;
        }
        rmSync(join(this.folder, path));
        this.log.push(`delete ${path}`);
        await this.process.watched(this.uri(path), 3);
    }

    private async changeSettings(): Promise<void> {
        const path = this.roll.pick(SETTINGS),
            there = this.isThere(path);
        const gone = there && this.roll.chance(0.2);
        if (gone) {
            rmSync(join(this.folder, path));
        } else {
            this.toDisk(path, settingsText(this.roll));
        }
        this.log.push(`${gone ? 'delete' : 'write'} ${path} ${gone ? '' : readFileSync(join(this.folder, path), 'utf8')}`);
        await this.process.watched(this.uri(path), gone ? 3 : there ? 2 : 1);
    }

    private async changeFolders(): Promise<void> {
        if (!this.roll.chance(0.3)) {
            return;
        }
        if (!this.folders.has('second')) {
            return this.addFolder('second');
        }
        this.folders.delete('second');
        this.log.push('close the folder second');
        await this.process.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
            event: { added: [], removed: [this.folderOf('second')] }
        });
    }

    private async addFolder(name: string): Promise<void> {
        this.folders.add(name);
        this.log.push(`open the folder ${name}`);
        await this.process.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
            event: { added: [this.folderOf(name)], removed: [] }
        });
    }

    /** Asks something about a file, and half of the time takes the question back. */
    private async ask(): Promise<void> {
        const { roll } = this,
            path = roll.pick(FILES),
            textDocument = { uri: this.uri(path) },
            position = { line: roll.below(12), character: roll.below(60) };
        const [method, more] = roll.pick<[string, object]>([
            ['textDocument/hover', {}],
            ['textDocument/completion', {}],
            ['textDocument/definition', {}],
            ['textDocument/references', { context: { includeDeclaration: true } }],
            ['textDocument/rename', { newName: roll.pick(['fresh', 'value', 'a']) }],
            ['textDocument/documentSymbol', {}],
            ['textDocument/semanticTokens/full', {}],
            ['workspace/symbol', { query: 'a' }]
        ]);
        this.log.push(`ask ${method} ${path} ${position.line + 1}:${position.character + 1}`);
        const source = new CancellationTokenSource();
        const asked = answer(
            this.process.connection.sendRequest(method, { textDocument, position, ...more }, source.token).catch(() => undefined),
            method
        );
        if (roll.chance(0.5)) {
            source.cancel();
        }
        if (roll.chance(0.5)) {
            await asked;
        } else {
            asked.catch((error: unknown) => {
                this.faults.push(String(error));
            });
        }
    }

    /** What no editor should send, and some do. */
    private async nonsense(): Promise<void> {
        const { roll } = this,
            uri = this.uri(roll.pick(FILES));
        const params = roll.pick<unknown>([
            null,
            [],
            {},
            { textDocument: {} },
            { textDocument: { uri: 7 } },
            { textDocument: { uri }, position: { line: -1, character: 0 } },
            { textDocument: { uri }, position: { line: 1.5, character: 0 } },
            {
                textDocument: { uri: 'file:///no/such.nvs' },
                position: { line: 0, character: 0 },
                newName: 'x',
                context: { includeDeclaration: true }
            },
            { textDocument: { uri: '%%%' }, position: { line: 0, character: 0 } },
            { textDocument: { uri }, position: { line: 1e9, character: 1e9 }, newName: 'x', context: { includeDeclaration: true } }
        ]);
        const method = roll.pick([
            'textDocument/hover',
            'textDocument/rename',
            'textDocument/references',
            'textDocument/completion',
            'textDocument/formatting',
            'nvs/none',
            'nvs/docs'
        ]);
        await answer(
            this.process.connection.sendRequest(method, params).catch(() => undefined),
            method
        );
    }

    private isThere(path: string): boolean {
        return existsSync(join(this.folder, path));
    }

    private toDisk(path: string, text: string): void {
        mkdirSync(dirname(join(this.folder, path)), { recursive: true });
        writeFileSync(join(this.folder, path), text);
    }

    private folderOf(name: string): { uri: string; name: string } {
        return { uri: uriOf(this.folder, name), name };
    }

    private uri(path: string): string {
        return uriOf(this.folder, path);
    }
}

function start(server: string, folder: string, faults: string[]): ServerProcess {
    const process = new ServerProcess(server, folder);
    process.connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
        if (type === 1) {
            faults.push(`The server says: ${message}`);
        }
    });
    return process;
}

/** The answer, if it comes in time. */
export async function answer<T>(asked: Promise<T>, what: string): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
            reject(new Fault(`No answer to ${what} within ${PATIENCE / 1000} s.`));
        }, PATIENCE);
    });
    return Promise.race([asked, late]).finally(() => {
        clearTimeout(timer);
    });
}

export function rest(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
        setTimeout(resolve, milliseconds);
    });
}

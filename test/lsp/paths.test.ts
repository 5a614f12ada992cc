import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hover, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { type ServerProcess, uriOf } from './server-process.js';
import { testServer } from './test-server.js';

// Files and folders as an editor knows them, and as they are: links, folders that come and go, files that change without a word.

const ACTORS = 'namespace winter.actors\n\nactor aurelia "State actor Aurelia" { kind: state }\n';
const THREATS = 'namespace winter\nuse winter.actors\n\nthreat sabotage "Sabotage" {\n  by: aurelia\n}\n';
const BROKEN = THREATS.replace('aurelia', 'aurelai');

const server = testServer();
const { folder: model } = server;

async function start(...opened: string[]): Promise<ServerProcess> {
    const process = server.start(opened[0] ?? '');
    await process.initialize(opened);
    return process;
}

const has =
    (code: string) =>
    (found: readonly { code?: unknown }[]): boolean =>
        found.some(each => each.code === code);
const hasNot =
    (code: string) =>
    (found: readonly { code?: unknown }[]): boolean =>
        !has(code)(found);
const at = (uri: string): object => ({ textDocument: { uri }, position: { line: 4, character: 8 } });

describe('a file is its real path', () => {
    it('whatever link it is opened by: it is there once, and the editor hears of it by the path that it knows', async () => {
        const folder = model({ 'actors.nvs': ACTORS, 'deep/threats.nvs': THREATS });
        symlinkSync('deep/threats.nvs', join(folder, 'link.nvs'));
        symlinkSync('deep', join(folder, 'deeper'));
        const process = await start(folder);
        const link = uriOf(folder, 'link.nvs'),
            real = uriOf(folder, 'deep', 'threats.nvs');
        await process.open(link, BROKEN);
        await process.until(link, has('reference/unknown'));
        expect(process.codes(link)).not.toContain('name/duplicate');
        await process.change(link, 2, THREATS);
        await process.until(link, hasNot('reference/unknown'));
        const edit = await process.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at(link), newName: 'boreas' });
        expect(Object.keys(edit.changes ?? {}).sort()).toEqual([uriOf(folder, 'actors.nvs'), link]);
        const references = await process.connection.sendRequest<Location[]>('textDocument/references', {
            ...at(uriOf(folder, 'deeper', 'threats.nvs')),
            context: { includeDeclaration: false }
        });
        expect(references.map(({ uri }) => uri)).toEqual([link]);

        // Open by its own path too: what is written in the one that was opened first counts, and then that of the other.
        await process.open(real, BROKEN);
        await process.change(real, 2, `${BROKEN}\n`);
        const hover = await process.connection.sendRequest<Hover>('textDocument/hover', at(link));
        expect(JSON.stringify(hover)).toContain('aurelia');
        await process.connection.sendNotification('textDocument/didClose', { textDocument: { uri: link } });
        await process.until(real, has('reference/unknown'));
        await process.connection.sendNotification('textDocument/didClose', { textDocument: { uri: real } });
        await process.until(real, hasNot('reference/unknown'));
    }, 60_000);

    it('also when the opened folder is a link', async () => {
        const folder = model({ 'real/actors.nvs': ACTORS, 'real/threats.nvs': BROKEN });
        symlinkSync('real', join(folder, 'alias'));
        const process = await start(join(folder, 'alias'));
        await process.until(uriOf(folder, 'alias', 'threats.nvs'), has('reference/unknown'));
        await process.open(uriOf(folder, 'alias', 'threats.nvs'), THREATS);
        await process.until(uriOf(folder, 'alias', 'threats.nvs'), hasNot('reference/unknown'));
        expect(process.published.every(({ uri }) => !uri.includes('/real/'))).toBe(true);
    }, 60_000);

    it('and what leads out of the project, or is no file, is told where it stands', async () => {
        const outside = model({ 'actors.nvs': ACTORS });
        const folder = model({ 'threats.nvs': THREATS });
        symlinkSync(join(outside, 'actors.nvs'), join(folder, 'actors.nvs'));
        execFileSync('mkfifo', [join(folder, 'pipe.nvs'), join(folder, 'nvs.json')]);
        const process = await start(folder);
        const [told] = await process.until(uriOf(folder, 'actors.nvs'), has('config/project'));
        expect(told?.message).toContain(`it is a link out of the project, to ${join(outside, 'actors.nvs')}`);
        await process.until(uriOf(folder, 'pipe.nvs'), has('config/project'));
        await process.until(uriOf(folder, 'nvs.json'), has('config/project'));
        rmSync(join(folder, 'pipe.nvs'));
        await process.watched(uriOf(folder, 'pipe.nvs'), 3);
        await process.until(uriOf(folder, 'pipe.nvs'), found => found.length === 0);
    }, 60_000);
});

describe('folders and files that change', () => {
    it('a folder that is opened is checked at once, and one that is closed is forgotten', async () => {
        const first = model({ 'actors.nvs': ACTORS, 'threats.nvs': BROKEN }),
            second = model({ 'actors.nvs': ACTORS, 'threats.nvs': BROKEN });
        const process = await start(first);
        expect(process.codes(uriOf(second, 'threats.nvs'))).toBeUndefined();
        await process.until(uriOf(first, 'threats.nvs'), has('reference/unknown'));
        const change = (added: string[], removed: string[]): Promise<void> =>
            process.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
                event: {
                    added: added.map(folder => ({ uri: uriOf(folder), name: 'a' })),
                    removed: removed.map(folder => ({ uri: uriOf(folder), name: 'b' }))
                }
            });
        await change([second], []);
        await process.until(uriOf(second, 'threats.nvs'), has('reference/unknown'));
        await change([], [first]);
        await process.until(uriOf(first, 'threats.nvs'), found => found.length === 0);
        expect(process.codes(uriOf(second, 'threats.nvs'))).toContain('reference/unknown');
    }, 60_000);

    it('a project taken out of nvs.json is forgotten with its findings and names', async () => {
        const base = model({
            'actors/nvs.json': '{}',
            'actors/a.nvs': ACTORS,
            'actors/wrong.nvs': BROKEN,
            'winter/nvs.json': '{ "projects": ["../actors"] }',
            'winter/threats.nvs': THREATS
        });
        const process = await start(join(base, 'winter'));
        const wrong = uriOf(base, 'actors', 'wrong.nvs'),
            settings = join(base, 'winter', 'nvs.json');
        await process.until(wrong, has('reference/unknown'));
        writeFileSync(settings, '{}');
        await process.watched(uriOf(settings), 2);
        await process.until(wrong, found => found.length === 0);
        await process.until(uriOf(base, 'winter', 'threats.nvs'), has('reference/unknown'));
        writeFileSync(settings, '{ "projects": ["../actors"] }');
        await process.watched(uriOf(settings), 2);
        await process.until(wrong, has('reference/unknown'));
        await process.until(uriOf(base, 'winter', 'threats.nvs'), hasNot('reference/unknown'));
    }, 60_000);

    it('an entry of nvs.json that leads nowhere is told at its place', async () => {
        const folder = model({ 'nvs.json': '{\n  "projects": ["../gone"]\n}', 'actors.nvs': ACTORS });
        const process = await start(folder);
        const [told] = await process.until(uriOf(folder, 'nvs.json'), has('config/project'));
        expect(told).toMatchObject({ range: { start: { line: 1, character: 15 }, end: { line: 1, character: 24 } } });
        expect(told?.message).toContain('There is no folder ../gone');
    }, 60_000);

    it('a rename knows what changed on disk without a word, and tells of which text it speaks', async () => {
        const folder = model({ 'actors.nvs': ACTORS, 'threats.nvs': THREATS });
        const process = server.start(folder);
        await process.initialize([folder], { workspace: { workspaceEdit: { documentChanges: true } } });
        const uri = uriOf(folder, 'threats.nvs');
        await process.open(uri, THREATS);
        await process.until(uri, () => true);
        writeFileSync(join(folder, 'actors.nvs'), `// one line more\n${ACTORS}`);
        await process.change(uri, 7, THREATS);
        const { documentChanges = [] } = await process.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
            ...at(uri),
            newName: 'boreas'
        });
        expect(documentChanges).toMatchObject([
            { textDocument: { uri: uriOf(folder, 'actors.nvs'), version: null }, edits: [{ range: { start: { line: 3, character: 6 } } }] },
            { textDocument: { uri, version: 7 }, edits: [{ range: { start: { line: 4, character: 6 } } }] }
        ]);
    }, 60_000);
});

import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CompletionList, Location, LocationLink, WorkspaceEdit } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { uriOf } from './server-process.js';
import { testServer } from './test-server.js';

const ACTORS = 'namespace winter.actors\n\nactor aurelia "State actor Aurelia" { kind: state }\n';
const THREATS = 'namespace winter\nuse winter.actors\n\nthreat sabotage "Sabotage" {\n  by: aurelia\n}\n';

const { folder: model, start } = testServer();

describe('the language server as a process', () => {
    it('answers an editor from start to exit', async () => {
        const folder = model({ 'actors.nvs': ACTORS, 'threats.nvs': THREATS });
        const process = start(folder);
        const { capabilities } = await process.initialize([folder]);
        expect(capabilities.completionProvider).toBeDefined();
        const uri = uriOf(folder, 'threats.nvs');
        await process.open(uri, THREATS);
        await process.change(uri, 2, THREATS.replace('aurelia', 'aurelai'));
        const found = await process.until(uri, diagnostics => diagnostics.some(({ code }) => code === 'reference/unknown'));
        expect(found.find(({ code }) => code === 'reference/unknown')?.range).toEqual({
            start: { line: 4, character: 6 },
            end: { line: 4, character: 13 }
        });
        await process.change(uri, 3, THREATS);
        await process.until(uri, found => !found.some(({ code }) => code === 'reference/unknown'));
        const at = { textDocument: { uri }, position: { line: 4, character: 8 } };
        const completion = await process.connection.sendRequest<CompletionList>('textDocument/completion', {
            ...at,
            position: { line: 4, character: 6 }
        });
        expect(completion.items.map(item => item.label)).toContain('aurelia');
        const definition = await process.connection.sendRequest<(Location | LocationLink)[]>('textDocument/definition', at);
        expect(definition.map(link => ('targetUri' in link ? link.targetUri : link.uri))).toEqual([uriOf(folder, 'actors.nvs')]);
        const edit = await process.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'boreas' });
        expect(Object.keys(edit.changes ?? {}).sort()).toEqual([uriOf(folder, 'actors.nvs'), uri]);
        expect(await process.shutdown()).toBe(0);
    }, 30_000);

    it('speaks the language of the editor', async () => {
        const folder = model({ 'supply.nvs': 'country aurelia "Aurelia"\nresource gas "Gas" { supply: aurelia 40.5% }\n' });
        const process = start(folder);
        await process.initialize([folder], {}, 'nl-NL');
        const found = await process.until(uriOf(folder, 'supply.nvs'), diagnostics => diagnostics.length > 0);
        expect(found.map(({ message }) => message)).toEqual([
            'De aandelen zijn samen 40,5%: voeg de ontbrekende bronnen toe, of de rest als ‘other 59.5%’.'
        ]);
    }, 30_000);

    it('finds what is wrong in files that are not open, and forgets deleted ones', async () => {
        const folder = model({ 'threats.nvs': THREATS });
        const process = start(folder);
        await process.initialize([folder]);
        const uri = uriOf(folder, 'threats.nvs'),
            actors = uriOf(folder, 'actors.nvs');
        await process.until(uri, found => found.some(({ code }) => code === 'reference/unknown'));
        writeFileSync(join(folder, 'actors.nvs'), ACTORS);
        await process.watched(actors, 1);
        await process.until(uri, found => !found.some(({ code }) => code === 'reference/unknown'));
        rmSync(join(folder, 'actors.nvs'));
        await process.watched(actors, 3);
        await process.until(uri, found => found.some(({ code }) => code === 'reference/unknown'));
        expect(process.codes(actors) ?? []).toEqual([]);
    }, 30_000);

    it('takes in a changed, broken and deleted nvs.json', async () => {
        const folder = model({ 'threats.nvs': 'namespace winter\n\nhazard storm "Storm" { nature: natural }\n' });
        const process = start(folder);
        await process.initialize([folder]);
        const uri = uriOf(folder, 'threats.nvs'),
            settings = uriOf(folder, 'nvs.json');
        const harmless = (found: readonly { code?: unknown }[]): boolean => found.some(({ code }) => code === 'threat/harmless');
        await process.until(uri, harmless);
        writeFileSync(join(folder, 'nvs.json'), '{ "severity": { "threat": "off" } }');
        await process.watched(settings, 1);
        await process.until(uri, found => !harmless(found));
        writeFileSync(join(folder, 'nvs.json'), '{ "severity": ');
        await process.watched(settings, 2);
        await process.until(uri, harmless);
        await process.until(settings, found => found.some(({ code }) => code === 'config/project'));
        writeFileSync(join(folder, 'nvs.json'), '{ "severity": { "threat/harmless": "error" } }');
        await process.watched(settings, 2);
        await process.until(uri, found => found.some(({ code, severity }) => code === 'threat/harmless' && severity === 1));
        rmSync(join(folder, 'nvs.json'));
        await process.watched(settings, 3);
        await process.until(uri, found => found.some(({ code, severity }) => code === 'threat/harmless' && severity === 2));
        await process.until(settings, found => found.length === 0);
    }, 30_000);

    it('reads the projects that nvs.json names, also outside the opened folder', async () => {
        const actors = model({ 'actors.nvs': ACTORS });
        const folder = model({
            'threats.nvs': THREATS,
            'nvs.json': JSON.stringify({ projects: [`../${basename(actors)}`] }),
            'wrong.nvs': THREATS.replace('aurelia', 'boreas')
        });
        const process = start(folder);
        await process.initialize([folder]);
        await process.until(uriOf(folder, 'wrong.nvs'), found => found.some(({ code }) => code === 'reference/unknown'));
        const uri = uriOf(folder, 'threats.nvs');
        await process.open(uri, THREATS);
        await process.until(uri, found => !found.some(({ code }) => code === 'reference/unknown'));
        await process.change(uri, 2, THREATS.replace('  by: aurelia', '  by: winter.actors.aurelia, boreas'));
        const found = await process.until(uri, diagnostics => diagnostics.some(({ code }) => code === 'reference/unknown'));
        expect(found.filter(({ code }) => code === 'reference/unknown')).toHaveLength(1);
    }, 30_000);

    it('reads the project around a file outside the opened folders', async () => {
        const opened = model({});
        const folder = model({
            'nvs.json': '{ "name": "outside" }',
            'deep/threats.nvs': THREATS,
            'actors.nvs': ACTORS,
            'wrong.nvs': THREATS.replace('aurelia', 'boreas')
        });
        const process = start(opened);
        await process.initialize([opened]);
        await process.open(uriOf(folder, 'deep', 'threats.nvs'), THREATS);
        await process.until(uriOf(folder, 'wrong.nvs'), found => found.some(({ code }) => code === 'reference/unknown'));
        expect(process.codes(uriOf(folder, 'deep', 'threats.nvs')) ?? []).not.toContain('reference/unknown');
    }, 30_000);

    it('forgets what was not saved when a file is closed', async () => {
        const folder = model({ 'actors.nvs': ACTORS, 'threats.nvs': THREATS });
        const process = start(folder);
        await process.initialize([folder]);
        const uri = uriOf(folder, 'threats.nvs');
        await process.open(uri, THREATS.replace('aurelia', 'aurelai'));
        await process.until(uri, found => found.some(({ code }) => code === 'reference/unknown'));
        await process.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        await process.until(uri, found => !found.some(({ code }) => code === 'reference/unknown'));
    }, 30_000);

    it('opens the library and says nothing about it', async () => {
        const folder = model({ 'actors.nvs': ACTORS });
        const process = start(folder);
        await process.initialize([folder]);
        const text = await process.connection.sendRequest<string | null>('nvs/libraryText', { uri: 'nvs-library:/anv2022.nvs' });
        expect(text).toContain('namespace nvs.anv2022');
        expect(await process.connection.sendRequest('nvs/libraryText', { uri: 'nvs-library:/../nvs.json' })).toBeNull();
        expect(await process.connection.sendRequest('nvs/docs', { uri: 'nvs-docs:/reference/unknown.md' })).toContain('# ');
        expect(await process.connection.sendRequest('nvs/docs', { uri: 'nvs-docs:/toString.md' })).toBeNull();
        await process.open('nvs-library:/anv2022.nvs', text ?? '');
        const uri = uriOf(folder, 'broken.nvs');
        await process.open(uri, 'threat {');
        await process.until(uri, found => found.length > 0);
        expect(process.published.filter(({ uri: of }) => of.startsWith('nvs-library:'))).toEqual([]);
    }, 30_000);

    it('survives requests that make no sense', async () => {
        const folder = model({ 'threats.nvs': THREATS });
        const process = start(folder);
        await process.initialize([folder]);
        const uri = uriOf(folder, 'threats.nvs');
        const far = { line: 9999, character: 9999 };
        const send = (method: string, params: unknown): Promise<unknown> =>
            process.connection.sendRequest<unknown>(method, params).catch(() => 'refused');
        const range = { start: far, end: far };
        for (const document of [uri, 'file:///no/such/file.nvs', 'nvs-library:/none.nvs', 'no uri', '']) {
            const textDocument = { uri: document };
            for (const method of ['hover', 'definition', 'completion', 'documentHighlight', 'prepareRename']) {
                await send(`textDocument/${method}`, { textDocument, position: far });
            }
            await send('textDocument/references', { textDocument, position: far, context: { includeDeclaration: true } });
            await send('textDocument/rename', { textDocument, position: far, newName: '' });
            await send('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
            for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full']) {
                await send(`textDocument/${method}`, { textDocument });
            }
        }
        await send('nvs/libraryText', null);
        await send('nvs/libraryText', { uri: 7 });
        await send('no/suchMethod', [1, 2, 3]);
        await send('workspace/symbol', { query: '\u0000(((' });
        await process.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [
                { uri: 'file:///no/such/nvs.json', type: 2 },
                { uri: 'file:///no/such', type: 3 }
            ]
        });
        expect(await send('textDocument/documentSymbol', { textDocument: { uri } })).toHaveLength(2);
        expect(await process.shutdown()).toBe(0);
    }, 30_000);

    it('ends when its input closes', async () => {
        const folder = model({});
        const process = start(folder);
        await process.initialize([folder]);
        process.process.stdin?.end();
        expect(await process.exited).toBe(1);
    }, 30_000);
});

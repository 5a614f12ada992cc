import type { Hover, InitializeResult } from 'vscode-languageserver/node';
import { ResponseError } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { type ServerProcess, uriOf } from './server-process.js';
import { testServer } from './test-server.js';

// What the server says to editors that can little, that ask nonsense, and whose reader must not be misled.

const MODEL = 'namespace winter\nactor aurelia "Aurelia"\nthreat sabotage "Sabotage" { by: aurelia }\n';

const server = testServer();

async function start(
    files: Readonly<Record<string, string>>,
    capabilities?: object
): Promise<{ folder: string; process: ServerProcess; result: InitializeResult }> {
    const folder = server.folder(files),
        process = server.start(folder);
    return { folder, process, result: await process.initialize([folder], capabilities) };
}

describe('an editor', () => {
    it.each<[string, object, string[]]>([
        ['without anything', {}, []],
        ['with settings that it cannot tell changes of', { workspace: { configuration: true } }, []],
        [
            'that watches files',
            { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
            ['workspace/didChangeWatchedFiles']
        ]
    ])(
        '%s is asked to register what it offers, and nothing else',
        async (_what, capabilities, expected) => {
            const { folder, process, result } = await start({ 'm.nvs': 'threat t { by: nobody }\n' }, capabilities);
            expect(result.capabilities.workspace?.workspaceFolders).toEqual({ supported: true, changeNotifications: true });
            await process.until(uriOf(folder, 'm.nvs'), found => found.length > 0);
            expect(process.registered).toEqual(expected);
            expect(await process.shutdown()).toBe(0);
        },
        60_000
    );

    it('gets an answer to every request that makes no sense, and goes on', async () => {
        const { folder, process } = await start({ 'm.nvs': MODEL });
        const uri = uriOf(folder, 'm.nvs'),
            position = { line: 1, character: 8 };
        await process.open(uri, MODEL);
        const refusal = (method: string, params: unknown): Promise<unknown> =>
            process.connection.sendRequest(method, params).then(
                () => 'answered',
                (error: unknown) => error
            );
        const documents: unknown[] = [undefined, null, {}, { uri: 7 }, { uri: null }];
        const positions: unknown[] = [
            undefined,
            null,
            {},
            { line: -1, character: 0 },
            { line: 0, character: -1 },
            { line: 0.5, character: 0 },
            { line: '0', character: 0 },
            { line: 1e300, character: 0 }
        ];
        for (const method of ['hover', 'definition', 'completion', 'references', 'rename', 'prepareRename', 'documentHighlight'].map(
            name => `textDocument/${name}`
        )) {
            const bad = [
                null,
                [],
                ...documents.map(textDocument => ({ textDocument, position })),
                ...positions.map(each => ({ textDocument: { uri }, position: each }))
            ];
            for (const params of bad) {
                const error = await refusal(method, params);
                expect(error, `${method} ${JSON.stringify(params)}`).toBeInstanceOf(ResponseError);
                expect(error).toMatchObject({ code: -32602, message: expect.stringMatching(/cannot be understood: .+\.$/) as string });
            }
            const unknown = await refusal(method, {
                textDocument: { uri: 'file:///no/such.nvs' },
                position,
                newName: 'x',
                context: { includeDeclaration: true }
            });
            expect(unknown, method).toMatchObject({ code: -32803, message: 'There is no model file file:///no/such.nvs: open it first.' });
        }
        expect(await refusal('textDocument/rename', { textDocument: { uri }, position, newName: 7 })).toMatchObject({ code: -32602 });
        for (const method of [
            'textDocument/didOpen',
            'textDocument/didChange',
            'workspace/didChangeWatchedFiles',
            'workspace/didChangeWorkspaceFolders'
        ]) {
            await process.connection.sendNotification(method, { textDocument: { uri }, event: 1, changes: 7 });
        }
        expect(await process.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position })).toMatchObject({
            contents: { value: expect.stringContaining('aurelia') as string }
        });
        expect(process.codes(uriOf('/no/such.nvs'))).toBeUndefined();
        expect(await process.shutdown()).toBe(0);
    }, 60_000);

    it('is shown no control character, of texts and of names of files', async () => {
        const odd = 'm\u001b\u202e.nvs';
        const { folder, process } = await start({
            [odd]: 'namespace winter\nactor aurelia "A\u001b]0;x\u0007\u202eB"\nthreat t "T" { by: nobody\u202e }\n'
        });
        const uri = uriOf(folder, odd);
        const found = await process.until(uri, diagnostics => diagnostics.length > 0);
        const hover = await process.connection.sendRequest<Hover>('textDocument/hover', {
            textDocument: { uri },
            position: { line: 1, character: 8 }
        });
        const symbols = await process.connection.sendRequest<unknown>('textDocument/documentSymbol', { textDocument: { uri } });
        const text = JSON.stringify([hover.contents, symbols, found.map(({ message }) => message)]);
        expect(text).not.toMatch(/\\u00[01]|[\u0080-\u009f\u202a-\u202e]/);
        expect(text).toContain('A␛');
    }, 60_000);
});

describe('rules, expectations and figures that wait for errors', () => {
    const WAITING =
        'namespace winter\nprocess power "Power" { failure: 1 per year  restore: 8 h }\nrule owned "Owned" for process p when p.owner is empty then warning "{p.title} has no owner."\nexpect "Up" power.unavailability < 0.01%\n';

    it('say so where they stand and in hovers, until the errors are mended', async () => {
        const { folder, process } = await start({
            'm.nvs': WAITING,
            'wrong.nvs': 'namespace winter\nthreat t "T" { by: nobody, nothing }\n'
        });
        const uri = uriOf(folder, 'm.nvs');
        const found = await process.until(uri, diagnostics => diagnostics.some(({ code }) => code === 'rule/not-judged'));
        expect(found.find(({ code }) => code === 'rule/not-judged')).toMatchObject({
            severity: 3,
            message: 'Rules and expectations wait: the project has 2 errors, which must be mended first.',
            range: { start: { line: 2, character: 0 } }
        });
        const hover = (line: number): Promise<Hover> =>
            process.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character: 9 } });
        expect(JSON.stringify(await hover(1))).toContain('Its figures wait: the project has 2 errors');
        expect(
            JSON.stringify(
                await process.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 6 } })
            )
        ).toContain('It waits: the project has 2 errors');
        await process.open(uriOf(folder, 'wrong.nvs'), 'namespace winter\n');
        await process.until(
            uri,
            diagnostics =>
                diagnostics.some(({ code }) => code === 'expect/fails') && !diagnostics.some(({ code }) => code === 'rule/not-judged')
        );
    }, 60_000);
});

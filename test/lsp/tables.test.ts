import type { PastedTable, Standing, TableAsks, TableText } from '@nvs/server/protocol';
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { betweenElements } from '../../packages/server/src/between-elements.js';
import { uriOf, type ServerProcess } from './server-process.js';
import { testServer } from './test-server.js';

// The language server as a process: tables from a file and from the clipboard become texts that it reads without errors.

const server = testServer();

async function start(folder: string): Promise<ServerProcess> {
    const process = server.start(folder);
    await process.initialize([folder]);
    return process;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const MODEL = `namespace winter
use nvs.anv2022
assessment "Winter" { method: anv2022  date: 2026-03-01  horizon: 5 years }
organisation board "Board" {
  description: "a { in a text"
}
threat storm "Storm" { nature: natural }
`;

describe('a table that is imported', () => {
    it('becomes files of a project in which nothing is wrong', async () => {
        const folder = server.folder({});
        const { connection } = await start(folder);
        const params = {
            file: 'Our register.csv',
            uri: uriOf(folder),
            content: base64('Risk;Likelihood;Owner\nFlood;C;Board\nFire;D;Board\n')
        };
        const asks = await connection.sendRequest<TableAsks>('nvs/importTable', params);
        expect(asks.asks).toBe('method');
        expect(asks.choices.map(({ name }) => name)).toContain('anv2022');
        const made = await connection.sendRequest<TableText>('nvs/importTable', { ...params, method: 'anv2022' });
        expect(made.files.map(({ name }) => name)).toEqual(['our_register.nvs', 'nvs.json']);
        expect(made.said[0]).toBe('2 rows of risks.');
        expect([...made.said, ...made.unread].join('\n')).not.toMatch(/\bmap\b|--/);
        for (const { name, text } of made.files) {
            writeFileSync(join(folder, name), text);
        }
        await connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: made.files.map(({ name }) => ({ uri: uriOf(folder, name), type: 1 }))
        });
        const { projects } = await connection.sendRequest<Standing>('nvs/standing', {});
        expect(projects).toMatchObject([{ errors: 0, method: { name: 'anv2022' } }]);
    }, 60_000);

    it('is refused in words where it is none', async () => {
        const folder = server.folder({});
        const { connection } = await start(folder);
        await expect(
            connection.sendRequest('nvs/importTable', { file: 'a.pdf', uri: uriOf(folder), content: base64('%PDF-1.7') })
        ).rejects.toThrow('This is a PDF, which has no cells to read.');
    }, 60_000);
});

describe('rows that are pasted', () => {
    it('become elements behind the one that the cursor is in, by the method of the model and with its owners', async () => {
        const folder = server.folder({ 'winter.nvs': MODEL });
        const process = await start(folder);
        const uri = uriOf(folder, 'winter.nvs');
        await process.open(uri, MODEL);
        await process.until(uri, found => found.length > 0);
        const pasted = await process.connection.sendRequest<PastedTable>('nvs/pasteTable', {
            uri,
            position: { line: 4, character: 3 },
            text: 'Risk\tLikelihood\tOwner\nFlood\tC\tBoard\nFire\tperhaps\tBoard\n'
        });
        expect(pasted.at).toEqual({ line: 5, character: 1 });
        expect(pasted.text).toMatch(/^\n[\s\S]*threat flood "Flood" \{[\s\S]*owner: +winter\.board/);
        expect(pasted.unread).toHaveLength(1);
        expect(pasted.unread[0]).toMatch(/^row 3, column B: Likelihood says "perhaps", which is kept as text/);
        expect([...pasted.said, ...pasted.unread].join('\n')).not.toMatch(/\bmap\b|--/);
        const lines = MODEL.split('\n');
        const text = [...lines.slice(0, 6), ...pasted.text.split('\n'), ...lines.slice(6)].join('\n');
        await process.change(uri, 2, text);
        // What is pasted harms nothing yet, and is told so.
        await process.until(uri, found => found.some(({ range }) => range.start.line > 6));
        const { projects } = await process.connection.sendRequest<Standing>('nvs/standing', {});
        expect(projects).toMatchObject([{ errors: 0 }]);
    }, 60_000);

    it.each<[string, number, [number, number]]>([
        ['', 0, [0, 0]],
        ['a\nb', 0, [0, 1]],
        ['a {\n b\n}\nc', 1, [2, 1]],
        ['a { // }\n b /* } */ "}"\n}\r\nc', 0, [2, 1]],
        ['a {\n /* x\n y */\n}\nc', 2, [3, 1]],
        ['a {\n b', 0, [1, 2]]
    ])('stand between elements: %j from line %i', (text, line, [to, character]) => {
        expect(betweenElements(text, { line, character: 0 })).toEqual({ line: to, character });
    });
});

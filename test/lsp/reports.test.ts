import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { REPORT_PROFILES } from '@nvs/model';
import { FORMAT_NAMES } from '@nvs/report';
import type { ProfileChoices, ReportChoices, ReportResult } from '@nvs/server/protocol';
import { bundleInto, bundleWorkerInto, copyDrawingInto, root, runProgram } from '../cli/nvsc.js';
import { partsIn } from '../office-files.js';
import { type ServerProcess, uriOf } from './server-process.js';
import { testServer } from './test-server.js';

// The language server as a process: which reports there are, and of what they are.

const SAVED = `namespace winter
process power "Saved title" { failure: 1 per 10 years  restore: 30 h }
process water "Water" { failure: 1 per 10 years  restore: 10 h }
dependency water_on_power of water on power
threat storm "Saved title" { nature: unintentional  likelihood: 20% }
actor gang "Saved title" { kind: criminal }
`;

const server = testServer();

async function start(locale?: string): Promise<{ readonly process: ServerProcess; readonly uri: string }> {
    const folder = server.folder({ 'winter.nvs': SAVED }),
        process = server.start(folder);
    await process.initialize([folder], undefined, locale);
    return { process, uri: uriOf(folder, 'winter.nvs') };
}

/** All that can be read in a report. */
function textOf({ content, encoding }: ReportResult): string {
    return encoding === 'utf8' ? content : JSON.stringify([...partsIn([new Uint8Array(Buffer.from(content, 'base64'))])]);
}

describe('the reports that there are', () => {
    it.each([
        ['en', 'Report to read (HTML)', 'To read'],
        ['nl', 'Leesbaar rapport (HTML)', 'Om te lezen']
    ])(
        'are told in the language of the editor, those to read first: %s',
        async (locale, title, use) => {
            const { process } = await start(locale);
            const { formats } = await process.connection.sendRequest<ReportChoices>('nvs/reportChoices', {});
            expect(formats.map(({ name }) => name).sort()).toEqual([...FORMAT_NAMES].sort());
            expect(formats[0]).toMatchObject({ name: 'html', title, use, opensIn: 'browser' });
            // Those of one use stand together, and no two look alike.
            expect(formats.filter((each, at) => each.use !== formats[at - 1]?.use)).toHaveLength(
                new Set(formats.map(each => each.use)).size
            );
            expect(new Set(formats.map(each => each.title)).size).toBe(formats.length);
            expect(new Set(formats.map(each => each.goodFor)).size).toBe(formats.length);
        },
        60_000
    );
});

describe('the selections of the report', () => {
    it('are those that can be made of the project, its own too; each is a report with a name of its own', async () => {
        const MINE = { title: 'For the mayor', introduction: 'What to know.', sections: ['in-short'] };
        const settings = JSON.stringify({ name: 'winter', profiles: { mayor: MINE } });
        const folder = server.folder({ 'winter.nvs': SAVED, 'nvs.json': settings }),
            process = server.start(folder);
        await process.initialize([folder]);
        const uri = uriOf(folder, 'winter.nvs'),
            { connection } = process;
        const { profiles } = await connection.sendRequest<ProfileChoices>('nvs/profileChoices', { uri });
        // An edition for a level needs a model that is marked.
        expect(profiles.map(({ name }) => name)).toEqual([...REPORT_PROFILES.filter(name => String(name) !== 'public'), 'mayor']);
        expect(profiles[0]).toMatchObject({ name: 'national', title: 'Whole report', use: '' });
        expect(profiles.at(-1)).toEqual({ name: 'mayor', title: 'For the mayor', goodFor: 'What to know.', use: 'Of this project' });
        const made = (profile?: string) => connection.sendRequest<ReportResult>('nvs/report', { uri, format: 'markdown', profile });
        const [whole, national, mayor] = [await made(), await made('national'), await made('mayor')];
        expect([whole.fileName, national.fileName, mayor.fileName]).toEqual([
            'winter.report.md',
            'winter.report.md',
            'winter.mayor.report.md'
        ]);
        expect(mayor.content).toContain('For the mayor');
        expect(mayor.content.length).toBeLessThan(whole.content.length);
        // Which formats have selections: those that people read.
        const { formats } = await connection.sendRequest<ReportChoices>('nvs/reportChoices', {});
        expect(formats.filter(each => each.hasProfiles).map(({ name }) => name)).toEqual(['html', 'docx', 'markdown', 'xlsx']);
    }, 60_000);
});

describe('a report', () => {
    it.each(FORMAT_NAMES)(
        'is of the text as it stands in the editor: %s',
        async format => {
            const { process, uri } = await start();
            const made = async (): Promise<string> =>
                textOf(await process.connection.sendRequest<ReportResult>('nvs/report', { uri, format }));
            await process.open(uri, SAVED);
            expect(await made()).toContain('Saved title');
            await process.change(uri, 2, SAVED.replaceAll('Saved', 'Typed'));
            const typed = await made();
            expect(typed).toContain('Typed title');
            expect(typed).not.toContain('Saved title');
            // Closed without saving: what is on disk counts again.
            await process.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
            await expect.poll(made, { timeout: 20_000 }).toContain('Saved title');
        },
        120_000
    );
});

describe('a report from an editor', () => {
    let nvsc = '';
    beforeAll(async () => {
        [nvsc] = await Promise.all([bundleInto(server.bundled), bundleWorkerInto(server.bundled)]);
        copyDrawingInto(server.bundled);
    }, 60_000);

    it.each(FORMAT_NAMES)(
        'is that of the command line, byte for byte: %s',
        async format => {
            const folder = server.folder();
            const model = join(folder, 'first-steps'),
                file = join(folder, 'report');
            cpSync(join(root, 'examples/first-steps'), model, { recursive: true });
            const editor = server.start(model);
            await editor.initialize([model]);
            const { content, encoding } = await editor.connection.sendRequest<ReportResult>('nvs/report', { uri: uriOf(model), format });
            const told = await runProgram(process.execPath, [nvsc, 'report', model, '--format', format, '--out', file], {
                cwd: folder
            });
            expect(told.code, told.stderr).toBe(0);
            expect(Buffer.from(content, encoding).equals(readFileSync(file))).toBe(true);
            if (format === 'docx') {
                const pictures = Object.keys(unzipSync(readFileSync(file))).filter(path => path.startsWith('word/media/'));
                expect(pictures.filter(path => path.endsWith('.png')).length).toBeGreaterThan(0);
                expect(pictures.filter(path => path.endsWith('.png'))).toHaveLength(pictures.filter(path => path.endsWith('.svg')).length);
            }
        },
        60_000
    );
});

import type { Standing } from '@nvs/server/protocol';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, it } from 'vitest';
import { uriOf } from './server-process.js';
import { testServer } from './test-server.js';

// What can be written in another way, from the server as it is shipped, over its streams.

const server = testServer();
const TOWN = `namespace town.power
use nvs.anv2022
assessment "A" { method: anv2022 }
hazard flood "Flood" { impact { social.daily_life: C  physical.fatalities: B } }
process grid "Grid"
`;

it('refactorings are offered, files of their own to editors that make files', async () => {
    const folder = server.folder({ 'power.nvs': TOWN });
    const uri = uriOf(folder, 'power.nvs');
    for (const [capabilities, hasFile] of [
        [{ workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } } }, true],
        [{}, false]
    ] as const) {
        const process = server.start(folder);
        await process.initialize([folder], capabilities);
        await process.open(uri, TOWN);
        const offered = await process.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
            textDocument: { uri },
            range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
            context: { diagnostics: [], only: ['refactor'] }
        });
        const titles = offered.map(({ title }) => title);
        expect(titles).toContain('Put the rows in the order of the method');
        expect(titles.some(title => /^Write the \d+ criteria/.test(title))).toBe(true);
        expect(titles.includes('Move it to a file of its own, flood.nvs')).toBe(hasFile);
        const moved = offered.find(({ kind }) => kind === 'refactor.extract')?.edit?.documentChanges ?? [];
        expect(moved.map(each => ('kind' in each ? each.kind : 'edit'))).toEqual(hasFile ? ['create', 'edit', 'edit'] : []);
        expect(await process.shutdown()).toBe(0);
    }
}, 120_000);

it('a file that is called as its namespace takes it along, wherever it is named', async () => {
    const other = 'namespace other\nuse town.power\ndependency d "D" of town.power.grid on grid_of_gas\nprocess grid_of_gas "Gas"\n';
    const folder = server.folder({ 'power.nvs': TOWN, 'other.nvs': other });
    const process = server.start(folder);
    const { capabilities } = await process.initialize([folder]);
    expect(capabilities.workspace?.fileOperations?.willRename?.filters).toHaveLength(1);
    const rename = (from: string, to: string): Promise<WorkspaceEdit | null> =>
        process.connection.sendRequest('workspace/willRenameFiles', {
            files: [{ oldUri: uriOf(folder, from), newUri: uriOf(folder, to) }]
        });
    const edit = await rename('power.nvs', 'electric-power.nvs');
    const texts = Object.fromEntries(
        Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [
            uri.slice(uri.lastIndexOf('/') + 1),
            edits.map(({ newText }) => newText)
        ])
    );
    expect(texts).toEqual({ 'power.nvs': ['electric_power'], 'other.nvs': ['electric_power', 'electric_power'] });
    expect(await rename('other.nvs', 'rest.nvs')).toMatchObject({ changes: { [uriOf(folder, 'other.nvs')]: [{ newText: 'rest' }] } });
    // no name can be all
    expect(await rename('other.nvs', 'all.nvs')).toBeNull();
    expect(await rename('power.nvs', 'power.txt')).toBeNull();
    expect(await process.shutdown()).toBe(0);
}, 120_000);

it('a code is switched off in the nvs.json of the project, with its remarks', async () => {
    const text = 'process power "Electricity" { short: "The transmission of electricity" }\n';
    const json = '{\n    // of the board\n    "name": "Town"\n}\n';
    const folder = server.folder({ 'm.nvs': text, 'nvs.json': json });
    const process = server.start(folder),
        uri = uriOf(folder, 'm.nvs');
    await process.initialize([folder]);
    await process.open(uri, text);
    const diagnostics = await process.until(uri, found => found.length > 0);
    const offered = await process.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: diagnostics[0]?.range,
        context: { diagnostics }
    });
    const edits = offered.find(({ title }) => title === 'Tell no text/short in this project any more (nvs.json)')?.edit?.changes ?? {};
    const after = TextDocument.applyEdits(TextDocument.create('nvs.json', 'json', 0, json), edits[uriOf(folder, 'nvs.json')] ?? []);
    expect(after).toBe('{\n    // of the board\n    "name": "Town",\n    "severity": {\n        "text/short": "off"\n    }\n}\n');
    expect(await process.shutdown()).toBe(0);
}, 120_000);

it('what fills a gap is offered beside the hint that an editor shows of it', async () => {
    const text = `${TOWN}measure crews "Crews" { owner: board }\norganisation board "Board"\nthreat storm "Storm" { disrupts: grid }\n`;
    const folder = server.folder({ 'power.nvs': text });
    const process = server.start(folder),
        uri = uriOf(folder, 'power.nvs');
    await process.initialize([folder]);
    await process.open(uri, text);
    const { projects } = await process.connection.sendRequest<Standing>('nvs/standing', { by: 'kind' });
    const gaps = projects.flatMap(({ groups }) => groups.flatMap(each => each.gaps));
    const filled = async (kind: string): Promise<string[]> => {
        const { message, at } = gaps.find(each => each.kind === kind) ?? {};
        const start = { line: at?.line ?? 0, character: at?.character ?? 0 };
        const range = { start, end: start };
        const offered = await process.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
            textDocument: { uri },
            range,
            context: { diagnostics: [{ source: 'nvs gap', code: kind, message, range, severity: 4 }], only: ['quickfix'] }
        });
        return offered.map(({ title }) => title);
    };
    expect(await filled('measure_without_status')).toEqual(['Write status: proposed', 'Write status: planned', 'Write status: in_place']);
    expect(await filled('threat_without_nature')).toEqual([
        'Write nature: natural',
        'Write nature: unintentional',
        'Write nature: intentional'
    ]);
    expect(await filled('criteria_not_judged')).toEqual([expect.stringMatching(/^Write the 16 criteria that are not judged/)]);
    expect(await process.shutdown()).toBe(0);
}, 120_000);

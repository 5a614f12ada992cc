import type { NewModelChoices, NewModelResult, Standing } from '@nvs/server/protocol';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uriOf, type ServerProcess } from './server-process.js';
import { testServer } from './test-server.js';

// The language server as a process: how projects stand, and a new model whose texts it reads itself.

const server = testServer();

async function start(folder: string): Promise<ServerProcess> {
    const process = server.start(folder);
    await process.initialize([folder]);
    return process;
}

const MODEL = `namespace winter
use nvs.anv2022
assessment "Winter" { method: anv2022  date: 2026-03-01  horizon: 5 years  owner: board }
organisation board "Board"
process power "Power" { operator: board  restore: 12 h }
threat storm "Storm" { nature: unintentional  owner: board  disrupts: power }
rule low "Low" for threat t when t.likelihood >= D then warning "It is likely"
`;

describe('how a project stands', () => {
    it('is told with its gaps by who can close them, each with its place', async () => {
        const folder = server.folder({ 'winter.nvs': MODEL });
        const { connection } = await start(folder);
        const standing = (by: string): Promise<Standing> => connection.sendRequest('nvs/standing', { by });
        const [project] = (await standing('owner')).projects;
        expect(project).toMatchObject({
            root: uriOf(folder),
            method: { name: 'anv2022' },
            // the assessment, board, power, storm and the rule
            elements: 5,
            errors: 0,
            rulesWait: false
        });
        const board = project?.groups.find(({ title }) => title === 'Board');
        const likelihood = board?.gaps.find(gap => gap.message === 'The likelihood of "Storm" is not judged.');
        expect(likelihood).toEqual({
            kind: 'threat_without_likelihood',
            message: 'The likelihood of "Storm" is not judged.',
            about: 'storm',
            at: { uri: uriOf(folder, 'winter.nvs'), line: 5, character: 0 }
        });
        const [byKind] = (await standing('kind')).projects;
        expect(byKind?.gaps).toBe(project?.gaps);
        expect(byKind?.groups.find(({ title }) => title === 'Threats without a likelihood')?.gaps).toEqual([likelihood]);
        const [byElement] = (await standing('element')).projects;
        expect(byElement?.groups.flatMap(({ gaps }) => gaps)).toContainEqual(likelihood);
    }, 60_000);

    it('says what waits for an error, follows the unsaved text, and is empty where there is no model', async () => {
        const folder = server.folder({ 'winter.nvs': MODEL });
        const process = await start(folder);
        const uri = uriOf(folder, 'winter.nvs');
        await process.open(uri, MODEL);
        const first = await process.connection.sendRequest<Standing>('nvs/standing', {});
        await process.change(uri, 2, MODEL.replace('disrupts: power', 'disrupts: pwer  likelihood: C'));
        await process.until(uri, found => found.some(({ code }) => code === 'reference/unknown'));
        const { projects } = await process.connection.sendRequest<Standing>('nvs/standing', {});
        expect(projects[0]).toMatchObject({ errors: 1, rulesWait: true });
        expect(first.projects[0]?.rulesWait).toBe(false);
        const nothing = await start(server.folder({}));
        expect(await nothing.connection.sendRequest('nvs/standing', {})).toEqual({ projects: [] });
    }, 60_000);
});

describe('a new model', () => {
    it.each(['en', 'nl'] as const)(
        'is a text in which nothing is wrong, whose project is seen as soon as it is written: %s',
        async language => {
            const folder = server.folder({});
            const process = await start(folder);
            const { connection } = process;
            const { templates, methods } = await connection.sendRequest<NewModelChoices>('nvs/newModelChoices', {});
            expect(templates.map(({ name }) => name)).toEqual(['organisation', 'national', 'water', 'supply-chain']);
            expect(methods.map(({ name }) => name)).toEqual(expect.arrayContaining(templates.map(({ method }) => method)));
            const { files } = await connection.sendRequest<NewModelResult>('nvs/newModel', {
                template: 'water',
                language,
                name: 'begin',
                date: '2026-03-01'
            });
            expect(files.map(({ name }) => name)).toEqual(['model.nvs', 'nvs.json']);
            for (const { name, text } of files) {
                mkdirSync(folder, { recursive: true });
                writeFileSync(join(folder, name), text);
            }
            const written = files.map(({ name }) => ({ uri: uriOf(folder, name), type: 1 }));
            await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: written });
            const { projects } = await connection.sendRequest<Standing>('nvs/standing', {});
            expect(projects).toMatchObject([{ name: 'begin', errors: 0, warnings: 0, method: { name: 'regional_nl' } }]);
            expect(projects[0]?.gaps).toBeGreaterThan(0);
            await expect(
                connection.sendRequest('nvs/newModel', { template: 'water', method: 'ukk', language, name: 'a', date: '2026-03-01' })
            ).rejects.toThrow('There is no method "ukk" in the library. Did you mean uk?');
        },
        60_000
    );
});

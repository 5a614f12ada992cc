import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '@nvs/report';
import * as reportFile from '../src/commands/report-file.js';

const { reportFolder } = reportFile;
const writeReport = (folder: string, name: string, text: string) =>
    reportFile.writeReport(folder, name, Buffer.from(text), REPORT_FORMATS.json.isOurs);

const OURS = '{ "$schema": "https://unpkg.com/nvsc/schema/report-2.schema.json", "project": "old" }';
const NEW = '{ "$schema": "https://unpkg.com/nvsc/schema/report-2.schema.json", "project": "new" }';

describe('where a report is written', () => {
    let folder: string;
    beforeEach(() => {
        folder = mkdtempSync(path.join(tmpdir(), 'nvs-report-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

    it('makes the folder', async () => {
        const file = await writeReport(path.join(folder, 'a', 'b'), 'x.report.json', NEW);
        expect(file).toBe(path.join(folder, 'a', 'b', 'x.report.json'));
        expect(read('a/b/x.report.json')).toBe(NEW);
    });

    it('replaces an older report, and leaves nothing else behind', async () => {
        writeFileSync(path.join(folder, 'x.report.json'), OURS);
        await writeReport(folder, 'x.report.json', NEW);
        expect(readdirSync(folder)).toEqual(['x.report.json']);
        expect(read('x.report.json')).toBe(NEW);
    });

    it.each([
        ['a text', 'notes'],
        ['nothing', ''],
        ['JSON of another kind', '{ "$schema": "https://json.schemastore.org/sarif-2.1.0.json" }'],
        ['JSON that only quotes ours', '{ "about": "https://unpkg.com/nvsc/schema/report-2.schema.json" }']
    ])('leaves a file that holds %s as it is', async (_what, theirs) => {
        writeFileSync(path.join(folder, 'x.report.json'), theirs);
        expect(await writeReport(folder, 'x.report.json', NEW)).toBe(path.join(folder, 'x.report-2.json'));
        expect(read('x.report.json')).toBe(theirs);
        expect(read('x.report-2.json')).toBe(NEW);
    });

    it('takes the same other name again the next time', async () => {
        writeFileSync(path.join(folder, 'x.report.json'), 'notes');
        await writeReport(folder, 'x.report.json', OURS);
        await writeReport(folder, 'x.report.json', NEW);
        expect(readdirSync(folder).sort()).toEqual(['x.report-2.json', 'x.report.json']);
        expect(read('x.report-2.json')).toBe(NEW);
    });

    it('writes through no link and into no folder of that name', async () => {
        writeFileSync(path.join(folder, 'elsewhere.json'), OURS);
        symlinkSync(path.join(folder, 'elsewhere.json'), path.join(folder, 'x.report.json'));
        mkdirSync(path.join(folder, 'x.report-2.json'));
        expect(await writeReport(folder, 'x.report.json', NEW)).toBe(path.join(folder, 'x.report-3.json'));
        expect(read('elsewhere.json')).toBe(OURS);
    });

    it('takes a name for a name, never for a path', async () => {
        const file = await writeReport(path.join(folder, 'reports'), '../../escape.json', NEW);
        expect(file).toBe(path.join(folder, 'reports', 'escape.json'));
    });
});

describe('the folder for reports', () => {
    it.each([
        ['reports', true, '/p/reports'],
        ['reports', false, '/p/reports'],
        ['./a/b', false, '/p/a/b'],
        ['..reports', false, '/p/..reports'],
        ['../out', true, '/out'],
        ['/elsewhere', true, '/elsewhere'],
        ['.', false, '/p']
    ])('%s, trusted: %s', (setting, trusted, expected) => {
        expect(reportFolder('/p', setting, trusted)).toBe(expected);
    });

    it.each(['../out', '/elsewhere', 'a/../../b', '..'])('lies in the project when the workspace is not trusted: not %s', setting => {
        expect(() => reportFolder('/p', setting, false)).toThrow(/outside the project.*nvs\.report\.folder/);
    });

    describe('with links', () => {
        let base: string, root: string;
        beforeEach(() => {
            base = mkdtempSync(path.join(tmpdir(), 'nvs-report-'));
            root = path.join(base, 'project');
            for (const folder of ['project/deep', 'outside']) {
                mkdirSync(path.join(base, folder), { recursive: true });
            }
        });
        afterEach(() => rmSync(base, { recursive: true, force: true }));

        it.each([
            ['a link out of it', 'reports', '../outside', 'reports'],
            ['a link below it that leads out', 'deep/out', '../../outside', 'deep/out/a/b'],
            ['a link to what is not there yet', 'reports', '../made-there', 'reports'],
            ['an absolute link', 'reports', '/tmp', 'reports'],
            ['the way out and back in', 'deep/out', '../../outside', 'deep/out/../../project']
        ])('is not written to through %s, unless the workspace is trusted', (_what, at, target, setting) => {
            symlinkSync(target, path.join(root, at));
            const back = setting.includes('..');
            if (back) {
                expect(reportFolder(root, setting, false)).toBe(path.join(root, 'project'));
            } else {
                expect(() => reportFolder(root, setting, false)).toThrow(/outside the project.*trust the workspace/);
            }
            expect(reportFolder(root, setting, true)).toBe(path.resolve(root, setting));
        });

        it('may be reached by links that stay inside, also when the project itself is one', () => {
            symlinkSync('deep', path.join(root, 'reports'));
            symlinkSync('project', path.join(base, 'alias'));
            expect(reportFolder(root, 'reports', false)).toBe(path.join(root, 'reports'));
            expect(reportFolder(path.join(base, 'alias'), 'reports/a', false)).toBe(path.join(base, 'alias', 'reports', 'a'));
        });

        it('is refused where links lead in a circle out of it', () => {
            symlinkSync('../outside/b', path.join(root, 'reports'));
            symlinkSync('../project/reports', path.join(base, 'outside', 'b'));
            expect(() => {
                mkdirSync(reportFolder(root, 'reports', false), { recursive: true });
            }).toThrow();
        });
    });
});

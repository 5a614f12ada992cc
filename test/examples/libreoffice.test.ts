import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPORT_FORMATS, type Report } from '@nvs/report';
import { afterAll, describe, expect, it } from 'vitest';
import { seen } from '../../packages/report/src/pictures/markup.js';
import { emptyFolder } from '../cli/nvsc.js';
import { exampleReport } from '../example-report.js';
import { HOSTILE, reportWith } from '../hostile/report.js';

// LibreOffice opens the workbook and the document of a report, and gives back every title letter by letter.

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasLibreOffice) {
    console.warn(
        'LibreOffice is not installed: no document was opened in it (Debian packages libreoffice-calc-nogui, libreoffice-writer-nogui).'
    );
}

const home = emptyFolder();
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

/** A file in another format, as texts: one for each sheet of a workbook. */
function converted(name: string, content: Iterable<string | Uint8Array>, to: string): string {
    const folder = join(home, name.replace('.', '-'));
    mkdirSync(folder);
    const file = join(home, name);
    writeFileSync(file, Buffer.concat([...content].map(piece => Buffer.from(piece))));
    const { status } = spawnSync(
        'soffice',
        [`-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`, '--headless', '--convert-to', to, '--outdir', folder, file],
        { timeout: 120_000 }
    );
    expect(status).toBe(0);
    return readdirSync(folder)
        .map(each => readFileSync(join(folder, each), 'utf8'))
        .join('\n');
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a reader of the report must find in it. */
const titlesIn = ({ model: { threats, measures } }: Report): string[] =>
    [...threats, ...measures].map(each => plain(seen(each.title))).filter(each => each !== '');

describe.runIf(hasLibreOffice).each([
    ['national', () => exampleReport('national')],
    ['first-steps', () => exampleReport('first-steps')],
    ['hostile', () => reportWith(HOSTILE, 'en')]
] as const)('LibreOffice gives back every title of the %s model', (name, report) => {
    it('from the workbook and from the document', { timeout: 300_000 }, async () => {
        const made = await report();
        const titles = titlesIn(made);
        expect(titles.length).toBeGreaterThan(0);
        // Texts of cells as they are shown, each sheet in a file; quotes are doubled there.
        const cells = plain(
            converted(
                `${name}.xlsx`,
                REPORT_FORMATS.xlsx.write(made),
                'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1'
            ).replaceAll('""', '"')
        );
        expect(titles.filter(each => !cells.includes(each))).toEqual([]);
        const text = plain(converted(`${name}.docx`, REPORT_FORMATS.docx.write(made), 'txt:Text (encoded):UTF8'));
        expect(titles.filter(each => !text.includes(each))).toEqual([]);
    });
});

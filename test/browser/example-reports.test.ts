import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPORT_FORMATS, type Report } from '@nvs/report';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleReport } from '../example-report.js';
import { hasBrowser } from './page.js';
import { expectKeyboardReachesAll, expectPrintable, expectRoom, launch, onPage, stumblesIn, textsOn } from './report-page.js';
import { expectMarksByNumbers } from './risk-marks.js';

// Reports as readers have them: a file, opened in a real browser from disk.

const REPORTS: readonly { readonly name: string; readonly language?: string }[] = [
    { name: 'first-steps', language: 'nl' },
    { name: 'water-board' },
    ...['anv2014', 'anv2019', 'anv2022', 'ch', 'regional_nl', 'uk'].map(method => ({ name: `methods/${method}` }))
];

const folder = mkdtempSync(join(tmpdir(), 'nvs-reports-'));
let browser: Browser;
beforeAll(async () => {
    if (hasBrowser) {
        browser = await launch();
    }
});
afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await browser?.close();
});

describe.runIf(hasBrowser).each(REPORTS)('the report of $name in a real browser $language', ({ name, language }) => {
    const file = join(folder, `${name.replace('/', '-')}-${language ?? ''}.html`);
    let report: Report;
    beforeAll(async () => {
        report = await exampleReport(name, language);
        writeFileSync(file, [...REPORT_FORMATS.html.write(report)].join(''));
    });

    it('finds room for all its words on a wide screen, on a narrow one and on paper', async () => {
        await onPage(browser, file, {}, expectRoom);
        await onPage(browser, file, { viewport: { width: 390, height: 800 }, colorScheme: 'dark' }, expectRoom);
        await onPage(browser, file, {}, expectPrintable);
    });

    it('says the same with scripts off', async () => {
        const said = await onPage(browser, file, { javaScriptEnabled: false }, textsOn);
        expect(said.length).toBeGreaterThan(200);
        expect(await onPage(browser, file, {}, textsOn)).toEqual(said);
    });

    it('has its marks where the numbers of the JSON are', async () => {
        expect(await onPage(browser, file, {}, page => expectMarksByNumbers(page, report))).toBeGreaterThan(0);
    });

    it('is walked through with the keyboard alone', async () => {
        await onPage(browser, file, {}, expectKeyboardReachesAll);
    });

    it('gives a screen reader nothing to stumble over', async () => {
        const bypassCSP = true;
        expect(await onPage(browser, file, { bypassCSP }, stumblesIn)).toEqual([]);
        expect(await onPage(browser, file, { bypassCSP, colorScheme: 'dark' }, stumblesIn)).toEqual([]);
    });
});

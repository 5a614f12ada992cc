import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROFILES, REPORT_FORMATS } from '@nvs/report';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleReport } from '../example-report.js';
import { hasBrowser } from './page.js';
import { launch, onPage } from './report-page.js';

const folder = mkdtempSync(join(tmpdir(), 'nvs-board-'));
afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

describe.runIf(hasBrowser)('the report for a board', () => {
    it.each(['en', 'nl'])('fits two pages of A4 for the national example: %s', { timeout: 240_000 }, async language => {
        const report = await exampleReport('national', language, { marking: { level: 'restricted', reduced: false } });
        const file = join(folder, `${language}.html`);
        writeFileSync(file, [...REPORT_FORMATS.html.write(report, { profile: PROFILES.get('board') })].join(''));
        const browser = await launch();
        try {
            const pdf = await onPage(browser, file, {}, page => page.pdf({ preferCSSPageSize: true, printBackground: true }));
            expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
        } finally {
            await browser.close();
        }
    });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resultsOf, study } from '@nvs/analysis';
import { buildReport, PROFILES, REPORT_FORMATS } from '@nvs/report';
import { chromium } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../cli/nvsc.js';
import { compileTexts } from '../compile-texts.js';
import { CHROMIUM, hasBrowser } from './page.js';

const folder = mkdtempSync(join(tmpdir(), 'nvs-board-'));
afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

describe.runIf(hasBrowser)('the report for a board', () => {
    it.each(['en', 'nl'])('fits two pages of A4 for the national example: %s', { timeout: 240_000 }, async language => {
        const national = join(root, 'examples/national');
        const texts = Object.fromEntries(
            readdirSync(national)
                .filter(name => name.endsWith('.nvs'))
                .map(name => [name, readFileSync(join(national, name), 'utf8')])
        );
        const { model } = await compileTexts(texts, { name: 'national', method: 'nvs.anv2022', language });
        const report = buildReport(model, resultsOf(study(model, { sampling: { trials: 20 } })), {
            marking: { level: 'restricted', reduced: false }
        });
        const file = join(folder, `${language}.html`);
        writeFileSync(file, [...REPORT_FORMATS.html.write(report, { profile: PROFILES.get('board') })].join(''));
        const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
        try {
            const page = await browser.newPage();
            const complaints: string[] = [];
            page.on('console', said => complaints.push(said.text()));
            await page.goto(pathToFileURL(file).href);
            const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
            expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
            expect(complaints).toEqual([]);
        } finally {
            await browser.close();
        }
    });
});

import { createRequire } from 'node:module';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resultsOf, study } from '@nvs/analysis';
import { buildReport, REPORT_FORMATS } from '@nvs/report';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../cli/nvsc.js';
import { compileTexts } from '../compile-texts.js';
import { CHROMIUM, hasBrowser } from './page.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const folder = mkdtempSync(join(tmpdir(), 'nvs-html-'));
const file = join(folder, 'report.html');

afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

describe.runIf(hasBrowser).each(['en', 'nl'])('the HTML report of the national example in a real browser: %s', language => {
    let browser: Browser;
    beforeAll(async () => {
        const national = join(root, 'examples/national');
        const texts = Object.fromEntries(
            readdirSync(national)
                .filter(name => name.endsWith('.nvs'))
                .map(name => [name, readFileSync(join(national, name), 'utf8')])
        );
        const { model } = await compileTexts(texts, { name: 'national', method: 'nvs.anv2022', language });
        const report = buildReport(model, resultsOf(study(model, { sampling: { trials: 20 } })));
        writeFileSync(file, [...REPORT_FORMATS.html.write(report)].join(''));
        browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
    }, 120_000);
    afterAll(async () => {
        await browser.close();
    });

    it.each([
        { width: 1100, colorScheme: 'light' },
        { width: 390, colorScheme: 'dark' }
    ] as const)('opens from disk without a word, another file or a sideways step: %o', async ({ width, colorScheme }) => {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled: true });
        const page = await context.newPage();
        const complaints: string[] = [];
        const asked: string[] = [];
        page.on('console', said => complaints.push(said.text()));
        page.on('pageerror', error => complaints.push(error.message));
        page.on('request', request => asked.push(request.url()));
        await page.goto(pathToFileURL(file).href);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        expect(complaints).toEqual([]);
        expect(asked).toEqual([pathToFileURL(file).href]);
        await context.close();
    });

    it('shows all its sections with scripts off', async () => {
        const context = await browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(pathToFileURL(file).href);
        const headings = await page.locator('main h2').allInnerTexts();
        expect(headings.length).toBeGreaterThan(2);
        expect(await page.locator('nav a').allInnerTexts()).toEqual(headings);
        await context.close();
    });

    it.each(['light', 'dark'] as const)(
        'gives a screen reader nothing to stumble over: %s',
        async colorScheme => {
            const context = await browser.newContext({ bypassCSP: true, colorScheme });
            const page = await context.newPage();
            await page.goto(pathToFileURL(file).href);
            await page.addScriptTag({ path: AXE });
            const found = await page.evaluate<readonly string[]>(
                'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'
            );
            expect(found).toEqual([]);
            await context.close();
        },
        120_000
    );
});

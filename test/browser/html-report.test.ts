import { createRequire } from 'node:module';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resultsOf, study } from '@nvs/analysis';
import { buildReport, REPORT_FORMATS } from '@nvs/report';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../cli/nvsc.js';
import { compileTexts } from '../compile-texts.js';
import { CHROMIUM, hasBrowser } from './page.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const AXE_RUN = 'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))';
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
        expect(await page.locator('button, input, dialog').count()).toBe(0);
        await context.close();
    });

    /** The page with its script at work, and what it complained of. */
    const opened = async (): Promise<{ page: Page; complaints: string[]; close(): Promise<void> }> => {
        const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('console', said => complaints.push(said.text()));
        page.on('pageerror', error => complaints.push(error.message));
        await page.goto(pathToFileURL(file).href);
        return { page, complaints, close: () => context.close() };
    };
    const firstCells = (page: Page, table: string): Promise<string[]> => page.locator(`${table} tbody tr:not([hidden]) th`).allInnerTexts();
    const keysOf = (page: Page): Promise<string[]> =>
        page.evaluate<string[]>(`[...document.querySelectorAll('${RISKS} tbody tr td:nth-child(4)')].map(each => each.dataset.sort)`);
    const RISKS = '#risks .tool + .wide table';

    it('filters and sorts long tables, with the keyboard too, and gives the order of the report back', async () => {
        const { page, complaints, close } = await opened();
        const before = await firstCells(page, RISKS);
        await page.locator('#risks .tool input').fill((before[2] ?? '').replace('…', '').trim().toUpperCase());
        await expect.poll(() => firstCells(page, RISKS)).toEqual([before[2]]);
        expect(await page.locator('#risks .tool [role=status]').innerText()).toMatch(new RegExp(`^1 \\w+ ${before.length} `));
        await page.locator('#risks .tool input').fill('');
        await expect.poll(() => firstCells(page, RISKS)).toEqual(before);
        const impact = page.locator(`${RISKS} thead th`).nth(3);
        await impact.locator('button').focus();
        await page.keyboard.press('Enter');
        expect(await impact.getAttribute('aria-sort')).toBe('ascending');
        const keys = await keysOf(page);
        const known = keys.filter(each => each !== '').map(Number);
        expect(known).toEqual([...known].sort((a, b) => a - b));
        // What has no figure stands last, whichever way.
        expect(keys.slice(known.length).every(each => each === '')).toBe(true);
        await page.keyboard.press('Enter');
        expect(await impact.getAttribute('aria-sort')).toBe('descending');
        const down = await keysOf(page);
        expect(down).toEqual([...known.map(String).reverse(), ...keys.slice(known.length)]);
        await page.keyboard.press('Enter');
        expect(await firstCells(page, RISKS)).toEqual(before);
        expect(complaints).toEqual([]);
        await close();
    });

    it('finds an element, and tells on a card what the report says of it', async () => {
        const { page, complaints, close } = await opened();
        await page.locator('[role=search] input').focus();
        await page.keyboard.type('pandem');
        await expect.poll(() => page.locator('#found button').count()).toBeGreaterThan(0);
        const name = await page.locator('#found button').first().innerText();
        await page.keyboard.press('Enter');
        expect(await page.locator('dialog h2').innerText()).toBe(name);
        expect(await page.evaluate('document.activeElement.id')).toBe('card-name');
        expect(await page.locator('dialog li button').count()).toBeGreaterThan(1);
        await page.keyboard.press('Escape');
        expect(await page.locator('dialog').isVisible()).toBe(false);
        // Behind a name; a place on the card leads there.
        await page.locator(`${RISKS} .more`).first().click();
        await page.locator('dialog li button').last().click();
        expect(await page.locator('dialog').isVisible()).toBe(false);
        expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
        expect(complaints).toEqual([]);
        await close();
    });

    it.each(['light', 'dark'] as const)(
        'gives a screen reader nothing to stumble over: %s',
        async colorScheme => {
            const context = await browser.newContext({ bypassCSP: true, colorScheme });
            const page = await context.newPage();
            await page.goto(pathToFileURL(file).href);
            await page.addScriptTag({ path: AXE });
            expect(await page.evaluate<readonly string[]>(AXE_RUN)).toEqual([]);
            await page.locator('.more').first().click();
            expect(await page.evaluate<readonly string[]>(AXE_RUN)).toEqual([]);
            await context.close();
        },
        120_000
    );
});

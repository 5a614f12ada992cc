import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPORT_FORMATS, type Report } from '@nvs/report';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleReport } from '../example-report.js';
import { hasBrowser } from './page.js';
import { expectKeyboardReachesAll, expectPrintable, expectRoom, launch, onPage, stumblesIn, textsOn } from './report-page.js';
import { expectMarksByNumbers } from './risk-marks.js';

const folder = mkdtempSync(join(tmpdir(), 'nvs-html-'));
const file = join(folder, 'report.html');

afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

describe.runIf(hasBrowser).each(['en', 'nl'])('the HTML report of the national example in a real browser: %s', language => {
    let browser: Browser;
    let report: Report;
    beforeAll(async () => {
        report = await exampleReport('national', language);
        writeFileSync(file, [...REPORT_FORMATS.html.write(report)].join(''));
        browser = await launch();
    }, 120_000);
    afterAll(async () => {
        await browser.close();
    });

    it.each([
        { width: 1100, colorScheme: 'light' },
        { width: 390, colorScheme: 'dark' }
    ] as const)('opens from disk without a word, another file or a sideways step: %o', async ({ width, colorScheme }) => {
        await onPage(browser, file, { viewport: { width, height: 800 }, colorScheme }, expectRoom);
    });

    it('is printed with every word', async () => {
        await onPage(browser, file, {}, expectPrintable);
    });

    it('says the same with scripts off', async () => {
        const said = await onPage(browser, file, { javaScriptEnabled: false }, async page => {
            const headings = await page.locator('main h2').allInnerTexts();
            expect(headings.length).toBeGreaterThan(2);
            expect(await page.locator('nav a').allInnerTexts()).toEqual(headings);
            expect(await page.locator('button, input, dialog').count()).toBe(0);
            return textsOn(page);
        });
        expect(await onPage(browser, file, {}, textsOn)).toEqual(said);
    });

    it('has its marks where the numbers of the JSON are', async () => {
        expect(await onPage(browser, file, {}, page => expectMarksByNumbers(page, report))).toBeGreaterThan(40);
    });

    // A thousand places and more: in one language.
    it.each(language === 'en' ? ['Tab'] : [])('is walked through with the keyboard alone: %s', async () => {
        await onPage(browser, file, {}, expectKeyboardReachesAll);
    });

    const firstCells = (page: Page, table: string): Promise<string[]> => page.locator(`${table} tbody tr:not([hidden]) th`).allInnerTexts();
    const keysOf = (page: Page): Promise<string[]> =>
        page.evaluate<string[]>(`[...document.querySelectorAll('${RISKS} tbody tr td:nth-child(4)')].map(each => each.dataset.sort)`);
    /** The first that is not folded away. */
    const RISKS = '#risks .tool:not(.tool ~ .tool):not(details .tool) + .wide table';

    it('filters and sorts long tables, with the keyboard too, and gives the order of the report back', () =>
        onPage(browser, file, {}, async page => {
            const before = await firstCells(page, RISKS);
            await page
                .locator('#risks .tool input')
                .first()
                .fill((before[2] ?? '').replace('…', '').trim().toUpperCase());
            await expect.poll(() => firstCells(page, RISKS)).toEqual([before[2]]);
            expect(await page.locator('#risks .tool [role=status]').first().innerText()).toMatch(new RegExp(`^1 \\w+ ${before.length} `));
            await page.locator('#risks .tool input').first().fill('');
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
        }));

    it('finds an element, and tells on a card what the report says of it', () =>
        onPage(browser, file, {}, async page => {
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
        }));

    it('draws what stands round an element, from one to the next', () =>
        onPage(browser, file, {}, async page => {
            const place = page.locator('table[data-near] th:has(+ td a)').first();
            const [name = '', id = ''] = await place.evaluate(each => [each.firstChild?.textContent ?? '', each.id]);
            // Folded away, so that nothing of it is in sight.
            const needs = await page.locator(`[id="${id}"] + td a`).allTextContents();
            await page.evaluate(`document.querySelector('[id="${id}"] .more').click()`);
            expect(await page.locator('dialog .near strong').innerText()).toBe(name.trim());
            const shown = await page.locator('dialog .near button').allInnerTexts();
            expect(shown.slice(0, needs.length)).toEqual(needs);
            const lines = (): Promise<number> =>
                page.locator('dialog .near path').evaluate(each => each.getAttribute('d')?.split('M').length ?? 0);
            await expect.poll(lines).toBe(shown.length + 1);
            await page.locator('dialog [aria-pressed]').click();
            await expect.poll(lines).toBeGreaterThan(shown.length + 1);
            await page.locator('dialog .near li button').last().click();
            expect(await page.locator('dialog .near strong').innerText()).not.toBe(name.trim());
            await page.locator('dialog > .close').first().click();
            expect(await page.locator('dialog .near strong').innerText()).toBe(name.trim());
        }));

    it.each(language === 'en' ? (['light', 'dark'] as const) : (['light'] as const))(
        'gives a screen reader nothing to stumble over: %s',
        async colorScheme => {
            await onPage(browser, file, { bypassCSP: true, colorScheme }, async page => {
                expect(await stumblesIn(page)).toEqual([]);
                await page.locator('.more').first().click();
                expect(await stumblesIn(page)).toEqual([]);
                await page.evaluate(`document.querySelector('table[data-near] .more').click()`);
                await page.locator('dialog [aria-pressed]').click();
                expect(await stumblesIn(page)).toEqual([]);
            });
        },
        120_000
    );
});

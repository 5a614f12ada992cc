import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picturesOf, PROFILES, REPORT_FORMATS, type Report } from '@nvs/report';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE, PLAIN, reportWith } from '../hostile/report.js';
import { hasBrowser } from './page.js';
import { expectPrintable, expectRoom, launch, onPage, textsOn } from './report-page.js';

// What a browser makes of reports whose texts look like markup, scripts and addresses.

const MERMAID = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
const folder = mkdtempSync(join(tmpdir(), 'nvs-hostile-'));
const made = (page: Page): Promise<string[]> => page.evaluate<string[]>('look.made()');

/** A text as a reader finds it: what nobody sees is a sign, and spaces are left aside. */
const shown = (text: string): string =>
    text.replace(/[\p{Cc}\p{Cs}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu, each =>
        /\s/.test(each) && each !== '\uFEFF' ? each : '\uFFFD'
    );
const closed = (text: string): string =>
    shown(text)
        .replace(/[\s\u000B\u000C]/g, '')
        .replaceAll('\uFFFD', '');

describe.runIf(hasBrowser)('whatever stands in the texts of a model is text in a real browser', () => {
    let browser: Browser;
    let hostile: Report;
    let plain: Report;
    const page = (name: string, report: Report, profile: string): string => {
        const file = join(folder, `${name}-${profile}.html`);
        writeFileSync(file, [...REPORT_FORMATS.html.write(report, { profile: PROFILES.get(profile) })].join(''));
        return file;
    };

    beforeAll(async () => {
        hostile = await reportWith(HOSTILE, 'en');
        plain = await reportWith(PLAIN, 'en');
        browser = await launch();
    });
    afterAll(async () => {
        rmSync(folder, { recursive: true, force: true });
        await browser.close();
    });

    it.each([...PROFILES.keys()])('the page of the profile %s is made of nothing more', async profile => {
        const wanted = new Set(await onPage(browser, page('plain', plain, profile), {}, made));
        const found = await onPage(browser, page('hostile', hostile, profile), {}, made);
        // A text that is read from right to left is set apart, and one that cannot be broken may be.
        expect(found.filter(each => !wanted.has(each) && each !== 'bdi')).toEqual([]);
        expect(found.filter(each => / on|^to [^#]/.test(each))).toEqual([]);
    });

    it('a reader finds each text, however narrow the page, and can press what there is to press', async () => {
        const file = page('whole', hostile, 'national');
        const texts = await onPage(browser, file, { viewport: { width: 390, height: 800 } }, async page => {
            await expectRoom(page, true);
            for (const button of (await page.locator('.more').all()).slice(0, 6)) {
                await button.press('Enter');
                await page.keyboard.press('Escape');
            }
            await page.locator('[role=search] input').fill('<script>');
            await expect.poll(() => page.locator('#found button').count()).toBeGreaterThan(0);
            return textsOn(page);
        });
        const all = texts.join('\n').replaceAll('\uFFFD', '');
        expect(HOSTILE.filter(each => !all.includes(closed(each)))).toEqual([]);
        await onPage(browser, file, {}, expectPrintable);
    });

    it('pictures open as files of their own', async () => {
        for (const { name, svg } of picturesOf(hostile)) {
            const file = join(folder, `${name}.svg`);
            writeFileSync(file, svg);
            const names = await onPage(browser, file, {}, async page => {
                expect(await page.locator('parsererror').count()).toBe(0);
                return page.evaluate<string[]>('[...new Set([...document.querySelectorAll("*")].map(each => each.localName))]');
            });
            expect(names.filter(each => !/^(?:svg|title|desc|style|rect|line|path|circle|g|text|tspan)$/.test(each))).toEqual([]);
        }
    });

    it('Mermaid draws as many boxes of it', async () => {
        const drawn = (report: Report): Promise<unknown> =>
            browser.newPage().then(async page => {
                await page.setContent('<pre id="here"></pre>');
                await page.addScriptTag({ path: MERMAID });
                const text = [...REPORT_FORMATS.mermaid.write(report)].join('');
                await page.evaluate(`mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
                    mermaid.render('picture', ${JSON.stringify(text)}).then(({ svg }) => { document.getElementById('here').innerHTML = svg; });`);
                const found = await page.evaluate(
                    `({ boxes: document.querySelectorAll('#here .nodeLabel').length, more: [...document.querySelectorAll('#here script, #here a, #here img, #here b')].map(each => each.outerHTML) })`
                );
                await page.close();
                return found;
            });
        expect(await drawn(hostile)).toEqual(await drawn(plain));
    });
});

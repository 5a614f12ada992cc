import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod';
import { CHROMIUM } from './page.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LOOK = readFileSync(new URL('look.js', import.meta.url), 'utf8');
/** A4 without its margins, at 96 units an inch. */
const PAPER = { width: Math.floor(((210 - 20) / 25.4) * 96), height: 1000 };

export const launch = (): Promise<Browser> =>
    chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });

/** Opens a file from disk, and gives what a test looks at; in the end nothing may have been complained of, and nothing else asked for. */
export async function onPage<T>(
    browser: Browser,
    file: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>
): Promise<T> {
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
    try {
        const page = await context.newPage();
        const complaints: string[] = [];
        const asked: string[] = [];
        page.on('console', said => complaints.push(said.text()));
        page.on('pageerror', error => complaints.push(error.message));
        page.on('dialog', dialog => {
            complaints.push(`dialog: ${dialog.message()}`);
            void dialog.dismiss();
        });
        page.on('request', request => asked.push(request.url()));
        await page.goto(pathToFileURL(file).href);
        await page.evaluate(LOOK);
        const found = await look(page);
        expect(complaints).toEqual([]);
        expect(asked).toEqual([pathToFileURL(file).href]);
        return found;
    } finally {
        await context.close();
    }
}

/**
 * Nothing is cut off or stands beside the page, on a screen that is this wide.
 * @param isCrowded whether words of a picture may touch each other and its edge: their room is reckoned by letters, and some models have only the widest
 */
export async function expectRoom(page: Page, isCrowded = false): Promise<void> {
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await page.evaluate('look.cutOff()')).toEqual([]);
    expect(isCrowded ? [] : await page.evaluate('look.outside()')).toEqual([]);
}

/** What a reader is told, place by place. */
export const textsOn = (page: Page): Promise<string[]> => page.evaluate<string[]>('look.text()');

/** On paper every word finds room, whatever is wide or folded away on a screen; a page of A4 at least comes of it. */
export async function expectPrintable(page: Page): Promise<void> {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('look.cutOff()')).toEqual([]);
    expect(await page.evaluate('look.beyond()')).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(0);
    await page.emulateMedia({ media: null });
}

/** What a screen reader stumbles over, section by section. */
export async function stumblesIn(page: Page): Promise<readonly string[]> {
    await page.addScriptTag({ path: AXE });
    return page.evaluate<readonly string[]>(`axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => {
            const at = document.querySelector(target[0]);
            return (at?.closest('section')?.id ?? 'page') + ': ' + id + ': ' + html;
        })))`);
}

const Walk = z.strictObject({
    count: z.number(),
    missed: z.array(z.string()),
    unseen: z.array(z.string()),
    backwards: z.array(z.string())
});

/** From the top to the end of the page by the Tab key, unfolding what is folded: all that can be pressed is reached, in order and in sight. */
export async function expectKeyboardReachesAll(page: Page): Promise<void> {
    for (;;) {
        await page.keyboard.press('Tab');
        const step = await page.evaluate<{ isFolded: boolean } | undefined>('look.step()');
        if (!step) {
            break;
        }
        if (step.isFolded) {
            await page.keyboard.press('Enter');
        }
    }
    const { count, ...faults } = Walk.parse(await page.evaluate('look.walk()'));
    expect(count).toBeGreaterThan(10);
    expect(faults).toEqual({ missed: [], unseen: [], backwards: [] });
}

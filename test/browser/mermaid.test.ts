import { createRequire } from 'node:module';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE, hostile, networkOf, SMALL } from '../exchange/network.js';
import { CHROMIUM, hasBrowser } from './page.js';

const MERMAID = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

describe.runIf(hasBrowser)('the network, as Mermaid draws it in a real browser', () => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
    }, 60_000);
    afterAll(async () => {
        await browser.close();
    });

    /** What stands in the boxes and at the arrows of the picture, in order of the alphabet. */
    async function drawn(text: string): Promise<{ boxes: unknown; arrows: unknown; elements: unknown }> {
        const page = await browser.newPage();
        await page.setContent('<pre id="here"></pre>');
        await page.addScriptTag({ path: MERMAID });
        await page.evaluate(`mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
            mermaid.render('picture', ${JSON.stringify(text)}).then(({ svg }) => { document.getElementById('here').innerHTML = svg; });`);
        const texts = (of: string): Promise<unknown> =>
            page.evaluate(
                `[...document.querySelectorAll('#here ${of}')].map(each => each.textContent.trim()).filter(each => each !== '').sort()`
            );
        const found = { boxes: await texts('.nodeLabel'), arrows: await texts('.edgeLabel p'), elements: await texts('script, b, a') };
        await page.close();
        return found;
    }

    it('has a box for each element, and says what the arrows say', async () => {
        expect(await drawn(await networkOf(SMALL, 'mermaid'))).toEqual({
            boxes: [
                'Flood',
                'Gas',
                'Hospital care',
                'Norway',
                'Power',
                'Solar field',
                'Storm',
                'Water',
                'any of these',
                'Other suppliers'
            ].sort(),
            arrows: ['25%', '75%', 'for 3 h', 'stock for 12 h', 'with a chance of 30%'],
            elements: []
        });
    }, 60_000);

    it('titles that look like markup or code are shown letter by letter', async () => {
        expect(await drawn(await networkOf(hostile(), 'mermaid'))).toEqual({
            boxes: [...Object.values(HOSTILE), 'All', 'any of these'].sort(),
            arrows: [],
            elements: []
        });
    }, 60_000);
});

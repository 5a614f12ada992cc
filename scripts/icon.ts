// Draws the extension's icon (PNG, as the marketplace wants it) from its SVG. Run by hand after a change of the SVG:
// `tsx scripts/icon.ts [path of a Chromium]`
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const images = fileURLToPath(new URL('../packages/extension/images/', import.meta.url));
const size = 128;

const browser = await chromium.launch({
    executablePath: process.argv[2] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
});
try {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0">${readFileSync(`${images}icon.svg`, 'utf8')}</body>`);
    await page.screenshot({ path: `${images}icon.png`, omitBackground: true });
} finally {
    await browser.close();
}

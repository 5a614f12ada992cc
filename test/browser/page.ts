import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { chromium, type Browser, type Page } from 'playwright-core';

export const CHROMIUM = process.env['NVS_E2E_CHROMIUM'] ?? '/usr/bin/chromium';

export const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) {
    console.warn('Chromium is not installed: nothing was tried in a browser (Debian package chromium).');
}

interface Opened {
    readonly page: Page;
    /** The address that files are at. */
    readonly address: string;
    /** What the page complained of. */
    readonly complaints: readonly string[];
    close(): Promise<void>;
}

/** Opens an empty page in a real browser, which can get files from one place. @param serve the file on disk for a path */
export async function openPage(serve: (path: string) => string | undefined): Promise<Opened> {
    const server = createServer(({ url = '/' }, response) => {
        const text = url === '/' ? PAGE : textAt(serve(decodeURIComponent(url)));
        const type = url.endsWith('.js') ? 'text/javascript' : url === '/' ? 'text/html' : 'text/plain';
        response.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
        response.end(text);
    });
    const address = await listening(server);
    let browser: Browser | undefined;
    const close = async (): Promise<void> => {
        await browser?.close();
        server.closeAllConnections();
        server.close();
    };
    try {
        browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
        const page = await browser.newPage();
        const complaints: string[] = [];
        page.on('console', message => {
            complaints.push(message.text());
        });
        page.on('pageerror', error => {
            complaints.push(error.message);
        });
        await page.goto(address);
        return { page, address, complaints, close };
    } catch (error) {
        await close();
        throw error;
    }
}

const PAGE = '<!doctype html><title>NVS</title><link rel="icon" href="data:,">';

function textAt(file: string | undefined): Buffer | undefined {
    return file !== undefined && existsSync(file) ? readFileSync(file) : undefined;
}

function listening(server: Server): Promise<string> {
    return new Promise((resolve, reject) => {
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            if (typeof address === 'object' && address) {
                resolve(`http://127.0.0.1:${address.port}`);
            }
        });
    });
}

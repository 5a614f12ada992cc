import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { message } from '@nvs/words';
import { CannotDo, type Surroundings } from './surroundings.js';

/** Browsers that print as we need it, by the names that systems give them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];
const PLACES = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];
/** Milliseconds that a page may take to be printed. */
const PATIENCE = 120_000;

/**
 * The browser that prints: the one that is named by the option or by NVS_BROWSER, else the first that is installed.
 * @throws CannotDo where there is none, with the way out
 */
export function browser(named: string | undefined, { env, cwd }: Pick<Surroundings, 'env' | 'cwd'>): string {
    const wanted = named ?? (env['NVS_BROWSER'] || undefined);
    if (wanted !== undefined) {
        const file = /[/\\]/.test(wanted) ? resolve(cwd, wanted) : onPath(wanted, env['PATH']);
        if (file === undefined || !isProgram(file)) {
            throw new CannotDo(message('outputs.browserNotThere', { file: wanted }));
        }
        return file;
    }
    const found = NAMES.map(name => onPath(name, env['PATH'])).find(each => each !== undefined) ?? PLACES.find(isProgram);
    if (found === undefined) {
        throw new CannotDo(message('outputs.noBrowser'));
    }
    return found;
}

function onPath(name: string, path = ''): string | undefined {
    return path
        .split(delimiter)
        .filter(folder => folder !== '')
        .flatMap(folder => [join(folder, name), join(folder, `${name}.exe`)])
        .find(isProgram);
}

function isProgram(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
    } catch {
        return false;
    }
}

/**
 * A page as PDF, with marks for screen readers and an outline.
 * @throws CannotDo when the browser does not print it
 */
export async function printed(html: Iterable<string | Uint8Array>, program: string): Promise<Uint8Array> {
    const folder = mkdtempSync(join(tmpdir(), 'nvsc-print-'));
    try {
        const page = join(folder, 'report.html');
        const pdf = join(folder, 'report.pdf');
        writeFileSync(page, Buffer.concat([...html].map(piece => Buffer.from(piece))));
        const why = await runs(program, [
            '--headless',
            '--disable-gpu',
            '--disable-extensions',
            '--no-first-run',
            '--disable-background-networking',
            `--user-data-dir=${join(folder, 'profile')}`,
            // The system lets no administrator have a sandbox; the page is ours and holds no script.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--no-pdf-header-footer',
            '--generate-pdf-document-outline',
            `--print-to-pdf=${pdf}`,
            pathToFileURL(page).href
        ]);
        if (why !== undefined || statSync(pdf, { throwIfNoEntry: false })?.isFile() !== true) {
            throw new CannotDo(message('outputs.notPrinted', { program, why: why ?? 'failed' }));
        }
        return timeless(readFileSync(pdf));
    } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}

/** Undefined: it ended well. */
function runs(program: string, args: readonly string[]): Promise<'failed' | 'timeout' | undefined> {
    return new Promise(done => {
        const child = spawn(program, args, { stdio: 'ignore', timeout: PATIENCE });
        child.on('error', () => done('failed'));
        child.on('exit', (code, signal) => done(code === 0 ? undefined : signal === null ? 'failed' : 'timeout'));
    });
}

/** Whether a file that begins like this is a PDF of ours. */
export const isOurPdf = (head: string): boolean => head.startsWith('%PDF-') && /\/Creator \(nvsc *\)/.test(head);

/** A PDF that does not tell when it was made, nor by which release of the browser; nothing in it moves, for it says where each part stands. */
function timeless(pdf: Buffer): Uint8Array {
    const text = pdf.subarray(0, 4096).toString('latin1');
    const changed = text
        .replace(
            /\/Creator \(((?:\\.|[^\\()])*)\)/,
            (_, creator: string) => `/Creator (${'nvsc'.padEnd(creator.length).slice(0, creator.length)})`
        )
        .replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, name: string) => `/${name} (D:19800101000000`);
    return Buffer.concat([Buffer.from(changed, 'latin1'), pdf.subarray(4096)]);
}

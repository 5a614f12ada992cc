import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../packages/cli/package.json' with { type: 'json' };
import { bundleInto, bundleWorkerInto, emptyFolder, root, runProgram } from '../cli/nvsc.js';
import type { Asked, Order, Told } from './asker.js';
import { bundleForBrowser } from './bundle.js';
import { hasBrowser, openPage } from './page.js';

const folder = emptyFolder();
afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

describe('the bundle for a browser', () => {
    it('is made of nothing that only Node has', async () => {
        for (const entry of ['packages/project/src/browser/worker.ts', 'test/browser/asker.ts']) {
            const files = await bundleForBrowser({ entryPoints: [entry] }, join(folder, 'tried.js'));
            expect(files.length).toBeGreaterThan(100);
            expect(files.filter(file => /(^|\/)node\/|^node:/.test(file.replace(/^.*node_modules\//, '')))).toEqual([]);
        }
    });

    it('cannot be made of what reads files of a disk', async () => {
        const contents = "import { compile } from '@nvs/project/node'; console.log(compile);";
        await expect(
            bundleForBrowser({ stdin: { contents, resolveDir: join(root, 'packages/cli') } }, join(folder, 'tried.js'))
        ).rejects.toThrow('node:');
    });
});

describe.runIf(hasBrowser)('in a real browser', () => {
    const national = join(root, 'examples/national'),
        files = readdirSync(national).filter(file => /\.nvs$|^nvs\.json$/.test(file));
    let nvsc = '';

    beforeAll(async () => {
        mkdirSync(join(folder, 'bundles'));
        [nvsc] = await Promise.all([
            bundleInto(folder),
            bundleWorkerInto(folder),
            bundleForBrowser({ entryPoints: ['test/browser/asker.ts'] }, join(folder, 'bundles/asker.js')),
            bundleForBrowser({ entryPoints: ['packages/project/src/browser/worker.ts'] }, join(folder, 'bundles/analysis-worker.js'))
        ]);
    });

    it('the national example, read file by file, gives the same bytes as nvsc', async () => {
        const asked: readonly (readonly [question: Asked, line: readonly string[]])[] = [
            [{ kind: 'check', format: 'json', analyst: 'turns' }, ['check', '--format', 'json']],
            [
                { kind: 'explain', id: 'national.energy.power_transmission', format: 'text', analyst: 'turns' },
                ['explain', 'power_transmission']
            ],
            [
                { kind: 'explain', id: 'national.measures.gas_contracts', format: 'json', analyst: 'workers' },
                ['explain', 'gas_contracts', '--format', 'json']
            ],
            [
                { kind: 'what_if', ids: ['national.energy.power_transmission'], format: 'json', analyst: 'workers' },
                ['whatif', '--down', 'power_transmission', '--format', 'json']
            ],
            [{ kind: 'report', format: 'json', analyst: 'workers' }, ['report', '--format', 'json']],
            [{ kind: 'report', format: 'csv', analyst: 'turns' }, ['report', '--format', 'csv']]
        ];
        const { page, address, complaints, close } = await openPage(path =>
            path.startsWith('/national/') ? join(national, path.slice('/national/'.length)) : join(folder, 'bundles', path)
        );
        try {
            const order: Order = {
                folder: `${address}/national`,
                files,
                version: manifest.version,
                questions: asked.map(([question]) => question)
            };
            const told = await page.evaluate<Told>(`(${IN_WORKER})(${JSON.stringify(order)})`);
            expect(complaints).toEqual([]);
            if ('failed' in told) {
                throw new Error(told.failed);
            }
            expect([...new Set(told.read)].sort()).toEqual([...files].sort());
            for (const [index, [, line]] of asked.entries()) {
                const { stdout, stderr } = await runProgram(process.execPath, [nvsc, ...line], { cwd: national });
                expect(stdout.length, stderr).toBeGreaterThan(100);
                expect(told.answers[index] === stdout, `${line.join(' ')}\n${told.answers[index]?.slice(0, 2000)}`).toBe(true);
            }
        } finally {
            await close();
        }
    }, 300_000);
});

/** In the page: an order for a new Web Worker, and what it tells. */
const IN_WORKER = `order => new Promise((resolve, reject) => {
    const worker = new Worker('/asker.js');
    worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(order);
})`;

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleInto, bundleWorkerInto, emptyFolder, files, runProgram } from './nvsc.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const home = emptyFolder();
let bundle = '';
beforeAll(async () => {
    [bundle] = await Promise.all([bundleInto(home), bundleWorkerInto(home)]);
});
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

const process_ = (name: string, title = name): string => `process ${name} "${title}" { failure: 1 per 10 years }\n`;
const model = (...names: string[]): string => `namespace village\n${names.map(name => process_(name)).join('')}`;

interface Watch {
    /** Waits until so many reports were written, and tells what was said since this was asked last. */
    written(times: number): Promise<string>;
    /** Waits until this has been said since it was asked last. */
    said(text: string): Promise<string>;
    stop(signal: NodeJS.Signals): Promise<NodeJS.Signals | number | null>;
}

let running: { kill(): void; said(): string } | undefined;
afterEach(({ task }) => {
    if (task.result?.state === 'fail') {
        console.error(running?.said());
    }
    running?.kill();
    running = undefined;
});

/** A command in a process of its own, seen by what it says. */
function watch(cwd: string, ...args: string[]): Watch {
    const child = spawn(process.execPath, [bundle, 'report', ...args, '--watch'], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise<NodeJS.Signals | number | null>(resolve => child.once('exit', (code, signal) => resolve(signal ?? code)));
    let all = '',
        told = 0;
    running = { kill: () => child.kill('SIGKILL'), said: () => all };
    const listeners = new Set<() => void>();
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
        all += text;
        for (const each of listeners) {
            each();
        }
    });
    child.once('exit', () => {
        all += '\n(ended)\n';
        for (const each of listeners) {
            each();
        }
    });
    const until = async (isThere: () => boolean): Promise<string> => {
        while (!isThere()) {
            if (all.includes('(ended)')) {
                throw new Error(`It ended: ${all}`);
            }
            await new Promise<void>(resolve => {
                const listener = (): void => {
                    listeners.delete(listener);
                    resolve();
                };
                listeners.add(listener);
            });
        }
        const since = all.slice(told);
        told = all.length;
        return since;
    };
    const count = (): number => all.split('Wrote ').length - 1;
    return {
        async written(times) {
            const since = await until(() => count() >= times);
            expect(count()).toBe(times);
            return since;
        },
        said: text => until(() => all.slice(told).includes(text)),
        stop(signal) {
            child.kill(signal);
            return ended;
        }
    };
}

describe('a report that is made again', () => {
    it('follows texts that change, come, move and go; keeps the last good one; ends as it is asked to', async () => {
        const folder = emptyFolder();
        const at = (path: string): string => join(folder, path);
        const report = (): string => readFileSync(at('out.json'), 'utf8');
        files(folder, { 'model/a.nvs': model('one'), 'model/nvs.json': '{ "name": "village" }' });
        const watched = watch(folder, 'model', '--out', 'out.json');
        expect(await watched.said('Watching model')).toContain('Wrote out.json');
        expect(report()).toContain('village.one');

        writeFileSync(at('model/a.nvs'), model('two'));
        expect(await watched.written(2)).toContain('Changed: model/a.nvs.');
        expect(report()).toContain('village.two');
        expect(report()).not.toContain('village.one');

        // Two edits at a time are one change: the number of reports tells.
        writeFileSync(at('model/a.nvs'), model('three'));
        writeFileSync(at('model/a.nvs'), model('four'));
        writeFileSync(at('model/b.nvs'), model('five'));
        expect(await watched.written(3)).toContain('Changed: model/a.nvs and model/b.nvs.');
        expect(report()).toMatch(/village\.five[^]*village\.four|village\.four[^]*village\.five/);

        mkdirSync(at('model/deep/er'), { recursive: true });
        writeFileSync(at('model/deep/er/c.nvs'), model('six'));
        await watched.written(4);
        expect(report()).toContain('deep/er/c.nvs');

        renameSync(at('model/deep/er/c.nvs'), at('model/c.nvs'));
        await watched.written(5);
        expect(report()).toContain('village.six');
        expect(report()).not.toContain('deep/er/c.nvs');

        // As editors write: into another file that takes the place of the first.
        writeFileSync(at('model/.c.nvs.tmp'), model('seven'));
        renameSync(at('model/.c.nvs.tmp'), at('model/c.nvs'));
        await watched.written(6);
        expect(report()).toContain('village.seven');

        rmSync(at('model/c.nvs'));
        await watched.written(7);
        expect(report()).not.toContain('village.seven');

        const good = report();
        writeFileSync(at('model/a.nvs'), `${model('eight')}process {{`);
        expect(await watched.said('No new report of village')).toMatch(/a\.nvs/);
        expect(report()).toBe(good);
        writeFileSync(at('model/a.nvs'), model('nine'));
        await watched.written(8);
        expect(report()).toContain('village.nine');

        writeFileSync(at('model/nvs.json'), '{ "name": "town" }');
        await watched.written(9);
        expect(report()).toContain('"project": "town"');

        // What is not made by us is left alone, and reports go on when it is gone.
        writeFileSync(at('out.json'), 'mine');
        writeFileSync(at('model/a.nvs'), model('ten'));
        await watched.said('"out.json" is there already');
        expect(report()).toBe('mine');
        rmSync(at('out.json'));
        writeFileSync(at('model/a.nvs'), model('eleven'));
        await watched.written(10);
        expect(report()).toContain('village.eleven');

        // What is no part of a model makes none.
        writeFileSync(at('model/notes.txt'), 'x');
        writeFileSync(at('model/a.nvs'), model('twelve'));
        expect(await watched.written(11)).toContain('Changed: model/a.nvs.');

        expect(await watched.stop('SIGINT')).toBe('SIGINT');
        expect(readdirSync(folder).sort()).toEqual(['model', 'out.json']);
        rmSync(folder, { recursive: true });
    });

    it('follows the projects that a project names, the style of a house, and a folder that goes and comes back', async () => {
        const folder = emptyFolder();
        const at = (path: string): string => join(folder, path);
        files(folder, {
            'model/a.nvs': `${model('one')}dependency d of one on energy.power`,
            'model/nvs.json': '{ "name": "village", "projects": ["../energy"] }',
            'energy/e.nvs': 'namespace energy\nprocess power "Power" { failure: 1 per 10 years }\n',
            'energy/nvs.json': '{ "name": "energy" }'
        });
        const watched = watch(folder, 'model', '--out', 'reports/');
        expect(await watched.said('Watching')).toContain('energy');
        const report = (): string => readFileSync(at('reports/village.report.json'), 'utf8');
        expect(report()).toContain('"title": "Power"');
        writeFileSync(at('energy/e.nvs'), 'namespace energy\nprocess power "Current" { failure: 1 per 10 years }\n');
        await watched.said('Wrote');
        expect(report()).toContain('"title": "Current"');

        rmSync(at('model'), { recursive: true });
        await watched.said('No report');
        expect(report()).toContain('"title": "Current"');
        files(folder, { 'model/a.nvs': model('anew'), 'model/nvs.json': '{ "name": "village" }' });
        await watched.said('Wrote');
        expect(report()).toContain('village.anew');
        expect(await watched.stop('SIGTERM')).toBe('SIGTERM');
        rmSync(folder, { recursive: true });
    });

    it('says what it takes', async () => {
        const folder = emptyFolder();
        files(folder, { 'model/a.nvs': model('one') });
        const refused = (...args: string[]) => runProgram(process.execPath, [bundle, 'report', ...args, '--watch'], { cwd: folder });
        for (const out of [[], ['--out', '-']]) {
            const told = await refused('model', ...out);
            expect(told).toMatchObject({ code: 2, stdout: '' });
            expect(told.stderr).toContain('--out');
        }
        expect(await refused('gone', '--out', 'a.json')).toMatchObject({ code: 2, stdout: '' });
        writeFileSync(join(folder, 'mine.json'), 'mine');
        expect(await refused('model', '--out', 'mine.json')).toMatchObject({ code: 2, stdout: '' });
        expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('mine');
        expect(existsSync(join(folder, 'a.json'))).toBe(false);
        rmSync(folder, { recursive: true });
    });
});

import { describe, expect, it } from 'vitest';
import { progressLine } from '../src/progress.js';
import { hasColour } from '../src/terminal.js';
import { compiled, runWith } from './fake.js';

describe('colours', () => {
    it.each([
        ['a terminal', true, {}, true],
        ['a pipe', false, {}, false],
        ['a terminal, NO_COLOR', true, { NO_COLOR: '1' }, false],
        ['a terminal, NO_COLOR empty', true, { NO_COLOR: '' }, true],
        ['a pipe, FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
        ['a terminal, FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
        ['both', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
        ['a dumb terminal', true, { TERM: 'dumb' }, false]
    ])('on %s', (_, isTTY, env, expected) => {
        expect(hasColour({ isTTY, write: () => undefined }, env)).toBe(expected);
    });

    it('are in findings for people only', async () => {
        const colours = { cwd: '/', env: { FORCE_COLOR: '1' } };
        const coloured = async (format: string) =>
            (
                await runWith(['check', '--format', format, '/'], { projects: [compiled('one', '/', { errors: 1 })] }, colours)
            ).stdout.includes('\u001b');
        expect(await Promise.all(['text', 'json', 'sarif', 'github', 'junit'].map(coloured))).toEqual([true, false, false, false, false]);
    });
});

describe('the progress line', () => {
    const recorded = (isTTY: boolean) => {
        const written: string[] = [];
        let time = 0;
        const line = progressLine(
            { isTTY, write: text => written.push(String(text)) },
            (done, total) => `Compiling: ${done} of ${total}`,
            () => time
        );
        return {
            line,
            written,
            wait(ms: number) {
                time += ms;
            }
        };
    };

    it('is shown on a terminal when work takes long, a few times a second, and then goes', () => {
        const { line, written, wait } = recorded(true);
        line.update(1, 1000);
        wait(300);
        line.update(200, 1000);
        line.update(201, 1000);
        wait(100);
        line.update(1000, 1000);
        line.end();
        expect(written).toEqual(['\r\u001b[2KCompiling: 200 of 1000', '\r\u001b[2KCompiling: 1000 of 1000', '\r\u001b[2K']);
    });

    it('is not shown for short work, nor where there is no terminal', () => {
        const short = recorded(true);
        short.line.update(1, 1);
        short.line.end();
        const piped = recorded(false);
        piped.wait(1000);
        piped.line.update(1, 2);
        piped.line.end();
        expect([short.written, piped.written]).toEqual([[], []]);
    });
});

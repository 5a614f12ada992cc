import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { bundleInto, emptyFolder, root, runProgram } from '../cli/nvsc.js';
import { answersIn, notShown, wordsOf } from './tutorial.js';

const home = emptyFolder();
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

describe('what the README shows of a command', () => {
    const answers = answersIn(readFileSync(new URL('../../README.md', import.meta.url), 'utf8'));

    test('is there', () => {
        expect(answers.length).toBeGreaterThan(0);
    });

    test.each(answers)(
        'is what it prints: $command',
        async ({ command, lines }) => {
            const [npx, nvsc, ...args] = wordsOf(command);
            expect([npx, nvsc]).toEqual(['npx', 'nvsc']);
            const { stdout } = await runProgram(process.execPath, [await bundleInto(home), ...args], { cwd: root });
            expect(notShown(lines, stdout)).toBeUndefined();
        },
        60_000
    );
});

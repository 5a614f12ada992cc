import { codeDefinition, createFormatter } from '@nvs/language';
import { compile } from '@nvs/project/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../packages/cli/src/program.js';
import { emptyFolder, files } from './nvsc.js';
import { rmSync } from 'node:fs';

const MODEL = `country aurelia "Aurelia"
resource gas "Gas" {
  supply: aurelia 40.5%
}
`;
const ENGLISH = 'The shares add up to 40.5%: add the missing sources, or the rest as other 59.5%.';
const DUTCH = 'De aandelen zijn samen 40,5%: voeg de ontbrekende bronnen toe, of de rest als ‘other 59.5%’.';

const cwd = emptyFolder();
beforeAll(() => {
    files(cwd, { 'model.nvs': MODEL });
});
afterAll(() => {
    rmSync(cwd, { recursive: true, force: true });
});

const notAsked = (): never => {
    throw new Error('This is not asked for.');
};

/** What is printed in an environment with nothing of languages but what is given. */
async function check(env: Record<string, string>, ...args: string[]): Promise<string> {
    const printed: string[] = [];
    const output = (into: string[]) => ({
        write: (text: string | Uint8Array, done: () => void) => {
            into.push(String(text));
            done();
        }
    });
    const tools = {
        compile,
        mend: notAsked,
        rule: codeDefinition,
        createFormatter,
        rasteriser: notAsked,
        ask: notAsked,
        newModel: notAsked,
        importTables: notAsked,
        nothingScored: () => undefined,
        importActors: notAsked,
        tableChanges: notAsked,
        startServer: notAsked
    };
    await run(['check', ...args], () => Promise.resolve(tools), { cwd, env, stdout: output(printed), stderr: output([]) });
    return printed.join('');
}

describe('people are told in', () => {
    test.each([
        ['English', {}, [], ENGLISH],
        ['the language asked for', {}, ['--lang', 'nl'], DUTCH],
        ['the language of the terminal', { LANG: 'nl_NL.UTF-8' }, [], DUTCH],
        ['what goes before it', { LANG: 'nl_NL.UTF-8', LC_ALL: 'C' }, [], ENGLISH],
        ['the language of messages', { LANG: 'en_GB.UTF-8', LC_MESSAGES: 'nl_BE' }, [], DUTCH],
        ['the language asked for, whatever the terminal', { LC_ALL: 'nl_NL' }, ['--lang', 'en'], ENGLISH]
    ] as const)('%s', async (_what, env, args, message) => {
        expect(await check(env, ...args)).toContain(message);
    });
});

describe('machines are told the same everywhere', () => {
    test.each(['json', 'sarif', 'junit', 'github'])('%s', async format => {
        const english = await check({}, '--format', format);
        expect(english).toContain('The shares add up');
        expect(await check({ LC_ALL: 'nl_NL.UTF-8' }, '--format', format)).toBe(english);
        expect(await check({}, '--format', format, '--lang', 'nl')).toContain('De aandelen zijn samen');
    });
});

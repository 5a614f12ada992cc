import type { Diagnostic } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { compile } from '@nvs/project/node';
import { type ServerProcess, uriOf } from './server-process.js';
import { testServer } from './test-server.js';

// Rules and expectations in the editor: worked out by a thread when the text rests, and in the end the same as on the command line.

const NETWORK = `namespace winter
sector energy "Energy"
process power "Power" { sector: energy  owner: tso  failure: 1 per year  restore: 8 h }
process water "Water" { sector: energy  failure: 1 per year  restore: 8 h }
dependency water_on_power of water on power { buffer: 4 h }
organisation tso "Grid operator"
`;
const RULES = `namespace winter
rule owned "Somebody answers for it" for process p when p.owner is empty then warning "{p.title} has no owner."
expect "Water stays up" not (water.unavailability > 50%)
`;

const server = testServer();

async function start(files: Readonly<Record<string, string>>): Promise<{ folder: string; process: ServerProcess }> {
    const folder = server.folder(files),
        process = server.start(folder);
    await process.initialize([folder]);
    return { folder, process };
}

const has =
    (code: string) =>
    (found: readonly Diagnostic[]): boolean =>
        found.some(each => each.code === code);
const hasNot =
    (code: string) =>
    (found: readonly Diagnostic[]): boolean =>
        !has(code)(found);

/** What the command line says of the files, as an editor shows it: code, first line and column, message. */
async function compiled(folder: string): Promise<Record<string, string[]>> {
    const { projects } = await compile([folder]);
    const found: Record<string, string[]> = {};
    for (const {
        code,
        message,
        location: { file, line, column }
    } of projects.flatMap(({ diagnostics }) => diagnostics)) {
        (found[uriOf(folder, file)] ??= []).push(`${line}:${column} ${code} ${message}`);
    }
    return found;
}

const shown = (found: readonly Diagnostic[]): string[] =>
    found.map(({ code, message, range: { start } }) => `${start.line + 1}:${start.character + 1} ${String(code)} ${String(message)}`);

describe('rules and expectations in the editor', () => {
    it('say what the command line says, go when it is mended and come back when it is broken', async () => {
        const { folder, process } = await start({ 'network.nvs': NETWORK, 'rules.nvs': RULES });
        const uri = uriOf(folder, 'network.nvs');
        const found = await process.until(uri, has('rule/warning'));
        const rule = found.find(({ code }) => code === 'rule/warning');
        expect(rule).toMatchObject({
            severity: 2,
            source: 'nvs',
            range: { start: { line: 3 } },
            codeDescription: { href: 'nvs-docs:/rule/warning.md' }
        });
        expect(rule?.message).toContain('Water has no owner.');
        expect(rule?.relatedInformation?.[0]).toMatchObject({
            location: { uri: uriOf(folder, 'rules.nvs'), range: { start: { line: 1 } } }
        });
        expect(shown(found)).toEqual((await compiled(folder))[uri]);

        const mended = NETWORK.replace('"Water" { ', '"Water" { owner: tso  ');
        await process.open(uri, NETWORK);
        await process.change(uri, 2, mended);
        await process.until(uri, hasNot('rule/warning'));
        await process.change(uri, 3, NETWORK);
        const again = await process.until(uri, has('rule/warning'));
        expect(shown(again)).toEqual(shown(found));
    }, 60_000);

    it('move with the text, and are gone when the project has errors, as on the command line', async () => {
        const { folder, process } = await start({ 'network.nvs': NETWORK, 'rules.nvs': RULES });
        const uri = uriOf(folder, 'network.nvs'),
            rules = uriOf(folder, 'rules.nvs');
        await process.until(uri, has('rule/warning'));
        await process.open(uri, NETWORK);
        const before = process.published.length;
        await process.change(uri, 2, `// One line more\n\n${NETWORK}`);
        await process.until(uri, found => found.some(({ code, range }) => code === 'rule/warning' && range.start.line === 5));
        // It was never gone in between.
        expect(
            process.published
                .slice(before)
                .filter(each => each.uri === uri)
                .every(({ diagnostics }) => has('rule/warning')(diagnostics))
        ).toBe(true);
        await process.open(rules, RULES);
        await process.change(rules, 2, `${RULES}threat t "T" { owner: nobody }\n`);
        await process.until(rules, has('reference/unknown'));
        await process.until(uri, hasNot('rule/warning'));
        await process.change(rules, 3, RULES);
        await process.until(uri, has('rule/warning'));
    }, 60_000);

    it('tell that an expectation fails, with the figure, and follow a change in another file', async () => {
        const { folder, process } = await start({ 'network.nvs': NETWORK, 'rules.nvs': RULES.replace('> 50%', '> 0.01%') });
        const rules = uriOf(folder, 'rules.nvs'),
            uri = uriOf(folder, 'network.nvs');
        const found = await process.until(rules, has('expect/fails'));
        expect(shown(found)).toEqual((await compiled(folder))[rules]);
        await process.open(uri, NETWORK);
        await process.change(uri, 2, NETWORK.replaceAll('1 per year', '1 per 1000 years'));
        await process.until(rules, hasNot('expect/fails'));
    }, 60_000);
});

describe('rings of dependencies in the editor', () => {
    const RINGS = `namespace winter
process s "Source" { owner: tso  failure: 1 per year  restore: 8 h }
process a "A" { owner: tso }
process b "B" { owner: tso }
dependency da of a on any of (s, b)
dependency db of b on any of (s, a)
organisation tso "Operator"
`;
    const FED = RINGS.replace('(s, b)', '(s, b) { kind: feed }').replace('(s, a)', '(s, a) { kind: feed }');
    const DEAD = FED.replaceAll('any of', 'all of');

    it('are told as on the command line, with errors elsewhere too, and move with the text until they are looked for again', async () => {
        const { folder, process } = await start({ 'rings.nvs': RINGS, 'wrong.nvs': 'namespace winter\nthreat t "T" { by: nobody }\n' });
        const uri = uriOf(folder, 'rings.nvs');
        const found = await process.until(uri, has('dependency/ring'));
        expect(shown(found)).toEqual((await compiled(folder))[uri]);
        await process.open(uri, RINGS);
        const before = process.published.length;
        await process.change(uri, 2, `// One line more\n${RINGS}`);
        await process.until(uri, now => now.some(({ code, range }) => code === 'dependency/ring' && range.start.line === 5));
        expect(
            process.published
                .slice(before)
                .filter(each => each.uri === uri)
                .every(({ diagnostics }) => has('dependency/ring')(diagnostics))
        ).toBe(true);
        await process.change(uri, 3, FED);
        await process.until(uri, hasNot('dependency/ring'));
        await process.change(uri, 4, RINGS);
        expect(shown(await process.until(uri, has('dependency/ring')))).toEqual(shown(found));
    }, 60_000);

    it('that are down with nothing failed make rules wait, which say so, until they are mended', async () => {
        const { folder, process } = await start({ 'rings.nvs': DEAD, 'rules.nvs': RULES.replace('water', 's').replace('> 50%', '> 0%') });
        const uri = uriOf(folder, 'rings.nvs'),
            rules = uriOf(folder, 'rules.nvs');
        expect(shown(await process.until(uri, has('dependency/ring-without-source')))).toEqual((await compiled(folder))[uri]);
        const waits = await process.until(rules, has('rule/not-judged'));
        expect(waits.map(({ message }) => message)).toEqual([
            'Rules and expectations wait: the project has 1 error, which must be mended first.'
        ]);
        await process.open(uri, DEAD);
        await process.change(uri, 2, FED);
        await process.until(uri, hasNot('dependency/ring-without-source'));
        const judged = await process.until(rules, has('expect/fails'));
        expect(hasNot('rule/not-judged')(judged)).toBe(true);
    }, 60_000);
});

import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { englishIn } from '../../words/test/english-words.js';
import { define } from '../src/definition.js';
import { visit } from '../src/help.js';
import { compiled, runWith } from './fake.js';

const DUTCH = { env: { LANG: 'nl_NL.UTF-8' } };

/** English words, apart from options, values and what is quoted. */
const english = (text: string): string[] => englishIn(text.replace(/"[^"\n]*"|--[\w-]+/g, 'x'));

/** The words of all commands, as they are typed. */
function commands(): string[][] {
    const all: string[][] = [];
    const nothing = { write: () => undefined };
    const around = { cwd: '/', env: {}, stdout: nothing, stderr: nothing, language: 'en' } as const;
    const notAsked = (): never => {
        throw new Error('This is not asked for.');
    };
    const tools = {
        compile: notAsked,
        mend: notAsked,
        ask: notAsked,
        rasteriser: notAsked,
        rule: notAsked,
        createFormatter: notAsked,
        newModel: notAsked,
        importTables: notAsked,
        nothingScored: notAsked,
        importActors: notAsked,
        tableChanges: notAsked,
        startServer: notAsked
    };
    const words = ({ parent, name }: Pick<Command, 'parent'> & { name: () => string }): string[] =>
        parent ? [...words({ parent: parent.parent, name: () => parent.name() }), name()] : [];
    visit(
        define(() => Promise.resolve(tools), around, { code: undefined }),
        command => {
            all.push(words({ parent: command.parent, name: () => command.name() }));
        }
    );
    return all;
}

describe('a help in Dutch', () => {
    it.each(commands().map(words => [words.join(' '), words] as const))('%s', async (_name, words) => {
        const { stdout, code } = await runWith([...words, '--help'], {}, DUTCH);
        expect(code).toBe(0);
        expect(stdout).toMatch(/^Gebruik: nvsc/);
        expect(english(stdout)).toEqual([]);
        expect(stdout).not.toMatch(/\b(?:choices|default|Options|Commands|Arguments|options|command)\b/);
    });

    it.each([
        ['asked for behind the command', ['check', '--help', '--lang', 'nl'], {}],
        ['asked for in front of it', ['--lang', 'nl', 'check', '--help'], {}],
        ['asked for with a sign', ['--lang=nl', 'check', '--help'], {}],
        ['that of the terminal', ['check', '--help'], { LC_MESSAGES: 'nl_BE.UTF-8' }],
        ['of the help of a command', ['help', 'check'], { LANG: 'nl' }]
    ] as const)('%s', async (_what, args, env) => {
        expect((await runWith([...args], {}, { env })).stdout).toMatch(/^Gebruik: nvsc check \[opties\] \[paden\.\.\.\]/);
    });

    it('not where another language is asked for', async () => {
        expect((await runWith(['check', '--help', '--lang', 'en'], {}, DUTCH)).stdout).toMatch(
            /^Usage: nvsc check \[options\] \[paths\.\.\.\]/
        );
    });
});

describe('what is wrong with a command line is told in Dutch', () => {
    it.each([
        [['nonsense'], 'De opdracht "nonsense" is er niet. Uitleg: nvsc --help'],
        [['chekc'], 'De opdracht "chekc" is er niet. Is check bedoeld? Uitleg: nvsc --help'],
        [['check', '--nope'], 'De optie "--nope" is er niet. Uitleg: nvsc check --help'],
        [['check', '--forma'], 'De optie "--forma" is er niet. Is --format bedoeld? Uitleg: nvsc check --help'],
        [
            ['check', '--format', 'xml'],
            'De optie "--format <formaat>" kan geen "xml" zijn. De keuze is uit text, json, sarif, github, junit. Uitleg: nvsc check --help'
        ],
        [['check', '--format'], 'Achter de optie "--format <formaat>" ontbreekt een waarde. Uitleg: nvsc check --help'],
        [['explain'], 'Het argument "paden-en-naam" ontbreekt. Uitleg: nvsc explain --help'],
        [['whatif'], 'De optie "--down <namen>" is verplicht. Uitleg: nvsc whatif --help'],
        [['lsp', 'x'], 'Er zijn te veel argumenten voor "lsp": hooguit 0, en dit zijn er 1. Uitleg: nvsc lsp --help'],
        [
            ['report', '--trials', '0'],
            'De optie "--trials <getal>" kan geen "0" zijn. Het moet een geheel getal zijn van 1 tot en met 100.000, zoals 10. Uitleg: nvsc report --help'
        ],
        [
            ['import', 'open-psa', 'x', '--mission-time', 'a'],
            'De optie "--mission-time <uren>" kan geen "a" zijn. Het moet een aantal uren zijn, zoals 8760 voor een jaar. Uitleg: nvsc import --help'
        ]
    ])('%j', async (args, told) => {
        const { stderr, code } = await runWith(args, {}, DUTCH);
        expect([code, stderr]).toEqual([2, `${told}\n`]);
    });
});

describe('what commands tell is Dutch', () => {
    const projects = [compiled('winter', '/w', { warnings: 2 }), compiled('summer', '/s', { warnings: 1 })];
    it.each([
        ['a path that is not there', ['check', '/nowhere'], {}, 2],
        ['no path', ['check', ''], {}, 2],
        ['warnings too many', ['check', '/', '--max-warnings', '1', '--format', 'json'], { projects }, 1],
        ['warnings that fail', ['report', '/', '--strict'], { projects: projects.slice(0, 1) }, 1],
        ['one output for several', ['report', '/'], { projects }, 2],
        ['no model', ['report', '/'], {}, 2],
        ['no answer', ['whatif', '/', '--down', 'power'], {}, 2],
        ['no duration', ['whatif', '/', '--down', 'power', '--for', 'long'], {}, 2],
        ['nothing down', ['whatif', '/', '--down', ','], {}, 2],
        ['no file to write', ['report', '/', '--out', ''], { projects: projects.slice(0, 1) }, 2],
        ['several projects in a tree', ['export', 'open-psa', '/'], { projects }, 2],
        ['a tree that is not there', ['import', 'open-psa', '/nowhere.xml'], {}, 2],
        ['how an editor speaks', ['lsp'], {}, 2]
    ])('%s', async (_what, args, compilation, code) => {
        const done = await runWith(args, compilation, DUTCH);
        expect(done.code).toBe(code);
        const told = done.stderr.split('\n').filter(line => !line.includes('An odd value'));
        expect(told.join('')).not.toBe('');
        expect(told.filter(line => english(line).length > 0)).toEqual([]);
    });
});

describe('a language server tells people in', () => {
    it.each([
        ['the language of the editor', [], {}, 'nl-NL', 'nl'],
        ['that rather than that of the terminal', [], DUTCH.env, 'en-GB', 'en'],
        ['that of the terminal where the editor says none', [], DUTCH.env, undefined, 'nl'],
        ['or one without words', [], DUTCH.env, 'de', 'nl'],
        ['English at last', [], {}, 'de', 'en'],
        ['the language asked for', ['--lang', 'nl'], {}, 'en', 'nl']
    ] as const)('%s', async (_what, args, env, locale, language) => {
        const { serverLanguage } = await runWith(['lsp', '--stdio', ...args], {}, { env });
        expect(serverLanguage(locale)).toBe(language);
        expect((await runWith([...args, 'lsp', '--stdio'], {}, { env })).serverLanguage(locale)).toBe(language);
    });
});

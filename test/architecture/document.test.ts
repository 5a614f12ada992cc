import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT } from './sources.js';

const TEXT = readFileSync(`${ROOT}ARCHITECTURE.md`, 'utf8');
const folders = (path: string): string[] =>
    readdirSync(ROOT + path)
        .filter(name => statSync(`${ROOT}${path}/${name}`).isDirectory() && !['node_modules', 'dist'].includes(name))
        .sort();

/** The invariants, by number. */
const invariants = [...(/^## Invariants\n([\s\S]*?)^## /m.exec(TEXT)?.[1]?.matchAll(/^(\d+)\. ([\s\S]*?)(?=^\d+\. |(?![\s\S]))/gm) ?? [])];

describe('ARCHITECTURE.md', () => {
    test('numbers the invariants in order', () => {
        expect(invariants.map(([, number]) => Number(number))).toEqual(invariants.map((_, index) => index + 1));
        expect(invariants.length).toBeGreaterThanOrEqual(9);
    });

    test.each(invariants.map(([, number = '', text = '']) => ({ number, text })))('names a test for invariant $number', ({ text }) => {
        const kept = [...text.slice(text.indexOf('*Kept by*')).matchAll(/\]\(([\w/.-]+\.test\.ts)\)/g)].map(([, path = '']) => path);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept.filter(path => !existsSync(ROOT + path))).toEqual([]);
    });

    test('speaks of every package, and of every folder of the language and the analysis', () => {
        for (const name of folders('packages')) {
            expect(TEXT).toContain(`### \`packages/${name}\``);
        }
        for (const name of folders('packages/language/src')) {
            expect(TEXT).toContain(`* \`${name}/\``);
        }
        const analysis = /### `packages\/analysis`[\s\S]*?###/.exec(TEXT)?.[0] ?? '';
        for (const name of folders('packages/analysis/src').filter(
            folder => readdirSync(`${ROOT}packages/analysis/src/${folder}`).length > 0
        )) {
            expect(analysis).toContain(`\`${name}/\``);
        }
    });

    test('speaks of every library', () => {
        const names = ['', ...folders('packages').map(name => `packages/${name}/`)].flatMap(path => {
            const manifest = JSON.parse(readFileSync(`${ROOT}${path}package.json`, 'utf8')) as Record<
                string,
                Record<string, string> | undefined
            >;
            return Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] });
        });
        // What comes with another library that is spoken of: types, parts, plug-ins.
        const with_ = /^@types\/|^langium-cli$|^vscode-languageserver-|^vscode-uri$|^ajv-formats$/;
        const spoken = TEXT.toLowerCase();
        expect([...new Set(names)].filter(name => !with_.test(name) && !spoken.includes(name.toLowerCase()))).toEqual([]);
    });

    test('lists the generated files that are there', () => {
        const section = /^## Generated files\n([\s\S]*?)^## /m.exec(TEXT)?.[1] ?? '';
        const paths = [...section.matchAll(/`((?:packages|docs|syntaxes)\/[\w/.-]+)`/g)].map(([, path = '']) => path);
        expect(paths.length).toBeGreaterThan(4);
        expect(paths.filter(path => !existsSync(ROOT + path))).toEqual([]);
    });
});

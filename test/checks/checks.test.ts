import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../packages/language/src/validation/checks.js';
import { CODES } from '../../packages/language/src/validation/codes.js';
import { compare, marksIn, show } from './marks.js';
import { examples, page } from './pages.js';
import { check } from './project.js';
import type { Files } from './project.js';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const folders = (path: string): string[] =>
    readdirSync(path)
        .filter(name => statSync(`${path}/${name}`).isDirectory())
        .sort();

/** A case is a file in the folder of an area, or a folder of files there. */
function cases(): { name: string; files: Files }[] {
    return folders(HERE).flatMap(area =>
        readdirSync(HERE + area)
            .sort()
            .map(name => {
                const path = `${HERE}${area}/${name}`;
                const names = statSync(path).isDirectory() ? readdirSync(path).map(file => [file, `${path}/${file}`]) : [[name, path]];
                return {
                    name: `${area}/${name}`,
                    files: Object.fromEntries(names.map(([file, at]) => [file ?? '', readFileSync(at ?? '', 'utf8')]))
                };
            })
    );
}

describe('cases: what is marked is found, and nothing else', () => {
    test.each(cases())('$name', async ({ files }) => {
        const marks = Object.entries(files).flatMap(([file, text]) => marksIn(file, text));
        expect(compare(marks, await check(files))).toEqual({ unmarked: [], missing: [] });
    });
});

describe('pages: the bad examples give exactly their code, the good ones nothing', () => {
    // No text gives it: see failing.test.ts.
    test.each(Object.keys(CODES).filter(code => code !== 'tool/check'))('%s', async code => {
        const found = examples(page(code) ?? '');
        expect(new Set(found.map(example => example.kind))).toEqual(new Set(['bad', 'good']));
        for (const { kind, files } of found) {
            const diagnostics = await check(files);
            expect(new Set(diagnostics.map(kind === 'bad' ? diagnostic => diagnostic.code : show))).toEqual(
                new Set(kind === 'bad' ? [code] : [])
            );
        }
    });
});

describe('the tables of checks and codes', () => {
    test('are sorted, each entry once', () => {
        for (const keys of [CHECKS.map(({ type }) => type), Object.keys(CODES)]) {
            expect(keys).toEqual([...new Set(keys)].sort());
        }
    });
    test('every check is named by a sentence: what must be, or what should', () => {
        for (const { names } of CHECKS) {
            for (const name of names) {
                expect(name).toMatch(/(Must|Should)/);
            }
        }
    });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { englishIn } from '../../packages/words/test/english-words.js';
import { check, shared } from '../checks/project.js';

const CASES = fileURLToPath(new URL('cases/', import.meta.url));

beforeAll(() => {
    shared.Wording.language = 'nl';
});

/** What a case says that is found: comments with a code and its message, in the order of the text. */
const expected = (text: string): string[] => [...text.matchAll(/^\/\/ ([a-z]+\/[a-z-]+: .*)$/gm)].map(([, found = '']) => found);

describe('an analyst who works in Dutch is told in Dutch', () => {
    test.each(readdirSync(CASES).sort())('%s', async file => {
        const text = readFileSync(CASES + file, 'utf8');
        const found = await check({ [file]: text });
        expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual(expected(text));
    });
});

const CHECKS = fileURLToPath(new URL('../checks/', import.meta.url));

describe('no English is left', () => {
    test.each(readdirSync(CHECKS).filter(name => statSync(CHECKS + name).isDirectory()))('in what is found in cases of %s', async area => {
        const left: string[] = [];
        for (const file of readdirSync(CHECKS + area).filter(name => name.endsWith('.nvs'))) {
            const text = readFileSync(`${CHECKS}${area}/${file}`, 'utf8');
            const names = new Set(text.replace(/\/\/.*|"[^"]*"/g, '').match(/\w+/g));
            // Titles of the case are English, and so is what its rules say around the values that they fill in.
            const titles = [...text.matchAll(/"([^"]+)"/g)]
                .flatMap(([, title = '']) => [title, ...title.split(/\{[^{}]*\}/)])
                .filter(each => each.trim() !== '')
                .sort((a, b) => b.length - a.length);
            for (const { code, message } of await check({ [file]: text })) {
                const own = titles.reduce((said, title) => said.replaceAll(title, 'x'), message);
                if (englishIn(own).some(word => !names.has(word))) {
                    left.push(`${file} ${code}: ${message}`);
                }
            }
        }
        expect(left).toEqual([]);
    });
});

import { describe, expect, test } from 'vitest';
import { inWords, LANGUAGES, type Language, type Message } from '../src/index.js';
import { englishIn } from './english-words.js';
import { samples } from './samples.js';

const all = [...samples()].flatMap(([code, params]) => params.map(each => ({ code, params: each }) as Message));
const said = (language: Language): [Message, string][] => all.map(each => [each, inWords(each, language)]);
const shown = (found: readonly (readonly [Message, string])[]): string[] => [
    ...new Set(found.map(([{ code }, text]) => `${code}: ${text}`))
];

describe('the catalogue', () => {
    test('there is something to say', () => {
        expect(all.length).toBeGreaterThan(50);
    });

    describe.each(LANGUAGES)('in %s', language => {
        test('every message is filled in', () => {
            expect(shown(said(language).filter(([, text]) => /undefined|NaN|\[object/.test(text)))).toEqual([]);
        });

        test('no message has blanks too many, or none where they belong', () => {
            // A message may begin with the blank that parts it from the sentence before.
            // A list that is never empty is not asked about here.
            const whole = said(language).filter(
                ([{ params }]) => !Object.values(params).some(each => Array.isArray(each) && each.length === 0)
            );
            const wrong = / {2}|\s$|\s[,;:](?:\s|$)|[,;]\p{L}|[\u00a0\u202f]/u;
            expect(shown(whole.filter(([, text]) => wrong.test(text.replace(/["‘][^"’]*["’]|\{.*\}/g, 'x'))))).toEqual([]);
        });
    });

    test('Dutch sentences have no English in them', () => {
        expect(shown(said('nl').filter(([, text]) => englishIn(text).length > 0))).toEqual([]);
    });

    test('Dutch sentences speak of all that the English ones do', () => {
        const names = (text: string): string => [...new Set(text.match(/\bQx\w+/g) ?? [])].sort().join(' ');
        expect(
            shown(all.filter(each => names(inWords(each, 'nl')) !== names(inWords(each, 'en'))).map(each => [each, inWords(each, 'nl')]))
        ).toEqual([]);
    });
});

import { ProfileFile, profileJsonSchema } from '@nvs/model';
import { inWords } from '@nvs/words';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseConfig } from '../../src/workspace/config.js';
import { parseProfile } from '../../src/workspace/report-profiles.js';

const told = (text: string): string[] =>
    parseProfile(text).problems.map(({ message, place }) => `${place.line}:${place.column} ${inWords(message, 'en')}`);
const isValid = new Ajv({ strict: false }).compile(profileJsonSchema());

/** What somebody writes, and what is told of it: where, and in words that lead on. */
const WRONG: readonly (readonly [string, unknown, RegExp])[] = [
    ['no object', [], /^1:1 A profile must be an object/],
    ['no sections', {}, /^1:1 "sections" must be a list/],
    ['an empty list', { sections: [] }, /"sections" must be a list of one to 100/],
    ['a section that is none, with the nearest', { sections: ['in-short', 'rissks'] }, /no section "rissks".*Did you mean risks\?/],
    ['a name of every object', { sections: ['constructor'] }, /no section "constructor"/],
    ['a section twice', { sections: ['risks', { section: 'risks' }] }, /"risks" stands here a second time/],
    ['a section of the wrong type', { sections: [5] }, /A section is its name in quotes/],
    ['a section without a name', { sections: [{ first: 5 }] }, /A section is its name in quotes/],
    ['a key that is none, with the nearest', { sections: ['risks'], titel: 'x' }, /"titel" means nothing here.*Did you mean title\?/],
    ['a key of a section that is none', { sections: [{ section: 'risks', firts: 5 }] }, /Did you mean first\?/],
    ['a title without letters', { sections: ['risks'], title: ' \u200B' }, /"title" must be a text that can be seen/],
    ['a title in a language that there is not', { sections: ['risks'], title: { fr: 'x' } }, /"title" must be a text/],
    ['a text that is huge', { sections: ['risks'], introduction: 'x'.repeat(4001) }, /"introduction" must be a text.*4,000 letters/],
    ['no rows', { sections: [{ section: 'risks', first: 0 }] }, /"first" must be a whole number from 1/],
    ['half a row', { sections: [{ section: 'risks', first: 1.5 }] }, /"first" must be a whole number/],
    ['a part that is none', { sections: [{ section: 'risks', show: ['words'] }] }, /"show" must be a list.*sentences, figures and tables/],
    ['a sector that the annex lacks', { sections: ['risks'], sectors: { enrgy: ['a'] } }, /no sector "enrgy".*Did you mean energy\?/],
    ['a sector that is no list', { sections: ['risks'], sectors: { energy: 'a' } }, /Under "energy" belongs a list/],
    ['a level that is no text', { sections: ['risks'], marking: 3 }, /"marking" must be the name of a level/]
];

describe('a profile that somebody wrote', () => {
    test.each(WRONG)('%s is told', (_, value, problem) => {
        const { profile } = parseProfile(JSON.stringify(value));
        expect(profile).toBeUndefined();
        expect(told(JSON.stringify(value))[0]).toMatch(problem);
    });

    it('tells where each mistake stands', () => {
        expect(told('{\n  "sections": [\n    "in-short",\n    "rissks"\n  ]\n}')).toEqual([
            expect.stringMatching(/^4:5 There is no section/)
        ]);
        expect(told('{ "sections": [ }')).toEqual([expect.stringMatching(/^1:\d+ The profile is not valid JSON/)]);
    });

    it('in nvs.json is left out where it has a mistake, and the others stay', () => {
        const { config, problems } = parseConfig(
            JSON.stringify({
                profiles: { good: { sections: ['risks'] }, bad: { sections: ['x'] }, board: { sections: ['risks'] }, '../up': {} }
            }),
            path => path
        );
        expect(Object.keys(config.profiles ?? {})).toEqual(['good']);
        expect(problems.map(each => inWords(each.message, 'en').slice(0, 40))).toEqual([
            'There is no section "x". There are in-sh',
            'nvsc has a profile "board" already: give',
            'A profile cannot be called "../up": take'
        ]);
    });

    it('is taken where its schema takes it, and only there', () => {
        const word = fc.constantFrom('risks', 'in-short', 'heat', 'x', '');
        const words = fc.oneof(word, fc.record({ en: word, nl: word }, { requiredKeys: [] }), fc.integer());
        const section = fc.oneof(
            word,
            fc.record(
                {
                    section: word,
                    title: words,
                    first: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.double()),
                    show: fc.array(fc.constantFrom('tables', 'words')),
                    x: word
                },
                { requiredKeys: [] }
            )
        );
        const profile = fc.record(
            {
                title: words,
                marking: fc.oneof(word, fc.boolean()),
                sections: fc.uniqueArray(section, { maxLength: 3, selector: each => (typeof each === 'string' ? each : each.section) }),
                sectors: fc.dictionary(fc.constantFrom('energy', 'food', 'x'), fc.oneof(fc.array(word), word)),
                $schema: fc.constant('x')
            },
            { requiredKeys: [] }
        );
        fc.assert(
            fc.property(profile, value => {
                const text = JSON.stringify(value);
                const isTaken = parseProfile(text).profile !== undefined;
                // A text of one language at least, which a schema of optional keys does not say.
                const isWordless = /"(?:title)":\{\}/.test(text);
                expect(isTaken).toBe(!isWordless && isValid(JSON.parse(text)) && ProfileFile.safeParse(JSON.parse(text)).success);
            }),
            { numRuns: Number(process.env['RUNS'] ?? 300) }
        );
    });

    it('whatever the text, nothing throws', () => {
        fc.assert(
            fc.property(fc.oneof(fc.json(), fc.string()), text => {
                const { profile, problems } = parseProfile(text);
                expect(profile === undefined).toBe(problems.length > 0);
            }),
            { numRuns: 200 }
        );
    });
});

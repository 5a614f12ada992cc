import { describe, expect, it } from 'vitest';
import { firstUnits, SEGMENT, startsWithLetter } from '../../src/grammar/letters.js';
import { isNameText } from '../../src/grammar/tokens.js';
import { compileTexts } from '../../../../test/compile-texts.js';

const word = new RegExp(`^${SEGMENT}$`);

it('the lexer is told all code units that a name can start with, as it looks them up', () => {
    // The first 256 by themselves, the others by 255 together (chevrotain's charCodeToOptimizedIndex).
    const placeOf = (unit: number): number => (unit < 256 ? unit : 255 + Math.floor(unit / 255));
    const told = new Set(firstUnits().map(placeOf));
    const starts = new Set<number>();
    for (let point = 0; point <= 0x10ffff; point++) {
        const character = String.fromCodePoint(point);
        if (word.test(character)) {
            starts.add(placeOf(character.charCodeAt(0)));
        }
    }
    expect(starts.size).toBeGreaterThan(200);
    expect([...told].sort((a, b) => a - b)).toEqual([...starts].sort((a, b) => a - b));
}, 60_000);

describe('names are made of the letters of all scripts', () => {
    it('each letter that this Node knows is one, alone and behind another; marks and digits only behind one', () => {
        // An older Node knows fewer characters, a newer one more than the table.
        const unicode = Number(process.versions.unicode);
        const wrong: string[] = [];
        for (let point = 0x80; point <= 0x10ffff && unicode <= 17; point++) {
            if (point >= 0xd800 && point <= 0xdfff) {
                continue;
            }
            const character = String.fromCodePoint(point);
            if (/[\p{Cn}\p{Default_Ignorable_Code_Point}]/u.test(character)) {
                continue;
            }
            const letter = /[\p{L}\p{Nl}]/u.test(character),
                next = letter || /[\p{M}\p{Nd}²³]/u.test(character);
            if (word.test(character) !== (letter || character === '€') || word.test(`a${character}`) !== next) {
                wrong.push(point.toString(16));
            }
        }
        expect(wrong).toEqual([]);
    }, 60_000);

    it.each([
        'coördinatie',
        'ऊर्जा',
        'พลังงาน',
        'می\u200Cکنم',
        '𝒜power',
        '𠮷野',
        'ǅ',
        'ß_x',
        'طاقة',
        'роwer',
        'e\u0301nergie',
        '水',
        '한국어',
        'Ṩ'
    ])('%s is a name', name => {
        expect(isNameText(name)).toBe(true);
        expect(startsWithLetter(name)).toBe(true);
    });

    it.each(['', '1a', '\u0301a', 'a b', 'a\u200C', '\u200Ca', 'a\u200B', 'a😀', '😀', 'a\uD835', 'a–b', 'a.b', 'any'])(
        '%j is none',
        name => {
            expect(isNameText(name)).toBe(false);
        }
    );

    it('in every place where names stand', async () => {
        const names = ['ऊर्जा', 'พลังงาน', 'می\u200Cکنم', '𝒜power', '𠮷野'];
        const text = names
            .map(
                (name, index) =>
                    `process ${name} "P" { restore: 24 h }\ndependency d${index} "D" of ${name} on 𠮷.${names[(index + 1) % names.length] ?? ''} { buffer: 1 h }`
            )
            .join('\n');
        const { diagnostics, model } = await compileTexts({
            'a.nvs': `namespace 𠮷\n${text}\nrule r for process ऊर्जा when ऊर्जा.restore > 30 h then warning "{ऊर्जा.title} {𝒜power.title}"\n`
        });
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(model.nodes.map(({ id }) => id).sort()).toEqual(names.map(name => `𠮷.${name}`).sort());
    });
});

describe('a name is the same, however its letters were typed', () => {
    const composed = 'énergie',
        apart = 'e\u0301nergie';

    it.each([
        [composed, apart],
        [apart, composed]
    ])('in one piece or with a mark of its own: %j', async (declared, used) => {
        const { diagnostics, model } = await compileTexts({
            'a.nvs': `namespace ${declared}\nprocess ${declared} "E" { restore: 24 h }\nscale ${declared}s "S" { kind: impact  class ${declared} { value: 1 }  class B { value: 2 } }\n`,
            'b.nvs':
                `namespace b\nuse ${used}\nprocess hop "H" { restore: 24 h }\ndependency d "D" of hop on ${used} { buffer: 1 h }\ndependency e "E" of hop on ${used}.${used} { buffer: 1 h }\n` +
                `rule r for process p when p.restore > ${used}.restore then warning "{p.title} {${used}.title}"\n`
        });
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(model.nodes.map(({ id }) => id)).toEqual(['b.hop', 'énergie.énergie']);
    });

    it('and two of one name are told', async () => {
        const { diagnostics } = await compileTexts({ 'a.nvs': `process ${composed} "E"\nprocess ${apart} "E"\n` });
        expect(diagnostics.map(({ code }) => code)).toContain('name/duplicate');
    });
});

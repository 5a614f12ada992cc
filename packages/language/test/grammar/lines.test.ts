import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineStart } from '../../src/grammar/lines.js';
import { textBefore } from '../../src/lsp/completion/text-before.js';
import { regionAt } from '../../src/validation/syntax-place.js';
import { EmptyFileSystem } from 'langium';
import { createNvsServices } from '../../src/module.js';

const { Nvs } = createNvsServices(EmptyFileSystem);

const TEXT = fc
    .array(fc.constantFrom('\n', '\r\n', ' ', 'process', ' p "P" {', '}', '// c', '/*', '*/', '"', 'use a.b', 'x', '電', ','), {
        maxLength: 14
    })
    .map(parts => parts.join(''));

it('a line begins behind the nearest new line before the offset, whatever the text begins with', () => {
    fc.assert(
        fc.property(TEXT, text => {
            for (let offset = 0; offset <= text.length; offset++) {
                const before = text.slice(0, offset);
                expect(lineStart(text, offset)).toBe(before.length - (before.split('\n').at(-1)?.length ?? 0));
            }
        })
    );
});

it('what stands before the cursor is found in every place of every text', () => {
    fc.assert(
        fc.property(TEXT, text => {
            for (let offset = 0; offset <= text.length; offset++) {
                const found = textBefore(text, offset, Nvs.parser.Lexer);
                expect(found === undefined || text.slice(found.start, offset) === found.prefix).toBe(true);
                const region = regionAt(text, offset);
                expect(region.start <= offset && offset <= region.end && region.end <= text.length).toBe(true);
            }
        })
    );
});

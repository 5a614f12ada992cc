import { AstUtils, EmptyFileSystem, URI } from 'langium';
import { createFormatter, createNvsServices } from '@nvs/language';
import { inWords, LANGUAGES } from '@nvs/words';
import { describe, expect, it } from 'vitest';
import { ELEMENT_WORDS } from '../../packages/language/src/grammar/tokens.js';
import { elementFrames } from '../../packages/language/src/lsp/completion/frames.js';

const { shared } = createNvsServices(EmptyFileSystem);
const rows = [
    { name: 'physical.fatalities', called: '2.1 Fatalities' },
    { name: '"2.2"', called: '2.2 Costs } of $1 \\ more' }
];
const cases = LANGUAGES.flatMap(language =>
    [[], rows].flatMap(judged =>
        elementFrames({ say: said => inWords(said, language), today: '2026-03-01', method: 'anv2022', rows: judged }).map(frame => ({
            ...frame,
            of: `${frame.word}, ${language}, ${judged.length} rows`
        }))
    )
);

/** What stands there when every tab stop keeps its proposal, and one without gets `fill`. */
function proposal(snippet: string, fill = ''): string {
    return snippet
        .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
        .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
        .replace(/(?<!\\)\$\d+/g, fill)
        .replace(/\\([}$\\])/g, '$1');
}

describe('frames of elements', () => {
    it('there is one for every element of the language', () => {
        const words = new Set(cases.map(({ word }) => word));
        expect([...ELEMENT_WORDS].filter(word => !words.has(word))).toEqual([]);
    });

    it.each(cases)('$of: is read as the element that it is', ({ word, snippet }) => {
        const text = proposal(snippet);
        const { parseResult } = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/frame.nvs'));
        expect(text.startsWith(word)).toBe(true);
        expect(
            AstUtils.streamAst(parseResult.value)
                .map(({ $type }) => $type)
                .filter($type => $type.startsWith('Unknown'))
                .toArray()
        ).toEqual([]);
    });

    it.each(cases)('$of: tab stops count up from 1', ({ snippet }) => {
        const stops = [...snippet.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, stop]) => Number(stop)).filter(stop => stop > 0);
        expect([...new Set(stops)].sort((a, b) => a - b)).toEqual(Array.from({ length: Math.max(0, ...stops) }, (_, index) => index + 1));
    });

    it.each(cases.filter(({ word, of }) => ['threat', 'hazard', 'judgement'].includes(word) && of.endsWith('2 rows')))(
        '$of: filled in, it is laid out as it is',
        ({ snippet }) => {
            const text = `${proposal(snippet, 'B')
                .replaceAll('\t', '  ')
                .replace(/\n *B\n\}$/, '\n}')}\n`;
            expect(text).toContain('"2.2":               B  // 2.2 Costs } of $1 \\ more');
            expect(createFormatter()(text)).toMatchObject({ text });
        }
    );
});

import { describe, expect, test } from 'vitest';
import { parserConfig } from '../../src/generated/module.js';
import { isElement } from '../../src/generated/ast.js';
import { createNvsParser } from '../../src/grammar/parser.js';
import type { NvsServices } from '../../src/module.js';
import { Nvs, parse, syntaxErrors } from './parsing.js';

test('one token decides everywhere: an ambiguity stops the parser from being built', () => {
    // Programs leave this out when they start: chevrotain then throws on alternatives that start alike.
    expect(parserConfig).toMatchObject({ maxLookahead: 1, recoveryEnabled: true });
    const checked: NvsServices = Object.create(Nvs, {
        LanguageMetaData: { value: { ...Nvs.LanguageMetaData, mode: 'development' } },
        parser: { value: Object.create(Nvs.parser, { ParserConfig: { value: { ...parserConfig, skipValidations: false } } }) }
    });
    expect(createNvsParser(checked).definitionErrors).toEqual([]);
});

/** Optional parts are greedy, which no start-up check sees: each text reads as the properties that it has, in order. */
describe('what may follow takes no more than is its own', () => {
    test.each([
        ['threat t { likelihood: C in: x }', ['likelihood', 'in']],
        ['threat t { likelihood: C source: x }', ['likelihood', 'source']],
        ['threat t { likelihood: C source x source: y }', ['likelihood', 'source']],
        ['threat t { likelihood: C judged: without_measures }', ['likelihood', 'judged']],
        ['threat t { likelihood: C judged by x judged: without_measures }', ['likelihood', 'judged']],
        ['threat t { likelihood: C in B .. D in: x }', ['likelihood', 'in']],
        ['resource r { supply: NO 45%, US 30% year: 2024 basis: value }', ['supply', 'year', 'basis']],
        ['resource r { year: 2024 supply: NO 45% }', ['year', 'supply']],
        ['threat t { disrupts: a, b for 2 days by: c }', ['disrupts', 'by']],
        ['threat t { cuts: supply of a by: c }', ['cuts', 'by']],
        ['process p { serves: a, b restore: 6 h failure: 2% per year country: NO }', ['serves', 'restore', 'failure', 'country']],
        ['process p { failure: 1 per 30 years where: a }', ['failure', 'where']],
        ['assessment { horizon: 5 years owner: a }', ['horizon', 'owner']],
        [
            'measure m { cost: 80e6 EUR once, 10e6 EUR per year benefit: 1 EUR effect buffer of d += 60 days effect likelihood of t -= 1 class status: planned }',
            ['cost', 'benefit', 'effect', 'effect', 'status']
        ],
        ['stress_test s { at day 0: a, b down for 2 days at 12 h: c owner: d }', ['at', 'at', 'owner']],
        [
            'scale s { kind: impact class A "a" { value: 1/9 } class B class C { band: 5% .. 50% } floor: 1% }',
            ['kind', 'class', 'class', 'class', 'floor']
        ],
        [
            'criterion c of i { thresholds: B from 10 persons for 3 days with 2, C from 100 persons unit: persons thresholds in s: B from 1 persons join: max }',
            ['thresholds', 'unit', 'thresholds', 'join']
        ]
    ])('%s', (text, expected) => {
        const document = parse(text);
        expect(syntaxErrors(document)).toEqual([]);
        const [element] = document.parseResult.value.entries.filter(isElement);
        const properties = element && 'properties' in element ? element.properties : [];
        const WORDS: Readonly<Record<string, string>> = {
            SupplyProperty: 'supply',
            DisruptsProperty: 'disrupts',
            CutsProperty: 'cuts',
            ServesProperty: 'serves',
            Effect: 'effect',
            StressEvent: 'at',
            ScaleClass: 'class',
            ThresholdsProperty: 'thresholds',
            BandProperty: 'band'
        };
        expect(
            properties.map(property =>
                'key' in property && typeof property.key === 'string' ? property.key : (WORDS[property.$type] ?? property.$type)
            )
        ).toEqual(expected);
    });
});

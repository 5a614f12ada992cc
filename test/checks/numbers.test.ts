import { AstUtils, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { KINDS } from '@nvs/model';
import { createFormatter } from '../../packages/language/src/format-text.js';
import type { Diagnostic } from '@nvs/model';
import { NvsGrammar } from '../../packages/language/src/generated/grammar.js';
import { ELEMENTS } from '../../packages/language/src/properties/registry.js';
import type { Measure } from '../../packages/language/src/properties/registry.js';
import { show } from './marks.js';
import { check } from './project.js';

const BEFORE = `use nvs.anv2022
assessment "A" { method: anv2022 horizon: 5 years }
process power "Electricity"
asset diesel "Generators"
resource gas "Gas" { supply: NO 60%, US 40% }
resource oil "Oil" { supply: NO 60%, US 40% }
threat storm "Storm" { disrupts: power  likelihood: C }
threat other "Other" { disrupts: power  likelihood: C }
`;

/** For every place in the grammar where a number stands, a text with § there. */
const PLACES: Readonly<Record<string, string>> = {
    ThresholdCount: 'dependency d "D" of power on § of (diesel, gas) { buffer: 1 h }',
    'Threshold.share': 'dependency d "D" of power on §% of (diesel 50%, gas 50%) { buffer: 1 h }',
    'Need.share': 'dependency d "D" of power on 50% of (diesel §%, gas 50%) { buffer: 1 h }',
    'Disruption.chance': 'threat x "T" { disrupts: power §% }',
    'Cut.share': 'threat x "T" { cuts: supply of gas by §% }',
    'Trigger.chance': 'threat x "T" { triggers: storm §% }',
    'ProgressStep.share': 'measure m "M" { status: planned  progress: §% on 2026-06-30  effect restore of power -= 2 h }',
    'StressEvent.number': 'stress_test s "S" { at day §: storm }',
    'StressEvent.number in hours': 'stress_test s "S" { at § h: storm }',
    'Quantity.number': 'process x "P" { restore: § h }',
    'Quantity.number of money': 'measure m "M" { status: planned  cost: § EUR once  effect restore of power -= 2 h }',
    'Quantity.number per time': 'process x "P" { failure: § per year }',
    'Quantity.number, best of a range': 'process x "P" { restore: § h in 0.001 h .. 100_000 h }',
    'Quantity.number, low end of a range': 'process x "P" { restore: 100_000 h in § h .. 200_000 h }',
    'Quantity.number, high end of a range': 'process x "P" { restore: 0.001 h in 0.0001 h .. § h }',
    'Quantity.number of a threshold': 'criterion c "C" of economic { unit: EUR  thresholds: A from § EUR }',
    'Quantity.number of a band': 'scale s "S" { kind: impact  class a { band: § EUR .. } }',
    'Quantity.number of a weight': 'method m "M" { weights: social.daily_life § }',
    'Quantity.number of users': 'process x "P" { users: § persons }',
    'Quantity.number of harm': 'process x "P" { serves: social.daily_life { C after § h } }',
    'Quantity.number of an endurance': 'dependency d "D" of power on any of (gas, diesel for § h) { buffer: 1 h }',
    'Quantity.number of a disruption': 'threat x "T" { disrupts: power for § h }',
    'Quantity.number of a cut': 'threat x "T" { cuts: supply of gas by 50% for § h }',
    'Quantity.number of an event': 'stress_test s "S" { at day 1: power down for § h }',
    'Quantity.number of an effect': 'measure m "M" { status: planned  effect restore of power -= § h }',
    'Quantity.number of an impact': 'threat x "T" { impact { physical.fatalities: § persons } }',
    'Quantity.number in a class of a scale': 'scale s "S" { kind: impact  class a { value: § } }',
    'Quantity.divisor': 'threat x "T" { disrupts: power  likelihood: 1/§ per year }',
    'Quantity.percent': 'process x "P" { failure: §% per year }',
    'Quantity.percent of supply': 'resource x "R" { supply: NO §%, other 40% }',
    'Quantity.percent of a discount': 'assessment "B" { discount: §% }',
    'Quantity.percent of an effect, above 100% as well': 'measure m "M" { status: planned  effect failure of power *= § %  }',
    'Quantity.periods': 'threat x "T" { disrupts: power  likelihood: 1 per § years }',
    'Quantity.duration': 'threat x "T" { impact { physical.fatalities: 5 persons for § days } }',
    'Quantity.indicatorCount': 'threat x "T" { impact { social.daily_life: 5e3 persons with § } }',
    'ExpressionQuantity.number': 'expect "X" power.loss * § < 2',
    'ExpressionQuantity.number with a unit': 'rule r "R" for measure m when m.cost.best > § EUR then info "x"',
    'ExpressionQuantity.periods': 'rule r "R" for process p when p.failure > 1 per § years then info "x"',
    'ExpressionQuantity.percent': 'rule r "R" for process p when p.failure > §% then info "x"'
};

/** The same number, a thousand, as it is spelt elsewhere, and others; with the spelling that the message must show, or all of them. */
const THOUSANDS = {
    '1.000': ['1_000'],
    '1 000': ['1_000'],
    '1\u00A0000': ['1_000'],
    '1\u202F000': ['1_000'],
    "1'000": ['1_000'],
    '1’000': ['1_000'],
    '1,000': ['1_000', ' 1']
};
const OTHERS = {
    '0,5': ['0.5'],
    '12,5': ['12.5'],
    '420,75': ['420.75'],
    '1.000,50': ['1_000.50'],
    "1'000.50": ['1_000.50'],
    '1 000,5': ['1_000.5'],
    '1,000.50': ['1_000.50'],
    '42.000.000': ['42_000_000']
};
const SPELLINGS: Readonly<Record<string, readonly string[]>> = { ...THOUSANDS, ...OTHERS };

/** A percentage that is part of a whole cannot be a thousand: there `1.000%` can only be one percent. */
const partOfWhole = (text: string, spelling: string): boolean => spelling === '1.000' && text.includes('§%');

/** What is said of how numbers are spelt; that a thousand is too much at some place is another matter. */
async function told(text: string, spelling: string): Promise<Diagnostic[]> {
    const found = await check({ 'a.nvs': BEFORE + text.replace('§', spelling) + '\n' });
    return found.filter(({ code }) => ['value/thousands', 'value/decimal'].includes(code) || code.startsWith('syntax/'));
}

const format = createFormatter();

async function holds(text: string): Promise<void> {
    for (const [spelling, says] of Object.entries(SPELLINGS)) {
        if (partOfWhole(text, spelling)) {
            continue;
        }
        const found = await told(text, spelling);
        expect(found.map(show), `${spelling} in ${text}`).toHaveLength(1);
        for (const part of says) {
            expect(found[0]?.message, `${spelling} in ${text}`).toContain(part);
        }
        expect(found[0]?.location.line).toBe(BEFORE.split('\n').length);
        // The formatter leaves a number as it is written, and so the message.
        const formatted = format(text.replace('§', spelling));
        if ('text' in formatted) {
            expect(formatted.text, `${spelling} in ${text}`).toContain(spelling);
        }
    }
}

test('the places are those of the grammar', () => {
    const places = new Set<string>();
    for (const rule of NvsGrammar().rules.filter(GrammarAST.isParserRule)) {
        for (const node of AstUtils.streamAllContents(rule)) {
            if (!GrammarAST.isAssignment(node) || !GrammarAST.isRuleCall(node.terminal)) {
                continue;
            }
            const terminal = node.terminal.rule.$refText;
            if (terminal === 'NUMBER' || terminal === 'PERCENT') {
                places.add(`${rule.name}.${node.feature}`);
            }
        }
    }
    // A year has four digits and nothing else, and its own message.
    places.delete('Qualifiers.year');
    places.delete('Path.year');
    expect(new Set(Object.keys(PLACES).map(place => place.replace(/[ ,].*/, '').replace('ThresholdCount', 'Threshold.count')))).toEqual(
        places
    );
});

test.each(Object.entries(PLACES))('%s', async (_, text) => holds(text), 60_000);

/** What a number of each measure looks like. */
const FORMS: Readonly<Record<Exclude<Measure, 'class'>, string>> = {
    chance: '§ per year',
    share: '§%',
    duration: '§ h',
    money: '§ EUR',
    number: '§',
    quantity: '§ persons'
};
const HEADS: Readonly<Record<string, string>> = { dependency: 'dependency x "X" of power on diesel', judgement: 'judgement of storm by o' };
const PROPERTIES = ELEMENTS.flatMap(({ kind, properties }) =>
    properties.flatMap(({ key, value }) =>
        value.type !== 'estimate'
            ? []
            : value.measures.flatMap(measure => {
                  const { word } = KINDS[kind];
                  return measure === 'class' ? [] : [`${HEADS[word] ?? `${word} x "X"`} { ${key}: ${FORMS[measure]} }`];
              })
    )
);

test.each(PROPERTIES)('%s', holds, 60_000);

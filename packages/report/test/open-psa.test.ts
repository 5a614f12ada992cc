import { analyseOpenPsa, openPsaToNvs, readOpenPsa, type OpenPsaModel } from '@nvs/report';
import { describe, expect, test } from 'vitest';
import { wordsThroughout } from '@nvs/words';

const mef = (body: string): string => `<?xml version="1.0"?>\n<opsa-mef>\n${body}\n</opsa-mef>`;
const event = (name: string, chance: number): string =>
    `<define-basic-event name="${name}"><float value="${chance}"/></define-basic-event>`;
const tree = (gates: Record<string, string>, events: Record<string, number> = { a: 0.1, b: 0.2, c: 0.3 }): string =>
    mef(
        `<define-fault-tree name="t">${Object.entries(gates)
            .map(([name, formula]) => `<define-gate name="${name}">${formula}</define-gate>`)
            .join('')}</define-fault-tree>` +
            `<model-data>${Object.entries(events)
                .map(([name, chance]) => event(name, chance))
                .join('')}</model-data>`
    );
const [A, B, C] = ['a', 'b', 'c'].map(name => `<basic-event name="${name}"/>`);

function read(text: string): OpenPsaModel {
    const { model, problems } = readOpenPsa(text);
    expect(problems).toEqual([]);
    if (!model) {
        throw new Error('no model');
    }
    return model;
}
const results = (text: string) =>
    analyseOpenPsa(read(text)).map(each => [each.top, each.probability?.toPrecision(10), each.minimalCutSets]);
const number = (value: number): string => value.toPrecision(10);

describe('connectives, each by hand with P(a) = 0.1, P(b) = 0.2, P(c) = 0.3', () => {
    test.each([
        ['and', `<and>${A}${B}</and>`, 0.02, '1'],
        ['or', `<or>${A}${B}</or>`, 0.28, '2'],
        ['not', `<and>${A}<not>${B}</not></and>`, 0.08, '1'],
        ['xor', `<xor>${A}${B}</xor>`, 0.1 * 0.8 + 0.9 * 0.2, '2'],
        ['iff: also when nothing happens', `<iff>${A}${B}</iff>`, 0.1 * 0.2 + 0.9 * 0.8, '1'],
        ['nand', `<nand>${A}${B}</nand>`, 0.98, '1'],
        ['nor', `<nor>${A}${B}</nor>`, 0.72, '1'],
        ['imply', `<imply>${A}${B}</imply>`, 1 - 0.1 * 0.8, '1'],
        ['two of three', `<atleast min="2">${A}${B}${C}</atleast>`, 0.1 * 0.2 + 0.1 * 0.3 + 0.2 * 0.3 - 2 * 0.1 * 0.2 * 0.3, '3'],
        [
            'exactly one',
            `<cardinality min="1" max="1">${A}${B}${C}</cardinality>`,
            0.1 * 0.8 * 0.7 + 0.9 * 0.2 * 0.7 + 0.9 * 0.8 * 0.3,
            '3'
        ],
        ['nested', `<or>${A}<and>${B}${C}</and></or>`, 0.1 + 0.9 * 0.06, '2'],
        ['constants', `<or>${A}<constant value="false"/></or>`, 0.1, '1']
    ])('%s', (_, formula, probability, cutSets) => {
        expect(results(tree({ top: formula }))).toEqual([['top', number(probability), cutSets]]);
    });

    test('several top events, each by itself; house events; parameters and expressions', () => {
        const text = mef(
            `<define-fault-tree name="t"><define-gate name="one"><and>${A}<house-event name="h"/></and></define-gate>` +
                `<define-gate name="two"><or><event name="a"/><gate name="inner"/></or></define-gate><define-gate name="inner"><and>${B}${B}</and></define-gate></define-fault-tree>` +
                '<model-data><define-house-event name="h"><constant value="true"/></define-house-event><define-parameter name="p"><float value="0.05"/></define-parameter>' +
                '<define-basic-event name="a"><mul><float value="2"/><parameter name="p"/></mul></define-basic-event>' +
                '<define-basic-event name="b"><exponential><float value="1e-3"/><float value="100"/></exponential></define-basic-event></model-data>'
        );
        expect(results(text)).toEqual([
            ['one', number(0.1), '1'],
            ['two', number(1 - 0.9 * Math.exp(-0.1)), '2']
        ]);
    });

    test('an event without a probability: cut sets, and null for the probability', () => {
        expect(
            analyseOpenPsa(
                read(tree({ top: `<or>${A}${B}</or>` }, { a: 0.1 }).replace('</model-data>', '<define-basic-event name="b"/></model-data>'))
            )
        ).toEqual([{ top: 'top', probability: null, minimalCutSets: '2' }]);
    });
});

test.each([
    ['no XML', 'fault tree', /not well-formed XML/],
    ['another root', '<tree/>', /no Open-PSA model/],
    ['empty', '', /XML|Open-PSA/],
    ['an unknown name', tree({ top: '<or><basic-event name="z"/></or>' }), /no basic event "z"/],
    [
        'a loop',
        tree({ top: '<or><gate name="x"/></or>', x: '<or><gate name="y"/></or>', y: '<or><gate name="x"/></or>' }),
        /stands on itself/
    ],
    ['a name twice', tree({ top: `<or>${A}</or>` }).replace('<model-data>', `<model-data>${event('a', 0.1)}`), /defined twice/],
    ['a chance above 1', tree({ top: `<or>${A}</or>` }, { a: 1.5 }), /not between 0 and 1/],
    ['a connective that is none', tree({ top: `<maybe>${A}</maybe>` }), /<maybe> is not known/],
    ['an event tree', mef('<define-event-tree name="e"/>'), /<define-event-tree> is not read\. .*without event trees/],
    [
        'a distribution we do not know',
        tree({ top: `<or>${A}</or>` }).replace('<float value="0.1"/>', '<weibull/>'),
        /<weibull> is not read\. Give its value/
    ],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY x "xxxx">]><opsa-mef>&x;</opsa-mef>', /XML/]
])('refused with a reason and a line: %s', (_, text, message) => {
    const { model, problems } = readOpenPsa(text);
    expect(model).toBeUndefined();
    expect(wordsThroughout(problems, 'en')[0]?.message).toMatch(message);
    expect(problems[0]?.line).toBeGreaterThan(0);
});

test('negation is refused as a network, with the gate and the way out', () => {
    const { text: none, problems } = openPsaToNvs(read(tree({ top: `<and>${A}<not>${B}</not></and>` })), 't');
    expect(none).toBeUndefined();
    expect(wordsThroughout(problems, 'en')[0]?.message).toMatch(/"top" has <not>.*--analyse/s);
});

const [FAILED, WORKS] = ['true', 'false'].map(value => `<constant value="${value}"/>`);
test.each([
    ['never fails', `<or>${WORKS}</or>`, undefined],
    ['has failed', `<or>${A}${FAILED}</or>`, 'has_failed'],
    ['an or without what never fails', `<or>${A}${WORKS}${B}</or>`, 'all of (a, b)'],
    ['an and with what never fails', `<and>${A}<or>${WORKS}</or></and>`, undefined],
    ['an and without what has failed', `<and>${A}${FAILED}${B}</and>`, 'any of (a, b)'],
    ['two of three, one of which has failed: one of the others', `<atleast min="2">${A}${B}${FAILED}</atleast>`, 'all of (a, b)'],
    ['two of three, one of which never fails: both others', `<atleast min="2">${A}${B}${WORKS}</atleast>`, 'any of (a, b)']
])('a constant as a network: %s', (_, formula, needs) => {
    const { text = '', problems } = openPsaToNvs(read(tree({ top: formula })), 't');
    expect(problems).toEqual([]);
    expect(/ of top on (.*) \{ buffer/.exec(text)?.[1]).toBe(needs);
    expect(text.includes('asset has_failed "What has failed for certain" { fails_to_start: 100% }')).toBe(needs === 'has_failed');
});

test.each([
    ['<opsa-mef><model-data></opsa-mef>', 'closed', 'afgesloten'],
    ['<opsa-mef/><opsa-mef/>', 'side by side', 'naast elkaar'],
    ['<opsa-mef a="1" a="2"/>', 'twice', 'twee keer'],
    ['<opsa-mef a=1/>', 'name="value"', 'name="value"'],
    ['<opsa-mef>&;</opsa-mef>', '&amp;', '&amp;'],
    ['<x:opsa-mef/>', 'namespace', 'naamruimte'],
    ['<opsa-mef><!-- a -- b --></opsa-mef>', 'comment', 'opmerking'],
    ['<opsa-mef>', 'not closed', 'niet afgesloten']
])('what is no XML is told in our own words, in both languages: %s', (text, english, dutch) => {
    const { problems } = readOpenPsa(text);
    expect(wordsThroughout(problems, 'en')[0]?.message).toContain(english);
    expect(wordsThroughout(problems, 'nl')[0]?.message).toContain(dutch);
});

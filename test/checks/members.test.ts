import { fileURLToPath } from 'node:url';
import { study } from '@nvs/analysis';
import type { Expression, RiskModel } from '@nvs/model';
import { describe, expect, test } from 'vitest';
import { ASKABLE_KINDS, KINDS, kindByWord, membersOfKind } from '@nvs/model';
import { memberOf as valueOf, memberOfValue } from '../../packages/analysis/src/rules/members/index.js';
import { worldOf } from '../../packages/analysis/src/rules/world.js';
import { single, type Value } from '../../packages/analysis/src/rules/value.js';
import { compile } from '@nvs/project/node';
import { ELEMENTS, propertiesOf } from '../../packages/language/src/properties/registry.js';
import { knownMember, membersOf } from '../../packages/language/src/validation/types/members.js';
import { inWords } from '@nvs/words';
import { elementOf, kindOfType } from '../../packages/language/src/validation/types/type.js';
import type { Type } from '../../packages/language/src/validation/types/type.js';
import { compileTexts } from '../compile-texts.js';

/** Properties that are no value to ask for: tables with rows of their own, titles in other languages, short and other names, the direction of what a development drives, what is assumed, who is asked to judge, targets, and stakes (of which `control` and `ownership` are asked). */
const TABLES = new Set('title short also direction impact class thresholds weights at not_judged judges controlled_by target'.split(' '));
/** Of a judgement, which has no head of its own in the model. */
const OF_JUDGEMENT = new Set(['description', 'tags', 'source']);

const NUMBERS: Readonly<Partial<Record<Type['is'], readonly string[]>>> = {
    number: ['number'],
    share: ['share'],
    duration: ['duration'],
    money: ['money'],
    quantity: ['other', 'number'],
    frequency: ['number'],
    chance: ['share', 'number']
};

/** Whether a value is of the type that the checker gave; what cannot be known says why. */
function fits(type: Type, value: Value): boolean {
    const one = type.is === 'list' || value.type === 'state' ? value : single(value);
    if (one.type === 'missing') {
        return inWords(one.why, 'en').length > 3;
    }
    switch (type.is) {
        case 'list':
            return one.type === 'list' ? one.items.every(each => fits(type.of, each)) : fits(type.of, one);
        case 'text':
        case 'date':
        case 'word':
            return one.type === type.is || (type.is === 'word' && one.type === 'word');
        case 'element':
            return one.type === 'element' || (one.type === 'list' && one.items.length === 0);
        case 'likelihood':
            return one.type === 'scale' || one.type === 'number' || one.type === 'word';
        case 'class':
            return one.type === 'scale';
        case 'supply':
        case 'row':
        case 'state':
            return one.type === type.is;
        case 'unknown':
            return true;
        // Several amounts of money are one property.
        default:
            return one.type === 'list'
                ? one.items.every(each => fits(type, each))
                : one.type === 'number' && (NUMBERS[type.is] ?? []).includes(one.dimension);
    }
}

describe('the table of members', () => {
    test('has every property that an element takes', () => {
        const missing = ELEMENTS.filter(({ kind }) => kind !== 'Expectation').flatMap(({ kind, properties }) =>
            properties
                .map(({ key }) => key)
                .filter(key => !TABLES.has(key) && !(kind === 'Judgement' && OF_JUDGEMENT.has(key)) && !knownMember(elementOf(kind), key))
                .map(key => `${kind}.${key}`)
        );
        expect(missing).toEqual([]);
    });

    test('has nothing that no element says, and every kind of element', () => {
        const everybody = new Set(['description', 'marking', 'owner', 'operator', 'responsible', 'theme', 'where', 'source', 'tags']);
        const unsaid = ASKABLE_KINDS.flatMap(word => {
            const kind = kindByWord(word);
            return kind
                ? Object.keys(membersOfKind(word))
                      .filter(member => !everybody.has(member) && !knownMember(elementOf(kind), member))
                      .map(member => `${word}.${member}`)
                : [word];
        });
        expect(unsaid).toEqual([]);
        expect(
            ELEMENTS.map(({ kind }) => KINDS[kind].word).filter(
                word => word !== 'expect' && !(ASKABLE_KINDS as readonly string[]).includes(word)
            )
        ).toEqual([]);
    });

    test('says what each is: no member of a property goes without its meaning', () => {
        for (const { kind } of ELEMENTS) {
            for (const member of membersOf(elementOf(kind))) {
                expect(knownMember(elementOf(kind), member)?.meaning, `${kind}.${member}`).not.toBe('');
            }
            expect(propertiesOf(kind).size).toBeGreaterThanOrEqual(0);
        }
    });
});

describe('every member that the checker accepts gives what it says, or why not', () => {
    test.each(['national', 'first-steps', 'methods'])(
        'for all elements of %s',
        async name => {
            const { projects } = await compile([fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))]);
            // Percentiles are drawn, which takes its time in a large model; the smaller ones draw them.
            for (const { model } of projects) {
                everyMember(model, name !== 'national');
            }
        },
        120_000
    );

    test('for one of each kind, with all that it can say', async () => {
        const { model } = await compileTexts({
            'model.nvs': [
                'use nvs.anv2022\nuse nvs.strategies\nnamespace n',
                ...ELEMENTS.filter(({ kind }) => kind !== 'Rule').map(({ example }) => example)
            ].join('\n')
        });
        everyMember(model, true);
    });
});

/** Asks for every member of every element, and for every member of what that gives. */
function everyMember(model: RiskModel, drawn: boolean): void {
    const all = study(model, { sampling: { trials: 20 } });
    const world = worldOf(drawn ? all : { ...all, figures: () => ({ ...all.figures(), percentile: () => undefined }) });
    const wrong = new Set<string>();
    const under = model.stressTests[0]?.id;
    for (const element of world.elements.values()) {
        const kind = kindByWord(element.kind);
        if (!kind) {
            throw new Error(element.kind);
        }
        for (const member of membersOf(elementOf(kind))) {
            const known = knownMember(elementOf(kind), member);
            const value = valueOf(world, element, member, known?.under ? under : undefined);
            if (!known || !value || !fits(known.type, value)) {
                wrong.add(
                    `${element.kind}.${member} is ${known ? inWords(kindOfType(known.type), 'en') : '?'}: ${JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)).slice(0, 100)}`
                );
            }
            if (!known || !value) {
                continue;
            }
            const next = value.type === 'list' ? value.items[0] : value,
                type = known.type.is === 'list' ? known.type.of : known.type;
            if (!next || next.type === 'element' || type.is === 'unknown') {
                continue;
            }
            for (const further of membersOf(type)) {
                const found = knownMember(type, further),
                    given = memberOfValue(
                        world,
                        next,
                        further,
                        found?.takes?.is === 'part' ? { element: undefined, member: undefined, under: undefined, year: 2030 } : undefined
                    );
                if (!found || !given || !fits(found.type, given)) {
                    wrong.add(
                        `${element.kind}.${member}.${further}: ${JSON.stringify(given, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each))?.slice(0, 100)}`
                    );
                }
            }
        }
    }
    expect([...wrong].sort()).toEqual([]);
}

test('a loop goes over every kind of element', async () => {
    const { model } = await compileTexts({
        'model.nvs': [
            'use nvs.anv2022\nuse nvs.strategies\nnamespace n\norganisation rivm "RIVM"\nprocess payments "Payments"',
            ...ELEMENTS.map(({ example }) => example)
        ].join('\n')
    });
    const count = (kind: string): Expression => ({
        type: 'binary',
        operator: '>',
        left: { type: 'count', variable: 'x', over: { type: 'all', kind } },
        right: { type: 'literal', value: { type: 'quantity', dimension: 'number', amount: 0, text: '0' } }
    });
    const at = { file: 'model.nvs', line: 1, column: 1, endLine: 1, endColumn: 1 };
    const expectations = ['hazard', ...ASKABLE_KINDS].map(kind => ({
        kind: 'expectation' as const,
        title: kind,
        condition: count(kind),
        text: '',
        at
    }));
    const threats = model.threats.map(each => ({ ...each, keyword: 'hazard' as const }));
    const silent = study({ ...model, threats, expectations })
        .judgement()
        .expectations.filter(each => each.result !== 'holds')
        .map(each => each.title);
    expect(silent).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import countries from '../../scripts/generate/countries.js';
import generate from '../../scripts/generate/library.js';
import {
    isCountry,
    isGroup,
    isLevel,
    isNamespace,
    isScale,
    isScaleClass,
    isStrategy,
    isSubClass,
    isSupplier
} from '../../packages/language/src/generated/ast.js';
import { LIBRARY } from '../../packages/language/src/library/generated.js';
import { amount, elements, files, library, parse, quantityOf, read, refsOf, textOf, titlesOf } from './read.js';

const FOLDER = 'packages/language/src/library';
const FILES = files(FOLDER);

describe.each(FILES)('$name', ({ text }) => {
    const { model, errors } = parse(text);

    test('parses', () => {
        expect(errors).toEqual([]);
        expect(elements(model).length).toBeGreaterThan(0);
    });

    test('has one namespace, nvs or below it', () => {
        const names = model.entries.filter(isNamespace).map(entry => entry.name);
        expect(names).toHaveLength(1);
        expect(names[0]).toMatch(/^nvs(\.[a-z_0-9]+)?$/);
    });

    test('has an English and a Dutch title on every element, class and sub-class', () => {
        const classes = elements(model)
            .filter(isScale)
            .flatMap(scale => scale.properties.filter(isScaleClass));
        for (const named of [...elements(model), ...classes, ...classes.flatMap(each => each.properties.filter(isSubClass))]) {
            if (!('properties' in named && 'name' in named)) {
                throw new Error('only named elements belong in the library');
            }
            const { en, nl } = titlesOf(named);
            expect(en, named.name).toMatch(/\S/);
            expect(nl, named.name).toMatch(/\S/);
        }
    });

    test('names nothing twice', () => {
        const names = elements(model).map(
            element => `${'name' in element ? element.name : ''} ${element.$type === 'Criterion' ? (element.parent?.$refText ?? '') : ''}`
        );
        expect(new Set(names).size).toBe(names.length);
    });
});

describe('generated', () => {
    test('the module holds the files, by name', () => {
        expect(LIBRARY).toEqual(FILES);
        expect(FILES.length).toBeGreaterThanOrEqual(11);
    });

    test('what is committed is what the generators make', () => {
        for (const { path, content } of [...countries(), ...generate()]) {
            expect(read(path) === content, `${path} is out of date: npm run generate`).toBe(true);
        }
    });
});

describe('countries', () => {
    const all = library('countries.nvs').filter(isCountry);

    test('are the 249 of ISO 3166-1, under their codes', () => {
        expect(all).toHaveLength(249);
        const known = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
        for (const country of all) {
            expect(country.name).toMatch(/^[A-Z]{2}$/);
            expect(textOf(country, 'code')).toBe(country.name);
            expect(known.of(country.name), country.name).toBeDefined();
        }
    });

    test.each([
        ['NL', 'Netherlands', 'Nederland'],
        ['CN', 'China', 'China'],
        ['GB', 'United Kingdom', 'Verenigd Koninkrijk'],
        ['KR', 'South Korea', 'Zuid-Korea'],
        ['CD', 'Congo (Kinshasa)', 'Congo-Kinshasa'],
        ['SX', 'Sint Maarten (Dutch part)', 'Sint Maarten (Nederlands deel)'],
        ['IN', 'India', 'India']
    ])('%s has its short names', (code, en, nl) => {
        const country = all.find(each => each.name === code);
        expect(country && titlesOf(country)).toEqual({ en, nl });
    });
});

describe('groups', () => {
    const codes = new Set(
        library('countries.nvs')
            .filter(isCountry)
            .map(country => country.name)
    );
    const members = Object.fromEntries(
        library('groups.nvs')
            .filter(isGroup)
            .map(group => [group.name, refsOf(group, 'members')])
    );

    test.each([
        ['EU', 27],
        ['EEA', 30],
        ['NATO', 32]
    ])('%s has %i members, each a country and none twice', (name, count) => {
        expect(members[name]).toHaveLength(count);
        expect(new Set(members[name]).size).toBe(count);
        for (const member of members[name] ?? []) {
            expect(codes).toContain(member);
        }
    });

    test('the EEA is the EU with Iceland, Liechtenstein and Norway', () => {
        expect([...(members['EEA'] ?? [])].sort()).toEqual([...(members['EU'] ?? []), 'IS', 'LI', 'NO'].sort());
    });

    test('the members of the EU that are not in NATO are the four neutral ones', () => {
        expect((members['EU'] ?? []).filter(member => !members['NATO']?.includes(member)).sort()).toEqual(['AT', 'CY', 'IE', 'MT']);
    });
});

describe('core', () => {
    const all = library('core.nvs');

    test('has the strategies', () => {
        expect(
            all
                .filter(isStrategy)
                .map(strategy => strategy.name)
                .sort()
        ).toEqual([
            'accept',
            'avoid',
            'counter_pressure',
            'delay',
            'detect',
            'diversify',
            'partner',
            'phase_out',
            'produce',
            'protect',
            'recover',
            'recycle',
            'reduce_demand',
            'remove_source',
            'respond',
            'share',
            'stockpile',
            'substitute'
        ]);
    });

    test('has five levels in their order, and the rest of a supply', () => {
        const levels = all.filter(isLevel).map(level => ({ name: level.name, rank: quantityOf(level, 'rank_value') }));
        expect(levels.map(level => level.name)).toEqual(['very_low', 'low', 'medium', 'high', 'very_high']);
        expect(levels.map(level => level.rank && amount(level.rank))).toEqual([1, 2, 3, 4, 5]);
        expect(all.filter(isSupplier).map(supplier => supplier.name)).toEqual(['other']);
    });
});

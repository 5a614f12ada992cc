import { describe, expect, test } from 'vitest';
import {
    isCriterion,
    isInterest,
    isMethod,
    isScale,
    isScaleClass,
    isSubClass,
    isThresholdsProperty
} from '../../packages/language/src/generated/ast.js';
import type { Scale } from '../../packages/language/src/generated/ast.js';
import { amount, bandOf, library, quantityOf, refsOf, textOf, wholeCriteria, wordsOf } from './read.js';

const PROVENANCE = ['published', 'from_memory', 'own_choice', 'illustrative', 'not_stated'];

// The codes of the criteria, as published: NRB 6 (2014) table 1, National Security Strategy (2019) annex 2, Security Strategy (2023) appendix,
// and of the regional guide. The last two methods have codes of our own and from memory.
const CODES: Record<string, string> = {
    anv2014: '1.1 1.2 2.1 2.2 2.3 3.1 4.1 5.1 5.2 5.3',
    anv2019: '1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 4.1 5.1 5.2 5.3 6.1 6.2 6.3 6.4',
    anv2022: '1.1 1.2 1.3 1.4 2.1 2.2 2.3 3.1 3.2 4.1 5.1 5.2 5.3 6.1 6.2 6.3 6.4 6.5',
    regional_nl: '1.1 2.1 2.2 2.3 3.1 4.1 5.1 5.2 5.3 6.1',
    uk: '1.1 1.2 2.1 3.1 4.1 5.1 6.1 7.1',
    ch: 'P1 P2 P3 U1 W1 W2 G1 G2 G3 G4 G5 G6'
};
const COUNTS: Record<string, number> = { anv2014: 10, anv2019: 16, anv2022: 18 };
const LETTERED = ['anv2014', 'anv2019', 'anv2022', 'regional_nl'];

describe.each(Object.keys(CODES))('%s', name => {
    const all = library(`${name}.nvs`);
    const scales = all.filter(isScale);
    const scale = (kind: string): Scale => {
        const found = scales.find(candidate => wordsOf(candidate, 'kind').includes(kind));
        if (!found) {
            throw new Error(`${name} has no ${kind} scale`);
        }
        return found;
    };
    const bands = scale('likelihood')
        .properties.filter(isScaleClass)
        .map(each => ({ each, band: bandOf(each) }));

    test('has the criteria of its edition, in their order', () => {
        const codes = wholeCriteria(all).map(criterion => textOf(criterion, 'code'));
        expect(codes.join(' ')).toBe(CODES[name]);
        if (COUNTS[name] !== undefined) {
            expect(codes).toHaveLength(COUNTS[name]);
        }
    });

    test('has no code twice', () => {
        for (const group of [all.filter(isCriterion), all.filter(isInterest)]) {
            const codes = group.map(element => textOf(element, 'code'));
            expect(codes).not.toContain(undefined);
            expect(new Set(codes).size).toBe(codes.length);
        }
    });

    test('is one method, of the same name as its file, with all its interests and scales', () => {
        const methods = all.filter(isMethod);
        expect(methods.map(method => method.name)).toEqual([name]);
        const [method] = methods;
        if (!method) {
            return;
        }
        expect(refsOf(method, 'interests')).toEqual(all.filter(isInterest).map(interest => interest.name));
        expect(refsOf(method, 'likelihood_scale')).toEqual([scale('likelihood').name]);
        expect(refsOf(method, 'impact_scale')).toEqual([scale('impact').name]);
        for (const key of ['interest_value', 'overall', 'disruption', 'rank']) {
            expect(wordsOf(method, key), key).not.toEqual([]);
        }
    });

    test('links every criterion to an interest or a criterion, and to a scale', () => {
        const paths = new Set(
            all.flatMap(element =>
                isInterest(element) ? [element.name] : isCriterion(element) ? [`${element.parent?.$refText ?? ''}.${element.name}`] : []
            )
        );
        for (const criterion of all.filter(isCriterion)) {
            expect(paths, criterion.name).toContain(criterion.parent?.$refText);
            expect(refsOf(criterion, 'scale'), criterion.name).toEqual([scale('impact').name]);
        }
    });

    test('says of every figure where it comes from', () => {
        const figures = [
            ...scales,
            ...scales.flatMap(each => each.properties.filter(isScaleClass)),
            ...scales.flatMap(each => each.properties.filter(isScaleClass).flatMap(one => one.properties.filter(isSubClass))),
            ...all.filter(isMethod),
            ...all.filter(isCriterion).filter(each => each.properties.some(isThresholdsProperty) || quantityOf(each, 'value_per_unit'))
        ];
        for (const figure of figures) {
            const words = wordsOf(figure, 'provenance');
            expect(words, figure.name).toHaveLength(1);
            expect(PROVENANCE, figure.name).toContain(words[0]);
        }
    });

    test('has likelihood bands without gap or overlap', () => {
        bands.slice(1).forEach(({ each, band }, i) => {
            expect(band?.low, each.name).toBeGreaterThan(0);
            expect(band?.low, each.name).toBe(bands[i]?.band?.high);
        });
        expect(bands[0]?.band?.low).toBeUndefined();
        const floor = quantityOf(scale('likelihood'), 'floor');
        expect(floor && amount(floor)).toBeGreaterThan(0);
        expect(floor && amount(floor)).toBeLessThan(bands[0]?.band?.high ?? 0);
    });

    test('has sub-classes that fill their class', () => {
        for (const { each, band } of bands) {
            const subs = each.properties.filter(isSubClass).map(bandOf);
            if (subs.length === 0) {
                continue;
            }
            expect(subs[0]?.low).toBe(band?.low);
            expect(subs.at(-1)?.high).toBe(band?.high);
            subs.slice(1).forEach((sub, i) => expect(sub?.low).toBe(subs[i]?.high));
        }
    });

    test('has thresholds that rise with the class', () => {
        const names = scale('impact')
            .properties.filter(isScaleClass)
            .map(each => each.name);
        for (const criterion of all.filter(isCriterion)) {
            const cells = criterion.properties.filter(isThresholdsProperty).flatMap(property => property.thresholds);
            if (cells.length === 0) {
                continue;
            }
            expect(
                cells.map(cell => cell.class.name),
                criterion.name
            ).toEqual(names.slice(1));
            const from = cells.map(cell => amount(cell.from));
            expect(from, criterion.name).toEqual([...from].sort((a, b) => a - b));
        }
    });
});

describe.each(LETTERED)('%s', name => {
    const all = library(`${name}.nvs`);
    const [likelihood, impact] = all.filter(isScale);

    test('counts each class of impact three times as heavy as the one before, up to 1', () => {
        const values = (impact?.properties ?? [])
            .filter(isScaleClass)
            .map(each => quantityOf(each, 'value'))
            .map(value => value && amount(value));
        expect(values).toEqual([1 / 81, 1 / 27, 1 / 9, 1 / 3, 1]);
    });

    test('makes each class of likelihood ten times as likely as the one before', () => {
        const classes = (likelihood?.properties ?? []).filter(isScaleClass);
        expect(classes.map(each => each.name).join('')).toBe('ABCDE');
        const lows = classes.slice(1).map(each => bandOf(each)?.low ?? 0);
        expect(lows).toEqual([0.0005, 0.005, 0.05, 0.5]);
        expect(classes.slice(-1).map(each => bandOf(each)?.high)).toEqual([1]);
    });

    test('joins the two parts of harm to nature by the heavier', () => {
        const nature = all.filter(isCriterion).find(each => textOf(each, 'code') === '4.1');
        expect(nature && wordsOf(nature, 'join')).toEqual(['max']);
        const parts = all.filter(isCriterion).filter(each => each.parent?.$refText === 'ecological.nature');
        expect(parts.map(each => textOf(each, 'code')?.toUpperCase())).toEqual(['4.1.A', '4.1.B']);
    });
});

test.each(['anv2014', 'anv2019', 'anv2022'])(
    '%s has numbers for deaths, injuries and costs only, each ten times the one before, from memory',
    name => {
        const counted = library(`${name}.nvs`)
            .filter(isCriterion)
            .filter(each => each.properties.some(isThresholdsProperty));
        expect(counted.map(each => textOf(each, 'code'))).toEqual(['2.1', '2.2', '3.1']);
        const first: Record<string, number> = { '2.1': 10, '2.2': 10, '3.1': 50e6 };
        for (const criterion of counted) {
            const from = criterion.properties
                .filter(isThresholdsProperty)
                .flatMap(property => property.thresholds)
                .map(cell => amount(cell.from));
            const start = first[textOf(criterion, 'code') ?? ''] ?? 0;
            expect(from).toEqual([start, start * 10, start * 100, start * 1000]);
            expect(wordsOf(criterion, 'provenance')).toEqual(['from_memory']);
        }
    }
);

test('the regional profile has no numbers for its criteria', () => {
    expect(
        library('regional_nl.nvs')
            .filter(isCriterion)
            .filter(each => each.properties.some(isThresholdsProperty))
    ).toEqual([]);
});

test('the editions differ in how they make one figure, and say whose choice it is', () => {
    const rule = (name: string): string => {
        const method = library(`${name}.nvs`).find(isMethod);
        return method
            ? ['interest_value', 'overall', 'disruption', 'provenance'].map(key => wordsOf(method, key).join(' ')).join(' | ')
            : '';
    };
    expect(rule('anv2014')).toBe('mean | weighted_sum | any_criterion C | published');
    expect(rule('anv2019')).toBe('mean | interest_max | any_criterion C | own_choice');
    expect(rule('anv2022')).toBe('mean | interest_max | any_criterion C | own_choice');
    expect(rule('regional_nl')).toBe('mean | weighted_sum | any_criterion C | own_choice');
    expect(rule('uk')).toBe('max | interest_max | none | own_choice');
    expect(rule('ch')).toBe('sum | sum | none | from_memory');
});

test('the British chances are those of the register', () => {
    const [likelihood] = library('uk.nvs').filter(isScale);
    const edges = (likelihood?.properties ?? []).filter(isScaleClass).map(each => bandOf(each)?.high);
    expect(edges).toEqual([0.002, 0.01, 0.05, 0.25, 1]);
});

test('the Swiss classes climb in thirds of a decade without gap, in frequency and in francs', () => {
    for (const scale of library('ch.nvs').filter(isScale)) {
        const classes = scale.properties.filter(isScaleClass).map(bandOf);
        expect(classes).toHaveLength(8);
        classes.slice(1).forEach((band, i) => {
            expect(band?.low).toBe(classes[i]?.high);
            const factor = (band?.high ?? NaN) / (band?.low ?? NaN);
            if (i < 6) {
                expect(Math.abs(Math.log10(factor) - 0.5), `${scale.name} ${i}`).toBeLessThan(0.03);
            }
        });
    }
});

test('the names that an example of one page uses are there', () => {
    const names = library('anv2022.nvs')
        .filter(isCriterion)
        .map(each => `${each.parent?.$refText ?? ''}.${each.name}`);
    for (const name of [
        'physical.fatalities',
        'physical.basic_needs',
        'economic.costs',
        'economic.vitality',
        'social.daily_life',
        'territorial.integrity'
    ]) {
        expect(names).toContain(name);
    }
});

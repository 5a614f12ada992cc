import { describe, expect, test } from 'vitest';
import { isCriterion, isImpact, isInterest, isMethod, isThreat } from '../../packages/language/src/generated/ast.js';
import { elements, files, library, parse, read, refsOf, textOf, wholeCriteria, wordsOf } from './read.js';

const METHODS = ['anv2014', 'anv2019', 'anv2022', 'ch', 'regional_nl', 'uk'];

describe.each([...files('examples/first-steps'), ...files('examples/methods'), ...files('test/library/seventh-method')])(
    '$name',
    ({ text }) => {
        test('parses', () => {
            expect(parse(text).errors).toEqual([]);
        });
    }
);

describe('the example of one screen', () => {
    const text = read('examples/first-steps/water.nvs');

    test('is one screen', () => {
        expect(text.split('\n').length).toBeLessThan(70);
    });

    test('says that its scores are illustrative', () => {
        expect(text).toContain('illustrative');
    });
});

test('there is one project per method of the library', () => {
    expect(files('examples/methods').map(file => file.name)).toEqual(METHODS.map(name => `${name}/three-risks.nvs`));
});

describe.each(METHODS)('the three risks by %s', name => {
    const text = read(`examples/methods/${name}/three-risks.nvs`);
    const threats = elements(parse(text).model).filter(isThreat);
    const criteria = wholeCriteria(library(`${name}.nvs`)).map(criterion => `${criterion.parent?.$refText ?? ''}.${criterion.name}`);

    test('are the same three', () => {
        expect(threats.map(threat => threat.name)).toEqual(['flood', 'blackout', 'influence']);
    });

    test('are judged on every criterion of the method, in its order', () => {
        for (const threat of threats) {
            const rows = threat.properties.filter(isImpact).flatMap(impact => impact.rows.map(row => row.criterion.$refText));
            expect(rows, threat.name).toEqual(criteria);
        }
    });

    test('say that their scores are illustrative, and which method they use', () => {
        expect(text).toContain('illustrative');
        expect(JSON.parse(read(`examples/methods/${name}/nvs.json`))).toMatchObject({ method: `nvs.${name}` });
    });
});

test('a seventh method uses words, numbers and a way of adding up that no method of the library uses', () => {
    const own = elements(parse(read('test/library/seventh-method/port.nvs')).model);
    const method = own.find(isMethod);
    expect(method && wordsOf(method, 'overall')).toEqual(['interest_mean']);
    for (const name of METHODS) {
        const theirs = library(`${name}.nvs`).find(isMethod);
        expect(theirs && wordsOf(theirs, 'overall'), name).not.toEqual(['interest_mean']);
    }
    expect(method && refsOf(method, 'interests')).toEqual(own.filter(isInterest).map(interest => interest.name));
    expect(own.filter(isCriterion).map(criterion => textOf(criterion, 'code'))).toEqual(['P1', 'P2', 'T1']);
});

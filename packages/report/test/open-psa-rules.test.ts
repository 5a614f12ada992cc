import { analyseOpenPsa, openPsaToNvs, readOpenPsa, type ReadOptions } from '@nvs/report';
import { describe, expect, test } from 'vitest';
import { inWords, wordsThroughout } from '@nvs/words';

/** One tree `top = a or b` with P(b) = 0.25, and what else is defined. */
const tree = (a: string, rest = ''): string =>
    `<opsa-mef>\n<define-fault-tree name="t">\n<define-gate name="top"><or><event name="a"/><basic-event name="b"/></or></define-gate>\n${a}\n` +
    `<define-basic-event name="b"><float value="0.25"/></define-basic-event>${rest}</define-fault-tree></opsa-mef>`;
const basic = (expression: string): string => tree(`<define-basic-event name="a">${expression}</define-basic-event>`);
const gate = (formula: string): string =>
    tree(`<define-gate name="a">${formula}</define-gate>`, '<define-basic-event name="c"><float value="0.5"/></define-basic-event>');
const B = '<basic-event name="b"/>',
    C = '<basic-event name="c"/>';
/** The chance of a, from that of "a or b" with P(b) = 0.25. */
function chanceOfA(text: string, options?: ReadOptions): number {
    const { model, problems } = readOpenPsa(text, options);
    expect(problems).toEqual([]);
    if (!model) {
        throw new Error('no model');
    }
    return ((analyseOpenPsa(model)[0]?.probability ?? NaN) - 0.25) / 0.75;
}
function refusal(text: string, options?: ReadOptions): string {
    const { model, problems } = readOpenPsa(text, options);
    expect(model).toBeUndefined();
    expect(problems).toHaveLength(1);
    return wordsThroughout(problems, 'en').map(({ line, message }) => `${line}: ${message}`)[0] ?? '';
}

describe('booleans are spelt as in XML', () => {
    const spelt = ['true', '1', ' true ', '\n1\t', 'false', '0', ' false', '0 '];
    test.each(spelt)('%j', value => {
        const holds = /true|1/.test(value) ? 1 : 0;
        expect(chanceOfA(tree(`<define-house-event name="a"><constant value="${value}"/></define-house-event>`))).toBeCloseTo(holds, 12);
        expect(chanceOfA(gate(`<constant value="${value}"/>`))).toBeCloseTo(holds, 12);
        expect(chanceOfA(basic(`<bool value="${value}"/>`))).toBeCloseTo(holds, 12);
    });
    test.each(['', ' ', 'yes', 'TRUE', 'True', '2', '01', 'waar', '1.0'])('%j is refused', value => {
        expect(refusal(tree(`<define-house-event name="a"><constant value="${value}"/></define-house-event>`))).toMatch(
            /^4: .*value="true"/
        );
        expect(refusal(gate(`<constant value="${value}"/>`))).toMatch(/^4: .*value="true"/);
        expect(refusal(basic(`<bool value="${value}"/>`))).toMatch(/^4: .*value="true"/);
    });
    test('without a value, or another element than a constant', () => {
        expect(refusal(tree('<define-house-event name="a"><constant/></define-house-event>'))).toMatch(/^4: <constant> has no value/);
        expect(refusal(tree('<define-house-event name="a"><bool value="true"/></define-house-event>'))).toMatch(
            /^4: The house event "a" has <bool>/
        );
        expect(chanceOfA(tree('<define-house-event name="a"/>'))).toBeCloseTo(0, 12);
    });
});

describe('numbers are spelt as in XML', () => {
    test.each([
        ['0.5', 0.5],
        [' 0.5 ', 0.5],
        ['+.5', 0.5],
        ['5e-1', 0.5],
        ['5.E-1', 0.5],
        ['1', 1],
        ['-0', 0]
    ])('%j', (value, chance) => {
        expect(chanceOfA(basic(`<float value="${value}"/>`))).toBeCloseTo(chance, 12);
    });
    test.each(['', ' ', '0,5', '0x1', '1_0', '0.5.1', '5%', 'NaN', 'INF', 'e5', '0.1e', '1 2', '1e999', '½', 'Infinity', '0b1'])(
        '%j is refused',
        value => {
            expect(refusal(basic(`<float value="${value}"/>`))).toMatch(/^4: .*(no value|no number)/);
            expect(refusal(basic(`<int value="${value}"/>`))).toMatch(/^4: .*(no value|no number)/);
        }
    );
    test.each([
        '<float/>',
        '<float val="0.5"/>',
        '<int value="0.5"/>',
        '<float>0.5</float>',
        '0.5',
        '<float value="0.5"/><float value="0.6"/>',
        '<float value="-0.1"/>',
        '<float value="1.1"/>'
    ])('%s is refused', expression => {
        expect(refusal(basic(expression))).toMatch(/^4: /);
    });
});

describe('how many of how many', () => {
    const of = (attributes: string, n: number, type = 'atleast'): string =>
        gate(`<${type} ${attributes}>${[C, B, '<not><basic-event name="b"/></not>'].slice(0, n).join('')}</${type}>`);
    test.each([
        ['min="2"', 1],
        ['min="4"', 3],
        ['min="0"', 3],
        ['min="-1"', 3],
        ['min=""', 3],
        ['', 3],
        ['min="1.5"', 3],
        ['min="two"', 3],
        ['min="2e0"', 3],
        ['k="2"', 3]
    ])('atleast %s of %d is refused', (attributes, n) => {
        expect(refusal(of(attributes, n))).toMatch(/^4: <atleast/);
    });
    test.each([
        ['min="2" max="1"', 3],
        ['min="4" max="5"', 3],
        ['min="1"', 3],
        ['max="1"', 3],
        ['min="1" max=""', 3]
    ])('cardinality %s of %d is refused', (attributes, n) => {
        expect(refusal(of(attributes, n, 'cardinality'))).toMatch(/^4: <cardinality/);
    });
    test('whole numbers with blanks and a sign', () => {
        // one of c, b and not b is true, whatever b is: at least 2 are where c is
        expect(chanceOfA(of('min=" +2 "', 3))).toBeCloseTo(0.5, 12);
    });
});

describe('expressions', () => {
    const f = (...values: number[]): string => values.map(value => `<float value="${value}"/>`).join('');
    test.each([
        ['lognormal by mean and error factor', `<lognormal-deviate>${f(0.1, 3, 0.95)}</lognormal-deviate>`, 0.1],
        ['lognormal by μ and σ: its mean is e^(μ + σ²/2)', `<lognormal-deviate>${f(-3, 0.5)}</lognormal-deviate>`, Math.exp(-2.875)],
        ['uniform', `<uniform-deviate>${f(0.1, 0.3)}</uniform-deviate>`, 0.2],
        ['normal', `<normal-deviate>${f(0.1, 0.3)}</normal-deviate>`, 0.1],
        ['gamma: shape times scale', `<gamma-deviate>${f(2, 0.05)}</gamma-deviate>`, 0.1],
        ['beta: α/(α+β)', `<beta-deviate>${f(1, 3)}</beta-deviate>`, 0.25],
        ['exponential', `<exponential>${f(1e-3, 100)}</exponential>`, 1 - Math.exp(-0.1)],
        // fails on demand in 1%; unavailable 1/5 of the time in the long run: 0.2 - (0.2 - 0.01)·e^(-0.05·10)
        ['repairable', `<GLM>${f(0.01, 0.01, 0.04, 10)}</GLM>`, 0.2 - 0.19 * Math.exp(-0.5)],
        ['Weibull: 1 - e^(-((t - t0)/α)^β)', `<Weibull>${f(1000, 2, 100, 600)}</Weibull>`, 1 - Math.exp(-0.25)],
        [
            'the first case that holds',
            `<switch><case><bool value="false"/>${f(0.9)}</case><case><gt>${f(2, 1)}</gt>${f(0.3)}</case>${f(0.7)}</switch>`,
            0.3
        ],
        ['else', `<ite><not>${f(1)}</not>${f(0.9)}${f(0.4)}</ite>`, 0.4],
        ['a sum of rounded parts', `<add>${f(0.1, 0.2, 0.3, 0.4)}</add>`, 1],
        ['arithmetic', `<div><sub>${f(1, 0.2, 0.3)}</sub><mul>${f(2.5, 2)}</mul></div>`, 0.1]
    ])('%s', (_, expression, chance) => {
        expect(chanceOfA(basic(expression))).toBeCloseTo(chance, 12);
    });

    test.each([
        `<lognormal-deviate>${f(0.1)}</lognormal-deviate>`,
        `<lognormal-deviate>${f(0.1, 0.5, 0.95)}</lognormal-deviate>`,
        `<exponential>${f(1)}</exponential>`,
        `<exponential>${f(-1, 5)}</exponential>`,
        `<exponential>${f(1, 2, 3)}</exponential>`,
        '<add/>',
        `<div>${f(1, 0)}</div>`,
        `<log>${f(-1)}</log>`,
        `<neg>${f(0.1, 0.2)}</neg>`,
        `<ite>${f(1, 0.5)}</ite>`,
        '<switch/>',
        `<histogram>${f(1)}</histogram>`,
        `<uniform-deviate>${f(0.3, 0.1)}</uniform-deviate>`,
        '<parameter name="none"/>',
        '<parameter/>'
    ])('%s is refused', expression => {
        expect(refusal(basic(expression))).toMatch(/^4: /);
    });

    test('the mission time is given, or asked for where it is needed', () => {
        const text = basic('<exponential><float value="1e-5"/><system-mission-time/></exponential>');
        expect(chanceOfA(text, { missionTime: 8760 })).toBeCloseTo(1 - Math.exp(-0.0876), 12);
        expect(refusal(text)).toMatch(/^4: .*--mission-time HOURS\.$/);
        expect(refusal(text.replace('mission-time/', 'mission-time unit="years"/'), { missionTime: 1 })).toMatch(/^4: .*hours/);
    });

    test('parameters: once each, never in circles, in the unit that they say', () => {
        const chain = Array.from(
            { length: 60 },
            (_, i) =>
                `<define-parameter name="p${i}"><mul><float value="0.5"/><add><parameter name="p${i + 1}"/><parameter name="p${i + 1}"/></add></mul></define-parameter>`
        ).join('');
        expect(
            chanceOfA(
                tree(
                    '<define-basic-event name="a"><parameter name="p0"/></define-basic-event>',
                    `${chain}<define-parameter name="p60"><float value="0.5"/></define-parameter>`
                )
            )
        ).toBeCloseTo(0.5, 12);
        expect(
            refusal(
                tree(
                    '<define-basic-event name="a"><parameter name="p"/></define-basic-event>',
                    '<define-parameter name="p"><parameter name="p"/></define-parameter>'
                )
            )
        ).toMatch(/"p" stands on itself/);
        const rate = (unit: string): string =>
            tree(
                '<define-basic-event name="a"><exponential><parameter name="p"/><float value="10"/></exponential></define-basic-event>',
                `<define-parameter name="p" unit="${unit}"><float value="0.01"/></define-parameter>`
            );
        expect(chanceOfA(rate('hours-1'))).toBeCloseTo(1 - Math.exp(-0.1), 12);
        expect(refusal(rate('years-1'))).toMatch(/^4: The parameter "p" is in years-1/);
        expect(refusal(rate('per century'))).toMatch(/^5: unit="per century" is not known\. It is one of hours, /);
    });

    const p = '<parameter name="p"/>',
        T = '<system-mission-time/>',
        yearly = '<define-parameter name="p" unit="years-1"><float value="0.01"/></define-parameter>';
    test.each([
        ['within an argument', `<exponential><mul>${p}${f(2)}</mul>${T}</exponential>`, ''],
        ['by hand', `<sub>${f(1)}<exp><neg><mul>${p}${T}</mul></neg></exp></sub>`, ''],
        [
            'by way of a parameter without a unit',
            `<exponential><parameter name="q"/>${T}</exponential>`,
            `<define-parameter name="q">${p}</define-parameter>`
        ],
        [
            'asked for in a unit',
            `<exponential><parameter name="q" unit="fit"/>${T}</exponential>`,
            `<define-parameter name="q">${f(1)}</define-parameter>`
        ],
        ['as a case', `<Weibull><ite><bool value="true"/>${p}${f(1)}</ite>${f(1, 0)}${T}</Weibull>`, ''],
        [
            'called hourly without being converted',
            `<exponential><parameter name="q"/>${T}</exponential>`,
            `<define-parameter name="q" unit="hours-1">${p}</define-parameter>`
        ]
    ])('a rate per year that meets hours is refused: %s', (_, expression, more) => {
        expect(
            refusal(tree(`<define-basic-event name="a">${expression}</define-basic-event>`, yearly + more), { missionTime: 10 })
        ).toMatch(/^[45]: The parameter "[pq]" is in (years-1|fit|hours-1), and .*Convert it/);
    });
    test('a rate per year that meets no hours, or is converted, is a number like others', () => {
        expect(chanceOfA(tree(`<define-basic-event name="a">${p}</define-basic-event>`, yearly))).toBeCloseTo(0.01, 12);
        const converted = `<define-parameter name="q" unit="hours-1"><div>${p}${f(8760)}</div></define-parameter>`;
        expect(
            chanceOfA(
                tree(
                    `<define-basic-event name="a"><exponential><parameter name="q"/>${T}</exponential></define-basic-event>`,
                    yearly + converted
                ),
                { missionTime: 8760 }
            )
        ).toBeCloseTo(1 - Math.exp(-0.01), 12);
    });
});

describe('names', () => {
    test('one name for a gate and an event is refused, with both places', () => {
        expect(
            refusal(
                tree(
                    '<define-gate name="a"><basic-event name="b"/></define-gate>\n<define-basic-event name="a"><float value="0.5"/></define-basic-event>'
                )
            )
        ).toMatch(/^5: "a" is defined twice: also on line 4/);
    });
    test('a reference means what it says it means', () => {
        expect(refusal(tree('<define-house-event name="a"/>').replace('<event name="a"', '<event name="a" type="basic-event"'))).toMatch(
            /^3: "a" is a house event, not a basic event/
        );
        expect(refusal(tree('<define-house-event name="a"/>').replace('<event name="a"', '<event name="a" type="thing"'))).toMatch(
            /^3: type="thing" is not known/
        );
    });

    const component = (name: string, role: string, chance: number): string =>
        `<define-component name="${name}"${role}><define-gate name="g"><or><basic-event name="x"/><gate name="inner.g2"/></or></define-gate>` +
        `<define-basic-event name="x"><float value="${chance}"/></define-basic-event>` +
        '<define-component name="inner"><define-gate name="g2"><and><basic-event name="x"/><basic-event name="x"/></and></define-gate></define-component></define-component>';
    const two = (role: string, formula: string): string =>
        `<opsa-mef><define-fault-tree name="t"><define-gate name="top">${formula}</define-gate>\n${component('A', role, 0.1)}\n${component('B', role, 0.2)}</define-fault-tree></opsa-mef>`;
    const both = '<or><gate name="A.g"/><gate name="t.B.g"/></or>';
    test('private names may be used in several containers, within and by local and full paths', () => {
        const { model, problems } = readOpenPsa(two(' role="private"', both));
        expect(problems).toEqual([]);
        expect(model && [...model.events.keys()]).toEqual(['t.A.x', 't.B.x']);
        // 1 - 0.9 · 0.8
        expect(model && analyseOpenPsa(model)).toEqual([{ top: 'top', probability: expect.closeTo(0.28, 12), minimalCutSets: '2' }]);
        const { text = '' } = model ? openPsaToNvs(model, 't') : {};
        expect(text).toContain('asset t_A_x "t.A.x" { fails_to_start: 10% }');
    });
    test('public ones may not, and private ones have no short name elsewhere', () => {
        const { problems } = readOpenPsa(two('', both));
        expect(problems.map(({ message }) => inWords(message, 'en'))).toEqual(
            ['g', 'x', 'g2'].map(name => `"${name}" is defined twice: also on line 2. Rename one of the two.`)
        );
        expect(wordsThroughout(readOpenPsa(two(' role="private"', '<or><gate name="g"/></or>')).problems, 'en')[0]?.message).toBe(
            '"g" is private where it is defined. From here its name is "t.A.g".'
        );
        expect(wordsThroughout(readOpenPsa(two(' role="secret"', both)).problems, 'en')[0]?.message).toMatch(/role="secret" is not known/);
        expect(wordsThroughout(readOpenPsa(two(' role="private"', '<or><gate name="C.g"/></or>')).problems, 'en')[0]?.message).toMatch(
            /^There is no gate "C\.g"\. Mend the name, or define it/
        );
    });
});

test('a basic event with a probability of 0 or 1 stays an event: the number of cut sets is that of the tree', () => {
    for (const chance of [0, 0.5, 1]) {
        const { model } = readOpenPsa(basic(`<float value="${chance}"/>`));
        expect(model && analyseOpenPsa(model)).toEqual([
            { top: 'top', probability: expect.closeTo(chance + (1 - chance) * 0.25, 12), minimalCutSets: '2' }
        ]);
    }
});

test('what is nested without end is refused, not tried', () => {
    const deep = (n: number): string => gate(`${'<or>'.repeat(n)}${C}${'</or>'.repeat(n)}`);
    expect(chanceOfA(deep(400))).toBeCloseTo(0.5, 12);
    expect(refusal(deep(100_000))).toMatch(/^4: .*more than 500 deep/);
});

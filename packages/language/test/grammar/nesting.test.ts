import { EmptyFileSystem } from 'langium';
import { expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import { createNvsServices } from '../../src/module.js';

const DEEP = 20_000;
const nested = [
    `expect "x" ${'('.repeat(DEEP)}1${')'.repeat(DEEP)} == 1`,
    `expect "x" ${'('.repeat(DEEP)}1 == 1`,
    `expect "x" ${'not '.repeat(DEEP)}1 == 1`,
    `expect "x" ${'- '.repeat(DEEP)}1 == 1`,
    `expect "x" ${'1 + '.repeat(DEEP)}1 == 1`,
    `expect "x" ${'1 == 1 and '.repeat(DEEP)}1 == 1`,
    `rule r for process p when ${'some t in all threat where '.repeat(DEEP)}t is judged then info "x"`,
    `expect "x" ${'count t in all threat where '.repeat(DEEP)}1 == 1`,
    `dependency d "D" of p on ${'all of ('.repeat(DEEP)}q${')'.repeat(DEEP)}`,
    `process r "R" ${'{'.repeat(DEEP)}`,
    `process r "R" ${'{'.repeat(DEEP)}${'}'.repeat(DEEP)}`
];

it.each(nested.map(text => [text.slice(0, 40), text]))('what is nested too deep is an error of its element: %s', async (_, text) => {
    const { diagnostics, model } = await compileTexts({
        'm.nvs': `namespace n\nprocess p "P"\nprocess q "Q"\n${text}\nprocess after "After"\n`
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ location }) => location.line)).toEqual([4]);
    expect(model.nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(['after', 'p', 'q']));
});

const many = (count: number, made: (index: number) => string, between = ' '): string =>
    Array.from({ length: count }, (_, index) => made(index)).join(between);

it.each([
    `stress_test s "S" {\n${many(150, index => `at ${index + 1} min: p down for 5 min`, '\n')}\n}`,
    `stress_test s "S" {\n${many(150, index => `at ${index + 1} count: p down for 5 sum`, '\n')}\n}`,
    `threat t "T" { likelihood: C judged by ${many(1200, () => 'o', ' and ')} }`,
    `threat t "T" { likelihood: C source ${many(1200, () => 's', ' and ')} }`,
    `judgement of t by ${many(1200, () => 'o', ' and ')}`,
    `resource r "R" { supply: ${many(1200, () => 'NL 1/1200', ', ')} }`,
    `process max "M" { users: ${many(1200, () => '-1', ', ')} }`,
    `stress_test s "S" {\n${many(150, index => `at ${index + 1} h: max, min, sum, count`, '\n')}\n}`,
    `expect "x" ${many(150, () => '(count t in all threat where t is judged)', ' + ')} > 1`
])('what is long is not deep: %#', async text => {
    const { diagnostics } = await compileTexts({ 'm.nvs': `namespace n\n${text}\nprocess after "After"\n` });
    expect(diagnostics.filter(({ code, message }) => code === 'syntax/unexpected' && message.includes('levels deep'))).toEqual([]);
});

it.each([
    `scale s "S" { kind: impact class A { ${many(120, index => `sub s${index} {`)} ${many(120, () => '}')} } }`,
    `rule r for process p when ${many(1100, () => 'p', ' in ')} then info "x"`
])('what is deep in other ways is told as well: %#', async text => {
    const { diagnostics, model } = await compileTexts({ 'm.nvs': `namespace n\n${text}\nprocess after "After"\n` });
    expect(diagnostics.some(({ message }) => message.includes('levels deep'))).toBe(true);
    expect(model.nodes.map(({ name }) => name)).toEqual(['after']);
});

it('and leaves the parser as it was', () => {
    const { Nvs } = createNvsServices(EmptyFileSystem);
    for (const text of nested) {
        Nvs.parser.LangiumParser.parse(text);
    }
    expect(Nvs.parser.LangiumParser.parse('process p "P"').parserErrors).toEqual([]);
});

it('a byte order mark in front of a file is no word', async () => {
    const { diagnostics, model } = await compileTexts({ 'm.nvs': '\uFEFFnamespace n\n\nprocess p "P"\n' });
    expect(diagnostics).toEqual([]);
    expect(model.nodes.map(({ id }) => id)).toEqual(['n.p']);
});

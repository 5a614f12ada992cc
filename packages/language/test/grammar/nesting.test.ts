import { EmptyFileSystem } from 'langium';
import { expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import { createNvsServices } from '../../src/module.js';

const DEEP = 20_000;
const nested = [
    `expect "x" ${'('.repeat(DEEP)}1${')'.repeat(DEEP)} == 1`, `expect "x" ${'('.repeat(DEEP)}1 == 1`, `expect "x" ${'not '.repeat(DEEP)}1 == 1`, `expect "x" ${'- '.repeat(DEEP)}1 == 1`, `expect "x" ${'1 + '.repeat(DEEP)}1 == 1`, `expect "x" ${'1 == 1 and '.repeat(DEEP)}1 == 1`,
    `rule r for process p when ${'some t in all threat where '.repeat(DEEP)}t is judged then info "x"`, `expect "x" ${'count t in all threat where '.repeat(DEEP)}1 == 1`,
    `dependency d "D" of p on ${'all of ('.repeat(DEEP)}q${')'.repeat(DEEP)}`, `process r "R" ${'{'.repeat(DEEP)}`, `process r "R" ${'{'.repeat(DEEP)}${'}'.repeat(DEEP)}`
];

it.each(nested.map(text => [text.slice(0, 40), text]))('what is nested too deep is an error of its element: %s', async (_, text) => {
    const { diagnostics, model } = await compileTexts({ 'm.nvs': `namespace n\nprocess p "P"\nprocess q "Q"\n${text}\nprocess after "After"\n` });
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ location }) => location.line)).toEqual([4]);
    expect(model.nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(['after', 'p', 'q']));
});

it('and leaves the parser as it was', () => {
    const { Nvs } = createNvsServices(EmptyFileSystem);
    for (const text of nested) Nvs.parser.LangiumParser.parse(text);
    expect(Nvs.parser.LangiumParser.parse('process p "P"').parserErrors).toEqual([]);
});

it('a byte order mark in front of a file is no word', async () => {
    const { diagnostics, model } = await compileTexts({ 'm.nvs': '\uFEFFnamespace n\n\nprocess p "P"\n' });
    expect(diagnostics).toEqual([]);
    expect(model.nodes.map(({ id }) => id)).toEqual(['n.p']);
});

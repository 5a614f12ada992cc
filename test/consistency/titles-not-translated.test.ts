import { resultsOf, study } from '@nvs/analysis';
import { KINDS, type ElementKind, type Kind } from '@nvs/model';
import { expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';

/** Two of each kind with a title, one of which is there in Dutch where the language has a place for that. */
const WRITTEN: Partial<Record<ElementKind, (name: string, dutch: string) => string>> = {
    Dependency: (name, dutch) => `dependency ${name} "Title" of p1 on p2 { ${dutch} }`,
    Scale: (name, dutch) => `scale ${name} "Title" { kind: impact  class A { value: 1 }  ${dutch} }`,
    Criterion: (name, dutch) => `criterion ${name} "Title" of i { ${dutch} }`,
    Rule: name => `rule ${name} "Title" for threat t when t.owner is empty then info`,
    Expectation: () => 'expect "Title" (count t in all threat) > 0'
};
const bodied =
    (word: string) =>
    (name: string, dutch: string): string =>
        `${word} ${name} "Title" { ${dutch} }`;

const ONE_TITLE: readonly ElementKind[] = ['Rule', 'Expectation'];
const TITLED = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter(
    (each): each is ElementKind => 'list' in KINDS[each] && each !== 'Judgement'
);

it.each(TITLED)('titles that are not there in Dutch are counted: %s', async kind => {
    const { word }: Kind = KINDS[kind];
    const write = WRITTEN[kind] ?? bodied(word);
    const { model } = await compileTexts({
        'a.nvs': `namespace n
process p1 "One" { title: nl "Een" }
process p2 "Two" { title: nl "Twee" }
interest i "Interest" { title: nl "Belang" }
${write('xa', 'title: nl "Titel"')}
${write('xb', '')}
`
    });
    const { gaps } = resultsOf(study(model, { sampling: { trials: 20 } }));
    const found = gaps.filter(each => each.kind === 'title_not_translated' && each.counted?.kind === word);
    expect(found.map(({ counted }) => [counted?.language, counted?.missing])).toEqual([['nl', ONE_TITLE.includes(kind) ? 2 : 1]]);
});

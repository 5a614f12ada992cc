import { KIND_WORDS, KINDS, LIST_NAMES, emptyModel, isKindName, kindByWord, sortLists } from '@nvs/model';
import type { RiskModel } from '@nvs/model';
import { expect, it } from 'vitest';
import { Element, reflection } from '../src/generated/ast.js';
import { elementDefinition } from '../src/properties/registry.js';

const types = reflection.getAllSubTypes(Element.$type).filter(type => type !== 'UnknownElement' && type !== Element.$type);

it.each(types)('%s of the grammar is a kind with a list of the model and properties', type => {
    expect(isKindName(type) && 'list' in KINDS[type]).toBe(true);
    expect(elementDefinition(type)?.kind).toBe(type);
});

it.each([...KIND_WORDS])('%s starts an element of the grammar', word => {
    expect(types).toContain(kindByWord(word));
});

it('every list of a model is put in order', () => {
    const late = Object.fromEntries(LIST_NAMES.map(name => [name, []]));
    const model: RiskModel = { ...emptyModel('p', 'en'), ...late };
    const at = { file: 'a.nvs', line: 1, column: 1, endLine: 1, endColumn: 2 };
    const lists = Object.values(model).filter((value): value is RiskModel['threats'] => Array.isArray(value));
    expect(lists.length).toBe(LIST_NAMES.length);
    const element = (id: string): RiskModel['threats'][number] => ({ id, at }) as RiskModel['threats'][number];
    for (const list of lists) {
        list.push(element('zz'), element('aa'));
    }
    sortLists(model);
    expect(lists.map(list => list.map(({ id }) => id))).toEqual(lists.map(() => ['aa', 'zz']));
});

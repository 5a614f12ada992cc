import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileTexts } from '@nvs/project';
import { describe, expect, test } from 'vitest';
import { libraryMethods } from '../../packages/language/src/library/methods.js';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../docs/${path}`, import.meta.url)), 'utf8');

describe('a method of the library has a page', () => {
    test.each(libraryMethods().map(each => each.name))('%s, reached from the contents', name => {
        expect(read('methods/README.md')).toContain(`(library/${name}.md)`);
        expect(read('language/projects.md')).toContain(`(../methods/library/${name}.md)`);
    });

    test.each(libraryMethods().map(each => each.name))('%s, with a threat in which nothing is found', async name => {
        const [, text = ''] = /^```nvs\n([\s\S]*?)^```/m.exec(read(`methods/library/${name}.md`)) ?? [];
        const { diagnostics, model } = await compileTexts({ 'model.nvs': text });
        expect(diagnostics).toEqual([]);
        // every criterion that the method counts is judged
        const method = model.methods.find(each => each.id === model.defaultMethod);
        expect(model.threats[0]?.impact.map(each => each.criterion).sort()).toEqual([...(method?.criteria ?? [])].sort());
        expect(method?.criteria.length).toBeGreaterThan(3);
    });
});

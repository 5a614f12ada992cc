import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsOf, study } from '@nvs/analysis';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { compileTexts } from '../compile-texts.js';
import { figuresOf } from './figures.js';

// The examples as they were before the language had its second part, each with figures that the compiler of that day gave:
// old models mean what they meant.

const here = import.meta.dirname;
const Settings = z.object({ name: z.string(), method: z.string(), language: z.string() });

const FOLDERS = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('figures.json'))
    .map(path => join(path, '..'))
    .sort();

it('the examples are here', () => {
    expect(FOLDERS.length).toBe(8);
});

it.each(FOLDERS)('%s gives the figures that it gave, and no error', async folder => {
    const text = (name: string): string => readFileSync(join(here, folder, name), 'utf8');
    const texts = Object.fromEntries(
        readdirSync(join(here, folder))
            .filter(name => name.endsWith('.nvs'))
            .map(name => [name, text(name)])
    );
    const { model, diagnostics } = await compileTexts(texts, Settings.parse(JSON.parse(text('nvs.json'))));
    expect(diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    const before: unknown = JSON.parse(text('figures.json'));
    expect(figuresOf(resultsOf(study(model, { sampling: { trials: 2000 } })))).toEqual(figuresOf(before));
});

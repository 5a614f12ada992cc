import { analyse } from '@nvs/analysis';
import { compile } from '@nvs/project/node';
import { buildReport } from '@nvs/report';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { englishIn } from '../../packages/words/test/english-words.js';
import { ours, textsIn } from './own-words.js';

/** Conditions as a model writes them. */
const isWritten = (way: string): boolean => /\.condition(?:\.parts)*\.+(?:text|left|right)$/.test(way.replaceAll('..', '.'));

const SENTENCE = /\p{L}{2,}[,:]? \p{L}+ \p{L}{2,}/u;

test('a report of a Dutch assessment has no English in it but that of its model', async () => {
    const {
        projects: [project]
    } = await compile([fileURLToPath(new URL('../../examples/national', import.meta.url))], { judge: false });
    const model = project?.model;
    if (!model) {
        throw new Error('no model');
    }
    const results = analyse(model, { trials: 20 });
    const own = ours(model);
    const said = (language: 'en' | 'nl'): (readonly [way: string, text: string])[] =>
        [...textsIn(buildReport({ ...model, language }, results).results, 'results')]
            .filter(([way]) => !isWritten(way))
            .map(([way, text]) => [way, own(text)] as const)
            .filter(([, text]) => SENTENCE.test(text));
    const english = ([, text]: readonly [way: string, text: string]): boolean => englishIn(text).length > 0;
    expect(said('en').filter(english).length).toBeGreaterThan(50);
    expect(
        said('nl')
            .filter(english)
            .map(([way, text]) => `${way}: ${text}`)
    ).toEqual([]);
}, 120_000);

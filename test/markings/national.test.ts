import { reduced } from '@nvs/analysis';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CompiledProject } from '@nvs/project';
import { compileTexts } from '../compile-texts.js';
import { changeable, withSecrets, type Texts } from './changed.js';

/** How often: `RUNS=50 npx vitest run test/markings/national.test.ts` by hand. */
const RUNS = Number(process.env['RUNS'] ?? 1),
    SEED = Number(process.env['SEED'] ?? 1);

const FOLDER = 'examples/national',
    LIBRARY = 'packages/language/src/library';
const textsIn = (folder: string): Texts =>
    Object.fromEntries(
        readdirSync(folder)
            .filter(each => each.endsWith('.nvs'))
            .sort()
            .map(file => [file, readFileSync(`${folder}/${file}`, 'utf8')])
    );
const compiled = (texts: Texts): Promise<CompiledProject> =>
    compileTexts(texts, { name: 'national', method: 'nvs.anv2022', language: 'en' });

/** Mulberry32. */
function diceFrom(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

/** The first path at which two values differ. */
function difference(a: unknown, b: unknown, path = ''): string | undefined {
    if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
        const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
        for (const key of keys) {
            const found = difference(Reflect.get(a, key), Reflect.get(b, key), `${path}.${key}`);
            if (found !== undefined) {
                return found;
            }
        }
        return undefined;
    }
    return a === b ? undefined : `${path}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`;
}

test('national with some of its elements secret: whatever these are called and say, the model at a lower level is the same', {
    timeout: 3_600_000
}, async () => {
    const texts = textsIn(FOLDER),
        { model, files } = await compiled(texts);
    const candidates = changeable(model, texts, Object.values(textsIn(LIBRARY)));
    expect(candidates.length).toBeGreaterThan(100);
    for (let run = 0; run < RUNS; run++) {
        const dice = diceFrom(SEED * 1000 + run),
            share = [0.1, 0.5, 0.02][run % 3] ?? 0.1;
        const secrets = candidates.filter(() => dice() < share);
        const levelled = async (changed: Texts): Promise<string> => {
            const { model: whole, markings } = await compiled(changed);
            return JSON.stringify(reduced({ model: whole, markings, files }, 'secret'));
        };
        const plain = await levelled(withSecrets(texts, secrets, 'top_secret')),
            other = await levelled(withSecrets(texts, secrets, 'zeer_geheim', dice));
        expect(difference(JSON.parse(plain), JSON.parse(other)), `run ${run}, ${secrets.map(each => each.id).join(' ')}`).toBeUndefined();
        expect(other).toBe(plain);
        expect(other).not.toContain('zq');
    }
});

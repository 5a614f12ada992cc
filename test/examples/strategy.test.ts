import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Estimate, Threat } from '@nvs/model';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../cli/nvsc.js';
import { compileTexts } from '../compile-texts.js';

const FOLDER = join(root, 'examples/strategy');
const texts = Object.fromEntries(
    readdirSync(FOLDER)
        .filter(name => name.endsWith('.nvs'))
        .sort()
        .map(name => [name, readFileSync(join(FOLDER, name), 'utf8')])
);

interface Titled {
    readonly id: string;
    readonly titles?: Readonly<Record<string, string>>;
}

let compiled: Awaited<ReturnType<typeof compileTexts>>;
/** The elements of the strategy itself, without those of the library. */
let own: Titled[];
beforeAll(async () => {
    compiled = await compileTexts(texts, JSON.parse(readFileSync(join(FOLDER, 'nvs.json'), 'utf8')) as Parameters<typeof compileTexts>[1]);
    const all: unknown[] = Object.values(compiled.model).flat();
    own = all.filter(isOwn);
}, 60_000);

test('is a strategy of more than 120 elements without an error', () => {
    expect(compiled.diagnostics.filter(each => each.severity === 'error').map(each => each.message)).toEqual([]);
    expect(own.length).toBeGreaterThanOrEqual(120);
});

test('finds fault only with threats whose harm the strategy does not judge, and with measures that end or have no effect', () => {
    expect([...new Set(compiled.diagnostics.map(each => each.code))].sort()).toEqual([
        'measure/ends-within',
        'measure/no-effect',
        'threat/harmless'
    ]);
});

test('has a Dutch title for each element', () => {
    expect(own.filter(each => each.titles?.['nl'] === undefined).map(each => each.id)).toEqual([]);
});

test('has no row for what nobody judged, and says of each value on which page it stands and how the words there are read', () => {
    expect(compiled.model.threats.length).toBeGreaterThan(30);
    for (const threat of compiled.model.threats) {
        for (const value of judged(threat)) {
            expect(value.best?.type, threat.id).not.toBe('not_applicable');
            expect(value.provenance?.because, threat.id).toBeTypeOf('string');
            expect(value.provenance?.cited?.[0], threat.id).toMatchObject({
                source: 'strategy.nss',
                place: expect.stringMatching(/^p\. \d/) as string
            });
        }
    }
});

const isOwn = (each: unknown): each is Titled =>
    typeof each === 'object' && each !== null && 'id' in each && String(each.id).startsWith('strategy.');

/** All that is judged of a threat. */
const judged = ({ likelihood, impact }: Threat): Estimate[] => [...(likelihood ? [likelihood] : []), ...impact.map(each => each.value)];

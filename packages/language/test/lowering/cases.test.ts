import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { workspace } from './project.js';
import type { Settings } from './project.js';

/**
 * A case is a model, NAME.nvs, and beside it NAME.json: what the risk model must hold.
 *   settings  of the project (language, method)
 *   model     by list, and in it by id (`project` and the like as they are): a part of what must be there. An array must
 *             match as a whole, an object may hold more; null says that the element or the field must not be there.
 *   only      lists that hold the named ids and no other
 */
interface Case {
    readonly settings?: Settings;
    readonly model: Readonly<Record<string, unknown>>;
    readonly only?: Readonly<Record<string, readonly string[]>>;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.nvs'))
    .map(path => path.slice(0, -4))
    .sort();

describe('a model is lowered to what it says', () => {
    it.each(cases)('%s', async name => {
        const expected = JSON.parse(readFileSync(`${here}/${name}.json`, 'utf8')) as Case;
        const { model } = await workspace({ 'model.nvs': readFileSync(`${here}/${name}.nvs`, 'utf8') }, expected.settings);
        const actual: Record<string, unknown> = model();
        const differences: string[] = [];
        for (const [list, wanted] of Object.entries(expected.model)) {
            compare(Array.isArray(wanted) ? actual[list] : byId(actual[list]), wanted, list, differences);
        }
        for (const [list, ids] of Object.entries(expected.only ?? {})) {
            expect(Object.keys(byId(actual[list]) as object), list).toEqual(ids);
        }
        expect(differences).toEqual([]);
        expect(Object.keys(expected.model).length).toBeGreaterThan(0);
    });
});

/** A list of elements as an object by id; judgements and expectations have none and stay a list. */
function byId(value: unknown): unknown {
    if (!Array.isArray(value) || !value.every(isObject) || !value.every(item => 'id' in item)) {
        return value;
    }
    return Object.fromEntries(value.map(item => [item['id'], item]));
}

function compare(actual: unknown, wanted: unknown, path: string, differences: string[]): void {
    if (wanted === null) {
        if (actual !== undefined) {
            differences.push(`${path}: ${JSON.stringify(actual)} instead of nothing`);
        }
    } else if (Array.isArray(wanted)) {
        if (!Array.isArray(actual) || actual.length !== wanted.length) {
            differences.push(`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
        } else {
            wanted.forEach((item, index) => compare(actual[index], item, `${path}[${index}]`, differences));
        }
    } else if (isObject(wanted)) {
        if (!isObject(actual)) {
            differences.push(`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
        } else {
            for (const [key, value] of Object.entries(wanted)) {
                compare(actual[key], value, `${path}.${key}`, differences);
            }
        }
    } else if (actual !== wanted) {
        differences.push(`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
    }
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

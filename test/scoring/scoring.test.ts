import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '@nvs/analysis';
import { compileTexts } from '../compile-texts.js';

/**
 * A case is a model with the figures that it must give, worked out by hand, in comments:
 *
 *     //= storm current.likelihood.best.value = sqrt(0.005 * 0.05)
 *     //= storm current.impact.criteria[fatalities].status = "not_judged"
 *     //= storm current.impact.overall.best absent
 *
 * The path starts at the result of the risk of that name; `[name]` picks the item that speaks of the element of that name.
 * Adding a case = adding a file.
 */
const FOLDER = new URL('.', import.meta.url);
const EXPECTATION = /^\s*\/\/= (\S+) (\S+) (?:= (.+)|(absent))$/;

describe('scoring', () => {
    const features = readdirSync(FOLDER, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
        .sort();
    for (const feature of features) {
        describe(feature, () => {
            for (const file of readdirSync(new URL(`${feature}/`, FOLDER)).sort()) {
                it(file.replace('.nvs', ''), async () => {
                    const text = readFileSync(new URL(`${feature}/${file}`, FOLDER), 'utf8');
                    const expectations = text
                        .split('\n')
                        .map(line => EXPECTATION.exec(line))
                        .filter(match => match !== null);
                    expect(expectations.length, 'a case without expectations tests nothing').toBeGreaterThan(0);
                    expect(text.split('\n').filter(line => line.includes('//=')).length, 'an expectation that can not be read').toBe(
                        expectations.length
                    );
                    const project = await compileTexts({ [file]: text });
                    expect(project.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
                    const { risks } = analyse(project.model);
                    for (const [line, name = '', path = '', wanted, absent] of expectations) {
                        const found = follow(itemOf(risks, name), path);
                        if (absent) {
                            expect(found, line).toBeUndefined();
                        } else {
                            same(found, value(wanted ?? ''), line);
                        }
                    }
                });
            }
        });
    }
});

function same(found: unknown, wanted: unknown, line: string): void {
    if (typeof wanted === 'number' && typeof found === 'number') {
        expect(Math.abs(found - wanted), `${line}\nbut it is ${found}`).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, Math.abs(wanted)));
    } else {
        expect(found, line).toEqual(wanted);
    }
}

/** The right-hand side: JSON, or a calculation. */
function value(text: string): unknown {
    if (/^["[{tf]/.test(text)) {
        return JSON.parse(text) as unknown;
    }
    return new Function('sqrt', 'log', 'log3', 'log10', 'exp', `return ${text};`)(
        Math.sqrt,
        Math.log,
        (x: number) => Math.log(x) / Math.log(3),
        Math.log10,
        Math.exp
    ) as unknown;
}

function follow(start: unknown, path: string): unknown {
    let current = start;
    for (const [, key, item] of path.matchAll(/([^.[\]]+)|\[([^\]]+)\]/g)) {
        if (current === undefined || current === null) {
            return undefined;
        }
        current = item !== undefined ? itemOf(current, item) : (current as Readonly<Record<string, unknown>>)[key ?? ''];
    }
    return current;
}

/** The item of a list that speaks of the element of that name. */
function itemOf(list: unknown, name: string): unknown {
    if (!Array.isArray(list)) {
        return undefined;
    }
    return list.find((item: Readonly<Record<string, unknown>>) =>
        ['id', 'criterion', 'interest', 'threat', 'scope'].some(
            key => typeof item[key] === 'string' && (item[key] === name || item[key].endsWith(`.${name}`))
        )
    );
}

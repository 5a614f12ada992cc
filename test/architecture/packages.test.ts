import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT } from './sources.js';

interface Manifest {
    name: string;
    version: string;
    license?: string;
    private?: boolean;
    type?: string;
    exports?: Record<string, string>;
    engines?: Record<string, string>;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
    scripts?: Record<string, string>;
}

const manifest = (path: string): Manifest => JSON.parse(readFileSync(`${ROOT}${path}package.json`, 'utf8')) as Manifest;
const root = manifest('');
const names = readdirSync(`${ROOT}packages`)
    .filter(name => existsSync(`${ROOT}packages/${name}/package.json`))
    .sort();

describe.each(names)('packages/%s', name => {
    const own = manifest(`packages/${name}/`);

    test('has the version of the whole', () => {
        expect(own.version).toBe(root.version);
    });

    test('exports sources that are there', () => {
        const inside = own.name.startsWith('@nvs/');
        if (inside) {
            expect(own).toMatchObject({ name: `@nvs/${name}`, private: true, type: 'module' });
            expect(Object.keys(own.exports ?? {})).toContain('.');
        }
        for (const target of Object.values(own.exports ?? {})) {
            expect(target).toMatch(/^\.\/src\/.*index\.ts$/);
            expect(existsSync(`${ROOT}packages/${name}/${target}`)).toBe(true);
        }
    });

    test('pins what it builds on', () => {
        for (const [dependency, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
            expect(`${dependency} ${version}`).toMatch(/ \d+\.\d+\.\d+(-[\w.]+)?$/);
        }
    });

    test('ships under the licence of the whole', () => {
        const ships = !own.name.startsWith('@nvs/');
        expect(own.license).toBe(ships ? root.license : undefined);
    });
});

test('one version of each library', () => {
    const versions = new Map<string, Set<string>>();
    for (const each of [root, ...names.map(name => manifest(`packages/${name}/`))]) {
        for (const [name, version] of Object.entries({ ...each.dependencies, ...each.devDependencies })) {
            versions.set(name, (versions.get(name) ?? new Set()).add(version));
        }
    }
    expect([...versions].filter(([, found]) => found.size > 1).map(([name, found]) => `${name}: ${[...found].join(', ')}`)).toEqual([]);
});

test('the licence is the EUPL, in full', () => {
    const text = readFileSync(`${ROOT}LICENSE`, 'utf8');
    expect(root.license).toBe('EUPL-1.2');
    expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    for (let article = 1; article <= 15; article++) {
        expect(text).toMatch(new RegExp(`^${article}\\.`, 'm'));
    }
    expect(text).toContain('Appendix');
});

test('what the README tells people to type is there', () => {
    for (const script of ['example', 'test', 'bench', 'build', 'generate', 'typecheck']) {
        expect(Object.keys(root.scripts ?? {})).toContain(script);
    }
});

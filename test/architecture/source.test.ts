import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { isGenerated, places, sources } from './sources.js';

const written = sources('packages', 'scripts', 'test').filter(({ path }) => !isGenerated(path));
const shipped = written.filter(({ path }) => path.includes('/src/'));

test('there is something to look at', () => {
    expect(written.length).toBeGreaterThan(200);
});

/** Written before there was a formatter; this list only shrinks. */
const LONG = ['packages/analysis/test/network/structure.test.ts', 'packages/analysis/test/rules/rules.test.ts'];

describe('files', () => {
    test('are short: at most 400 lines', () => {
        expect(
            written
                .filter(({ text }) => text.split('\n').length > 401)
                .map(({ path }) => path)
                .sort()
        ).toEqual(LONG);
    });
});

describe('types', () => {
    test('nothing is silenced', () => {
        // Split, so that this file does not match itself.
        const silencers = new RegExp(
            `biome-${'ignore'}|@ts-${'ignore'}|@ts-${'expect-error'}|@ts-${'nocheck'}|eslint-${'disable'}|c8 ${'ignore'}|v8 ${'ignore'}`
        );
        expect(written.filter(({ text }) => silencers.test(text)).map(({ path }) => path)).toEqual([]);
    });

    test('no type is forced by way of unknown', () => {
        // The recovery of chevrotain's parser and the places in Langium's syntax tree are kept private, so there are no types to go by.
        const untyped = ['packages/language/src/grammar/parser.ts', 'packages/language/src/workspace/reparse.ts'];
        const forced = (node: ts.Node): boolean =>
            ts.isAsExpression(node) && ts.isAsExpression(node.expression) && node.expression.type.kind === ts.SyntaxKind.UnknownKeyword;
        expect(shipped.filter(({ path }) => !untyped.includes(path)).flatMap(source => places(source, forced))).toEqual([]);
    });
});

describe('tables', () => {
    test('that are plain objects are asked with Object.hasOwn: every object has a member `constructor`', () => {
        // Keys that no author writes: kinds of nodes and of tokens, and codes of errors of the system.
        const ours = new Set(['EXPECTED', 'WORDS', 'HEADS', 'NAMES', 'KINDS', 'PAGES', 'reasons', 'VALUE_TYPES', 'MISTAKES']);
        const asked = shipped.flatMap(({ path, text }) =>
            [...text.matchAll(/^(?:export )?const (\w+)(?:: (?:Readonly<)?(?:Partial<)?Record<string)/gm)]
                .map(([, name = '']) => name)
                .filter(name => !ours.has(name))
                .flatMap(name =>
                    shipped
                        .filter(
                            other =>
                                (other.path === path || other.text.includes(`import { ${name}`)) &&
                                new RegExp(`\\b${name}\\[\\w`).test(other.text) &&
                                !other.text.includes(`Object.hasOwn(${name},`)
                        )
                        .map(other => `${other.path}: ${name}`)
                )
        );
        expect(asked).toEqual([]);
    });
});

describe('same input, same bytes', () => {
    const pure = shipped.filter(
        ({ path }) =>
            /^packages\/(model|words|analysis|report)\//.test(path) ||
            /^packages\/language\/src\/(lowering|references|properties|grammar|validation|library)\//.test(path)
    );
    const uses = (node: ts.Node, object: string, member?: string): boolean =>
        ts.isPropertyAccessExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === object &&
        (member === undefined || node.name.text === member);

    test('no clock, no machine and no dice in what makes figures and reports', () => {
        expect(pure.length).toBeGreaterThan(80);
        expect(
            pure.flatMap(source =>
                places(
                    source,
                    node =>
                        uses(node, 'Math', 'random') ||
                        uses(node, 'Date', 'now') ||
                        uses(node, 'performance') ||
                        uses(node, 'process') ||
                        uses(node, 'crypto') ||
                        (ts.isNewExpression(node) &&
                            ts.isIdentifier(node.expression) &&
                            node.expression.text === 'Date' &&
                            (node.arguments?.length ?? 0) === 0)
                )
            )
        ).toEqual([]);
    });

    test('nothing is sorted by the language of the machine', () => {
        expect(
            shipped.flatMap(source => places(source, node => ts.isPropertyAccessExpression(node) && node.name.text === 'localeCompare'))
        ).toEqual([]);
        expect(
            pure.flatMap(source =>
                places(
                    source,
                    node =>
                        ts.isCallExpression(node) &&
                        ts.isPropertyAccessExpression(node.expression) &&
                        /^toLocale/.test(node.expression.name.text) &&
                        node.arguments.length === 0
                )
            )
        ).toEqual([]);
    });
});

describe('tests', () => {
    test('are left out only where the machine lacks something: the gate counts one that is skipped as a failure', () => {
        const machine = /^(?:has\w+|unix|isBuilt\(|isThere|!isThere|existsSync\('\/dev|spawnSync\(|process\.getuid|expected\.length === 0)/;
        const skips = written
            .filter(({ path }) => path.endsWith('.test.ts'))
            .flatMap(({ path, text }) =>
                [...text.matchAll(/\.(?:runIf|skipIf)\(\s*(.{0,40})/g), ...text.matchAll(/\.(?:skip|todo)(\()/g)].map(
                    ([, condition = '']) => [path, condition] as const
                )
            );
        expect(skips.length).toBeGreaterThan(3);
        expect(skips.filter(([, condition]) => !machine.test(condition))).toEqual([]);
    });
});

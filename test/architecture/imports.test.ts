import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, packageOf, sources } from './sources.js';
import type { Import, Source } from './sources.js';

const all = sources('packages').filter(source => source.path.includes('/src/'));
const of = (name: string): Source[] => all.filter(({ path }) => packageOf(path) === name);
const isRelative = ({ from }: Import): boolean => from.startsWith('.');

/** Imports that break a rule, as `path -> module`. */
function breaking(files: readonly Source[], breaks: (each: Import, path: string) => boolean): string[] {
    return files.flatMap(({ path, imports }) =>
        imports.filter(each => breaks(each, path)).map(each => `${path} -> ${each.from} ${each.names.join(', ')}`.trim())
    );
}

/** The packages of this repository that each may import. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
    model: [],
    words: ['@nvs/model'],
    analysis: ['@nvs/model', '@nvs/words'],
    language: ['@nvs/model', '@nvs/words'],
    tables: ['@nvs/model', '@nvs/words'],
    report: ['@nvs/model', '@nvs/words', '@nvs/analysis'],
    project: ['@nvs/model', '@nvs/words', '@nvs/analysis', '@nvs/language', '@nvs/report', '@nvs/tables'],
    server: ['@nvs/model', '@nvs/words', '@nvs/analysis', '@nvs/report', '@nvs/language', '@nvs/project'],
    cli: ['@nvs/model', '@nvs/words', '@nvs/analysis', '@nvs/report', '@nvs/language', '@nvs/project', '@nvs/server', '@nvs/tables'],
    extension: ['@nvs/model', '@nvs/words', '@nvs/report', '@nvs/server']
};

describe('packages', () => {
    test('the rules speak of every package', () => {
        expect([...new Set(all.map(({ path }) => packageOf(path)))].sort()).toEqual(Object.keys(ALLOWED).sort());
    });

    test.each(Object.keys(ALLOWED))('%s imports one way', name => {
        expect(
            breaking(of(name), each => {
                const target = /^@nvs\/\w+/.exec(each.from)?.[0];
                return target !== undefined && target !== `@nvs/${name}` && !ALLOWED[name]?.includes(target);
            })
        ).toEqual([]);
    });

    test.each(Object.keys(ALLOWED))('%s stays in its folder', name => {
        // The command line and the extension take the schemas and the version that they ship; nothing else leaves a package by a path.
        const shipped = /\.json$/;
        expect(
            breaking(
                of(name),
                (each, path) =>
                    isRelative(each) &&
                    !shipped.test(each.from) &&
                    !posix.join(posix.dirname(path), each.from).startsWith(`packages/${name}/src/`)
            )
        ).toEqual([]);
    });

    test.each(Object.keys(ALLOWED))('%s names what it imports in its package.json', name => {
        const manifest = JSON.parse(readFileSync(`${ROOT}packages/${name}/package.json`, 'utf8')) as Record<
            string,
            Record<string, string> | undefined
        >;
        const root = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { devDependencies: Record<string, string> };
        const known = {
            ...manifest['dependencies'],
            ...manifest['devDependencies'],
            ...(name === 'extension' ? { vscode: root.devDependencies['@types/vscode'] } : {})
        };
        expect(
            breaking(of(name), each => {
                if (isRelative(each) || each.from.startsWith('node:') || each.from.startsWith('@nvs/')) {
                    return false;
                }
                const [first = '', second = ''] = each.from.split('/');
                return !Object.hasOwn(known, first.startsWith('@') ? `${first}/${second}` : first);
            })
        ).toEqual([]);
    });
});

describe('surroundings', () => {
    test('node is met only by the command line, the extension and the folders node of language, project and server', () => {
        const free = all.filter(({ path }) => !/^packages\/((cli|extension)\/|(language|project|server)\/src\/node\/)/.test(path));
        expect(free.length).toBeGreaterThan(100);
        expect(
            breaking(free, ({ from }) => from.startsWith('node:') || from === 'langium/node' || from === 'vscode-languageserver/node')
        ).toEqual([]);
    });

    test('vscode is met only by the extension', () => {
        expect(
            breaking(
                all.filter(({ path }) => packageOf(path) !== 'extension'),
                ({ from }) => from === 'vscode' || from.startsWith('vscode-languageclient')
            )
        ).toEqual([]);
    });

    test('langium is met only by the language', () => {
        expect(
            breaking(
                all.filter(({ path }) => packageOf(path) !== 'language'),
                ({ from }) => /^(langium|chevrotain)/.test(from)
            )
        ).toEqual([]);
    });
});

describe('inside the analysis', () => {
    const analysis = of('analysis');

    test('what others get is named one by one, and nothing of it is a diagram or a gate', () => {
        const [index] = analysis.filter(({ path }) => path === 'packages/analysis/src/index.ts');
        expect(index?.imports.filter(({ names }) => names.length === 0).map(({ from }) => from)).toEqual(['./results/index.js']);
        expect(index?.imports.filter(({ from, typeOnly }) => from.startsWith('./network/') && !typeOnly)).toEqual([]);
        expect(
            breaking(
                all.filter(({ path }) => packageOf(path) !== 'analysis'),
                ({ from }) => from.startsWith('@nvs/analysis/')
            )
        ).toEqual([]);
    });

    test('files know each other one way, by their types too', () => {
        const uses = new Map(
            analysis.map(({ path, imports }) => [
                path,
                imports.filter(isRelative).map(({ from }) => posix.join(posix.dirname(path), from.replace(/\.js$/, '.ts')))
            ])
        );
        // What uses nothing that is left goes; what stays stands in a circle, or uses one.
        for (let before = 0; before !== uses.size; ) {
            before = uses.size;
            for (const [path, used] of uses) {
                if (!used.some(each => uses.has(each))) {
                    uses.delete(path);
                }
            }
        }
        expect([...uses.keys()]).toEqual([]);
    });

    test('parts of a study are put together in one place', () => {
        const makers = ['lookup', 'riskResults', 'compileNetwork', 'structureOf', 'rankings', 'knockOns', 'supplyResults', 'runRules'];
        expect(
            breaking(
                analysis.filter(({ path }) => path !== 'packages/analysis/src/study.ts'),
                ({ names }) => names.some(each => makers.includes(each))
            ).filter(each => !ELSEWHERE.some(known => each.startsWith(known)))
        ).toEqual([]);
    });
});

/** A completion of what is not known is a model of its own, of which only a part is asked for. */
const ELSEWHERE = ['packages/analysis/src/measures/difference.ts -> ../lookup.js'];

/** The folder of packages/language/src that a file is in; `''` for the files beside the folders. */
const folderOf = (path: string): string => /^packages\/language\/src\/([^/]+)\//.exec(path)?.[1] ?? '';

describe('inside the language', () => {
    const language = of('language');
    const outside = (...folders: readonly string[]): Source[] => language.filter(({ path }) => !folders.includes(folderOf(path)));

    test('only lowering knows both the syntax tree and the elements of the risk model', () => {
        // Values with units, places, levels of marking and diagnostics are words that all share; `RiskModel` is handed on as a whole.
        const shared = [
            'Location',
            'Diagnostic',
            'RelatedLocation',
            'Severity',
            'RiskModel',
            'Quantity',
            'Value',
            'Dimension',
            'Id',
            'HOURS',
            'MarkingLevel',
            'KINDS',
            'KIND_WORDS',
            'KindName',
            'isKindName',
            'kindByWord',
            'kindOf',
            'compare',
            'lastDay',
            'Secret',
            'WithheldNames',
            'CONCERNS',
            'Concern'
        ];
        const tree = (file: Source): boolean => file.imports.some(({ from }) => from.includes('/generated/ast'));
        expect(language.filter(file => folderOf(file.path) === 'lowering' && tree(file)).length).toBeGreaterThan(5);
        expect(
            breaking(
                outside('lowering').filter(tree),
                ({ from, names }) => from === '@nvs/model' && (names.length === 0 || names.some(name => !shared.includes(name)))
            )
        ).toEqual([]);
    });

    test('only lsp and node speak the protocol of editors', () => {
        const protocol = ({ from }: Import): boolean => from.startsWith('vscode-languageserver') || from === 'langium/lsp';
        // The services are put together in module.ts. Types that Langium itself asks for pass: they bring no code.
        const asked = ['CancellationToken', 'WorkspaceFolder', 'Range', 'Diagnostic'];
        const others = outside('lsp', 'node').filter(({ path }) => !path.endsWith('/module.ts'));
        expect(breaking(others, each => protocol(each) && !(each.typeOnly && each.names.every(name => asked.includes(name))))).toEqual([]);
        const deep = others.filter(({ path }) =>
            ['grammar', 'references', 'properties', 'formatting', 'lowering', 'library'].includes(folderOf(path))
        );
        expect(breaking(deep, protocol)).toEqual([]);
    });

    /** Each folder imports only from those before it; `''` is the files beside the folders, whose types (of the services) may be named anywhere. */
    const ORDER = [
        'library',
        'generated',
        'grammar',
        'properties',
        'references',
        'workspace',
        'lowering',
        'validation',
        'fixes',
        'formatting',
        'texts',
        'lsp',
        '',
        'node'
    ];

    test.each(ORDER)('%s imports only what lies below it', folder => {
        const own = language.filter(({ path }) => folderOf(path) === folder);
        expect(
            breaking(own, (each, path) => {
                const target = folderOf(posix.join(posix.dirname(path), each.from));
                return isRelative(each) && !(each.typeOnly && target === '') && ORDER.indexOf(target) > ORDER.indexOf(folder);
            })
        ).toEqual([]);
    });

    test('the rules speak of every folder', () => {
        const found = new Set(language.map(({ path }) => folderOf(path)));
        expect(found.size).toBeGreaterThan(9);
        expect([...found].sort()).toEqual([...ORDER].sort());
    });
});

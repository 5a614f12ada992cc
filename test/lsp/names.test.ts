import { AstUtils } from 'langium';
import type { LangiumDocument, TypeMetaData } from 'langium';
import type { LocationLink, WorkspaceEdit } from 'vscode-languageserver';
import { beforeAll, describe, expect, it } from 'vitest';
import { reflection } from '../../packages/language/src/generated/ast.js';
import { at, fixtures, Workspace } from './fixture.js';
import type { File, Fixture, Mark, OpenProject } from './fixture.js';

// One file of marked names tests four features: from each mark, go to definition leads to the declaration, find all
// references and highlight give all marks with the same label, and rename changes them all, apart from codes in quotes.

const NEW_NAME = 'changed_name';
const cases = fixtures('names');
let workspace: Workspace;

beforeAll(async () => {
    workspace = await Workspace.create();
});

const labels = (fixture: Fixture): string[] => [...new Set(fixture.marks.map(({ label }) => label))];
const marked = (fixture: Fixture, label: string): Mark[] => fixture.marks.filter(mark => mark.label === label);
const show = (project: OpenProject, { file, offset, length }: Mark): string => place(project.document(file), offset, length);

function place(document: LangiumDocument, offset: number, length: number): string {
    const { line, character } = document.textDocument.positionAt(offset);
    return `${document.uri.path.split('/').at(-1)}:${line + 1}:${character + 1}+${length}`;
}

function location(uri: string, { start, end }: LocationLink['targetRange']): string {
    return `${uri.split('/').at(-1)}:${start.line + 1}:${start.character + 1}+${end.character - start.character}`;
}

describe.each(cases.flatMap(fixture => labels(fixture).map(label => ({ name: `${fixture.name}, ${label}`, fixture, label }))))(
    '$name',
    ({ fixture, label }) => {
        const marks = marked(fixture, label);
        const run = <T>(action: (project: OpenProject) => T | Promise<T>): Promise<T> => workspace.with(fixture.files, action);

        it('has a declaration and a reference', () => {
            expect(marks.map(({ sort }) => sort)).toEqual(expect.arrayContaining(['declaration', 'reference']));
        });

        it('goes to the declaration', () =>
            run(async project => {
                const expected = marks.filter(({ sort }) => sort === 'declaration').map(mark => show(project, mark));
                for (const mark of marks) {
                    const document = project.document(mark.file);
                    for (const offset of [mark.offset, mark.offset + mark.length]) {
                        const links = (await workspace.Nvs.lsp.DefinitionProvider?.getDefinition(document, at(document, offset))) ?? [];
                        const found = links.map(link => location(link.targetUri, link.targetSelectionRange));
                        if (fixture.name === 'namespaces') {
                            expect(found.length, show(project, mark)).toBeGreaterThan(0);
                        } else {
                            expect(found, `from ${show(project, mark)}`).toEqual(expected);
                        }
                    }
                }
            }));

        it('finds all references', () =>
            run(async project => {
                for (const mark of marks) {
                    const document = project.document(mark.file);
                    for (const includeDeclaration of [true, false]) {
                        const found =
                            (await workspace.Nvs.lsp.ReferencesProvider?.findReferences(document, {
                                ...at(document, mark.offset),
                                context: { includeDeclaration }
                            })) ?? [];
                        const expected = marks
                            .filter(({ sort }) => includeDeclaration || sort !== 'declaration')
                            .map(other => show(project, other));
                        expect(found.map(({ uri, range }) => location(uri, range)).sort(), `from ${show(project, mark)}`).toEqual(
                            expected.sort()
                        );
                    }
                }
            }));

        it('highlights those in the file', () =>
            run(async project => {
                for (const mark of marks) {
                    const document = project.document(mark.file);
                    const found =
                        (await workspace.Nvs.lsp.DocumentHighlightProvider?.getDocumentHighlight(document, at(document, mark.offset))) ??
                        [];
                    expect(
                        found.map(({ range }) => location(document.uri.toString(), range)),
                        `from ${show(project, mark)}`
                    ).toEqual(marks.filter(({ file }) => file === mark.file).map(other => show(project, other)));
                }
            }));

        it('renames all but codes', () =>
            run(async project => {
                const renamer = workspace.Nvs.lsp.RenameProvider;
                for (const mark of marks) {
                    const document = project.document(mark.file),
                        params = at(document, mark.offset);
                    if (mark.sort === 'code') {
                        expect(() => renamer?.prepareRename(document, params)).toThrow(/code|word for the class/);
                        continue;
                    }
                    const range = await renamer?.prepareRename(document, params);
                    expect(range && location(document.uri.toString(), range)).toBe(show(project, mark));
                    const edit = await renamer?.rename(document, { ...params, newName: NEW_NAME });
                    const renamed = applied(fixture.files, project, edit ?? {});
                    expect(renamed).toEqual(
                        fixture.files.map(({ name, text }) => ({
                            name,
                            text: replaced(
                                text,
                                marks.filter(other => other.file === name && other.sort !== 'code')
                            )
                        }))
                    );
                }
                const before = problems(project, fixture.files);
                const after = await workspace.with(
                    fixture.files.map(({ name, text }) => ({
                        name,
                        text: replaced(
                            text,
                            marks.filter(other => other.file === name && other.sort !== 'code')
                        )
                    })),
                    other => problems(other, fixture.files)
                );
                expect(after).toEqual(before);
            }));
    }
);

it('covers every reference of the grammar', async () => {
    const types: readonly TypeMetaData[] = Object.values(reflection.types);
    const all = types.flatMap(({ name, properties }) =>
        Object.values(properties)
            .filter(({ referenceType }) => referenceType !== undefined)
            .map(property => `${name}.${property.name}`)
    );
    const covered = new Set<string>();
    for (const fixture of cases) {
        await workspace.with(fixture.files, project => {
            for (const { name } of fixture.files) {
                const document = project.document(name);
                for (const node of AstUtils.streamAst(document.parseResult.value)) {
                    for (const { reference, property } of AstUtils.streamReferences(node)) {
                        const at = reference.$refNode;
                        if (at && fixture.marks.some(({ file, offset }) => file === name && at.offset <= offset && offset < at.end)) {
                            covered.add(`${node.$type}.${property}`);
                        }
                    }
                }
            }
        });
    }
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(reference => !covered.has(reference))).toEqual([]);
});

function replaced(text: string, marks: readonly Mark[]): string {
    return [...marks]
        .sort((a, b) => b.offset - a.offset)
        .reduce((now, { offset, length }) => now.slice(0, offset) + NEW_NAME + now.slice(offset + length), text);
}

function applied(files: readonly File[], project: OpenProject, { changes = {} }: WorkspaceEdit): File[] {
    return files.map(({ name, text }) => {
        const { uri, textDocument } = project.document(name);
        const edits = (changes[uri.toString()] ?? []).map(({ range, newText }) => ({
            start: textDocument.offsetAt(range.start),
            end: textDocument.offsetAt(range.end),
            newText
        }));
        return {
            name,
            text: edits
                .sort((a, b) => b.start - a.start)
                .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text)
        };
    });
}

/** What is wrong with the names in a project, by kind: renaming must not change it. */
function problems(project: OpenProject, files: readonly File[]): string[] {
    return files
        .flatMap(({ name }) => (project.document(name).diagnostics ?? []).map(({ code }) => `${name} ${String(code)}`))
        .filter(code => /reference|syntax/.test(code))
        .sort();
}

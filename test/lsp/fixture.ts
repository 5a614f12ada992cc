import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LangiumDocument } from 'langium';
import { EmptyFileSystem, URI } from 'langium';
import type { NvsServices, NvsSharedServices } from '../../packages/language/src/index.js';
import { createProjectServices } from '@nvs/project';
import { languageOf, type Language } from '@nvs/words';
import { figuresMarkdown } from '../../packages/report/src/index.js';
import { LIBRARY } from '../../packages/language/src/library/generated.js';
import { libraryUri } from '../../packages/language/src/library/uri.js';
import type { ProjectConfig } from '../../packages/language/src/workspace/config.js';

/** A stretch of text marked in a fixture: `[label|text]`, `[label!|text]` for a declaration, `[label?|text]` for a code. */
export interface Mark {
    readonly file: string;
    readonly label: string;
    readonly sort: 'reference' | 'declaration' | 'code';
    readonly offset: number;
    readonly length: number;
}

export interface File {
    readonly name: string;
    readonly text: string;
}

/** A test as it is written: files of a project with marks and cursors, and what is expected. */
export interface Fixture {
    readonly name: string;
    readonly files: readonly File[];
    readonly marks: readonly Mark[];
    /** The places of `<|>`. */
    readonly cursors: readonly { readonly file: string; readonly offset: number }[];
    /** The lines that start with `//=`, without it. */
    readonly expected: readonly string[];
}

/** The fixtures of a feature: every .nvs file in its folder. `//- NAME` starts a file of the project. */
export function fixtures(feature: string): Fixture[] {
    const folder = fileURLToPath(new URL(`${feature}/`, import.meta.url));
    return readdirSync(folder)
        .filter(name => name.endsWith('.nvs'))
        .sort()
        .map(name => parseFixture(name.slice(0, -4), readFileSync(`${folder}/${name}`, 'utf8')));
}

function parseFixture(name: string, source: string): Fixture {
    const texts: { name: string; lines: string[] }[] = [{ name: 'model.nvs', lines: [] }];
    const expected: string[] = [];
    for (const line of source.split('\n')) {
        if (line.startsWith('//- ')) {
            texts.push({ name: line.slice(4).trim(), lines: [] });
        } else if (line.startsWith('//=')) {
            expected.push(line.slice(3).replace(/^ /, ''));
        } else {
            texts.at(-1)?.lines.push(line);
        }
    }
    const used = texts.filter((file, index) => index > 0 || file.lines.some(line => line.trim() !== ''));
    const marks: Mark[] = [],
        cursors: { file: string; offset: number }[] = [];
    const files = used.map(file => ({ name: file.name, text: unmarked(file.name, file.lines.join('\n'), marks, cursors) }));
    return { name, files, marks, cursors, expected };
}

function unmarked(file: string, source: string, marks: Mark[], cursors: { file: string; offset: number }[]): string {
    let text = '',
        last = 0;
    for (const match of source.matchAll(/<\|>|\[(\w+)([!?]?)\|([^\]]*)\]/g)) {
        text += source.slice(last, match.index);
        last = match.index + match[0].length;
        const [, label, sort, marked = ''] = match;
        if (label === undefined) {
            cursors.push({ file, offset: text.length });
        } else {
            marks.push({
                file,
                label,
                sort: sort === '!' ? 'declaration' : sort === '?' ? 'code' : 'reference',
                offset: text.length,
                length: marked.length
            });
        }
        text += marked;
    }
    return text + source.slice(last);
}

/** Who reads: `//= language: nl`; in English where a case does not say. */
export const readerOf = ({ expected }: Fixture): Language =>
    languageOf(expected.find(line => line.startsWith('language: '))?.slice(10) ?? 'en') ?? 'en';

/** The services with the standard library, shared by the tests of a file: building them takes most of the time. */
export class Workspace {
    readonly shared: NvsSharedServices;
    readonly Nvs: NvsServices;
    private count = 0;

    private constructor() {
        ({ shared: this.shared, Nvs: this.Nvs } = createProjectServices({ ...EmptyFileSystem, figuresInWords: figuresMarkdown }));
    }

    static async create(): Promise<Workspace> {
        const workspace = new Workspace();
        const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = workspace.shared.workspace;
        for (const { name, text } of LIBRARY) {
            LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(text, URI.parse(libraryUri(name))));
        }
        await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: true });
        return workspace;
    }

    /** Builds the files as a project of their own. */
    async open(files: readonly File[], config: ProjectConfig = {}): Promise<OpenProject> {
        const root = `file:///case-${++this.count}`;
        const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder, Projects } = this.shared.workspace;
        Projects.set({ name: 'case', root, config });
        const documents = new Map(
            files.map(({ name, text }) => [name, LangiumDocumentFactory.fromString(text, URI.parse(`${root}/${name}`))])
        );
        for (const document of documents.values()) {
            LangiumDocuments.addDocument(document);
        }
        await DocumentBuilder.build([...documents.values()], { validation: true });
        return {
            root,
            document: name => {
                const document = documents.get(name);
                if (!document) {
                    throw new Error(`The case has no file ${name}.`);
                }
                return document;
            },
            close: async () => {
                await DocumentBuilder.update(
                    [],
                    [...documents.values()].map(({ uri }) => uri)
                );
                Projects.delete(root);
            }
        };
    }

    async with<T>(files: readonly File[], action: (project: OpenProject) => T | Promise<T>, config: ProjectConfig = {}): Promise<T> {
        const project = await this.open(files, config);
        try {
            return await action(project);
        } finally {
            await project.close();
        }
    }
}

export interface OpenProject {
    readonly root: string;
    document(file: string): LangiumDocument;
    close(): Promise<void>;
}

/** The parameters of a request about a place in the text. */
export function at(
    document: LangiumDocument,
    offset: number
): { textDocument: { uri: string }; position: { line: number; character: number } } {
    return { textDocument: { uri: document.uri.toString() }, position: document.textDocument.positionAt(offset) };
}

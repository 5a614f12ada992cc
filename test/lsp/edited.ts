import fc from 'fast-check';
import type { FileSystemProvider } from 'langium';
import { DocumentState, isOperationCancelled, URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect } from 'vitest';
import type { NvsServices, NvsSharedServices } from '../../packages/language/src/index.js';
import { LIBRARY } from '../../packages/language/src/library/generated.js';
import { libraryUri } from '../../packages/language/src/library/uri.js';
import { qualifiedName } from '../../packages/language/src/references/names.js';
import { isElement } from '../../packages/language/src/generated/ast.js';
import { compiledProject, createProjectServices } from '@nvs/project';
import { at } from './fixture.js';

/** The folder of the project. */
export const ROOT = 'file:///edited';

const ELEMENTS: readonly string[] = [
    'actor a "A" { theme: t }',
    'actor b "B" { kind: state  part_of: a }',
    'group a "Group named like an actor" { members: NL }',
    'actor c {',
    'theme t "T"',
    'theme u "U" { part_of: t }',
    'threat s "S" { by: a, b  likelihood: C }',
    'threat s2 "S2" { by: one.a, two.b  theme: u, t }',
    'hazard h "H" { likelihood: B in A .. D  impact { physical.fatalities: B  mine.x: P } }',
    'threat q "Q" { impact { i.x: P  "1.1": Q  "2.1": C } }',
    'interest i "I"',
    'criterion x "X" of i { code: "1.1"  thresholds: P from 1 persons }',
    'criterion x "X again" of i { scale: k }',
    'scale k "K" { kind: impact  class P { value: 1 }  class Q { value: 2 } }',
    'scale k "K2" { kind: impact  class Q { value: 2 } }',
    'scale l "L" { kind: likelihood  class C { band: .. 5% } }',
    'method m "M" { interests: i  impact_scale: k  likelihood_scale: l  overall: max }',
    'assessment "One" { method: m }',
    'assessment "Two" { method: nvs.anv2022.anv2022 }',
    'assessment "Three" { method: nvs.uk.uk }',
    'process p "P" { serves: i.x { P after 8 h } }',
    'dependency d "D" of p on r { buffer: 8 h }',
    'resource r "R" { supply: NL 40%, e 60% }',
    'supplier e "E" { country: NL }',
    'rule f "F" for threat y when y.by is empty then warning "{y.title} {p.title}"',
    'expect "E" p.downtime under w <= 2 h',
    'stress_test w "W" { at day 0: s, p down }',
    'campaign g "G" by a { threats: s, h }',
    'judgement of s by o { likelihood: C }',
    'organisation o "O"',
    'measure z "Z" { effect likelihood of s -= 1 class  effect buffer of d += 1 h  goal: s }',
    'thraet v "V"',
    'process p-q "Hyphen" { restart: 1 h }',
    'actor one.z-y "Dots"',
    'dependency pq "PQ" of p_q on r',
    'campaign zy "ZY" by z_y { threats: s, h }',
    '} { "',
    'source n "N" { by: o }'
];
const HEADS: readonly string[] = [
    '',
    'namespace one',
    'namespace two',
    'namespace one.inner',
    'namespace one\nuse two',
    'namespace two\nuse one\nuse nvs.anv2022',
    'use one\nuse two',
    'use nvs.uk\nuse one'
];
export const FILES = ['a.nvs', 'b.nvs', 'c.nvs', 'd.nvs'] as const;

/** A file, by what stands in it. */
export type Text = { readonly head: number; readonly elements: readonly number[] };
export type Edit =
    | { readonly type: 'write'; readonly file: string; readonly text: Text }
    | { readonly type: 'delete'; readonly file: string }
    | { readonly type: 'splice'; readonly file: string; readonly at: number; readonly remove: number; readonly insert: string };

export const text: fc.Arbitrary<Text> = fc.record({
    head: fc.nat(HEADS.length - 1),
    elements: fc.array(fc.nat(ELEMENTS.length - 1), { maxLength: 6 })
});
const file = fc.constantFrom(...FILES);
export const edit: fc.Arbitrary<Edit> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant('write' as const), file, text }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), file }) },
    {
        weight: 4,
        arbitrary: fc.record({
            type: fc.constant('splice' as const),
            file,
            at: fc.nat(400),
            remove: fc.nat(12),
            insert: fc.constantFrom('', 'a', 's2', '}', '{', '"', '\n', ' one.', '\nactor a "New"\n', '\nnamespace two\n', '// ', 'X')
        })
    }
);

/** The text as it stands in the file. */
export const written = ({ head, elements }: Text): string =>
    [HEADS[head] ?? '', ...elements.map(index => ELEMENTS[index] ?? '')].join('\n');

const NO_FILES: FileSystemProvider = {
    stat: () => Promise.reject(new Error('There are no files.')),
    statSync: () => {
        throw new Error('There are no files.');
    },
    exists: () => Promise.resolve(false),
    existsSync: () => false,
    readBinary: () => Promise.resolve(new Uint8Array()),
    readBinarySync: () => new Uint8Array(),
    readFile: () => Promise.resolve(''),
    readFileSync: () => '',
    readDirectory: () => Promise.resolve([]),
    readDirectorySync: () => []
};

/** A workspace whose files are in memory and change as an editor changes them. */
export class Edited {
    readonly shared: NvsSharedServices;
    readonly Nvs: NvsServices;
    private readonly texts = new Map<string, TextDocument>();

    constructor() {
        const texts = this.texts;
        ({ shared: this.shared, Nvs: this.Nvs } = createProjectServices({
            fileSystemProvider: () => ({
                ...NO_FILES,
                stat: (uri: URI) =>
                    texts.has(uri.toString())
                        ? Promise.resolve({ isFile: true, isDirectory: false, uri })
                        : Promise.reject(new Error('There is no such file.')),
                readFile: (uri: URI) => Promise.resolve(texts.get(uri.toString())?.getText() ?? ''),
                readFileSync: (uri: URI) => texts.get(uri.toString())?.getText() ?? ''
            })
        }));
    }

    async library(): Promise<this> {
        const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = this.shared.workspace;
        for (const { name, text: content } of LIBRARY) {
            LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(content, URI.parse(libraryUri(name))));
        }
        await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: true });
        return this;
    }

    /** The files as an editor leaves them. A build that is cancelled is left where it stands: the next one goes on from there. */
    async update(changed: ReadonlyMap<string, string>, deleted: readonly string[], token?: CancellationToken): Promise<void> {
        const uri = (name: string): URI => URI.parse(`${ROOT}/${name}`);
        const { DocumentBuilder, LangiumDocuments, Projects } = this.shared.workspace;
        if (Projects.all().length === 0) {
            Projects.set({ name: 'edited', root: ROOT, config: {} });
        }
        for (const [name, content] of changed) {
            this.write(name, content);
        }
        for (const name of deleted) {
            this.texts.delete(uri(name).toString());
        }
        try {
            await DocumentBuilder.update([...changed.keys()].map(uri), deleted.map(uri), token);
        } catch (problem) {
            if (token && isOperationCancelled(problem)) {
                return;
            }
            throw problem;
        }
        for (const document of LangiumDocuments.all) {
            expect(document.state, document.uri.path).toBe(DocumentState.Validated);
        }
    }

    /** Puts a text on disk, and tells nobody. */
    write(name: string, content: string): void {
        const uri = `${ROOT}/${name}`;
        this.texts.set(uri, TextDocument.create(uri, 'nvs', 0, content));
    }

    /** Opens a file in the editor with a text of its own, or closes it: then that on disk counts again. */
    open(name: string, content: string | undefined): void {
        const { TextDocuments } = this.shared.workspace,
            uri = `${ROOT}/${name}`;
        if (content === undefined) {
            TextDocuments?.delete(uri);
        } else {
            TextDocuments?.set(TextDocument.create(uri, 'nvs', 0, content));
        }
    }

    /** All that a user can see of the state: diagnostics, and where every reference leads. */
    seen(): { diagnostics: string[]; references: string[] } {
        const { Projects } = this.shared.workspace;
        const [project] = Projects.all();
        if (!project) {
            return { diagnostics: [], references: [] };
        }
        const documents = Projects.documentsOf(project);
        return {
            diagnostics: compiledProject(this.Nvs.project.Texts.of(project), ROOT).diagnostics.map(found => JSON.stringify(found)),
            references: documents
                .flatMap(document =>
                    document.references.map(reference => {
                        const node = 'ref' in reference ? reference.ref : undefined;
                        const at = reference.$refNode?.offset ?? -1;
                        const target =
                            node && isElement(node)
                                ? `${qualifiedName(node) ?? ''} ${node.$container.$document?.uri.path ?? 'nowhere'} ${node.$cstNode?.offset ?? -1}`
                                : (node?.$type ?? 'nothing');
                        return `${document.uri.path}:${at} ${reference.$refText} -> ${target}`;
                    })
                )
                .sort()
        };
    }

    /** What the editor answers about some of the references and names: hovers, and the edits of a rename. */
    async answers(): Promise<string[]> {
        const { lsp } = this.Nvs,
            { Projects } = this.shared.workspace;
        const answers: string[] = [];
        for (const document of Projects.all().flatMap(project => Projects.documentsOf(project))) {
            const places = document.references.flatMap(({ $refNode }) => ($refNode ? [$refNode.offset] : [])).sort((a, b) => a - b);
            for (const offset of places.filter((_, index) => index % 3 === 0).slice(0, 5)) {
                const asked = at(document, offset);
                const hover = await lsp.HoverProvider?.getHoverContent(document, asked);
                const renamed = async (): Promise<unknown> =>
                    lsp.RenameProvider?.rename(document, { ...asked, newName: 'renamed_to_this' });
                const rename = await renamed().catch((refusal: unknown) => String(refusal));
                answers.push(`${document.uri.path}:${offset} ${JSON.stringify(hover)} ${JSON.stringify(rename)}`);
            }
        }
        return answers;
    }

    async close(): Promise<void> {
        for (const name of FILES) {
            this.open(name, undefined);
        }
        await this.update(new Map(), FILES);
    }
}

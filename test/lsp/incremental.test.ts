import fc from 'fast-check';
import type { FileSystemProvider } from 'langium';
import { DocumentState, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NvsServices, NvsSharedServices } from '../../packages/language/src/index.js';
import { createNvsServices } from '../../packages/language/src/index.js';
import { LIBRARY } from '../../packages/language/src/library/generated.js';
import { libraryUri } from '../../packages/language/src/library/uri.js';
import { qualifiedName } from '../../packages/language/src/references/names.js';
import { isElement } from '../../packages/language/src/generated/ast.js';
import { diagnosticsOf } from '../../packages/language/src/validation/diagnostics.js';

// After any edits, an incremental build must leave what a build from scratch of the same texts leaves: the same diagnostics
// and the same target of every reference. The oracle is the full build.

const ROOT = 'file:///edited';

const ELEMENTS: readonly string[] = [
    'actor a "A" { theme: t }', 'actor b "B" { kind: state  part_of: a }', 'group a "Group named like an actor" { members: NL }', 'actor c {',
    'theme t "T"', 'theme u "U" { part_of: t }', 'threat s "S" { by: a, b  likelihood: C }', 'threat s2 "S2" { by: one.a, two.b  theme: u, t }',
    'hazard h "H" { likelihood: B in A .. D  impact { physical.fatalities: B  mine.x: P } }', 'threat q "Q" { impact { i.x: P  "1.1": Q  "2.1": C } }',
    'interest i "I"', 'criterion x "X" of i { code: "1.1"  thresholds: P from 1 persons }', 'criterion x "X again" of i { scale: k }',
    'scale k "K" { kind: impact  class P { value: 1 }  class Q { value: 2 } }', 'scale k "K2" { kind: impact  class Q { value: 2 } }', 'scale l "L" { kind: likelihood  class C { band: .. 5% } }',
    'method m "M" { interests: i  impact_scale: k  likelihood_scale: l  overall: max }',
    'assessment "One" { method: m }', 'assessment "Two" { method: nvs.anv2022.anv2022 }', 'assessment "Three" { method: nvs.uk.uk }',
    'process p "P" { serves: i.x { P after 8 h } }', 'dependency d "D" of p on r { buffer: 8 h }', 'resource r "R" { supply: NL 40%, e 60% }', 'supplier e "E" { country: NL }',
    'rule f "F" for threat y when y.by is empty then warning "{y.title} {p.title}"', 'expect "E" p.downtime under w <= 2 h', 'stress_test w "W" { at day 0: s, p down }',
    'campaign g "G" by a { threats: s, h }', 'judgement of s by o { likelihood: C }', 'organisation o "O"',
    'measure z "Z" { effect likelihood of s -= 1 class  effect buffer of d += 1 h  goal: s }', 'thraet v "V"', 'process p-q "Hyphen" { restart: 1 h }', 'actor one.z-y "Dots"', 'dependency pq "PQ" of p_q on r', 'campaign zy "ZY" by z_y { threats: s, h }', '} { "', 'source n "N" { by: o }'
];
const HEADS: readonly string[] = ['', 'namespace one', 'namespace two', 'namespace one.inner', 'namespace one\nuse two', 'namespace two\nuse one\nuse nvs.anv2022', 'use one\nuse two', 'use nvs.uk\nuse one'];
const FILES = ['a.nvs', 'b.nvs', 'c.nvs', 'd.nvs'] as const;

type Text = { readonly head: number; readonly elements: readonly number[] };
type Edit =
    | { readonly type: 'write'; readonly file: string; readonly text: Text }
    | { readonly type: 'delete'; readonly file: string }
    | { readonly type: 'splice'; readonly file: string; readonly at: number; readonly remove: number; readonly insert: string };

const text: fc.Arbitrary<Text> = fc.record({ head: fc.nat(HEADS.length - 1), elements: fc.array(fc.nat(ELEMENTS.length - 1), { maxLength: 6 }) });
const file = fc.constantFrom(...FILES);
const edit: fc.Arbitrary<Edit> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant('write' as const), file, text }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), file }) },
    { weight: 4, arbitrary: fc.record({
        type: fc.constant('splice' as const), file, at: fc.nat(400), remove: fc.nat(12),
        insert: fc.constantFrom('', 'a', 's2', '}', '{', '"', '\n', ' one.', '\nactor a "New"\n', '\nnamespace two\n', '// ', 'X')
    }) }
);

const written = ({ head, elements }: Text): string => [HEADS[head] ?? '', ...elements.map(index => ELEMENTS[index] ?? '')].join('\n');

const NO_FILES: FileSystemProvider = {
    stat: () => Promise.reject(new Error('There are no files.')), statSync: () => { throw new Error('There are no files.'); },
    exists: () => Promise.resolve(false), existsSync: () => false, readBinary: () => Promise.resolve(new Uint8Array()), readBinarySync: () => new Uint8Array(),
    readFile: () => Promise.resolve(''), readFileSync: () => '', readDirectory: () => Promise.resolve([]), readDirectorySync: () => []
};

/** A workspace whose files are in memory and change as an editor changes them. */
class Edited {
    readonly shared: NvsSharedServices;
    readonly Nvs: NvsServices;
    private readonly texts = new Map<string, TextDocument>();

    constructor() {
        const texts = this.texts;
        ({ shared: this.shared, Nvs: this.Nvs } = createNvsServices({
            fileSystemProvider: () => ({
                ...NO_FILES,
                readFile: (uri: URI) => Promise.resolve(texts.get(uri.toString())?.getText() ?? ''),
                readFileSync: (uri: URI) => texts.get(uri.toString())?.getText() ?? ''
            })
        }));
    }

    async library(): Promise<this> {
        const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = this.shared.workspace;
        for (const { name, text: content } of LIBRARY) LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(content, URI.parse(libraryUri(name))));
        await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: true });
        return this;
    }

    async update(changed: ReadonlyMap<string, string>, deleted: readonly string[]): Promise<void> {
        const uri = (name: string): URI => URI.parse(`${ROOT}/${name}`);
        const { DocumentBuilder, LangiumDocuments, Projects } = this.shared.workspace;
        if (Projects.all().length === 0) Projects.set({ name: 'edited', root: ROOT, config: {} });
        for (const [name, content] of changed) {
            this.texts.set(uri(name).toString(), TextDocument.create(uri(name).toString(), 'nvs', 0, content));
            if (!LangiumDocuments.hasDocument(uri(name))) LangiumDocuments.createDocument(uri(name), '');
        }
        await DocumentBuilder.update([...changed.keys()].map(uri), deleted.map(uri));
        for (const document of LangiumDocuments.all) expect(document.state).toBe(DocumentState.Validated);
    }

    /** All that a user can see of the state: diagnostics, and where every reference leads. */
    seen(): { diagnostics: string[]; references: string[] } {
        const { Projects } = this.shared.workspace;
        const [project] = Projects.all();
        if (!project) return { diagnostics: [], references: [] };
        const documents = Projects.documentsOf(project);
        return {
            diagnostics: diagnosticsOf(project, documents, this.Nvs).map(found => JSON.stringify(found)),
            references: documents.flatMap(document => document.references.map(reference => {
                const node = 'ref' in reference ? reference.ref : undefined;
                const at = reference.$refNode?.offset ?? -1;
                const target = node && isElement(node) ? `${qualifiedName(node) ?? ''} ${node.$container.$document?.uri.path ?? 'nowhere'} ${node.$cstNode?.offset ?? -1}` : node?.$type ?? 'nothing';
                return `${document.uri.path}:${at} ${reference.$refText} -> ${target}`;
            })).sort()
        };
    }

    async close(): Promise<void> {
        await this.update(new Map(), FILES);
    }
}

let edited: Edited, fresh: Edited;
beforeAll(async () => {
    edited = await new Edited().library();
    fresh = await new Edited().library();
});

async function check(start: readonly Text[], edits: readonly Edit[]): Promise<void> {
    const texts = new Map<string, string>(start.map((content, index) => [FILES[index] ?? 'a.nvs', written(content)]));
    await edited.close();
    await edited.update(texts, []);
    for (const one of edits) {
        const before = texts.get(one.file);
        if (one.type === 'delete') {
            texts.delete(one.file);
            await edited.update(new Map(), [one.file]);
        } else {
            const now = one.type === 'write' ? written(one.text) : `${before?.slice(0, one.at) ?? ''}${one.insert}${before?.slice(one.at + one.remove) ?? ''}`;
            texts.set(one.file, now);
            await edited.update(new Map([[one.file, now]]), []);
        }
        await fresh.close();
        await fresh.update(texts, []);
        expect(edited.seen()).toEqual(fresh.seen());
    }
}

describe('an incremental build leaves what a build from scratch leaves', () => {
    it('after any edits', async () => {
        await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), fc.array(edit, { minLength: 1, maxLength: 5 }), check), { numRuns: 40, seed: 20261101, endOnFailure: true });
    }, 120_000);

    it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string | undefined>>[]]>([
        ['when a name comes, goes and comes back in another file', { 'a.nvs': 'threat s "S" { by: a }' }, [{ 'b.nvs': 'actor a "A"' }, { 'b.nvs': '' }, { 'c.nvs': 'actor a "A"' }, { 'c.nvs': undefined }]],
        ['when a kind changes', { 'a.nvs': 'threat s "S" { by: a }', 'b.nvs': 'actor a "A"' }, [{ 'b.nvs': 'theme a "A"' }, { 'b.nvs': 'actor a "A"' }]],
        ['when a nearer name hides a farther one', { 'a.nvs': 'namespace one.inner\nthreat s "S" { by: a }', 'b.nvs': 'namespace one\nactor a "A"' }, [{ 'c.nvs': 'namespace one.inner\nactor a "Nearer"' }, { 'c.nvs': undefined }]],
        ['when two used namespaces come to share a name', { 'a.nvs': 'use one\nuse two\nthreat s "S" { by: a }', 'b.nvs': 'namespace one\nactor a "A"' }, [{ 'c.nvs': 'namespace two\nactor a "B"' }, { 'c.nvs': 'namespace two' }]],
        ['when a namespace is renamed', { 'a.nvs': 'use one\nthreat s "S" { by: a, one.a }', 'b.nvs': 'namespace one\nactor a "A"' }, [{ 'b.nvs': 'namespace two\nactor a "A"' }, { 'b.nvs': 'namespace one\nactor a "A"' }]],
        ['when the method changes', { 'a.nvs': 'threat s "S" { impact { "2.1": C } likelihood: C }', 'b.nvs': 'assessment "X" { method: nvs.anv2022.anv2022 }' }, [{ 'b.nvs': 'assessment "X" { method: nvs.uk.uk }' }, { 'b.nvs': undefined }]],
        ['when an interest is renamed', { 'a.nvs': 'threat s "S" { impact { one.i.x: P } }', 'b.nvs': 'namespace one\ninterest i "I"\ncriterion x "X" of i' }, [{ 'b.nvs': 'namespace one\ninterest j "I"\ncriterion x "X" of j' }]],
        ['when elements only move', { 'a.nvs': 'threat s "S" { by: a }', 'b.nvs': 'actor a "A"' }, [{ 'b.nvs': '\n\n// comment\nactor b "B"\nactor a "A"' }]]
    ])('%s', async (_name, start, steps) => {
        const texts = new Map(Object.entries(start));
        await edited.close();
        await edited.update(texts, []);
        for (const step of steps) {
            const changed = new Map<string, string>(), deleted: string[] = [];
            for (const [name, content] of Object.entries(step)) {
                if (content === undefined) { texts.delete(name); deleted.push(name); }
                else { texts.set(name, content); changed.set(name, content); }
            }
            await edited.update(changed, deleted);
            await fresh.close();
            await fresh.update(texts, []);
            expect(edited.seen()).toEqual(fresh.seen());
        }
    });
});

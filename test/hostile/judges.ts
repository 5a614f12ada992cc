import { createRequire } from 'node:module';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { FormatName } from '@nvs/report';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import * as z from 'zod';
import { BUNDLE } from '../exchange/stix-specification.js';
import { partsIn, sheetsIn, within, type Element } from '../office-files.js';

// Each format is read by a reader that is not ours: what stands in it may be no more than what stands in the same report of plain texts.

interface Token {
    readonly type: string;
    readonly content: string;
    readonly attrs: readonly (readonly [string, string])[] | null;
    readonly children: readonly Token[] | null;
}
const markdown: { validateLink: (address: string) => boolean; parse(text: string, env: object): Token[] } = createRequire(import.meta.url)(
    'markdown-it'
)({ html: true, linkify: true });
markdown.validateLink = () => true;
/** Stands between two lists, lest they become one. */
const EMPTY = '<!-- -->';
const flat = (tokens: readonly Token[]): Token[] => tokens.flatMap(each => [each, ...flat(each.children ?? [])]);

type Content = readonly (string | Uint8Array)[];
const textOf = (content: Content): string => content.map(each => (typeof each === 'string' ? each : '')).join('');

/** What there is in a format beside text, each sort once; `counts` where no text may make more of it. */
interface Made {
    readonly kinds: ReadonlySet<string>;
    readonly counts?: Readonly<Record<string, number>>;
}
type Reader = (content: Content) => Made | Promise<Made>;

const elementsOf = (path: string, { name, attributes, children }: Element): string[] => [
    ...Object.keys(attributes).map(each => `${path} ${name} ${each}`),
    ...children.flatMap(each => (typeof each === 'string' ? [] : elementsOf(path, each)))
];
/** Sheets, parts and the like that have a number. */
const unnumbered = (path: string): string => path.replace(/\d+/g, '#');

function office(content: Content): Made {
    const parts = partsIn(content);
    const kinds = new Set([...parts].flatMap(([path, root]) => elementsOf(unnumbered(path), root)));
    for (const [path, root] of parts) {
        expect(within(root, 'f'), path).toEqual([]);
        expect(
            within(root, 'Relationship').filter(({ attributes }) => attributes['TargetMode'] === 'External'),
            path
        ).toEqual([]);
        expect(
            within(root, 'w:fldSimple').map(({ attributes }) => attributes['w:instr']?.trim().split(' ')[0]),
            path
        ).toEqual(within(root, 'w:fldSimple').map(() => expect.stringMatching(/^(?:TOC|PAGE|NUMPAGES|PAGEREF|SEQ)$/)));
    }
    return { kinds };
}

/** Every part of the markup of a picture, which must be XML. */
export function svg(text: string): Made {
    const kinds = new Set<string>();
    const parser = new SaxesParser();
    parser.on('error', error => {
        throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
        kinds.add(name);
        for (const [key, value] of Object.entries(attributes)) {
            kinds.add(`${name} ${key}`);
            expect(String(value)).not.toMatch(/script:|^https?:\/\/evil/i);
        }
    });
    parser.on('processinginstruction', ({ target }) => kinds.add(`?${target}`));
    parser.on('doctype', () => kinds.add('doctype'));
    parser.on('cdata', () => kinds.add('cdata'));
    parser.write(text).close();
    return { kinds };
}

let graphviz: Graphviz | undefined;
const Dot = z.object({ objects: z.array(z.looseObject({})), edges: z.array(z.looseObject({})).default([]) });

export const READERS: Readonly<Record<FormatName, Reader>> = {
    json: content => {
        expect(() => JSON.parse(textOf(content))).not.toThrow();
        return { kinds: new Set() };
    },
    csv: content => {
        const cells = [
            ...textOf(content)
                .replace('\uFEFF', '')
                .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n|$)/gy)
        ].map(([, quoted, plain = '']) => quoted ?? plain);
        // What begins like a formula is none: a number, or behind a sign that makes it a text.
        expect(cells.filter(each => /^[=+\-@\t\r]/.test(each) && !/^-?\d+(?:\.\d+)?$/.test(each))).toEqual([]);
        const rows = textOf(content).match(/(?:"(?:[^"]|"")*"|[^"\r\n])+\r\n/g) ?? [];
        return { kinds: new Set(), counts: { rows: rows.length, cells: cells.length } };
    },
    // How it is read is for a browser to say, see test/browser/hostile.test.ts.
    html: content => {
        expect(textOf(content)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B\u000E-\u001F]|[\uD800-\uDFFF]/u);
        return { kinds: new Set() };
    },
    markdown: content => {
        const tokens = flat(markdown.parse(textOf(content), {}));
        const counts: Record<string, number> = {};
        for (const { type } of tokens.filter(each => !['text', 'text_special', 'html_inline', 'html_block'].includes(each.type))) {
            counts[type] = (counts[type] ?? 0) + 1;
        }
        const tags = tokens.flatMap(({ type, content: said }) => (type.startsWith('html_') && said.trim() !== EMPTY ? [said.trim()] : []));
        return { kinds: new Set([...tags, ...tokens.flatMap(({ attrs }) => (attrs ?? []).map(each => each.join(' ')))]), counts };
    },
    xlsx: content => {
        const cells = [...sheetsIn(content).values()].flat(2).map(({ value }) => typeof value);
        return { ...office(content), counts: { numbers: cells.filter(each => each === 'number').length, cells: cells.length } };
    },
    docx: office,
    dot: async content => {
        graphviz ??= await Graphviz.load();
        const { objects, edges } = Dot.parse(JSON.parse(graphviz.layout(textOf(content), 'json', 'dot')));
        const kinds = new Set([...objects, ...edges].flatMap(each => Object.keys(each).filter(name => !name.startsWith('_'))));
        return { kinds, counts: { boxes: objects.length, arrows: edges.length } };
    },
    // As with HTML, the program that draws it needs a browser.
    mermaid: content => ({ kinds: new Set(), counts: { lines: textOf(content).split('\n').length } }),
    stix: content => {
        const { objects } = BUNDLE.parse(JSON.parse(textOf(content)));
        const links = objects
            .flatMap(each => ('external_references' in each ? (each.external_references ?? []) : []))
            .map(each => each.url);
        expect(links.filter(each => each !== undefined && !/^https?:\/\//.test(each))).toEqual([]);
        return { kinds: new Set(objects.map(each => each.type)), counts: { objects: objects.length } };
    }
};

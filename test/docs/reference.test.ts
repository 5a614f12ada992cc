import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { KINDS } from '@nvs/model';
import { classProperties, ELEMENTS } from '../../packages/language/src/properties/registry.js';
import { check } from '../checks/project.js';
import { modelAround } from './fragments.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOCS = `${ROOT}docs/`;
const under = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(name => name.replaceAll('\\', '/'))
        .filter(name => name.endsWith('.md'))
        .sort();
/** Pages by their path from docs. */
const pages = [
    ...under(DOCS),
    ...readdirSync(ROOT)
        .filter(name => name.endsWith('.md'))
        .sort()
        .map(name => `../${name}`),
    ...under(`${ROOT}examples`).map(name => `../examples/${name}`)
];
const read = (page: string): string => readFileSync(DOCS + page, 'utf8').replaceAll('\r\n', '\n');
const reference = pages.filter(page => page.startsWith('language/'));

/** Blocks marked `nvs`, `nvs fragment` or `nvs in KIND`. Those with other marks (`bad`, `tutorial=…`) have tests of their own. */
const examples = pages.flatMap(page =>
    [...read(page).matchAll(/^```nvs *(fragment|in \w+|)\n([\s\S]*?)^```/gm)].map(([, mark = '', text = ''], index) => ({
        name: `${page} ${index + 1}`,
        mark,
        text
    }))
);

const CONFIG = '{ "name": "example", "method": "nvs.anv2022" }';

async function errors(model: string, ignored: readonly string[] = []): Promise<string[]> {
    const found = await check({ 'model.nvs': model, ...(model.includes('\nuse nvs.anv2022\n') ? { 'nvs.json': CONFIG } : {}) });
    return found.filter(each => each.severity === 'error' && !ignored.includes(each.code)).map(each => `${each.code}: ${each.message}`);
}

describe('examples compile without errors', () => {
    test('every element has one', () => {
        expect(examples.length).toBeGreaterThan(ELEMENTS.length);
    });
    test.each(examples)('$name', async ({ mark, text }) => {
        expect(await errors(modelAround(text, mark))).toEqual([]);
    });
});

describe('every element and every property has its place', () => {
    const words = ELEMENTS.map(({ kind }) => KINDS[kind].word);
    test('all kinds of element are in the registry', () => {
        const inside = ['ScaleClass', 'SubClass', 'Variable'];
        expect(ELEMENTS.map(({ kind }) => kind).sort()).toEqual(
            Object.keys(KINDS)
                .filter(kind => !inside.includes(kind))
                .sort()
        );
    });
    test.each(words)('%s', word => {
        const page = `language/${word}.md`;
        expect(pages).toContain(page);
        expect(read('language/README.md')).toContain(`(${word}.md)`);
        expect(read(page)).toMatch(new RegExp(`^\`\`\`nvs[^\`]*^${word} `, 'm'));
        const listed = new Set([...`${read(page)}${read('language/common.md')}`.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key));
        const definition = ELEMENTS.find(({ kind }) => KINDS[kind].word === word);
        expect(definition?.properties.map(({ key }) => key).filter(key => !listed.has(key))).toEqual([]);
    });
    test('class and sub', () => {
        for (const { key } of classProperties) {
            expect(read('language/scale.md')).toContain(`| \`${key}\` |`);
        }
    });
});

describe('what the registry gives as an example is right', () => {
    const ofElements = ELEMENTS.flatMap(({ kind, properties }) =>
        properties.map(property => ({ word: KINDS[kind].word as string, property }))
    );
    const all = [...ofElements, ...classProperties.map(property => ({ word: 'class', property }))];
    test.each(all.map(({ word, property: { key, example } }) => ({ word, key, example })))('$key of $word', async ({ word, example }) => {
        // An example shows one property: what else the element must have is not its business.
        expect(await errors(modelAround(example, `in ${word}`), ['property/missing'])).toEqual([]);
    });
});

describe('links lead somewhere', () => {
    test.each(pages)('%s', page => {
        const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : '';
        const links = [
            ...read(page)
                .replace(/^```[\s\S]*?^```/gm, '')
                .matchAll(/\]\(([^)\s]+)\)/g)
        ]
            .map(([, link = '']) => link)
            .filter(link => !/^\w+:/.test(link));
        const broken = links.filter(link => {
            const [path = '', anchor] = link.split('#');
            const target = path === '' ? DOCS + page : fileURLToPath(new URL(path, `file://${DOCS}${folder}`));
            if (!existsSync(target)) {
                return true;
            }
            return anchor !== undefined && !anchors(readFileSync(target, 'utf8')).has(anchor);
        });
        expect(broken).toEqual([]);
    });
    test('every page of the reference is reached from its start', () => {
        const seen = new Set<string>();
        const visit = (page: string): void => {
            if (seen.has(page) || !reference.includes(page)) {
                return;
            }
            seen.add(page);
            for (const [, link = ''] of read(page).matchAll(/\]\(([\w.]+\.md)[#)]/g)) {
                visit(`language/${link}`);
            }
        };
        visit('language/README.md');
        expect(reference.filter(page => !seen.has(page))).toEqual([]);
    });
});

/** Anchors of headings as Markdown viewers make them. */
function anchors(markdown: string): Set<string> {
    return new Set(
        [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
            heading
                .toLowerCase()
                .replace(/[^\p{L}\p{N}\s_-]/gu, '')
                .trim()
                .replace(/\s/g, '-')
        )
    );
}

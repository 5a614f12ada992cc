import { message, sayIn, type Say } from '@nvs/words';
import { documentOf } from '../../document/build.js';
import type { Block, Document } from '../../document/document.js';
import type { Report } from '../../json/index.js';
import { drawn } from '../../pictures/draw.js';
import { el, escaped, written, type Markup } from '../../pictures/markup.js';

import type { ReportFormat, ReportView } from '../format.js';
import { isolating } from './isolated.js';
import { anchorOf } from './names.js';
import { SCRIPT } from './page.generated.js';
import { sha256 } from './sha256.js';
import { BRIEF, LATE, LESS, STYLE } from './style.js';
import { tableOf, type Page } from './table.js';

const HEAD = '<!doctype html>\n<html lang="';

/** One file that needs nothing else: for who reads and prints it. */
export const HTML_FORMAT = {
    name: 'html',
    extension: 'html',
    mediaType: 'text/html',
    called: message('formats.html'),
    goodFor: message('formats.htmlFor'),
    use: 'reading',
    opensIn: 'browser',
    isWhole: true,
    isDocument: true,
    write: (report: Report, view?: ReportView) => pieces(documentOf(report, view?.profile), report.generator.name),
    isOurs: (head: string) =>
        /^<!doctype html>\n<html lang="\w+">\n<head>\n<meta charset="utf-8"><meta name="generator" content="nvsc">/.test(head)
} as const satisfies ReportFormat;

const hasLess = ({ sections }: Document): boolean =>
    sections.some(({ blocks }) =>
        blocks.some(each => each.type === 'table' && each.rows.some(row => row.some(cell => cell.type === 'state' && LATE.has(cell.state))))
    );

function* pieces(document: Document, generator: string): Generator<string> {
    const say = sayIn(document.language);
    const words = isolating(document.language);
    const page: Page = { say, words, anchors: anchorsOf(document) };
    const style = STYLE + (document.isBrief ? BRIEF : '') + (hasLess(document) ? LESS : '');
    const policy = `default-src 'none'; style-src 'sha256-${sha256(style)}'; script-src 'sha256-${sha256(SCRIPT)}'; img-src data:; base-uri 'none'; form-action 'none'`;
    const title = say.message(document.title);
    yield `${HEAD}${document.language}">\n<head>\n<meta charset="utf-8"><meta name="generator" content="${escaped(generator)}">`;
    yield `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1">`;
    yield* html(el('title', {}, title));
    // Not escaped: a style is no text to a browser, and this one is ours.
    yield `<style>${style}</style>\n</head>\n<body>\n`;
    yield* html(el('a', { class: 'skip', href: '#report' }, say.message(message('pages.skip'))));
    yield* html(
        el(
            'header',
            {},
            el('h1', {}, el('bdi', {}, title)),
            document.subtitle.map(each => el('p', { class: 'soft' }, words(each)))
        )
    );
    yield* html(
        el(
            'nav',
            { 'aria-label': say.message(message('pages.contents')) },
            el(
                'ul',
                {},
                document.sections.map(({ id, heading }) => el('li', {}, el('a', { href: `#${id}` }, say.message(heading))))
            )
        )
    );
    yield `\n<main id="report"${toolWords(say)}>\n`;
    for (const { id, heading, blocks } of document.sections) {
        yield* html(
            el(
                'section',
                { id, 'aria-labelledby': `${id}-heading` },
                el('h2', { id: `${id}-heading` }, say.message(heading)),
                blocks.flatMap(block => blockOf(block, page))
            )
        );
        yield '\n';
    }
    // Not escaped: a script is no text to a browser, and this one is ours.
    yield `</main>\n<script>${SCRIPT}</script>\n</body>\n</html>\n`;
}

const html = (markup: Markup): Generator<string> => written(markup, 'html');

/** What the script says, in the language of the page. */
const toolWords = (say: Say): string => TOOLS.map(name => ` data-${name}="${escaped(say.message(message(`pageTools.${name}`)))}"`).join('');

const TOOLS = ['filter', 'shown', 'sort', 'search', 'found', 'card', 'near', 'further', 'hits', 'back', 'places', 'close'] as const;

function blockOf(block: Block, page: Page): Markup[] {
    const { say, words } = page;
    switch (block.type) {
        case 'sentence':
            return [
                el('p', { class: 'claim' }, words(block.claim)),
                ...(block.condition ? [el('p', { class: 'condition' }, words(block.condition))] : [])
            ];
        case 'table':
            return tableOf(block, page);
        case 'figure':
            return [
                el(
                    'figure',
                    {},
                    el('figcaption', {}, el('b', {}, words(block.title)), el('span', { class: 'soft' }, words(block.caption))),
                    el(
                        'div',
                        { class: 'drawn', tabindex: 0, role: 'region', 'aria-label': say.message(block.title) },
                        drawn(block.picture, block.title, block.caption, say)
                    )
                )
            ];
        case 'heading':
            return [el('h3', { id: block.element === undefined ? undefined : anchorOf(block.element) }, words(block.text))];
        case 'list':
            return [
                el(
                    'ul',
                    {},
                    block.items.map(each => el('li', {}, words(each)))
                )
            ];
        case 'note':
            return [el('p', { class: 'soft' }, words(block.text))];
    }
}

function anchorsOf({ sections }: Document): Set<string> {
    return new Set(
        sections.flatMap(({ blocks }) =>
            blocks.flatMap(block =>
                block.type === 'table'
                    ? block.rows.flat().flatMap(cell => (cell.type === 'text' && cell.anchor !== undefined ? [cell.anchor] : []))
                    : block.type === 'heading' && block.element !== undefined
                      ? [block.element]
                      : []
            )
        )
    );
}

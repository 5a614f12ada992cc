import { message } from '@nvs/words';
import type { Report } from '../json/index.js';
import { seen } from '../pictures/markup.js';
import type { ReportFormat, ReportView } from '../formats/format.js';
import { graphOf, type Arrow, type Form, type Graph } from './graph.js';

/** By which a file is known as ours. */
const MARK = '%% nvsc network';

const SHAPES: Readonly<Record<Form, readonly [string, string]>> = {
    process: ['[', ']'],
    asset: ['(', ')'],
    resource: ['[(', ')]'],
    supplier: ['[/', '\\]'],
    threat: ['{{', '}}'],
    campaign: ['[[', ']]'],
    country: ['([', '])'],
    junction: ['{', '}']
};
const ARROWS: Readonly<Record<Arrow['kind'], string>> = { need: '-->', feed: '==>', supply: '-->', threat: '-.->' };

/** The network for Mermaid, which GitHub, GitLab and many a wiki draw. */
export const MERMAID_FORMAT = {
    name: 'mermaid',
    extension: 'mmd',
    mediaType: 'text/vnd.mermaid',
    called: message('formats.mermaid'),
    goodFor: message('formats.mermaidFor'),
    use: 'programs',
    opensIn: 'editor',
    isWhole: false,
    isNetwork: true,
    write: ({ model }: Report, view?: ReportView) => lines(graphOf(model, view?.around)),
    isOurs: (head: string) => head.startsWith(MARK)
} as const satisfies ReportFormat;

function* lines({ boxes, arrows }: Graph): Generator<string> {
    // Words such as `end` may not be names there.
    const names = new Map(boxes.map(({ id }, index) => [id, `n${index + 1}`]));
    yield `${MARK}\nflowchart LR\n`;
    for (const { id, form, text } of boxes) {
        const [before, after] = SHAPES[form];
        yield `    ${names.get(id) ?? ''}${before}${quoted(text)}${after}\n`;
    }
    for (const { from, to, kind, text } of arrows) {
        yield `    ${names.get(from) ?? ''} ${ARROWS[kind]}${text === undefined ? '' : `|${quoted(text)}|`} ${names.get(to) ?? ''}\n`;
    }
}

/** A text that is shown letter by letter: all that is no letter, figure or blank stands there by its number. */
const quoted = (text: string): string =>
    `"${seen(text)
        .replace(/\s+/g, ' ')
        .replace(/[^\p{L}\p{M}\p{N} ,.()-]/gu, each => `#${each.codePointAt(0) ?? 0};`)}"`;

import { sayIn, type Message, type Say } from '@nvs/words';
import { documentOf } from '../document/build.js';
import type { Document, Figure } from '../document/document.js';
import { STYLE } from '../formats/html/style.js';
import type { Report } from '../json/index.js';
import { LIGHT } from './palette.js';
import { drawn } from './draw.js';
import { el, written } from './markup.js';

/** A picture of a report as a file of its own. */
export interface SvgFile {
    /** What it is asked for by, such as `risk-diagram`; the second of a kind is `risk-diagram-2`. */
    readonly name: string;
    readonly title: Message;
    readonly caption: Message;
    /** In units of the drawing. */
    readonly width: number;
    readonly height: number;
    readonly svg: string;
}

/** What is drawn in every file: text in a font that `nvsc` brings, or what comes nearest. */
const FONTS = '"DejaVu Sans","Noto Sans",Arial,sans-serif';

/** The same in words, in the language of the report. */
export interface PictureFile {
    readonly name: string;
    readonly title: string;
    readonly svg: string;
}

/** All pictures of a report, as files of their own. */
export function picturesOf(report: Report): PictureFile[] {
    const document = documentOf(report);
    const say = sayIn(document.language);
    return svgFiles(document, say).map(({ name, title, svg }) => ({ name, title: say.message(title), svg }));
}

/** All pictures of a document, in its order. */
export function svgFiles({ sections }: Document, say: Say): SvgFile[] {
    const counts = new Map<string, number>();
    return sections.flatMap(({ blocks }) =>
        blocks.flatMap(block => {
            if (block.type !== 'figure') {
                return [];
            }
            const kind = block.picture.name.replaceAll('_', '-');
            const count = (counts.get(kind) ?? 0) + 1;
            counts.set(kind, count);
            return [svgFile(count === 1 ? kind : `${kind}-${count}`, block, say)];
        })
    );
}

function svgFile(name: string, { title, caption, picture }: Figure, say: Say): SvgFile {
    const { tag, attributes, children } = drawn(picture, title, caption, say);
    const [, , width = 0, height = 0] = String(attributes['viewBox'] ?? '')
        .split(' ')
        .map(Number);
    const page = el('rect', { class: 'page', x: 0, y: 0, width, height });
    const drawing = el(tag, { xmlns: 'http://www.w3.org/2000/svg', ...attributes, width, height, lang: say.language }, page, ...children);
    const text = [...written(drawing)].join('');
    const start = text.indexOf('>') + 1;
    return { name, title, caption, width, height, svg: `${text.slice(0, start)}<style>${style()}</style>${text.slice(start)}\n` };
}

/** What the style of a report says of pictures, with the colours of paper in their place: not every program that draws knows variables. */
const style = (): string =>
    (STYLE.match(/svg [^{}]*\{[^}]*\}/g) ?? [])
        .join('')
        .replace(/var\(--(\w+?)(\d?)\)/g, (_, name: string, at: string) => colourOf(name, at))
        .replaceAll('inherit', FONTS);

function colourOf(name: string, at: string): string {
    const found = at === '' ? Object.entries(LIGHT).find(([key]) => key === name)?.[1] : LIGHT.classes[Number(at)];
    return typeof found === 'string'
        ? found
        : found !== undefined && 'fill' in found
          ? name === 'on'
              ? found.ink
              : found.fill
          : LIGHT.ink;
}

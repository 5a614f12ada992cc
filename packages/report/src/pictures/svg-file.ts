import { sayIn, type Message, type Say } from '@nvs/words';
import { documentOf } from '../document/build.js';
import type { Document, Figure } from '../document/document.js';
import type { Profile } from '../document/profiles/profile.js';
import { STYLE } from '../formats/html/style.js';
import type { Report } from '../json/index.js';
import { drawn } from './draw.js';
import { lines } from './lines.js';
import { at, el, written, type Markup } from './markup.js';
import { coloursByName, LIGHT } from './palette.js';

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

/** All pictures of a report, as files of their own: with the title above and how it is read below, for nothing else says it. */
export function picturesOf(report: Report, profile?: Profile): PictureFile[] {
    const document = documentOf(report, profile);
    const say = sayIn(document.language);
    return svgFiles(document, say, framed).map(({ name, title, svg }) => ({ name, title: say.message(title), svg }));
}

/** A drawing and how large it is. */
interface Sheet {
    readonly width: number;
    readonly height: number;
    readonly children: Markup['children'];
}

/** What is put round a drawing. */
type Frame = (sheet: Sheet, title: string, caption: string) => Sheet;

/** All pictures of a document, in its order. @param frame for those that stand alone */
export function svgFiles({ sections }: Document, say: Say, frame: Frame = sheet => sheet): SvgFile[] {
    const counts = new Map<string, number>();
    return sections.flatMap(({ blocks }) =>
        blocks.flatMap(block => {
            if (block.type !== 'figure') {
                return [];
            }
            const kind = block.picture.name.replaceAll('_', '-');
            const count = (counts.get(kind) ?? 0) + 1;
            counts.set(kind, count);
            return [svgFile(count === 1 ? kind : `${kind}-${count}`, block, say, frame)];
        })
    );
}

function svgFile(name: string, { title, caption, picture }: Figure, say: Say, frame: Frame): SvgFile {
    const { tag, attributes, children: drawing } = drawn(picture, title, caption, say);
    const [, , across = 0, down = 0] = String(attributes['viewBox'] ?? '')
        .split(' ')
        .map(Number);
    const { width, height, children } = frame({ width: across, height: down, children: drawing }, say.message(title), say.message(caption));
    const page = el('rect', { class: 'page', x: 0, y: 0, width, height });
    const size = { viewBox: `0 0 ${at(width)} ${at(height)}`, width, height };
    const whole = el(tag, { xmlns: 'http://www.w3.org/2000/svg', ...attributes, ...size, lang: say.language }, page, ...children);
    const text = [...written(whole)].join('');
    const start = text.indexOf('>') + 1;
    return { name, title, caption, width, height, svg: `${text.slice(0, start)}<style>${style()}</style>${text.slice(start)}\n` };
}

/** Letters on a line, of the title and of what is small. */
const TITLE = 92;
const WORDS = 136;
const MARGIN = 12;
const TITLE_LINE = 16;
const LINE = 12;

function framed({ width, height, children }: Sheet, title: string, caption: string): Sheet {
    const above = lines(title, TITLE, 3);
    const below = lines(caption, WORDS, 8);
    const top = MARGIN + above.length * TITLE_LINE + 4;
    const bottom = top + height + MARGIN;
    return {
        width: width + 2 * MARGIN,
        height: bottom + below.length * LINE + MARGIN,
        children: [
            ...above.map((line, i) => el('text', { class: 'letter', x: MARGIN, y: MARGIN + 10 + i * TITLE_LINE }, line)),
            el('g', { transform: `translate(${MARGIN} ${top})` }, ...children),
            ...below.map((line, i) => el('text', { class: 'small', x: MARGIN, y: at(bottom + 8 + i * LINE) }, line))
        ]
    };
}

/** What the style of a report says of pictures, with the colours of paper in their place: not every program that draws knows variables. */
function style(): string {
    const colours = coloursByName(LIGHT);
    return (STYLE.match(/svg [^{}]*\{[^}]*\}/g) ?? [])
        .join('')
        .replace(/var\(--(\w+)\)/g, (variable, name: string) => colours[name] ?? variable)
        .replaceAll('inherit', FONTS);
}

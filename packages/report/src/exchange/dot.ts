import { message } from '@nvs/words';
import type { Report } from '../json/index.js';
import { seen } from '../pictures/markup.js';
import type { ReportFormat, ReportView } from '../formats/format.js';
import { graphOf, type Arrow, type Form, type Graph } from './graph.js';

/** By which a file is known as ours. */
const MARK = '// nvsc network';

const SHAPES: Readonly<Record<Form, string>> = {
    process: 'box, style=bold',
    asset: 'box',
    resource: 'cylinder',
    supplier: 'house',
    threat: 'diamond',
    campaign: 'octagon',
    country: 'ellipse',
    junction: 'box, style=rounded'
};
const STYLES: Readonly<Record<Arrow['kind'], string>> = { need: 'solid', feed: 'bold', supply: 'solid', threat: 'dashed' };

/** The network for Graphviz and what reads its language. */
export const DOT_FORMAT = {
    name: 'dot',
    extension: 'gv',
    mediaType: 'text/vnd.graphviz',
    called: message('formats.dot'),
    goodFor: message('formats.dotFor'),
    use: 'programs',
    opensIn: 'editor',
    isWhole: false,
    isNetwork: true,
    write: ({ model }: Report, view?: ReportView) => lines(graphOf(model, view?.around)),
    isOurs: (head: string) => head.startsWith(MARK)
} as const satisfies ReportFormat;

function* lines({ title, boxes, arrows }: Graph): Generator<string> {
    yield `${MARK}\ndigraph {\n    rankdir=LR; label=${quoted(title)}; labelloc=t; node [fontname=sans]; edge [fontname=sans];\n`;
    for (const { id, form, text } of boxes) {
        yield `    ${quoted(id)} [label=${quoted(text)}, shape=${SHAPES[form]}];\n`;
    }
    for (const { from, to, kind, text } of arrows) {
        yield `    ${quoted(from)} -> ${quoted(to)} [style=${STYLES[kind]}${text === undefined ? '' : `, label=${quoted(text)}`}];\n`;
    }
    yield '}\n';
}

/** A text that is shown letter by letter: entities and backslashes mean nothing in it. */
const quoted = (text: string): string =>
    `"${seen(text).replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '&quot;')}"`;

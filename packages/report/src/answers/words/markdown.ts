import { inWords, isMessage } from '@nvs/words';
import { formulaPage } from '../formulas.js';
import { oneLine } from './line.js';
import { columnsOf, isSaying, partsOf, type Page, type Part, type Section, type View, type Words } from './page.js';
import { placeInText } from './text.js';

/** Longest text of a cell; names in it have been cut before. */
const MOST = 2000;

/** An answer as Markdown, for an editor or a document. Only headings, tables, lists and links of ours can come of it. */
export function pageAsMarkdown(page: Page, view: View = {}): string {
    const say = (words: Words): string =>
        partsOf(words)
            .map(part => inMarkdown(part, view))
            .join('');
    return (
        [
            `# ${say(page.heading ?? page.title)}`,
            ...(page.about === undefined ? [] : [say(page.about)]),
            ...page.lines.map(say),
            ...page.sections.filter(isSaying).flatMap(section => sectionIn(section, say))
        ].join('\n\n') + '\n'
    );
}

/** Text on one line that Markdown shows letter by letter: with all punctuation escaped, nothing can begin or end in it. */
export function escapeMarkdown(text: string): string {
    return oneLine(text, MOST).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function sectionIn({ heading, lines = [], head, rows }: Section, say: (words: Words) => string): string[] {
    const said = rows.map(row => row.map(say));
    const columns = columnsOf(said);
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const shown = said.map(row => columns.map(column => row[column] ?? ''));
    const body =
        !head && columns.length === 1
            ? shown.map(([cell]) => `- ${cell}`)
            : [
                  line(columns.map(column => (head?.[column] === undefined ? '' : say(head[column])))),
                  line(columns.map(() => '---')),
                  ...shown.map(line)
              ];
    return [`## ${say(heading)}`, ...lines.map(say), ...(columns.length === 0 ? [] : [body.join('\n')])];
}

function inMarkdown(part: Part, { language = 'en', place, link, page }: View): string {
    // blanks at the ends of a piece part it from its neighbours
    if (typeof part === 'string' || isMessage(part)) {
        const text = typeof part === 'string' ? part : inWords(part, language);
        return `${/^\s/.test(text) ? ' ' : ''}${escapeMarkdown(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;
    }
    const [text, target] =
        'at' in part
            ? [placeInText(part.at, place ? { place } : {}), link?.(part.at)]
            : [formulaPage(part.formula), page?.(formulaPage(part.formula))];
    return target === undefined
        ? escapeMarkdown(text)
        : `[${escapeMarkdown(text)}](<${target.replace(/[\s<>\\`|]/g, encodeURIComponent)}>)`;
}

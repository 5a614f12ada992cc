/** An element of HTML or SVG as data; texts are escaped when it is written. */
export interface Markup {
    readonly tag: string;
    readonly attributes: Readonly<Record<string, string | number | undefined>>;
    readonly children: readonly Child[];
}

export type Child = Markup | string | undefined;

/** An element; attributes that are undefined are left out. */
export const el = (tag: string, attributes: Markup['attributes'] = {}, ...children: readonly (Child | readonly Child[])[]): Markup => ({
    tag,
    attributes,
    children: children.flat()
});

/** Elements that have no end in HTML. */
const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'col']);
/** Elements of HTML that end where the next or what they are in does. A report has tens of thousands of cells. */
const ENDLESS = new Set(['td', 'th', 'tr', 'li']);
/** Shapes of SVG that hold nothing, which close themselves there, in HTML too. */
const SHAPES = new Set(['circle', 'line', 'path', 'rect']);

/** Marks that turn the direction of what follows, and what no reader sees: they could make a text read as another. With them what XML cannot hold. */
const UNSEEN =
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPES: ReadonlyMap<string, string> = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&#39;']
]);

/** A text without what no reader sees: each such character is shown as one that cannot be. */
export const seen = (text: string): string => text.replace(UNSEEN, '\uFFFD');

export const escaped = (text: string): string => seen(text).replace(/[&<>"']/g, each => ESCAPES.get(each) ?? each);

/** What needs no quotes in HTML. */
const BARE = /^[\w.#-]+$/;

/** The text of some markup, in pieces: as SVG is XML, or as HTML has it, where many quotes can be spared. */
export function* written(markup: Child, form: 'xml' | 'html' = 'xml'): Generator<string> {
    if (markup === undefined) {
        return;
    }
    if (typeof markup === 'string') {
        yield escaped(markup);
        return;
    }
    const { tag, attributes, children } = markup;
    const closesItself = SHAPES.has(tag) && children.length === 0;
    // Before the slash of a shape a value without quotes would take it in.
    const quotes = form === 'xml' || closesItself;
    yield `<${tag}${Object.entries(attributes)
        .map(([name, value]) => (value === undefined ? '' : ` ${name}=${valueOf(String(value), quotes)}`))
        .join('')}${closesItself ? '/' : ''}>`;
    if (VOID.has(tag) || closesItself) {
        return;
    }
    for (const child of children) {
        yield* written(child, form);
    }
    if (!ENDLESS.has(tag)) {
        yield `</${tag}>`;
    }
}

const valueOf = (value: string, quotes: boolean): string => (quotes || !BARE.test(value) ? `"${escaped(value)}"` : value);

/** A length in a drawing, to a hundredth. */
export const at = (value: number): number => Math.round(value * 100) / 100;

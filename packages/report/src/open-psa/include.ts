import { message, type Message } from '@nvs/words';
import { decodeXml } from './decode.js';
import { placeOf, type OpenPsaPlace, type OpenPsaProblem, type Tell } from './model.js';
import { trimmed } from './values.js';
import { readXml, type XmlElement } from './xml.js';

/** A file of a fault tree. */
export interface OpenPsaSource {
    /** As it is shown; absent for a text that is no file. */
    readonly file?: string;
    /** Tells whether two are the same file, such as its real path. */
    readonly id?: string;
    /** Bytes are read in the encoding that they tell. */
    readonly content: string | Uint8Array;
}

/** Finds the file that another one includes by a relative address, or says why it cannot. */
export type FindIncluded = (href: string, from: OpenPsaSource) => OpenPsaSource | { readonly problem: Message };

/** Inclusions in all: a few files that include one another several times would be millions. */
const MOST_INCLUDED = 1000;
const ROOT = 'opsa-mef';

/** Reads files with all that they include, by `<include file>` of the format or by XInclude. One element `opsa-mef` for each. */
export function readSources(
    sources: readonly OpenPsaSource[],
    find: FindIncluded | undefined
): { readonly roots: readonly XmlElement[]; readonly problems: readonly OpenPsaProblem[] } {
    const problems: OpenPsaProblem[] = [];
    const tell: Tell = (said, at) => {
        problems.push({ message: said, ...placeOf(at) });
    };
    const budget = { left: MOST_INCLUDED };
    const roots = sources.flatMap(source => {
        const root = parse(source, tell);
        if (root && root.name !== ROOT) {
            tell(message('openPsa.otherRoot', { name: root.name }), root);
            return [];
        }
        return root ? [included(root, [source], find, budget, tell)] : [];
    });
    return { roots, problems };
}

function parse({ file, content }: OpenPsaSource, tell: Tell): XmlElement | undefined {
    const at = (line: number): OpenPsaPlace => (file === undefined ? { line } : { line, file });
    const decoded = typeof content === 'string' ? { text: content.replace(/^\ufeff/, '') } : decodeXml(content);
    if ('problem' in decoded) {
        tell(decoded.problem, at(decoded.line));
        return undefined;
    }
    const { root, problem } = readXml(decoded.text, file);
    if (problem ?? !root) {
        tell(problem?.message ?? message('openPsa.noElements'), problem ?? at(1));
        return undefined;
    }
    return root;
}

/** The element with what is included in the place of each inclusion. `within` are the files that are being read, the innermost last. */
function included(
    element: XmlElement,
    within: readonly OpenPsaSource[],
    find: FindIncluded | undefined,
    budget: { left: number },
    tell: Tell
): XmlElement {
    if (!hasInclusion(element)) {
        return element;
    }
    const children = element.children.flatMap(child => {
        if (!isInclusion(child)) {
            return [included(child, within, find, budget, tell)];
        }
        const source = sourceOf(child, within, find, budget, tell);
        const root = source && parse(source, tell);
        const whole = root && included(root, [...within, source], find, budget, tell);
        return !whole
            ? []
            : whole.name === ROOT
              ? whole.children.filter(each => each.name !== 'label' && each.name !== 'attributes')
              : [whole];
    });
    return { ...element, children };
}

function sourceOf(
    element: XmlElement,
    within: readonly OpenPsaSource[],
    find: FindIncluded | undefined,
    budget: { left: number },
    tell: Tell
): OpenPsaSource | undefined {
    const refuse = (problem: Message): undefined => {
        tell(problem, element);
    };
    const { attributes, name } = element;
    const given = trimmed((name === 'include' ? attributes.file : attributes.href) ?? '');
    if (given === '') {
        return refuse(message('openPsa.includesNothing', { name, attribute: name === 'include' ? 'file' : 'href' }));
    }
    if (name !== 'include' && ((attributes.parse ?? 'xml') !== 'xml' || attributes.xpointer !== undefined)) {
        return refuse(message('openPsa.onlyWhole', { attribute: attributes.xpointer === undefined ? 'parse' : 'xpointer' }));
    }
    if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(given)) {
        return refuse(message('openPsa.notInFolder', { file: given }));
    }
    const from = within.at(-1);
    const found = find && from ? find(given, from) : { problem: message('openPsa.noFolder', { file: given }) };
    if ('problem' in found) {
        return refuse(found.problem);
    }
    if (within.some(each => each.id !== undefined && each.id === found.id)) {
        return refuse(message('openPsa.includesItself', { file: given, isDirect: within.length === 1 }));
    }
    if (budget.left-- <= 0) {
        return budget.left === -1 ? refuse(message('openPsa.tooManyIncluded', { most: MOST_INCLUDED })) : undefined;
    }
    return found;
}

const isInclusion = ({ name }: XmlElement): boolean => name === 'include' || name === 'xi:include';
const hasInclusion = (element: XmlElement): boolean => element.children.some(child => isInclusion(child) || hasInclusion(child));

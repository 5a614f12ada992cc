import type { CstNode, LangiumDocument } from 'langium';
import { GrammarUtils } from 'langium';
import {
    isElement,
    isEstimateProperty,
    isImpact,
    isModel,
    isRefsProperty,
    isTitleProperty,
    isWordsProperty,
    type Element,
    type Estimate,
    type Property
} from '../generated/ast.js';
import { headTitle } from '../references/titles.js';
import { namespaceOf, qualifiedName, usedNamespaces } from '../references/names.js';

/** From where to where something stands in a text, in UTF-16 units; the end is exclusive. */
export interface WrittenPlace {
    readonly start: number;
    readonly end: number;
}

/** A value, without who says so and why. */
interface WrittenValue extends WrittenPlace {
    /** `likelihood`, `impact`, or a criterion or interest by its full name. */
    readonly of: string;
    /** The area that it holds in. */
    readonly scope: string | undefined;
}

/** Where stands what an element says: what holds for a part of it, from another's view or in a year apart. */
export interface WrittenElement {
    /** From its first word to its last brace. */
    readonly whole: WrittenPlace;
    /** The path of the file, as findings name it. */
    readonly file: string;
    /** Its address. */
    readonly uri: string;
    readonly namespace: string;
    /** Namespaces whose elements its text can name without them. */
    readonly uses: readonly string[];
    /** In quotes, each with what it says. */
    readonly titles: readonly (WrittenPlace & { readonly text: string })[];
    readonly values: readonly WrittenValue[];
    /** Lists of names and of words by their property, without its key. */
    readonly lists: ReadonlyMap<string, WrittenPlace>;
    /** Behind its last property, or behind its head where it has no braces. */
    readonly end: number;
    readonly hasBody: boolean;
    /** Behind the last row of the table of harm that holds everywhere and always. */
    readonly rows: number | undefined;
}

/** Elements by their full names; one whose name another has too is left out. @param files documents by the paths that findings name them by */
export function writtenElements(files: ReadonlyMap<string, LangiumDocument>): ReadonlyMap<string, WrittenElement> {
    const found = new Map<string, WrittenElement | undefined>();
    for (const [file, { parseResult, uri }] of files) {
        if (!isModel(parseResult.value)) {
            continue;
        }
        const model = parseResult.value;
        const at = { file, uri: uri.toString(), namespace: namespaceOf(model), uses: usedNamespaces(model) };
        for (const element of model.entries.filter(isElement)) {
            const id = qualifiedName(element);
            if (id !== undefined) {
                found.set(id, found.has(id) ? undefined : writtenElement(element, at));
            }
        }
    }
    return new Map([...found].flatMap(([id, each]) => (each ? [[id, each] as const] : [])));
}

function writtenElement(element: Element, at: Pick<WrittenElement, 'file' | 'uri' | 'namespace' | 'uses'>): WrittenElement | undefined {
    const cst = element.$cstNode;
    const properties: readonly Property[] = 'properties' in element ? element.properties : [];
    if (!cst) {
        return undefined;
    }
    const brace = GrammarUtils.findNodeForKeyword(cst, '}', -1) ?? closing(cst);
    const last = properties.at(-1)?.$cstNode;
    const opening = GrammarUtils.findNodeForKeyword(cst, '{');
    return {
        ...at,
        whole: { start: cst.offset, end: cst.end },
        titles: [...headTitles(element), ...properties.filter(isTitleProperty).flatMap(titlesIn)],
        values: properties.flatMap(valuesIn),
        lists: new Map(properties.flatMap(listIn)),
        end: last?.end ?? opening?.end ?? cst.end,
        hasBody: opening !== undefined && brace !== undefined,
        rows: properties.flatMap(each =>
            isImpact(each) && each.rows.length > 0 && isPlain(each) ? (each.rows.at(-1)?.$cstNode?.end ?? []) : []
        )[0]
    };
}

const closing = (cst: CstNode): CstNode | undefined => (cst.text.endsWith('}') ? cst : undefined);

function headTitles(element: Element): WrittenElement['titles'] {
    const text = headTitle(element);
    const place = GrammarUtils.findNodeForProperty(element.$cstNode, 'title');
    return text === undefined || !place ? [] : [{ start: place.offset, end: place.end, text }];
}

function titlesIn({ titles }: Extract<Property, { $type: 'TitleProperty' }>): WrittenElement['titles'] {
    return titles.flatMap(each => {
        const place = GrammarUtils.findNodeForProperty(each.$cstNode, 'text');
        return place ? [{ start: place.offset, end: place.end, text: each.text }] : [];
    });
}

type Qualified = Extract<Property, { $type: 'Impact' | 'EstimateProperty' }>;

/** Whether it holds for all parts, whoever looks, in every year. */
const holdsAlways = ({ of, for: whom, year }: Qualified): boolean => of === undefined && whom === undefined && year === undefined;

const isPlain = (property: Qualified): boolean => holdsAlways(property) && property.scope === undefined;

function valuesIn(property: Property): WrittenValue[] {
    if (isEstimateProperty(property) && property.key === 'likelihood') {
        return property.estimates.length === 1 ? valueIn(property, 'likelihood', property.estimates[0]) : [];
    }
    if (!isImpact(property)) {
        return [];
    }
    return [
        ...(property.whole ? valueIn(property, 'impact', property.whole) : []),
        ...property.rows.flatMap(({ criterion, value }) => {
            const of = criterion?.ref && qualifiedName(criterion.ref);
            return of === undefined ? [] : valueIn(property, of, value);
        })
    ];
}

function valueIn(property: Qualified, of: string, estimate: Estimate | undefined): WrittenValue[] {
    const scope = property.scope?.ref && qualifiedName(property.scope.ref);
    const cst = estimate?.$cstNode;
    if (!cst || !holdsAlways(property) || (property.scope !== undefined && scope === undefined)) {
        return [];
    }
    const said = estimate.provenance[0]?.$cstNode?.offset ?? cst.end;
    const text = cst.root.fullText.slice(cst.offset, said).trimEnd();
    // a remark between the value and what is said of it is none of the value
    return /\/\/|\/\*/.test(text) ? [] : [{ of, scope, start: cst.offset, end: cst.offset + text.length }];
}

function listIn(property: Property): (readonly [string, WrittenPlace])[] {
    const place = (key: string, nodes: readonly CstNode[]): (readonly [string, WrittenPlace])[] => {
        const [first, last] = [nodes[0], nodes.at(-1)];
        return first && last ? [[key, { start: first.offset, end: last.end }]] : [];
    };
    if (isRefsProperty(property)) {
        return place(property.key, GrammarUtils.findNodesForProperty(property.$cstNode, 'refs'));
    }
    return isWordsProperty(property) ? place(property.key, GrammarUtils.findNodesForProperty(property.$cstNode, 'words')) : [];
}

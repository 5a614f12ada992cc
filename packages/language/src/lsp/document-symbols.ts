import type { AstNode, LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol, Range } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { isKindName } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import {
    isElement,
    isExpectation,
    isImpact,
    isJudgement,
    isModel,
    isNamespace,
    isScaleClass,
    isStressEvent,
    isSubClass,
    isUnknownElement
} from '../generated/ast.js';
import type { Element } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { isNamed } from '../references/names.js';
import { nameNode } from './named.js';
import { symbolKind } from './symbol-kinds.js';
import { visible } from './visible.js';

type Say = (said: Message) => string;

/** The outline of a file: its elements, and in them impacts, classes and moments. */
export class NvsDocumentSymbolProvider implements DocumentSymbolProvider {
    constructor(private readonly services: NvsServices) {}

    getSymbols({ parseResult: { value } }: LangiumDocument): DocumentSymbol[] {
        if (!isModel(value)) {
            return [];
        }
        const say: Say = said => this.services.shared.Wording.of(said);
        return value.entries.flatMap(entry => {
            if (isNamespace(entry)) {
                return symbol(entry, entry.name, '', SymbolKind.Namespace, []);
            }
            return isElement(entry) ? elementSymbol(entry, say) : [];
        });
    }
}

function elementSymbol(element: Element, say: Say): DocumentSymbol[] {
    const title = 'title' in element && typeof element.title === 'string' ? element.title : '';
    const children = 'properties' in element ? element.properties.flatMap(each => partSymbol(each, say)) : [];
    const kind = symbolKind(element.$type);
    if (isExpectation(element)) {
        return symbol(element, element.title, '', kind, []);
    }
    if (isJudgement(element)) {
        const judges = element.by.map(reference => reference.$refText);
        return symbol(
            element,
            say(message('tips.judgement', { of: element.of?.$refText || undefined })),
            judges.some(Boolean) ? say(message('tips.by', { judges })) : '',
            kind,
            children
        );
    }
    const name = isNamed(element) ? element.name : isUnknownElement(element) ? element.keyword : element.$type.toLowerCase();
    return symbol(element, name, kindAnd(element.$type, title, say), kind, children);
}

/** The kind of an element with its title: icons of editors tell few kinds apart. */
function kindAnd(type: string, title: string, say: Say): string {
    if (!isKindName(type)) {
        return title;
    }
    return say(title === '' ? message('tips.kind', { kind: type }) : message('tips.named', { kind: type, title }));
}

function partSymbol(part: AstNode, say: Say): DocumentSymbol[] {
    if (isScaleClass(part) || isSubClass(part)) {
        return symbol(
            part,
            part.name,
            part.title ?? '',
            SymbolKind.EnumMember,
            part.properties.flatMap(each => partSymbol(each, say))
        );
    }
    if (isImpact(part)) {
        const scope = part.scope?.$refText;
        return symbol(
            part,
            say(message('tips.impact', { scope: scope || undefined })),
            say(message('tips.criteria', { n: part.rows.length })),
            SymbolKind.Array,
            []
        );
    }
    if (isStressEvent(part)) {
        const time = [part.word, part.number, part.unit].filter(word => word !== undefined).join(' ');
        return symbol(
            part,
            `at ${time}`,
            part.actions
                .map(action => action.target?.$refText ?? '')
                .filter(Boolean)
                .join(', '),
            SymbolKind.Event,
            []
        );
    }
    return [];
}

/** Editors refuse symbols without a name, and those whose name lies outside of them. */
function symbol(node: AstNode, name: string | undefined, detail: string, kind: SymbolKind, children: DocumentSymbol[]): DocumentSymbol[] {
    const range = node.$cstNode?.range;
    if (!range || !name?.trim()) {
        return [];
    }
    const own = nameNode(node)?.range;
    const selectionRange = own && contains(range, own) ? own : { start: range.start, end: range.start };
    return [
        {
            name: visible(name),
            ...(detail ? { detail: visible(detail) } : {}),
            kind,
            range,
            selectionRange,
            ...(children.length > 0 ? { children } : {})
        }
    ];
}

function contains(outer: Range, inner: Range): boolean {
    const { start, end } = outer;
    return (
        (inner.start.line > start.line || (inner.start.line === start.line && inner.start.character >= start.character)) &&
        (inner.end.line < end.line || (inner.end.line === end.line && inner.end.character <= end.character))
    );
}

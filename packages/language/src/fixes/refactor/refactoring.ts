import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Message } from '@nvs/words';
import type { Model } from '../../generated/ast.js';
import type { NvsServices } from '../../module.js';
import type { Change } from '../way.js';

/** Another way to write the same, as data. */
export interface Refactoring {
    readonly title: Message;
    readonly kind: 'refactor.extract' | 'refactor.rewrite';
    /** In the document that it is asked for. */
    readonly changes: readonly Change[];
    /** A file that comes with it. */
    readonly creates?: { readonly uri: string; readonly text: string };
}

/** Where it is asked for. */
export interface Asked {
    readonly document: LangiumDocument;
    readonly model: Model;
    readonly range: Range;
    /** The documents of the project. */
    readonly around: readonly LangiumDocument[];
    readonly services: NvsServices;
}

/** Whether something that is written lies on the lines that are asked about. */
export const isAt = (node: { readonly $cstNode?: { readonly range: Range } | undefined }, { range }: Asked): boolean =>
    node.$cstNode !== undefined && node.$cstNode.range.start.line <= range.end.line && range.start.line <= node.$cstNode.range.end.line;

import type { AstNode, LangiumDocument, ReferenceDescription } from 'langium';
import { AstUtils } from 'langium';
import { isClassValue, isScaleClass } from '../generated/ast.js';
import type { Scales } from './scales.js';

/** Where a class of a scale is named as a value in the document. */
export function* classReferences(
    document: LangiumDocument,
    target: AstNode,
    path: string,
    scales: Scales
): Generator<ReferenceDescription> {
    if (!isScaleClass(target)) {
        return;
    }
    const targetUri = AstUtils.getDocument(target).uri;
    const local = document.uri.toString() === targetUri.toString();
    for (const node of AstUtils.streamAst(document.parseResult.value)) {
        const isNamed = isClassValue(node) && (node.word !== undefined || node.name?.split('.')[0] === target.name);
        if (!isNamed || !node.$cstNode || scales.classOf(node) !== target) {
            continue;
        }
        const {
            offset,
            text,
            range: { start }
        } = node.$cstNode;
        const length = node.word === undefined ? (text.split('.')[0] ?? '').length : text.length;
        yield {
            sourceUri: document.uri,
            sourcePath: '',
            targetUri,
            targetPath: path,
            local,
            segment: {
                offset,
                length,
                end: offset + length,
                range: { start, end: { line: start.line, character: start.character + length } }
            }
        };
    }
}

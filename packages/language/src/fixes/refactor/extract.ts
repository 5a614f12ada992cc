import { AstUtils } from 'langium';
import { message } from '@nvs/words';
import { isElement, isModel, isUse, type Element } from '../../generated/ast.js';
import { isNamed, namespaceOf } from '../../references/names.js';
import { lineEndOf, stretch } from '../around.js';
import { isAt, type Asked, type Refactoring } from './refactoring.js';

/** An element with the comments above it in a file of its own, which begins as this one does. */
export function extractElement(asked: Asked): Refactoring[] {
    const { model, document, around, range } = asked;
    const elements = model.entries.filter(isElement);
    const element = elements.find(each => isAt(each, asked));
    if (!element?.$cstNode || !isNamed(element) || elements.length < 2 || element.$cstNode.range.start.line !== range.start.line) {
        return [];
    }
    const text = document.textDocument.getText(),
        end = lineEndOf(text);
    const lineStart = text.lastIndexOf('\n', element.$cstNode.offset - 1) + 1;
    const rest = /^[^\n]*(?:\n|$)/.exec(text.slice(element.$cstNode.end))?.[0] ?? '';
    if (text.slice(lineStart, element.$cstNode.offset).trim() !== '' || !/^[ \t\r]*(?:\/\/[^\n]*)?\n?$/.test(rest)) {
        return [];
    }
    const start = lineStart - commentsAbove(text.slice(0, lineStart)),
        last = element.$cstNode.end + rest.length;
    const namespace = namespaceOf(model);
    const head = [...(namespace === '' ? [] : [`namespace ${namespace}`]), ...usesOf(element, asked).map(each => `use ${each}`)];
    const folder = document.uri.toString().replace(/[^/]*$/, '');
    const known = new Set(around.map(({ uri }) => uri.toString()));
    const file = [element.name, ...[2, 3, 4, 5].map(count => `${element.name}_${count}`)].find(
        each => !known.has(`${folder}${encodeURIComponent(each)}.nvs`)
    );
    if (file === undefined) {
        return [];
    }
    const own = text.slice(start, last).trimEnd();
    return [
        {
            title: message('refactor.extract', { file: `${file}.nvs` }),
            kind: 'refactor.extract',
            changes: [{ range: stretch(document, start, last + (/^(?:[ \t]*\r?\n)+/.exec(text.slice(last))?.[0].length ?? 0)), text: '' }],
            creates: {
                uri: `${folder}${encodeURIComponent(file)}.nvs`,
                text: `${head.map(each => `${each}${end}`).join('')}${head.length > 0 ? end : ''}${own}${end}`
            }
        }
    ];
}

/** How long the comments of one line are that stand right above. */
function commentsAbove(before: string): number {
    const lines = before.split(/(?<=\n)/);
    const last = lines.findLastIndex(line => !line.trim().startsWith('//'));
    return lines.slice(last + 1).join('').length;
}

/** The namespaces that an element needs of those that its file uses. */
function usesOf({ $cstNode: cst }: Element, { model, document }: Asked): string[] {
    const needed = new Set(
        document.references.flatMap(reference => {
            const offset = reference.$refNode?.offset ?? -1;
            const target = cst && cst.offset <= offset && offset < cst.end && 'ref' in reference ? reference.ref : undefined;
            const root = target && AstUtils.findRootNode(target);
            return isModel(root) ? [namespaceOf(root)] : [];
        })
    );
    return model.entries.filter(isUse).flatMap(({ namespace }) => (namespace !== undefined && needed.has(namespace) ? [namespace] : []));
}

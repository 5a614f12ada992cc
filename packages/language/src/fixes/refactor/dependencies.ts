import type { AstNode, LangiumDocument } from 'langium';
import { message } from '@nvs/words';
import { isDependency, isNeed, type Dependency } from '../../generated/ast.js';
import { stretch, withItsLine } from '../around.js';
import { isAt, type Asked, type Refactoring } from './refactoring.js';

/** Several dependencies of one element, each on one other, as one on so many of a list: all of them, until somebody says how many suffice. */
export function oneOfSeveral(asked: Asked): Refactoring[] {
    const { model, document, around } = asked;
    const first = model.entries.filter(isDependency).find(each => isAt(each, asked));
    const alike = first ? model.entries.filter(isDependency).filter(each => isLike(each, first)) : [];
    const [one, ...others] = alike;
    const needs = alike.flatMap(({ on }) => (isNeed(on) && on.$cstNode ? [on.$cstNode] : []));
    const names = new Set(needs.map(({ text }) => text));
    if (!one || others.length === 0 || names.size < alike.length || others.some(each => isNamedElsewhere(each, around))) {
        return [];
    }
    const list = `${alike.length} of (${needs.map(({ text }) => text).join(', ')})`,
        [on] = needs;
    return on
        ? [
              {
                  title: message('refactor.oneDependency', { list }),
                  kind: 'refactor.rewrite',
                  changes: [
                      { range: stretch(document, on.offset, on.end), text: list },
                      ...others.flatMap(({ $cstNode: cst }) => (cst ? [{ range: withItsLine(document, cst), text: '' }] : []))
                  ]
              }
          ]
        : [];
}

/** Of the same, on one thing, with the same said of it. */
function isLike(other: Dependency, first: Dependency): boolean {
    const said = ({ properties }: Dependency): string => properties.map(each => each.$cstNode?.text.replace(/\s+/g, ' ')).join(' ');
    return (
        first.of?.ref !== undefined &&
        other.of?.ref === first.of.ref &&
        isNeed(first.on) &&
        isNeed(other.on) &&
        other.on.endurance === undefined &&
        other.on.share === undefined &&
        first.on.endurance === undefined &&
        first.on.share === undefined &&
        said(other) === said(first)
    );
}

const isNamedElsewhere = (node: AstNode, around: readonly LangiumDocument[]): boolean =>
    around.some(({ references }) => references.some(each => 'ref' in each && each.ref === node));

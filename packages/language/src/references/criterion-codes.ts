import { compare } from '@nvs/model';
import { AstUtils } from 'langium';
import type { AstNode } from 'langium';
import { isCriterion, isInterest, isModel, isTextProperty } from '../generated/ast.js';
import type { Criterion, Element, Method, Model } from '../generated/ast.js';

const codes = new WeakMap<Model, ReadonlyMap<string, Criterion>>();

/** The criteria in the file of the method, by the code that analysts know. A code is unique within a method only. */
export function criteriaByCode(method: Method): ReadonlyMap<string, Criterion> {
    const model = AstUtils.findRootNode(method);
    if (!isModel(model)) {
        return new Map();
    }
    let known = codes.get(model);
    if (!known) {
        known = new Map(
            model.entries.filter(isCriterion).flatMap(criterion => {
                const code = codeOf(criterion);
                return code === undefined ? [] : [[code, criterion] as const];
            })
        );
        codes.set(model, known);
    }
    return known;
}

/** The code that an element states. */
export function codeOf(element: Element): string | undefined {
    if (!('properties' in element)) {
        return undefined;
    }
    return element.properties.filter(isTextProperty).find(property => property.key === 'code')?.text;
}

/** Codes in their order, `2.9` before `2.10`; what has none comes last. */
export function byCode(a: string, b: string): number {
    if (a === '' || b === '') {
        return (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
    }
    const left = a.split(/[.\s]+/),
        right = b.split(/[.\s]+/);
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const difference = byPart(left[index] ?? '', right[index] ?? '');
        if (difference !== 0) {
            return difference;
        }
    }
    return 0;
}

function byPart(x: string, y: string): number {
    return /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
}

/** The criteria right under an interest, as a method judges by them: in the order of their codes, then of full names. */
export function inOrderOfCodes(found: readonly { readonly name: string; readonly node: AstNode }[]): { name: string; node: Criterion }[] {
    return found
        .flatMap(({ name, node }) => (isCriterion(node) && isInterest(node.parent?.ref) ? [{ name, node }] : []))
        .sort((a, b) => byCode(codeOf(a.node) ?? '', codeOf(b.node) ?? '') || compare(a.name, b.name));
}

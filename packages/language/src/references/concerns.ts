import type { Dependency, WordsProperty } from '../generated/ast.js';
import { isWordsProperty } from '../generated/ast.js';
import { isReverse } from './reverse.js';

/** In this order, whatever order they are written in. */
const CONCERNS = ['interruption', 'access', 'coercion'] as const;

/** Where a dependency says what the worry is. */
export const concernOf = (node: Dependency): WordsProperty | undefined =>
    node.properties.find((each): each is WordsProperty => isWordsProperty(each) && each.key === 'concern');

/** The worries of a dependency of ours that is no need, since it is none of them that it is interrupted; nothing where it counts. */
export function notCounted(node: Dependency): (typeof CONCERNS)[number][] | undefined {
    const said = concernOf(node)?.words ?? [];
    const concern = CONCERNS.filter(each => said.includes(each));
    return concern.length > 0 && !concern.includes('interruption') && !isReverse(node) ? concern : undefined;
}

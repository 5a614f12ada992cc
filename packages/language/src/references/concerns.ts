import { CONCERNS, type Concern } from '@nvs/model';
import type { Dependency, WordsProperty } from '../generated/ast.js';
import { isWordsProperty } from '../generated/ast.js';
import { isReverse } from './reverse.js';

/** Where a dependency says what the worry is. */
export const concernOf = (node: Dependency): WordsProperty | undefined =>
    node.properties.find((each): each is WordsProperty => isWordsProperty(each) && each.key === 'concern');

/** What the worry is, in the order of the language; not stated, that it is interrupted. */
export function concernsOf(node: Dependency): Concern[] {
    const said = concernOf(node)?.words ?? [];
    const concern = CONCERNS.filter(each => said.includes(each));
    return concern.length > 0 ? concern : ['interruption'];
}

/** The worries of a dependency of ours that is no need, since it is none of them that it is interrupted; nothing where it counts. */
export function notCounted(node: Dependency): Concern[] | undefined {
    const concern = concernsOf(node);
    return concern.includes('interruption') || isReverse(node) ? undefined : concern;
}

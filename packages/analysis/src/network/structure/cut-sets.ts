import { compare } from '@nvs/model';
import type { CutSetsFigure } from '../../results/network.js';
import type { Sets, Wanted } from '../forest/sets.js';

/**
 * Cut sets in words.
 * @param own names of what is not told of itself: that its own failure brings a node down, or that of a member a sector, is no finding
 */
export function cutSetsFigure(
    kind: CutSetsFigure['kind'],
    found: Sets | undefined,
    names: readonly string[],
    own: ReadonlySet<string>,
    want: Wanted
): CutSetsFigure {
    if (!found) {
        return { kind, sets: [], completeTo: 0, complete: false, formula: 'network.cut_sets' };
    }
    const all: { readonly members: string[]; readonly text: string }[] = [];
    let selves = 0;
    let completeTo = want.mostOrder;
    for (const [order, sets] of found.byOrder.entries()) {
        for (const set of sets) {
            const members = set.map(variable => names[variable] ?? '').sort(compare);
            // Being minimal, no other set has it in it.
            if (order === 1 && own.has(members[0] ?? '')) {
                selves++;
            } else {
                all.push({ members, text: members.join('\n') });
            }
        }
        if (all.length > want.mostSets || all.length + selves > mostListed(want, own)) {
            completeTo = order - 1;
            break;
        }
    }
    const listed = all
        .slice(0, want.mostSets)
        .sort((a, b) => a.members.length - b.members.length || compare(a.text, b.text))
        .map(each => each.members);
    const count = found.count - BigInt(own.size);
    return {
        kind,
        count: count.toString(),
        sets: listed,
        completeTo,
        complete: BigInt(listed.length) === count,
        formula: 'network.cut_sets'
    };
}

const MOST_SELVES = 1000;

/** How many sets must be found, so that what is said of something itself takes nobody's place. */
export function mostListed({ mostSets }: Wanted, own: ReadonlySet<string>): number {
    return mostSets + Math.min(MOST_SELVES, own.size);
}

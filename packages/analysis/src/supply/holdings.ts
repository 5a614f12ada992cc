import type { RiskModel } from '@nvs/model';
import { exact, type Amounts } from '../exact.js';
import { sharesOf } from './concentration.js';

/** Who holds so much of something. Shares as typed; a withheld one has limits only. */
export interface Stake extends Amounts {
    readonly by: string;
}

/** What is held of each element. */
export interface Holdings {
    /** What decides over it: stakes that are stated, and all of whoever it is a part of. */
    readonly control: ReadonlyMap<string, readonly Stake[]>;
    /** What of it is whose: stakes that are stated; without them all of the one that it is a part of, and of several nobody knows how much. */
    readonly ownership: ReadonlyMap<string, readonly Stake[]>;
    /** Countries of whoever can hold something, by its id. */
    readonly countries: ReadonlyMap<string, readonly string[]>;
}

const one = exact(1),
    none = exact(0);
const whole = (by: string): Stake => ({ by, low: one, best: one, high: one });
const open = (by: string): Stake => ({ by, low: none, best: undefined, high: one });

export function holdingsOf(model: RiskModel): Holdings {
    const holders = new Map(
        [...model.nodes.filter(each => each.kind === 'supplier'), ...model.organisations, ...model.actors].map(each => [each.id, each])
    );
    const control = new Map<string, readonly Stake[]>(),
        ownership = new Map<string, readonly Stake[]>();
    const stated = new Map(
        [...model.nodes, ...model.organisations].flatMap(({ id, controlledBy = [] }): [string, Stake[]][] =>
            controlledBy.length === 0
                ? []
                : [
                      [
                          id,
                          [
                              ...controlledBy.filter(each => each.share === undefined).map(each => whole(each.by)),
                              ...sharesOf(
                                  controlledBy.flatMap(({ by, share, at }) => (share === undefined ? [] : [{ supplier: by, share, at }]))
                              ).map(({ supplier, ...amounts }) => ({ by: supplier, ...amounts }))
                          ]
                      ]
                  ]
        )
    );
    for (const id of new Set([...holders.keys(), ...stated.keys()])) {
        // A group that something is a part of is membership, and a process within another has no owner for it.
        const parents = (holders.get(id)?.partOf ?? []).filter(each => holders.has(each));
        const stakes = stated.get(id);
        control.set(id, [...(stakes ?? []), ...parents.map(whole)]);
        ownership.set(id, stakes ?? (parents.length === 1 ? parents.map(whole) : parents.map(open)));
    }
    return { control, ownership, countries: new Map([...holders].map(([id, { country }]) => [id, country])) };
}

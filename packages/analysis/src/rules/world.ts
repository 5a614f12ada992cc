import { compare, isWithheldId, type RiskModel } from '@nvs/model';
import { titled, type Message } from '@nvs/words';
import { groupBy, type Lookup } from '../lookup.js';
import type { Differences } from '../measures/asked.js';
import { oncePerObject } from '../memo.js';
import type { Study } from '../study-parts.js';
import { belonging } from '../time/values.js';
import { effort, type Effort } from './effort.js';
import type { Figures } from './figures.js';
import { judgementsIn, type JudgementElement } from './judgements.js';
import type { Horizon } from './money.js';
import { asWritten, elements, type Value } from './value.js';

/** Whatever a list of the model holds that has a name. */
type Named = {
    [K in keyof RiskModel]-?: NonNullable<RiskModel[K]> extends (infer E extends { id: string; kind: string })[] ? E : never;
}[keyof RiskModel];
export type Element = Named | JudgementElement;

/** What rules are judged against: the model by name, and the figures of its analysis. */
export interface World {
    model: RiskModel;
    look: Lookup;
    figures: Figures;
    effort: Effort;
    /** What measures do to figures, worked out when it is asked for. */
    differences: Differences;
    elements: ReadonlyMap<string, Element>;
    /** What an element is called; of what is not there, its id. */
    title(this: void, id: string): Message;
    /** In the order of ids. A `hazard` is a threat. */
    byKind: ReadonlyMap<string, Element[]>;
    /** The same as lists that expressions go through. */
    all(kind: string): Value;
    dependenciesOf: ReadonlyMap<string, string[]>;
    /** Criteria by interest, parts excluded. */
    criteriaOf: ReadonlyMap<string, string[]>;
    /** Measures that aim at an element or change it. */
    measuresFor: ReadonlyMap<string, string[]>;
    belongs(id: string, place: string): boolean;
    horizon: Horizon;
}

/** What a world is made of: parts of a study. */
export type WorldParts = Pick<Study, 'model' | 'look' | 'figures' | 'differences'>;

/** A world to judge in, with steps of its own; what it knows of a study is put together once. */
export const worldOf = (parts: WorldParts): World => ({ ...known(parts), effort: effort() });

const known = oncePerObject(({ model, look, figures, differences }: WorldParts): Omit<World, 'effort'> => {
    const all = [...namedIn(model), ...judgementsIn(model)].sort((a, b) => compare(a.id, b.id));
    const byKind = new Map<string, Element[]>();
    // What they need of us is no dependency of ours: it is asked of whoever needs it.
    for (const each of all.filter(each => !isWithheldId(each.id) && !(each.kind === 'dependency' && each.reverse))) {
        const known = byKind.get(each.kind);
        if (known) {
            known.push(each);
        } else {
            byKind.set(each.kind, [each]);
        }
    }
    byKind.set(
        'hazard',
        model.threats.filter(each => each.keyword === 'hazard').sort((a, b) => compare(a.id, b.id))
    );
    const lists = new Map<string, Value>();
    const elementsById = new Map(all.map(each => [each.id, each]));
    return {
        model,
        look,
        figures: figures(),
        differences: (...asked) => differences()(...asked),
        elements: elementsById,
        title: id => {
            const element = elementsById.get(id);
            return element ? titled(element) : asWritten(id);
        },
        byKind,
        belongs: belonging(model),
        all: kind => {
            const found = lists.get(kind) ?? elements((byKind.get(kind) ?? []).map(each => each.id));
            lists.set(kind, found);
            return found;
        },
        dependenciesOf: ids(groupBy(sorted(model.dependencies), each => [each.of])),
        criteriaOf: ids(
            groupBy(
                model.criteria.filter(each => each.partOf === undefined),
                each => [each.interest]
            )
        ),
        measuresFor: ids(
            groupBy(sorted(model.measures), each => [...new Set([...each.goal, ...each.effects.map(effect => effect.target)])])
        ),
        horizon: { hours: look.assessment?.horizon, discount: look.assessment?.discount }
    };
});

/** The elements of every list that holds any, so that no kind is forgotten. */
function namedIn(model: RiskModel): Named[] {
    return Object.values(model).flatMap(list =>
        Array.isArray(list) ? list.flatMap((each: object): Named[] => (isNamed(each) ? [each] : [])) : []
    );
}

function isNamed(element: object): element is Named {
    return 'id' in element && 'kind' in element;
}

const sorted = <T extends { id: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => compare(a.id, b.id));
const ids = (groups: Map<string, { id: string }[]>): Map<string, string[]> =>
    new Map([...groups].map(([key, items]) => [key, items.map(each => each.id)]));

import { compare, type RiskModel, type StressTest } from '@nvs/model';
import { groupBy } from '../lookup.js';
import { oncePerObject } from '../memo.js';
import type { HitByControl } from '../results/hit-by-control.js';
import { controllers, controlResults, statesStakes } from '../supply/control.js';
import type { Side } from './causes.js';
import { OTHER, type CompiledNetwork } from './compile.js';
import { belonging } from './values.js';

/** By who controls what, at best estimates: what is controlled from a place falls with it, and comes from there, wherever it stands (formula `time.by_control`). */
export const byControl = oncePerObject(({ model, numbers }: CompiledNetwork): Side => {
    const belongs = belonging(model);
    const above = controllers(model);
    const below = groupBy(
        [...above].flatMap(([id, all]) => [...all].map(place => ({ place, id }))),
        each => [each.place]
    );
    return {
        belongs: (supplier, place) => belongs(supplier, place) || [...(above.get(supplier) ?? [])].some(each => belongs(each, place)),
        with: place => (below.get(place) ?? []).flatMap(({ id }) => numbers.get(id) ?? [])
    };
});

/**
 * What the events of a test hit by control and not by origin: sources that their threats cut, and what falls with what goes down. Who controls it at one end of the ranges
 * of stakes only is *possible*; such a one is told, and what comes of it goes by best estimates.
 */
export function hitByControl(compiled: CompiledNetwork, { events }: Pick<StressTest, 'events'>): HitByControl[] {
    const { model, numbers, sources } = compiled;
    const belongs = belonging(model);
    const control = controlIn(model);
    const side = byControl(compiled);
    const controls = (id: string, place: string): 'yes' | 'possible' | undefined => {
        const all = [...(control.get(id) ?? [])].filter(([by]) => belongs(by, place)).map(each => each[1]);
        return all.includes('yes') ? 'yes' : all[0];
    };
    const campaigns = new Map(model.campaigns.map(each => [each.id, each.threats]));
    const begun = new Set(events.flatMap(({ target }) => campaigns.get(target) ?? [target]));
    const cut = model.threats
        .filter(each => begun.has(each.id))
        .flatMap(({ id: by, cuts }) =>
            cuts.flatMap(({ resource, supplier: place }) =>
                place === undefined ? [] : (sources.get(resource) ?? []).map(({ supplier: id }): Reached => ({ by, place, resource, id }))
            )
        )
        .filter(({ id }) => id !== OTHER);
    const falls = events
        .filter(({ target, down }) => down || numbers.has(target))
        .flatMap(({ target }) => [...control.keys()].map((id): Reached => ({ by: target, place: target, id })))
        .filter(({ id, place }) => id !== place && numbers.has(id));
    return [...cut, ...falls]
        .filter(({ id, place }) => !belongs(id, place))
        .flatMap(each => {
            const found = controls(each.id, each.place);
            return found ? [{ ...each, control: found, counted: side.belongs(each.id, each.place) }] : [];
        })
        .sort((a, b) => compare(a.by, b.by) || compare(a.id, b.id) || compare(a.resource ?? '', b.resource ?? ''));
}

/** What may be hit from a place. */
type Reached = Omit<HitByControl, 'control' | 'counted'>;

/** Who controls each element for certain or possibly, by its id and theirs. Without stakes nothing has a range. */
const controlIn = oncePerObject(
    (model: RiskModel): ReadonlyMap<string, ReadonlyMap<string, 'yes' | 'possible'>> =>
        statesStakes(model)
            ? new Map(
                  controlResults(model).map(({ id, controllers: all }) => [
                      id,
                      new Map(all.flatMap(({ by, control }) => (control === 'no' ? [] : [[by, control] as const])))
                  ])
              )
            : new Map([...controllers(model)].map(([id, all]) => [id, new Map([...all].map(by => [by, 'yes'] as const))]))
);

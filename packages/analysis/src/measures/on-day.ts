import type { Measure, RiskModel } from '@nvs/model';
import { capabilitiesIn } from '../capabilities.js';
import { changesNetwork, networkIn } from '../scoring/network-effect.js';
import { whenOn } from './days.js';

/**
 * Whether a measure is there on a day: one in place that has not ended by then, or a planned one that is due by its `since`, else its `deadline`, and has not ended.
 * One that states neither is not counted on by then. @param day undefined: not known, so the planned ones count as they do at the end of the horizon
 */
export function isThereOn({ status, since, deadline, until }: Measure, day: string | undefined): boolean {
    const begins = status === 'planned' ? (since ?? deadline) : since;
    const isDue = status === 'in_place' || (status === 'planned' && (day === undefined || begins !== undefined));
    return isDue && whenOn({ since: begins, until }, day) === 'works';
}

/**
 * The model as it will be on a day (formula `objective.target`): values of the network and what exists of capabilities after the measures that are there on it, as if they had always been;
 * what they do to risks is left to them, as planned, and every other measure does nothing.
 */
export function modelOn(model: RiskModel, day: string | undefined): RiskModel {
    const there = { ...model, measures: model.measures.map(each => standing(each, day)) };
    const { nodes, dependencies } = networkIn(there, 'residual').model;
    const measures = there.measures.map(each => ({
        ...each,
        effects: each.effects.filter(effect => !changesNetwork(effect) && effect.aspect !== 'existing')
    }));
    return { ...there, nodes, dependencies, measures, reserved: capabilitiesIn(there, 'residual') };
}

function standing(measure: Measure, day: string | undefined): Measure {
    return isThereOn(measure, day) ? { ...measure, since: undefined, until: undefined } : { ...measure, effects: [] };
}

import type { RiskModel } from '@nvs/model';
import { groupBy, lookup, type Lookup } from '../lookup.js';
import { byName } from '../number.js';
import { belonging } from '../time/values.js';
import type { Figures } from './figures.js';
import type { Horizon } from './money.js';

type Listed = 'assessments' | 'organisations' | 'sources' | 'themes' | 'strategies' | 'levels' | 'countries' | 'groups' | 'scopes' | 'scales' | 'interests' | 'criteria'
    | 'methods' | 'actors' | 'threats' | 'campaigns' | 'sectors' | 'nodes' | 'dependencies' | 'stressTests' | 'measures' | 'rules' | 'reserved';
export type Element = RiskModel[Listed][number];

const LISTS: readonly Listed[] = ['assessments', 'organisations', 'sources', 'themes', 'strategies', 'levels', 'countries', 'groups', 'scopes', 'scales', 'interests', 'criteria',
    'methods', 'actors', 'threats', 'campaigns', 'sectors', 'nodes', 'dependencies', 'stressTests', 'measures', 'rules', 'reserved'];

/** What rules are judged against: the model by name, and the figures of its analysis. */
export interface World {
    model: RiskModel;
    look: Lookup;
    figures: Figures;
    elements: ReadonlyMap<string, Element>;
    /** In the order of ids. A `hazard` is a threat. */
    byKind: ReadonlyMap<string, Element[]>;
    dependenciesOf: ReadonlyMap<string, string[]>;
    /** Measures that aim at an element or change it. */
    measuresFor: ReadonlyMap<string, string[]>;
    belongs(id: string, place: string): boolean;
    horizon: Horizon;
}

export function worldOf(model: RiskModel, figures: Figures): World {
    const all = LISTS.flatMap((name): Element[] => model[name]).sort((a, b) => byName(a.id, b.id));
    const byKind = new Map<string, Element[]>();
    for (const each of all) {
        byKind.set(each.kind, []);
    }
    for (const each of all) {
        byKind.get(each.kind)?.push(each);
    }
    byKind.set('hazard', model.threats.filter(each => each.keyword === 'hazard').sort((a, b) => byName(a.id, b.id)));
    const look = lookup(model);
    return {
        model, look, figures, elements: new Map(all.map(each => [each.id, each])), byKind, belongs: belonging(model),
        dependenciesOf: ids(groupBy(sorted(model.dependencies), each => [each.of])),
        measuresFor: ids(groupBy(sorted(model.measures), each => [...new Set([...each.goal, ...each.effects.map(effect => effect.target)])])),
        horizon: { hours: look.assessment?.horizon, discount: look.assessment?.discount }
    };
}

const sorted = <T extends { id: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => byName(a.id, b.id));
const ids = (groups: Map<string, { id: string }[]>): Map<string, string[]> => new Map([...groups].map(([key, items]) => [key, items.map(each => each.id)]));

import type { RiskModel } from '@nvs/model';
import { lookup, type Lookup } from '../lookup.js';
import { byName } from '../number.js';
import { belonging } from '../time/values.js';
import type { Figures } from './figures.js';
import type { Horizon } from './operators.js';

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
        horizon: { hours: look.assessment?.horizon, discount: look.assessment?.discount }
    };
}

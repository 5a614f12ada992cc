import { compare, type ConcernImpact, type Dependency } from '@nvs/model';
import type { Context } from '../context.js';
import { methodCriteria, type Lookup } from '../lookup.js';
import type { ConcernResult } from '../results/concern.js';
import type { ImpactFigure } from '../results/impact.js';
import { assumedBy, withAssumption } from './assumed.js';
import { harmSaid, impactFigure, type Harm } from './judged-harm.js';

const WORRIES = ['access', 'coercion'] as const;
export type Worry = ConcernImpact['concern'];

/** Worries about dependencies of ours beside their interruption, stated or judged, with their harm by the method; undefined where there are none. */
export function concernResults(look: Lookup, note: Context['note'] = () => undefined): ConcernResult[] | undefined {
    const found = [...look.model.dependencies]
        .sort((a, b) => compare(a.id, b.id))
        .flatMap(dependency =>
            worriesOf(dependency).map(concern => ({
                id: dependency.id,
                concern,
                at: dependency.at,
                impact: concernImpact(look, dependency, concern, note)
            }))
        );
    return found.length > 0 ? found : undefined;
}

/** What is stated as a worry or judged as one. */
export const worriesOf = ({ reverse, concern = [], concernImpact: judged = [] }: Dependency): Worry[] =>
    reverse ? [] : WORRIES.filter(each => concern.includes(each) || judged.some(said => said.concern === each));

/** Harm of a worry by the method, without what measures do: they change losses. Undefined where it is not judged, or where no method applies. */
export function concernImpact(
    look: Lookup,
    dependency: Dependency,
    concern: Worry,
    note: Context['note'] = () => undefined
): ImpactFigure | undefined {
    const harm = concernHarm({ look, note }, dependency, concern);
    return harm && impactFigure(look, harm);
}

/** The same as it was judged. */
function concernHarm(context: Context, { id, scopes, concernImpact: all = [] }: Dependency, concern: Worry): Harm | undefined {
    const { look } = context;
    const said = all.find(each => each.concern === concern);
    if (!said || !look.method) {
        return undefined;
    }
    const { own, stated, wholes, published } = harmSaid(context, methodCriteria(look), {
        id,
        own: said,
        judged: [],
        scope: undefined,
        measuredIn: scopes.length === 1 ? scopes[0] : undefined,
        effects: []
    });
    return { criteria: withAssumption(own, assumedBy(look, id, said.othersAssumed?.[0]?.value), stated), wholes, published };
}

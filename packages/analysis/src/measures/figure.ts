import type { Effect, Id, Measure, RiskModel } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import { chancesByNode } from '../network/structure/chances.js';
import type { ImpactFigure } from '../results/impact.js';
import { residualFigures } from '../scoring/risk.js';
import type { Study } from '../study-parts.js';
import { stressTestOutcome, type Outcome } from '../time/stress-test.js';
import type { ChangedFigure } from './asked.js';

/** What these figures are made of: parts of the study of a model. */
export type ChangedParts = Pick<Study, 'look' | 'compiled' | 'structure'>;

/**
 * A number of a model in which every value is known, in the residual state; two where it stands on a ring that does not say what it passes on: where the ring keeps itself running, and
 * where it needs a source. Undefined: it has no such figure.
 * @param impactOf gives the impact of a risk, where that is known already
 */
export function figureIn(
    parts: ChangedParts,
    asked: ChangedFigure,
    impactOf?: (work: () => ImpactFigure) => ImpactFigure
): readonly [number, ...number[]] | undefined {
    switch (asked.figure) {
        case 'risk':
        case 'likelihood': {
            const figures = residualFigures(parts.look, asked.of, asked.scope, impactOf);
            const value = asked.figure === 'risk' ? figures?.rankKey?.best : figures?.likelihood.best?.value;
            return value === undefined ? undefined : [value];
        }
        case 'loss':
            return readingsOf(chances(parts, asked.of)?.loss);
        case 'outage':
            return readingsOf(chances(parts, asked.of)?.outage?.atLeastOne);
        case 'unavailability':
            return readingsOf(chances(parts, asked.of)?.outage?.unavailability);
        case 'downtime': {
            const { look } = parts,
                { model } = look;
            const test = model.stressTests.find(each => each.id === asked.under);
            const result = test && stressTestOutcome(look, parts.compiled('residual'), test);
            const known = [...model.nodes, ...model.sectors].some(each => each.id === asked.of);
            const hours = ({ downtime, sectors }: Pick<Outcome, 'downtime' | 'sectors'>): number =>
                [...downtime, ...sectors].find(each => each.id === asked.of)?.hours ?? 0;
            return result && known ? [hours(result), ...(result.as_feeds ? [hours(result.as_feeds)] : [])] : undefined;
        }
    }
}

/** With every value known, limits for a ring are the two ways to read it. */
function readingsOf(
    figure: Readonly<{ low: number; best: number; ring?: true | undefined }> | undefined
): readonly [number, ...number[]] | undefined {
    return figure && (figure.ring ? [figure.low, figure.best] : [figure.best]);
}

function chances({ structure }: ChangedParts, id: Id) {
    return chancesByNode(structure('residual'), [id]).get(id);
}

/** A model with no more in it than a figure rests on, so that many completions of it cost little. */
export function restsOn(look: Lookup, asked: ChangedFigure): RiskModel {
    const { model } = look;
    const measuresWith = (changes: (effect: Effect) => boolean): Measure[] =>
        model.measures.map(each => ({ ...each, cost: [], benefit: [], effects: each.effects.filter(changes) }));
    if (asked.figure !== 'risk' && asked.figure !== 'likelihood') {
        // Harm as judged changes nothing in the network, nor does what touches no part of it.
        const bare = <T extends { impact: unknown[] }>(each: T): T => ({ ...each, impact: [] });
        const threats = model.threats.filter(each => each.disrupts.length + each.cuts.length + each.triggers.length > 0).map(bare);
        const events = new Set([...threats, ...model.campaigns].map(each => each.id));
        return {
            ...model,
            threats,
            campaigns: model.campaigns.map(bare),
            judgements: model.judgements.map(bare),
            measures: measuresWith(effect => (effect.aspect === 'likelihood' ? events.has(effect.target) : effect.aspect !== 'impact'))
        };
    }
    const campaign = model.campaigns.find(each => each.id === asked.of);
    const threats = new Set([asked.of, ...(campaign?.threats ?? [])]);
    return {
        ...model,
        threats: model.threats.filter(each => threats.has(each.id)),
        campaigns: campaign ? [campaign] : [],
        judgements: model.judgements.filter(each => threats.has(each.threat)),
        nodes: [],
        dependencies: [],
        stressTests: [],
        measures: measuresWith(effect => threats.has(effect.target))
    };
}

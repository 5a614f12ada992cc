import type { Id } from './location.js';
import type { Effect, Measure } from './measure.js';
import type { RiskModel } from './risk-model.js';

/** What an effect can be on, for each aspect that several elements can have at a time. What sets a supply or a requirement is on one. */
const HOLDERS: Readonly<Partial<Record<Effect['aspect'], readonly string[]>>> = {
    likelihood: ['threat', 'campaign'],
    impact: ['threat', 'campaign'],
    buffer: ['dependency'],
    refill: ['dependency'],
    substitution: ['dependency'],
    strength: ['dependency'],
    needs: ['dependency'],
    restore: ['process', 'asset', 'resource', 'supplier'],
    restart: ['process', 'asset', 'resource', 'supplier'],
    failure: ['process', 'asset', 'resource', 'supplier'],
    fails_to_start: ['process', 'asset', 'resource', 'supplier'],
    existing: ['capability']
};

/**
 * The model with each effect on a theme, a group or a sector as one effect on each member that has what it changes, once however many ways lead to it.
 * An effect that reaches nobody stays as it is. The same model where nothing is on several.
 */
export function withEffectsOnMembers(model: RiskModel): RiskModel {
    const many = new Set([...model.themes, ...model.groups, ...model.sectors].map(each => each.id));
    if (!model.measures.some(each => each.effects.some(effect => many.has(effect.target)))) {
        return model;
    }
    const reached = membersOf(model);
    const spread = (effect: Effect): Effect[] => {
        const members = many.has(effect.target) ? reached(effect.target, HOLDERS[effect.aspect] ?? []) : [];
        return members.length === 0 ? [effect] : members.map(target => ({ ...effect, target, through: effect.target }));
    };
    return { ...model, measures: model.measures.map((each): Measure => ({ ...each, effects: each.effects.flatMap(spread) })) };
}

/** The model with the effects as they were written: those on the members of one theme, group or sector are one again. */
export function withEffectsAsWritten(model: RiskModel): RiskModel {
    if (!model.measures.some(each => each.effects.some(({ through }) => through !== undefined))) {
        return model;
    }
    const written = ({ effects }: Measure): Effect[] => {
        const seen = new Set<string>();
        return effects.flatMap(({ through, ...effect }) => {
            const key = JSON.stringify([through, effect.aspect, effect.at]);
            if (through === undefined || seen.has(key)) {
                return through === undefined ? [effect] : [];
            }
            seen.add(key);
            return [{ ...effect, target: through }];
        });
    };
    return { ...model, measures: model.measures.map((each): Measure => ({ ...each, effects: written(each) })) };
}

/** Who belongs to a theme, a group or a sector, through parts of it too, by id and in order: those of the kinds that are asked for. */
function membersOf(model: RiskModel): (of: Id, kinds: readonly string[]) => Id[] {
    const wholes = [...model.themes, ...model.sectors];
    const groups = new Map(model.groups.map(each => [each.id, each.members]));
    const capabilities = model.reserved.filter(each => each.kind === 'capability');
    const elements = [...model.threats, ...model.campaigns, ...model.nodes, ...model.dependencies, ...capabilities];
    return (of, kinds) => {
        const within = new Set([of]);
        // A set takes in what is added to it while it is walked.
        for (const id of within) {
            wholes.filter(each => each.partOf.includes(id)).forEach(each => within.add(each.id));
            groups.get(id)?.forEach(each => within.add(each));
        }
        const nodes = new Set(model.nodes.filter(each => each.sectors.some(sector => within.has(sector))).map(each => each.id));
        const isMember = (each: (typeof elements)[number]): boolean =>
            within.has(each.id) ||
            each.themes.some(theme => within.has(theme)) ||
            nodes.has(each.id) ||
            // What a sector needs is what its processes need.
            (each.kind === 'dependency' &&
                (nodes.has(each.of) || model.sectors.some(sector => sector.id === each.of && within.has(sector.id))));
        return elements
            .filter(each => kinds.includes(each.kind) && isMember(each))
            .map(each => each.id)
            .sort();
    };
}

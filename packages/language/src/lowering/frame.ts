import type {
    Actor as ModelActor,
    Assessment as ModelAssessment,
    Country as ModelCountry,
    Group as ModelGroup,
    Level as ModelLevel,
    Organisation as ModelOrganisation,
    Scope as ModelScope,
    Source as ModelSource,
    Strategy as ModelStrategy,
    Theme as ModelTheme
} from '@nvs/model';
import type { Actor, Assessment, Country, Group, Level, Organisation, Scope, Source, Strategy, Theme } from '../generated/ast.js';
import { notJudged } from './assumptions.js';
import { controllers } from './control.js';
import { judges } from './judges.js';
import { finish } from './base.js';
import type { LoweringContext } from './context.js';
import { intentAndCapability } from './levels.js';
import { amount, choice, date, estimate, readProperties, refs, text, words } from './reading.js';

/** The header of a model, who stands behind it, and the words it uses. */

export function lowerAssessment(context: LoweringContext, node: Assessment): ModelAssessment | undefined {
    const reading = readProperties(context, node);
    const horizon = amount(reading, 'horizon');
    return finish(reading, node, {
        kind: 'assessment' as const,
        method: refs(reading, 'method')[0],
        date: date(reading, 'date'),
        horizon: horizon !== undefined && horizon > 0 ? horizon : undefined,
        judged: choice(reading, 'judged', ['with_measures', 'without_measures']) ?? 'with_measures',
        discount: amount(reading, 'discount'),
        language: words(reading, 'language')[0],
        ...judges(reading),
        scope: refs(reading, 'scope'),
        view: refs(reading, 'view')[0],
        ...notJudged(reading)
    });
}

export function lowerOrganisation(context: LoweringContext, node: Organisation): ModelOrganisation | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, {
        kind: 'organisation' as const,
        url: text(reading, 'url'),
        country: refs(reading, 'country'),
        partOf: refs(reading, 'part_of'),
        ...controllers(reading)
    });
}

/** The date of a source is when it was made; without that, when it was published. */
export function lowerSource(context: LoweringContext, node: Source): ModelSource | undefined {
    const reading = readProperties(context, node);
    const made = date(reading, 'date'),
        published = date(reading, 'published');
    return finish(reading, node, {
        kind: 'source' as const,
        date: made ?? published,
        published,
        by: refs(reading, 'by'),
        url: text(reading, 'url')
    });
}

export function lowerTheme(context: LoweringContext, node: Theme): ModelTheme | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, { kind: 'theme' as const, partOf: refs(reading, 'part_of') });
}

export function lowerStrategy(context: LoweringContext, node: Strategy): ModelStrategy | undefined {
    return finish(readProperties(context, node), node, { kind: 'strategy' as const });
}

export function lowerLevel(context: LoweringContext, node: Level): ModelLevel | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, { kind: 'level' as const, rank: amount(reading, 'rank_value'), of: choice(reading, 'kind', ['marking']) });
}

export function lowerCountry(context: LoweringContext, node: Country): ModelCountry | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, { kind: 'country' as const, code: text(reading, 'code') });
}

export function lowerGroup(context: LoweringContext, node: Group): ModelGroup | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, { kind: 'group' as const, members: refs(reading, 'members') });
}

export function lowerScope(context: LoweringContext, node: Scope): ModelScope | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, { kind: 'scope' as const, in: refs(reading, 'in'), population: estimate(reading, 'population') });
}

export function lowerActor(context: LoweringContext, node: Actor): ModelActor | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, {
        kind: 'actor' as const,
        actorKind: words(reading, 'kind')[0],
        country: refs(reading, 'country'),
        ...intentAndCapability(reading),
        partOf: refs(reading, 'part_of')
    });
}

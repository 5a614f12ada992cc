import type { Expression, Location } from '@nvs/model';
import type { Looked } from '../../results/rules.js';
import type { Value } from '../value.js';
import type { World } from '../world.js';

/** Where an expression is evaluated: variables by name, the element at hand, and what was looked at on the way. */
export interface Scope {
    variables: ReadonlyMap<string, Value>;
    subject: string | undefined;
    looked: Looked[];
    /** Rules whose verdict is being asked for, so that none rests on its own. */
    asking: readonly string[];
    /** Equalities that meant something else before lists were compared as sets, by place. */
    otherwise: Map<string, Location>;
}

/** An evaluation that goes on: what stands inside an expression is seen in its own scope, or in another. */
export interface Evaluation {
    readonly world: World;
    readonly scope: Scope;
    see(expression: Expression, scope?: Scope): Value;
}

/** How many things a trace lists at most. */
export const TRACE = 20;

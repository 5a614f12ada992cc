import type { Nature } from '@nvs/model';
import type { LikelihoodPart } from '../../scoring/part-likelihood.js';
import type { InParts, Value } from '../value.js';
import type { World } from '../world.js';

/** By which a likelihood can be asked for. */
export const NATURES: readonly Nature[] = ['intentional', 'unintentional', 'natural'];

/** Whether parts of the value can be asked for. */
export const hasParts = (value: Value): value is Extract<Value, InParts> =>
    value.type === 'scale' || value.type === 'number' || value.type === 'missing' || value.type === 'supply' || value.type === 'element';

/** As a rule asks for it. */
export function spelt(world: World, member: string, { nature, scope, year }: Partial<LikelihoodPart>): string {
    const name = scope === undefined ? undefined : (world.elements.get(scope)?.name ?? scope);
    const within = [name, year].filter(each => each !== undefined).join(', ');
    return `${member}${nature === undefined ? '' : `.${nature}`}${within === '' ? '' : `.in(${within})`}`;
}

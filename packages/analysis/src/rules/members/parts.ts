import type { Nature } from '@nvs/model';
import type { InParts, Value } from '../value.js';

/** By which a likelihood can be asked for. */
export const NATURES: readonly Nature[] = ['intentional', 'unintentional', 'natural'];

/** Whether parts of the value can be asked for. */
export const hasParts = (value: Value): value is Extract<Value, InParts> =>
    value.type === 'scale' || value.type === 'number' || value.type === 'missing' || value.type === 'supply' || value.type === 'element';

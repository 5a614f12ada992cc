import { Id, Location } from '@nvs/model';
import * as z from 'zod';

export const Controller = z
    .strictObject({
        by: Id.describe('A country, supplier, organisation or actor; a country stands for all that stands in it.'),
        control: z
            .enum(['yes', 'possible', 'no'])
            .describe('Whether it holds more than half, together with what it controls; possible: at one end of the ranges.'),
        ownership: z
            .strictObject({
                low: z.number(),
                best: z.number().optional(),
                high: z.number(),
                formula: z.literal('supply.ownership')
            })
            .describe('What part belongs to it in the end, 0 to 1: along chains the product of the stakes. Low and high are limits.')
    })
    .describe('Somebody who controls or owns something.');
export type Controller = z.infer<typeof Controller>;

export const ControlResult = z
    .strictObject({
        id: Id,
        at: Location.optional(),
        controllers: z.array(Controller).describe('Who owns most first.'),
        formula: z.literal('supply.control')
    })
    .describe('Who controls and who owns something, through all that they control and own.');
export type ControlResult = z.infer<typeof ControlResult>;

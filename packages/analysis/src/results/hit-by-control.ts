import { Id } from '@nvs/model';
import * as z from 'zod';

export const HitByControl = z
    .strictObject({
        by: Id.describe('The threat that cuts a supply, or what goes down.'),
        place: Id.describe('From where it is cut, or what goes down.'),
        resource: Id.optional().describe('Of what a supply is cut. Absent: it goes down itself.'),
        id: Id.describe('Who is controlled from the place: a supplier of the resource, or a node.'),
        control: z.enum(['yes', 'possible']).describe('possible: at one end of the ranges of stakes.'),
        counted: z.boolean().describe('Whether it is hit at best estimates; else nothing comes of it in these figures.')
    })
    .describe('What is hit by who controls it and not by where it stands.');
export type HitByControl = z.infer<typeof HitByControl>;

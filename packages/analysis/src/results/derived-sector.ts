import { Id } from '@nvs/model';
import * as z from 'zod';

export const DerivedSector = z
    .strictObject({
        id: Id,
        sector: Id,
        derivedFrom: z.array(Id).describe('What says so: what it is a part of, or what it serves; each states this sector and no other.'),
        formula: z.literal('sector.derived')
    })
    .describe('The sector of a node that states none, where it follows. Of a node that is not listed and states none it is not known.');
export type DerivedSector = z.infer<typeof DerivedSector>;

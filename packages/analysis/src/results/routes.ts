import { Id } from '@nvs/model';
import * as z from 'zod';

export const SupplyRoute = z
    .strictObject({
        id: z.string().describe('As it stands in cut sets, single points and outages: `natural_gas|nvs.NO`.'),
        node: Id.describe('What is supplied.'),
        via: Id.describe('Who supplies it: a country, supplier or group.'),
        other: z.literal(true).optional().describe('All suppliers that are not named, which never fail.')
    })
    .describe('The supply of one thing by one supplier, which can fail by itself.');
export type SupplyRoute = z.infer<typeof SupplyRoute>;

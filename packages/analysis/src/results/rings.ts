import { Id } from '@nvs/model';
import * as z from 'zod';
import { RiskState } from './figure.js';

export const RingResult = z
    .strictObject({
        kind: z
            .enum(['no_source', 'unstated', 'one_service'])
            .describe(
                'no_source: of feeds, and nothing outside feeds it: with nothing failed it is down, so it counts as a ring of services. unstated: it would hold as a ring of feeds and is not stated to be one, so figures show both limits. one_service: of feeds but for one stated service, so that it keeps itself running.'
            ),
        state: RiskState.describe('The first state of measures in which it is there.'),
        nodes: z.array(z.string()),
        edges: z
            .array(z.strictObject({ dependency: Id, on: z.string() }))
            .describe('All feeds of it, the edges that are not stated, or the one service.')
    })
    .describe('A ring of dependencies of which something is to be said.');
export type RingResult = z.infer<typeof RingResult>;

import { ConcernImpact, Id, Location } from '@nvs/model';
import * as z from 'zod';
import { ImpactFigure } from './impact.js';

export const ConcernResult = z
    .strictObject({
        id: Id.describe('A dependency of ours.'),
        concern: ConcernImpact.shape.concern,
        at: Location,
        impact: ImpactFigure.optional().describe('Harm by the method, without any loss. Absent: not judged.')
    })
    .describe('A worry about a dependency beside its interruption, stated or judged.');
export type ConcernResult = z.infer<typeof ConcernResult>;

import type { Controller } from '@nvs/model';
import { isControlledProperty } from '../generated/ast.js';
import { locationOf, targetId } from './context.js';
import { lowerEstimate } from './estimates.js';
import { whole, type Reading } from './reading.js';

/** Who holds an element, as stated; nothing where a part of it is broken, for the others would have more or less than they do. */
export function controllers(reading: Reading): { controlledBy?: Controller[] } {
    const { context } = reading;
    const stakes = whole(reading, 'controlled_by', isControlledProperty)?.stakes ?? [];
    const found = stakes.flatMap((stake): Controller[] => {
        const by = targetId(context, stake, 'by', stake.by);
        const share = stake.share && lowerEstimate(context, stake.share, ['share']);
        return by === undefined || (stake.share && !share) ? [] : [{ by, ...(share ? { share } : {}), at: locationOf(context, stake) }];
    });
    return found.length === 0 || found.length < stakes.length ? {} : { controlledBy: found };
}

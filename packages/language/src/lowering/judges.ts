import type { Assessment } from '@nvs/model';
import { isJudgesProperty } from '../generated/ast.js';
import { targetIds } from './context.js';
import { whole, type Reading } from './reading.js';

/** Who is asked to judge what; nothing where a part of it is broken, for somebody would be asked for everything. */
export function judges(reading: Reading): Pick<Assessment, 'judges'> {
    const found = (whole(reading, 'judges', isJudgesProperty)?.judges ?? []).map(each => ({
        by: targetIds(reading.context, each, 'by', each.by),
        about: targetIds(reading.context, each, 'about', each.about),
        isWhole: each.about.length === 0
    }));
    const sound = found.filter(({ by, about, isWhole }) => by.length > 0 && (isWhole || about.length > 0));
    return sound.length === 0 ? {} : { judges: sound.map(({ by, about }) => ({ by, about })) };
}

import type { Development as ModelDevelopment } from '@nvs/model';
import type { Development } from '../generated/ast.js';
import { isDrivesProperty } from '../generated/ast.js';
import { finish } from './base.js';
import { targetId } from './context.js';
import type { LoweringContext } from './context.js';
import { choice, date, form, readProperties } from './reading.js';

/** What a development drives, each in its own direction, else in that of the whole. */
export function lowerDevelopment(context: LoweringContext, node: Development): ModelDevelopment | undefined {
    const reading = readProperties(context, node);
    const all = choice(reading, 'direction', ['up', 'down']);
    const drives = form(reading, 'drives', isDrivesProperty)?.drives ?? [];
    return finish(reading, node, {
        kind: 'development' as const,
        drives: drives.flatMap(each => {
            const target = targetId(context, each, 'target', each.target);
            return target === undefined ? [] : [{ target, direction: each.direction ?? all }];
        }),
        since: date(reading, 'since')
    });
}

import type { ConcernImpact, Id, ImpactScore, InterestScore, JudgedHarm, OthersAssumed, PublishedImpact, StatedImpact } from '@nvs/model';
import type { Impact, ImpactRow } from '../generated/ast.js';
import { isImpact, isInterest } from '../generated/ast.js';
import { isQualified } from '../properties/keys.js';
import { assumption } from './assumptions.js';
import { locationOf, targetId } from './context.js';
import type { LoweringContext } from './context.js';
import { lowerEstimate } from './estimates.js';
import { qualified } from './qualified.js';
import { forms } from './reading.js';
import type { Reading } from './reading.js';

/** A table with the area that it is of. */
interface Table {
    readonly table: Impact;
    readonly scope: Id | undefined;
}

/** What is said of harm today, and all that is stated of it where some of it is of a year. */
export function impacts(reading: Reading): JudgedHarm & { impacts?: StatedImpact[] } {
    const undated = undatedTables(reading);
    const dated = qualified(reading, 'impact', isImpact).filter(each => each.year !== undefined);
    const today = harmIn(reading.context, undated);
    if (dated.length === 0) {
        return today;
    }
    const areas = [...new Set(undated.map(each => each.scope))];
    return {
        ...today,
        impacts: [
            ...areas.map(scope => ({
                scope,
                ...harmIn(
                    reading.context,
                    undated.filter(each => each.scope === scope)
                )
            })),
            ...dated.map(({ property, scope, year }) => ({ scope, year, ...harmIn(reading.context, [{ table: property, scope }]) }))
        ]
    };
}

/** What is said of no year in particular. What holds for something that is not known is left out: it would be said of the whole. */
function undatedTables(reading: Reading): Table[] {
    return forms(reading, 'impact', isImpact).flatMap((table): Table[] => {
        const scope = targetId(reading.context, table, 'scope', table.scope);
        const isOther = table.of !== undefined || table.for !== undefined || table.year !== undefined;
        return isOther || (scope === undefined && isQualified(table)) ? [] : [{ table, scope }];
    });
}

/** What each worry about a dependency harms, in the order of the language. */
export function concernImpacts(reading: Reading): ConcernImpact[] {
    const stated = qualified(reading, 'impact', isImpact);
    return (['access', 'coercion'] as const).flatMap(concern =>
        stated
            .filter(each => each.of === concern)
            .map(({ property }) => ({ concern, ...harmIn(reading.context, [{ table: property, scope: undefined }]) }))
    );
}

/** One row per criterion and area. A row given twice counts once: the first, even if that one is broken. */
function harmIn(context: LoweringContext, tables: readonly Table[]): JudgedHarm {
    const seen = new Set<string>(),
        impact: ImpactScore[] = [],
        interests: InterestScore[] = [],
        published = new Map<Id | undefined, PublishedImpact>(),
        assumed = new Map<Id | undefined, OthersAssumed>();
    for (const { table, scope } of tables) {
        for (const row of table.rows) {
            const found = scoreOf(context, row, scope, seen);
            if (found && 'interest' in found) {
                interests.push(found);
            } else if (found) {
                impact.push(found);
            }
        }
        said(context, table, scope, published, assumed);
    }
    return {
        impact,
        ...(assumed.size > 0 ? { othersAssumed: [...assumed.values()] } : {}),
        ...(interests.length > 0 ? { interestImpact: interests } : {}),
        ...(published.size > 0 ? { publishedImpact: [...published.values()] } : {})
    };
}

/** What a table says of the risk as a whole, or assumes of the rest: the first of each area counts. */
function said(
    context: LoweringContext,
    table: Impact,
    scope: Id | undefined,
    published: Map<Id | undefined, PublishedImpact>,
    assumed: Map<Id | undefined, OthersAssumed>
): void {
    const whole = lowerEstimate(context, table.whole, ['class']);
    if (whole && !published.has(scope)) {
        published.set(scope, { scope, value: whole, at: locationOf(context, table) });
    }
    const [others] = table.others;
    const value = others && assumption(lowerEstimate(context, others.value));
    if (value && !assumed.has(scope)) {
        assumed.set(scope, { scope, value, at: locationOf(context, others) });
    }
}

/** A row of a criterion, or of an interest as a whole; nothing for one that is broken or stands there already. */
function scoreOf(
    context: LoweringContext,
    row: ImpactRow,
    scope: Id | undefined,
    seen: Set<string>
): ImpactScore | InterestScore | undefined {
    const id = targetId(context, row, 'criterion', row.criterion);
    const key = `${id} ${scope}`;
    if (id === undefined || seen.has(key)) {
        return undefined;
    }
    seen.add(key);
    const value = lowerEstimate(context, row.value);
    const at = locationOf(context, row);
    return value && (isInterest(row.criterion?.ref) ? { interest: id, scope, value, at } : { criterion: id, scope, value, at });
}

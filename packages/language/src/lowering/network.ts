import { CONCERNS } from '@nvs/model';
import type {
    Dependency as ModelDependency,
    Node as ModelNode,
    Sector as ModelSector,
    Service as ModelService,
    StressTest as ModelStressTest
} from '@nvs/model';
import type { Asset, Dependency, Process, Resource, Sector, Service, StressEvent, StressTest, Supplier } from '../generated/ast.js';
import { isServesProperty, isStressEvent, isSupplyProperty } from '../generated/ast.js';
import { yearOf } from '../properties/years.js';
import { finish } from './base.js';
import { isBroken, locationOf, targetId } from './context.js';
import type { LoweringContext } from './context.js';
import { hasKeyword } from './docs.js';
import { isReverse } from '../references/reverse.js';
import { lowerClass, lowerHours, parseHours } from './quantities.js';
import type { ClassNames } from './quantities.js';
import { concernImpacts } from './impacts.js';
import { qualified } from './qualified.js';
import { amount, choice, estimate, form, forms, readProperties, refs, whole, words } from './reading.js';
import type { Reading } from './reading.js';
import { controllers } from './control.js';
import { lowerRequirement, lowerShares } from './requirements.js';

export function lowerSector(context: LoweringContext, node: Sector): ModelSector | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, { kind: 'sector' as const, partOf: refs(reading, 'part_of') });
}

const NODE_KINDS = { Process: 'process', Asset: 'asset', Resource: 'resource', Supplier: 'supplier' } as const;

export function lowerNode(context: LoweringContext, node: Process | Asset | Resource | Supplier): ModelNode | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, {
        kind: NODE_KINDS[node.$type],
        sectors: refs(reading, 'sector'),
        country: refs(reading, 'country'),
        partOf: refs(reading, 'part_of'),
        ...controllers(reading),
        category: words(reading, 'category')[0],
        serves: services(reading),
        users: estimate(reading, 'users'),
        costOfOutage: estimate(reading, 'cost_of_outage'),
        restore: estimate(reading, 'restore'),
        restart: estimate(reading, 'restart'),
        failure: estimate(reading, 'failure'),
        failsToStart: estimate(reading, 'fails_to_start'),
        supply: supply(reading),
        supplyYear: amount(reading, 'year'),
        supplyBasis: choice(reading, 'basis', ['value', 'quantity']),
        ...supplies(reading)
    });
}

function supply(reading: Reading): ModelNode['supply'] {
    const { shares, broken } = lowerShares(reading.context, whole(reading, 'supply', isSupplyProperty)?.shares ?? []);
    return broken ? [] : shares;
}

/** All that is stated, where it differs by year or by view. The year of the one without either stands in `year`. */
function supplies(reading: Reading): Pick<ModelNode, 'supplies'> {
    const parts = qualified(reading, 'supply', isSupplyProperty);
    if (parts.length === 0) {
        return {};
    }
    const plain = supply(reading),
        year = yearOf(String(amount(reading, 'year')));
    return {
        supplies: [
            ...(plain.length > 0 ? [{ year, shares: plain }] : []),
            ...parts.flatMap(({ property, for: view, year: of }) => {
                const { shares, broken } = lowerShares(reading.context, property.shares);
                return broken || shares.length === 0 ? [] : [{ view, year: of, shares }];
            })
        ]
    };
}

function services(reading: Reading): ModelService[] {
    const found = new Map<string, ModelService>();
    for (const item of form(reading, 'serves', isServesProperty)?.serves ?? []) {
        const target = targetId(reading.context, item, 'target', item.target);
        if (target !== undefined && !found.has(target)) {
            found.set(target, { target, harms: isBroken(reading.context, item) ? [] : harms(reading.context.classes, item) });
        }
    }
    return [...found.values()];
}

function harms(classes: ClassNames, node: Service): ModelService['harms'] {
    const found: ModelService['harms'] = [];
    for (const harm of node.harms) {
        const reached = lowerClass(classes, harm.class),
            after = lowerHours(harm.after);
        if (reached?.type === 'class' && after !== undefined) {
            found.push({ class: reached.class, sub: reached.sub, after });
        }
    }
    return found;
}

/** A dependency of something unknown says nothing; one on something unknown is kept, without what it needs. */
export function lowerDependency(context: LoweringContext, node: Dependency): ModelDependency | undefined {
    const reading = readProperties(context, node);
    const of = targetId(context, node, 'of', node.of);
    if (of === undefined) {
        return undefined;
    }
    const concern = CONCERNS.filter(each => words(reading, 'concern').includes(each)),
        concernImpact = isReverse(node) ? [] : concernImpacts(reading);
    return finish(reading, node, {
        kind: 'dependency' as const,
        of,
        on: isBroken(context, node.on) ? undefined : lowerRequirement(context, node.on),
        ...(isReverse(node) ? { reverse: true as const } : {}),
        ...(concern.length > 0 ? { concern } : {}),
        ...(concernImpact.length > 0 ? { concernImpact } : {}),
        edge: choice(reading, 'kind', ['feed', 'service']),
        needs: estimate(reading, 'needs'),
        buffer: estimate(reading, 'buffer'),
        refill: estimate(reading, 'refill'),
        substitution: estimate(reading, 'substitution'),
        strength: estimate(reading, 'strength'),
        startRequired: words(reading, 'to_start')[0] === 'required',
        supply: supply(reading),
        ...supplies(reading)
    });
}

export function lowerStressTest(context: LoweringContext, node: StressTest): ModelStressTest | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, {
        kind: 'stress_test' as const,
        events: forms(reading, 'at', isStressEvent).flatMap(event => events(context, event))
    });
}

/** `at day 20: …` and `at 12 h: …`; every action is an event of its own. */
function events(context: LoweringContext, node: StressEvent): ModelStressTest['events'] {
    const time = parseHours(node.number, node.word ?? node.unit);
    const found: ModelStressTest['events'] = [];
    if (time === undefined || isBroken(context, node)) {
        return found;
    }
    for (const action of node.actions) {
        const target = targetId(context, action, 'target', action.target),
            duration = lowerHours(action.duration);
        if (target === undefined || (duration === undefined && hasKeyword(action, 'for'))) {
            continue;
        }
        found.push({ time, target, down: action.down, duration, at: locationOf(context, action) });
    }
    return found;
}

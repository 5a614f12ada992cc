import { kindOf } from '@nvs/model';
import type {
    AllOf,
    AnyOf,
    Cut,
    Dependency,
    Disruption,
    DisruptsProperty,
    Element,
    Need,
    Requirement,
    StressAction,
    StressEvent,
    SupplyProperty,
    SupplyShare,
    Threshold,
    Trigger,
    Effect
} from '../generated/ast.js';
import { isAnyOf, isNeed, isResource, isSupplier, isThreshold } from '../generated/ast.js';
import { parsePercent } from '../lowering/quantities.js';
import { parseUnit } from '../lowering/units.js';
import { isNamed } from '../references/names.js';
import type { Check, CheckContext } from './check.js';
import { propertyOf } from './keys.js';
import { read, what } from './quantities.js';

/** How far typed shares may miss 100 %, for rounding: half a percentage point. */
const ROUNDING = 0.005 + 1e-9;
const TOTALS = /\b(total|totaal|world|wereld|all|sum|som|gesamt)\b/i;

function shareOf(share: SupplyShare): number | undefined {
    const best = share.share?.best;
    const quantity = read(best);
    return quantity?.dimension === 'share' && quantity.per === undefined ? quantity.amount : undefined;
}

/** Shares of one supply: each source once, all of it and no more. */
export function supplyMustAddUp(node: SupplyProperty | Effect, { accept }: CheckContext): void {
    const { shares } = node;
    if (shares.length === 0) {
        return;
    }
    const seen = new Map<Element, SupplyShare>();
    let sum = 0,
        whole = true,
        rest = 0;
    for (const share of shares) {
        const supplier = share.supplier?.ref;
        const amount = shareOf(share);
        if (amount === undefined || !supplier || share.share?.withheld) {
            whole = false;
        } else {
            sum += amount;
        }
        if (!supplier) {
            continue;
        }
        if (isNamed(supplier) && supplier.name === 'other') {
            rest = amount ?? 0;
        }
        const before = seen.get(supplier);
        if (before) {
            accept({
                code: 'supply/twice',
                node: share,
                property: 'supplier',
                message: `${share.supplier?.$refText ?? 'This supplier'} is among the suppliers twice: add the two shares up.`,
                related: [{ node: before, message: 'It is here first.' }]
            });
        } else {
            seen.set(supplier, share);
        }
    }
    const total = shares.find(share => isTotal(share, sum));
    if (total && shares.length > 1) {
        accept({
            code: 'supply/total',
            node: total,
            message: `${total.supplier?.$refText ?? 'This'} looks like the total of a table, not like a supplier: with it every share counts twice. Take the row out.`
        });
        return;
    }
    if (!whole) {
        return;
    }
    const shown = `${Number((sum * 100).toPrecision(6))}%`;
    if (sum > 1 + ROUNDING) {
        accept({
            code: 'supply/over-all',
            node,
            message: `The shares add up to ${shown}, more than all of the supply: lower one, or look for a source that is counted twice.`
        });
    } else if (sum < 1 - ROUNDING) {
        const left = `other ${Number(((1 - sum + rest) * 100).toPrecision(4))}%`;
        accept({
            code: 'supply/incomplete',
            node,
            message: `The shares add up to ${shown}: add the missing sources, or the rest as ${left}.`
        });
    }
}

/** A row named so, whose share is that of all others together. */
function isTotal(share: SupplyShare, sum: number): boolean {
    const supplier = share.supplier?.ref,
        amount = shareOf(share);
    if (!supplier || amount === undefined || sum - amount <= 0) {
        return false;
    }
    const names = [share.supplier?.$refText.replaceAll('_', ' '), 'title' in supplier ? supplier.title : undefined];
    const named = names.some(name => name !== undefined && TOTALS.test(name));
    return named && (Math.abs(amount - (sum - amount)) < ROUNDING || Math.abs(amount - 1) < ROUNDING);
}

export const dependencyMustSayWhatItNeeds: Check<Dependency> = (node, { accept }) => {
    if (node.of && node.on) {
        return;
    }
    accept({
        code: 'dependency/incomplete',
        node,
        property: 'name',
        message: `A dependency says who needs what: dependency ${node.name} "${node.title ?? 'Title'}" of payments on power. Here ${node.of ? 'on and what is needed are' : 'of, who depends, and on, what is needed, are'} missing.`
    });
};

export const dependencyMustNotBeOnItself: Check<Dependency> = (node, { accept }) => {
    const own = node.of?.ref;
    if (!own || !node.on) {
        return;
    }
    for (const need of needs(node.on)) {
        if (need.target?.ref === own) {
            accept({
                code: 'dependency/itself',
                node: need,
                message: `${need.target.$refText} cannot need itself: name what it needs, or take this out. A loop over several processes is fine.`
            });
        }
    }
};

/** A needed share, a buffer of supply or shares of it belong to what is supplied. */
export const neededShareMustBeOfAResource: Check<Dependency> = (node, { accept }) => {
    const share = propertyOf(node, 'needs');
    const target = isNeed(node.on) ? node.on.target?.ref : undefined;
    if (!share || !target || isResource(target) || isSupplier(target) || target.$type === 'Country' || target.$type === 'Group') {
        return;
    }
    accept({
        code: 'dependency/needs',
        node: share,
        message: `needs is a share of supply, and ${isNamed(target) ? target.name : 'this'} is ${kindOf(target.$type)?.a ?? 'no resource'}: a process or asset works or does not. Use it for a resource, or write a share of several, such as 80% of (a 45%, b 30%).`
    });
};

function* needs(node: Requirement): Generator<Need> {
    if (isNeed(node)) {
        yield node;
    } else {
        for (const item of node.items) {
            yield* needs(item);
        }
    }
}

export const needsMustBeListedOnce: Check<AllOf | AnyOf | Threshold> = (node, { accept }) => {
    const seen = new Map<Element, Need>();
    for (const item of node.items) {
        const target = isNeed(item) ? item.target?.ref : undefined;
        if (!target || !isNeed(item)) {
            continue;
        }
        const before = seen.get(target);
        if (before) {
            accept({
                code: 'requirement/twice',
                node: item,
                message: `${item.target?.$refText ?? 'This'} is in the list already: it cannot stand in for itself. Take it out once.`,
                related: [{ node: before, message: 'It is here first.' }]
            });
        } else {
            seen.set(target, item);
        }
    }
};

export const thresholdMustBePossible: Check<Threshold> = (node, { accept }) => {
    if (node.count !== undefined) {
        const count = Number(node.count.replaceAll('_', ''));
        if (!Number.isInteger(count) || count < 1 || count > node.items.length) {
            accept({
                code: 'requirement/count',
                node,
                property: 'count',
                message:
                    count > node.items.length
                        ? `${node.count} of ${node.items.length} can never be: lower the number, or add to the list.`
                        : `${node.count} of a list means nothing: write a whole number from 1 to ${node.items.length}.`
            });
        }
        return;
    }
    const wanted = parsePercent(node.share);
    let sum = 0;
    for (const item of node.items) {
        const share = isNeed(item) ? parsePercent(item.share) : undefined;
        if (share === undefined) {
            accept({
                code: 'requirement/share',
                node: item,
                message: `A share of a list needs the share of each: ${node.share ?? '80%'} of (a 45%, b 30%).`
            });
            return;
        }
        sum += share;
    }
    const shown = `${Number((sum * 100).toPrecision(6))}%`;
    if (sum > 1 + ROUNDING) {
        accept({ code: 'requirement/share', node, message: `The shares in the list add up to ${shown}, more than all.` });
    } else if (wanted !== undefined && wanted > sum + ROUNDING) {
        accept({
            code: 'requirement/share',
            node,
            property: 'share',
            message: `${node.share ?? ''} of a list that adds up to ${shown} can never be: lower it, or complete the list.`
        });
    } else if (wanted === 0) {
        accept({
            code: 'requirement/share',
            node,
            property: 'share',
            message: 'A need of 0% is no need: give the share that suffices, or take this out.'
        });
    }
};

/** `for 72 h` is how long an alternative lasts. */
export const enduranceMustBeOfAnAlternative: Check<Need> = (node, { accept }) => {
    if (!node.endurance) {
        return;
    }
    const time = read(node.endurance);
    if (time && time.dimension !== 'duration') {
        accept({
            code: 'value/kind',
            node,
            property: 'endurance',
            message: `Behind for stands a duration, such as 72 h, and this is ${what(time)}.`
        });
    } else if (isThreshold(node.$container)) {
        const { $container: list } = node;
        const weight = (item: Requirement): number => (list.share === undefined ? 1 : isNeed(item) ? (parsePercent(item.share) ?? 0) : 0);
        const lasting = list.items.filter(item => !isNeed(item) || !item.endurance).reduce((sum, item) => sum + weight(item), 0);
        const wanted = list.share === undefined ? Number(list.count) : (parsePercent(list.share) ?? 0);
        if (lasting >= wanted - 1e-9) {
            return;
        }
        accept({
            code: 'requirement/endurance',
            node,
            property: 'endurance',
            message: `for says how long a stand-in lasts, and ${node.target?.$refText ?? 'this'} is none: without it the others in ${list.share ?? list.count ?? 'so many'} of (…) do not suffice, so it is in use from the beginning. Leave out for, or add what it stands in for.`
        });
    } else if (!isAnyOf(node.$container)) {
        accept({
            code: 'requirement/endurance',
            node,
            property: 'endurance',
            message: `for says how long a stand-in lasts, and ${node.target?.$refText ?? 'this'} stands in for nothing: write any of (power, ${node.target?.$refText ?? 'diesel'} for 72 h), or give the time as buffer: of the dependency.`
        });
    }
};

export const shareOfANeedMustBeInAShareList: Check<Need> = (node, { accept }) => {
    if (node.share === undefined || (node.$container.$type === 'Threshold' && node.$container.share !== undefined)) {
        return;
    }
    accept({
        code: 'requirement/share',
        node,
        property: 'share',
        message: `A share counts only in a list such as 80% of (a 45%, b 30%). How much of ${node.target?.$refText ?? 'it'} suffices is said by needs: in the dependency.`
    });
};

export const disruptionsMustBeListedOnce: Check<DisruptsProperty> = (node, { accept }) => {
    const seen = new Set<unknown>();
    for (const item of node.disruptions) {
        const target = item.target?.ref;
        if (target && seen.has(target)) {
            accept({
                code: 'disrupts/twice',
                node: item,
                message: `${item.target?.$refText ?? 'This'} is disrupted twice: keep one, with the chance and length of the whole outage.`
            });
        }
        if (target) {
            seen.add(target);
        }
    }
};

/** A chance or share behind a name goes up to 100%; a cut by nothing cuts nothing. */
export const percentMustBePossible: Check<Cut | Disruption | Trigger> = (node, { accept }) => {
    const property = node.$type === 'Cut' ? 'share' : 'chance';
    const written = node.$type === 'Cut' ? node.share : node.chance;
    const amount = parsePercent(written);
    if (amount !== undefined && amount > 1 + 1e-12) {
        accept({
            code: 'value/limit',
            node,
            property,
            message: `${written ?? 'This'} is more than all: a share or chance goes from 0% to 100%.`
        });
    }
    if (node.$type === 'Cut' && amount === 0) {
        accept({ code: 'value/limit', node, property, message: 'A cut by 0% cuts nothing: give its share, or leave by out to cut all.' });
    }
};

export const stressEventMustBeAtATime: Check<StressEvent> = (node, { accept }) => {
    const word = node.word ?? node.unit;
    if (!word || parseUnit(word)?.dimension === 'duration') {
        return;
    }
    accept({
        code: 'value/unit',
        node,
        property: node.word === undefined ? 'unit' : 'word',
        message: `${word} is no time: write at day 20 or at 12 h.`
    });
};

export const stressActionMustSayWhatHappens: Check<StressAction> = (node, { accept }) => {
    const target = node.target?.ref;
    if (!target) {
        return;
    }
    const event = target.$type === 'Threat' || target.$type === 'Campaign';
    const name = node.target?.$refText ?? 'This';
    if (event && node.down) {
        accept({
            code: 'stress-test/action',
            node,
            message: `${name} is ${kindOf(target.$type)?.a ?? 'an event'}, which happens rather than goes down: write ${name} alone.`
        });
    } else if (!event && !node.down) {
        accept({ code: 'stress-test/action', node, message: `What happens to ${name}? Write ${name} down for 10 days, or name a threat.` });
    }
    const time = read(node.duration);
    if (time && time.dimension !== 'duration') {
        accept({
            code: 'value/kind',
            node,
            property: 'duration',
            message: `Behind for stands a duration, such as 10 days, and this is ${what(time)}.`
        });
    } else if (time?.amount === 0) {
        accept({
            code: 'stress-test/action',
            node,
            property: 'duration',
            message: `${name} would be back at once: say for how long it is down.`
        });
    }
};

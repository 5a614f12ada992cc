import { message } from '@nvs/words';
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
import { kindOfQuantity, read } from './quantities.js';

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
                message: message('network.supplierTwice', { supplier: share.supplier?.$refText }),
                related: [{ node: before, message: message('text.firstHere') }]
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
            message: message('network.supplierIsTotal', { supplier: total.supplier?.$refText })
        });
        return;
    }
    if (!whole) {
        return;
    }
    if (sum > 1 + ROUNDING) {
        accept({
            code: 'supply/over-all',
            node,
            message: message('network.supplyOverAll', { sum })
        });
    } else if (sum < 1 - ROUNDING) {
        accept({
            code: 'supply/incomplete',
            node,
            message: message('network.supplyIncomplete', { sum, rest: 1 - sum + rest })
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
        message: message('network.dependencyIncomplete', { name: node.name, title: node.title, hasWho: node.of !== undefined })
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
                message: message('network.dependencyItself', { target: need.target.$refText })
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
        message: message('network.needsOfNoResource', { target: isNamed(target) ? target.name : undefined, kind: target.$type })
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
                message: message('network.needTwice', { target: item.target?.$refText }),
                related: [{ node: before, message: message('text.firstHere') }]
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
                        ? message('network.countTooHigh', { count: node.count, items: node.items.length })
                        : message('network.countNoNumber', { count: node.count, items: node.items.length })
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
                message: message('network.shareOfEachMissing', { share: node.share })
            });
            return;
        }
        sum += share;
    }
    if (sum > 1 + ROUNDING) {
        accept({ code: 'requirement/share', node, message: message('network.sharesOverAll', { sum }) });
    } else if (wanted !== undefined && wanted > sum + ROUNDING) {
        accept({
            code: 'requirement/share',
            node,
            property: 'share',
            message: message('network.shareTooHigh', { share: node.share ?? '', sum })
        });
    } else if (wanted === 0) {
        accept({
            code: 'requirement/share',
            node,
            property: 'share',
            message: message('network.needOfNothing')
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
            message: message('network.enduranceNoDuration', { found: kindOfQuantity(time) })
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
            message: message('network.enduranceBesidesEnough', { target: node.target?.$refText, wanted: list.share ?? list.count })
        });
    } else if (!isAnyOf(node.$container)) {
        accept({
            code: 'requirement/endurance',
            node,
            property: 'endurance',
            message: message('network.enduranceAlone', { target: node.target?.$refText })
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
        message: message('network.shareOutsideList', { target: node.target?.$refText })
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
                message: message('network.disruptedTwice', { target: item.target?.$refText })
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
            message: message('network.moreThanAll', { written })
        });
    }
    if (node.$type === 'Cut' && amount === 0) {
        accept({ code: 'value/limit', node, property, message: message('network.cutOfNothing') });
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
        message: message('network.noTime', { word })
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
            message: message('network.eventDown', { name, kind: target.$type })
        });
    } else if (!event && !node.down) {
        accept({ code: 'stress-test/action', node, message: message('network.stressWhatHappens', { name }) });
    }
    const time = read(node.duration);
    if (time && time.dimension !== 'duration') {
        accept({
            code: 'value/kind',
            node,
            property: 'duration',
            message: message('network.downNoDuration', { found: kindOfQuantity(time) })
        });
    } else if (time?.amount === 0) {
        accept({
            code: 'stress-test/action',
            node,
            property: 'duration',
            message: message('network.downForNothing', { name })
        });
    }
};

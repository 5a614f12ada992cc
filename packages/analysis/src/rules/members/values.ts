import type { Estimate } from '@nvs/model';
import { exact, subtract, toNumber, type Amounts } from '../../exact.js';
import { hhi, hhiAmong, largest, shareOutside, totalOf, type Share } from '../../supply/concentration.js';
import { elements, list, mapped, missing, ofAmount, single, type Value } from '../value.js';
import type { World } from '../world.js';
import { OF_STATE, ofState } from './events.js';
import { elementOf, listOf, NUMBER, optionalWord, SHARE, type Argument, type MemberType, type Takes } from './member.js';

/** What is known of a value that is no element. */
interface MemberOfValue {
    readonly type: MemberType;
    readonly meaning: string;
    /** What it takes in parentheses; `optional` where it means something without. */
    readonly takes?: Takes;
}
interface ValueMember<V> extends MemberOfValue {
    value(world: World, value: V, argument: Argument | undefined): Value;
}
type ValueMembers<V> = Readonly<Record<string, ValueMember<V>>>;

type Of<T extends Value['type']> = Extract<Value, { type: T }>;
type Measured = Of<'number'> | Of<'scale'>;
type Stated = Measured | Extract<Value, { value: string }>;

const SAME: MemberType = { is: 'same' };
const member = <V>(type: MemberType, meaning: string, value: ValueMember<V>['value']): ValueMember<V> => ({ type, meaning, value });

const limit = (of: 'low' | 'best' | 'high', meaning: string): ValueMember<Measured> =>
    member(SAME, meaning, (_, value) => {
        if (value.type === 'number') {
            const amount = value[of];
            return amount === undefined ? noBest(value) : { ...value, low: amount, best: amount, high: amount, between: undefined };
        }
        const point = value[of];
        return point === undefined ? noBest(value) : { ...value, low: point, best: point, high: point };
    });

const noBest = (value: Measured): Value =>
    value.withheld ? missing('its best estimate is withheld', true) : missing('it has no best estimate: only its limits are known');

const percentile = (of: 'p5' | 'p25' | 'p50' | 'p75' | 'p95' | 'mean', meaning: string): ValueMember<Measured> =>
    member(SAME, meaning, (_, value) => {
        const amount = value.percentile?.(of);
        return amount === undefined
            ? missing('percentiles of it are not computed')
            : typeof amount === 'object'
              ? value.type === 'number'
                  ? { ...value, low: amount.low, best: undefined, high: amount.high, between: undefined }
                  : missing('only limits of it are known')
              : value.type === 'number'
                ? { ...value, low: amount, best: amount, high: amount, between: undefined }
                : { ...ofAmount(amount, 'share'), per: undefined };
    });

/** Limits and percentiles of a figure. */
const LIMITS: ValueMembers<Measured> = {
    low: limit('low', 'the low limit'),
    best: limit('best', 'the best estimate'),
    high: limit('high', 'the high limit'),
    mean: percentile('mean', 'the mean'),
    p5: percentile('p5', 'the 5th percentile'),
    p25: percentile('p25', 'the 25th percentile'),
    p50: percentile('p50', 'the median'),
    p75: percentile('p75', 'the 75th percentile'),
    p95: percentile('p95', 'the 95th percentile')
};

const behind = (type: MemberType, meaning: string, read: (from: Estimate['provenance'] | undefined) => Value): ValueMember<Stated> =>
    member(type, meaning, (_, value) => read(value.provenance));

/** Who stands behind a value. */
const PROVENANCE: ValueMembers<Stated> = {
    source: behind(listOf(elementOf('source')), 'its sources', from => elements(from?.sources ?? [])),
    confidence: behind({ is: 'word', words: ['low', 'medium', 'high'] }, 'how sure: `low`, `medium`, `high`', from =>
        optionalWord(from?.confidence, 'the confidence')
    ),
    because: behind({ is: 'text' }, 'the reason', from =>
        from?.because === undefined ? missing('the reason is not given') : { type: 'text', value: from.because }
    ),
    judged_by: behind(listOf(elementOf('organisation')), 'who judged it', from => elements(from?.judgedBy ?? [])),
    judged_on: behind({ is: 'date' }, 'when', from =>
        from?.judgedOn === undefined ? missing('the date of the judgement is not given') : { type: 'date', value: from.judgedOn }
    )
};

/** What is known of every figure and estimate. */
const ESTIMATE = { ...LIMITS, ...PROVENANCE } as const;

const SUPPLIERS = elementOf('country', 'supplier', 'group');
const ROW: ValueMembers<Of<'row'>> = {
    supplier: member(SUPPLIERS, 'who supplies', (_, { share }) => ({ type: 'element', id: share.supplier })),
    share: member(SHARE, 'how much of use', (_, { share }) => mapped(share, 'share'))
};

/** The group that `hhi_outside` and `share_outside` speak of where none is named: the European Union of the library. */
const OUTSIDE = 'nvs.EU';

const ofShares = (
    type: MemberType,
    meaning: string,
    read: (shares: readonly Share[], value: Of<'supply'>) => Value
): ValueMember<Of<'supply'>> =>
    member(type, meaning, (_, value) => (value.shares.length === 0 ? missing('no supply is given') : read(value.shares, value)));
const ofOutside = (type: MemberType, meaning: string, read: (outside: readonly Share[]) => Value): ValueMember<Of<'supply'>> => ({
    type,
    meaning,
    takes: { is: 'group', optional: true },
    value: ({ belongs, elements: all }, { shares }, argument) => {
        const group = argument?.element ?? OUTSIDE;
        return shares.length === 0
            ? missing('no supply is given')
            : !all.has(group)
              ? missing(`the model has no group ${group}`)
              : read(shares.filter(each => !belongs(each.supplier, group)));
    }
});

const noLargest = (shares: readonly Share[]): string =>
    shares.some(each => each.best === undefined) ? 'a share is withheld, so who has the largest is not known' : 'no supplier is named';

/** Concentration takes shares as parts of their sum, and says so where that is not all of use. */
function ofSum(found: Amounts, shares: readonly Share[]): Value {
    const total = totalOf(shares);
    const missed = toNumber(subtract(total, exact(1)));
    return {
        ...mapped(found),
        ...(missed === 0 ? {} : { condition: `of shares that add up to ${String(Number((toNumber(total) * 100).toPrecision(6)))}%` })
    };
}

const SUPPLY: ValueMembers<Of<'supply'>> = {
    hhi: ofShares(NUMBER, '[concentration](supply.md#concentration), 0 to 1', shares => ofSum(hhi(shares), shares)),
    hhi_outside: ofOutside(
        NUMBER,
        'concentration of what comes from outside a group, `hhi_outside(GROUP)`; from outside the EU where none is named; 0 where nothing does',
        outside => {
            const among = hhiAmong(outside);
            return among ? mapped(among) : ofAmount(exact(0));
        }
    ),
    largest_share: ofShares(SHARE, 'the largest share', shares => {
        const most = largest(shares);
        return most ? mapped(most, 'share') : missing(noLargest(shares));
    }),
    largest: ofShares(SUPPLIERS, 'who has it', shares => {
        const most = largest(shares);
        return most ? { type: 'element', id: most.supplier } : missing(noLargest(shares));
    }),
    share_outside: ofOutside(
        SHARE,
        'the share from outside a group, `share_outside(GROUP)`; from outside the EU where none is named',
        outside => mapped(shareOutside(outside), 'share')
    ),
    supplier: ofShares(listOf(SUPPLIERS), 'who supplies', shares => elements(shares.map(each => each.supplier))),
    share: ofShares(listOf(SHARE), 'how much of use', shares => list(shares.map(each => mapped(each, 'share')))),
    year: ofShares(NUMBER, 'the year of the shares', (_, { year }) =>
        year === undefined ? missing('the year of the supply is not given') : ofAmount(exact(year))
    )
};

const stateMember = (name: keyof typeof OF_STATE): ValueMember<Of<'state'>> =>
    member(OF_STATE[name].type, OF_STATE[name].meaning, (world, { of, state }) => ofState(world, of, state, name));

const STATE: ValueMembers<Of<'state'>> = {
    likelihood: stateMember('likelihood'),
    impact: stateMember('impact'),
    disruption: stateMember('disruption'),
    risk: stateMember('risk'),
    rank: stateMember('rank')
};

/** The tables of members of values, by what such a value is called in the reference. */
export const VALUE_MEMBERS = { state: STATE, supply: SUPPLY, row: ROW, estimate: ESTIMATE } as const;

/** A member of a value that is no element; undefined where it has none of that name. */
export function memberOfValue(world: World, value: Value, name: string, argument: Argument | undefined): Value | undefined {
    switch (value.type) {
        case 'missing':
            return value;
        case 'number':
            return own(LIMITS, name)?.value(world, value, argument) ?? own(PROVENANCE, name)?.value(world, value, argument);
        case 'scale':
            return own(LIMITS, name)?.value(world, value, argument) ?? own(PROVENANCE, name)?.value(world, value, argument);
        case 'word':
        case 'text':
        case 'date':
            return own(PROVENANCE, name)?.value(world, value, argument);
        case 'row':
            return own(ROW, name)?.value(world, value, argument);
        case 'supply':
            return own(SUPPLY, name)?.value(world, value, argument);
        case 'state':
            return own(STATE, name)?.value(world, value, argument) ?? memberOfValue(world, single(value), name, argument);
        case 'list':
        case 'boolean':
        case 'element':
            return undefined;
    }
}

/** What a table itself has: not what every object has. */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
    return Object.hasOwn(table, name) ? table[name] : undefined;
}

import type { Estimate, VALUE_MEMBERS } from '@nvs/model';
import { message } from '@nvs/words';
import { exact, subtract, toNumber, type Amounts } from '../../exact.js';
import { hhi, hhiAmong, largest, shareOutside, totalOf, type Share } from '../../supply/concentration.js';
import { elements, list, mapped, missing, ofAmount, single, word, type Value } from '../value.js';
import type { World } from '../world.js';
import { ofState, type StateMember } from './events.js';
import type { Argument } from './member.js';

/** How the value of a member of a value that is no element is worked out. */
type ValueMember<V> = (world: World, value: V, argument: Argument | undefined) => Value;
/** A value for each member of a table, and for no other. */
type ValueMembers<T extends keyof typeof VALUE_MEMBERS, V> = { readonly [K in keyof (typeof VALUE_MEMBERS)[T]]: ValueMember<V> };

type Of<T extends Value['type']> = Extract<Value, { type: T }>;
type Measured = Of<'number'> | Of<'scale'>;
type Stated = Measured | Extract<Value, { value: string }>;

const limit =
    (of: 'low' | 'best' | 'high'): ValueMember<Measured> =>
    (_, value) => {
        if (value.type === 'number') {
            const amount = value[of];
            return amount === undefined ? noBest(value) : { ...value, low: amount, best: amount, high: amount, between: undefined };
        }
        const point = value[of];
        return point === undefined ? noBest(value) : { ...value, low: point, best: point, high: point };
    };

const noBest = (value: Measured): Value =>
    value.withheld ? missing(message('ruleReasons.bestWithheld'), true) : missing(message('ruleReasons.noBest'));

const percentile =
    (of: 'p5' | 'p25' | 'p50' | 'p75' | 'p95' | 'mean'): ValueMember<Measured> =>
    (_, value) => {
        const amount = value.percentile?.(of);
        if (amount === undefined) {
            return missing(message('ruleReasons.noPercentiles'));
        }
        if (typeof amount === 'object') {
            return value.type === 'number'
                ? { ...value, low: amount.low, best: undefined, high: amount.high, between: undefined }
                : missing(message('ruleReasons.onlyLimits'));
        }
        return value.type === 'number'
            ? { ...value, low: amount, best: amount, high: amount, between: undefined }
            : { ...ofAmount(amount, 'share'), per: undefined };
    };

const LIMITS: ValueMembers<'limits', Measured> = {
    low: limit('low'),
    best: limit('best'),
    high: limit('high'),
    mean: percentile('mean'),
    p5: percentile('p5'),
    p25: percentile('p25'),
    p50: percentile('p50'),
    p75: percentile('p75'),
    p95: percentile('p95')
};

const behind =
    (read: (from: Estimate['provenance'] | undefined) => Value): ValueMember<Stated> =>
    (_, value) =>
        read(value.provenance);

const PROVENANCE: ValueMembers<'provenance', Stated> = {
    source: behind(from => elements(from?.sources ?? [])),
    confidence: behind(from => (from?.confidence === undefined ? missing(message('ruleReasons.noConfidence')) : word(from.confidence))),
    because: behind(from =>
        from?.because === undefined ? missing(message('ruleReasons.noReason')) : { type: 'text', value: from.because }
    ),
    judged_by: behind(from => elements(from?.judgedBy ?? [])),
    judged_on: behind(from =>
        from?.judgedOn === undefined ? missing(message('ruleReasons.noDay')) : { type: 'date', value: from.judgedOn }
    )
};

const ROW: ValueMembers<'row', Of<'row'>> = {
    supplier: (_, { share }) => ({ type: 'element', id: share.supplier }),
    share: (_, { share }) => mapped(share, 'share')
};

/** The group that `hhi_outside` and `share_outside` speak of where none is named: the European Union of the library. */
const OUTSIDE = 'nvs.EU';

const ofShares =
    (read: (shares: readonly Share[], value: Of<'supply'>) => Value): ValueMember<Of<'supply'>> =>
    (_, value) =>
        value.shares.length === 0 ? missing(message('ruleReasons.noSupply')) : read(value.shares, value);

const ofOutside =
    (read: (outside: readonly Share[]) => Value): ValueMember<Of<'supply'>> =>
    ({ belongs, elements: all }, { shares }, argument) => {
        const group = argument?.element ?? OUTSIDE;
        return shares.length === 0
            ? missing(message('ruleReasons.noSupply'))
            : !all.has(group)
              ? missing(message('ruleReasons.noGroup', { group }))
              : read(shares.filter(each => !belongs(each.supplier, group)));
    };

const noLargest = (shares: readonly Share[]): Value =>
    missing(shares.some(each => each.best === undefined) ? message('ruleReasons.largestWithheld') : message('ruleReasons.noSupplier'));

/** Concentration takes shares as parts of their sum, and says so where that is not all of use. */
function ofSum(found: Amounts, shares: readonly Share[]): Value {
    const total = totalOf(shares);
    const missed = toNumber(subtract(total, exact(1)));
    return {
        ...mapped(found),
        ...(missed === 0 ? {} : { condition: message('ruleConditions.sharesAddUp', { total: toNumber(total) }) })
    };
}

const SUPPLY: ValueMembers<'supply', Of<'supply'>> = {
    hhi: ofShares(shares => ofSum(hhi(shares), shares)),
    hhi_outside: ofOutside(outside => {
        const among = hhiAmong(outside);
        return among ? mapped(among) : ofAmount(exact(0));
    }),
    largest_share: ofShares(shares => {
        const most = largest(shares);
        return most ? mapped(most, 'share') : noLargest(shares);
    }),
    largest: ofShares(shares => {
        const most = largest(shares);
        return most ? { type: 'element', id: most.supplier } : noLargest(shares);
    }),
    share_outside: ofOutside(outside => mapped(shareOutside(outside), 'share')),
    supplier: ofShares(shares => elements(shares.map(each => each.supplier))),
    share: ofShares(shares => list(shares.map(each => mapped(each, 'share')))),
    year: ofShares((_, { year }) => (year === undefined ? missing(message('ruleReasons.noYear')) : ofAmount(exact(year))))
};

const stateMember =
    (name: StateMember): ValueMember<Of<'state'>> =>
    (world, { of, state }) =>
        ofState(world, of, state, name);

const STATE: ValueMembers<'state', Of<'state'>> = {
    likelihood: stateMember('likelihood'),
    impact: stateMember('impact'),
    disruption: stateMember('disruption'),
    risk: stateMember('risk'),
    rank: stateMember('rank')
};

/** A member of a value that is no element; undefined where it has none of that name. */
export function memberOfValue(world: World, value: Value, name: string, argument: Argument | undefined): Value | undefined {
    switch (value.type) {
        case 'missing':
            return value.part?.(name, argument) ?? value;
        case 'number':
        case 'scale':
            return (
                own(LIMITS, name)?.(world, value, argument) ??
                own(PROVENANCE, name)?.(world, value, argument) ??
                value.part?.(name, argument)
            );
        case 'word':
        case 'text':
        case 'date':
            return own(PROVENANCE, name)?.(world, value, argument);
        case 'row':
            return own(ROW, name)?.(world, value, argument);
        case 'supply':
            return own(SUPPLY, name)?.(world, value, argument) ?? value.part?.(name, argument);
        case 'state':
            return own(STATE, name)?.(world, value, argument) ?? memberOfValue(world, single(value), name, argument);
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

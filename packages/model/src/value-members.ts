import { DISRUPTION, elementOf, known, listOf, NUMBER, SHARE, type MemberSignature, type MemberTable, type MemberType } from './member.js';

const SAME: MemberType = { is: 'same' };
const SUPPLIERS = elementOf('country', 'supplier', 'group');
const outside = (type: MemberType, meaning: string): MemberSignature => known(type, meaning, { takes: { is: 'group', optional: true } });

/** The members of each sort of value that is no element. Whoever works them out has a value for each, or does not compile. */
export const VALUE_MEMBERS = {
    /** A risk in a state of measures. */
    state: {
        likelihood: known({ is: 'likelihood' }, 'how likely it is'),
        impact: known({ is: 'impact' }, 'how much harm it does in all'),
        disruption: known(DISRUPTION, 'whether it disrupts society: `yes`, `possible`, `no`'),
        risk: known(NUMBER, 'what risks are ranked by'),
        rank: known(NUMBER, 'the place in the ranking, 1 first')
    },
    supply: {
        hhi: known(NUMBER, '[concentration](supply.md#concentration), 0 to 1'),
        hhi_outside: outside(
            NUMBER,
            'concentration of what comes from outside a group, `hhi_outside(GROUP)`; from outside the EU where none is named; 0 where nothing does'
        ),
        largest_share: known(SHARE, 'the largest share'),
        largest: known(SUPPLIERS, 'who has it'),
        share_outside: outside(SHARE, 'the share from outside a group, `share_outside(GROUP)`; from outside the EU where none is named'),
        supplier: known(listOf(SUPPLIERS), 'who supplies'),
        share: known(listOf(SHARE), 'how much of use'),
        year: known(NUMBER, 'the year of the shares')
    },
    /** A row of a supply. */
    row: {
        supplier: known(SUPPLIERS, 'who supplies'),
        share: known(SHARE, 'how much of use')
    },
    /** Limits and percentiles of a figure. */
    limits: {
        low: known(SAME, 'the low limit'),
        best: known(SAME, 'the best estimate'),
        high: known(SAME, 'the high limit'),
        mean: known(SAME, 'the mean'),
        p5: known(SAME, 'the 5th percentile'),
        p25: known(SAME, 'the 25th percentile'),
        p50: known(SAME, 'the median'),
        p75: known(SAME, 'the 75th percentile'),
        p95: known(SAME, 'the 95th percentile')
    },
    /** Who stands behind a value. */
    provenance: {
        source: known(listOf(elementOf('source')), 'its sources'),
        confidence: known({ is: 'word', words: ['low', 'medium', 'high'] }, 'how sure: `low`, `medium`, `high`'),
        because: known({ is: 'text' }, 'the reason'),
        judged_by: known(listOf(elementOf('organisation')), 'who judged it'),
        judged_on: known({ is: 'date' }, 'when')
    }
} as const satisfies Readonly<Record<string, MemberTable>>;

import type { MemberMeaning } from './member-meaning.js';
import { DISRUPTION, elementOf, known, listOf, NUMBER, SHARE, type MemberSignature, type MemberTable, type MemberType } from './member.js';

const SAME: MemberType = { is: 'same' };
const SUPPLIERS = elementOf('country', 'supplier', 'group');
const outside = (type: MemberType, meaning: MemberMeaning): MemberSignature =>
    known(type, meaning, { takes: { is: 'group', optional: true } });

/** The members of each sort of value that is no element. Whoever works them out has a value for each, or does not compile. */
export const VALUE_MEMBERS = {
    /** A risk in a state of measures. */
    state: {
        likelihood: known({ is: 'likelihood' }, 'likelihood'),
        impact: known({ is: 'impact' }, 'impact'),
        disruption: known(DISRUPTION, 'disruption'),
        risk: known(NUMBER, 'risk'),
        rank: known(NUMBER, 'rank')
    },
    supply: {
        hhi: known(NUMBER, 'hhi'),
        hhi_outside: outside(NUMBER, 'hhi_outside'),
        largest_share: known(SHARE, 'largest_share'),
        largest: known(SUPPLIERS, 'largest'),
        share_outside: outside(SHARE, 'share_outside'),
        supplier: known(listOf(SUPPLIERS), 'supplier'),
        share: known(listOf(SHARE), 'share'),
        year: known(NUMBER, 'year')
    },
    /** A row of a supply. */
    row: {
        supplier: known(SUPPLIERS, 'supplier'),
        share: known(SHARE, 'share')
    },
    /** Limits and percentiles of a figure. */
    limits: {
        low: known(SAME, 'low'),
        best: known(SAME, 'best'),
        high: known(SAME, 'high'),
        mean: known(SAME, 'mean'),
        p5: known(SAME, 'p5'),
        p25: known(SAME, 'p25'),
        p50: known(SAME, 'p50'),
        p75: known(SAME, 'p75'),
        p95: known(SAME, 'p95')
    },
    /** Who stands behind a value. */
    provenance: {
        source: known(listOf(elementOf('source')), 'source'),
        confidence: known({ is: 'word', words: ['low', 'medium', 'high'] }, 'confidence'),
        because: known({ is: 'text' }, 'because'),
        judged_by: known(listOf(elementOf('organisation')), 'judged_by'),
        judged_on: known({ is: 'date' }, 'judged_on')
    }
} as const satisfies Readonly<Record<string, MemberTable>>;

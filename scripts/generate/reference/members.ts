import { ELEMENTS, propertiesOf } from '../../../packages/language/src/properties/registry.js';
import type { KindName } from '../../../packages/language/src/references/kinds.js';
import { KINDS } from '../../../packages/language/src/references/kinds.js';
import { memberOf, membersOf } from '../../../packages/language/src/validation/types/members.js';
import { DURATION, UNKNOWN, elementOf, say } from '../../../packages/language/src/validation/types/type.js';
import type { Type } from '../../../packages/language/src/validation/types/type.js';
import { table } from './markers.js';

/** What each member means. A member that the language knows and this table doesn't is a mistake. */
const MEANINGS: Readonly<Record<string, string>> = {
    title: 'the title', name: 'the name',
    downtime: 'how long it is down in all; `under` a stress test', loss: 'the chance that it is lost within the horizon, repair ignored',
    outage: 'the chance of at least one outage within the horizon', unavailability: 'the part of the time that it is down', frequency: 'how often it goes down',
    dependencies: 'what it depends on',
    disruption: 'whether it disrupts society: `yes`, `possible`, `no`', risk: 'what risks are ranked by', rank: 'the place in the ranking, 1 first',
    residual: 'the same after the planned measures', inherent: 'the same without any measure', measures: 'the measures that act on it',
    by: 'who stands in its head', of: 'what stands behind `of` in its head', on: 'what it needs',
    interest: 'its interest', criteria: 'its criteria',
    hhi: '[concentration](supply.md#concentration), 0 to 1', hhi_outside: 'concentration of what comes from outside the EU', largest_share: 'the largest share', largest: 'who has it',
    share_outside: 'the share from outside the EU', supplier: 'who supplies', share: 'how much of use', year: 'the year of the shares',
    low: 'the low limit', best: 'the best estimate', high: 'the high limit', mean: 'the mean', p5: 'the 5th percentile', p50: 'the median', p95: 'the 95th percentile',
    source: 'its sources', confidence: 'how sure: `low`, `medium`, `high`', because: 'the reason', judged_by: 'who judged it', judged_on: 'when'
};

/** What is known of elements beyond their properties, of a supply and of an estimate. */
export function memberTable(): string {
    const every = ['title', 'name'];
    const groups = new Map<string, KindName[]>();
    for (const { kind } of ELEMENTS) {
        const type = elementOf(kind);
        for (const member of membersOf(type).filter(each => !every.includes(each) && (!propertiesOf(kind).has(each) || each === 'by'))) {
            const found = memberOf(type, member);
            if (!found || (propertiesOf(kind).has(member) && kind !== 'Judgement')) continue;
            const key = `${member}\n${say(found)}`;
            groups.set(key, [...groups.get(key) ?? [], kind]);
        }
    }
    const rows = [...groups].map(([key, kinds]) => {
        const [member = '', type = ''] = key.split('\n');
        return row(member, kinds.map(kind => KINDS[kind].word).join(', '), type);
    });
    return table(['member', 'of', 'is', 'gives'], [
        ['any [property](properties.md) that it takes', 'every element', 'its value', 'as the property takes'],
        ...every.map(member => row(member, 'every element', say(memberOf(elementOf('Threat'), member) ?? DURATION))),
        ...rows,
        ...membersIn({ is: 'supply' }, 'a supply: `d.supply`'),
        ...membersIn({ is: 'row' }, 'a row of a supply'),
        ...membersIn(DURATION, 'an estimate: `d.buffer`, `t.likelihood`', 'the same')
    ]);
}

function membersIn(type: Type, of: string, same?: string): string[][] {
    return membersOf(type).map(member => {
        const found = memberOf(type, member);
        return row(member, of, found === undefined || (same !== undefined && found === type) ? same ?? '' : say(found));
    });
}

function row(member: string, of: string, gives: string): string[] {
    const meaning = MEANINGS[member];
    if (meaning === undefined) throw new Error(`scripts/generate/reference/members.ts does not say what the member ${member} of ${of} means.`);
    return [`\`${member}\``, of, meaning, gives === say(UNKNOWN) ? '' : gives];
}

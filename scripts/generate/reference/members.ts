import { ELEMENTS, propertiesOf } from '../../../packages/language/src/properties/registry.js';
import type { KindName } from '../../../packages/language/src/references/kinds.js';
import { KINDS } from '../../../packages/language/src/references/kinds.js';
import { MEANINGS } from '../../../packages/language/src/validation/types/meanings.js';
import { memberOf, membersOf } from '../../../packages/language/src/validation/types/members.js';
import { DURATION, UNKNOWN, elementOf, say } from '../../../packages/language/src/validation/types/type.js';
import type { Type } from '../../../packages/language/src/validation/types/type.js';
import { table } from './markers.js';

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
    if (meaning === undefined) throw new Error(`packages/language/src/validation/types/meanings.ts does not say what the member ${member} of ${of} means.`);
    return [`\`${member}\``, of, meaning, gives === say(UNKNOWN) ? '' : gives];
}

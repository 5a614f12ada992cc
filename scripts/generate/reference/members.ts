import { KINDS } from '@nvs/model';
import type { KindName } from '@nvs/model';
import { ELEMENTS } from '../../../packages/language/src/properties/registry.js';
import { computedMembers, knownMember, memberOf, membersOf } from '../../../packages/language/src/validation/types/members.js';
import { inWords } from '@nvs/words';
import { DURATION, UNKNOWN, elementOf, kindOfType } from '../../../packages/language/src/validation/types/type.js';
import { partMembers } from '../../../packages/language/src/validation/types/value-parts.js';
import type { Type } from '../../../packages/language/src/validation/types/type.js';
import { table } from './markers.js';

/** What is known of elements beyond their properties, of a supply, of an estimate and of a state of measures. */
export function memberTable(): string {
    const every = ['title', 'name'];
    const groups = new Map<string, { row: readonly string[]; kinds: KindName[] }>();
    for (const { kind } of ELEMENTS) {
        for (const member of computedMembers(kind).filter(each => !every.includes(each))) {
            const [name = '', , meaning = '', gives = ''] = row(elementOf(kind), member, '');
            const key = [name, meaning, gives].join('\n');
            const group = groups.get(key) ?? { row: [name, meaning, gives], kinds: [] };
            groups.set(key, group);
            group.kinds.push(kind);
        }
    }
    return table(
        ['member', 'of', 'is', 'gives'],
        [
            ['any [property](properties.md) that it takes', 'every element', 'its value', 'as the property takes'],
            ...every.map(member => row(elementOf('Threat'), member, 'every element')),
            ...[...groups.values()].map(({ row: [name = '', meaning = '', gives = ''], kinds }) => [
                name,
                kinds.map(kind => KINDS[kind].word).join(', '),
                meaning,
                gives
            ]),
            ...membersIn({ is: 'state' }, 'a state: `t.residual`'),
            ...membersIn({ is: 'supply' }, 'a supply: `d.supply`'),
            ...membersIn({ is: 'row' }, 'a row of a supply'),
            ...membersIn(DURATION, 'an estimate: `d.buffer`, `t.likelihood`'),
            ...partMembers(LIKELIHOOD).map(member => row(LIKELIHOOD, member, 'the likelihood of a threat'))
        ]
    );
}

/** What is stated by nature can be asked for by nature. */
const LIKELIHOOD: Type = memberOf(elementOf('Threat'), 'likelihood') ?? UNKNOWN;

function membersIn(type: Type, of: string): string[][] {
    return membersOf(type).map(member => row(type, member, of));
}

function row(type: Type, member: string, of: string): string[] {
    const known = knownMember(type, member);
    if (!known?.meaning) {
        throw new Error(`The member ${member} of ${of} has no meaning: give it one in packages/model/src/element-members.ts.`);
    }
    return [
        `\`${member}\``,
        of,
        inWords(known.meaning, 'en'),
        known.type === type ? 'the same' : known.type === UNKNOWN ? '' : inWords(kindOfType(known.type), 'en')
    ];
}

import { ASKABLE_KINDS, KINDS, kindByWord } from '../../packages/model/src/index.js';
import { itemOf, knownMember, membersOf } from '../../packages/language/src/validation/types/members.js';
import { elementOf } from '../../packages/language/src/validation/types/type.js';
import type { Type } from '../../packages/language/src/validation/types/type.js';
import type { Random } from '../random.js';

const UNKNOWN: Type = { is: 'unknown' };
const typeOf = (word: string): Type => {
    const kind = kindByWord(word);
    return kind ? elementOf(kind) : UNKNOWN;
};
/** Literals of each type, with odd ones. */
const LITERALS: Readonly<Partial<Record<Type['is'], readonly string[]>>> = {
    duration: ['24 h', '0 h', '3 days'],
    number: ['5', '0', '0.5', '5%'],
    share: ['5%', '0%', '100%', '0.2'],
    money: ['5e6 EUR', '1 EUR once', '1e5 EUR per year', '1e5 USD'],
    likelihood: ['5%', '2% per year', '1 per 10 years', 'C', 'D'],
    class: ['C', 'D', 'B'],
    chance: ['2% per year', '100% per year'],
    frequency: ['3 per year', '1 per 10 years', '2'],
    date: ['2026-01-01'],
    text: ['"text"', '"Storm"'],
    quantity: ['10 persons', '5'],
    state: ['storm.risk', '0.5'],
    word: ['"state"', '"yes"', '"planned"']
};
const ALL = [...Object.values(LITERALS).flat(), '250%', '5 km', '1 class', 'D.high', '1e300'];
const COMPARISONS = ['<', '<=', '>', '>=', '==', '!='],
    WORDS = ['empty', 'judged', 'withheld', 'yes', 'no', 'high', 'planned', 'storm', 'C', 'state'];

interface Written {
    readonly text: string;
    readonly type: Type;
}
type Variables = Readonly<Record<string, Type>>;

/** Conditions as somebody might write them, of which about a third go together. `elements`: names of the model with their words. */
export function conditions(random: Random, elements: Readonly<Record<string, string>>): (variables?: Variables) => string {
    const { below, chance, pick } = random;
    let loops = 0;
    const known = Object.keys(elements);

    function path(variables: Variables): Written {
        const name = pick([...Object.keys(variables), ...Object.keys(variables), ...known]);
        let type = variables[name] ?? typeOf(elements[name] ?? ''),
            text = name;
        for (let length = 0; length < 3 && chance(length === 0 ? 0.9 : 0.4); length++) {
            const members = membersOf(type),
                member =
                    chance(0.96) && members.length > 0
                        ? pick(members)
                        : pick(['likelihood', 'loss', 'low', 'title', 'hhi', 'cost', 'owner']);
            const found = knownMember(type, member);
            text += `.${member}`;
            if (found?.takes && (!found.takes.optional || chance(0.5))) {
                const argument =
                    found.takes.is === 'group'
                        ? pick(['EU', 'NO', 'gas'])
                        : pick(['storm.risk', 'power.loss', 'storm.likelihood', 'payments.downtime']);
                return {
                    text: `${text}(${argument})${chance(0.3) ? `.${pick(['low', 'best', 'high', 'provenance'])}` : ''}`,
                    type: UNKNOWN
                };
            }
            type = found?.type ?? UNKNOWN;
            if (found?.under && chance(0.3)) {
                return { text: `${text} under squeeze`, type };
            }
        }
        return { text, type };
    }

    function alike(type: Type, variables: Variables): string {
        const of = type.is === 'list' ? type.of : type,
            literals = LITERALS[of.is];
        if (literals && chance(0.75)) {
            return pick(literals);
        }
        for (let tries = 0; tries < 12; tries++) {
            const other = path(variables);
            if ((other.type.is === 'list' ? other.type.of : other.type).is === of.is) {
                return other.text;
            }
        }
        return value(1, variables).text;
    }

    function over(variables: Variables): Written {
        if (chance(0.66)) {
            const word = pick(ASKABLE_KINDS);
            return { text: `all ${word}`, type: typeOf(word) };
        }
        const { text, type } = path(variables);
        return { text: `(${text})`, type: itemOf(type) ?? UNKNOWN };
    }

    function value(depth: number, variables: Variables): Written {
        const form = below(depth <= 0 ? 5 : 12);
        if (form < 3) {
            return path(variables);
        }
        if (form < 5) {
            return { text: pick(ALL), type: UNKNOWN };
        }
        if (form < 9) {
            return {
                text: `(${value(depth - 1, variables).text} ${pick(['+', '-', '*', '/'])} ${value(depth - 1, variables).text})`,
                type: UNKNOWN
            };
        }
        if (form === 9) {
            return { text: `-${value(depth - 1, variables).text}`, type: UNKNOWN };
        }
        if (form === 11) {
            return {
                text: pick([
                    'verdict(heavy, storm)',
                    'verdict(heavy, quiet)',
                    'verdict(costly, fix)',
                    'verdict(heavy)',
                    'verdict(heavy, fix)'
                ]),
                type: UNKNOWN
            };
        }
        const list = over(variables),
            variable = `v${loops++}`,
            inside = { ...variables, [variable]: list.type },
            goes = pick(['count', 'sum', 'max', 'min']);
        return {
            text: `(${goes} ${variable} in ${list.text}${chance(0.5) ? ` where ${condition(depth - 1, inside)}` : ''}${goes === 'count' ? '' : ` of ${value(depth - 1, inside).text}`})`,
            type: UNKNOWN
        };
    }

    function compared(variables: Variables): string {
        const { text, type } = path(variables),
            other = alike(type, variables);
        const reckoned = chance(0.75)
            ? other
            : `(${other} ${pick(['+', '-', '*', '/'])} ${chance(0.5) ? alike(type, variables) : pick(['2', '50%', '0', '1e300'])})`;
        return chance(0.5) ? `${text} ${pick(COMPARISONS)} ${reckoned}` : `${reckoned} ${pick([...COMPARISONS, 'overlaps'])} ${text}`;
    }

    function condition(depth: number, variables: Variables): string {
        const form = below(depth <= 0 ? 7 : 12);
        if (form < 3) {
            return compared(variables);
        }
        if (form === 3) {
            return `${value(depth, variables).text} ${pick(COMPARISONS)} ${value(depth, variables).text}`;
        }
        if (form === 4) {
            return `${value(depth, variables).text} ${pick(['in', 'overlaps'])} ${chance(0.5) ? pick(['EU', 'energy', 'cyber', 'all threat', 'saba']) : value(depth, variables).text}`;
        }
        if (form < 7) {
            const { text, type } = path(variables);
            return `(${text}) is ${chance(0.5) ? 'not ' : ''}${type.is === 'word' && type.words && chance(0.7) ? pick(type.words) : pick(WORDS)}`;
        }
        if (form < 9) {
            return `(${condition(depth - 1, variables)}) ${pick(['and', 'or'])} (${condition(depth - 1, variables)})`;
        }
        if (form === 9) {
            return `not (${condition(depth - 1, variables)})`;
        }
        if (form === 11) {
            return value(depth, variables).text;
        }
        const list = over(variables),
            variable = `v${loops++}`;
        return `(${pick(['some', 'every'])} ${variable} in ${list.text} where ${condition(depth - 1, { ...variables, [variable]: list.type })})`;
    }
    return (variables = {}) => condition(2, variables);
}

/** The type of a variable that stands for an element of a kind. */
export const variableOf = (word: string): Type => typeOf(word);
export const RULE_KINDS: readonly string[] = ASKABLE_KINDS.filter(word => Object.values(KINDS).some(kind => kind.word === word));

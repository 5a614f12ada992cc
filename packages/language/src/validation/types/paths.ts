import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { message } from '@nvs/words';
import type { Accept } from '../finding.js';
import { nearest } from '../../references/nearest.js';
import { FIGURES, knownMember, memberOf, membersOf, reducedType } from './members.js';
import type { KnownMember } from './members.js';
import { UNKNOWN, kindOfType } from './type.js';
import type { Type } from './type.js';

/** What stands in parentheses behind a member, and the members behind these. */
export interface Called {
    readonly argument: {
        readonly node: AstNode;
        readonly type: Type;
        readonly members: readonly string[];
        readonly text: string;
        readonly range?: Range;
    };
    readonly then: readonly string[];
}

/** The type that members lead to, of which the last may take something in parentheses. */
export function ofMembers(
    node: AstNode,
    start: Type,
    members: readonly string[],
    called: Called | undefined,
    accept: Accept,
    range?: Range
): Type {
    const found = follow(node, start, members, accept, range);
    const taken = takenBy(start, members)?.takes;
    const type = taken?.is === 'figure' && called && found.is === 'unknown' ? reducedType(called.argument.members.at(-1)) : found;
    if (called) {
        argumentMustFit(called.argument, start, members, accept);
    } else {
        argumentMustBeThere(node, start, members, accept, range);
    }
    return called && called.then.length > 0 ? follow(node, type, called.then, accept, range) : type;
}

/** What the last member takes in parentheses. */
function takenBy(start: Type, members: readonly string[]): KnownMember | undefined {
    const owner = members.slice(0, -1).reduce((type: Type | undefined, member) => type && memberOf(type, member), start),
        last = members.at(-1);
    return owner && last !== undefined ? knownMember(owner, last) : undefined;
}

function argumentMustFit(
    { node, type, members: figure, text, range }: Called['argument'],
    start: Type,
    members: readonly string[],
    accept: Accept
): void {
    const last = members.at(-1),
        takes = takenBy(start, members)?.takes,
        place = { node, ...(range && { range }) };
    if (type.is === 'unknown' || (last !== undefined && !takenBy(start, members))) {
        return;
    }
    if (!takes) {
        accept({
            code: 'expression/argument',
            ...place,
            message: message('types.noArgument', { member: last, text })
        });
    } else if (takes.is === 'group' && !(type.is === 'element' && (type.kinds.length === 0 || type.kinds.some(kind => PLACES.has(kind))))) {
        accept({
            code: 'expression/argument',
            ...place,
            message: message('types.groupArgument', { member: last ?? '', found: kindOfType(type) })
        });
    } else if (takes.is === 'class' && type.is !== 'class') {
        accept({
            code: 'expression/argument',
            ...place,
            message: message('types.classArgument', { member: last ?? '', found: kindOfType(type) })
        });
    } else if (takes.is === 'figure' && !FIGURES.has(figure.at(-1) ?? '')) {
        accept({
            code: 'expression/argument',
            ...place,
            message: message('types.figureArgument', { member: last ?? '', figures: [...FIGURES] })
        });
    }
}

const PLACES: ReadonlySet<string> = new Set(['Group', 'Country']);

function argumentMustBeThere(node: AstNode, start: Type, members: readonly string[], accept: Accept, range?: Range): void {
    const at = members.findIndex((_, index) => takenBy(start, members.slice(0, index + 1))?.takes?.optional === false);
    const member = members[at],
        isClass = takenBy(start, members.slice(0, at + 1))?.takes?.is === 'class';
    if (member !== undefined) {
        accept({
            code: 'expression/argument',
            node,
            ...(range && { range }),
            message: message('types.argumentMissing', { member, isClass })
        });
    }
}

/** Goes from member to member. */
function follow(node: AstNode, start: Type, members: readonly string[], accept: Accept, range?: Range): Type {
    let type = start;
    for (const member of members) {
        const next = memberOf(type, member);
        if (!next) {
            const known = membersOf(type),
                suggestion = nearest(member, known);
            accept({
                code: 'expression/member',
                node,
                ...(range ? { range } : {}),
                message:
                    known.length === 0
                        ? message('types.noMembers', { found: kindOfType(type), member })
                        : message('types.memberUnknown', { found: kindOfType(type), member, suggestion, known: [...known] })
            });
            return UNKNOWN;
        }
        type = next;
    }
    return type;
}

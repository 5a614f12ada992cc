import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { message, type Message } from '@nvs/words';
import type { Accept } from '../finding.js';
import { yearOf } from '../../properties/years.js';
import { nearest } from '../../references/nearest.js';
import { FIGURES, knownMember, memberOf, membersOf, reducedType } from './members.js';
import type { KnownMember } from './members.js';
import { UNKNOWN, kindOfType } from './type.js';
import type { Type } from './type.js';

/** What stands in parentheses behind a member, and the members behind these. */
export interface Called {
    /** Absent where a year stands alone. */
    readonly argument?:
        | {
              readonly node: AstNode;
              readonly type: Type;
              readonly members: readonly string[];
              readonly text: string;
              readonly range?: Range;
          }
        | undefined;
    /** A year, as written. */
    readonly year?: string | undefined;
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
    const type = taken?.is === 'figure' && called && found.is === 'unknown' ? reducedType(called.argument?.members.at(-1)) : found;
    if (called) {
        if (called.argument) {
            argumentMustFit(called.argument, start, members, accept);
        }
        yearMustFit(node, called.year, taken, members.at(-1), accept);
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

/** A year in parentheses is one, and asks for a part of a value. */
function yearMustFit(
    node: AstNode,
    year: string | undefined,
    takes: KnownMember['takes'],
    member: string | undefined,
    accept: Accept
): void {
    if (year === undefined || (takes?.is === 'part' && yearOf(year) !== undefined)) {
        return;
    }
    accept({
        code: 'expression/argument',
        node,
        property: 'year',
        message:
            takes?.is === 'part'
                ? message('types.partArgument', { member: member ?? 'in' })
                : message('types.noArgument', { member, text: year })
    });
}

function argumentMustFit(
    { node, type, members: figure, text, range }: NonNullable<Called['argument']>,
    start: Type,
    members: readonly string[],
    accept: Accept
): void {
    const last = members.at(-1);
    if (type.is === 'unknown' || (last !== undefined && !takenBy(start, members))) {
        return;
    }
    const takes = takenBy(start, members)?.takes;
    const said = takes ? misfit(takes.is, last ?? '', type, figure) : message('types.noArgument', { member: last, text });
    if (said) {
        accept({ code: 'expression/argument', node, ...(range && { range }), message: said });
    }
}

/** What is wrong with what stands in the parentheses. */
function misfit(
    takes: NonNullable<KnownMember['takes']>['is'],
    member: string,
    type: Type,
    figure: readonly string[]
): Message | undefined {
    const isOf = (kinds: ReadonlySet<string>): boolean =>
        type.is === 'element' && (type.kinds.length === 0 || type.kinds.some(kind => kinds.has(kind)));
    switch (takes) {
        case 'group':
            return isOf(PLACES) ? undefined : message('types.groupArgument', { member, found: kindOfType(type) });
        case 'part':
            return isOf(AREAS) ? undefined : message('types.partArgument', { member });
        case 'class':
            return type.is === 'class' ? undefined : message('types.classArgument', { member, found: kindOfType(type) });
        case 'figure':
            return FIGURES.has(figure.at(-1) ?? '') ? undefined : message('types.figureArgument', { member, figures: [...FIGURES] });
    }
}

const AREAS: ReadonlySet<string> = new Set(['Scope']);
const PLACES: ReadonlySet<string> = new Set(['Group', 'Country']);

function argumentMustBeThere(node: AstNode, start: Type, members: readonly string[], accept: Accept, range?: Range): void {
    const at = members.findIndex((_, index) => takenBy(start, members.slice(0, index + 1))?.takes?.optional === false);
    const member = members[at],
        takes = takenBy(start, members.slice(0, at + 1))?.takes?.is;
    if (member !== undefined && takes) {
        accept({
            code: 'expression/argument',
            node,
            ...(range && { range }),
            message: message('types.argumentMissing', { member, takes })
        });
    }
}

/** The whole path with another member, where the one that is wrong stands in it once. */
function withMember({ $cstNode }: AstNode, member: string, instead: string): { replacement?: string } {
    const [before, behind, ...more] = ($cstNode?.text ?? '').split(new RegExp(`\\.${member}\\b`));
    return before === undefined || behind === undefined || more.length > 0 || /[\n(]/.test(behind)
        ? {}
        : { replacement: `${before}.${instead}${behind}` };
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
                        : message('types.memberUnknown', { found: kindOfType(type), member, suggestion, known: [...known] }),
                ...(range || suggestion === undefined ? {} : withMember(node, member, suggestion))
            });
            return UNKNOWN;
        }
        type = next;
    }
    return type;
}

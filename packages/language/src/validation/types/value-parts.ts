import { message, type Message } from '@nvs/words';
import type { KnownMember } from './members.js';
import type { Type } from './type.js';

/** What is stated for one part of a value, by the member that asks for it: `likelihood.intentional`, `likelihood.in(saba)`. */
export function knownPart(type: Type, member: string): KnownMember | undefined {
    const { parts, ...whole } = type;
    if (parts?.of?.includes(member)) {
        return { type: parts.in ? { ...whole, parts: { in: parts.in } } : whole, meaning: OF_PART, takes: undefined, under: false };
    }
    return member === 'in' && parts && isPlace(parts)
        ? { type: whole, meaning: IN_PART, takes: { is: 'part', optional: false }, under: false }
        : undefined;
}

const OF_PART: Message = message('memberDocs.of_part');
const IN_PART: Message = message('memberDocs.in_part');

/** Amounts of several years add up: there is none to ask for alone. */
const isPlace = (parts: NonNullable<Type['parts']>): boolean => parts.in !== undefined && parts.adds !== true;

/** The members that ask for a part. */
export const partMembers = ({ parts }: Type): string[] => [...(parts?.of ?? []), ...(parts && isPlace(parts) ? ['in'] : [])];

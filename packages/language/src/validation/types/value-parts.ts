import { message, type Message } from '@nvs/words';
import type { KnownMember } from './members.js';
import type { Type } from './type.js';

/** What is stated for one part of a value, by the member that asks for it: `likelihood.intentional`. */
export function knownPart(type: Type, member: string): KnownMember | undefined {
    const { parts } = type;
    return parts?.of?.includes(member) ? { type: withoutParts(type), meaning: OF_PART, takes: undefined, under: false } : undefined;
}

const OF_PART: Message = message('memberDocs.of_part');

const withoutParts = ({ parts: _, ...type }: Type): Type => type;

/** The members that ask for a part. */
export const partMembers = ({ parts }: Type): string[] => [...(parts?.of ?? [])];

import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import { gapsOf } from './texts.js';

/** What is done to one stretch of white space. */
export interface Change {
    readonly kind: 'keep' | 'blanks' | 'break' | 'join' | 'note' | 'remark' | 'doc';
    readonly blanks: string;
    readonly lines: number;
}

export const changes: Arbitrary<readonly Change[]> = fc.array(
    fc.record({
        kind: fc.constantFrom<Change['kind'][]>(
            'keep',
            'keep',
            'keep',
            'keep',
            'blanks',
            'blanks',
            'break',
            'break',
            'join',
            'join',
            'note',
            'remark',
            'doc'
        ),
        blanks: fc.constantFrom('', ' ', '  ', '     ', '\t', ' \t  '),
        lines: fc.integer({ min: 1, max: 4 })
    }),
    { minLength: 20, maxLength: 120 }
);

/** The text with other blanks, other line ends, and more comments; it says the same, comments apart. */
export function disarranged(text: string, list: readonly Change[]): string {
    let result = '',
        offset = 0;
    gapsOf(text).forEach((gap, index) => {
        const old = text.slice(gap.start, gap.end);
        const change = list[index % list.length];
        result += text.slice(offset, gap.start) + (change ? changed(old, gap, change, index === 0) : old);
        offset = gap.end;
    });
    return result + text.slice(offset);
}

function changed(
    old: string,
    { element, afterNumber, afterLineComment, beforeColon }: ReturnType<typeof gapsOf>[number],
    { kind, blanks, lines }: Change,
    first: boolean
): string {
    const hasBreak = /[\r\n]/.test(old);
    // what starts an element stands in column 1; what belongs to an element does not, lest it start one
    // a key stands on the line of its colon, and next to it
    if (beforeColon) {
        return kind === 'keep' || afterLineComment ? old : blanks;
    }
    const indent = element ? '' : `${blanks} `;
    switch (kind) {
        case 'keep':
            return old;
        case 'blanks':
            return hasBreak || first ? blanks + '\n'.repeat(lines) + indent : old === '' ? old : ` ${blanks}`;
        // a unit stays on the line of its number
        case 'break':
            return old === '' || afterNumber ? old : blanks + '\n'.repeat(lines) + indent;
        case 'join':
            return old === '' || element || afterLineComment || afterNumber ? old : ` ${blanks}`;
        case 'note':
            return afterNumber ? old : `${blanks} // a note  \n${indent}`;
        case 'remark':
            return afterLineComment
                ? `\n/* a remark */\n${indent}`
                : element
                  ? `${old}/* a remark */\n`
                  : ` /* a remark */${hasBreak ? '\n' : ''}${indent} `;
        case 'doc':
            return afterNumber ? old : `\n${blanks}/** About\n * two lines.\n   */\n${indent}`;
    }
}

import type { AstNode, LangiumDocument } from 'langium';
import { isModel } from '../generated/ast.js';
import { isHolder } from './keys.js';
import type { Finding } from './finding.js';
import { rangeOf } from './finding.js';
import type { Broken } from './syntax.js';

/**
 * Takes out what may only follow from a mistake of syntax: in a broken element, findings at its head (what seems to be missing may
 * merely not have been read) and all from the property with the mistake on.
 */
export function withoutConsequences(findings: readonly Finding[], broken: readonly Broken[], document: LangiumDocument): Finding[] {
    if (broken.length === 0) {
        return [...findings];
    }
    const sorted = [...broken].sort((a, b) => a.start - b.start);
    const model = document.parseResult.value,
        entries = isModel(model) ? model.entries : [];
    const starts = entries.map(node => ({ start: node.$cstNode?.offset ?? 0 }));
    const from = sorted.map(region => propertyStart(entries[lastAtOrBefore(starts, Math.min(region.from, region.end - 1))], region));
    return findings.filter(finding => {
        if (finding.code === 'tool/check') {
            return true;
        }
        const offset = document.textDocument.offsetAt(rangeOf(finding).start);
        const index = lastAtOrBefore(sorted, offset);
        const region = sorted[index];
        if (!region || offset >= region.end) {
            return true;
        }
        const limit = from[index];
        return limit !== undefined && !isAtHead(finding) && offset < limit;
    });
}

/** Where the property with the mistake starts; nothing when the head of the element is broken. */
function propertyStart(entry: AstNode | undefined, { from, start }: Broken): number | undefined {
    let found: number | undefined;
    if (!entry || (entry.$cstNode?.offset ?? -1) < start || !isHolder(entry)) {
        return undefined;
    }
    for (const property of entry.properties) {
        const offset = property.$cstNode?.offset;
        if (offset !== undefined && offset < from) {
            found = offset;
        }
    }
    return found;
}

function isAtHead({ node, property }: Finding): boolean {
    const container: AstNode | undefined = node.$container;
    return isModel(container) || (container === undefined && property === undefined) || node.$type === 'UnknownElement';
}

function lastAtOrBefore(sorted: readonly { start: number }[], offset: number): number {
    let low = 0,
        high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.start ?? 0) <= offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low - 1;
}

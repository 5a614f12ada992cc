import type { Diagnostic } from '@nvs/model';
import type { CheckedProject } from './findings.js';
import { linesOf } from './source-frame.js';

/**
 * A name for each finding that stays when lines move: from the code, the file and the text of the line (not its number), numbered where
 * these are equal. So a service that follows findings over time doesn't take a moved one for a new one.
 */
export function fingerprints(project: CheckedProject, ordered: readonly Diagnostic[]): string[] {
    const lines = new Map<string, string[]>();
    const seen = new Map<string, number>();
    return ordered.map(found => {
        const { file, line } = found.location;
        const known = lines.get(file) ?? linesOf(project.text(file) ?? '');
        lines.set(file, known);
        const text = (known[line - 1] ?? '').trim().replace(/\s+/g, ' ');
        const hash = fnv1a(JSON.stringify([found.code, file, text]));
        const nth = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, nth);
        return `${hash}:${nth}`;
    });
}

/** FNV-1a, 64 bits, over UTF-8 (Fowler, Noll and Vo), as 16 hexadecimal digits. */
export function fnv1a(text: string): string {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
    return hash.toString(16).padStart(16, '0');
}

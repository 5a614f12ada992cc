/** Lines around a change. */
const CONTEXT = 3;

interface Line {
    readonly sign: ' ' | '-' | '+';
    readonly text: string;
}

/** A change of a text as `patch -p1` and `git apply` read it. Empty where nothing changed. @param file with forward slashes */
export function unifiedDiff(file: string, before: string, after: string): string {
    const lines = compared(linesOf(before), linesOf(after));
    const changes = lines.flatMap(({ sign }, at) => (sign === ' ' ? [] : [at]));
    if (changes.length === 0) {
        return '';
    }
    const hunks: { from: number; to: number }[] = [];
    for (const at of changes) {
        const last = hunks.at(-1);
        if (last && at - CONTEXT <= last.to) {
            last.to = at + CONTEXT + 1;
        } else {
            hunks.push({ from: Math.max(0, at - CONTEXT), to: at + CONTEXT + 1 });
        }
    }
    return `--- a/${file}\n+++ b/${file}\n${hunks.map(({ from, to }) => hunk(lines, from, Math.min(to, lines.length))).join('')}`;
}

function hunk(lines: readonly Line[], from: number, to: number): string {
    const place = (sign: '-' | '+'): string => {
        const count = (part: readonly Line[]): number => part.filter(each => each.sign === ' ' || each.sign === sign).length;
        const length = count(lines.slice(from, to)),
            start = count(lines.slice(0, from));
        return `${sign}${length === 0 ? start : start + 1},${length}`;
    };
    const shown = lines
        .slice(from, to)
        .map(({ sign, text }) => `${sign}${text}${text.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`);
    return `@@ ${place('-')} ${place('+')} @@\n${shown.join('')}`;
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The lines of both texts in one order. Where lines became other lines each stands opposite its own; else all that lies between what is the same at both ends is new. */
function compared(a: readonly string[], b: readonly string[]): Line[] {
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) {
        start++;
    }
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
        end++;
    }
    const lines: Line[] = a.slice(0, start).map(text => ({ sign: ' ', text }));
    const out: Line[] = [],
        put: Line[] = [];
    const change = (): void => {
        lines.push(...out.splice(0), ...put.splice(0));
    };
    for (let at = start; at < Math.max(a.length, b.length) - end; at++) {
        const one = at < a.length - end ? a[at] : undefined,
            other = at < b.length - end ? b[at] : undefined;
        if (one !== undefined && one === other && a.length === b.length) {
            change();
            lines.push({ sign: ' ', text: one });
            continue;
        }
        out.push(...(one === undefined ? [] : [{ sign: '-', text: one } as const]));
        put.push(...(other === undefined ? [] : [{ sign: '+', text: other } as const]));
    }
    change();
    return [...lines, ...a.slice(a.length - end).map((text): Line => ({ sign: ' ', text }))];
}

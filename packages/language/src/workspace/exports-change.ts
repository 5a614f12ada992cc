import { isCriterion, isLevel, isScale } from '../generated/ast.js';
import type { Element } from '../generated/ast.js';
import type { Exported } from '../references/name-index.js';
import { allTitles } from '../references/titles.js';

/** Kinds that other files depend on by more than their name: a change in them can change what any file means. */
const DEFINING = new Set(['Scale', 'Interest', 'Criterion', 'Method', 'Assessment']);

/** What others can see of a document: each name with its kind, and with its text where the kind defines what others mean. */
export interface ExportPrint {
    readonly names: ReadonlyMap<string, string>;
    /** What hints about unknown names can speak of besides: titles, and the order of levels. */
    readonly said: string;
}

export const NOTHING: ExportPrint = { names: new Map(), said: '' };

export function exportPrint(exported: readonly Exported[], assessments: readonly string[]): ExportPrint {
    const print = new Map<string, string>();
    exported.forEach(({ name, type, node }) => {
        const defining = isScale(node) || isCriterion(node) || DEFINING.has(type);
        const known = print.get(name);
        print.set(name, `${known ? `${known}\n` : ''}${type}${defining ? `\n${node.$cstNode?.text ?? ''}` : ''}`);
    });
    assessments.forEach((text, position) => print.set(`(assessment ${position})`, `Assessment\n${text}`));
    return { names: print, said: exported.map(({ name, node }) => `${name} ${titlesOf(node)}`).join('\n') };
}

function titlesOf(node: Element): string {
    if (isLevel(node)) {
        return node.$cstNode?.text ?? '';
    }
    return allTitles(node).join('\t');
}

/** What changed between two prints. */
export interface ExportsChange {
    /** Names that came, went or changed kind. */
    readonly names: ReadonlySet<string>;
    /** Whether a definition changed that any file may depend on. */
    readonly definitions: boolean;
    /** Whether a hint about an unknown name may say something else. */
    readonly hints: boolean;
}

export function compareExports(before: ExportPrint, after: ExportPrint): ExportsChange {
    const names = new Set<string>();
    let definitions = false;
    const changed = (name: string, print: string): void => {
        names.add(name);
        if (DEFINING.has(print.split('\n', 1)[0] ?? '')) {
            definitions = true;
        }
    };
    for (const [name, print] of after.names) {
        if (before.names.get(name) !== print) {
            changed(name, print);
        }
    }
    for (const [name, print] of before.names) {
        if (!after.names.has(name)) {
            changed(name, print);
        } else if (after.names.get(name) !== print) {
            changed(name, print);
        }
    }
    return { names, definitions, hints: names.size > 0 || before.said !== after.said };
}

/** Every way to write the names: `a.b.c`, `b.c`, `c`. */
export function waysToWrite(names: Iterable<string>): string[] {
    const ways = new Set<string>();
    for (const name of names) {
        for (let rest = name; ; rest = rest.slice(rest.indexOf('.') + 1)) {
            ways.add(rest);
            if (!rest.includes('.')) {
                break;
            }
        }
    }
    return [...ways];
}

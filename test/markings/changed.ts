import { itemsOf } from '../../packages/analysis/src/markings/library.js';
import type { RiskModel } from '@nvs/model';

/** A source of random numbers from 0 up to 1. */
export type Dice = () => number;

export type Texts = Readonly<Record<string, string>>;

interface Item {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly kind: string;
}

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/** Elements of a model that can be made secret and get another name everywhere: nothing else is called like them. */
export function changeable(model: RiskModel, texts: Texts, library: readonly string[]): Item[] {
    const all = itemsOf(model).flatMap((each): Item[] =>
        'name' in each && 'title' in each && 'kind' in each && Object.hasOwn(texts, each.at.file)
            ? [
                  {
                      id: each.id,
                      name: String(each.name),
                      title: String(each.title),
                      file: each.at.file,
                      line: Number((each.at as { line?: number }).line),
                      column: Number((each.at as { column?: number }).column),
                      kind: String(each.kind)
                  }
              ]
            : []
    );
    const whole = Object.values(texts).join('\n'),
        uses = new Map<string, number>();
    for (const { name } of all) {
        uses.set(name, (uses.get(name) ?? 0) + 1);
    }
    const others = new Set(
        [...library, whole.replace(/"[^"]*"/g, '')].flatMap((text, i) =>
            i < library.length ? (text.match(WORD) ?? []) : (text.match(/[\p{L}\p{N}_]+(?=\s*:)|(?<=namespace\s+[\w.]*)\w+/gu) ?? [])
        )
    );
    return all.filter(
        ({ name, title, kind }) =>
            kind !== 'assessment' &&
            kind !== 'rule' &&
            kind !== 'expectation' &&
            uses.get(name) === 1 &&
            !others.has(name) &&
            whole.split(title).length === 2 &&
            all.filter(each => each.title.includes(title) || each.title.includes(name)).length === 1
    );
}

/** Texts in which elements are marked; with dice, these are called otherwise too, say other things, and stand on other lines. */
export function withSecrets(texts: Texts, secrets: readonly Item[], marking: string, dice?: Dice): Texts {
    const names = new Map(
        secrets.map((each, i) => [
            each.name,
            dice ? `${'abmxzéÅ'.charAt(Math.floor(dice() * 7))}q${i}_${Math.floor(dice() * 1e9)}` : each.name
        ])
    );
    const changed: Record<string, string> = {};
    for (const [file, text] of Object.entries(texts)) {
        const lines = text.split('\n');
        const parts: { start: number; end: number; item: Item }[] = secrets
            .filter(each => each.file === file)
            .map(item => {
                const start = lines.slice(0, item.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + item.column - 1;
                return { start, end: endOf(text, start), item };
            })
            .sort((a, b) => a.start - b.start);
        let done = 0,
            made = '';
        for (const { start, end, item } of parts) {
            made += text.slice(done, start) + marked(text.slice(start, end), item, marking, dice);
            done = end;
        }
        made += text.slice(done);
        changed[file] = dice ? made.replace(WORD, word => names.get(word) ?? word) : made;
    }
    return changed;
}

/** Behind the brace that closes an element, or behind its head. */
function endOf(text: string, start: number): number {
    const tokens = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[{}]|\n(?=\S)/g;
    tokens.lastIndex = start;
    let depth = 0;
    for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
        if (found[0] === '{') {
            depth++;
        } else if (found[0] === '}' && --depth === 0) {
            return found.index + 1;
        } else if (found[0] === '\n' && depth === 0) {
            return found.index;
        }
    }
    return text.length;
}

function marked(text: string, { title }: Item, marking: string, dice: Dice | undefined): string {
    const plain = text.replace(/\n\s*marking:[^\n]*/, '').replace(/marking:\s*\w+/, '');
    const line = `marking: ${marking}`;
    const brace = plain.replace(/"[^"]*"/g, quoted => '_'.repeat(quoted.length)).indexOf('{');
    const body = brace < 0 ? `${plain} { ${line} }` : `${plain.slice(0, brace + 1)} ${line}${plain.slice(brace + 1)}`;
    if (!dice) {
        return body;
    }
    const other = body.replace(`"${title}"`, `"zq ${Math.floor(dice() * 1e9)} (zq)"`);
    // some lines say something else, some are gone, some are new; what does not hold any more then is a mistake in what is secret
    return other
        .split('\n')
        .flatMap((each, i) => {
            if (i === 0 || !/^\s+\w+: [^"{}()]*$/.test(each) || /,\s*$/.test(each)) {
                return [each];
            }
            const way = dice();
            if (way < 0.3) {
                return [];
            }
            if (way < 0.5) {
                return ['', '  // zq', each];
            }
            if (way < 0.8) {
                return [each.replace(/\b[1-9]\b/g, () => String(1 + Math.floor(dice() * 9)))];
            }
            return [each];
        })
        .join('\n'.repeat(1 + Math.floor(dice() * 2)));
}

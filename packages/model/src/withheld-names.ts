import { isWithheldId, withheldId } from './marking.js';
import { compare } from './order.js';

/** What a text could give a withheld element away by. */
export interface Secret {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly titles: Readonly<Record<string, string>>;
    /** Short names, and whatever else it is called. */
    readonly shorts?: Readonly<Record<string, string>> | undefined;
}

/** Shorter names and titles are no give-away, and stand in many other words. */
const TELLING = 3;

const WORD = /[\p{L}\p{M}\p{N}_]+(?:\.[\p{L}\p{M}\p{N}_]+)*/gu;

/** Puts `withheld n` in the place of withheld elements, wherever a text calls one by its id, name, title or short name. */
export class WithheldNames {
    private readonly ids = new Map<string, string>();
    private readonly words = new Map<string, string>();
    /** Titles by their first word, longest first. */
    private readonly titles = new Map<string, [title: string, instead: string][]>();

    /** @param secrets in the order of their numbers @param others what else is called somehow: a name or title that it has too tells nothing */
    constructor(secrets: readonly Secret[], others: readonly Pick<Secret, 'name' | 'title'>[] = []) {
        const known = new Set(others.flatMap(each => [each.name, each.title]));
        secrets.forEach((secret, i) => {
            const instead = withheldId(i + 1);
            this.ids.set(secret.id, instead);
            this.words.set(secret.id, instead);
            if (secret.name.length >= TELLING && !known.has(secret.name) && !this.words.has(secret.name)) {
                this.words.set(secret.name, instead);
            }
            for (const title of new Set([secret.title, ...Object.values(secret.titles), ...Object.values(secret.shorts ?? {})])) {
                const [first] = title.match(WORD) ?? [];
                if (first !== undefined && !known.has(title) && title.length >= TELLING) {
                    this.titles.set(first, [...(this.titles.get(first) ?? []), [title, instead]]);
                }
            }
        });
        for (const list of this.titles.values()) {
            list.sort(([a], [b]) => b.length - a.length || compare(a, b));
        }
    }

    has(id: unknown): boolean {
        return typeof id === 'string' && (this.ids.has(id) || isWithheldId(id));
    }

    /** `withheld n` for the id of something withheld, else the id itself. */
    ofId(id: string): string {
        return this.ids.get(id) ?? id;
    }

    /** A text with names in it. */
    replaced(text: string): string {
        const parts: string[] = [];
        let done = 0;
        for (const { 0: word, index } of text.matchAll(WORD)) {
            if (index < done) {
                continue;
            }
            const title = this.titleAt(text, word, index);
            const instead = title?.[1] ?? this.words.get(word) ?? this.lastPart(word);
            if (instead === undefined) {
                continue;
            }
            parts.push(text.slice(done, title ? title[2] : index), instead);
            done = title ? title[2] + title[0].length : index + word.length;
        }
        return parts.length === 0 ? text : parts.join('') + text.slice(done);
    }

    /** A title that a text has at a word, with where it begins: a title may begin with a bracket. */
    private titleAt(text: string, word: string, index: number): [title: string, instead: string, start: number] | undefined {
        for (const [title, instead] of this.titles.get(word) ?? []) {
            const start = index - title.indexOf(word);
            const next = text.slice(start + title.length, start + title.length + 1);
            if (start >= 0 && text.startsWith(title, start) && !/[\p{L}\p{M}\p{N}_]/u.test(next)) {
                return [title, instead, start];
            }
        }
        return undefined;
    }

    /** `secret_plant.downtime` and `ns.secret_plant.loss.chance`: a name with members or part of a namespace around it. */
    private lastPart(word: string): string | undefined {
        if (!word.includes('.')) {
            return undefined;
        }
        return word
            .split('.')
            .map(part => this.words.get(part))
            .find(each => each !== undefined);
    }
}

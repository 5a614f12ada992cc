import { message, type Message } from '@nvs/words';
import { noElements, type Elements, type Known } from '../elements/elements.js';
import { longText, quoted } from '../elements/write.js';
import { textCell } from '../sheet.js';
import type { FoundElement, FoundElements } from './found.js';
import { readMisp } from './misp.js';
import { readStix } from './stix.js';

export interface ActorsOptions {
    readonly from: 'stix' | 'misp';
    /** What the file is called, for the source that every element names. */
    readonly file: string;
    readonly known: readonly Known[];
}

export interface ImportedActors {
    /** Elements as text, not laid out yet. */
    readonly text: string;
    readonly counts: Readonly<Record<FoundElement['kind'], number>>;
    readonly others: FoundElements['others'];
    readonly unread: FoundElements['unread'];
}

/** A title is no longer; what is cut off stays in `also`. */
const LONGEST = 120;

/** Actors, campaigns and organisations of a model for those in a file of another tool; or why there are none. */
export function actorsToNvs(text: string, { from, file, known }: ActorsOptions): ImportedActors | { readonly problem: Message } {
    const found = readJson(text, from);
    if ('problem' in found) {
        return found;
    }
    const elements = noElements(known, new Set());
    const source = elements.add('source', file, []);
    const unread = [...found.unread];
    const names = new Map<string, string>();
    const counts = { actor: 0, campaign: 0, organisation: 0, threat: 0 };
    // campaigns name the others, so these come first
    for (const each of [...found.elements].sort((a, b) => Number(a.kind === 'campaign') - Number(b.kind === 'campaign'))) {
        const title = cleaned(each.name);
        const there = title === '' ? undefined : elements.find([each.kind], title);
        if (title === '') {
            unread.push({ id: each.id, said: message('actors.noName') });
        } else if (there !== undefined && elements.wasThere(there)) {
            names.set(each.id, there);
            unread.push({ id: each.id, said: message('tables.isThere', { name: there }) });
        } else {
            const threats = each.kind === 'campaign' ? threatsOf(each, title, { source, names, elements }) : [];
            names.set(each.id, elements.add(each.kind, title, [...propertiesOf(each, title, { source, names, elements }), ...threats]));
            counts[each.kind]++;
        }
    }
    if (Object.values(counts).every(each => each === 0) && unread.length === 0) {
        return { problem: message('actors.nobody', { types: [...found.others].map(([type, count]) => ({ type, count })) }) };
    }
    return { text: elements.texts().join('\n\n'), counts, others: found.others, unread };
}

function readJson(text: string, from: ActorsOptions['from']): FoundElements | { readonly problem: Message } {
    let file: unknown;
    try {
        file = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
        return { problem: message('actors.noJson') };
    }
    return from === 'stix' ? readStix(file) : readMisp(file);
}

/** A name without markup, control characters and blanks that say nothing. */
function cleaned(name: string): string {
    const text = textCell(name.replace(/<\/?[a-z][^<>]*>/gi, ' '))?.text.replace(/\s+/g, ' ') ?? '';
    return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

interface Writing {
    readonly source: string;
    /** Names of elements by the ids of the file. */
    readonly names: ReadonlyMap<string, string>;
    readonly elements: Elements;
}

/** `threats:` of a campaign; of one that tells of none it is one itself. */
function threatsOf({ id, threats }: FoundElement, title: string, { source, names, elements }: Writing): string[] {
    const known = [...new Set(threats.flatMap(each => names.get(each) ?? []))];
    const named = known.length > 0 ? known : [elements.add('threat', title, [`source: ${source} at ${quoted(id)}`])];
    return [`threats: ${named.join(', ')}`];
}

function propertiesOf(each: FoundElement, title: string, { source, names, elements }: Writing): string[] {
    const { kind, id, name, aliases, actorKind, countries, by, said } = each;
    const original = textCell(name)?.text.replace(/\s+/g, ' ') ?? '';
    const also = [
        ...new Set([...(original === title ? [] : [original]), ...aliases.map(alias => textCell(alias)?.text.replace(/\s+/g, ' ') ?? '')])
    ];
    const others = also.filter(alias => alias !== '' && alias !== title);
    const places = countries.map(country => ({ country, name: elements.find(['country'], country) }));
    const unplaced = places.filter(place => place.name === undefined).map(place => `country: ${place.country}`);
    const actors = [...new Set(by.flatMap(actor => names.get(actor) ?? []))];
    const lines = [...said, ...unplaced].flatMap(line => textCell(line)?.text ?? []);
    const found = [...new Set(places.flatMap(place => place.name ?? []))];
    return [
        ...(kind === 'actor' && actorKind !== undefined ? [`kind: ${actorKind}`] : []),
        ...(found.length > 0 ? [`country: ${found.join(', ')}`] : []),
        ...(actors.length > 0 ? [`by: ${actors.join(', ')}`] : []),
        ...(others.length > 0 ? [`also: ${unique(others).map(quoted).join(', ')}`] : []),
        `source: ${source} at ${quoted(id)}`,
        ...(lines.length > 0 ? [`description: ${longText(lines.join('\n'))}`] : [])
    ];
}

/** Names that differ by more than capitals. */
function unique(names: readonly string[]): readonly string[] {
    const seen = new Set<string>();
    return names.filter(name => {
        const key = name.toLowerCase();
        return !seen.has(key) && seen.add(key);
    });
}

import { KINDS } from '@nvs/model';
import { inWords } from '@nvs/words';
import { knownUnits, parseUnit } from '../../../packages/language/src/lowering/units.js';
import { everywhere } from '../../../packages/language/src/properties/common.js';
import { classProperties, ELEMENTS } from '../../../packages/language/src/properties/registry.js';
import type { PropertyDefinition } from '../../../packages/language/src/properties/registry.js';
import { keywords } from '../keywords.js';
import { elementsOfLibrary, type LibraryElement } from './library.js';
import { table } from './markers.js';
import { memberTable } from './members.js';
import { pageOf } from './pages.js';
import { propertyTable } from './properties.js';

/** What can stand between markers, by name: `properties threat`, `kind threat`, `keywords`, … */
export function blocks(): ReadonlyMap<string, () => string> {
    const found = new Map<string, () => string>([
        ['properties everywhere', () => propertyTable(everywhere)],
        ['properties class', () => propertyTable(classProperties)],
        ['elements', elementTable],
        ['index of properties', propertyIndex],
        ['keywords', keywordTable],
        ['members', memberTable],
        ['units', unitTable],
        ['methods', () => libraryTable('method')],
        ['strategies', () => libraryTable('strategy')],
        ['levels', () => libraryTable('level', ({ isMarking }) => !isMarking)],
        ['markings', markingTable]
    ]);
    for (const definition of ELEMENTS) {
        const { word, dutch } = KINDS[definition.kind];
        const own = definition.properties.filter(property => !everywhere.includes(property));
        const shared = definition.properties.filter(property => everywhere.includes(property));
        found.set(`kind ${word}`, () => `${inWords(definition.doc, 'en')} Dutch: *${dutch}*.`);
        found.set(`properties ${word}`, () =>
            [
                own.length === 0 ? '' : propertyTable(own, definition.mandatory),
                shared.length === 0
                    ? ''
                    : `Also: ${shared.map(property => `\`${property.key}\``).join(', ')} ([what every element may say](common.md)).`
            ]
                .filter(part => part !== '')
                .join('\n\n')
        );
    }
    return found;
}

function elementTable(): string {
    return table(
        ['element', 'what it is', 'Dutch'],
        ELEMENTS.map(({ kind, doc }) => [`[\`${KINDS[kind].word}\`](${pageOf(kind)})`, inWords(doc, 'en'), KINDS[kind].dutch])
    );
}

/** Every property with the elements that take it. */
function propertyIndex(): string {
    const places = new Map<string, Set<string>>();
    const add = (property: PropertyDefinition, place: string): void => {
        places.set(property.key, (places.get(property.key) ?? new Set()).add(place));
    };
    for (const { kind, properties } of ELEMENTS) {
        for (const property of properties) {
            if (!everywhere.includes(property)) {
                add(property, `[${KINDS[kind].word}](${pageOf(kind)})`);
            }
        }
    }
    for (const property of classProperties) {
        if (!everywhere.includes(property)) {
            add(property, '[class](scale.md)');
        }
    }
    for (const property of everywhere) {
        places.set(property.key, new Set(['[every element](common.md)']));
    }
    return table(
        ['property', 'of'],
        [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, at]) => [`\`${key}\``, [...at].join(', ')])
    );
}

function keywordTable(): string {
    const { elements, keys, blocks: starts, provenance, connectives, expression, aspects } = keywords();
    const row = (name: string, words: readonly string[]): string[] => [name, words.map(word => `\`${word}\``).join(' ')];
    return table(
        ['what they do', 'words'],
        [
            row('start an element', elements),
            row('stand before a colon', keys),
            row('start a part of an element', starts),
            row('say who, why and how sure', provenance),
            row('stand between values', connectives),
            row('make expressions', expression),
            row('name what an effect changes', aspects)
        ]
    );
}

function unitTable(): string {
    const hours = new Map<number, string[]>();
    const money: string[] = [];
    for (const word of knownUnits()) {
        const unit = parseUnit(word);
        if (unit?.dimension === 'duration') {
            hours.set(unit.factor, [...(hours.get(unit.factor) ?? []), word]);
        } else if (unit?.unit !== undefined) {
            money.push(word);
        }
    }
    const code = (words: readonly string[]): string => words.map(word => `\`${word}\``).join(' ');
    const amount = (factor: number): string =>
        factor < 1 ? `1/${Math.round(1 / factor)} hour` : factor === 1 ? '1 hour' : `${factor} hours`;
    return [
        table(
            ['time', 'is'],
            [...hours].sort(([a], [b]) => a - b).map(([factor, words]) => [code(words), amount(factor)])
        ),
        `Money, by its ISO 4217 code (\`€\` is EUR): ${code(money.filter(word => word !== '€').sort())}.`
    ].join('\n\n');
}

function libraryTable(word: string, wanted: (element: LibraryElement) => boolean = () => true): string {
    return table(
        ['name', 'title', 'Dutch'],
        elementsOfLibrary(word)
            .filter(wanted)
            .map(({ name, title, dutch }) => [word === 'method' ? linkToMethod(name) : `\`${name}\``, title, dutch ?? ''])
    );
}

/** Each method of the library has a page of its own. */
const linkToMethod = (namespace: string): string =>
    `[\`${namespace}\`](../methods/library/${namespace.slice(namespace.lastIndexOf('.') + 1)}.md)`;

/** Levels of classification from low to high, words of one level side by side. */
function markingTable(): string {
    const byRank = new Map<number, string[]>();
    for (const { name, rank, isMarking } of elementsOfLibrary('level')) {
        if (isMarking) {
            byRank.set(rank, [...(byRank.get(rank) ?? []), `\`${name}\``]);
        }
    }
    return table(
        ['rank_value', 'words'],
        [...byRank].sort(([a], [b]) => a - b).map(([rank, names]) => [String(rank), names.join(', ')])
    );
}

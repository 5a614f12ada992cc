import { KINDS } from '@nvs/model';
import { inWords } from '@nvs/words';
import type { Measure, PropertyDefinition, ValueKind } from '../../../packages/language/src/properties/registry.js';
import { table } from './markers.js';
import { pageOf } from './pages.js';

const MEASURES: Readonly<Record<Measure, string>> = {
    class: 'a class',
    chance: 'a chance or frequency',
    share: 'a percentage',
    duration: 'a time',
    money: 'money',
    number: 'a number',
    quantity: 'a number with a unit'
};

/** Properties with what they take, mean and look like. */
export function propertyTable(properties: readonly PropertyDefinition[], mandatory: readonly string[] = []): string {
    return table(
        ['property', 'takes', 'meaning', 'Dutch', 'example'],
        properties.map(property => [
            `\`${property.key}\`${mandatory.includes(property.key) ? ' (must)' : ''}`,
            takes(property.value) + holdsFor(property) + (property.repeatable ? '; as often as needed' : ''),
            meaning(property),
            property.dutch ?? '',
            `\`${property.example}\``
        ])
    );
}

/** What its value can hold for, in front of the colon. */
function holdsFor({ qualifiers }: PropertyDefinition): string {
    const { of, for: whom, in: within = [] } = qualifiers ?? {};
    const forms = [
        ...(of ? [of.map(word => `\`of ${word}\``).join(', ')] : []),
        ...(whom ? [`\`for\` ${either(whom.map(kind => `[${KINDS[kind].a}](${pageOf(kind)})`))}`] : []),
        ...(within.includes('area') ? ['`in` [a scope](scope.md)'] : []),
        ...(within.includes('year') ? ['`in` a year'] : [])
    ];
    return forms.length === 0 ? '' : `; before the colon [what it holds for](values.md#what-a-value-holds-for): ${forms.join(', ')}`;
}

function takes(value: ValueKind): string {
    switch (value.type) {
        case 'refs': {
            const kinds = value.kinds.map(kind => `[${value.many ? KINDS[kind].plural : KINDS[kind].a}](${pageOf(kind)})`);
            return either(kinds);
        }
        case 'estimate':
            return `[${either(value.measures.map(measure => MEASURES[measure]))}](values.md)${value.many ? ', or several' : ''}`;
        case 'words': {
            const words = Object.keys(value.words).map(word => `\`${word}\``);
            if (words.length === 0) {
                return value.many ? 'words of your own' : 'a word of your own';
            }
            return either(words);
        }
        case 'text':
            return 'text in quotes';
        case 'date':
            return 'a date';
        case 'form':
            return 'a form of its own';
    }
}

function meaning({ doc, value }: PropertyDefinition): string {
    const text = inWords(doc, 'en');
    if (value.type !== 'words') {
        return text;
    }
    const words = Object.entries(value.words).map(([word, means]) => {
        const said = inWords(means, 'en');
        return `\`${word}\`: ${said.charAt(0).toLowerCase()}${said.slice(1).replace(/\.$/, '')}`;
    });
    return words.length === 0 ? text : `${text} ${words.join('; ')}.`;
}

function either(parts: readonly string[]): string {
    return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

import { message, type Message } from '@nvs/words';
import type { PropertyDefinition } from '../../properties/registry.js';

/** What choosing a property puts into the text. */
export function propertySnippet({ key, value }: PropertyDefinition, say: (said: Message) => string): string {
    switch (key) {
        case 'effect':
            return 'effect ';
        case 'at':
            return 'at day ${1:0}: $0';
        case 'class':
            return `class \${1:A} "\${2:${say(message('tips.title'))}}" { $0 }`;
        case 'sub':
            return 'sub ${1:high} { $0 }';
    }
    return value.type === 'text' ? `${key}: "$0"` : `${key}: `;
}

/** A snippet for editors that take plain text only: its first line, up to the first thing to fill in. */
export function withoutStops(snippet: string): string {
    return (snippet.split(/\$\{?\d|\n/)[0] ?? '').replace(/["({ ]+$/, match => (match.startsWith(' ') ? ' ' : ''));
}

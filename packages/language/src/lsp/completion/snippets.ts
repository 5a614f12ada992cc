import { KINDS } from '@nvs/model';
import { elementDefinition, ELEMENTS } from '../../properties/registry.js';
import type { PropertyDefinition } from '../../properties/registry.js';
import type { Word } from './wanted.js';

const HEADS: Readonly<Record<string, string>> = {
    assessment: 'assessment "${1:Title}" {\n\tmethod: ${2:anv2022}\n\tdate: ${3:2026-01-01}\n\t$0\n}',
    criterion: 'criterion ${1:name} "${2:Title}" of ${3:interest} {\n\tcode: "$4"\n\t$0\n}',
    campaign: 'campaign ${1:name} "${2:Title}" by ${3:actor} {\n\tthreats: $0\n}',
    judgement: 'judgement of ${1:threat} by ${2:organisation} on ${3:2026-01-01} {\n\t$0\n}',
    dependency: 'dependency ${1:name} "${2:Title}" of ${3:process} on ${4:what it needs} {\n\tbuffer: $0\n}',
    stress_test: 'stress_test ${1:name} "${2:Title}" {\n\tat day ${3:0}: $0\n}',
    scale: 'scale ${1:name} "${2:Title}" {\n\tkind: ${3|impact,likelihood|}\n\tclass ${4:A} "${5:Title}" { $0 }\n}',
    rule: 'rule ${1:name} "${2:Title}"\n\tfor ${3:threat} ${4:t} when $0\n\tthen ${5|warning,error,info|} "{${4:t}.title}"',
    expect: 'expect "${1:What must hold}" $0'
};

/** The words that start an element, each with a frame to fill in. */
export const ELEMENT_SNIPPETS: readonly (Word & { readonly snippet: string })[] = [
    { word: 'namespace', doc: 'The namespace that every name in this file belongs to.', snippet: 'namespace ${1:name}' },
    { word: 'use', doc: 'Makes the names of a namespace visible without it.', snippet: 'use ${1:namespace}' },
    ...ELEMENTS.flatMap(({ kind, doc }) => {
        const { word } = KINDS[kind];
        const element = { word, doc, snippet: HEADS[word] ?? frame(word, elementDefinition(kind)?.mandatory ?? []) };
        return kind === 'Threat'
            ? [element, { word: 'hazard', doc: 'A threat that nobody intends.', snippet: frame('hazard', []) }]
            : [element];
    })
];

function frame(word: string, mandatory: readonly string[]): string {
    const lines = mandatory.map((key, index) => `\t${key}: $${index + 3}\n`).join('');
    return `${word} \${1:name} "\${2:Title}" {\n${lines}\t$0\n}`;
}

/** What choosing a property puts into the text. */
export function propertySnippet({ key, value }: PropertyDefinition): string {
    switch (key) {
        case 'impact':
            return 'impact {\n\t$0\n}';
        case 'effect':
            return 'effect ';
        case 'at':
            return 'at day ${1:0}: $0';
        case 'class':
            return 'class ${1:A} "${2:Title}" { $0 }';
        case 'sub':
            return 'sub ${1:high} { $0 }';
    }
    return value.type === 'text' ? `${key}: "$0"` : `${key}: `;
}

/** A snippet for editors that take plain text only: its first line, up to the first thing to fill in. */
export function withoutStops(snippet: string): string {
    return (snippet.split(/\$\{?\d|\n/)[0] ?? '').replace(/["({ ]+$/, match => (match.startsWith(' ') ? ' ' : ''));
}

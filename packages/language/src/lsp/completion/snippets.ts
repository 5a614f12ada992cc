import { KINDS, type KindName } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { ELEMENTS } from '../../properties/registry.js';
import type { KindOfElement, PropertyDefinition } from '../../properties/registry.js';
import type { Word } from './wanted.js';

type Say = (said: Message) => string;

/** Heads with more to them than a name and a title. */
function headOf(kind: KindOfElement, say: Say): string | undefined {
    const name = `\${1:${say(NAME)}}`,
        title = (stop: number): string => `"\${${stop}:${say(TITLE)}}"`,
        of = (stop: number, kind: KindName): string => `\${${stop}:${say(message('tips.kind', { kind }))}}`;
    switch (kind) {
        case 'Assessment':
            return `assessment ${title(1)} {\n\tmethod: \${2:anv2022}\n\tdate: \${3:2026-01-01}\n\t$0\n}`;
        case 'Criterion':
            return `criterion ${name} ${title(2)} of ${of(3, 'Interest')} {\n\tcode: "$4"\n\t$0\n}`;
        case 'Campaign':
            return `campaign ${name} ${title(2)} by ${of(3, 'Actor')} {\n\tthreats: $0\n}`;
        case 'Judgement':
            return `judgement of ${of(1, 'Threat')} by ${of(2, 'Organisation')} on \${3:2026-01-01} {\n\t$0\n}`;
        case 'Dependency':
            return `dependency ${name} ${title(2)} of ${of(3, 'Process')} on \${4:${say(message('tips.needed'))}} {\n\tbuffer: $0\n}`;
        case 'StressTest':
            return `stress_test ${name} ${title(2)} {\n\tat day \${3:0}: $0\n}`;
        case 'Scale':
            return `scale ${name} ${title(2)} {\n\tkind: \${3|impact,likelihood|}\n\tclass \${4:A} ${title(5)} { $0 }\n}`;
        case 'Rule':
            return `rule ${name} ${title(2)}\n\tfor \${3:threat} \${4:t} when $0\n\tthen \${5|warning,error,info|} "{\${4:t}.title}"`;
        case 'Expectation':
            return `expect "\${1:${say(message('tips.mustHold'))}}" $0`;
        default:
            return undefined;
    }
}

const NAME = message('tips.name'),
    TITLE = message('tips.title');

/** The words that start an element, each with a frame to fill in. */
export function elementSnippets(say: Say): readonly (Word & { readonly snippet: string })[] {
    return [
        { word: 'namespace', doc: message('keywordDocs.namespace'), snippet: `namespace \${1:${say(NAME)}}` },
        { word: 'use', doc: message('keywordDocs.use'), snippet: `use \${1:${say(message('tips.namespace'))}}` },
        ...ELEMENTS.flatMap(({ kind, doc, mandatory }) => {
            const { word } = KINDS[kind];
            const element = { word, doc, snippet: headOf(kind, say) ?? frame(word, mandatory, say) };
            return kind === 'Threat'
                ? [element, { word: 'hazard', doc: message('keywordDocs.hazard'), snippet: frame('hazard', [], say) }]
                : [element];
        })
    ];
}

function frame(word: string, mandatory: readonly string[], say: Say): string {
    const lines = mandatory.map((key, index) => `\t${key}: $${index + 3}\n`).join('');
    return `${word} \${1:${say(NAME)}} "\${2:${say(TITLE)}}" {\n${lines}\t$0\n}`;
}

/** What choosing a property puts into the text. */
export function propertySnippet({ key, value }: PropertyDefinition, say: Say): string {
    switch (key) {
        case 'impact':
            return 'impact {\n\t$0\n}';
        case 'effect':
            return 'effect ';
        case 'at':
            return 'at day ${1:0}: $0';
        case 'class':
            return `class \${1:A} "\${2:${say(TITLE)}}" { $0 }`;
        case 'sub':
            return 'sub ${1:high} { $0 }';
    }
    return value.type === 'text' ? `${key}: "$0"` : `${key}: `;
}

/** A snippet for editors that take plain text only: its first line, up to the first thing to fill in. */
export function withoutStops(snippet: string): string {
    return (snippet.split(/\$\{?\d|\n/)[0] ?? '').replace(/["({ ]+$/, match => (match.startsWith(' ') ? ' ' : ''));
}

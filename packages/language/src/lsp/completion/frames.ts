import { KINDS, type KindName } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { ELEMENTS } from '../../properties/registry.js';
import type { KindOfElement } from '../../properties/registry.js';
import type { Word } from './wanted.js';

/** What frames of elements are made with. */
export interface FrameOptions {
    readonly say: (said: Message) => string;
    /** ISO 8601, for what happens on a day. */
    readonly today: string;
    /** The short name of the project's method, if it has one. */
    readonly method: string | undefined;
    /** What the method judges harm by, in its order; none without a method. */
    readonly rows: readonly FrameRow[];
}

/** A criterion as a row of an impact names it. */
export interface FrameRow {
    readonly name: string;
    /** Its code and title, for the remark behind the row. */
    readonly called: string;
}

/** The words that start an element, each with a frame to fill in. */
export function elementFrames(options: FrameOptions): readonly (Word & { readonly snippet: string })[] {
    const { say } = options;
    return [
        { word: 'namespace', doc: message('keywordDocs.namespace'), snippet: `namespace \${1:${say(NAME)}}` },
        { word: 'use', doc: message('keywordDocs.use'), snippet: `use \${1:${say(message('tips.namespace'))}}` },
        ...ELEMENTS.flatMap(({ kind, doc, mandatory }) => {
            const { word } = KINDS[kind];
            const element = { word, doc, snippet: frameOf(kind, options) ?? frame(word, mandatory, say) };
            return kind === 'Threat'
                ? [
                      element,
                      { word: 'hazard', doc: message('keywordDocs.hazard'), snippet: judged('hazard', 'natural,unintentional', options) }
                  ]
                : [element];
        })
    ];
}

/** An impact with a row for each criterion, its class still to be filled in: an empty row claims nothing. @param first the first tab stop */
export function impactFrame(rows: readonly FrameRow[], first: number, indent: string): string {
    if (rows.length === 0) {
        return `impact {\n${indent}\t$0\n${indent}}`;
    }
    const width = Math.max(...rows.map(({ name }) => name.length)) + 1;
    const lines = rows.map(
        ({ name, called }, index) =>
            `${indent}\t${escapedInSnippet(`${name}:`.padEnd(width))} $${first + index}${called === '' ? '' : `  // ${escapedInSnippet(called)}`}\n`
    );
    return `impact {\n${lines.join('')}${indent}}`;
}

/** Text of a model within a snippet. */
const escapedInSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const NAME = message('tips.name'),
    TITLE = message('tips.title');

/** A threat or hazard with all that the method judges it by. */
function judged(word: string, natures: string, { say, rows }: FrameOptions): string {
    const judgement = rows.length === 0 ? '' : `\tlikelihood: $4\n\t${impactFrame(rows, 5, '\t')}\n`;
    const key = judgement === '' ? 'nature:' : 'nature:    ';
    return `${word} \${1:${say(NAME)}} "\${2:${say(TITLE)}}" {\n\t${key} \${3|${natures}|}\n${judgement}\t$0\n}`;
}

/** Words in the place of a name. */
const asName = (words: string): string => words.replaceAll(' ', '_');

/** Frames with more to them than what an element must have. */
function frameOf(kind: KindOfElement, options: FrameOptions): string | undefined {
    const { say, today, method, rows } = options;
    const head = (word: string): string => `${word} \${1:${say(NAME)}} "\${2:${say(TITLE)}}"`,
        title = (stop: number): string => `"\${${stop}:${say(TITLE)}}"`,
        of = (stop: number, kind: KindName): string => `\${${stop}:${asName(say(message('tips.kind', { kind })))}}`;
    switch (kind) {
        case 'Assessment':
            return `assessment ${title(1)} {\n\tmethod: \${2:${method ?? 'anv2022'}}\n\tdate: \${3:${today}}\n\thorizon: \${4:5 years}\n\t$0\n}`;
        case 'Source':
            return `${head('source')} {\n\tdate: \${3:${today}}\n\turl: "\${4:https://example.org}"\n}\n$0`;
        case 'Group':
            return `${head('group')} {\n\tmembers: $3\n}\n$0`;
        case 'Scope':
            return `${head('scope')} {\n\tpopulation: \${3:24_000}\n}\n$0`;
        case 'Scale':
            return `${head('scale')} {\n\tkind: \${3|impact,likelihood|}\n\tclass A ${title(4)} { $5 }\n\tclass B ${title(6)} { $7 }\n\t$0\n}`;
        case 'Interest':
            return `${head('interest')} {\n\tcode: "\${3:1}"\n}\n$0`;
        case 'Criterion':
            return `${head('criterion')} of ${of(3, 'Interest')} {\n\tcode: "$4"\n\t$0\n}`;
        case 'Method':
            return `${head('method')} {\n\tinterests: ${of(3, 'Interest')}\n\tlikelihood_scale: ${of(4, 'Scale')}\n\timpact_scale: ${of(5, 'Scale')}\n\tinterest_value: \${6|mean,max,sum|}\n\toverall: \${7|weighted_sum,interest_max,interest_mean,max,sum,profile|}\n}\n$0`;
        case 'Actor':
            return `${head('actor')} {\n\tkind: \${3:state}\n\tintent: \${4|very_low,low,medium,high,very_high|}\n\tcapability: \${5|very_low,low,medium,high,very_high|}\n\t$0\n}`;
        case 'Threat':
            return judged('threat', 'intentional,unintentional,natural', options);
        case 'Campaign':
            return `${head('campaign')} by ${of(3, 'Actor')} {\n\tthreats: $0\n}`;
        case 'Judgement':
            return `judgement of ${of(1, 'Threat')} by ${of(2, 'Organisation')} on \${3:${today}} {\n\tlikelihood: $4\n\t${impactFrame(rows, 5, '\t')}${rows.length === 0 ? '' : '\n\t$0'}\n}`;
        case 'Process':
            return `${head('process')} {\n\trestore: \${3:24 h}\n\t$0\n}`;
        case 'Asset':
            return `${head('asset')} {\n\tfailure: \${3:0.2% per year}\n\trestore: \${4:24 h}\n\t$0\n}`;
        case 'Resource':
            return `${head('resource')} {\n\tsupply: \${3:NO} \${4:60%}, other \${5:40%}\n\t$0\n}`;
        case 'Supplier':
            return `${head('supplier')} {\n\tcountry: \${3:NL}\n}\n$0`;
        case 'Dependency':
            return `${head('dependency')} of ${of(3, 'Process')} on \${4:${asName(say(message('tips.needed')))}} {\n\tbuffer: \${5:8 h}\n\t$0\n}`;
        case 'StressTest':
            return `${head('stress_test')} {\n\tat day \${3:0}: ${of(4, 'Process')} down for \${5:10 days}\n\t$0\n}`;
        case 'Measure':
            return `${head('measure')} {\n\tstatus: \${3|proposed,planned,in_place|}\n\tcost: \${4:10e6 EUR}\n\teffect \${5|likelihood,buffer,restore,restart,substitution,failure,strength|} of $6 $0\n}`;
        case 'Rule':
            return `${head('rule')}\n\tfor \${3:threat} \${4:t} when $5\n\tthen \${6|warning,error,info|} "{\${4:t}.title\\}"\n$0`;
        case 'Expectation':
            return `expect "\${1:${say(message('tips.mustHold'))}}" $0`;
        case 'Capability':
            return `${head('capability')} {\n\trequired: \${3:10}\n\texisting: \${4:6}\n}\n$0`;
        case 'TradeData':
            return `${head('data')} {\n\tfile: "\${3:trade.csv}"\n}\n$0`;
        case 'Development':
            return `${head('development')} {\n\tdrives: ${of(3, 'Threat')} \${4|up,down|}\n}\n$0`;
        case 'Objective':
            return `${head('objective')} {\n\ttarget: $0 by \${3:${today}}\n}`;
        case 'Question':
            return `${head('question')} about \${3:${asName(say(message('tips.element')))}} {\n\tasked: ${of(4, 'Organisation')}\n\tdue: \${5:${today}}\n\tstatus: open\n}\n$0`;
        default:
            return undefined;
    }
}

/** An element with a line for each property that it must have. */
function frame(word: string, mandatory: readonly string[], say: (said: Message) => string): string {
    const lines = mandatory.map((key, index) => `\t${key}: $${index + 3}\n`).join('');
    return `${word} \${1:${say(NAME)}} "\${2:${say(TITLE)}}" {\n${lines}\t$0\n}`;
}

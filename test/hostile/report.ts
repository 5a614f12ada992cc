import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsOf, study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { buildReport, type Report } from '@nvs/report';
import { root } from '../cli/nvsc.js';
import { compileTexts } from '../compile-texts.js';

/** Texts that a format, or a program that opens it, could take for more than text. */
export const HOSTILE = [
    '<script>alert(1)</script>',
    '</title></style></script><script>alert(2)</script>',
    '"><img src=x onerror=alert(3)>',
    "' onfocus='alert(4)' autofocus='",
    '<svg/onload=alert(5)><a xlink:href="javascript:alert(6)">x</a>',
    '<b>bold</b> &amp; &lt; &#60; &#x3c;',
    ']]>&amp;<w:br/><![CDATA[<x/>]]>',
    '--> <!-- --!> <!--',
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    '=HYPERLINK("https://evil.example","x")',
    "=cmd|' /C calc'!A0",
    '@SUM(1+1)',
    '-2+3',
    '+31 6 12345678',
    '00123',
    '1e5',
    '2026-03-01',
    'TRUE',
    '_x0041_ _x005F_',
    'javascript:alert(7)',
    'command:workbench.action.quit',
    'data:text/html,<script>alert(8)</script>',
    'vbscript:msgbox(9)',
    '[click](javascript:alert(10)) ![x](https://evil.example/p.png) <https://evil.example>',
    '> - 1. # **[_`nested`_](command:x)** | a | b |\\',
    '```\n</code></pre><script>alert(11)</script>',
    'https://evil.example/a www.evil.example mail@evil.example',
    'end subgraph click x call alert() %%{init: {"securityLevel": "loose"}}%%',
    '"]; x [URL="javascript:alert(12)"]; "',
    'a --> b; "quoted" \\" \\n \\l {x|y} <br/> #quot; #35;',
    'one, "two"\r\n=three\tfour',
    'a\u202Egnp.exe\u2066b\u200E\u200F\u061C',
    'bell \u0007 null \u0000 escape \u001B[31m vertical \u000B \u0085 \u2028 \u2029',
    'lone \uD800 surrogate \uDFFF none \uFFFE \uFFFF \uFFF9 \uFEFF',
    '\uE000\uE001 for itself',
    '漢字 العربية עברית ß 👩‍👩‍👧 ŋ̈̈̈',
    'w'.repeat(300),
    `${'long '.repeat(200)}end`,
    'undefined NaN null [object Object] ${1+1} {{x}} {x} %s',
    '__proto__',
    'constructor'
] as const;

/** Of what the writer of a model writes freely, the names that it has in the model. */
const FREE = new Set(['title', 'short', 'doc', 'description', 'because', 'url', 'file', 'edition', 'code', 'answer', 'worry']);
/** Texts by language, and lists of texts. */
const FREE_LISTS = new Set(['titles', 'shorts', 'also', 'tags']);

/** A model with every text that is free replaced by the next of a list; the same list gives the same model. */
function rewritten(model: RiskModel, texts: readonly string[]): RiskModel {
    let at = 0;
    const next = (): string => texts[at++ % texts.length] ?? '';
    const all = (value: unknown, isFree: boolean): unknown =>
        typeof value === 'string'
            ? isFree
                ? next()
                : value
            : Array.isArray(value)
              ? value.map(each => all(each, isFree))
              : typeof value === 'object' && value !== null
                ? Object.fromEntries(
                      Object.entries(value).map(([name, each]) => [
                          name,
                          all(each, FREE.has(name) ? typeof each === 'string' : isFree || FREE_LISTS.has(name))
                      ])
                  )
                : value;
    return all(model, false) as RiskModel;
}

/** What the example has none of. */
const MORE = `namespace more
use drie_stromen
campaign both "Both" { threats: drie_stromen.gijzelsoftware, drie_stromen.sabotage_sluis  likelihood: C }
theme cyber "Cyber"
scope place "A place"
group together "Together" { members: drie_stromen.gijzelsoftware, drie_stromen.lozing }
organisation who "Who" { country: NL  url: "https://example.org"  also: "W" }
source web "Web" { url: "https://example.org/a.pdf"  by: who }
development climate "Climate" { drives: drie_stromen.wateroverlast up  since: 1990 }
question stock "How much?" about drie_stromen.vlokmiddel { asked: who }
question asked "How long?" about drie_stromen.bemalen { answer: "Long" }
judgement of drie_stromen.blauwalg by who on 2026-03-01 { likelihood: D because "It is so" confidence low source web at "p. 3" }
rule owned "Owned" for threat t when t.owner is empty then warning "{t.title} has no owner"
`;

/** The report of a model with such texts in all its places. */
export async function reportWith(texts: readonly string[], language: 'en' | 'nl'): Promise<Report> {
    const example = readFileSync(join(root, 'examples/water-board/water_board.nvs'), 'utf8');
    const { model, diagnostics } = await compileTexts(
        { 'water_board.nvs': example, 'more.nvs': MORE },
        { name: 'water-board', method: 'nvs.regional_nl', language }
    );
    const errors = diagnostics.filter(each => each.severity === 'error').map(each => each.message);
    if (errors.length > 0) {
        throw new Error(errors.join('\n'));
    }
    const hostile = rewritten(model, texts);
    return buildReport(hostile, resultsOf(study(hostile, { sampling: { trials: 20 } })));
}

/** As many plain texts. */
export const PLAIN = HOSTILE.map((_, at) => `Plain text ${at}`);

import { resultsOf, study } from '@nvs/analysis';
import { buildReport, REPORT_FORMATS, type ReportView } from '@nvs/report';
import { compileTexts } from '../compile-texts.js';

/** Titles that a program could read as more than text. */
export const HOSTILE: Readonly<Record<string, string>> = {
    markup: '<script>alert(1)</script> <b>bold</b> &amp; &lt;',
    quotes: 'a "quote", a \\ backslash, \\" both, \\n no new line',
    words: 'end subgraph graph click class',
    marks: '# one; ]--> two | three {four} [five] `six` %% seven',
    link: 'javascript:alert(1) https://example.org',
    letters: 'łódź 世界 ünïcödé'
};

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/**
 * ```
 * norway (75%) ─▶ gas ─▶┐ any of ─▶ power ─▶ water ─▶ care
 * others (25%)   solar ─▶┘     ▲        ▲ stock for 12 h
 *               3 h          storm     flood (30%)
 * ```
 */
export const SMALL = `namespace n
resource gas "Gas" { supply: nvs.NO 75%, other 25% }
asset solar "Solar field" {}
process power "Power" {}
process water "Water" {}
process care "Hospital care" {}
dependency p of power on any of (gas, solar for 3 h)
dependency w of water on power { buffer: 12 h }
dependency c of care on all of (water, power)
hazard storm "Storm" { disrupts: power }
hazard flood "Flood" { disrupts: water 30% }
`;

export const hostile = (): string =>
    `namespace n\n${Object.entries(HOSTILE)
        .map(([name, title]) => `asset ${name} ${quoted(title)} {}`)
        .join('\n')}\nprocess all_of_them "All" {}\ndependency d of all_of_them on any of (${Object.keys(HOSTILE).join(', ')})\n`;

export async function networkOf(text: string, format: 'dot' | 'mermaid', view?: ReportView): Promise<string> {
    const { model, diagnostics } = await compileTexts({ 'a.nvs': text });
    const errors = diagnostics.filter(each => each.severity === 'error').map(each => each.message);
    if (errors.length > 0) {
        throw new Error(errors.join('\n'));
    }
    return [...REPORT_FORMATS[format].write(buildReport(model, resultsOf(study(model, { sampling: { trials: 20 } }))), view)].join('');
}

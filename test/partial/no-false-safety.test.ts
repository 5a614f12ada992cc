import { resultsOf, study } from '@nvs/analysis';
import { buildReport, jsonDiagnostics, REPORT_FORMATS, summaryOf, type CheckedProject, type Report } from '@nvs/report';
import { inWords } from '@nvs/words';
import { describe, expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';
import { unpacked } from '../every-format.js';
import { METHOD } from './partial.js';

/** A place where a reader looks, as text. */
type Places = Readonly<Record<string, string>>;

/** What rests on less than a judgement of every criterion, and the same model where nothing does. */
interface Case {
    readonly less: string;
    readonly full: string;
    /** What stands in each place where something does, with its number; in no place where nothing does. */
    readonly said: Readonly<Record<string, RegExp>>;
}

const model = (hazard: string, rest = ''): string => `${METHOD}
assessment "A" { method: m  horizon: 1 year  view: NL  date: 2026-01-01 }
process power "Power" { failure: 1% per year  restore: 2 h }
process water "Water" { failure: 1% per year  restore: 2 h }
dependency needs "Needs" of power on water { ${rest} }
${hazard}
`;
const threat = (likelihood: string, impact: string): string =>
    `threat t "T" { nature: intentional  likelihood: ${likelihood}  disrupts: power for 2 h  impact ${impact} }`;
const ROWS = '{ people.dead: Q  people.ill: P  money.loss: P }';

const CASES: Readonly<Record<string, Case>> = {
    'a band of likelihood': {
        less: model(threat('rare .. often', ROWS)),
        full: model(threat('rare in rare .. often', ROWS)),
        said: {
            'first page': /1 has a band without a best estimate/,
            check: /figures rest on 1 band without a best estimate/,
            'check as JSON': /"bands": 1\b/,
            csv: /less_certain[^]*,1 band,/,
            xlsx: /1 band\b/,
            html: /\(1 band\)/,
            markdown: /\(1 band\)/,
            'figure of the network': /"lessCertain":\{"bands":1\}/
        }
    },
    'bands of impact': {
        less: model(threat('rare', '{ people.dead: P .. R  people.ill: P .. Q  money.loss: P }')),
        full: model(threat('rare', '{ people.dead: Q in P .. R  people.ill: P in P .. Q  money.loss: P }')),
        said: {
            'first page': /1 has a band without a best estimate/,
            check: /figures rest on 2 bands without a best estimate/,
            'check as JSON': /"bands": 2\b/,
            csv: /less_certain[^]*,2 bands,/,
            xlsx: /2 bands\b/,
            html: /\(2 bands\)/,
            markdown: /\(2 bands\)/
        }
    },
    'an assumption': {
        less: model(threat('rare', '{ people.dead: Q  people.ill: P  all others: X }')),
        full: model(threat('rare', '{ people.dead: Q  people.ill: P  money.loss: X }')),
        said: {
            'first page':
                /1 rests on an assumption about what nobody judged[^]*1 judgement that the method asks for is assumed to be without harm/,
            check: /figures rest on 1 assumption about what nobody judged/,
            'check as JSON': /"assumptions": 1\b/,
            csv: /less_certain[^]*1 of 3 criteria assumed without harm/,
            xlsx: /1 of 3 criteria assumed without harm/,
            html: /\(1 of 3 criteria assumed without harm\)/,
            markdown: /\(1 of 3 criteria assumed without harm\)/,
            json: /"assumed":\s*\{\s*"criteria":\s*1,\s*"of":\s*3\s*\}/
        }
    },
    'an interest as a whole': {
        less: model(threat('rare', '{ people: Q  money.loss: P }')),
        full: model(threat('rare', ROWS)),
        said: {
            'first page': /1 is judged by interest/,
            check: /figures rest on 1 interest judged as a whole/,
            'check as JSON': /"interests": 1\b/,
            csv: /less_certain[^]*1 interest as a whole/,
            xlsx: /1 interest as a whole/,
            html: /\(1 interest as a whole\)/,
            markdown: /\(1 interest as a whole\)/,
            json: /"byInterest":\s*\[\s*"t\.people"\s*\]/
        }
    },
    'one impact as published': {
        less: model(`threat t "T" { nature: intentional  likelihood: rare  impact: Q }`),
        full: model(threat('rare', ROWS)),
        said: {
            'first page': /1 is shown as published/,
            check: /figures rest on 1 impact as published/,
            'check as JSON': /"published": 1\b/,
            csv: /less_certain[^]*as published/,
            xlsx: /as published/,
            html: /\(as published\)/,
            markdown: /\(as published\)/,
            json: /"certainty":\s*"as_published"/
        }
    },
    'a need that does not count': {
        less: model(threat('rare', ROWS), 'concern: access'),
        full: model(threat('rare', ROWS)),
        said: {
            'first page': /1 need/,
            check: /1 need not counted as needs/,
            'check as JSON': /"needsNotCounted": 1\b/,
            'figure of the network': /"lessCertain":\{"needsNotCounted":1\}/
        }
    }
};

const written = (report: Report, name: keyof typeof REPORT_FORMATS): string => {
    const pieces = [...REPORT_FORMATS[name].write(report)];
    return pieces.every(piece => typeof piece === 'string')
        ? pieces.join('')
        : unpacked(Buffer.concat(pieces.map(piece => Buffer.from(piece))));
};

async function placesOf(text: string): Promise<Places> {
    const { model: lowered, diagnostics, lessCertain } = await compileTexts({ 'model.nvs': text });
    expect(diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    const report = buildReport(lowered, resultsOf(study(lowered, { sampling: { trials: 20 } })));
    const project: CheckedProject = { name: 'p', files: ['model.nvs'], diagnostics: [], lessCertain, text: () => undefined };
    const markdown = written(report, 'markdown');
    return {
        'first page': markdown.slice(0, markdown.indexOf('\n## ', markdown.indexOf('\n## ') + 1)),
        check: inWords(summaryOf([project]), 'en'),
        'check as JSON': jsonDiagnostics([project], '0'),
        csv: written(report, 'csv'),
        xlsx: written(report, 'xlsx'),
        html: written(report, 'html'),
        markdown,
        json: written(report, 'json'),
        'figure of the network': JSON.stringify(report.results.network)
    };
}

describe.each(Object.entries(CASES))('%s', (_, { less, full, said }) => {
    it('is counted in each place, and said nowhere where it is not', async () => {
        const [there, notThere] = [await placesOf(less), await placesOf(full)];
        for (const [place, pattern] of Object.entries(said)) {
            expect([place, there[place]]).toEqual([place, expect.stringMatching(pattern)]);
            expect([place, notThere[place]]).toEqual([place, expect.not.stringMatching(pattern)]);
        }
    });
});

import { study } from '@nvs/analysis';
import { expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import { explainAnswer, explainText, textDiagnostics } from '../../src/index.js';
import { readable } from './rows.js';

const TEXT = `namespace w
country CN "China"
process meters "Meters" { restore: 8 h }
process grid "Grid" { restore: 8 h }
dependency seen "Seen" of meters on grid { concern: access }
dependency theirs "Theirs" of CN on grid { substitution: 8 years }
`;

const project = compileTexts({ 'w.nvs': TEXT });

it.each([
    ['en', '1 need is not counted as a need', 'access', 'Reverse dependencies'],
    ['nl', '1 behoefte telt niet als behoefte', '‘access’', 'Omgekeerde afhankelijkheden']
] as const)(
    'the report counts what is no need on its first page, and lists it and what others need of us: %s',
    async (tag, counted, concern, heading) => {
        const { model } = await project;
        const report = readable(model, tag);
        expect(report.said('in-short').join('\n')).toContain(counted);
        const hangs = report.tables('hangs').flatMap(table => table.map(row => row.join(' | ')));
        expect(hangs).toContain(`Meters | Grid | Seen | ${concern}`);
        expect(hangs.some(each => each.startsWith(heading))).toBe(true);
        expect(hangs.some(each => each.startsWith('China | Grid | Theirs'))).toBe(true);
    }
);

it('a check counts what is no need; an explanation shows it apart, and who needs it of us', async () => {
    const compiled = await project;
    expect(textDiagnostics([{ ...compiled, judged: undefined }])).toContain('1 need not counted as needs.');
    const explained = (id: string): string => {
        const answer = explainAnswer(study(compiled.model), id, { text: file => compiled.text(file) });
        return answer ? explainText(answer) : '';
    };
    expect(explained('w.meters')).toMatch(/Not counted as needs\n.*\n.*seen +meters +grid +access/);
    expect(explained('w.meters')).toContain('1 need whose concern is not interruption does not count');
    expect(explained('w.grid')).toMatch(/Reverse: who needs it of us\n.*\n.*CN +grid/);
    expect(explained('w.CN')).toMatch(/Reverse: what it needs of us\n.*\n.*CN +grid/);
});

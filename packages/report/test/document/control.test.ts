import { analyse, study } from '@nvs/analysis';
import { expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import { explainAnswer, explainText } from '../../src/index.js';
import { readable } from './rows.js';

const TEXT = `namespace w
country CN "China"
supplier parent "Parent" { country: CN }
supplier grid "Grid" { controlled_by: parent 60%, NL 25% in 20% .. 30% }
process power "Power" { controlled_by: grid }
expect "Control is asked" some p in power.control where p.title == "Parent"
expect "Ownership is asked" (sum row in grid.ownership where row.supplier == parent of row.share) == 60%
expect "Those who hold" parent.control is empty
`;

it('who controls and who owns what stands in the report, with the element and in rules', async () => {
    const project = await compileTexts({ 'w.nvs': TEXT });
    expect(project.diagnostics.filter(each => each.severity === 'error').map(each => each.message)).toEqual([]);
    const rows = readable(project.model)
        .tables('supply')
        .flatMap(table => table.map(row => row.join(' | ')));
    expect(rows).toEqual(
        expect.arrayContaining(['Power | Parent | yes | 60%', 'Grid | China | yes | 60%', 'Grid | Netherlands | no | 25%, 20% to 30%'])
    );
    expect(
        readable(project.model, 'nl')
            .tables('supply')
            .flat()
            .map(row => row.join(' | '))
    ).toContain('Grid | Nederland | nee | 25%, 20% tot 30%');
    const answer = explainAnswer(study(project.model), 'w.power', { text: file => project.text(file) });
    expect(answer && explainText(answer)).toMatch(/Who controls and who owns it\n.*Holder.*\n.*w?\.?grid +yes +100%/);
});

const CUT = `namespace w
country CN "China"
country NL "Netherlands"
country NO "Norway"
supplier parent "Parent" { country: CN }
supplier terminal "Terminal" { country: NL  controlled_by: parent 60% }
resource gas "Gas" { supply: terminal 60%, CN 10%, NO 30% }
process power "Power" { title: nl "Stroom" }
dependency need of power on gas { needs: 50%  buffer: 0 h }
threat cutoff "Cutoff" { nature: intentional  cuts: supply of gas from CN for 10 days }
stress_test squeeze "Squeeze" { at day 0: cutoff }
expect "By origin power goes on" power.downtime under squeeze == 0 h
expect "By control it does not" power.downtime_by_control under squeeze == 10 days
expect "A tenth hangs on China" (max row in power.exposure where row.supplier == CN of row.share) == 10%
expect "By control it is 70%" (max row in power.exposure_by_control where row.supplier == CN of row.share) == 70%
`;

it('a test is told by control beside by origin: in the report, on the page of the test and in rules', async () => {
    const project = await compileTexts({ 'w.nvs': CUT });
    expect(project.diagnostics.filter(each => each.severity === 'error').map(each => each.message)).toEqual([]);
    expect(analyse(project.model).expectations.map(each => [each.result, each.because])).toEqual(
        Array.from({ length: 4 }, () => ['holds', []])
    );
    expect(readable(project.model).said('stress-tests').join(' ')).toContain(
        'By control, Cutoff also cuts Gas from Terminal, which China controls. Then these go down as well: Power.'
    );
    expect(readable(project.model, 'nl').said('stress-tests').join(' ')).toContain(
        'Naar zeggenschap: Cutoff snijdt ook Gas van Terminal af, waarover China zeggenschap heeft. Dan vallen ook uit: Stroom.'
    );
    const answer = explainAnswer(study(project.model), 'w.squeeze', { text: file => project.text(file) });
    const said = (answer && explainText(answer)) ?? '';
    expect(said).toMatch(/By control\n.*\n.*also cuts/);
    expect(said).toMatch(/Down by control\n.*\n.*power.* 0 h +10 days/);
});

import { study } from '@nvs/analysis';
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

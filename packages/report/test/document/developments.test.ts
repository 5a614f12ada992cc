import { resultsOf, study } from '@nvs/analysis';
import { describe, expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import { explainAnswer, explainText } from '../../src/index.js';
import { readable } from './rows.js';

const TEXT = `use nvs.anv2022
assessment "A" { method: anv2022  date: 2026-01-01  horizon: 5 years }
organisation tno "TNO"
source letter "Letter"
theme weather "Weather"
threat flood "Flood" { nature: natural  likelihood: D  theme: weather  impact { physical.fatalities: C } }
threat frost "Frost" { nature: natural  likelihood: B  impact { physical.fatalities: B } }
threat quake "Quake" { nature: natural  likelihood: A  impact { physical.fatalities: A } }
group cold "Cold" { members: frost }
process power "Power" { restore: 24 h }
development climate "Climate change" { drives: weather up, cold down  since: 1990  source: letter at "p. 12" }
development wear "Old dikes" { drives: flood }
development own "By name first" { drives: weather down, flood up }
question stock "How high is the dike?" about flood, power { asked: tno  due: 2026-06-01 }
question known "How long does it freeze?" about frost { answer: "A week" }
`;

const made = compileTexts({ 'a.nvs': TEXT });

describe('developments in a report', () => {
    it('stand with each threat that they drive, in the order of the list of risks', async () => {
        const { model } = await made;
        const tables = readable(model).tables('risks');
        // by its own name first, else by its theme or the group that it is in; a threat that nothing drives has no row
        expect(tables.find(([caption]) => caption?.[0]?.startsWith('What drives each threat'))?.slice(1)).toEqual([
            ['Flood', 'Climate change', 'up', '1990', 'Letter, p. 12'],
            ['Flood', 'By name first', 'up', 'not stated', 'not stated'],
            ['Flood', 'Old dikes', 'not stated', 'not stated', 'not stated'],
            ['Frost', 'Climate change', 'down', '1990', 'Letter, p. 12']
        ]);
    });

    it('are absent from reports and models without them', async () => {
        const { model } = await compileTexts({ 'a.nvs': TEXT.replace(/^(development|question).*\n/gm, '') });
        expect(Object.keys(model)).not.toContain('developments');
        expect(Object.keys(model)).not.toContain('questions');
        expect(
            readable(model)
                .tables('risks')
                .map(([caption]) => caption?.[0])
        ).not.toContain('What drives each threat, up or down.');
    });

    it('and questions are named by the explanation of what they are about', async () => {
        const { model, text } = await made;
        const all = study(model, { sampling: { trials: 20, seed: 1 } });
        expect(
            resultsOf(all)
                .gaps.filter(each => each.kind === 'question_open')
                .map(each => each.id)
        ).toEqual(['stock']);
        const said = (id: string): string => {
            const answer = explainAnswer(all, id, { text });
            return answer ? explainText(answer) : '';
        };
        expect(said('flood')).toMatch(/Questions about it\n +How high is the dike\? +open; asked: TNO; expected on 2026-06-01 +a\.nvs:14/);
        expect(said('flood')).toMatch(
            /Driven by\n +Climate change +up, since 1990 +a\.nvs:11\n +By name first +up +a\.nvs:13\n +Old dikes +which way is not stated/
        );
        expect(said('power')).toContain('How high is the dike?');
        expect(said('frost')).toMatch(/How long does it freeze\? +answered: A week/);
        expect(said('frost')).toMatch(/Climate change +down, since 1990/);
        expect(said('quake')).not.toMatch(/Questions|Driven/);
        expect(Object.keys(explainAnswer(all, 'quake') ?? {})).not.toContain('questions');
    });
});

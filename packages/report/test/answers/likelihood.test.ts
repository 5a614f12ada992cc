import { study } from '@nvs/analysis';
import { expect, test } from 'vitest';

import { compileTexts } from '../../../../test/compile-texts.js';
import { explainAnswer, explainText } from '../../src/index.js';

/** What is shown of a class is what was judged: its band, never its middle alone. */
test.each([
    ['C', 'C, 0.5 to 5% in 5 years, counted as 1.58%'],
    ['A', 'A, under 0.05% in 5 years, counted as 0.0158%'],
    ['B in A .. B', 'A, under 0.05% in 5 years +B, 0.05 to 0.5% in 5 years, counted as 0.158% +B, up to 0.5% in 5 years'],
    ['2% per 5 years', 'C.mid, 2% in 5 years']
])('%s', async (likelihood, shown) => {
    const { model } = await compileTexts({
        'a.nvs': `namespace t\nuse nvs.anv2022\nassessment "A" { method: anv2022  horizon: 5 years }\nhazard h "H" { nature: natural  likelihood: ${likelihood}  impact { physical.fatalities: A } }\n`
    });
    const answer = explainAnswer(study(model), 't.h');
    expect(answer && explainText(answer)).toMatch(new RegExp(`^  Likelihood +.*${shown}`, 'm'));
});

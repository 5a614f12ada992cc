import { study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import {
    ASKABLE,
    cutSetsAnswer,
    cutSetsMarkdown,
    cutSetsText,
    explainAnswer,
    explainMarkdown,
    explainText,
    namedIn,
    whatIfAnswer,
    whatIfMarkdown,
    whatIfText
} from '../../src/index.js';
import { TEXT } from './sample.js';

let model: RiskModel;
beforeAll(async () => {
    ({ model } = await compileTexts({ 'w.nvs': TEXT }));
});

/** The model with elements left out at random, as while it is being typed: whatever named them still does. */
const withHoles = (holes: readonly number[]): RiskModel => {
    let at = 0;
    const keep = <T>(all: readonly T[]): T[] => all.filter(() => !holes.includes(at++));
    return {
        ...model,
        nodes: keep(model.nodes),
        dependencies: keep(model.dependencies),
        threats: keep(model.threats),
        countries: keep(model.countries),
        criteria: keep(model.criteria),
        interests: keep(model.interests),
        scales: keep(model.scales),
        methods: keep(model.methods),
        sectors: keep(model.sectors),
        stressTests: keep(model.stressTests),
        measures: keep(model.measures)
    };
};

it('whatever is missing in a model, every question about everything is answered or has no answer, and nothing is thrown', () => {
    const all = namedIn(model);
    expect(new Set(all.map(each => each.kind)).size).toBeGreaterThan(12);
    fc.assert(
        fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 12 }), holes => {
            const broken = withHoles(holes);
            const studied = study(broken, { sampling: { trials: 3 } });
            const said: string[] = [];
            for (const { id, kind } of all) {
                if (ASKABLE.explain.kinds.has(kind)) {
                    const answer = explainAnswer(studied, id);
                    if (answer) {
                        said.push(explainText(answer), explainMarkdown(answer));
                    }
                }
                if (ASKABLE.cut_sets.kinds.has(kind)) {
                    const answer = cutSetsAnswer(studied, id);
                    if (answer) {
                        said.push(cutSetsText(answer), cutSetsMarkdown(answer));
                    }
                }
                if (ASKABLE.what_if.kinds.has(kind)) {
                    const answer = whatIfAnswer(studied, [id], 5);
                    said.push(whatIfText(answer), whatIfMarkdown(answer));
                }
            }
            expect(said.filter(text => /undefined|NaN|\[object/.test(text))).toEqual([]);
        }),
        { numRuns: 25 }
    );
});

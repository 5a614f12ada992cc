import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, figuresOf, type RiskState } from '../src/index.js';
import { base, criterion, model, thresholds, threat, measure, type ModelSpec, type ThreatSpec } from './builder.js';
import { inWords, wordsThroughout } from '@nvs/words';

const PEOPLE = criterion('i.one.people', {
    unit: 'persons',
    thresholds: thresholds('B from 10 persons', 'C from 100 persons', 'D from 1000 persons', 'E from 10000 persons')
});

function run(spec: ThreatSpec, measures: ReturnType<typeof measure>[], more: Partial<ModelSpec> = {}) {
    const results = analyse(model({ interests: { 'i.one': 1 }, criteria: [PEOPLE], threats: [threat('t', spec)], measures, ...more }));
    const risk = results.risks[0];
    if (!risk) {
        throw new Error('no risk');
    }
    const at = (state: RiskState) => {
        const figures = figuresOf(risk, state);
        return {
            likelihood: figures?.likelihood.best,
            impact: Object.fromEntries((figures?.impact.criteria ?? []).map(each => [each.criterion, each])),
            measures: figures?.measures
        };
    };
    return { results, risk, at };
}

describe('the states of a risk', () => {
    const measures = [
        measure('m.done', 'in_place', 'likelihood of t -= 1 class'),
        measure('m.soon', 'planned', 'likelihood of t -= 1 class'),
        measure('m.idea', 'proposed', 'likelihood of t -= 1 class'),
        measure('m.vague', undefined, 'likelihood of t -= 1 class')
    ];
    const classes = (spec: ThreatSpec, more?: Partial<ModelSpec>) => {
        const { at } = run(spec, measures, more);
        return (['inherent', 'current', 'residual', 'what_if'] as const).map(state => at(state).likelihood?.class);
    };

    it('counts no measure in place twice: typed values include them', () => {
        expect(classes({ likelihood: 'E' })).toEqual([undefined, 'E', 'D', 'C']);
    });

    it('applies measures in place only where values are judged without measures, on the threat or the assessment', () => {
        expect(classes({ likelihood: 'E', judged: 'without_measures' })).toEqual(['E', 'D', 'C', 'B']);
        const assessments = [{ ...base('a'), kind: 'assessment' as const, judged: 'without_measures' as const }];
        expect(classes({ likelihood: 'E' }, { assessments })).toEqual(['E', 'D', 'C', 'B']);
        expect(classes({ likelihood: 'E', judged: 'with_measures' }, { assessments })).toEqual([undefined, 'E', 'D', 'C']);
    });

    it('says which measures are in the figures', () => {
        const { at } = run({ likelihood: 'E' }, measures);
        expect([at('current').measures, at('residual').measures, at('what_if').measures]).toEqual([[], ['m.soon'], ['m.idea', 'm.soon']]);
    });

    it('leaves out a state that changes nothing', () => {
        const { risk, results } = run({ likelihood: 'E' }, []);
        expect([risk.residual, risk.what_if, risk.inherent]).toEqual([undefined, undefined, undefined]);
        expect(results.rankings.map(each => each.state)).toEqual(['current']);
    });
});

describe('effects on likelihood', () => {
    // C counts as 0.0158113883, B as 0.00158113883.
    it.each([
        ['C', ['-= 1 class'], 0.00158113883, 'B'],
        ['C.high', ['-= 2 classes'], 0.000158113883, 'A'],
        ['C', ['*= 0.5'], 0.00790569415, 'C'],
        ['C', ['*= 0.5', '*= 0.5', '-= 1 class'], 0.0003952847075, 'A'],
        ['C', ['= B', '*= 0.5'], 0.000790569415, 'B'],
        ['10%', ['-= 4%'], 0.06, 'D'],
        ['10%', ['-= 4%', '*= 0.5'], 0.01, 'C'],
        // A number goes down by the ratio of what both classes count as: D to C is ten to one.
        ['20%', ['-= 1 class'], 0.02, 'C'],
        // Into the lowest class, 0.005% to 0.05%: 0.3% is ln 6/ln 10 of the way through 0.05% to 0.5%.
        ['0.3%', ['-= 1 class'], 0.0003, 'A'],
        ['0.3%', ['-= 2 classes'], 0.0003, 'A'],
        ['0.03%', ['+= 1 class'], 0.003, 'B'],
        // Into the highest, 50% to 100%: 20% is ln 4/ln 10 of the way through 5% to 50%; 49% stays below 100%, 6% reaches 50%.
        ['20%', ['+= 1 class'], 0.5 * 2 ** Math.log10(4), 'E'],
        ['49%', ['+= 1 class'], 0.5 * 2 ** Math.log10(9.8), 'E'],
        ['6%', ['+= 1 class'], 0.5 * 2 ** Math.log10(1.2), 'E'],
        ['100%', ['-= 1 class'], 0.5, 'D'],
        ['80%', ['+= 1 class'], 0.8, 'E'],
        ['0.01%', ['-= 1 class'], 0.0001, 'A'],
        // What is below the floor of the scale counts as being on it.
        ['0.001%', ['+= 1 class'], 0.0005, 'B']
    ])('%s after %j is %d, class %s', (likelihood, effects, value, name) => {
        const figure = run(
            { likelihood },
            effects.map((text, i) => measure(`m.${i}`, 'planned', `likelihood of t ${text}`))
        ).at('residual').likelihood;
        expect(figure?.value).toBeCloseTo(value, 9);
        expect(figure?.class).toBe(name);
    });

    it.each([
        ['A', '-= 1 class', 'A', 'lowest'],
        ['D', '+= 3 classes', 'E', 'highest'],
        ['10%', '-= 20%', 'A', 'zero'],
        ['60%', '*= 2', 'E', 'certainty'],
        ['0.01%', '-= 1 class', 'A', 'lowest']
    ])('%s after %s stops at the limit, with a note', (likelihood, text, name, limit) => {
        const { at, results } = run({ likelihood }, [measure('m.x', 'planned', `likelihood of t ${text}`)]);
        expect(at('residual').likelihood?.class).toBe(name);
        expect(wordsThroughout(results.notes, 'en')).toMatchObject([
            { kind: 'effect_clamped', id: 'm.x', message: expect.stringContaining(limit) }
        ]);
    });

    it('by classes always end in the class that they name, keep the order, and undo each other', () => {
        const after = (chance: number, ...effects: string[]) =>
            run(
                { likelihood: `${chance * 100}%` },
                effects.map((text, i) => measure(`m.${i}`, 'planned', `likelihood of t ${text}`))
            ).at('residual').likelihood;
        const chance = fc.double({ min: Math.log(0.0005), max: Math.log(0.999), noNaN: true }).map(Math.exp);
        const classes = ['A', 'B', 'C', 'D', 'E'];
        fc.assert(
            fc.property(chance, chance, (a, b) => {
                const [low, high] = a < b ? [a, b] : [b, a];
                const own = run({ likelihood: `${low * 100}%` }, []).at('current').likelihood?.class ?? '';
                expect(after(low, '-= 1 class')?.class).toBe(classes[Math.max(0, classes.indexOf(own) - 1)]);
                expect(after(low, '-= 1 class')?.value).toBeLessThanOrEqual((after(high, '-= 1 class')?.value ?? 0) * (1 + 1e-9));
                const down = after(low, '-= 1 class')?.value ?? 0;
                expect(own === 'A' ? low : after(down, '+= 1 class')?.value).toBeCloseTo(low, 9);
            }),
            { numRuns: 60 }
        );
    });

    it.each([
        // 20%: halved and 50 points off. Only what takes off goes beyond zero; 60%: each alone stays within, both together do not.
        ['20%', ['*= 0.5', '-= 50%'], ['m.1'], ''],
        ['60%', ['-= 40%', '-= 30%'], ['m.0', 'm.1'], 'together with that of'],
        ['60%', ['-= 70%', '-= 1%', '*= 0.9'], ['m.0'], ''],
        ['60%', ['*= 2', '-= 1%', '+= 1%'], ['m.0'], ''],
        ['60%', ['*= 0.5', '+= 80%'], ['m.1'], ''],
        ['60%', ['*= 1.5', '+= 20%'], ['m.0', 'm.1'], 'together with that of'],
        ['B', ['-= 3 classes', '-= 1 class', '+= 1 class'], ['m.0'], ''],
        ['B', ['-= 1 class', '-= 1 class'], ['m.0', 'm.1'], 'together with that of']
    ])('%s after %j: the note blames %j alone', (likelihood, effects, blamed, text) => {
        const { results } = run(
            { likelihood },
            effects.map((each, i) => measure(`m.${i}`, 'planned', `likelihood of t ${each}`))
        );
        expect(results.notes.map(each => each.id)).toEqual(blamed);
        expect(results.notes.every(each => each.kind === 'effect_clamped' && inWords(each.message, 'en').includes(text))).toBe(true);
    });

    it('widens the range by the range of the effect', () => {
        const { risk } = run({ likelihood: 'C in B .. D' }, [measure('m.x', 'planned', 'likelihood of t -= 1 class in 0 .. 1')]);
        const { low, best, high } = risk.residual?.likelihood ?? {};
        expect([low?.class, best?.class, high?.class]).toEqual(['A', 'B', 'D']);
    });
});

describe('effects on impact', () => {
    it.each([
        ['C', ['-= 1 class'], 'B'],
        ['C', ['-= 1 class', '-= 1 class'], 'A'],
        ['C', ['+= 1 class', '-= 2 classes'], 'B'],
        ['300 persons', ['*= 0.5'], 'C'],
        ['150 persons', ['*= 0.5'], 'B'],
        ['300 persons', ['-= 250 persons'], 'B'],
        ['300 persons', ['-= 250 persons', '*= 2'], 'C'],
        ['300 persons', ['*= 0.1', '-= 1 class'], 'A'],
        ['D', ['= B'], 'B'],
        ['D', ['= 300 persons', '*= 0.1'], 'B'],
        ['X', ['-= 1 class'], 'X'],
        ['X', ['= E'], 'X'],
        ['X', ['+= 2 classes'], 'X']
    ])('%s after %j is %s', (score, effects, name) => {
        const measures = effects.map((text, i) => measure(`m.${i}`, 'planned', `impact on i.one.people of t ${text}`));
        const { at } = run({ impact: { 'i.one.people': score, 'i.one.c1': 'E' } }, measures);
        expect(at('residual').impact['i.one.people']?.best?.class).toBe(name);
        expect(at('residual').impact['i.one.c1']?.best?.class).toBe('E');
        expect(at('current').impact['i.one.people']?.best?.class).toBe(
            run({ impact: { 'i.one.people': score } }, []).at('current').impact['i.one.people']?.best?.class
        );
    });

    it('are on all criteria where none is named, and judge nothing that is not judged', () => {
        const { at } = run({ impact: { 'i.one.c1': 'E' } }, [measure('m.x', 'planned', 'impact of t -= 1 class')]);
        expect(at('residual').impact['i.one.c1']).toMatchObject({
            best: { class: 'D' },
            formula: 'measure.impact',
            inputs: [{ id: 't' }, { id: 'm.x' }]
        });
        expect(at('residual').impact['i.one.people']).toBeUndefined();
    });

    it('stop at the lowest class and at zero, with a note', () => {
        const { at, results } = run({ impact: { 'i.one.c1': 'B', 'i.one.people': '5 persons' } }, [
            measure('m.x', 'planned', 'impact on i.one.c1 of t -= 3 classes', 'impact on i.one.people of t -= 9 persons')
        ]);
        expect(at('residual').impact['i.one.c1']?.best?.class).toBe('A');
        expect(at('residual').impact['i.one.people']?.best).toMatchObject({ class: 'A', amount: 0 });
        expect(results.notes.map(note => note.kind)).toEqual(['effect_clamped', 'effect_clamped']);
    });

    it('by a factor do not apply to a class, and a note says why', () => {
        const { at, results } = run({ impact: { 'i.one.people': 'C' } }, [measure('m.x', 'planned', 'impact of t *= 0.1')]);
        expect(at('residual').impact['i.one.people']?.best?.class).toBe('C');
        expect(wordsThroughout(results.notes, 'en')).toMatchObject([
            { kind: 'effect_not_applicable', id: 'm.x', message: expect.stringContaining('quantity') }
        ]);
    });

    it('that set one property twice conflict, and none is applied', () => {
        const { at, results } = run({ impact: { 'i.one.c1': 'D' } }, [
            measure('m.x', 'planned', 'impact of t = A'),
            measure('m.y', 'planned', 'impact on i.one.c1 of t = B')
        ]);
        expect(at('residual').impact['i.one.c1']?.best?.class).toBe('D');
        expect(results.notes.map(note => [note.kind, note.id])).toEqual([
            ['effect_conflict', 'm.x'],
            ['effect_conflict', 'm.y']
        ]);
    });
});

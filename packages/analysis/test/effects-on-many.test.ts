import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEffectsAsWritten, withEffectsOnMembers } from '@nvs/model';
import { compileTexts } from '../../../test/compile-texts.js';
import { resultsOf, study } from '../src/index.js';

const HEAD = `use nvs.anv2022
assessment "A" { method: anv2022  date: 2026-11-01  horizon: 5 years }
theme cyber "Cyber"
theme malware "Malware" { part_of: cyber }
sector energy "Energy"
sector grids "Grids" { part_of: energy }
process power "Power" { sector: energy  restore: 10 h }
process grid "Grid" { sector: grids, energy  restore: 20 h }
process bank "Bank" { restore: 30 h }
dependency of_grid "D" of grid on power { buffer: 5 h }
dependency of_bank "E" of bank on power { buffer: 7 h }
threat worm "Worm" { theme: malware, cyber  likelihood: 10% per 5 years  impact { physical.fatalities: B } }
threat ddos "Ddos" { theme: cyber  likelihood: 20% per 5 years  impact { physical.fatalities: B } }
threat leak "Leak" { theme: malware  likelihood: 40% per 5 years  impact { physical.fatalities: B } }
hazard storm "Storm" { nature: natural  likelihood: 50% per 5 years  impact { physical.fatalities: B } }
group some_of "Some" { members: worm, pair, storm }
group pair "Pair" { members: worm, ddos }
`;

async function residual(text: string) {
    const { model, diagnostics } = await compileTexts({ 'a.nvs': HEAD + text });
    expect(diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    const results = resultsOf(study(model));
    const likelihood = Object.fromEntries(
        results.risks.map(each => [each.id, Number((each.residual ?? each.current).likelihood.best?.value?.toPrecision(8))])
    );
    return { model, results, likelihood };
}

describe('an effect on several', () => {
    it('is on each member once, through parts of a theme and by two ways too', async () => {
        const { likelihood, results } = await residual('measure m "M" { status: planned  effect likelihood of cyber *= 0.8 }');
        // 10%, 20% and 40%, each times 0.8; the storm is no member. The worm is a member by two themes, and is not at 6.4%.
        expect(likelihood).toEqual({ worm: 0.08, ddos: 0.16, leak: 0.32, storm: 0.5 });
        expect(results.measureEffects[0]?.risks.map(each => each.id)).toEqual(['ddos', 'leak', 'worm']);
    });

    it('combines with others: at most one =, then factors, then sums', async () => {
        const { likelihood } = await residual(`
measure m "M" { status: planned  effect likelihood of cyber *= 0.8 }
measure n "N" { status: planned  effect likelihood of worm *= 0.5  effect likelihood of some_of -= 1% }
`);
        // worm 10% · 0.8 · 0.5 - 1% = 3%; ddos 20% · 0.8 - 1% = 15%; storm 50% - 1%
        expect(likelihood).toEqual({ worm: 0.03, ddos: 0.15, leak: 0.32, storm: 0.49 });
    });

    it('of a sector is on its nodes, and on what these need', async () => {
        const { model } = await residual(
            'measure m "M" { status: planned  effect restore of energy -= 1 h  effect buffer of energy *= 2 }'
        );
        expect(model.measures[0]?.effects.map(({ aspect, target, through }) => [aspect, target, through])).toEqual([
            ['restore', 'grid', 'energy'],
            ['restore', 'power', 'energy'],
            ['buffer', 'of_grid', 'energy']
        ]);
    });

    it('that reaches nobody changes nothing and stays as it is written', async () => {
        const { model, likelihood } = await residual(
            'theme empty "Empty"\nmeasure m "M" { status: planned  effect likelihood of empty *= 0.5 }'
        );
        expect(model.measures[0]?.effects.map(({ target, through }) => [target, through])).toEqual([['empty', undefined]]);
        expect(likelihood['worm']).toBe(0.1);
    });

    it('equals the same effects written one by one', async () => {
        const members = {
            cyber: ['worm', 'ddos', 'leak'],
            malware: ['worm', 'leak'],
            some_of: ['worm', 'ddos', 'storm'],
            pair: ['worm', 'ddos']
        };
        const effect = fc.record({
            of: fc.constantFrom<keyof typeof members>('cyber', 'malware', 'some_of', 'pair'),
            by: fc.constantFrom('*= 0.8', '*= 0.5', '-= 1%', '+= 2%')
        });
        const measures = fc.array(fc.array(effect, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
        await fc.assert(
            fc.asyncProperty(measures, async all => {
                const text = (each: (of: keyof typeof members, by: string) => string): string =>
                    all
                        .map(
                            (effects, i) =>
                                `measure m${i} "M${i}" { status: planned  ${effects.map(({ of, by }) => each(of, by)).join('  ')} }`
                        )
                        .join('\n');
                const many = await residual(text((of, by) => `effect likelihood of ${of} ${by}`));
                const one = await residual(text((of, by) => members[of].map(member => `effect likelihood of ${member} ${by}`).join('  ')));
                expect(many.likelihood).toEqual(one.likelihood);
                expect(withEffectsOnMembers(withEffectsAsWritten(many.model))).toEqual(many.model);
            }),
            { numRuns: 15 }
        );
    });
});

import { allResults, elementFigures, finish, piecesOf, study, type PieceResult } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { cutSetsAnswer, ASKABLE, explainAnswer, namedIn, whatIfAnswer } from '@nvs/report';
import { fileURLToPath } from 'node:url';
import { compile } from '@nvs/project/node';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

interface Call {
    readonly part: string;
    /** What it was made of. */
    readonly of: unknown;
    readonly state: unknown;
}

/** What the functions that make the parts of a study were called with. */
const { calls, watched } = vi.hoisted(() => {
    const calls: Call[] = [];
    const isStructured = (of: unknown): of is { readonly compiled: unknown; readonly state: unknown } =>
        typeof of === 'object' && of !== null && 'compiled' in of && 'state' in of;
    return {
        calls,
        watched: async (load: () => Promise<Record<string, unknown>>, part: string) => {
            const module = await load();
            const real = module[part];
            if (typeof real !== 'function') {
                throw new Error(part);
            }
            const watch = (...args: unknown[]): unknown => {
                const [of, second] = args;
                calls.push(
                    isStructured(of)
                        ? { part, of: of.compiled, state: of.state }
                        : { part, of, state: part === 'compileNetwork' ? second : undefined }
                );
                return Reflect.apply(real, undefined, args);
            };
            return { ...module, [part]: watch };
        }
    };
});
vi.mock('../../packages/analysis/src/lookup.js', load => watched(load, 'lookup'));
vi.mock('../../packages/analysis/src/network/structure/build.js', load => watched(load, 'structureOf'));
vi.mock('../../packages/analysis/src/network/structure/harm.js', load => watched(load, 'harms'));
vi.mock('../../packages/analysis/src/rules/rules.js', load => watched(load, 'runRules'));
vi.mock('../../packages/analysis/src/sampling/risks.js', load => watched(load, 'sampleRisks'));
vi.mock('../../packages/analysis/src/sampling/stress-test.js', load => watched(load, 'sampleStressTest'));
vi.mock('../../packages/analysis/src/scoring/rank.js', load => watched(load, 'rankings'));
vi.mock('../../packages/analysis/src/scoring/risk.js', load => watched(load, 'riskResults'));
vi.mock('../../packages/analysis/src/supply/single-points.js', load => watched(load, 'singlePoints'));
vi.mock('../../packages/analysis/src/supply/supply.js', load => watched(load, 'supplyResults'));
vi.mock('../../packages/analysis/src/time/compile.js', load => watched(load, 'compileNetwork'));
vi.mock('../../packages/analysis/src/time/knock-on.js', load => watched(load, 'knockOns'));

let model: RiskModel;
beforeAll(async () => {
    const {
        projects: [project]
    } = await compile([fileURLToPath(new URL('../../examples/national', import.meta.url))], { judge: false });
    if (!project) {
        throw new Error('no project');
    }
    model = project.model;
});
beforeEach(() => {
    calls.length = 0;
});

/** How often each part was made of the same thing, where that is more than once. */
const again = (): string[] => {
    const seen = new Map<unknown, Set<string>>();
    return calls.flatMap(({ part, of, state }) => {
        const key = `${part} ${String(state ?? '')}`.trim(),
            known = seen.get(of) ?? new Set();
        seen.set(of, known);
        return known.has(key) ? [key] : known.add(key) && [];
    });
};
const made = (part: string, of: unknown): unknown[] => calls.filter(each => each.part === part && each.of === of).map(each => each.state);
const sampling = { trials: 20 };

describe('each part of a study is worked out once', () => {
    it('in a full report, with the network once for each state of measures', () => {
        const parts: string[] = [];
        const told = study(model, { sampling, onPart: (part, of = '') => parts.push(`${part} ${of}`.trim()) });
        allResults(told);
        expect(again()).toEqual([]);
        expect(made('lookup', model)).toHaveLength(1);
        expect(made('riskResults', told.look)).toHaveLength(1);
        expect(made('compileNetwork', model)).toEqual(expect.arrayContaining(['current', 'residual', 'what_if']));
        const states = (['current', 'residual', 'what_if'] as const).map(each => told.compiled(each));
        expect(states.flatMap(each => made('structureOf', each)).sort()).toEqual(['current', 'residual', 'what_if']);
        expect(parts).toEqual([...new Set(parts)]);
    });

    it('and nothing again for what is asked of the same study afterwards', () => {
        const all = study(model, { sampling });
        allResults(all);
        const before = calls.length,
            firsts = [...new Map(namedIn(model).map(each => [each.kind, each])).values()];
        for (const { id, kind } of firsts) {
            // What a measure does is asked of the model without others.
            if (ASKABLE.explain.kinds.has(kind) && kind !== 'measure') {
                explainAnswer(all, id);
            }
            elementFigures(all, id);
        }
        whatIfAnswer(all, ['national.energy.power_transmission'], 24);
        cutSetsAnswer(all, 'national.energy.power_transmission');
        expect(calls.slice(before)).toEqual([]);
    });

    it('for pieces that are worked out one after the other, and the report that is made of them', () => {
        const base = study(model);
        const known = piecesOf(model).flatMap((piece): readonly PieceResult[] => {
            const result = finish(study(model, { sampling, base }).steps(piece));
            return result ? [result] : [];
        });
        allResults(study(model, { sampling, known, base }));
        expect(again()).toEqual([]);
    });
});

it('what rules alone ask for is no more than they need', () => {
    const parts: string[] = [];
    study({ ...model, rules: [], expectations: [], objectives: [] }, { onPart: part => parts.push(part) }).judgement();
    expect(parts.sort()).toEqual(['figures', 'judgement', 'look', 'objectives']);
});

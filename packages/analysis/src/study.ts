import type { RiskModel, StressTest } from '@nvs/model';
import { capabilitiesIn, capabilityResults } from './capabilities.js';
import { noteBook } from './context.js';
import { findGaps } from './gaps/gaps.js';
import { lookup } from './lookup.js';
import { differencesOf } from './measures/difference.js';
import { measureEffects } from './measures/effects.js';
import { measuresInTime } from './measures/in-time.js';
import { once, onceInSteps, oncePerKey, oncePerObject, type Stepped } from './memo.js';
import { changedChances, networkResult, reportedOn, structuresIn } from './network/result.js';
import { ringResults } from './network/rings.js';
import { structureOf } from './network/structure/build.js';
import { faultTreeOf } from './network/structure/fault-tree.js';
import { harms } from './network/structure/harm.js';
import { nodeStructure } from './network/structure/node.js';
import type { Effort } from './network/solve/build.js';
import { rounded } from './number.js';
import type { PieceResult } from './pieces.js';
import type { RiskState } from './results/figure.js';
import type { NodeStructure } from './results/network.js';
import type { RiskSampling, SampledLoss, StressTestSampling } from './results/sampling.js';
import type { Judgement } from './results/judgement.js';
import { withConditions } from './rules/conditions.js';
import { objectiveResults } from './rules/objectives.js';
import { runRules } from './rules/rules.js';
import { figuresFor } from './rules/study-figures.js';
import { withEstimates } from './sampling/harms.js';
import { sampleLosses } from './sampling/losses.js';
import { sampleRisks } from './sampling/risks.js';
import type { SamplingOptions } from './sampling/run.js';
import { sampleStressTest } from './sampling/stress-test.js';
import { concernResults } from './scoring/concerns.js';
import { interestResults } from './scoring/by-interest.js';
import { addsToNetwork } from './scoring/network-effect.js';
import { rankings } from './scoring/rank.js';
import { riskResults } from './scoring/risk.js';
import type { StudiedNode, Study } from './study-parts.js';
import { singlePoints } from './supply/single-points.js';
import { controlResults } from './supply/control.js';
import { supplyResults } from './supply/supply.js';
import { compileNetwork } from './time/compile.js';
import { knockOns } from './time/knock-on.js';
import { reaches } from './time/reach.js';
import { supplyRoutes } from './time/routes.js';
import { singleOutages, stressTest, stressTests } from './time/stress-test.js';

export interface StudyOptions {
    /** Of what is drawn. */
    readonly sampling?: SamplingOptions | undefined;
    /** What all figures of the network together may take; unless stated about ten seconds. */
    readonly effort?: Effort | undefined;
    /** Pieces that were worked out elsewhere, in any order. */
    readonly known?: readonly PieceResult[] | undefined;
    /** What its rules and expectations say, where that is known. */
    readonly judgement?: Judgement | undefined;
    /** Planned measures are there: the state that things are in is the residual one. Nothing is drawn of it. */
    readonly plannedAreThere?: boolean | undefined;
    /** A study of the same model: what is not drawn is taken from it. */
    readonly base?: Study | undefined;
    /** A study of a model that differs in measures only that are not in place yet: how things stand is taken from it. */
    readonly like?: Study | undefined;
    /** Told of each part when it is worked out. */
    onPart?(part: PartName, of?: string): void;
}

type PartName = Exclude<
    keyof Study,
    'model' | 'sampling' | 'changes' | 'faultTree' | 'nodeWithin' | 'changed' | 'outages' | 'steps' | 'variant'
>;

/** Makes nothing yet but the parts of the model by name. Pure: the same model gives the same figures, whatever is asked for first. */
export function study(model: RiskModel, options: StudyOptions = {}): Study {
    const { sampling = {}, effort, base, like, onPart = () => undefined } = options;
    const known = knownIn(options.known ?? []);
    const part = <T>(name: PartName, make: () => T): (() => T) =>
        once(() => {
            onPart(name);
            return make();
        });
    const partPer = <Key extends string, T>(name: PartName, make: (key: Key) => T): ((key: Key) => T) =>
        oncePerKey((key: Key) => {
            onPart(name, key);
            return make(key);
        });
    const stepped = <T>(name: PartName, make: () => ReturnType<Stepped<T>['steps']>, given?: T, of?: string): Stepped<T> =>
        onceInSteps(() => {
            onPart(name, of);
            return make();
        }, given);

    const look = base?.look ?? part('look', () => lookup(model))();
    const notes = { risks: noteBook(), concerns: noteBook(), of: oncePerKey((_: RiskState) => noteBook()) };
    const tests = new Map(model.stressTests.map(each => [each.id, each]));
    // Trials are so many for risks, which the chance of a rare loss would not show in.
    const seed = sampling.seed === undefined ? {} : { seed: sampling.seed };

    const all: Study = {
        model,
        sampling,
        look,
        risks:
            base?.risks ??
            part('risks', () => {
                const found = riskResults(look, notes.risks.note);
                return options.plannedAreThere ? found.map(each => ({ ...each, current: each.residual ?? each.current })) : found;
            }),
        rankings: base?.rankings ?? part('rankings', () => rankings(look, all.risks())),
        interests: base?.interests ?? part('interests', () => interestResults(look, all.risks())),
        concerns: part('concerns', () => concernResults(look, notes.concerns.note)),
        compiled: base?.compiled ?? (state => compiled(standsFor(model, state))),
        changes: state => addsToNetwork(model, state) || all.risks().some(each => each[state]),
        structure:
            base?.structure ??
            partPer('structure', (state: RiskState) =>
                like && state === 'current'
                    ? like.structure(state)
                    : structureOf({
                          look,
                          compiled: all.compiled(state),
                          state,
                          risks: all.risks(),
                          effort,
                          singlePoints: all.singlePoints
                      })
            ),
        rings: base?.rings ?? part('rings', () => ringResults(model, all.compiled)),
        faultTree: nodes => faultTreeOf(all.structure('current'), nodes),
        singlePoints:
            base?.singlePoints ??
            oncePerKey(network => {
                onPart('singlePoints');
                return singlePoints(network);
            }),
        harms: base?.harms ?? like?.harms ?? part('harms', () => rounded(harms(all.structure('current')))),
        drawnHarms: stepped(
            'drawnHarms',
            function* () {
                const { figures } = all.harms();
                return figures.some(each => each.chance.best === undefined && !each.chance.ring)
                    ? rounded(yield* withEstimates(figures, all.structure('current'), sampling))
                    : figures;
            },
            known.network?.result.harms
        ),
        network: stepped(
            'network',
            function* () {
                const result = networkResult(all, reportedOn(model), all.harms(), all.rings());
                return { ...result, harms: [...(yield* all.drawnHarms.steps())] };
            },
            known.network?.result
        ),
        losses: stepped(
            'losses',
            function* () {
                return yield* lossesOf((yield* all.network.steps()).nodes);
            },
            known.network?.losses
        ),
        node: oncePerKey(id => stepped('node', () => studied(id), undefined, id)),
        nodeWithin: (id, limits) => rounded(nodeStructure(all.structure('current'), id, limits)),
        changed: state => changedChances(all, reportedOn(model), state),
        stressTest:
            base?.stressTest ??
            like?.stressTest ??
            partPer('stressTest', (id: string) => {
                const test = tests.get(id);
                return test && stressTest(look, all.compiled('current'), test);
            }),
        stressTests:
            base?.stressTests ??
            part('stressTests', () =>
                stressTests(look, test => all.stressTest(test.id) ?? stressTest(look, all.compiled('current'), test), all.compiled)
            ),
        outages: (down, hours) => singleOutages(look, all.compiled('current'), down, hours),
        reach: part('reach', () => reaches(model, all.compiled('current'))),
        knockOns: base?.knockOns ?? part('knockOns', () => knockOns(look, all.compiled('current'), all.risks())),
        supply: base?.supply ?? part('supply', () => supplyResults(all.compiled('current'), all.control)),
        control: part('control', () => controlResults(model)),
        routes: part('routes', () => supplyRoutes((['current', 'residual', 'what_if'] as const).map(each => all.compiled(each)))),
        capabilities: base?.capabilities ?? part('capabilities', () => capabilityResults(model)),
        sampledRisks: stepped(
            'sampledRisks',
            function* () {
                return rounded(yield* sampleRisks(look, all.risks(), sampling));
            },
            known.risks
        ),
        sampledStressTest: oncePerKey(id => stepped('sampledStressTest', () => sampledTest(tests.get(id)), known.stressTests.get(id), id)),
        measures: base?.measures ?? part('measures', () => measuresInTime(model)),
        differences: base?.differences ?? part('differences', () => differencesOf(look, variant => study(variant, { effort }))),
        measureEffects: part('measureEffects', () => effectsOf(all, base, variant => study(variant, { effort }))),
        figures: part('figures', () => (options.plannedAreThere ? { ...figuresFor(all), percentile: () => undefined } : figuresFor(all))),
        // Nothing of them is drawn, and no rule is run for them.
        objectives: part('objectives', () => objectivesIn(all, base, variant => study(variant, { effort, plannedAreThere: true }))),
        judgement: part(
            'judgement',
            () =>
                options.judgement ?? {
                    ...runRules(all),
                    ...all.objectives()
                }
        ),
        judgedInParts: part('judgedInParts', () => withConditions(all, all.judgement())),
        gaps: base?.gaps ?? part('gaps', () => findGaps(look, all.risks(), all.objectives().objectives)),
        notes:
            base?.notes ??
            part('notes', () => {
                all.risks();
                all.concerns();
                const states = (['current', 'residual', 'what_if'] as const).map(each => standsFor(model, each));
                states.forEach(all.compiled);
                const ofCapabilities = noteBook();
                capabilitiesIn(model, 'what_if', ofCapabilities.note);
                return noteBook([
                    ...notes.risks.notes(),
                    ...notes.concerns.notes(),
                    ...states.flatMap(each => notes.of(each).notes()),
                    ...ofCapabilities.notes()
                ]).notes();
            }),
        variant: change => study({ ...model, ...change }, { sampling, effort, like: isStanding(model, change) ? all : undefined }),
        steps: function* (piece) {
            switch (piece.kind) {
                case 'network':
                    return { kind: 'network', result: yield* all.network.steps(), losses: yield* all.losses.steps() };
                case 'sampled_risks':
                    return { kind: 'sampled_risks', result: yield* all.sampledRisks.steps() };
                case 'sampled_stress_test': {
                    const result = yield* all.sampledStressTest(piece.id).steps();
                    return result && { kind: 'sampled_stress_test', result };
                }
            }
        }
    };
    const compiled = partPer('compiled', (state: RiskState) => compileNetwork(model, state, notes.of(state).note));

    function* studied(id: string): ReturnType<Stepped<StudiedNode | undefined>['steps']> {
        const reported = all.network.made();
        const found = reported && [...reported.nodes, ...reported.sectors].find(each => each.id === id);
        const [structure] = found ? [found] : rounded(structuresIn(all, [id]).nodes);
        if (!structure) {
            return undefined;
        }
        const losses = found && all.losses.made();
        const [drawn] = losses ? losses.filter(each => each.id === id) : yield* lossesOf([structure]);
        return { structure, drawn };
    }

    function* lossesOf(nodes: readonly NodeStructure[]): ReturnType<Stepped<readonly SampledLoss[]>['steps']> {
        const open = nodes.filter(each => each.kind !== 'sector' && each.loss.status === 'bounds').map(each => each.id);
        return open.length === 0 ? [] : rounded(yield* sampleLosses(all.structure('current'), open, seed));
    }

    function* sampledTest(test: StressTest | undefined): ReturnType<Stepped<StressTestSampling | undefined>['steps']> {
        return test && rounded(yield* sampleStressTest(test, sampling, all.compiled('current')));
    }

    return all;
}

function objectivesIn(all: Study, base: Study | undefined, studied: (model: RiskModel) => Study): Pick<Judgement, 'objectives'> {
    if (base) {
        return base.objectives();
    }
    return all.model.objectives ? { objectives: objectiveResults(all, studied) } : {};
}

function effectsOf(all: Study, base: Study | undefined, variant: (model: RiskModel) => Study): ReturnType<Study['measureEffects']> {
    return base ? base.measureEffects() : measureEffects(all, variant);
}

/** Whether a change leaves things as they stand: one of measures that are not in place. */
function isStanding(model: RiskModel, { measures = [], ...others }: Partial<RiskModel>): boolean {
    const [before, after] = [model.measures, measures].map(all => all.filter(each => each.status === 'in_place'));
    return Object.keys(others).length === 0 && before?.length === after?.length && before?.every((each, i) => each === after?.[i]) === true;
}

/** The state whose network a state has. */
function standsFor(model: RiskModel, state: RiskState): RiskState {
    return state === 'what_if' && !addsToNetwork(model, 'what_if')
        ? standsFor(model, 'residual')
        : state === 'residual' && !addsToNetwork(model, 'residual')
          ? 'current'
          : state;
}

function knownIn(pieces: readonly PieceResult[]): {
    readonly network: Extract<PieceResult, { kind: 'network' }> | undefined;
    readonly risks: RiskSampling | undefined;
    readonly stressTests: ReadonlyMap<string, StressTestSampling>;
} {
    return {
        network: pieces.find(each => each.kind === 'network'),
        risks: pieces.find(each => each.kind === 'sampled_risks')?.result,
        stressTests: new Map(pieces.flatMap(each => (each.kind === 'sampled_stress_test' ? [[each.result.id, each.result] as const] : [])))
    };
}

/** The study of a model, the same for everybody who has that model: its texts did not change. */
export const studyOf = oncePerObject((model: RiskModel) => study(model));

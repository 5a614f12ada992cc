import { compare, type Effect, type Measure, type RiskModel, type StressTest } from '@nvs/model';
import type { FigureChange, MeasureAmount, MeasureEffects, MeasureRisk, MeasureTest, TestChange } from '../results/measure-effects.js';
import type { MeasureMoney } from '../results/measures.js';
import type { RiskFigures } from '../results/risk.js';
import type { CriterionHarm } from '../results/time.js';
import { changesNetwork } from '../scoring/network-effect.js';
import { residualFigures } from '../scoring/risk.js';
import type { Study } from '../study-parts.js';
import type { CompiledNetwork } from '../time/compile.js';
import { stressTestOutcome, type Outcome, type StressTestOutcome } from '../time/stress-test.js';
import type { AddedTo } from './asked.js';
import { variantsOf, whyNot } from './variants.js';

type Parts = Pick<Study, 'look' | 'risks' | 'measures'>;
type Variant = Pick<Study, 'look' | 'compiled'>;

/**
 * What each measure costs, and what it does to risks and in stress tests (formula `measure.change`), in the order of ids.
 * @param studied parts of the model with one set of its measures or another
 */
export function measureEffects(parts: Parts, studied: (model: RiskModel) => Variant): MeasureEffects[] {
    const { look } = parts,
        { model } = look,
        { money } = parts.measures();
    const variants = new Map<string, Variant>();
    const variant = (of: RiskModel): Variant => {
        const set = setOf(of.measures);
        const known = variants.get(set) ?? studied(of);
        variants.set(set, known);
        return known;
    };
    const played = testsPlayed(parts, variant);
    return [...model.measures]
        .sort((a, b) => compare(a.id, b.id))
        .map(measure => {
            const { id } = measure;
            const own = money.filter(each => each.id === id);
            const amounts = (what: 'cost' | 'benefit'): MeasureAmount[] => own.filter(each => each.what === what).map(amountOf);
            const pairs = variantsOf(model, id, look.assessment?.judged === 'without_measures');
            return {
                id,
                cost: amounts('cost'),
                benefit: amounts('benefit'),
                costs: amounts('cost').length > 0 ? 'stated' : whyNoCost(measure),
                judgedWithIt: pairs ? undefined : true,
                withoutEffect: whyNot(model, measure),
                risks: risksOf(parts, measure, variant),
                stressTests: pairs ? played(measure, pairs) : [],
                formula: 'measure.change'
            };
        });
}

/** Which measures count, by name. */
function setOf(measures: readonly Measure[]): string {
    return measures
        .filter(each => each.effects.length > 0)
        .map(each => `${each.id} ${each.status ?? ''}`)
        .sort(compare)
        .join();
}

function amountOf({ worth, currency, years, period, discount, missing, outside }: MeasureMoney): MeasureAmount {
    return { ...worth, currency, years, period, discount, missing, ...(outside ? { outside } : {}) };
}

function whyNoCost({ cost }: Measure): MeasureEffects['costs'] {
    return cost.length === 0 ? 'not_stated' : cost.every(each => each.withheld && !each.low && !each.best) ? 'withheld' : 'no_period';
}

function risksOf({ look, risks }: Parts, { id, effects }: Measure, variant: (model: RiskModel) => Variant): MeasureRisk[] {
    const { model } = look;
    const acted = new Set(effects.filter(each => each.aspect === 'likelihood' || each.aspect === 'impact').map(each => each.target));
    const harmed = new Set(effects.filter(each => each.aspect === 'impact').map(each => each.target));
    model.campaigns.filter(each => each.threats.some(threat => harmed.has(threat))).forEach(each => acted.add(each.id));
    return risks()
        .filter(each => acted.has(each.id))
        .map(({ id: of, scope }) => {
            const judged = look.threats.get(of)?.judged ?? look.assessment?.judged;
            const pairs = variantsOf(model, id, judged === 'without_measures');
            const figures = (set: RiskModel) => residualFigures(variant(set).look, of, scope);
            const change = (added: AddedTo): MeasureRisk['alone'] => {
                const before = pairs && figures(pairs[added].without),
                    after = pairs && figures(pairs[added].with);
                return before && after && figuresChange(before, after);
            };
            return pairs ? { id: of, scope, alone: change('alone'), last: change('last') } : { id: of, scope, judgedWithIt: true };
        });
}

function figuresChange(before: RiskFigures, after: RiskFigures): NonNullable<MeasureRisk['alone']> {
    const pair = (of: (figures: RiskFigures) => FigureChange['with'] | undefined): FigureChange | undefined => {
        const without = of(before),
            since = of(after);
        return without && since && { without, with: since };
    };
    return {
        rankKey: pair(({ rankKey }) => rankKey && { low: rankKey.low, best: rankKey.best, high: rankKey.high }),
        likelihood: pair(({ likelihood: { low, best, high } }) =>
            low?.value === undefined || high?.value === undefined ? undefined : { low: low.value, best: best?.value, high: high.value }
        )
    };
}

type Played = (measure: Measure, variants: NonNullable<ReturnType<typeof variantsOf>>) => MeasureTest[];

/** Stress tests with one set of measures or another, each played once, and only where a measure can make a difference. */
function testsPlayed({ look }: Parts, variant: (model: RiskModel) => Variant): Played {
    const tests = [...look.model.stressTests].sort((a, b) => compare(a.id, b.id));
    const networks = new Map<string, CompiledNetwork>();
    const results = new Map<string, StressTestOutcome>();
    const play = (model: RiskModel, test: StressTest): StressTestOutcome => {
        const set = setOf(model.measures.filter(each => each.effects.some(changesNetwork)));
        const network = networks.get(set) ?? variant(model).compiled('residual');
        networks.set(set, network);
        const key = `${test.id} ${set}`;
        const result = results.get(key) ?? stressTestOutcome(look, network, test);
        results.set(key, result);
        return result;
    };
    return (measure, variants) =>
        tests.flatMap(test => {
            const change = (added: AddedTo): TestChange => {
                const { without, with: after } = variants[added];
                // One of the two is a state of the model, which several measures are compared with.
                const shared = play(added === 'last' && measure.status === 'planned' ? after : without, test);
                return measure.effects.some(each => matters(each, shared, look.model))
                    ? testChange(play(without, test), play(after, test))
                    : { hours: 0, nodes: [], criteria: [] };
            };
            const alone = change('alone'),
                last = change('last');
            return isChange(alone) || isChange(last) ? [{ id: test.id, alone, last }] : [];
        });
}

/** Whether an effect can change what a test does; those on what never was lost or down in it cannot. */
function matters({ aspect, target }: Effect, run: StressTestOutcome, model: RiskModel): boolean {
    const down = (id: string): boolean => run.downtime.some(each => each.id === id);
    switch (aspect) {
        case 'likelihood':
        case 'impact':
        case 'failure':
        case 'fails_to_start':
        case 'existing':
            return false;
        case 'restore':
        case 'restart':
            return run.as_feeds !== undefined || down(target);
        case 'buffer':
        case 'refill':
        case 'substitution': {
            const of = model.dependencies.find(each => each.id === target)?.of;
            const isSector = !model.nodes.some(each => each.id === of);
            return run.as_feeds !== undefined || isSector || (of !== undefined && down(of)) || run.saved.includes(target);
        }
        default:
            return true;
    }
}

function testChange(before: StressTestOutcome, after: StressTestOutcome): TestChange {
    const as_feeds = before.as_feeds || after.as_feeds ? outcomeChange(before.as_feeds ?? before, after.as_feeds ?? after) : undefined;
    return { ...outcomeChange(before, after), as_feeds };
}

function outcomeChange(before: Outcome, after: Outcome): Omit<TestChange, 'as_feeds'> {
    const nodes = pairs(before.downtime, after.downtime, each => each.id)
        .map(([id, without, since]) => ({ id, without: without?.hours ?? 0, with: since?.hours ?? 0 }))
        .filter(each => each.without !== each.with);
    return {
        hours: nodes.reduce((sum, each) => sum + each.without - each.with, 0),
        nodes,
        criteria: pairs(before.criteria, after.criteria, each => each.criterion)
            .map(([criterion, without, since]) => ({ criterion, without: reached(without), with: reached(since) }))
            .filter(each => each.without.hours !== each.with.hours || each.without.class !== each.with.class)
    };
}

/** What two lists say of the same, in the order of ids. */
function pairs<T>(before: readonly T[], after: readonly T[], idOf: (each: T) => string): [id: string, T | undefined, T | undefined][] {
    const one = new Map(before.map(each => [idOf(each), each])),
        other = new Map(after.map(each => [idOf(each), each]));
    return [...new Set([...one.keys(), ...other.keys()])].sort(compare).map(id => [id, one.get(id), other.get(id)]);
}

function reached(harm: CriterionHarm | undefined): TestChange['criteria'][number]['with'] {
    return { hours: harm?.hours ?? 0, class: harm?.class };
}

function isChange({ as_feeds, ...own }: TestChange): boolean {
    return own.nodes.length + own.criteria.length > 0 || (as_feeds !== undefined && isChange(as_feeds));
}

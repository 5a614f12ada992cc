import type {
    ConcernResult,
    ControlResult,
    ExposureEntry,
    NodeStructure,
    Results,
    SampledLoss,
    SharedPoint,
    StressTestResult,
    Study,
    SupplyResult
} from '@nvs/analysis';
import { isNeed, type Concern } from '@nvs/model';
import type { Dependency, Effect, Estimate, Location, Measure, Node, RiskModel, Sector, Service } from '@nvs/model';
import { elementsIn } from '../elements.js';
import { formulasIn, pagesOf } from '../formulas.js';
import { hoursOf, leavesOf } from '../timeline.js';
import { linkOf, type Link } from './links.js';
import { exposureFormulas } from './place.js';
import { writtenAt, type Explained, type ExplainOptions } from './explained.js';
import { titled } from '../words/said.js';

/** A value that an element states. */
interface Stated {
    readonly what: string;
    readonly at: Location;
    readonly text?: string | undefined;
}

/** A threat that takes a node down, or supply away. */
interface Strike {
    readonly threat: string;
    readonly chance?: number | undefined;
    readonly share?: number | undefined;
    readonly from?: string | undefined;
    readonly hours?: number | undefined;
    readonly at: Location;
}

/** How long something is down in a stress test; `reading` where that differs with what rings pass on that do not say so. */
interface OutageInTest {
    readonly id: string;
    readonly hours: number;
    readonly outages: number;
    readonly longest: number;
    readonly lasting: boolean;
    readonly reading?: 'as_services' | 'as_feeds';
}

/** Why the figures of a node or sector of the network are what they are. */
export interface NodeExplanation extends Explained {
    readonly kind: Node['kind'] | 'sector';
    /** Hours that chances count over. */
    readonly horizon: number;
    readonly structure: NodeStructure;
    /** An estimate of its loss, where only limits are proven. */
    readonly drawn: SampledLoss | undefined;
    readonly stated: readonly Stated[];
    readonly needs: readonly Link[];
    readonly neededBy: readonly Link[];
    /** Needs of it, and of others for it, that are in no figure since the concern is not interruption. */
    readonly notCounted?: readonly (Link & { readonly concern: readonly Concern[] })[];
    /** What is feared of its dependencies, and of those on it, beside their interruption, with the harm of that. */
    readonly worries?: readonly (Link & Pick<ConcernResult, 'concern' | 'impact'>)[];
    /** What others abroad need of it. */
    readonly reverse?: readonly Link[];
    readonly struckBy: readonly Strike[];
    readonly serves: readonly Service[];
    /** Hours of outage in each stress test, at best estimates. */
    readonly stressTests: readonly OutageInTest[];
    readonly supply?: SupplyResult | undefined;
    readonly exposures: readonly (Omit<ExposureEntry, 'node'> & { readonly place: string })[];
    /** Who controls and who owns it; absent where no stakes are stated in the model. */
    readonly control?: ControlResult;
    readonly sharedPoints: readonly SharedPoint[];
    /** Of a supplier: processes that hang on it. */
    readonly hangsOnIt: readonly ExposureEntry[];
    readonly effects: readonly (Pick<Effect, 'aspect' | 'target' | 'operator' | 'at'> & {
        readonly measure: string;
        readonly status?: Measure['status'];
        readonly text?: string | undefined;
    })[];
}

/** How long it is down in a stress test; where that differs with what rings pass on, in each case. */
function outagesIn({ id: test, as_feeds, ...asServices }: StressTestResult, id: string): OutageInTest[] {
    const found = (
        { downtime, sectors }: Pick<StressTestResult, 'downtime' | 'sectors'>,
        reading?: OutageInTest['reading']
    ): OutageInTest[] =>
        [...downtime, ...sectors]
            .filter(each => each.id === id)
            .map(({ hours, outages, longest, lasting }) => ({
                id: test,
                hours,
                outages,
                longest,
                lasting,
                ...(reading ? { reading } : {})
            }));
    const least = found(asServices),
        most = as_feeds ? found(as_feeds) : least;
    return JSON.stringify(least) === JSON.stringify(most)
        ? least
        : [...found(asServices, 'as_services'), ...(as_feeds ? found(as_feeds, 'as_feeds') : [])];
}

export function explainNode(study: Study, element: Node | Sector, results: Results, { text }: ExplainOptions): NodeExplanation | undefined {
    const { id, kind, at } = element;
    const { model } = study;
    const found = study.node(id)();
    if (!found) {
        return undefined;
    }
    const { structure, drawn } = found;
    const needs = model.dependencies.filter(each => each.of === id && isNeed(each));
    const others = model.dependencies.filter(each => !isNeed(each));
    const isNeeded = ({ on, supply }: Dependency): boolean => leavesOf(on).includes(id) || supply.some(share => share.supplier === id);
    const notCounted = others.filter(each => !each.reverse && (each.of === id || isNeeded(each)));
    const reverse = others.filter(each => each.reverse && isNeeded(each));
    const worries = model.dependencies
        .filter(each => each.of === id || isNeeded(each))
        .flatMap(dependency =>
            (results.concerns ?? [])
                .filter(each => each.id === dependency.id)
                .map(({ concern, impact }) => ({ ...linkOf(dependency), concern, impact }))
        );
    const own = new Set([id, ...needs.map(each => each.id)]);
    const held = results.supply.control?.find(each => each.id === id);
    const answer = {
        project: model.project,
        id,
        kind,
        title: titled(element),
        at,
        horizon: study.structure('current').horizon,
        structure,
        drawn,
        stated: kind === 'sector' ? [] : statedBy(element, text),
        needs: needs.map(linkOf),
        neededBy: model.dependencies.filter(each => isNeed(each) && isNeeded(each)).map(linkOf),
        ...(notCounted.length > 0 ? { notCounted: notCounted.map(each => ({ ...linkOf(each), concern: each.concern ?? [] })) } : {}),
        ...(worries.length > 0 ? { worries } : {}),
        ...(reverse.length > 0 ? { reverse: reverse.map(linkOf) } : {}),
        struckBy: strikesOn(model, id),
        serves: kind === 'sector' ? [] : element.serves,
        stressTests: results.stressTests.flatMap(test => outagesIn(test, id)),
        supply: results.supply.supplies.find(each => each.id === id),
        exposures: results.supply.exposures.flatMap(({ place, nodes }) =>
            nodes.filter(each => each.node === id).map(({ node: _, ...rest }) => ({ place, ...rest }))
        ),
        ...(held ? { control: held } : {}),
        hangsOnIt: results.supply.exposures.find(each => each.place === id)?.nodes ?? [],
        sharedPoints: results.supply.sharedPoints.filter(each => own.has(each.dependency)),
        effects: model.measures.flatMap(measure =>
            measure.effects
                .filter(each => own.has(each.target))
                .map(({ aspect, target, operator, amount, at: place }) => ({
                    measure: measure.id,
                    status: measure.status,
                    aspect,
                    target,
                    operator,
                    text: amount && writtenAt(amount.at, text),
                    at: place
                }))
        ),
        notes: results.notes.filter(each => own.has(each.id)),
        gaps: results.gaps.filter(each => each.id !== undefined && own.has(each.id))
    };
    const formulas = formulasIn([structure, answer.drawn, answer.supply]);
    const more = [
        'network.loss',
        ...(structure.loss.status === 'bounds' ? ['network.bounds'] : []),
        ...(structure.events.length > 0 ? ['network.importance'] : []),
        ...(structure.nodes ? ['network.intervention'] : []),
        ...(answer.stressTests.length > 0 ? ['time.simulation'] : []),
        ...exposureFormulas([...answer.exposures, ...answer.hangsOnIt]),
        ...(answer.sharedPoints.length > 0 ? ['supply.shared_point'] : [])
    ];
    return { ...answer, formulas: pagesOf([...formulas, ...more]), elements: elementsIn(model, answer) };
}

function statedBy(node: Node, text: ExplainOptions['text']): Stated[] {
    const values: readonly (readonly [what: string, value: Estimate | undefined])[] = [
        ['failure', node.failure],
        ['fails_to_start', node.failsToStart],
        ['restore', node.restore],
        ['restart', node.restart],
        ['users', node.users],
        ['cost_of_outage', node.costOfOutage],
        ...node.supply.map(each => ['supply', each.share] as const)
    ];
    return values.flatMap(([what, value]) => (value ? [{ what, at: value.at, text: writtenAt(value.at, text) }] : []));
}

function strikesOn({ threats }: RiskModel, id: string): Strike[] {
    return threats.flatMap(threat => [
        ...threat.disrupts
            .filter(each => each.node === id)
            .map(({ chance, duration, at }) => ({ threat: threat.id, chance, hours: hoursOf(duration), at })),
        ...threat.cuts
            .filter(each => each.resource === id)
            .map(({ share, supplier, duration, at }) => ({ threat: threat.id, share, from: supplier, hours: hoursOf(duration), at }))
    ]);
}

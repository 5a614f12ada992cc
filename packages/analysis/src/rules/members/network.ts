import { HOURS, type Dependency, type Node, type Organisation, type Sector, type StressTest } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { sharesOf } from '../../supply/concentration.js';
import { leaves, supplyOf } from '../../supply/supply.js';
import { supplyIn } from './supply-in.js';
import type { StructuralFigure, StructuralNumbers } from '../figures.js';
import { elements, list, mapped, missing, word, type NumberValue, type Value } from '../value.js';
import type { World } from '../world.js';
import { ofConcerns } from './impact.js';
import {
    carriedText,
    carriedWord,
    carriedWords,
    estimateAt,
    openRing,
    optionalNumber,
    optionalWord,
    refs,
    ringRead,
    type Member,
    type Members,
    type What
} from './member.js';

const structural =
    (figure: StructuralFigure): Member<Node | Sector> =>
    (world, element, { what }) => {
        const found = world.figures.structure(element.id, figure);
        if (!found) {
            return missing(message('ruleReasons.notComputed', { what }));
        }
        const { low, best, high } = found;
        return {
            type: 'number',
            dimension: figure === 'frequency' ? 'number' : 'share',
            ...(figure === 'frequency' ? { per: HOURS.year } : {}),
            low,
            best,
            high,
            condition: conditionOf(world, figure, found)
        };
    };

/** Under which a chance of the network holds: no chance is shown without. */
function conditionOf({ horizon: { hours } }: World, figure: StructuralFigure, numbers: StructuralNumbers): Message {
    const { conditions, judgedOver, lessCertain, missing: notJudged = 0 } = numbers;
    return message('text.commas', {
        items: [
            holdsUnder(hours, figure, numbers),
            ...(judgedOver === undefined ? [] : [message('ruleConditions.onceInAll', { hours: judgedOver })]),
            ...(notJudged === 0 ? [] : [message('ruleConditions.eventsOpen', { count: notJudged })]),
            ...ringRead(conditions, lessCertain)
        ]
    });
}

function holdsUnder(
    horizon: number | undefined,
    figure: StructuralFigure,
    { noBound = false, approximate = false, over }: StructuralNumbers
): Message {
    switch (figure) {
        case 'loss':
            return message('ruleConditions.loss', { horizon, noBound });
        case 'outage':
            return message('ruleConditions.outage', { horizon, nearly: approximate });
        case 'unavailability':
        case 'frequency':
            return over === 'horizon' ? message('ruleConditions.ofHorizon', { horizon }) : message('ruleConditions.longRun');
    }
}

/** Hours to the end of a run are no length of an outage. */
const notBack = (isLasting: boolean): Pick<NumberValue, 'condition'> => (isLasting ? { condition: message('ruleConditions.notBack') } : {});

const whenDown: Omit<Members<'sector', Node | Sector>, 'part_of' | 'code'> = {
    downtime_by_control: (world, element, { what, under }) => {
        const hours = under === undefined ? undefined : world.figures.downtimeByControl(element.id, under);
        return under === undefined
            ? missing(message('ruleReasons.needsUnder', { what }))
            : hours === undefined
              ? missing(message('ruleReasons.notComputed', { what }))
              : { ...mapped(hours, 'duration'), ...notBack(world.figures.isLasting(element.id, under, 'control')) };
    },
    downtime: (world, element, { what, under }) => {
        const hours = under === undefined ? undefined : world.figures.downtime(element.id, under);
        return under === undefined
            ? missing(message('ruleReasons.needsUnder', { what }))
            : hours === undefined
              ? missing(message('ruleReasons.notComputed', { what }))
              : {
                    ...mapped(hours, 'duration'),
                    ...notBack(world.figures.isLasting(element.id, under, 'origin')),
                    percentile: of => world.figures.percentile(element.id, `downtime:${under}`, of)
                };
    },
    loss: structural('loss'),
    outage: structural('outage'),
    unavailability: structural('unavailability'),
    frequency: structural('frequency')
};

export const SECTOR: Members<'sector', Sector> = { ...whenDown, part_of: refs(element => element.partOf), code: carriedText('code') };

/** Who holds something. Who controls it at one end of the ranges only is perhaps among them. */
export const HELD: Pick<Members<'process', Node | Organisation>, 'control' | 'ownership'> = {
    control: (world, { id }) =>
        list(
            world.figures.control(id).flatMap(({ by, control }): Value[] => {
                const name = { by: world.title(by), of: world.title(id) };
                return control === 'no'
                    ? []
                    : [
                          {
                              type: 'element',
                              id: by,
                              ...(control === 'possible' ? { perhaps: message('ruleReasons.mayControl', name) } : {})
                          }
                      ];
            })
        ),
    ownership: (world, { id }) =>
        list(
            world.figures
                .control(id)
                .flatMap(({ by, ownership: { low, best, high } }) =>
                    high === 0 ? [] : [{ type: 'row' as const, share: { supplier: by, low, best, high } }]
                )
        )
};

const exposureRows = (rows: readonly { supplier: string; low: number; high: number }[]): Value =>
    list(rows.map(({ supplier, low, high }) => ({ type: 'row', share: { supplier, low, best: low === high ? low : undefined, high } })));

export const NODE: Members<'process', Node> = {
    ...HELD,
    ...whenDown,
    sector: refs(element => element.sectors),
    country: refs(element => element.country),
    part_of: refs(element => element.partOf),
    category: (_, element, { what }) => optionalWord(element.category, what),
    serves: refs<Node>(element => element.serves.map(each => each.target)),
    restore: estimateAt(element => element.restore),
    restart: estimateAt(element => element.restart),
    failure: estimateAt(element => element.failure),
    fails_to_start: estimateAt(element => element.failsToStart),
    users: estimateAt(element => element.users),
    cost_of_outage: estimateAt(element => element.costOfOutage),
    dependencies: (world, element) => elements(world.dependenciesOf.get(element.id) ?? []),
    single_points: (world, element, { what }) => {
        const points = world.figures.singlePoints(element.id);
        switch (points) {
            case 'too_large':
                return missing(message('ruleReasons.networkTooLarge', { what }));
            case 'open_ring':
                return openRing(what, true);
            // A source of one supply, `resource|supplier`, is no element.
            default:
                return elements(points.filter(each => world.elements.has(each)));
        }
    },
    exposure: (world, { id }) => exposureRows(world.figures.exposure(id)),
    exposure_by_control: (world, { id }) => exposureRows(world.figures.exposureByControl(id)),
    valid: carriedWords('valid'),
    code: carriedText('code')
};

export const RESOURCE: Members<'resource', Node> = {
    ...NODE,
    supply: (world, element, { what }) => ({
        type: 'supply',
        of: element.id,
        shares: sharesOf(element.supply),
        year: element.supplyYear,
        at: element.at,
        part: supplyIn(world, element, what)
    }),
    year: (_, element, { what }) => optionalNumber(element.supplyYear, what),
    basis: (_, element, { what }) => optionalWord(element.supplyBasis, what)
};

export const DEPENDENCY: Members<'dependency', Dependency> = {
    of: (_, element) => ({ type: 'element', id: element.of }),
    on: (_, element) => elements([...new Set(leaves(element.on))]),
    needs: estimateAt(element => element.needs),
    buffer: estimateAt(element => element.buffer),
    refill: estimateAt(element => element.refill),
    substitution: estimateAt(element => element.substitution),
    strength: estimateAt(element => element.strength),
    kind: (_, element, { what }) => optionalWord(element.edge, what),
    concern: (_, element) => list((element.concern ?? (element.reverse ? [] : ['interruption'])).map(word)),
    impact: (world, element, { what }) => ofConcerns(world, element, what),
    to_start: (_, element) => word(element.startRequired ? 'required' : 'not_required'),
    supply: (world, element, { what }) => supplyOfDependency(world, element, what),
    valid: carriedWords('valid'),
    category: carriedWord('category'),
    code: carriedText('code')
};

/** Its own supply, else that of the one resource that it needs. */
function supplyOfDependency(world: World, element: Dependency, what: What): Value {
    const found = supplyOf(element, id => {
        const named = world.elements.get(id);
        return named && 'supply' in named ? named.supply : undefined;
    });
    const of = found && world.elements.get(found.of);
    return {
        type: 'supply',
        of: found?.of ?? element.id,
        shares: sharesOf(found?.supply ?? []),
        year: of && 'supplyYear' in of ? of.supplyYear : undefined,
        at: of?.at,
        part: supplyIn(world, of && 'supply' in of ? of : element, what)
    };
}

export const STRESS_TEST: Members<'stress_test', StressTest> = {};

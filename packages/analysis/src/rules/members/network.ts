import { HOURS, type Dependency, type Node, type Sector, type StressTest } from '@nvs/model';
import { sharesOf } from '../../supply/concentration.js';
import { leaves, supplyOf } from '../../supply/supply.js';
import type { StructuralFigure, StructuralNumbers } from '../figures.js';
import { elements, list, mapped, missing, sayHours, word, type Value } from '../value.js';
import type { World } from '../world.js';
import {
    carriedText,
    carriedWord,
    carriedWords,
    estimateAt,
    openRing,
    optionalNumber,
    optionalWord,
    refs,
    type Member,
    type Members
} from './member.js';

const structural =
    (figure: StructuralFigure): Member<Node | Sector> =>
    (world, element, { what }) => {
        const found = world.figures.structure(element.id, figure);
        if (!found) {
            return missing(`${what} is not computed`);
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
function conditionOf(world: World, figure: StructuralFigure, numbers: StructuralNumbers): string {
    const { conditions, judgedOver, missing: notJudged = 0 } = numbers;
    return [
        holdsUnder(world, figure, numbers),
        ...(judgedOver === undefined ? [] : [`what is judged over ${sayHours(judgedOver)} counts once in all`]),
        ...(notJudged === 0 ? [] : [`${notJudged} event${notJudged === 1 ? '' : 's'} not judged or withheld`]),
        ...(conditions.includes('ring_as_services') ? ['a ring of feeds without a source read as services'] : []),
        ...(conditions.includes('ring_not_stated') ? ['a ring read as services and as feeds'] : [])
    ].join(', ');
}

function holdsUnder({ horizon }: World, figure: StructuralFigure, { noBound, approximate, over }: StructuralNumbers): string {
    const horizonInWords = horizon.hours === undefined ? 'the horizon' : sayHours(horizon.hours);
    const within = `within ${horizonInWords}`;
    switch (figure) {
        case 'loss':
            return `${within}, repair ignored${noBound ? ', each chance drawn once, so no bound of an outage' : ''}`;
        case 'outage':
            return `${approximate ? 'nearly, ' : ''}${within}, all up at the beginning`;
        case 'unavailability':
        case 'frequency':
            return over === 'horizon' ? `of ${horizonInWords}, all up at the beginning` : 'in the long run';
    }
}

const whenDown: Omit<Members<'sector', Node | Sector>, 'part_of' | 'code'> = {
    downtime: (world, element, { what, under }) => {
        const hours = under === undefined ? undefined : world.figures.downtime(element.id, under);
        return under === undefined
            ? missing(`${what} needs "under" and a stress test`)
            : hours === undefined
              ? missing(`${what} is not computed`)
              : { ...mapped(hours, 'duration'), percentile: of => world.figures.percentile(element.id, `downtime:${under}`, of) };
    },
    loss: structural('loss'),
    outage: structural('outage'),
    unavailability: structural('unavailability'),
    frequency: structural('frequency')
};

export const SECTOR: Members<'sector', Sector> = { ...whenDown, part_of: refs(element => element.partOf), code: carriedText('code') };

export const NODE: Members<'process', Node> = {
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
                return missing(`${what} are not computed: the network is too large for it`);
            case 'open_ring':
                return openRing(what, 'are');
            // A source of one supply, `resource|supplier`, is no element.
            default:
                return elements(points.filter(each => world.elements.has(each)));
        }
    },
    exposure: (world, element) =>
        list(
            world.figures.exposure(element.id).map(({ supplier, low, high }) => ({
                type: 'row',
                share: { supplier, low, best: low === high ? low : undefined, high }
            }))
        ),
    valid: carriedWords('valid'),
    code: carriedText('code')
};

export const RESOURCE: Members<'resource', Node> = {
    ...NODE,
    supply: (_, element) => ({
        type: 'supply',
        of: element.id,
        shares: sharesOf(element.supply),
        year: element.supplyYear,
        at: element.at
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
    to_start: (_, element) => word(element.startRequired ? 'required' : 'not_required'),
    supply,
    valid: carriedWords('valid'),
    category: carriedWord('category'),
    code: carriedText('code')
};

/** Its own supply, else that of the one resource that it needs. */
function supply(world: World, element: Dependency): Value {
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
        at: of?.at
    };
}

export const STRESS_TEST: Members<'stress_test', StressTest> = {};

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
    DURATION,
    elementOf,
    estimateAt,
    known,
    listOf,
    openRing,
    optionalNumber,
    optionalWord,
    property,
    refs,
    SHARE,
    type Member,
    type MemberType,
    type Members
} from './member.js';

const NODES = ['process', 'asset', 'resource', 'supplier'] as const;

const structural = (figure: StructuralFigure, type: MemberType, meaning: string): Member<Node | Sector> =>
    known(type, meaning, (world, element, { what }) => {
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
    });

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

const whenDown: Members<Node | Sector> = {
    downtime: known(
        DURATION,
        'how long it is down in all; `under` a stress test',
        (world, element, { what, under }) => {
            const hours = under === undefined ? undefined : world.figures.downtime(element.id, under);
            return under === undefined
                ? missing(`${what} needs "under" and a stress test`)
                : hours === undefined
                  ? missing(`${what} is not computed`)
                  : { ...mapped(hours, 'duration'), percentile: of => world.figures.percentile(element.id, `downtime:${under}`, of) };
        },
        { under: true }
    ),
    loss: structural('loss', SHARE, 'the chance that it is lost within the horizon, every event lasting and each chance drawn once'),
    outage: structural('outage', SHARE, 'the chance of at least one outage within the horizon, all up at its beginning'),
    unavailability: structural('unavailability', SHARE, 'the part of the time that it is down'),
    frequency: structural('frequency', { is: 'frequency' }, 'how often it goes down')
};

export const SECTOR: Members<Sector> = { ...whenDown, part_of: refs(element => element.partOf), code: carriedText('code') };

export const NODE: Members<Node> = {
    ...whenDown,
    sector: refs(element => element.sectors),
    country: refs(element => element.country),
    part_of: refs(element => element.partOf),
    category: property((_, element, { what }) => optionalWord(element.category, what)),
    serves: { ...refs<Node>(element => element.serves.map(each => each.target)), type: listOf(elementOf('criterion', 'interest')) },
    restore: estimateAt(element => element.restore),
    restart: estimateAt(element => element.restart),
    failure: estimateAt(element => element.failure),
    fails_to_start: estimateAt(element => element.failsToStart),
    users: estimateAt(element => element.users),
    cost_of_outage: estimateAt(element => element.costOfOutage),
    dependencies: known(listOf(elementOf('dependency')), 'what it depends on', (world, element) =>
        elements(world.dependenciesOf.get(element.id) ?? [])
    ),
    single_points: known(
        listOf(elementOf(...NODES, 'country')),
        'what takes it down [alone](../methods/network.md#networkcut_sets): nodes, suppliers and countries',
        (world, element, { what }) => {
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
        }
    ),
    exposure: known(
        listOf({ is: 'row' }),
        'how much of it hangs on each country and supplier [through the chain](../methods/supply.md#supplyexposure), by where suppliers stand',
        (world, element) =>
            list(
                world.figures.exposure(element.id).map(({ supplier, low, high }) => ({
                    type: 'row',
                    share: { supplier, low, best: low === high ? low : undefined, high }
                }))
            )
    ),
    valid: carriedWords('valid'),
    code: carriedText('code')
};

export const RESOURCE: Members<Node> = {
    ...NODE,
    supply: {
        type: { is: 'supply' },
        value: (_, element) => ({
            type: 'supply',
            of: element.id,
            shares: sharesOf(element.supply),
            year: element.supplyYear,
            at: element.at
        })
    },
    year: property((_, element, { what }) => optionalNumber(element.supplyYear, what)),
    basis: property((_, element, { what }) => optionalWord(element.supplyBasis, what))
};

export const DEPENDENCY: Members<Dependency> = {
    of: known(elementOf(...NODES, 'sector'), 'what stands behind `of` in its head', (_, element) => ({ type: 'element', id: element.of })),
    on: known(listOf(elementOf(...NODES, 'country', 'group')), 'what it needs', (_, element) => elements([...new Set(leaves(element.on))])),
    needs: estimateAt(element => element.needs),
    buffer: estimateAt(element => element.buffer),
    refill: estimateAt(element => element.refill),
    substitution: estimateAt(element => element.substitution),
    strength: estimateAt(element => element.strength),
    kind: property((_, element, { what }) => optionalWord(element.edge, what)),
    to_start: property((_, element) => word(element.startRequired ? 'required' : 'not_required')),
    supply: { type: { is: 'supply' }, value: supply },
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

export const STRESS_TEST: Members<StressTest> = {};

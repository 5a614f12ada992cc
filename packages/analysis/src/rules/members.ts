import { HOURS, type Estimate, type Quantity } from '@nvs/model';
import type { StructuralFigure } from './figures.js';
import type { Element, World } from './world.js';
import { hhi, hhiAmong, largest, shareOutside, sharesOf } from '../supply/concentration.js';
import { leaves, supplyOf } from '../supply/supply.js';
import { spanOf } from '../measures/money.js';
import { samplePercentiles } from '../sampling/estimate.js';
import { place, type Place } from '../scoring/scale.js';
import type { LikelihoodPoint } from '../results/likelihood.js';
import type { RiskFigures } from '../results/risk.js';
import { elements, exactly, list, mapped, missing, word, type NumberValue, type Numbers, type ScalePoint, type Value } from './value.js';

const NOT_GIVEN = 'is not given';

/** The value of an estimate: a number with its limits; a class where it is one. */
export function ofEstimate(estimate: Estimate | undefined, what: string): Value {
    if (!estimate) {
        return missing(`${what} ${NOT_GIVEN}`);
    }
    const { best, low = best, high = best, provenance } = estimate;
    if (estimate.withheld && (!low || !high)) {
        return missing(`${what} is withheld`, true);
    }
    if (low?.type === 'quantity' && high?.type === 'quantity') {
        const { dimension, unit, per, once } = best?.type === 'quantity' ? best : low;
        const middle = estimate.withheld || best?.type !== 'quantity' ? undefined : best.amount;
        return {
            type: 'number', dimension, unit, per, once, low: low.amount, best: middle, high: high.amount, provenance, withheld: estimate.withheld,
            percentile: of => middle === undefined ? undefined : samplePercentiles(what, low.amount, middle, high.amount)[of]
        };
    }
    return best ? { type: 'word', value: best.text, provenance } : missing(`${what} ${NOT_GIVEN}`);
}

export function ofQuantity({ dimension, unit, per, once, amount }: Quantity): NumberValue {
    return { type: 'number', dimension, unit, per, once, low: amount, best: amount, high: amount };
}

const optional = (text: string | undefined, what: string): Value => text === undefined ? missing(`${what} ${NOT_GIVEN}`) : word(text);

/** A member of an element; undefined where it has none of that name. */
export function memberOf(world: World, element: Element, member: string, under: string | undefined): Value | undefined {
    const what = `${member.replaceAll('_', ' ')} of ${element.title}`;
    switch (member) {
        case 'title': return { type: 'text', value: element.title };
        case 'name': return word(element.name);
        case 'doc': case 'description': case 'marking': {
            const text = element[member];
            return text === undefined ? missing(`${what} ${NOT_GIVEN}`) : { type: 'text', value: text };
        }
        case 'owner': case 'operator': case 'responsible': return elements(element[member]);
        case 'theme': return elements(element.themes);
        case 'where': return elements(element.scopes);
        case 'source': return elements(element.sources);
        case 'tags': return list(element.tags.map(word));
    }
    const own = ofKind(world, element, member, what, under);
    if (own) {
        return own;
    }
    const carried = element.carried?.[member];
    return carried === undefined ? undefined : word(carried.replace(/^"(.*)"$/s, '$1'));
}

function ofKind(world: World, element: Element, member: string, what: string, under: string | undefined): Value | undefined {
    const refs = (ids: readonly string[]): Value => elements(ids);
    switch (element.kind) {
        case 'threat':
            switch (member) {
                case 'nature': case 'origin': case 'onset': return optional(element[member], what);
                case 'by': return refs(element.actors);
                case 'disrupts': return refs(element.disrupts.map(each => each.node));
                case 'cuts': return refs(element.cuts.map(each => each.resource));
                case 'triggers': return refs(element.triggers.map(each => each.threat));
                case 'variant_of': return refs(element.variantOf);
                case 'judged': return optional(element.judged, what);
                default: return ofRisk(world, element, member, what);
            }
        case 'campaign':
            return member === 'by' ? refs(element.actors) : member === 'threats' ? refs(element.threats) : ofRisk(world, element, member, what);
        case 'process': case 'asset': case 'resource': case 'supplier':
            switch (member) {
                case 'sector': return refs(element.sectors);
                case 'country': return refs(element.country);
                case 'part_of': return refs(element.partOf);
                case 'category': return optional(element.category, what);
                case 'serves': return refs(element.serves.map(each => each.target));
                case 'restore': case 'restart': case 'failure': return ofEstimate(element[member], what);
                case 'fails_to_start': return ofEstimate(element.failsToStart, what);
                case 'users': return ofEstimate(element.users, what);
                case 'cost_of_outage': return ofEstimate(element.costOfOutage, what);
                case 'supply': return { type: 'supply', of: element.id, shares: sharesOf(element.supply), year: element.supplyYear, at: element.at };
                case 'year': return element.supplyYear === undefined ? missing(`${what} ${NOT_GIVEN}`) : exactly(element.supplyYear);
                case 'basis': return optional(element.supplyBasis, what);
                case 'dependencies': return refs(world.dependenciesOf.get(element.id) ?? []);
                case 'single_points': {
                    const points = world.figures.singlePoints(element.id);
                    // A source of one supply, `resource|supplier`, is no element.
                    return points ? elements(points.filter(each => world.elements.has(each))) : missing(`${what} are not computed: the network is too large for it`);
                }
                case 'exposure': return list(world.figures.exposure(element.id).map(({ supplier, best }) => ({ type: 'row', share: { supplier, low: best, best, high: best } })));
                case 'downtime': return downtime(world, element, what, under);
                case 'loss': case 'outage': case 'unavailability': case 'frequency': return structural(world, element, member, what);
                default: return undefined;
            }
        case 'dependency':
            switch (member) {
                case 'of': return { type: 'element', id: element.of };
                case 'on': return refs([...new Set(leaves(element.on))]);
                case 'needs': case 'buffer': case 'refill': case 'substitution': case 'strength': return ofEstimate(element[member], what);
                case 'to_start': return word(element.startRequired ? 'required' : 'not_required');
                case 'supply': {
                    const found = supplyOf(element, id => {
                        const named = world.elements.get(id);
                        return named && 'supply' in named ? named.supply : undefined;
                    });
                    const of = found && world.elements.get(found.of);
                    return { type: 'supply', of: found?.of ?? element.id, shares: sharesOf(found?.supply ?? []), year: of && 'supplyYear' in of ? of.supplyYear : undefined, at: of?.at };
                }
                default: return undefined;
            }
        case 'measure':
            switch (member) {
                case 'strategy': case 'goal': return refs(element[member]);
                case 'status': return optional(element.status, what);
                case 'cost': case 'benefit': return element[member].length === 0 ? missing(`${what} ${NOT_GIVEN}`) : list(element[member].map(each => {
                    const amount = ofEstimate(each, what);
                    return amount.type === 'number' ? { ...amount, span: spanOf(element, world.look.assessment?.date, world.horizon.hours) } : amount;
                }));
                case 'since': case 'until': {
                    const day = element[member];
                    return day === undefined ? missing(`${what} ${NOT_GIVEN}`) : { type: 'date', value: day };
                }
                case 'lifetime': return element.lifetime === undefined ? missing(`${what} ${NOT_GIVEN}`) : exactly(element.lifetime, 'duration');
                case 'effect': return refs(element.effects.map(each => each.target));
                default: return undefined;
            }
        case 'actor':
            switch (member) {
                case 'kind': return optional(element.actorKind, what);
                case 'country': return refs(element.country);
                case 'intent': case 'capability': return element[member] === undefined ? missing(`${what} ${NOT_GIVEN}`) : { type: 'element', id: element[member] };
                case 'part_of': return refs(element.partOf);
                default: return undefined;
            }
        case 'interest': case 'sector':
            return ofGroup(world, element, member, what, under);
        case 'criterion':
            return member === 'interest' ? { type: 'element', id: element.interest } : member === 'code' || member === 'unit' ? optional(element[member], what) : undefined;
        case 'group': return member === 'members' ? refs(element.members) : undefined;
        case 'scope': return member === 'in' ? refs(element.in) : member === 'population' ? ofEstimate(element.population, what) : undefined;
        case 'country': return member === 'code' ? optional(element.code, what) : undefined;
        case 'organisation': case 'theme': return member === 'part_of' ? refs(element.partOf) : undefined;
        case 'source': return member === 'date' ? element.date === undefined ? missing(`${what} ${NOT_GIVEN}`) : { type: 'date', value: element.date } : undefined;
        case 'level': return member === 'rank_value' ? element.rank === undefined ? missing(`${what} ${NOT_GIVEN}`) : exactly(element.rank) : undefined;
        case 'assessment':
            return member === 'horizon' ? element.horizon === undefined ? missing(`${what} ${NOT_GIVEN}`) : exactly(element.horizon, 'duration')
                : member === 'date' ? element.date === undefined ? missing(`${what} ${NOT_GIVEN}`) : { type: 'date', value: element.date }
                    : member === 'method' ? refs(element.method === undefined ? [] : [element.method]) : undefined;
        default: return undefined;
    }
}

function ofGroup(world: World, element: Extract<Element, { kind: 'interest' | 'sector' }>, member: string, what: string, under: string | undefined): Value | undefined {
    if (element.kind === 'sector') {
        switch (member) {
            case 'downtime': return downtime(world, element, what, under);
            case 'loss': case 'outage': case 'unavailability': case 'frequency': return structural(world, element, member, what);
            default: return member === 'part_of' ? elements(element.partOf) : undefined;
        }
    }
    switch (member) {
        case 'disruption': return optional(world.figures.disruptionOfInterest(element.id), what);
        case 'criteria': return elements(world.model.criteria.filter(each => each.interest === element.id && each.partOf === undefined).map(each => each.id));
        case 'code': return optional(element.code, what);
        default: return undefined;
    }
}

function structural(world: World, element: Element, member: StructuralFigure, what: string): Value {
    const figure = world.figures.structure(element.id, member);
    return figure ? { type: 'number', dimension: member === 'frequency' ? 'number' : 'share', ...(member === 'frequency' ? { per: HOURS.year } : {}), ...figure } : missing(`${what} is not computed`);
}

function downtime(world: World, element: Element, what: string, under: string | undefined): Value {
    if (under === undefined) {
        return missing(`${what} needs "under" and a stress test`);
    }
    const hours = world.figures.downtime(element.id, under);
    return hours === undefined ? missing(`${what} is not computed`) : { ...exactly(hours, 'duration'), percentile: of => world.figures.percentile(element.id, `downtime:${under}`, of) };
}

function ofRisk(world: World, element: Extract<Element, { kind: 'threat' | 'campaign' }>, member: string, what: string): Value | undefined {
    const all = world.figures.risks(element.id);
    const risk = all.find(each => each.scope === undefined) ?? all[0];
    const figures = risk?.current;
    switch (member) {
        case 'likelihood': return figures ? likelihood(world, element, figures, what) : ofEstimate(element.likelihood, what);
        case 'impact': return figures ? impact(world, figures, what) : missing(`${what} is not computed`);
        case 'disruption': return optional(figures?.impact.disruption?.result === 'unknown' ? undefined : figures?.impact.disruption?.result, what);
        case 'risk': {
            const key = figures?.rankKey;
            return key ? { type: 'number', dimension: 'number', low: key.low, best: key.best, high: key.high, percentile: of => world.figures.percentile(element.id, 'risk', of) } : missing(`${what} is not computed`);
        }
        case 'rank': {
            const rank = world.figures.rank(element.id);
            if (!rank) return missing(`${what} is not computed`);
            const { first, last } = rank.between ?? { first: rank.rank ?? rank.highestRank, last: rank.rank ?? rank.lowestRank };
            return { type: 'number', dimension: 'number', low: first, best: rank.rank, high: last };
        }
        case 'residual': case 'inherent': {
            const state = member === 'residual' ? risk?.residual ?? risk?.current : risk?.inherent;
            const key = state?.rankKey;
            return key ? { type: 'number', dimension: 'number', low: key.low, best: key.best, high: key.high } : missing(`${what} is not computed`);
        }
        case 'measures': return elements(world.measuresFor.get(element.id) ?? []);
        case 'understated': return elements(world.figures.understated(element.id));
        default: return undefined;
    }
}

function likelihood(world: World, element: Extract<Element, { kind: 'threat' | 'campaign' }>, { likelihood: figure }: RiskFigures, what: string): Value {
    const scale = world.look.likelihoodScale;
    const { low, best, high, status } = figure;
    if (!scale || !low || !high) {
        return status === 'withheld' ? missing(`${what} is withheld`, true) : missing(`${what} ${status === 'not_usable' ? 'cannot be read' : 'is not judged'}`);
    }
    const point = (each: LikelihoodPoint): ScalePoint => {
        const at: Place | undefined = each.class === undefined ? undefined : place(scale, each.class, each.sub);
        return { name: at ? [each.class, each.sub].filter(Boolean).join('.') : String(each.value ?? ''), order: at?.order ?? -1, value: each.value };
    };
    return {
        type: 'scale', scale: scale.id, measure: 'likelihood', horizon: figure.horizon, low: point(low), best: best && point(best), high: point(high),
        provenance: element.likelihood?.provenance, withheld: element.likelihood?.withheld, percentile: of => world.figures.percentile(element.id, 'likelihood', of)
    };
}

function impact(world: World, { impact: figure }: RiskFigures, what: string): Value {
    const scale = world.look.impactScale;
    const { overall } = figure;
    if (!scale || !overall?.low || !overall.high) {
        return missing(`${what} is not computed`);
    }
    const point = (each: { index?: number | undefined; value?: number | undefined; class?: string | undefined }): ScalePoint =>
        ({ name: each.class ?? 'X', order: each.index ?? (each.class === undefined || each.class === 'X' ? -1 : place(scale, each.class)?.order ?? -1), value: each.value });
    return { type: 'scale', scale: scale.id, measure: 'impact', low: point(overall.low), best: overall.best && point(overall.best), high: point(overall.high) };
}

/** A member of a value that is no element; undefined where it has none of that name. */
export function memberOfValue(world: World, value: Value, member: string): Value | undefined {
    const percent = PERCENTILES.find(each => each === member);
    switch (value.type) {
        case 'missing': return value;
        case 'number': {
            if (member === 'low' || member === 'high' || member === 'best') {
                const amount = value[member];
                return amount === undefined ? missing('its best estimate is withheld', true) : { ...value, low: amount, best: amount, high: amount };
            }
            if (percent) {
                const amount = value.percentile?.(percent);
                return amount === undefined ? missing('percentiles of it are not computed') : { ...value, low: amount, best: amount, high: amount };
            }
            return provenance(value.provenance, member);
        }
        case 'scale': {
            if (member === 'low' || member === 'high' || member === 'best') {
                const point = value[member];
                return point === undefined ? missing('its best estimate is withheld', true) : { ...value, low: point, best: point, high: point };
            }
            if (percent) {
                const amount = value.percentile?.(percent);
                return amount === undefined ? missing('percentiles of it are not computed') : exactly(amount, 'share');
            }
            return provenance(value.provenance, member);
        }
        case 'word': case 'text': case 'date': return provenance(value.provenance, member);
        case 'row': return member === 'supplier' ? { type: 'element', id: value.share.supplier } : member === 'share' ? { type: 'number', dimension: 'share', ...numbersOf(value.share) } : undefined;
        case 'supply': return ofSupply(world, value, member);
        case 'list': case 'boolean': case 'element': return undefined;
    }
}

const PERCENTILES = ['p5', 'p25', 'p50', 'p75', 'p95', 'mean'] as const;

const numbersOf = ({ low, best, high }: Numbers): Numbers => ({ low, best, high });

function provenance(from: Estimate['provenance'] | undefined, member: string): Value | undefined {
    switch (member) {
        case 'source': return elements(from?.sources ?? []);
        case 'judged_by': return elements(from?.judgedBy ?? []);
        case 'confidence': return optional(from?.confidence, 'the confidence');
        case 'because': return optional(from?.because, 'the reason');
        case 'judged_on': return from?.judgedOn === undefined ? missing('the date of the judgement is not given') : { type: 'date', value: from.judgedOn };
        default: return undefined;
    }
}

/** The group that `hhi_outside` and `share_outside` speak of: the European Union of the library. */
export const OUTSIDE = 'nvs.EU';

function ofSupply({ belongs, elements: all }: World, { shares, year }: Extract<Value, { type: 'supply' }>, member: string): Value | undefined {
    if (shares.length === 0) {
        return missing('no supply is given');
    }
    const outside = shares.filter(each => !belongs(each.supplier, OUTSIDE));
    const known = all.has(OUTSIDE);
    switch (member) {
        case 'hhi': return mapped(hhi(shares));
        case 'hhi_outside': {
            const among = hhiAmong(outside);
            return !known ? missing('the model does not name the group EU') : among ? mapped(among) : missing('nothing comes from outside the EU');
        }
        case 'share_outside': return known ? mapped(shareOutside(outside), 'share') : missing('the model does not name the group EU');
        case 'largest_share': {
            const most = largest(shares);
            return most ? mapped(most, 'share') : missing('no supplier is named');
        }
        case 'largest': {
            const most = largest(shares);
            return most ? { type: 'element', id: most.supplier } : missing('no supplier is named');
        }
        case 'supplier': return elements(shares.map(each => each.supplier));
        case 'share': return list(shares.map(each => mapped(each, 'share')));
        case 'year': return year === undefined ? missing('the year of the supply is not given') : exactly(year);
        default: return undefined;
    }
}

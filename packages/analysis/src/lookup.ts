import {
    compare,
    type Assessment,
    type Criterion,
    type Interest,
    type Method,
    type RiskModel,
    type Scale,
    type Scope,
    type Threat,
    type Campaign,
    type Judgement
} from '@nvs/model';

/** The parts of a model by id, so that no analysis scans lists. */
export interface Lookup {
    readonly model: RiskModel;
    readonly method: Method | undefined;
    readonly likelihoodScale: Scale | undefined;
    readonly impactScale: Scale | undefined;
    readonly assessment: Assessment | undefined;
    readonly scales: ReadonlyMap<string, Scale>;
    readonly interests: ReadonlyMap<string, Interest>;
    readonly criteria: ReadonlyMap<string, Criterion>;
    /** Parts by the criterion that they are parts of. */
    readonly parts: ReadonlyMap<string, readonly Criterion[]>;
    /** The method's criteria by interest, parts excluded. */
    readonly criteriaOf: ReadonlyMap<string, readonly Criterion[]>;
    readonly scopes: ReadonlyMap<string, Scope>;
    readonly threats: ReadonlyMap<string, Threat>;
    /** Campaigns by the threats in them. */
    readonly campaignsOf: ReadonlyMap<string, readonly Campaign[]>;
    readonly judgementsOf: ReadonlyMap<string, readonly Judgement[]>;
}

export function lookup(model: RiskModel): Lookup {
    const scales = byId(model.scales);
    const criteria = byId(model.criteria);
    const method = model.methods.find(each => each.id === model.defaultMethod);
    const own = (method?.criteria ?? []).flatMap(id => criteria.get(id) ?? []);
    return {
        model,
        method,
        scales,
        criteria,
        likelihoodScale: method?.likelihoodScale === undefined ? undefined : scales.get(method.likelihoodScale),
        impactScale: method?.impactScale === undefined ? undefined : scales.get(method.impactScale),
        // With several assessments in one project the first by name states horizon and method; a check reports them.
        assessment: [...model.assessments].sort((a, b) => compare(a.id, b.id))[0],
        interests: byId(model.interests),
        parts: groupBy(
            [...criteria.values()].filter(each => each.partOf !== undefined),
            each => [each.partOf ?? '']
        ),
        criteriaOf: groupBy(own, each => [each.interest]),
        scopes: byId(model.scopes),
        threats: byId(model.threats),
        campaignsOf: groupBy(
            [...model.campaigns].sort((a, b) => compare(a.id, b.id)),
            each => [...new Set(each.threats)]
        ),
        judgementsOf: groupBy([...model.judgements].sort(judgementOrder), each => [each.threat])
    };
}

function judgementOrder(a: Judgement, b: Judgement): number {
    return (
        compare(a.by.join(), b.by.join()) ||
        compare(a.on ?? '', b.on ?? '') ||
        compare(a.at.file, b.at.file) ||
        a.at.line - b.at.line ||
        a.at.column - b.at.column
    );
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
    return new Map([...items].sort((a, b) => compare(a.id, b.id)).map(item => [item.id, item]));
}

/** Items by each of their keys, in the order given. */
export function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const item of items) {
        for (const key of keys(item)) {
            const group = groups.get(key);
            if (group) {
                group.push(item);
            } else {
                groups.set(key, [item]);
            }
        }
    }
    return groups;
}

/** The method's criteria in its own order. */
export function methodCriteria(look: Lookup): Criterion[] {
    return (look.method?.criteria ?? []).flatMap(id => look.criteria.get(id) ?? []);
}

/** The scale on which a criterion is judged: its own, else the method's. */
export function scaleOf(look: Lookup, criterion: Criterion): Scale | undefined {
    return criterion.scale === undefined ? look.impactScale : look.scales.get(criterion.scale);
}

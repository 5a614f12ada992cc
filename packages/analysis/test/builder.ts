import {
    emptyModel,
    HOURS,
    type Campaign,
    type Criterion,
    type Effect,
    type Estimate,
    type ImpactScore,
    type Judgement,
    type Location,
    type Measure,
    type Method,
    type Quantity,
    type RiskModel,
    type Scale,
    type ScaleClass,
    type Threat,
    type Threshold,
    type Value
} from '@nvs/model';

/** Models as plain data, for tests that do not want to go through the language. */
export const AT: Location = { file: 'model.nvs', line: 1, column: 1, endLine: 1, endColumn: 2 };
const PROVENANCE = { sources: [], judgedBy: [] };

export function base(id: string) {
    return {
        id,
        name: id.split('.').at(-1) ?? id,
        namespace: id.split('.').slice(0, -1).join('.'),
        title: id,
        titles: {},
        at: AT,
        owner: [],
        operator: [],
        responsible: [],
        themes: [],
        scopes: [],
        sources: [],
        tags: []
    };
}

/** `C`, `C.high`, `X`, `5%`, `2% per year`, `1 per 30 years`, `0.2 per year`, `9e9 EUR`, `300 persons`, `2e5 persons for 3 days with (work, school)`. */
function value(text: string): Value {
    if (text === 'X') {
        return { type: 'not_applicable', text };
    }
    const [, name, sub] = /^([A-Za-z]\w*)(?:\.(\w+))?$/.exec(text) ?? [];
    return name === undefined ? quantity(text) : { type: 'class', class: name, sub, text };
}

export function quantity(text: string): Quantity {
    const [, number = '', percent, unit, per] = /^([\d.e+-]+)(%)?(?: (?!per|for|with)(\S+))?(?: per (.+))?/.exec(text) ?? [];
    const duration = / for (\d+) (day|hour|month)s?/.exec(text);
    const indicators = / with \((.*)\)/.exec(text);
    const money = unit === 'EUR' || unit === 'CHF';
    return {
        type: 'quantity',
        text,
        dimension: percent ? 'share' : money ? 'money' : unit === undefined ? 'number' : 'other',
        amount: percent ? Number(number) / 100 : Number(number),
        unit,
        per: per === undefined ? undefined : hours(per),
        duration: duration ? hours(`${duration[1]} ${duration[2]}`) : undefined,
        indicators: indicators?.[1]?.split(', ')
    };
}

function hours(text: string): number {
    const [, number, unit = ''] = /^(?:(\d+) )?(hour|day|week|month|year)s?$/.exec(text) ?? [];
    const units: Record<string, number> = HOURS;
    return Number(number ?? 1) * (units[unit] ?? NaN);
}

/** `best`, `best in low .. high` or `withheld`, `withheld in low .. high`. */
export function estimate(text: string, line = 1): Estimate {
    const [, best = '', low, high] = /^(.*?)(?: in (.*) \.\. (.*))?$/.exec(text) ?? [];
    const withheld = best === 'withheld';
    return {
        best: withheld ? undefined : value(best),
        low: low === undefined ? (withheld ? undefined : value(best)) : value(low),
        high: high === undefined ? (withheld ? undefined : value(best)) : value(high),
        ranged: low !== undefined,
        withheld,
        provenance: PROVENANCE,
        at: { ...AT, line }
    };
}

/** Limits without a best estimate. */
export const band = (low: string, high: string): Estimate => ({ ...estimate(`${low} in ${low} .. ${high}`), best: undefined, band: true });

function rows(scores: Record<string, string>, scope?: string): ImpactScore[] {
    return Object.entries(scores).map(([criterion, text]) => ({ criterion, scope, value: estimate(text), at: AT }));
}

export interface ThreatSpec {
    likelihood?: string;
    impact?: Record<string, string>;
    in?: Record<string, Record<string, string>>;
    judged?: 'with_measures' | 'without_measures';
    where?: string[];
}

export function threat(id: string, spec: ThreatSpec = {}): Threat {
    return {
        ...base(id),
        kind: 'threat',
        keyword: 'threat',
        scopes: spec.where ?? [],
        actors: [],
        disrupts: [],
        cuts: [],
        triggers: [],
        variantOf: [],
        judged: spec.judged,
        likelihood: spec.likelihood === undefined ? undefined : estimate(spec.likelihood),
        impact: [...rows(spec.impact ?? {}), ...Object.entries(spec.in ?? {}).flatMap(([scope, scores]) => rows(scores, scope))]
    };
}

export function campaign(id: string, threats: string[], likelihood?: string, impact: Record<string, string> = {}): Campaign {
    return {
        ...base(id),
        kind: 'campaign',
        actors: [],
        threats,
        likelihood: likelihood === undefined ? undefined : estimate(likelihood),
        impact: rows(impact)
    };
}

export function judgement(of: string, by: string, spec: ThreatSpec): Judgement {
    return {
        kind: 'judgement',
        threat: of,
        by: [by],
        at: AT,
        likelihood: spec.likelihood === undefined ? undefined : estimate(spec.likelihood),
        impact: rows(spec.impact ?? {})
    };
}

/** `likelihood of t -= 1 class`, `impact of t *= 0.5`, `impact on c of t = B`. */
function effect(text: string): Effect {
    const [, aspect, criterion, target = '', operator, amount = ''] =
        /^(likelihood|impact)(?: on (\S+))? of (\S+) (=|\+=|-=|\*=) (.*)$/.exec(text) ?? [];
    if (
        (aspect !== 'likelihood' && aspect !== 'impact') ||
        (operator !== '=' && operator !== '+=' && operator !== '-=' && operator !== '*=')
    ) {
        throw new Error(`no effect: ${text}`);
    }
    return {
        aspect,
        criterion,
        target,
        operator,
        inClasses: / class(es)?/.test(amount),
        amount: estimate(amount.replace(/ class(es)?/g, '')),
        at: AT
    };
}

export function measure(id: string, status: Measure['status'], ...effects: string[]): Measure {
    return { ...base(id), kind: 'measure', strategy: [], status, goal: [], cost: [], benefit: [], effects: effects.map(effect) };
}

function scaleClass(
    name: string,
    position: number,
    band: [string | undefined, string | undefined] | undefined,
    more: Partial<ScaleClass> = {}
): ScaleClass {
    return {
        name,
        title: name,
        titles: {},
        position,
        subs: [],
        provenance: 'published',
        band: band && {
            low: band[0] === undefined ? undefined : quantity(band[0]),
            high: band[1] === undefined ? undefined : quantity(band[1])
        },
        ...more
    };
}

/** The likelihood scale of methods like the Dutch one: times ten a class, over five years. */
export const LIKELIHOOD: Scale = {
    ...base('m.likelihood'),
    kind: 'scale',
    measures: 'likelihood',
    horizon: 5 * HOURS.year,
    floor: quantity('0.005%'),
    provenance: 'published',
    classes: [
        scaleClass('A', 0, [undefined, '0.05%']),
        scaleClass('B', 1, ['0.05%', '0.5%']),
        scaleClass('C', 2, ['0.5%', '5%'], {
            subs: [
                ['low', '0.5%', '1%'],
                ['mid', '1%', '2.5%'],
                ['high', '2.5%', '5%']
            ].map(([name = '', low = '', high = '']) => ({
                name,
                title: name,
                titles: {},
                band: { low: quantity(low), high: quantity(high) },
                provenance: 'published' as const
            }))
        }),
        scaleClass('D', 3, ['5%', '50%']),
        scaleClass('E', 4, ['50%', '100%'])
    ]
};

/** Frequencies as in the Swiss method. */
export const FREQUENCY: Scale = {
    ...base('m.frequency'),
    kind: 'scale',
    measures: 'likelihood',
    provenance: 'published',
    classes: [
        scaleClass('F1', 0, ['1 per 1000 years', '1 per 100 years']),
        scaleClass('F2', 1, ['1 per 100 years', '1 per 10 years']),
        scaleClass('F3', 2, ['1 per 10 years', undefined])
    ]
};

/** The impact scale of the Dutch method: times three a class. */
export const IMPACT: Scale = {
    ...base('m.impact'),
    kind: 'scale',
    measures: 'impact',
    provenance: 'published',
    classes: ['A', 'B', 'C', 'D', 'E'].map((name, i) => scaleClass(name, i, undefined, { value: 3 ** (i - 4) }))
};

/** Thresholds such as `B from 10 persons for 3 days with 2`. */
export function thresholds(...cells: string[]): Threshold[] {
    return cells.map(cell => {
        const [, name = '', from = '', days, indicators] = /^(\w+) from (.*?)(?: for (\d+) days?)?(?: with (\d+))?$/.exec(cell) ?? [];
        return {
            class: name,
            from: quantity(from),
            duration: days === undefined ? undefined : Number(days) * HOURS.day,
            indicators: indicators === undefined ? undefined : Number(indicators)
        };
    });
}

export function criterion(id: string, more: Partial<Criterion> = {}): Criterion {
    return {
        ...base(id),
        kind: 'criterion',
        interest: id.split('.').slice(0, -1).join('.'),
        join: 'max',
        thresholds: [],
        scopedThresholds: [],
        provenance: 'published',
        ...more
    };
}

/** A method with as many criteria in each interest as given: `{ 'i.one': 4 }` has `i.one.c1` to `i.one.c4`. */
function method(more: Partial<Method> = {}): Method {
    return {
        ...base('m.method'),
        kind: 'method',
        interests: [],
        criteria: [],
        likelihoodScale: LIKELIHOOD.id,
        impactScale: IMPACT.id,
        interestValue: 'mean',
        overall: 'weighted_sum',
        disruption: 'any_criterion',
        disruptionFrom: 'C',
        rank: 'product',
        weights: [],
        provenance: 'published',
        ...more
    };
}

export interface ModelSpec extends Partial<Omit<RiskModel, 'criteria' | 'methods' | 'interests'>> {
    /** Number of criteria by interest. */
    interests: Record<string, number>;
    criteria?: Criterion[];
    method?: Partial<Method>;
}

export function model({ interests, criteria: own = [], method: how = {}, ...rest }: ModelSpec): RiskModel {
    const numbered = Object.entries(interests).flatMap(([interest, count]) =>
        Array.from({ length: count }, (_, i) => criterion(`${interest}.c${i + 1}`))
    );
    const criteria = [...own, ...numbered.filter(each => !own.some(one => one.id === each.id))].sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
        ...emptyModel('test', 'en'),
        defaultMethod: 'm.method',
        scales: [FREQUENCY, IMPACT, LIKELIHOOD],
        ...rest,
        interests: Object.keys(interests).map(id => ({ ...base(id), kind: 'interest' })),
        criteria,
        methods: [
            method({
                interests: Object.keys(interests),
                criteria: criteria.filter(each => each.partOf === undefined).map(each => each.id),
                ...how
            })
        ]
    };
}

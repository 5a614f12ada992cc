import type { ExposureEntry, RankEntry, Results, SharedPoint, SupplyResult } from '@nvs/analysis';
import type { Actor, Country, Location, RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { elementsIn, nameIn, namesIn, type Elements } from '../elements.js';
import { formulasIn, pagesOf } from '../formulas.js';
import { placeInWords } from '../rank-words.js';
import { rangeInWords } from '../words/chances.js';
import { aKind } from '../kind-words.js';
import { entitled, type Page, type Section } from '../words/page.js';
import { between, percent, titled } from '../words/said.js';
import { linkOf, reverseSection, type Link } from './links.js';
import { endOfExplanation, type Explained } from './explained.js';

/** What hangs on a country or actor. */
export interface PlaceExplanation extends Explained {
    readonly kind: 'country' | 'actor';
    /** Processes that hang on what comes from there. */
    readonly hangsOnIt: readonly ExposureEntry[];
    /** What comes from there, as stated. */
    readonly supplies: readonly (Omit<SupplyResult['shares'][number], 'supplier'> & { readonly of: string; readonly from: string })[];
    /** Redundancy that hangs on it. */
    readonly sharedPoints: readonly SharedPoint[];
    /** What it needs of us. */
    readonly reverse?: readonly Link[];
    /** Of an actor: its countries, threats and campaigns. */
    readonly countries: readonly string[];
    readonly threats: readonly {
        readonly id: string;
        readonly at: Location;
        readonly place?: { readonly entry: RankEntry; readonly of: number } | undefined;
    }[];
}

export function explainPlace(model: RiskModel, element: Country | Actor, results: Results): PlaceExplanation {
    const { id, kind, at } = element;
    const countries = kind === 'actor' ? element.country : [];
    const from = new Set([id, ...countries]);
    const ranks = new Map(
        results.rankings
            .filter(each => each.state === 'current' && each.scope === undefined)
            .flatMap(each => each.entries.map(entry => [entry.id, { entry, of: each.entries.length }] as const))
    );
    const reverse = model.dependencies.filter(each => each.reverse && from.has(each.of)).map(linkOf);
    const { exposures, supplies, sharedPoints } = results.supply;
    const answer = {
        project: model.project,
        id,
        kind,
        title: titled(element),
        at,
        countries,
        hangsOnIt: exposures.find(each => each.place === id)?.nodes ?? [],
        supplies: supplies.flatMap(({ id: of, shares }) =>
            shares.filter(each => from.has(each.supplier)).map(({ supplier, ...share }) => ({ of, from: supplier, ...share }))
        ),
        sharedPoints: sharedPoints.filter(each => from.has(each.point)),
        ...(reverse.length > 0 ? { reverse } : {}),
        threats: [...model.threats, ...model.campaigns]
            .filter(each => each.actors.includes(id))
            .map(each => ({ id: each.id, at: each.at, place: ranks.get(each.id) })),
        notes: results.notes.filter(each => each.id === id),
        gaps: results.gaps.filter(each => each.id === id)
    };
    const formulas = [...exposureFormulas(answer.hangsOnIt), ...(answer.sharedPoints.length > 0 ? ['supply.shared_point'] : [])];
    return { ...answer, formulas: pagesOf([...formulasIn(answer), ...formulas]), elements: elementsIn(model, answer) };
}

/** The same for people. */
export function placePage(answer: PlaceExplanation): Page {
    const { id, kind, title, at, countries, hangsOnIt, supplies, sharedPoints, threats, elements, reverse = [] } = answer;
    const name = (each: string): Message => nameIn(elements, each);
    return {
        ...entitled(title, id, aKind(kind), at),
        lines: [
            ...(countries.length > 0 ? [message('placeAnswers.standsFor', { countries: namesIn(elements, countries) })] : []),
            ...(hangsOnIt.length === 0 ? [message('placeAnswers.nothingHangs')] : [])
        ],
        sections: [
            hangsOnItSection(hangsOnIt, elements),
            {
                heading: message('placeAnswers.supplies'),
                head: [message('head.what'), message('head.share'), message('head.from'), message('head.where')],
                rows: [...supplies]
                    .sort((a, b) => b.high - a.high)
                    .map(each => [
                        name(each.of),
                        each.low === each.high
                            ? percent(each.high)
                            : each.best === undefined
                              ? between(percent(each.low), percent(each.high))
                              : rangeInWords({ low: each.low, best: each.best, high: each.high }, 'percent'),
                        each.from === id ? '' : name(each.from),
                        [{ at: each.at }]
                    ])
            },
            {
                heading: message('placeAnswers.sharedPoints'),
                head: [message('head.alternatives'), message('head.in'), message('head.withoutIt')],
                rows: sharedPoints.map(each => [alternativesOf(each, elements), name(each.dependency), withoutPoint(each)])
            },
            reverseSection(message('concerns.needOfUs'), reverse, elements),
            {
                heading: message('placeAnswers.threats'),
                head: [message('head.name'), message('head.rank'), message('head.where')],
                rows: threats.map(each => [
                    name(each.id),
                    each.place ? placeInWords(each.place.entry, each.place.of) : '',
                    [{ at: each.at }]
                ])
            },
            ...endOfExplanation(answer)
        ]
    };
}

/** Processes that hang on a country, supplier or actor, most first. */
export function hangsOnItSection(entries: readonly ExposureEntry[], elements: Elements): Section {
    return exposureSection(
        message('placeAnswers.hangsOnIt'),
        message('head.process'),
        entries.map(each => [nameIn(elements, each.node), each])
    );
}

type Exposed = Omit<ExposureEntry, 'node'>;

/** How much hangs on what, most first: by where suppliers stand, and by who controls them where that is more. */
export function exposureSection(
    heading: Message,
    what: Message,
    entries: readonly (readonly [name: Message, Exposed])[],
    shown = Infinity
): Section {
    const owned = entries.some(([, each]) => each.control ?? each.as_feeds?.control);
    const whole = (each: Pick<Exposed, 'share' | 'control'>): number => each.control?.share ?? each.share;
    // Where a ring does not say what it passes on, from what there is if it keeps itself running to what there is if it needs a source.
    const both = (each: Exposed, of: typeof whole): Message =>
        message('placeAnswers.share', { low: of(each), high: of(each.as_feeds ?? each) });
    const without = (each: Pick<Exposed, 'fails' | 'control'>): 'down' | 'down_by_control' | 'goes_on' =>
        each.fails ? 'down' : each.control?.fails ? 'down_by_control' : 'goes_on';
    const most = (each: Exposed): number => whole(each.as_feeds ?? each);
    return {
        heading,
        head: [
            what,
            message('placeAnswers.direct'),
            message('placeAnswers.inTheEnd'),
            ...(owned ? [message('placeAnswers.byControl')] : []),
            message('head.withoutIt')
        ],
        rows: [...entries]
            .sort(([, a], [, b]) => most(b) - most(a) || whole(b) - whole(a) || b.share - a.share)
            .slice(0, shown)
            .map(([name, each]) => [
                name,
                percent(each.direct),
                both(each, one => one.share),
                ...(owned ? [both(each, whole)] : []),
                message('placeAnswers.without', { one: without(each), other: without(each.as_feeds ?? each) })
            ])
    };
}

/** What becomes of a requirement without the point that alternatives hang on. */
export const withoutPoint = ({ fails, reading }: SharedPoint): Message => message('placeAnswers.withoutPoint', { fails, reading });

/** `power, diesel (2 of 3)`. */
export const alternativesOf = ({ alternatives, of }: SharedPoint, elements: Elements): Message =>
    message('placeAnswers.alternatives', { names: namesIn(elements, alternatives), count: alternatives.length, of });

export function exposureFormulas(entries: readonly Exposed[]): string[] {
    return [
        ...(entries.length > 0 ? ['supply.exposure', 'supply.fails'] : []),
        ...(entries.some(each => each.control) ? ['supply.control'] : [])
    ];
}

import type { ExposureEntry, RankEntry, Results, SharedPoint, SupplyResult } from '@nvs/analysis';
import type { Actor, Country, Location, RiskModel } from '@nvs/model';
import { elementsIn, nameIn, namesIn, type Elements } from '../elements.js';
import { formulasIn, pagesOf } from '../formulas.js';
import { placeInWords } from '../rank-words.js';
import { AS_FEEDS, AS_SERVICES, readingInWords } from '../ring-words.js';
import { oneLine } from '../words/line.js';
import { percent } from '../words/numbers.js';
import type { Page, Section } from '../words/page.js';
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
    /** Of an actor: its countries, threats and campaigns. */
    readonly countries: readonly string[];
    readonly threats: readonly {
        readonly id: string;
        readonly at: Location;
        readonly place?: { readonly entry: RankEntry; readonly of: number } | undefined;
    }[];
}

export function explainPlace(model: RiskModel, element: Country | Actor, results: Results): PlaceExplanation {
    const { id, kind, title, at } = element;
    const countries = kind === 'actor' ? element.country : [];
    const from = new Set([id, ...countries]);
    const ranks = new Map(
        results.rankings
            .filter(each => each.state === 'current' && each.scope === undefined)
            .flatMap(each => each.entries.map(entry => [entry.id, { entry, of: each.entries.length }] as const))
    );
    const { exposures, supplies, sharedPoints } = results.supply;
    const answer = {
        project: model.project,
        id,
        kind,
        title,
        at,
        countries,
        hangsOnIt: exposures.find(each => each.place === id)?.nodes ?? [],
        supplies: supplies.flatMap(({ id: of, shares }) =>
            shares.filter(each => from.has(each.supplier)).map(({ supplier, ...share }) => ({ of, from: supplier, ...share }))
        ),
        sharedPoints: sharedPoints.filter(each => from.has(each.point)),
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
    const { id, kind, title, at, countries, hangsOnIt, supplies, sharedPoints, threats, elements } = answer;
    const name = (each: string): string => nameIn(elements, each);
    return {
        title: [`${oneLine(title)} (${oneLine(id)}), ${kind === 'actor' ? 'an actor' : 'a country'}, `, { at }],
        lines: [
            ...(countries.length > 0 ? [`Stands for what comes from ${namesIn(elements, countries)}.`] : []),
            ...(hangsOnIt.length === 0
                ? ['No process of the model hangs on what comes from there, and on nobody who is controlled from there.']
                : [])
        ],
        sections: [
            hangsOnItSection(hangsOnIt, elements),
            {
                heading: 'What comes from there',
                head: ['What', 'Share', 'From', 'Where'],
                rows: [...supplies]
                    .sort((a, b) => b.high - a.high)
                    .map(each => [
                        name(each.of),
                        each.low === each.high
                            ? percent(each.high)
                            : `${each.best === undefined ? '' : `${percent(each.best)}, `}${percent(each.low)} to ${percent(each.high)}`,
                        each.from === id ? '' : name(each.from),
                        [{ at: each.at }]
                    ])
            },
            {
                heading: 'Redundancy that hangs on it',
                head: ['Alternatives', 'In', 'Without it'],
                rows: sharedPoints.map(each => [
                    `${namesIn(elements, each.alternatives)} (${each.alternatives.length} of ${each.of})`,
                    name(each.dependency),
                    withoutPoint(each)
                ])
            },
            {
                heading: 'Its threats and campaigns',
                head: ['Name', 'Rank', 'Where'],
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
        'What hangs on it',
        'Process',
        entries.map(each => [nameIn(elements, each.node), each])
    );
}

type Exposed = Omit<ExposureEntry, 'node'>;

/** How much hangs on what, most first: by where suppliers stand, and by who controls them where that is more. */
export function exposureSection(
    heading: string,
    what: string,
    entries: readonly (readonly [name: string, Exposed])[],
    shown = Infinity
): Section {
    const owned = entries.some(([, each]) => each.control ?? each.as_feeds?.control);
    const whole = (each: Pick<Exposed, 'share' | 'control'>): number => each.control?.share ?? each.share;
    // Where a ring does not say what it passes on, from what there is if it keeps itself running to what there is if it needs a source.
    const both = (each: Exposed, of: typeof whole): string => {
        const [low, high] = [of(each), of(each.as_feeds ?? each)].map(percent);
        return low === high ? `${low}` : `${low} to ${high}`;
    };
    const without = (each: Pick<Exposed, 'fails' | 'control'>): string =>
        each.fails ? 'down' : each.control?.fails ? 'goes on; down without what it controls' : 'goes on';
    const most = (each: Exposed): number => whole(each.as_feeds ?? each);
    return {
        heading,
        head: [what, 'Direct', 'In the end', ...(owned ? ['By control'] : []), 'Without it'],
        rows: [...entries]
            .sort(([, a], [, b]) => most(b) - most(a) || whole(b) - whole(a) || b.share - a.share)
            .slice(0, shown)
            .map(([name, each]) => [
                name,
                percent(each.direct),
                both(each, one => one.share),
                ...(owned ? [both(each, whole)] : []),
                each.as_feeds && without(each.as_feeds) !== without(each)
                    ? `${without(each)} ${AS_SERVICES}, ${without(each.as_feeds)} ${AS_FEEDS}`
                    : without(each)
            ])
    };
}

/** What becomes of a requirement without the point that alternatives hang on. */
export const withoutPoint = ({ fails, reading }: SharedPoint): string =>
    `${fails ? 'not met' : 'met by the others'}${reading ? `, ${readingInWords(reading)}` : ''}`;

export function exposureFormulas(entries: readonly Exposed[]): string[] {
    return [
        ...(entries.length > 0 ? ['supply.exposure', 'supply.fails'] : []),
        ...(entries.some(each => each.control) ? ['supply.control'] : [])
    ];
}

import { byCertainty, type RankEntry } from '@nvs/analysis';
import type { Criterion, Interest, Scale, Threat } from '@nvs/model';
import { languageOf, message, type Language, type Message } from '@nvs/words';
import type { Report } from '../json/index.js';
import { called, calledBriefly } from './called.js';

type RiskResult = Report['results']['risks'][number];

/** A threat with its figures of today, and its place in the order. */
export interface RankedRisk {
    /** In the list and in pictures: by what it rests on, the surest first, then by the best estimate. */
    readonly number: number;
    readonly threat: Threat;
    readonly risk: RiskResult;
    /** Absent where the method does not rank, or not this one. */
    readonly rank: RankEntry | undefined;
    readonly isComplete: boolean;
}

/** What all sections look things up in. */
export interface Facts {
    readonly report: Report;
    readonly language: Language;
    /** What an element is called. */
    title(id: string): Message;
    /** The same where there is little room, as beside a mark or above a narrow column. */
    short(id: string): Message;
    /** Threats that are judged for the whole country, heaviest first. */
    readonly risks: readonly RankedRisk[];
    /** What a short name stands for; undefined where there is none. */
    whole(id: string): Message | undefined;
    readonly likelihood: Scale | undefined;
    readonly impact: Scale | undefined;
    /** Those of the method, in its order. */
    readonly interests: readonly Interest[];
    /** Those that the method judges by: by interest, in its order. */
    readonly criteria: readonly Criterion[];
}

export function factsOf(report: Report): Facts {
    const { model, results } = report;
    const language = languageOf(model.language) ?? 'en';
    const elements = Object.values(model).flatMap(list =>
        Array.isArray(list) ? list.flatMap(each => ('id' in each && 'title' in each ? [each] : [])) : []
    );
    const titles = new Map(elements.map(each => [each.id, called(each, language)]));
    const shorts = new Map(elements.map(each => [each.id, calledBriefly(each, language) ?? titles.get(each.id)]));
    const interests = results.interests.flatMap(({ interest }) => model.interests.filter(each => each.id === interest));
    const scale = (id: string | undefined): Scale | undefined => model.scales.find(each => each.id === id);
    return {
        report,
        language,
        title: titleIn(titles),
        short: titleIn(shorts),
        whole: id => (shorts.get(id) === titles.get(id) ? undefined : titles.get(id)),
        risks: rankedRisks(report),
        likelihood: scale(results.method?.likelihoodScale),
        impact: scale(results.method?.impactScale),
        interests,
        criteria: criteriaIn(report, interests)
    };
}

/** What an id is called; of what comes from one supplier, `resource|supplier`, both. */
function titleIn(titles: ReadonlyMap<string, Message | undefined>): (id: string) => Message {
    const one = (id: string): Message => titles.get(id) ?? message('text.asWritten', { text: id });
    return id => {
        const [what = id, supplier] = id.split('|');
        return supplier === undefined ? one(id) : message('hangPages.from', { what: one(what), supplier: one(supplier) });
    };
}

function criteriaIn({ model, results }: Report, interests: readonly Interest[]): Criterion[] {
    const { criteria: order = [] } = model.methods.find(each => each.id === results.method?.id) ?? {};
    const criteria = order.flatMap(id => model.criteria.filter(each => each.id === id));
    return interests.flatMap(({ id }) => criteria.filter(each => each.interest === id));
}

function rankedRisks({ model, results }: Report): RankedRisk[] {
    const ranking = results.rankings.find(each => each.state === 'current' && each.kind === 'threat' && each.scope === undefined);
    const ranks = new Map(ranking?.entries.map(each => [each.id, each]));
    const positions = new Map(ranking?.entries.map((each, at) => [each.id, at]));
    /** Where it stands among those that can be compared at all; those that cannot come last. */
    const position = (id: string): number => positions.get(id) ?? positions.size;
    const threats = new Map(model.threats.map(each => [each.id, each]));
    return results.risks
        .flatMap(risk => {
            const threat = threats.get(risk.id);
            if (threat === undefined || risk.scope !== undefined) {
                return [];
            }
            const rank = ranks.get(risk.id);
            return [{ threat, risk, rank, isComplete: isComplete(risk), place: rank?.rank ?? rank?.amongComplete?.rank ?? Infinity }];
        })
        .sort(
            (a, b) =>
                byCertainty(a.risk.current, b.risk.current) ||
                (a.place === b.place ? position(a.risk.id) - position(b.risk.id) : a.place - b.place)
        )
        .map(({ threat, risk, rank, isComplete }, at) => ({ number: at + 1, threat, risk, rank, isComplete }));
}

/** Whether nothing is lacking in the figures that a risk is placed by. */
function isComplete({ current: { likelihood, impact } }: RiskResult): boolean {
    return likelihood.status === 'judged' && likelihood.best !== undefined && impact.overall?.status === 'complete';
}

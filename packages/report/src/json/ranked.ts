import { once, type RankEntry, type Results } from '@nvs/analysis';
import { wordsThroughout, type Language } from '@nvs/words';
import type { Report, RiskRank } from './report.js';

type Risk = Results['risks'][number];

/** The risks with their places; what is drawn is asked for only where a place is read. */
export function ranked(results: Results, language: Language): Report['results']['risks'] {
    const key = ({ id, kind, scope }: Pick<Risk, 'id' | 'kind' | 'scope'>): string => `${kind} ${id} ${scope ?? ''}`;
    const drawn = once(() => new Map(results.sampling.risks.risks.map(each => [key(each), each])));
    const lists = once(() =>
        results.rankings
            .filter(each => each.state === 'current')
            .map(list => ({ list, places: byId(list.entries), why: byId(list.unranked) }))
    );
    return wordsThroughout(results.risks, language).map((risk, i) => {
        const own = results.risks[i];
        const rank = (): RiskRank | undefined => {
            const ranking = lists().find(({ list: { kind, scope } }) => kind === risk.kind && scope === risk.scope);
            const unranked = ranking?.why.get(risk.id);
            const places = own && drawn().get(key(own))?.rank;
            return (
                ranking && {
                    of: ranking.list.entries.length,
                    ...placesIn(ranking.places.get(risk.id)),
                    ...(places ? { p5: places.p5, p50: places.p50, p95: places.p95 } : {}),
                    ...(unranked ? { why: wordsThroughout(unranked.reason, language) } : {})
                }
            );
        };
        return Object.defineProperty({ ...risk }, 'rank', { enumerable: true, get: once(rank) });
    });
}

function placesIn(entry: RankEntry | undefined): Pick<RiskRank, 'best' | 'between' | 'interval'> {
    return entry ? { best: entry.rank, between: entry.between, interval: { first: entry.highestRank, last: entry.lowestRank } } : {};
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map(each => [each.id, each]));

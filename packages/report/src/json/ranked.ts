import type { RankEntry, Results } from '@nvs/analysis';
import { wordsThroughout, type Language } from '@nvs/words';
import type { Report, RiskRank } from './report.js';

type Risk = Results['risks'][number];

/** The risks with their places; what is drawn is asked for only where a place is read. */
export function ranked(results: Results, language: Language): Report['results']['risks'] {
    const key = ({ id, kind, scope }: Pick<Risk, 'id' | 'kind' | 'scope'>): string => `${kind} ${id} ${scope ?? ''}`;
    let drawn: Map<string, Results['sampling']['risks']['risks'][number]> | undefined;
    return wordsThroughout(results.risks, language).map((risk, i) => {
        const own = results.risks[i];
        const rank = (): RiskRank | undefined => {
            const list = results.rankings.find(each => each.state === 'current' && each.kind === risk.kind && each.scope === risk.scope);
            drawn ??= new Map(results.sampling.risks.risks.map(each => [key(each), each]));
            const unranked = list?.unranked.find(each => each.id === risk.id);
            const entry = list?.entries.find(each => each.id === risk.id);
            const places = own && drawn.get(key(own))?.rank;
            return (
                list && {
                    of: list.entries.length,
                    ...placesIn(entry),
                    ...(places ? { p5: places.p5, p50: places.p50, p95: places.p95 } : {}),
                    ...(unranked ? { why: wordsThroughout(unranked.reason, language) } : {})
                }
            );
        };
        return Object.defineProperty({ ...risk }, 'rank', { enumerable: true, get: rank });
    });
}

function placesIn(entry: RankEntry | undefined): Pick<RiskRank, 'best' | 'between' | 'interval'> {
    return entry ? { best: entry.rank, between: entry.between, interval: { first: entry.highestRank, last: entry.lowestRank } } : {};
}

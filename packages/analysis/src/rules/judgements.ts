import { titleIn, type Judgement, type RiskModel } from '@nvs/model';
import { inWords, LANGUAGES, message, type Language } from '@nvs/words';

/** A judgement has no name of its own: it is called by what it judges, by whom and when. */
export type JudgementElement = Judgement & Omit<RiskModel['strategies'][number], keyof Judgement>;

/** Judgements as rules go through them. Two judgements of one threat by the same judges on one day are told apart by their number. */
export function judgementsIn({ judgements, threats }: RiskModel): JudgementElement[] {
    const byId = new Map(threats.map(each => [each.id, each]));
    const seen = new Map<string, number>();
    return judgements.map(each => {
        const key = `judgement of ${each.threat} by ${each.by.join(' and ')}${each.on === undefined ? '' : ` on ${each.on}`}`;
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        const id = count === 1 ? key : `${key} (${count})`;
        const threat = byId.get(each.threat);
        const called = (language: Language): string =>
            inWords(message('ruleValues.judgementOf', { threat: threat ? titleIn(threat, language) : each.threat, by: each.by }), language);
        return {
            ...each,
            id,
            name: id,
            namespace: '',
            title: called('en'),
            titles: Object.fromEntries(LANGUAGES.map(language => [language, called(language)])),
            owner: [],
            operator: [],
            responsible: [],
            themes: [],
            scopes: [],
            sources: [],
            tags: []
        };
    });
}

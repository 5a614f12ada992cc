import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Interests that nobody judged and that are assumed not to be harmed. */
export const assumptions = {
    onlyX: 'Of what nobody judged, only X can be assumed: not harmed. Write X, or judge each criterion in a row of its own.',
    othersTwice: 'all others stands twice in this table: only the first counts. Keep one.',
    noRows: 'This assumption covers nothing: the table has no row, and nothing is assumed of what was not looked at. Judge at least one criterion, or take the assumption out.',
    colonBehind: 'Behind all others stands a colon: write all others: X.',
    writeAll: 'Behind all stands others: write all others: X.',
    others: ({ written }: { written: string }) =>
        `What is assumed of all interests without a row is written all others: X, not ${written}: X.`,
    ofCriteria: ({ criteria, of }: { criteria: number; of: number }, say: Say) =>
        `${criteria} of ${say.count(of, 'criterion', 'criteria')} assumed without harm`,
    asAssumed: ({ criteria, of }: { criteria: number; of: number }, say: Say) =>
        `as assumed: ${criteria} of ${say.count(of, 'criterion', 'criteria')} without harm`,
    gap: (
        { criteria, total, title, scope }: { criteria: readonly Message[]; total: number; title: Message; scope: Message | undefined },
        say: Say
    ) =>
        `${criteria.length} of ${total} criteria of "${say.message(title)}"${scope === undefined ? '' : ` in ${say.message(scope)}`} are assumed without harm, not judged: ${criteria.map(say.message).join(', ')}.`,
    inShort: (
        {
            byInterest,
            asPublished,
            assumed,
            bands,
            of
        }: { byInterest: number; asPublished: number; assumed: number; bands: number; of: number },
        say: Say
    ) =>
        `Less than a judgement of every criterion stands behind some of the ${say.count(of, 'risk')}: ${say.and([
            ...(byInterest > 0 ? [`${say.whole(byInterest)} ${say.plural(byInterest, 'is', 'are')} judged by interest`] : []),
            ...(asPublished > 0 ? [`${say.whole(asPublished)} ${say.plural(asPublished, 'is', 'are')} shown as published`] : []),
            ...(assumed > 0
                ? [`${say.whole(assumed)} ${say.plural(assumed, 'rests', 'rest')} on an assumption about what nobody judged`]
                : []),
            ...(bands > 0 ? [`${say.whole(bands)} ${say.plural(bands, 'has', 'have')} a band without a best estimate`] : [])
        ])}.`,
    inShortHow: ({ criteria }: { criteria: number }, say: Say) =>
        `${say.count(criteria, 'judgement', 'judgements')} that the method asks for ${say.plural(criteria, 'is', 'are')} assumed to be without harm: if that is wrong, these risks are greater.`,
    label: 'Assumption'
};

import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

type Disrupted = 'yes' | 'possible' | 'no' | 'unknown' | undefined;

const disrupts = (disruption: Disrupted): string =>
    disruption === undefined
        ? ''
        : {
              yes: ' It can be disrupted.',
              possible: ' Whether it can be disrupted depends on the ranges.',
              no: ' No risk disrupts it.',
              unknown: ' Whether it can be disrupted depends on what is not judged.'
          }[disruption];

interface Counts {
    judged: number;
    of: number;
    partly: number;
    withheld: number;
    notUsable: number;
    assumed: number;
}

/** Reports that people read: each interest by itself. */
export const interestPages = {
    heading: 'Each interest by itself',
    worst: (
        {
            name,
            title,
            criterion,
            by,
            disruption
        }: { name: string; title: Message; criterion: Message; by: readonly Message[]; disruption: Disrupted },
        say: Say
    ) =>
        `The worst that is judged is ${name} (${say.message(title)}), for ${say.named(criterion)}, by ${say.few(by.map(say.named), 4)}.${disrupts(disruption)}`,
    moreRisks: ({ count }: { count: number }) => `and ${count} more`,
    nothingWorst: ({ disruption }: { disruption: Disrupted }) => `No harm to it is judged by a best estimate.${disrupts(disruption)}`,
    howMuchJudged: ({ judged, of, partly, withheld, notUsable, assumed }: Counts, say: Say) =>
        of === 0
            ? 'There is no risk to judge.'
            : `Of the ${say.count(of, 'judgement')} that its criteria ask for, ${say.whole(judged)} ${say.plural(judged, 'is', 'are')} made${partly === 0 ? '' : `, ${say.whole(partly)} in part`}${withheld === 0 ? '' : `, ${say.whole(withheld)} withheld`}${assumed === 0 ? '' : `, ${say.whole(assumed)} assumed without harm`}${notUsable === 0 ? '' : `, ${say.whole(notUsable)} not usable`}.`,
    captionOf: ({ interest, caption }: { interest: Message; caption: Message }, say: Say) =>
        `${say.message(interest)}. ${say.message(caption)}`,
    criteriaCaption: 'Its criteria: the worst class by best estimates, by which risks, and how many of the risks are judged by it.',
    criterion: 'Criterion',
    worstClass: 'Worst',
    by: 'By',
    byNone: 'no risk',
    judged: 'Judged',
    judgedOf: ({ judged, of, partly, withheld, notUsable, assumed }: Counts, say: Say) =>
        `${say.whole(judged)} of ${say.whole(of)}${partly === 0 ? '' : `; ${say.whole(partly)} in part`}${withheld === 0 ? '' : `; ${say.whole(withheld)} withheld`}${assumed === 0 ? '' : `; ${say.whole(assumed)} assumed without harm`}${notUsable === 0 ? '' : `; ${say.whole(notUsable)} not usable`}`,
    riskIn: ({ risk, scope }: { risk: Message; scope: Message }, say: Say) => `${say.message(risk)} (${say.message(scope)})`,
    hardestCaption: ({ shown, of, open }: { shown: number; of: number; open: number }, say: Say) =>
        `${of === shown ? `What hits it, hardest first` : `The ${say.whole(shown)} of ${say.count(of, 'risk')} that hit it hardest`}, by the class of the best estimate.${open === 0 ? '' : ` ${say.whole(open)} of them ${say.plural(open, 'is', 'are')} not fully judged, and may hit it harder than those above.`}`,
    asAWhole: 'The interest as a whole',
    servedCaption: 'What serves it: how bad it is if it is down, and after how long.',
    process: 'Process or means',
    serves: 'Serves',
    harm: 'Harm while it is down',
    silent: 'not stated after how long',
    harmAfter: ({ name, after }: { name: string; after: number }, say: Say) =>
        `${name} ${after === 0 ? 'at once' : `after ${say.duration(after)}`}`,
    protectedCaption:
        'Measures that aim at it, that change one of the risks above, or that change the class of harm which a stress test does to it.',
    through: 'By what',
    aimsAt: ({ target }: { target: Message }, say: Say) => `aims at ${say.message(target)}`,
    unprotected: 'No measure aims at it, changes one of the risks above, or changes the class of harm which a stress test does to it.'
};

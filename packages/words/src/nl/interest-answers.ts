import type { Translation } from '../catalogue.js';
import type { interestAnswers as english, stressTestAnswers as ofStressTests } from '../en/interest-answers.js';

const DISRUPTION = { yes: 'ja', possible: 'mogelijk', no: 'nee', unknown: 'onbekend' } as const;

export const interestAnswers: Translation<typeof english> = {
    in: ({ scope }, say) => `in ${say.message(scope)}`,
    criteria: ({ criteria }, say) => `Criteria: ${say.message(criteria)}.`,
    worst: ({ class: name, criterion, by }, say) =>
        `Het ergste dat beoordeeld is: klasse ${name} voor ${say.message(criterion)}, door ${say.message(by)}.`,
    disruption: ({ result }) => `Ontwrichting van dit belang door enig risico: ${DISRUPTION[result]}.`,
    harmedBy: 'Risico’s die het schaden, op dit moment',
    servedBy: 'Processen die het dienen, en wat hun uitval doet',
    silent: 'zegt niet na hoelang het schaadt',
    harm: ({ class: name, after }, say) => `${name} ${after === 0 ? 'meteen' : `na ${say.duration(after)}`}`
};

export const stressTestAnswers: Translation<typeof ofStressTests> = {
    events: 'Wat er gebeurt',
    when: ({ after }, say) => (after === 0 ? 'in het begin' : `na ${say.duration(after)}`),
    event: ({ name, isDown, hours }, say) =>
        `${say.message(name)}${isDown ? ' is uitgevallen' : ' gebeurt'}${hours === undefined ? '' : ` gedurende ${say.duration(hours)}`}`,
    saysSo: 'zo staat het in de stresstest',
    ranges: 'Binnen de marges',
    rangesIfFeeds: 'Binnen de marges, als kringen een bron nodig hebben',
    sampled: ({ trials, seed, formula, under }, say) =>
        `${say.whole(trials)} trekkingen, seed ${seed} (${formula}). Uitval in totaal, in de laagste en hoogste 5% van de trekkingen en in het midden; ${say.message(under)}.`,
    sameTrials: 'Dezelfde trekkingen. Hierboven houden kringen die niet zeggen wat ze doorgeven, zichzelf gaande.',
    chance: 'Kans op uitval'
};

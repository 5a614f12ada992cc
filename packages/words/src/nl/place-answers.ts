import type { Translation } from '../catalogue.js';
import type { placeAnswers as english } from '../en/place-answers.js';

const WITHOUT = {
    down: 'valt uit',
    down_by_control: 'gaat door; valt uit zonder wat van daaruit wordt beheerst',
    goes_on: 'gaat door'
} as const;

export const placeAnswers: Translation<typeof english> = {
    standsFor: ({ countries }, say) => `Staat voor wat uit ${say.message(countries)} komt.`,
    nothingHangs: 'Geen vitaal proces in het model hangt af van wat daarvandaan komt, of van wie van daaruit wordt beheerst.',
    supplies: 'Wat daarvandaan komt',
    sharedPoints: 'Alternatieven die ervan afhangen',
    threats: 'De dreigingen en campagnes ervan',
    hangsOnIt: 'Wat ervan afhangt',
    direct: 'Direct',
    inTheEnd: 'Uiteindelijk',
    byControl: 'Door zeggenschap',
    share: ({ low, high }, say) => {
        const [least, most] = [say.percent(low), say.percent(high)];
        return least === most ? least : `${least} tot ${most}`;
    },
    without: ({ one, other }) =>
        one === other
            ? WITHOUT[one]
            : `${WITHOUT[one]} als de kring zichzelf gaande houdt, ${WITHOUT[other]} als de kring een bron nodig heeft`,
    withoutPoint: ({ fails, reading }) =>
        `${fails ? 'niet vervuld' : 'vervuld door de andere'}${reading === undefined ? '' : reading === 'as_feeds' ? ', als de kring een bron nodig heeft' : ', als de kring zichzelf gaande houdt'}`,
    alternatives: ({ names, count, of }, say) => `${say.message(names)} (${count} van ${of})`
};

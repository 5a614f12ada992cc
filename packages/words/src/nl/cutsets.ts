import type { Translation } from '../catalogue.js';
import type { cutsets as english } from '../en/cutsets.js';

const groups = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

const KINDS = {
    nodes: 'Verzamelingen van wat samen uitvalt',
    causes: 'Verzamelingen van dreigingen en campagnes',
    events: 'Verzamelingen van alle gebeurtenissen'
} as const;

const WHAT = { failure: 'eigen storing', likelihood: 'waarschijnlijkheid', duration: 'duur', rate: 'frequentie' } as const;

export const cutsets: Translation<typeof english> = {
    chance: ({ label, text, formula }, say) => `${say.message(label)}: ${say.message(text)} (${formula}).`,
    noPoint: 'Niets brengt het alleen ten val.',
    pointsNotFound: 'Wat het alleen ten val brengt: niet gevonden met de toegestane inspanning.',
    points: 'Wat het alleen ten val brengt: elk op zichzelf',
    minimal: 'Minimale cut sets',
    count: ({ kind, count }) =>
        `${KINDS[kind]}: ${count === undefined ? 'te veel om te tellen met de toegestane inspanning' : count === '0' ? 'geen' : `${groups(count)} minimaal`}`,
    shown: ({ shown, upTo, left }, say) =>
        `${say.count(shown, 'verzameling', 'verzamelingen')} getoond, ${upTo === 0 ? 'van geen grootte alle' : `alle van hoogstens ${say.count(upTo, 'lid', 'leden')}`}${left === undefined ? '' : `; ${groups(left)} weggelaten`} (‘nvsc cutsets --order’ en ‘--most’ tonen meer).`,
    set: ({ members }, say) => members.map(say.message).join(' + '),
    notKnown: 'Niet bekend: wat niet is opgegeven, voegt niets toe; wat niet beoordeeld of achtergehouden is, telt mee in het hoogste',
    notStated: 'Niet opgegeven in het model, dus niet meegeteld',
    moreNotStated: 'Dit zijn de dichtstbijzijnde; er zijn er meer.',
    unknown: ({ what, why }) =>
        what === 'rate'
            ? 'frequentie, van wat zeker is binnen de periode ervan'
            : why === 'not_stated'
              ? WHAT[what]
              : `${WHAT[what]}, ${why === 'withheld' ? 'achtergehouden' : 'niet beoordeeld'}`
};

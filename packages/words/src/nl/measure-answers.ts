import type { Translation } from '../catalogue.js';
import type { measureAnswers as english } from '../en/measure-answers.js';
import type { Message } from '../message.js';

const BESIDE = { in_place: ', naast die van kracht zijn', planned: ', naast die van kracht of gepland zijn' } as const;
const besides = (beside: keyof typeof BESIDE | undefined): string => (beside ? BESIDE[beside] : '');
const STATUS = { in_place: 'van kracht', planned: 'gepland', proposed: 'voorgesteld' } as const;

export const measureAnswers: Translation<typeof english> = {
    is: ({ status, strategies, goals }, say) => {
        const names = (all: readonly Message[]): string => all.map(say.message).join(', ');
        return `${status === undefined ? 'De status is niet opgegeven, dus de maatregel telt als voorgesteld.' : `De maatregel is ${STATUS[status]}.`}${strategies.length > 0 ? ` Strategie: ${names(strategies)}.` : ''}${goals.length > 0 ? ` Doel: ${names(goals)}.` : ''}`;
    },
    noEffect: 'Er is geen effect opgegeven, dus geen waarde verandert.',
    withoutEffect: ({ why, date, isInPlace, day }) =>
        `De maatregel ${why === 'begins_later' ? 'begint' : 'eindigt'} op ${date}, ${why === 'begins_later' ? 'na' : 'voor'} ${isInPlace ? 'de datum van de analyse' : day === undefined ? 'de laatste dag van de horizon' : `${day}, de laatste dag van de horizon`}: geen waarde verandert.`,
    day: ({ day }) => `Wat verandert, geldt op ${day}, de laatste dag van de horizon.`,
    money: 'Waar dat op neerkomt',
    over: ({ years, period, discount }, say) =>
        `Over ${say.number(years)} jaar (${period === 'lifetime' ? 'de levensduur' : 'de horizon van de analyse'}), ${discount === undefined ? 'niet verdisconteerd, want er is geen discontovoet opgegeven' : `met een discontovoet van ${say.percent(discount)} per jaar`}; jaarlijkse bedragen tellen aan het eind van elk jaar, eenmalige aan het begin.`,
    amount: ({ what, currency, missing }, say) =>
        `${what === 'cost' ? 'kosten' : 'baten'}, ${currency}${missing === undefined ? '' : `: minstens, ${say.count(missing, 'bedrag', 'bedragen')} achtergehouden`}`,
    changes: 'Wat de maatregel verandert',
    risks: ({ beside }) => `Risico’s die veranderen: zonder de maatregel, en ermee${besides(beside)}`,
    risk: ({ name, scope }, say) => `${say.message(name)}${scope ? ` in ${say.message(scope)}` : ''}`,
    outages: ({ beside }) => `Kans op minstens één uitval, en op verlies: zonder de maatregel, en ermee${besides(beside)}`,
    conditions: ({ likelier, rings }, say) =>
        `Uitval: alles werkt in het begin, geen overbrugging helpt. Verlies: elke gebeurtenis duurt voort, elke kans wordt één keer getrokken${likelier ? ', dus een uitval kan waarschijnlijker zijn' : ''}.${rings ? ` Voor sommige geldt: ${say.message(rings)}.` : ''}`,
    most: ({ shown, all }) => `De ${shown} van ${all} die het meest veranderen; ‘--format json’ geeft alle.`,
    noFigure: 'geen waarde',
    limits: ({ low, best, high }, say) =>
        best === undefined
            ? `${say.number(low)} tot ${say.number(high)}`
            : low === high
              ? say.number(best)
              : `${say.number(best)} (${say.number(low)} tot ${say.number(high)})`
};

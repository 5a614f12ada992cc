import type { Translation } from '../catalogue.js';
import { LISTED, measured, side } from '../en/rule-values.js';
import type { ruleConditions as conditions, ruleValues as english } from '../en/rule-values.js';
import type { Say } from '../say/say.js';
import { code } from './quoted.js';

const years = (count: number, say: Say): string => `${say.figure(count)} jaar`;

export const ruleValues: Translation<typeof english> = {
    truth: ({ value }) => (value ? 'waar' : 'onwaar'),
    amount: ({ low, best, high, per, once, condition, ...of }, say) =>
        `${best === undefined ? `${measured(low, of, say)} tot ${measured(high, of, say)}` : measured(best, of, say)}${per === undefined ? (once ? ' eenmalig' : '') : ` ${say.per(per)}`}${condition ? ` (${say.message(condition)})` : ''}`,
    range: ({ low, high }) => `${low} tot ${high}`,
    unsure: ({ said, unsure }, say) => `${say.message(said)} (${say.message(unsure)})`,
    list: ({ items }, say) => (items.length === 0 ? 'niets' : say.first(items.map(say.message), LISTED)),
    perhaps: ({ name }, say) => `${say.message(name)} (misschien)`,
    rows: ({ rows }, say) => rows.map(({ supplier, share }) => `${say.message(supplier)} ${say.share(share)}`).join(', '),
    filled: ({ parts }, say) => parts.map(say.message).join(''),
    open: ({ why }, say) => `(${say.message(why)})`,
    judgementOf: ({ threat, by }, say) => `Oordeel over ${threat} door ${say.and(by)}`,
    path: ({ path, under }, say) => `${code(path)}${under === undefined ? '' : ` in ${say.message(under)}`}`,
    beside: ({ left, right }, say) => `${say.message(left)} naast ${say.message(right)}`,
    nearlyEqual: 'gelijk: het verschil is minder dan één op 10^12, en dat is afronding',
    sum: 'de som',
    sums: ({ left, right, over, discount }, say) =>
        `${side(left, say)}, tegenover ${side(right, say)}; ${say.message(over)}, ${
            discount === undefined
                ? 'niet verdisconteerd, want er is geen discontovoet opgegeven en het antwoord is bij 10% per jaar hetzelfde'
                : `met een discontovoet van ${say.figure(discount * 100)}% per jaar`
        }; jaarlijkse bedragen tellen aan het eind van elk jaar, eenmalige aan het begin`,
    overYears: ({ count, of }, say) => `over ${years(count, say)} (de ${of === 'lifetime' ? 'levensduur' : 'horizon'})`,
    sameEachYear: 'als elk jaar hetzelfde bedrag',
    sameEachYearOver: ({ counts }, say) => `als elk jaar hetzelfde bedrag, over ${say.and(counts.map(count => years(count, say)))}`
};

const within = (horizon: number | undefined, say: Say): string => (horizon === undefined ? 'de horizon' : say.span(horizon));
const FOR = { share: 'één procentpunt', duration: 'één uur', number: 'één eenheid risico' } as const;
const causes = ({ count, complete }: { count: number; complete: boolean }, say: Say): string =>
    `${complete ? '' : 'meer dan '}${say.count(count, 'oorzaak', 'oorzaken')}`;

export const ruleConditions: Translation<typeof conditions> = {
    loss: ({ horizon, noBound }, say) =>
        `binnen ${within(horizon, say)}, herstel niet meegeteld${noBound ? ', elke kans één keer getrokken, dus geen grens van een uitval' : ''}`,
    outage: ({ horizon, nearly }, say) => `${nearly ? 'bijna, ' : ''}binnen ${within(horizon, say)}, alles werkt in het begin`,
    ofHorizon: ({ horizon }, say) => `van ${within(horizon, say)}, alles werkt in het begin`,
    notBack: 'komt binnen de test niet terug',
    longRun: 'op de lange duur',
    harm: ({ horizon }, say) => `binnen ${within(horizon, say)}, duren en overbruggingstijden zoals opgegeven`,
    harmBetween: 'minstens wat losse oorzaken alleen doen, hoogstens als elke gebeurtenis voortduurt',
    onceInAll: ({ hours }, say) => `wat beoordeeld is over ${say.span(hours)}, telt in totaal één keer`,
    eventsOpen: ({ count }, say) => `${say.count(count, 'gebeurtenis', 'gebeurtenissen')} niet beoordeeld of achtergehouden`,
    causesNotJudged: (of, say) => `${causes(of, say)} niet beoordeeld`,
    causesWithoutDuration: (of, say) => `${causes(of, say)} zonder duur`,
    middleOfBands: ({ bands }, say) =>
        `${say.count(bands, 'band', 'banden')} zonder beste schatting geteld als ${say.plural(bands, 'het', 'hun')} meetkundige midden`,
    notCounted: ({ needs }, say) => `${say.count(needs, 'behoefte', 'behoeften')} waarvan de zorg niet onderbreking is niet meegeteld`,
    ringAsServices: 'een kring van stromen zonder bron gelezen als diensten',
    ringBothWays: 'een kring gelezen als diensten en als stromen',
    sharesAddUp: ({ total }, say) => `van aandelen die samen ${say.figure(total * 100, 6)}% zijn`,
    aYear: 'per jaar',
    aYearFor: ({ dimension }) => `per jaar voor ${FOR[dimension]}`
};

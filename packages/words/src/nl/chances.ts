import type { Translation } from '../catalogue.js';
import type { chances as english } from '../en/chances.js';
import type { Say } from '../say/say.js';

const AFTER = { planned: ', na de geplande maatregelen', proposed: ', ook na de voorgestelde' } as const;
const after = (measures: keyof typeof AFTER | undefined): string => (measures ? AFTER[measures] : '');

type Condition = Parameters<(typeof english)['under']>[0]['conditions'][number];

const CONDITIONS: Readonly<Record<Condition, string>> = {
    every_event_lasts: 'elke gebeurtenis duurt voort',
    durations_as_stated: 'duren en overbruggingstijden zoals opgegeven',
    all_up_at_beginning: 'alles werkt in het begin',
    long_run: 'op de lange duur',
    no_buffer: 'geen overbrugging helpt',
    chances_drawn_once: 'elke kans wordt één keer getrokken',
    chances_certain: 'kansen die elke keer opnieuw worden getrokken, komen uit',
    outside_campaigns: 'buiten campagnes',
    single_causes:
        'minstens wat losse oorzaken alleen doen, waarbij een sterkte of start die meerdere treffen één keer voor alle wordt getrokken',
    stress_test: 'voor het verloop van de test',
    best_estimates: 'bij de beste schattingen',
    sampled: 'willekeurig getrokken',
    event_given: 'met de gebeurtenis als gegeven, of weggelaten',
    ring_as_services: 'een kring van stromen zonder bron is gelezen als diensten',
    ring_not_stated: 'een kring zegt niet wat hij doorgeeft: als diensten en als stromen',
    middle_of_bands: 'banden zonder beste schatting tellen als hun meetkundige midden',
    needs_not_counted: 'behoeften waarvan de zorg niet onderbreking is tellen niet mee'
};

/** A condition with the number of what it is about. */
function counted(
    condition: keyof typeof CONDITIONS,
    { bands, needs }: { readonly bands: number | undefined; readonly needs: number | undefined },
    say: Say
): string | undefined {
    if (condition === 'middle_of_bands' && bands !== undefined) {
        return `${say.count(bands, 'band', 'banden')} zonder beste schatting ${say.plural(bands, 'telt als het', 'tellen als hun')} meetkundige midden`;
    }
    return condition === 'needs_not_counted' && needs !== undefined
        ? `${say.count(needs, 'behoefte', 'behoeften')} waarvan de zorg niet onderbreking is ${say.plural(needs, 'telt', 'tellen')} niet mee`
        : undefined;
}

export const chances: Translation<typeof english> = {
    between: ({ low, high, as }, say) => `minstens ${say[as](low)}, hoogstens ${say[as](high)}`,
    range: ({ low, best, high, as }, say) => (low === high ? say[as](best) : `${say[as](best)}, ${say[as](low)} tot ${say[as](high)}`),
    ring: ({ low, high, missing }, say) =>
        `${say.percent(low)} tot ${say.percent(high)}: een kring zegt niet wat hij doorgeeft, dus van wat het is als hij zichzelf gaande houdt tot wat het is als hij een bron nodig heeft${missing === undefined ? '' : `, met ${say.count(missing, 'gebeurtenis', 'gebeurtenissen')} niet beoordeeld of achtergehouden`}`,
    missing: ({ low, high, missing }, say) =>
        `minstens ${say.percent(low)}, hoogstens ${say.percent(high)}: ${say.count(missing, 'gebeurtenis', 'gebeurtenissen')} niet beoordeeld of achtergehouden`,
    atMost: ({ low, best, high }, say) =>
        `hoogstens ${say.percent(best)}${low === high ? '' : `, ${say.percent(low)} tot ${say.percent(high)}`}: bewezen grenzen, omdat de toegestane inspanning niet genoeg was voor de precieze waarde`,
    nearly: ({ range }, say) => `bijna ${say.message(range)}`,
    under: ({ conditions, judgedOver, bands, needs }, say) =>
        `${conditions.map(each => counted(each, { bands, needs }, say) ?? CONDITIONS[each]).join(', ')}${judgedOver === undefined ? '' : `; wat beoordeeld is met een kans over ${say.duration(judgedOver)}, gebeurt in totaal hoogstens één keer`}`,
    outageIn: ({ horizon, after: measures }, say) => `Minstens één uitval in ${say.duration(horizon)}${after(measures)}`,
    outage: ({ after: measures }) => `Minstens één uitval${after(measures)}`,
    noOutage: 'geen waarde: van sommige gebeurtenissen is niet bekend hoelang ze duren, of hoe vaak ze komen',
    partOfTime: ({ after: measures }) => `Deel van de tijd dat het uitgevallen is${after(measures)}`,
    outagesAYear: ({ after: measures }) => `Uitval per jaar${after(measures)}`,
    lostIn: ({ horizon, after: measures }, say) => `Verlies in ${say.duration(horizon)}${after(measures)}`,
    bound: ({ after: measures }) => `De grens van een uitval${after(measures)}`,
    lineUnder: ({ chance, under }, say) => `${say.message(chance)}; ${say.message(under)}`,
    partOfTimeUnder: ({ chance, share, under }, say) =>
        `${say.message(chance)}; ${share === undefined ? '' : `van ${say.duration(share)}, `}${say.message(under)}`,
    outagesAYearUnder: ({ frequency, share, under }, say) =>
        `${say.message(frequency)}; ${share === undefined ? '' : `gemiddelde van ${say.duration(share)}, `}${say.message(under)}`,
    lostUnder: ({ chance, under, bounded }, say) =>
        `${say.message(chance)}; ${say.message(under)}${bounded ? ': geen grens van een uitval' : ''}`
};

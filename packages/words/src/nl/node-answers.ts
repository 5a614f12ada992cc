import type { Translation } from '../catalogue.js';
import type { importance as importanceInEnglish, nodeAnswers as english } from '../en/node-answers.js';

const CUT_SETS = {
    nodes: 'verzamelingen van wat samen uitvalt',
    causes: 'verzamelingen van dreigingen en campagnes',
    events: 'verzamelingen van alle gebeurtenissen'
} as const;

export const nodeAnswers: Translation<typeof english> = {
    ofWhatIsModelled: ({ missing, complete }, say) =>
        `De waarden gaan over wat het model opgeeft: ${complete ? '' : 'meer dan '}${say.count(missing, 'waarde', 'waarden')} ${say.plural(missing, 'die zou meetellen, ontbreekt', 'die zouden meetellen, ontbreken')}; zie hieronder.`,
    allStated: 'Alles waarop deze waarden berusten, staat in het model.',
    members: ({ members }, say) => `Uitgevallen met één van: ${say.message(members)}.`,
    needs: 'Wat het nodig heeft',
    neededBy: 'Waarvoor het nodig is',
    harms: 'Wat het schaadt als het uitvalt',
    notStated: 'niet opgegeven',
    struckBy: 'Dreigingen die het treffen',
    points: 'Wat het alleen ten val brengt',
    cutSets: 'Minimale cut sets, opgesomd door ‘nvsc cutsets’',
    cutSetsOf: ({ kind }) => CUT_SETS[kind],
    tooMany: 'te veel om te tellen',
    stressTests: 'Stresstests waarin het uitvalt',
    downInTest: ({ lasting, outages, reading }) =>
        [
            ...(lasting ? ['niet terug in de berekende tijd'] : outages > 1 ? [`${outages} keer`] : []),
            ...(reading === 'as_feeds'
                ? ['als de kring een bron nodig heeft']
                : reading === 'as_services'
                  ? ['als de kring zichzelf gaande houdt']
                  : [])
        ].join(', '),
    measures: 'Maatregelen die het veranderen',
    howLikely: 'Hoe waarschijnlijk',
    lostDrawn: 'Verlies, getrokken',
    drawn: ({ value, low, high, trials, under }, say) =>
        `${say.percent(value)}, met 95% tussen ${say.percent(low)} en ${say.percent(high)}, van ${say.whole(trials)} keer; ${say.message(under)}`,
    supply: 'Waar het vandaan komt',
    concentration: ({ hhi, formula }, say) => `Concentratie (HHI) ${say.message(hhi)} (${formula}).`,
    largest: ({ supplier, share, formula }, say) => `De grootste is ${say.message(supplier)}, ${say.message(share)} (${formula}).`,
    notNamed: 'niet genoemd',
    exposures: 'Hoeveel ervan afhangt van wie',
    sharedPoints: 'Alternatieven die van één punt afhangen',
    needed: ({ name, share, hours }, say) =>
        `${share === undefined ? '' : `${say.percent(share)} `}${say.message(name)}${hours === undefined ? '' : ` gedurende ${say.duration(hours)}`}`,
    neededOf: ({ sort, items }, say) => `${sort === 'any' ? 'een' : 'alle'} van (${items.map(say.message).join(', ')})`,
    neededCount: ({ count, items }, say) => `${count} van (${items.map(say.message).join(', ')})`,
    neededShare: ({ share, items }, say) => `${say.percent(share)} van (${items.map(say.message).join(', ')})`
};

export const importance: Translation<typeof importanceInEnglish> = {
    all: 'De belangrijkste gebeurtenissen en knopen',
    events: 'De belangrijkste gebeurtenissen',
    nodes: 'De belangrijkste knopen, uitgevallen gesteld of in werking gehouden',
    notWorkedOut: ({ why }) =>
        `Niet uitgerekend: ${why === 'certain' ? 'het verlies is zeker' : why === 'effort' ? 'de inspanning was niet genoeg' : 'alleen grenzen van het verlies zijn bekend'}.`,
    first: ({ shown, all, complete }, say) =>
        `De eerste ${shown} van ${complete ? '' : 'meer dan '}${say.whole(all)}; ‘--format json’ geeft ${complete ? 'alle' : 'deze'}.`,
    under: ({ under }, say) => `Kansen en belangrijkheid: ${say.message(under)}.`,
    infinite: 'oneindig',
    withoutUnknown:
        'Uitgerekend zonder wat niet beoordeeld of achtergehouden is; daarvan is alleen bekend wat het zou doen als het gebeurde.',
    someNodes: 'Alleen knopen in de kleinste cut sets zijn bekeken.'
};

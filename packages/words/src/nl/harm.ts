import type { Translation } from '../catalogue.js';
import type { harm as english } from '../en/harm.js';

export const harm: Translation<typeof english> = {
    heading: ({ horizon }, say) => `Kans dat het netwerk deze schade doet binnen ${say.duration(horizon)}`,
    between:
        'Met duren en overbruggingstijden zoals opgegeven: minstens wat losse oorzaken alleen doen, hoogstens wat het is als elke gebeurtenis voortduurt; daartussen getrokken.',
    onceInAll: ({ hours }, say) => `Wat beoordeeld is met een kans over ${say.duration(hours)}, gebeurt in totaal hoogstens één keer.`,
    atLeast: 'Minstens',
    drawn: 'Getrokken',
    atMost: 'Hoogstens',
    overRanges: 'Over alle marges',
    notCountedBut: 'Alleen in het hoogste meegeteld',
    notCounted: 'Niet meegeteld',
    orWorse: ({ class: name }) => `${name} of erger`,
    exact: ({ best, ofWhatIsModelled }, say) =>
        `${say.percent(best)}${ofWhatIsModelled ? ' van wat gemodelleerd is' : ''}, met duren zoals opgegeven`,
    low: ({ low, nearly, ring }, say) =>
        `${say.percent(low)}${nearly === undefined ? '' : `, bijna ${say.percent(nearly)} met vervanging zoals opgegeven`}${ring ? ' als de kring zichzelf gaande houdt' : ''}`,
    high: ({ high, ring }, say) => `${say.percent(high)} als elke gebeurtenis voortduurt${ring ? ' en de kring een bron nodig heeft' : ''}`,
    notDrawn: 'niet getrokken: een kring zegt niet wat hij doorgeeft',
    drawnChance: ({ value, low, high, reached, trials, incomplete }, say) =>
        `${reached === 0 ? `onder ${say.percent(high)}: geen van ${say.whole(trials)}` : `${say.percent(value)}, met 95% ${say.percent(low)} tot ${say.percent(high)}, van ${say.whole(trials)}`}${incomplete ? ', zonder wat niet meetelt' : ''}`,
    range: ({ low, high }, say) => `${say.percent(low)} tot ${say.percent(high)} als elke gebeurtenis voortduurt`,
    notStated: ({ count, complete }, say) =>
        `${complete ? '' : 'meer dan '}${say.count(count, 'eigen storing', 'eigen storingen')} niet opgegeven`,
    causes: ({ notJudged, withoutDuration, complete }, say) => {
        const more = complete ? '' : 'meer dan ';
        return [
            ...(notJudged > 0 ? [`${more}${say.count(notJudged, 'oorzaak', 'oorzaken')} niet beoordeeld`] : []),
            ...(withoutDuration > 0 ? [`${more}${say.count(withoutDuration, 'oorzaak', 'oorzaken')} zonder duur`] : [])
        ].join(', ');
    }
};

import type { Translation } from '../catalogue.js';
import type { hoverFigures as english } from '../en/hover-figures.js';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const READINGS = { as_services: ' als de kring zichzelf gaande houdt', as_feeds: ' als de kring een bron nodig heeft' } as const;
const when = (reading: keyof typeof READINGS | undefined): string => (reading ? READINGS[reading] : '');
const area = ({ scope }: { scope: Message | undefined }, say: Say): string => (scope ? ` in ${say.message(scope)}` : '');

export const hoverFigures: Translation<typeof english> = {
    ofWhatIsModelled: 'Van wat gemodelleerd is',
    notStated: ({ missing, complete }, say) =>
        `${complete ? '' : 'meer dan '}${say.count(missing, 'waarde', 'waarden')} ${say.plural(missing, 'die zou meetellen, is', 'die zouden meetellen, zijn')} niet opgegeven`,
    likelihood: (of, say) => `Waarschijnlijkheid${area(of, say)}`,
    impact: (of, say) => `Impact${area(of, say)}`,
    disruption: ({ reading, ...of }, say) => `Maatschappelijke ontwrichting${area(of, say)}${when(reading)}`,
    ranged: ({ low, best, high }, say) => {
        const [least = '', most = '', at = ''] = [low, high, best].map(each => (each ? say.message(each) : ''));
        const range = least !== '' && most !== '' && (least !== most || least !== at) ? `${least} tot ${most}` : '';
        return range === '' || (at === least && at === most) ? at : at === '' ? range : `${at} (${range})`;
    },
    goesDown: ({ reading }) => `Valt uit${when(reading)}`,
    nodes: ({ count }, say) => say.count(count, 'knoop', 'knopen'),
    downLongest: ({ reading }) => `Het langst uitgevallen${when(reading)}`,
    down: ({ name, hours, lasting }, say) =>
        `${say.message(name)} ${say.duration(hours)}${lasting ? ' (tot het einde van de berekende tijd)' : ''}`,
    criterionAfter: ({ criterion, after }, say) =>
        `${say.message(criterion)}, ${after === undefined || after === 0 ? 'meteen' : `na ${say.duration(after)}`}`,
    names: ({ names, more }, say) => `${names.map(say.message).join(', ')}${more > 0 ? ` en nog ${more}` : ''}`
};

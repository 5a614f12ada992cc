import type { Translation } from '../catalogue.js';
import type { control as english } from '../en/control.js';

const doubt = ({ sure, counted }: { readonly sure: boolean; readonly counted: boolean }): string =>
    sure ? '' : counted ? ', naar beste schatting van de aandelen' : ', alleen als de aandelen aan de hoge kant liggen: niet meegeteld';

export const control: Translation<typeof english> = {
    itself: ({ name }) => `‘${name}’ heeft zichzelf niet in handen: noem wie het in handen heeft, of haal het weg.`,
    twice: ({ name }) => `‘${name}’ staat hier al: één houder, één aandeel.`,
    noShare: ({ name }) => `Bij meer houders zegt elk hoeveel hij heeft: schrijf een aandeel achter ‘${name}’, zoals ‘${name} 25%’.`,
    overAll: ({ sum }, say) =>
        `Deze aandelen zijn samen ${say.percent(sum)}, en meer dan 100% is er niet: verbeter ze. Wat op niemands naam staat mag ontbreken.`,
    heading: 'Wie er zeggenschap over heeft, en van wie het is',
    holder: 'Houder',
    controls: 'Heeft zeggenschap',
    owns: 'Bezit ervan, uiteindelijk',
    does: ({ control }) => ({ yes: 'ja', possible: 'mogelijk', no: 'nee' })[control],
    of: 'Waarvan',
    caption:
        'Wie waarover zeggenschap heeft, en van wie wat is. Meer dan de helft is zeggenschap, die geheel doorgaat; bezit is het product langs ketens. Uitvallen met een land gaat naar waar dingen staan; naar zeggenschap staat ernaast.',
    folded: ({ rows }, say) => say.count(rows, 'houder van iets', 'houders van iets'),
    byControl: 'Naar zeggenschap',
    byOrigin: 'Naar herkomst',
    also: (hit, say) =>
        hit.resource
            ? `${say.message(hit.by)} snijdt ook ${say.message(hit.resource)} van ${say.message(hit.id)} af, waarover ${say.message(hit.place)} zeggenschap heeft${doubt(hit)}`
            : `${say.message(hit.id)} valt uit met ${say.message(hit.place)}, die er zeggenschap over heeft${doubt(hit)}`,
    inTest: ({ hits, more }, say) =>
        `Dit alles gaat naar herkomst. Naar zeggenschap: ${say.and(hits.map(say.message))}. ${more.length === 0 ? 'Er valt daardoor geen ander proces uit.' : `Dan vallen ook uit: ${say.and(more.map(say.message))}.`}`,
    beside: 'Wat uit een land of van een houder komt is wat daar staat. Waar ook wordt afgesneden, en uitvalt, waarover van daaruit zeggenschap is:',
    owned: ({ name, share }, say) => `${say.message(name)} ${say.message(share)}`
};

import type { Translation } from '../catalogue.js';
import type { control as english } from '../en/control.js';

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
        'Wie waarover zeggenschap heeft, en van wie wat is. Meer dan de helft is zeggenschap, die geheel doorgaat; bezit is het product langs ketens. Uitvallen met een land gaat naar waar dingen staan.',
    folded: ({ rows }, say) => say.count(rows, 'houder van iets', 'houders van iets'),
    owned: ({ name, share }, say) => `${say.message(name)} ${say.message(share)}`
};

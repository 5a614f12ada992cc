import type { Translation } from '../catalogue.js';
import type { triggers as english } from '../en/triggers.js';

export const triggers: Translation<typeof english> = {
    circle: ({ names }) =>
        `Deze brengen elkaar in een kring op gang, zodat elk waarschijnlijker is door de ander: ${names.map(each => `‘${each}’`).join(' > ')}. Haal één hiervan weg uit ‘triggers’.`,
    goesOn: 'De kring gaat hier verder.',
    noTime: ({ found }, say) => `Achter ‘after’ staat hoelang het duurt, zoals ‘3 days’; ${say.message(found)} is geen tijd.`,
    heading: 'Wat het op gang kan brengen',
    lines: 'Een kans, en niet doorgespeeld: wat op gang komt zit niet in het verloop.',
    may: ({ by, threat, chance, hours }, say) =>
        `${say.message(by)} brengt ${say.message(threat)} op gang met een kans van ${say.percent(chance)}${hours === 0 ? '' : `, ${say.duration(hours)} later`}`,
    inTest: ({ items }, say) => `Bij kans, en hier niet doorgespeeld: ${say.and(items.map(each => say.message(each)))}.`
};

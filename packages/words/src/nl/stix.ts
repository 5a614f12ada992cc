import type { Translation } from '../catalogue.js';
import type { stix as english } from '../en/stix.js';

export const stix: Translation<typeof english> = {
    condition: ({ measure, horizon }, say) =>
        `${measure === 'frequency' ? 'Aantal keren per jaar' : horizon === undefined ? 'De kans' : `De kans binnen ${say.duration(horizon)}`}, zoals het er nu voor staat: met de maatregelen die er zijn.`,
    backedBy: 'Gesteund door deze staat.',
    partOf: 'Een deel daarvan.',
    operatedBy: 'Wordt daardoor beheerd.',
    disrupts: 'Legt het stil.',
    cuts: 'Snijdt af wat daarvandaan komt.',
    triggers: 'Kan het in gang zetten.',
    variantOf: 'Een variant daarvan.',
    responsible: 'Is ervoor verantwoordelijk.'
};

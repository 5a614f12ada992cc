import { kindByWord } from '@nvs/model';
import type { Translation } from '../catalogue.js';
import type { questions as english } from '../en/questions.js';

export const questions: Translation<typeof english> = {
    inNetwork: 'vitale processen, voorzieningen, hulpbronnen, leveranciers, landen, groepen van landen, dreigingen en campagnes',
    canBeDown: 'vitale processen, voorzieningen, hulpbronnen, leveranciers, landen, dreigingen en campagnes',
    hasCutSets: 'vitale processen, voorzieningen, hulpbronnen, leveranciers en sectoren',
    explainable:
        'dreigingen, campagnes, vitale processen, voorzieningen, hulpbronnen, leveranciers, sectoren, belangen, criteria, stresstests, maatregelen, landen, actoren, doelen, capaciteiten en organisaties',
    several: ({ written, first, others, all }) =>
        `"${written}" kan ${[first, ...others].join(', ')}${all ? '' : ', …'} zijn. Schrijf de naam met de naamruimte ervoor.`,
    other: '‘nvs.other’ staat voor leveranciers zonder naam. Die vallen volgens de berekening nooit uit, en er wordt niets voor uitgerekend.',
    ofKind: ({ id, kind, sorts }, say) => {
        const name = kindByWord(kind);
        return `${id} is ${name ? say.a(name) : `van de soort ${kind.replaceAll('_', ' ')}`}. Dit gaat over ${say.message(sorts)}.`;
    },
    unknown: ({ written, near, sorts }, say) =>
        `Er is geen "${written}" in het model.${near === undefined ? ` Dit gaat over ${say.message(sorts)}.` : say.didYouMean(near)}`
};

import type { Translation } from '../catalogue.js';
import type { refactor as english } from '../en/refactor.js';

export const refactor: Translation<typeof english> = {
    sortRows: 'Zet de rijen in de volgorde van de meetlat',
    fillCriteria: ({ count }, say) =>
        `Zet ${say.count(count, 'criterium', 'criteria')} zonder oordeel erbij als opmerking, om in te vullen`,
    oneDependency: ({ list }) => `Schrijf als één afhankelijkheid van ‘${list}’`,
    extract: ({ file }) => `Verplaats het naar een eigen bestand, ${file}`,
    writeAs: ({ text }) => `Schrijf als ‘${text}’`
};

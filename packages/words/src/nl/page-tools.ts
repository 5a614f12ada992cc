import type { Translation } from '../catalogue.js';
import type { pageTools as english } from '../en/page-tools.js';

export const pageTools: Translation<typeof english> = {
    filter: 'Toon rijen met',
    shown: '{shown} van {all} rijen',
    sort: 'Sorteer op deze kolom',
    search: 'Zoek in het rapport',
    found: '{shown} van {all} gevonden',
    card: 'Meer over {x}',
    near: 'Waar het van afhangt, en wat ervan afhangt',
    further: 'een stap verder',
    hits: 'Legt stil',
    back: 'Terug naar {x}',
    places: 'Waar het rapport erover spreekt',
    close: 'Sluiten'
};

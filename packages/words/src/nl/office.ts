import type { Translation } from '../catalogue.js';
import type { office as english } from '../en/office.js';

export const office: Translation<typeof english> = {
    report: 'Rapport',
    table: 'Tabel',
    figure: 'Figuur',
    register: 'Register',
    sheet: ({ section, heading }, say) =>
        new Map([
            ['risks', 'Risico’s'],
            ['heat', 'Criteria'],
            ['stress-tests', 'Stresstests'],
            ['hangs', 'Afhankelijkheden'],
            ['measures', 'Maatregelen'],
            ['gaps', 'Lacunes'],
            ['interests', 'Belangen'],
            ['actors', 'Actoren'],
            ['shared', 'Gemeenschappelijk'],
            ['rules', 'Regels'],
            ['method', 'Meetlat'],
            ['glossary', 'Woorden']
        ]).get(section) ?? say.message(heading),
    inSheets:
        'Dit is het rapport als werkmap. Elke tabel heeft een eigen blad; afbeeldingen zijn weggelaten. Een bandbreedte is de beste schatting met de grenzen tussen haakjes, en de drie plaatsen op de schaal ernaast.',
    placeOnScale: ({ heading, end, of }, say) =>
        `${say.message(heading)}: ${{ low: 'laag', best: 'best', high: 'hoog' }[end]} (0–${say.whole(of)})`,
    item: ({ item }, say) => `• ${say.message(item)}`
};

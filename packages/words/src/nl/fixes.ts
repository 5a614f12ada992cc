import type { Translation } from '../catalogue.js';
import type { fixes as english } from '../en/fixes.js';

export const fixes: Translation<typeof english> = {
    takeOut: 'Haal het weg',
    takeOutTwice: 'Haal het hier weg',
    exchange: 'Zet de uiteinden in hun volgorde',
    inOrder: 'Zet ze in de volgorde van hun dagen',
    severity: ({ code }) => `Meld ${code} in dit project niet meer (nvs.json)`,
    together: 'Zet alle klassen tussen één paar accolades',
    toTheTop: 'Zet het bovenaan',
    addUp: ({ share }) => `Tel de aandelen op: ${share}`,
    exchangeDates: 'Wissel de twee datums om',
    closeText: 'Sluit de tekst hier met "',
    closeBrace: 'Sluit het element hier met ‘}’',
    columnOne: 'Zet het aan het begin van zijn regel',
    ownLine: 'Zet het op een eigen regel',
    takeOurs: 'Houd de eerste kant',
    takeTheirs: 'Houd de tweede kant',
    use: ({ namespace }) => `Schrijf use ${namespace}`,
    create: ({ kind, name }, say) => `Maak ${say.a(kind)} ${name}`,
    all: 'Herstel alles wat maar op één manier te herstellen is',
    ofOneKind: ({ count, code }, say) => `Herstel alle ${say.whole(count)} van ${code}`,

    option: 'herstel in de bestanden wat maar op één manier te herstellen is, en controleer daarna',
    dryRunOption: 'verander niets, en toon als diff wat ‘--fix’ zou veranderen',
    sure: 'Wat ‘--fix’ schrijft, zegt hetzelfde op de manier van de taal: een getal, een teken of een opmerking anders gespeld. Een naam kiest het nooit. Wat een andere fout zou geven, wordt niet geschreven.',
    code: 'Met ‘--fix’ is de afsluitcode die van wat overblijft, met ‘--fix-dry-run’ die van de bestanden zoals ze zijn.',
    mended: ({ fixes: count, files, dry }, say) =>
        count === 0
            ? 'Er is niets te herstellen zonder te vragen.'
            : `${say.count(count, 'bevinding', 'bevindingen')} in ${say.count(files, 'bestand', 'bestanden')} ${dry ? 'te herstellen' : 'hersteld'}.`,
    refused: ({ file, line, code }) =>
        `${code} op regel ${line} van "${file}" is niet hersteld: daar zou een andere fout van komen. Herstel het met de hand.`,
    unfinished: 'Er is nog meer te herstellen: geef de opdracht nog eens.',
    notUtf8: ({ file }) => `"${file}" is geen tekst in UTF-8, en daarin is dus niets hersteld. Bewaar het eerst als UTF-8.`,
    changedMeanwhile: ({ file }) =>
        `"${file}" is intussen door een ander programma gewijzigd, en daarin is dus niets hersteld. Geef ‘nvsc check --fix’ opnieuw.`
};

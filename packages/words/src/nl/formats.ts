import type { Translation } from '../catalogue.js';
import type { formats as english } from '../en/formats.js';

export const formats: Translation<typeof english> = {
    reading: 'Om te lezen',
    tables: 'Tabellen',
    programs: 'Voor programma’s',

    html: 'Leesbaar rapport (HTML)',
    htmlFor: 'Eén pagina voor de browser, een telefoon en papier: om te tonen, te doorzoeken en te versturen.',
    docx: 'Document (Word)',
    docxFor: 'Het leesbare rapport met koppen, inhoudsopgave en afbeeldingen, voor wie verder schrijft in een tekstverwerker.',
    markdown: 'Leesbaar rapport (Markdown)',
    markdownFor: 'Het leesbare rapport als tekst, voor een pull request of een wiki.',
    xlsx: 'Werkmap (Excel)',
    xlsxFor: 'Het hele risicoregister en elke tabel van het rapport, om te filteren, te sorteren en mee te rekenen.',
    csv: 'Risicoregister (CSV)',
    csvFor: 'Een rij per dreiging en campagne, voor elk rekenblad en elke database.',
    json: 'Alles (JSON)',
    jsonFor: 'Het hele model en elk cijfer, voor programma’s en om twee versies te vergelijken.',
    dot: 'Netwerk (Graphviz)',
    dotFor: 'Wat van wat afhangt, voor een programma dat het tekent.',
    mermaid: 'Netwerk (Mermaid)',
    mermaidFor: 'Wat van wat afhangt, getekend door GitHub, GitLab en menige wiki.',
    stix: 'Dreigingen om uit te wisselen (STIX 2.1)',
    stixFor: 'Actoren, campagnes, dreigingen en maatregelen, voor programma’s die kennis over dreigingen uitwisselen.'
};

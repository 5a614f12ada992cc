import type { Translation } from '../catalogue.js';
import type { system as english } from '../en/system.js';

export const system: Translation<typeof english> = {
    noPermission: 'daar is geen recht voor',
    missing: 'het bestaat niet',
    folderIsFile: 'een deel van het pad is een bestand, geen map',
    isFolder: 'het is een map',
    diskFull: 'de schijf is vol',
    readOnly: 'de schijf kan alleen worden gelezen',
    tooManyOpen: 'er zijn te veel bestanden open',
    nameTooLong: 'de naam is te lang',
    readerGone: 'niemand leest het meer',
    noReader: 'niemand leest het',
    tooLarge: 'het is groter dan een bestand hier mag zijn',
    quota: 'er mag niet meer van de schijf worden gebruikt',
    linksInCircle: 'de koppelingen lopen in een kring',
    inUse: 'een ander programma gebruikt het',
    refused: ({ code }) => `het systeem weigert het (${code})`,
    noRegularFile: 'het is geen gewoon bestand maar een pipe of een apparaat',
    largerThan: ({ megabytes }) => `het is groter dan ${megabytes} MB`,
    linkToOther: ({ file }) => `het is een koppeling naar ${file}, met een andere extensie`,
    linkToDevice: 'het is een koppeling naar een pipe of een apparaat',
    linkToNothing: 'het is een koppeling naar niets',
    linkOut: ({ to }) =>
        `het is een koppeling die het project uit gaat, naar ${to}. Zet waar ze heen leidt in het project, of noem de map onder "projects" in nvs.json`,
    noText: 'wat werd aangereikt, is geen tekst',
    noEntries: 'wat werd aangereikt, is geen lijst van bestanden en mappen',
    notHandedOut: ({ why }) => `het werd niet aangereikt: "${why}"`
};

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
    inUse: 'een ander programma gebruikt het'
};

import { kindByWord } from '@nvs/model';
import type { tips as english } from '../en/tips.js';
import type { Translation } from '../catalogue.js';

export const tips: Translation<typeof english> = {
    kind: ({ kind }, say) => say.one(kind),
    element: 'element',
    namespace: 'naamruimte',
    class: 'klasse',
    subClass: 'subklasse',
    eachInTurn: ({ kind }, say) => {
        const known = kind === undefined ? undefined : kindByWord(kind);
        return kind === undefined ? 'om de beurt elk daarvan' : `om de beurt alle ${known ? say.many(known) : kind}`;
    },
    fromMemory: 'uit het hoofd',
    measuredOn: ({ scale }) => `Gemeten op ${scale}`,
    when: 'wanneer',
    inScope: 'in',
    methodPage: ({ name }) => `Klassen, criteria en een dreiging om mee te beginnen: docs/methods/library/${name}.md`,
    inLibrary: ({ file }) => `Standaardbibliotheek, ${file}`,
    library: 'standaardbibliotheek',
    inFile: ({ file, line }) => `${file}, regel ${line}`,
    placeInScale: ({ place, of, scale }) => `Klasse ${place} van ${of} van ${scale}, de laagste eerst`,
    duration: ({ written, hours }, say) =>
        `‘${written}’ = ${say.figure(hours)} uur = ${say.figure(hours / 24)} ${hours === 24 ? 'dag' : 'dagen'}`,
    classFrom: ({ amount }) => `vanaf ‘${amount}’`,
    notApplicable: 'niet van toepassing',
    named: ({ kind, title }, say) => `${say.one(kind)} “${title}”`,

    // Het overzicht van een bestand
    judgement: ({ of }) => (of === undefined ? 'oordeel' : `oordeel over ${of}`),
    by: ({ judges }) => `door ${judges.join(', ')}`,
    impact: ({ scope }) => (scope === undefined ? 'impact' : `impact in ${scope}`),
    criteria: ({ n }) => (n === 1 ? '1 criterium' : `${n} criteria`),

    // Wat wordt ingevuld waar een raamwerk van een element in een tekst komt
    title: 'Titel',
    name: 'naam',
    mustHold: 'Wat waar moet zijn',
    needed: 'wat nodig is'
};

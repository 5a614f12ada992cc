import type { Translation } from '../catalogue.js';
import type { starting as english } from '../en/starting.js';

export const starting: Translation<typeof english> = {
    newModel: ({ step }) => `Nieuw model (${step} van 3)`,
    whichTemplate: 'Waar gaat het model over?',
    whichMethod: 'Hoe worden schade en kans gemeten?',
    usualMethod: 'hiervoor gebruikelijk',
    whichLanguage: 'In welke taal zijn titels, toelichting en rapporten?',
    language: ({ name }) => ({ en: 'Engels (‘English’)', nl: 'Nederlands' })[name],
    chooseFolder: 'Kies de map voor het model',
    makeHere: 'Maak het model hier',
    occupied: ({ folder, file }) => `De map ${folder} heeft al een model (${file}); daarin is niets veranderd. Kies een andere map.`,
    anotherFolder: 'Andere map…',
    made: ({ files }) =>
        `Gemaakt: ${files.join(' en ')}. Elke waarde erin is verzonnen: vervang ze door wat bekend is. Wat nog ontbreekt, staat onder Leemten.`,
    showGaps: 'Toon leemten',
    notMade: ({ why }, say) => `Het model is niet gemaakt: ${say.message(why)}`,

    chooseTable: 'Kies de tabel',
    readTable: 'Lees deze tabel',
    tables: 'Tabellen (CSV, Excel)',
    whichSheet: 'Welk werkblad?',
    allSheets: 'Alle werkbladen met bekende kolommen',
    reading: 'tabel lezen',
    pastedTable: 'geplakte tabel',
    isThere: ({ file }) => `${file} is er al. Moet de tabel ervoor in de plaats komen? Wat erin is geschreven, gaat dan verloren.`,
    replace: 'Vervangen',
    imported: ({ file, said, unread }, say) =>
        `${file}: ${said}${unread === 0 ? '' : ` ${unread === 1 ? 'Eén ding kon' : `${say.whole(unread)} dingen konden`} niet worden gelezen zoals het er staat; dat staat ernaast.`}`,
    pasted: ({ said, unread }, say) =>
        `Geplakt: ${said}${unread === 0 ? '' : ` ${unread === 1 ? 'Eén ding kon' : `${say.whole(unread)} dingen konden`} niet worden gelezen zoals het er staat; dat staat ernaast.`}`,
    tableTold: ({ file }) => `Wat er van ${file} is gelezen`,
    unreadHeading: 'Als tekst bewaard, want niet te lezen',
    saidHeading: 'Wat er is gelezen, en als wat',
    notImported: ({ why }, say) => `De tabel is niet gelezen: ${say.message(why)}`,
    nothingCopied: 'Op het klembord staat geen tabel. Kopieer de rijen in het rekenblad, met de kolomkoppen erbij, en plak opnieuw.',

    gapsBy: 'Leemten bij elkaar zetten op',
    by: ({ by }) => ({ owner: 'Wie ze kan vullen', element: 'Dreiging, vitaal proces of ander element', kind: 'Wat er ontbreekt' })[by],
    lookingForGaps: 'Leemten zoeken …',
    noGaps: 'Het model laat niets weg waar een rapport om vraagt.',
    gapsUnknown: ({ why }, say) => `De leemten zijn niet gevonden: ${say.message(why)} Probeer het opnieuw met de pijl hierboven.`,
    gapsOf: ({ count, errors }, say) =>
        `${say.count(count, 'leemte', 'leemten')}${errors === 0 ? '' : `. Waar ${say.count(errors, 'fout', 'fouten')} over ${errors === 1 ? 'gaat' : 'gaan'}, is weggelaten: herstel die eerst.`}`,
    status: ({ method, elements, findings, gaps }, say) =>
        [
            method ?? 'geen methode',
            say.count(elements, 'element', 'elementen'),
            findings === 0 ? 'geen bevindingen' : say.count(findings, 'bevinding', 'bevindingen'),
            gaps === 0 ? 'geen leemten' : say.count(gaps, 'leemte', 'leemten')
        ].join(' · '),
    rulesWait: ({ errors }, say) => `regels wachten op ${say.count(errors, 'fout', 'fouten')}`,
    statusName: 'NVS: hoe het model ervoor staat',
    statusTip: ({ project, method }) =>
        `${project}${method === undefined ? '' : ` – ${method}`}. Klik voor wat er te doen is: eerst problemen, dan leemten.`
};

import type { Translation } from '../catalogue.js';
import type { outputs as english } from '../en/outputs.js';

export const outputs: Translation<typeof english> = {
    noBrowser:
        'Een PDF wordt door een browser afgedrukt, en er is geen Chromium, Chrome of Edge gevonden. Installeer er een, of noem die met ‘--browser’ of in ‘NVS_BROWSER’; of gebruik ‘--format html’ en druk dat af.',
    browserNotThere: ({ file }) =>
        `De browser ${file} is geen programma dat hier kan draaien. Noem er een met ‘--browser’ of in ‘NVS_BROWSER’.`,
    notPrinted: ({ program, why }) =>
        `${program} ${why === 'timeout' ? 'deed te lang over het afdrukken van het rapport' : 'heeft het rapport niet afgedrukt'}. Gebruik ‘--format html’ en druk dat af, of noem een andere browser met ‘--browser’.`,
    severalProjects: ({ projects }, say) =>
        `Een afbeelding is van één project; hier zijn ${say.and(projects)}. Noem het pad van één ervan.`,
    noPicture: ({ name, names, nearest }, say) =>
        `Er is geen afbeelding ${name}.${say.didYouMean(nearest)} ${names.length === 0 ? 'Het rapport van dit model heeft geen afbeeldingen.' : `Het rapport heeft ${say.and(names)}.`}`,
    noPictures:
        'Het rapport van dit model heeft geen afbeeldingen: die vragen om waarschijnlijkheden en gevolgen op schalen van een methode.',
    noRaster: 'Wat PNG’s maakt, staat niet naast nvsc: installeer nvsc opnieuw, of gebruik ‘--format svg’.',
    notToTerminal: 'Dit is geen tekst, en een terminal zou het niet tonen. Noem een bestand met ‘--out’.',
    noHouseStyle: ({ file }) =>
        `${file} is geen document voor Word (.docx) met stijlen. Sla het document van de organisatie op als ‘.docx’ en noem dat met ‘--reference-doc’.`,
    houseStyleUnread: ({ file, why }, say) => `${file} kan niet worden gelezen: ${say.message(why)}`,
    onlyDocx: 'Een huisstijl (‘--reference-doc’) hoort bij ‘--format docx’.',
    onlyPdf: 'Een browser (‘--browser’) hoort bij ‘--format pdf’.',
    picture: 'een afbeelding van het rapport schrijven; zonder naam: noemen welke er zijn',
    pictureArgs: 'naam van een afbeelding, dan bestanden of mappen van één project. Zonder: de huidige map',
    pictureFormat: 'soort afbeelding',
    pictureOut: 'bestand om te schrijven; zonder gaat de afbeelding naar de uitvoer',
    referenceDoc: 'document voor Word waarvan het rapport de stijlen overneemt, met ‘--format docx’',
    browser: 'programma dat afdrukt, met ‘--format pdf’; zonder: de eerste Chromium, Chrome of Edge die er is'
};

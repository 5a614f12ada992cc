import type { Translation } from '../catalogue.js';
import type { cli as english } from '../en/cli.js';

/** The first of many projects, which each have a name. */
const firstProjects = (names: readonly string[]): string => `${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`;

const leftOut: Translation<typeof english>['leftOut'] = ({ errors }, say) =>
    `Het model heeft ${say.count(errors, 'fout', 'fouten')}: waar ${errors === 1 ? 'die over gaat' : 'die over gaan'}, ontbreekt in dit antwoord of is onvolledig.`;

export const cli: Translation<typeof english> = {
    compiling: ({ done, total }, say) => `Lezen: ${say.whole(done)} van ${say.whole(total)}`,
    analysing: ({ percent }) => `Doorrekenen: ${percent}%`,
    wrote: ({ file }) => `Geschreven: ${file}`,
    ownMistake: 'Er zit een fout in nvsc zelf, en daardoor kon het niet verder. Meld dit:',

    moreWarnings: ({ warnings, most }, say) =>
        `${say.count(warnings, 'waarschuwing', 'waarschuwingen')}: meer dan de ${say.whole(most)} die ‘--max-warnings’ toestaat.`,
    warningsFail: ({ warnings, strict }, say) =>
        `${say.count(warnings, 'waarschuwing', 'waarschuwingen')}: met ‘${strict ? '--strict' : '--max-warnings 0'}’ geldt dit als niet in orde.`,
    rulesWait: ({ project, errors }, say) =>
        `Afwegingskaders en toetsen${project === undefined ? '' : ` van ${project}`} wachten op ${say.count(errors, 'fout', 'fouten')}: verbeter die eerst.`,
    nothingScored: ({ project, why }) =>
        `Geen dreiging${project === undefined ? '' : ` van ${project}`} heeft al een totale impact, en er is dus geen volgorde: ${
            why === 'no method' ? 'noem een meetlat in de beoordeling.' : '‘nvsc gaps’ noemt de criteria zonder oordeel.'
        }`,
    errorsInWhole: 'In het hele model zitten fouten: ‘nvsc check’ noemt ze.',

    noReport: 'Er is geen rapport gemaakt.',
    noNetwork: ({ format, formats }, say) =>
        `‘--around’ en ‘--steps’ zijn voor een plaatje van het netwerk, en dat is ‘${format}’ niet: neem ‘--format’ ${say.or(formats.map(each => `‘${each}’`))}, of laat ze weg.`,
    stepsAlone: '‘--steps’ zegt hoe ver van een element: noem dat bij ‘--around’.',
    noStrictReport: 'Er is geen rapport gemaakt: met ‘--strict’ komt er alleen een van modellen zonder fouten en waarschuwingen.',
    otherFindings: ({ warnings, infos }, say) =>
        `${[
            ...(warnings > 0 ? [say.count(warnings, 'waarschuwing', 'waarschuwingen')] : []),
            ...(infos > 0 ? [say.count(infos, 'opmerking', 'opmerkingen')] : [])
        ].join(' en ')}: zie ‘nvsc check’.`,
    reportIncomplete: 'Waar de fouten over gaan, ontbreekt in het rapport of is daar onvolledig.',
    severalOnOutput: ({ projects }) =>
        `Dit zijn ${projects.length} projecten (${firstProjects(projects)}), en de uitvoer heeft plaats voor één rapport. Geef ‘--out MAP’ voor een bestand van elk, of noem één project.`,
    severalInFile: ({ projects, file }) =>
        `Dit zijn ${projects.length} projecten (${firstProjects(projects)}), en "${file}" is één bestand. Geef bij ‘--out’ een map.`,
    sameFile: ({ one, other, file }) =>
        `De projecten in "${one}" en "${other}" zouden allebei "${file}" schrijven. Geef ze verschillende namen in hun nvs.json (‘"name"’).`,
    noLevel: ({ level, levels }) => `"${level}" is geen niveau voor ‘--marking’. Van laag naar hoog: ${levels}.`,

    noAnswer: 'Er is geen antwoord gemaakt.',
    severalHave: ({ projects, names }, say) =>
        `${say.count(projects.length, 'project', 'projecten')} (${firstProjects(projects)}) ${say.plural(projects.length, 'heeft', 'hebben')} ${say.message(names)}. Noem het bedoelde project als PAD.`,
    quoted: ({ names }) => names.map(name => `"${name}"`).join(' en '),
    noOneHas: ({ names }, say) => `Geen enkel project heeft ${say.message(names)}: ze staan in verschillende projecten.`,
    leftOut,
    answerIncomplete: (params, say) => `${leftOut(params, say)} Zie ‘nvsc check’.`,
    answerIncompleteInWhole:
        'Het hele model heeft fouten: waar die over gaan, ontbreekt in dit antwoord of is onvolledig. Zie ‘nvsc check’.',
    nameMissing: ({ path, sorts }, say) => `"${path}" is een pad. Noem daarachter waar dit over gaat: ${say.message(sorts)}.`,
    noDuration: ({ text }) =>
        `"${text}" is geen duur voor ‘--for’: geef een getal boven 0 en een eenheid, zoals ‘"48 h"’ of ‘"3 days"’, tot 1000 jaar.`,
    nothingDown: ({ example }) => `Noem achter ‘--down’ wat er uitvalt, zoals ‘--down power’ of ‘--down ${example}’.`,
    eventsSayHowLong: ({ ids }) =>
        `${ids.join(', ')}: een dreiging of campagne zegt zelf hoelang uitval duurt, dus ‘--for’ verandert daar niets aan.`,
    noFigures: ({ id }) => `Er zijn geen cijfers voor ${id}: niets in het model hoort erbij.`,
    notInNetwork: ({ id }) => `${id} is geen deel van het netwerk van het model.`,

    oneProjectWanted: 'Een foutenboom gaat over één project. Noem er een.',
    noTree: 'Er is geen foutenboom gemaakt.',
    treeIncomplete: 'Waar de fouten over gaan, ontbreekt in de foutenboom of is daar onvolledig. Zie ‘nvsc check’.',
    treeOfFailing: ({ failing }, say) =>
        `De foutenboom is van het hele model, en daarvan ${failing === 1 ? 'klopt een toets of afwegingskader niet' : `kloppen ${say.whole(failing)} toetsen of afwegingskaders niet`}. Zie ‘nvsc check’.`,
    moreLikeThese: ({ more }, say) => `… en nog ${say.whole(more)} zoals deze.`,
    namedTwice: ({ file }) => `"${file}" is twee keer genoemd. Noem elk bestand één keer.`,
    notBelowTree: ({ file }) => `"${file}" staat niet in de map van de boom of daaronder, en is dus niet gelezen. Zet daar een kopie.`,
    notIncluded: ({ file, why }, say) => `"${file}" kan niet worden ingevoegd: ${say.message(why)}.`,

    noModelFiles: 'Hier zijn geen .nvs-bestanden.',
    linkOutside: ({ file }) =>
        `"${file}" is een koppeling die uit de map leidt, en is dus gelaten zoals het is: noem waar die naartoe leidt als dat de bedoeling is.`,
    notUtf8: ({ file }) => `"${file}" is geen tekst in UTF-8, en is dus gelaten zoals het is.`,
    laidOut: ({ fine, changed, failed, check }, say) => {
        const files = (n: number): string => say.count(n, 'bestand', 'bestanden');
        const left = say.plural(failed, 'het is', 'ze zijn');
        return `${[
            ...(changed > 0 || (failed === 0 && fine === 0) ? [`${files(changed)} ${check ? 'op te maken' : 'opgemaakt'}`] : []),
            ...(fine > 0 ? [`${files(fine)} al in orde`] : []),
            ...(failed > 0 ? [`${files(failed)} gelaten zoals ${left}`] : [])
        ].join(', ')}.`;
    },
    changedMeanwhile: ({ file }) =>
        `"${file}" is intussen door een ander programma gewijzigd, dus de opmaak is gelaten zoals die is. Geef ‘nvsc format’ opnieuw.`,
    partlyWritten: ({ file, why, copy }, say) =>
        `"${file}" kon maar voor een deel worden geschreven: ${say.message(why)}. De hele tekst staat ernaast, in "${copy}".`,

    emptyPath: 'Een PAD is leeg. Noem een bestand of een map, of "." voor de huidige map.',
    noModel: ({ file }) => `"${file}" is geen model: modelbestanden eindigen op .nvs.`,
    cannotRead: ({ file, why }, say) => `"${file}" kan niet worden gelezen: ${say.message(why)}.`,
    noSuchPath: ({ file }) => `Er is geen bestand of map "${file}".`,
    noMatch: ({ pattern }) => `Geen .nvs-bestand past bij "${pattern}".`,

    outputNotWritten: ({ why }, say) => `De uitvoer kan niet worden geschreven: ${say.message(why)}.`,
    emptyOut: '‘--out’ is leeg. Noem er een bestand achter, of laat het weg: dan komt de tekst in de uitvoer.',
    cannotWrite: ({ file, why }, say) => `"${file}" kan niet worden geschreven: ${say.message(why)}.`,
    writeProtected: ({ file }) =>
        `"${file}" is tegen schrijven beveiligd, en is dus gelaten zoals het is. Sta eerst schrijven toe als dat de bedoeling is.`,
    isFolder: ({ file }) => `"${file}" is een map: noem een bestand daarin.`,
    linkToNothing: ({ file }) => `"${file}" is een koppeling die nergens heen leidt: noem het bestand zelf, of haal de koppeling weg.`,
    noFile: ({ file, is }) => `"${file}" is een ${is === 'disk' ? 'schijf' : 'socket'}, geen bestand: noem een bestand.`,
    isThere: ({ file, noReport }) =>
        `"${file}" is er al${noReport ? ' en is geen rapport van nvsc' : ''}, en is dus gelaten zoals het is. Noem een ander bestand bij ‘--out’, of geef ‘--force’ om het te overschrijven.`,
    isInput: ({ file }) =>
        `Van "${file}" is dit gemaakt, dus dat wordt nooit overschreven, ook niet met ‘--force’. Noem een ander bestand bij ‘--out’.`,
    nameOfAnother: ({ file, of }) =>
        `"${file}" is de naam van een ${of === 'project' ? 'projectbestand' : 'model'}, en dat is dit niet. Noem een ander bestand bij ‘--out’.`
};

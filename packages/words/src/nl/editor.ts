import type { Say } from '../say/say.js';
import type { Translation } from '../catalogue.js';
import type { editor as english } from '../en/editor.js';

/** `geen fouten`, `2 fouten`. */
function counted(n: number, one: string, many: string, say: Say): string {
    return n === 0 ? `geen ${many}` : say.count(n, one, many);
}

export const editor: Translation<typeof english> = {
    whatFails: 'Wat valt uit, of gebeurt er?',
    nothingFails:
        'Hier is niets dat kan uitvallen of gebeuren: geen vitaal proces, voorziening, hulpbron, leverancier, dreiging of stresstest.',
    ifPlayed: ({ title }) => `Wat er gebeurt in ${title}`,
    ifHappens: ({ title }) => `Als dit gebeurt: ${title}`,
    ifFails: ({ title }) => `Als dit uitvalt: ${title}`,
    whoseFigures: 'Waarvan is uitleg van de cijfers nodig?',
    noFigures: 'Hier is niets dat cijfers heeft.',
    figuresOf: ({ title }) => `Cijfers van ${title}`,
    whatIsBroughtDown: 'Wat gaat er plat?',
    nothingBroughtDown: 'Hier is niets dat plat kan gaan: geen vitaal proces, voorziening, hulpbron of leverancier.',
    whatBringsDown: ({ title }) => `Waardoor ${title} uitvalt`,
    elementOfKind: ({ kind, id }, say) => `${say.one(kind)} ${id}`,
    openModelForElement: 'Open eerst een model (een .nvs-bestand), en zet de cursor in het element waar de vraag over gaat.',
    noAnswer: ({ why }, say) => `Er is geen antwoord: ${say.message(why)}`,
    howLongDown:
        'Hoelang valt het uit? Bijvoorbeeld ‘48 h’ of ‘3 days’. Laat het leeg voor de hersteltijd (‘restore’) die in het model staat.',
    ownRepair: 'de eigen hersteltijd',
    durationWanted: 'Schrijf een getal boven 0 en een eenheid, zoals ‘48 h’ of ‘3 days’.',

    whichFolder: 'In welke map staat het model?',
    openModel: 'Open eerst een model (een .nvs-bestand) of een map met modellen.',
    working: ({ what }, say) => `NVS: ${say.message(what)}`,
    checking: 'project controleren',
    noModel: 'Hier is geen model: er staat geen .nvs-bestand in deze map.',
    problems: ({ errors, warnings }, say) =>
        warnings === 0
            ? counted(errors, 'fout', 'fouten', say)
            : `${counted(errors, 'fout', 'fouten', say)} en ${counted(warnings, 'waarschuwing', 'waarschuwingen', say)}`,
    ofProject: ({ project, problems }, say) => `${project}: ${say.message(problems)}`,
    checked: ({ projects }, say) => ['Gecontroleerd', ...(projects.length > 0 ? [projects.map(say.message).join('; ')] : [])].join(' – '),
    notChecked: ({ why }, say) => `Het project kon niet worden gecontroleerd: ${say.message(why)}`,
    makeReport: 'Rapport maken',
    whichFormat: 'Welk rapport? Typ om te zoeken.',
    whichProfile: 'Voor wie? Elk is een andere selectie uit het rapport.',
    making: ({ called }) => `maken – ${called}`,
    reportOf: ({ project, file, problems, unsaved }, say) =>
        `${project}: ${file} (${say.message(problems)}${unsaved === 0 ? '' : `; met de niet-opgeslagen tekst van ${say.count(unsaved, 'bestand', 'bestanden')}`})`,
    reportWritten: ({ report }, say) => `Rapport geschreven – ${say.message(report)}`,
    reportWithErrors: ({ report }, say) => `${say.message(report)}. Cijfers die van een fout afhangen, ontbreken.`,
    showProblems: 'Toon problemen',
    open: 'Open',
    showInFolder: 'Toon in map',
    notReported: ({ why }, say) => `Het rapport is niet gemaakt: ${say.message(why)}`,
    folderOutside: ({ folder }) =>
        `De rapportmap ${folder} ligt buiten het project, en deze werkruimte is niet vertrouwd. Wijzig de instelling ‘nvs.report.folder’ of vertrouw de werkruimte.`,

    restarted: 'De taalserver is opnieuw gestart.',
    serverGivesUp: ({ times }) =>
        `De taalserver van NVS is in 3 minuten ${times} keer gestopt en wordt niet meer gestart. In de uitvoer staat waarom.`,
    goToOutput: 'Naar de uitvoer'
};

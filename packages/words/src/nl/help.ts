import type { Translation } from '../catalogue.js';
import type { help as english } from '../en/help.js';

const PLACEHOLDERS = {
    paths: 'paden',
    files: 'bestanden',
    name: 'naam',
    pathsAndName: 'paden-en-naam',
    options: 'opties',
    command: 'opdracht',
    format: 'formaat',
    path: 'pad',
    level: 'niveau',
    number: 'getal',
    names: 'namen',
    duration: 'duur',
    kind: 'soort',
    hours: 'uren',
    language: 'taal',
    id: 'id',
    folder: 'map'
} as const;
const HEADINGS = { usage: 'Gebruik:', arguments: 'Argumenten:', options: 'Opties:', commands: 'Opdrachten:' } as const;

export const help: Translation<typeof english> = {
    placeholder: ({ name }) => PLACEHOLDERS[name],
    heading: ({ of }) => HEADINGS[of],
    choices: ({ choices }) => `keuze uit: ${choices}`,
    usually: ({ value }) => `zonder: ${value}`,

    program: 'Controleert risicomodellen voor nationale veiligheid in NVS en maakt er rapporten van.',
    version: 'toon de versie',
    help: 'toon deze uitleg',
    helpOf: 'toon de uitleg van een opdracht',

    paths: 'bestanden, mappen of patronen; een bestand staat voor zijn project (de map met nvs.json daarboven). Zonder: de huidige map',
    marking: 'haal weg wat hoger gerubriceerd is dan dit niveau. Zonder: hoger dan de rubricering van de analyse, als die er een heeft',
    howToTell: 'hoe het wordt verteld',
    out: 'bestand om te schrijven. Zonder: naar de uitvoer',
    force: 'overschrijf het bestand',
    maxWarnings: 'eindig met 1 als er meer waarschuwingen zijn',
    lang: 'taal van wat mensen te lezen krijgen, en dan ook van bestanden en uitvoer voor programma’s',

    check: 'vertel wat er mis is met de modellen',
    checkMarking:
        'vertel wat er mis is met wat op dit niveau overblijft, zonder een woord van wat hoger gerubriceerd is. Zonder: met alles',
    checkStrict: 'keur ook waarschuwingen af',

    report: 'maak rapporten van de modellen',
    reportFormat:
        'soort rapport: ‘json’ voor programma’s; ‘html’, ‘docx’, ‘pdf’ of ‘markdown’ om te lezen; ‘xlsx’ voor een spreadsheet, ‘csv’ voor alleen het risicoregister; ‘dot’ of ‘mermaid’ voor het netwerk; ‘stix’ om over dreigingen uit te wisselen',
    reportOut: 'bestand om te schrijven, of map voor een bestand per project',
    around: 'teken alleen wat dicht bij dit element ligt: naam of id (formaten ‘dot’ en ‘mermaid’)',
    steps: 'hoeveel pijlen er vandaan, beide kanten op',
    reportForce: 'overschrijf het bestand, ook als nvsc het niet heeft gemaakt',
    seed: 'begin van de toevalsgetallen, voor cijfers onder de marges; hetzelfde begin geeft hetzelfde rapport',
    trials: ({ most }, say) => `hoe vaak waarden uit hun marges worden getrokken, tot ${say.whole(most)}`,
    reportStrict: 'maak geen rapport van modellen met fouten of waarschuwingen',
    reportGoes:
        'Het rapport gaat naar de uitvoer, of met ‘--out’ naar een bestand; wat er in de modellen is gevonden, gaat naar de foutuitvoer.',
    reportWithErrors:
        'Een rapport komt er van modellen met waarschuwingen, en ook van modellen met fouten (eindcode 1): wat niet klopt, staat er niet in.',
    reportWithStrict: 'Met ‘--strict’ komt het er alleen als er niets te verbeteren is.',
    reportSeveral:
        'Meerdere projecten vragen om ‘--out MAP’: daarin komt van elk een ‘<project>.report.json’. Mappen die er nog niet zijn, worden gemaakt.',
    reportOverwrites: 'Een bestand dat nvsc niet heeft gemaakt, wordt nooit overschreven zonder ‘--force’.',

    whatif: 'vertel wat er uitvalt, wanneer en waardoor, als iets is uitgevallen',
    down: 'wat er is uitgevallen: een naam, of meerdere met komma’s ertussen',
    for: 'hoelang het is uitgevallen, zoals ‘48h’ of ‘"3 days"’',
    names: 'Een naam mag zonder zijn naamruimte als dan duidelijk is welke bedoeld is.',
    canBeDown:
        'Wat kan uitvallen: vitale processen, voorzieningen, hulpbronnen, leveranciers en landen. Een dreiging of campagne kan gebeuren, en zegt zelf hoelang.',
    withoutFor: 'Zonder ‘--for’ duurt uitval zo lang als de hersteltijd (‘restore’) van wat er is uitgevallen.',

    explain: 'vertel waarom de cijfers van een element zijn wat ze zijn, en waar ze vandaan komen',
    explained: ({ paths }, say) =>
        `naam van een dreiging, campagne, vitaal proces, voorziening, hulpbron, leverancier, sector, belang, criterium, stresstest, maatregel, land of actor. Daarvoor: ${say.message(paths)}`,

    cutsets: 'vertel waardoor een knoop van het netwerk uitvalt, alleen of samen',
    broughtDown: ({ paths }, say) =>
        `naam van een vitaal proces, voorziening, hulpbron, leverancier of sector. Daarvoor: ${say.message(paths)}`,
    kind: 'alleen verzamelingen van knopen (‘nodes’), van oorzaken (‘causes’: dreigingen en campagnes) of van alle gebeurtenissen (‘events’)',
    order: ({ usual }) => `alleen verzamelingen tot zo veel leden (${usual})`,
    most: ({ usual, json }, say) => `van elke soort hooguit zo veel, de kleinste eerst (${usual}; als JSON ${say.whole(json)})`,

    format: 'geef modelbestanden de opmaak van de taal',
    formatPaths: 'bestanden, mappen (met alles daaronder) of patronen. Zonder: de huidige map',
    formatCheck: 'wijzig niets, en eindig met 1 als een bestand een andere opmaak heeft',
    formatNames: 'De namen van de bestanden die veranderen gaan naar de uitvoer, of met ‘--check’ van die zouden veranderen.',
    formatSafe:
        'Een bestand met syntaxfouten wordt genoemd en gelaten zoals het is. Alleen spaties en regeleinden veranderen, nooit wat een bestand zegt.',

    import: 'lees modellen van andere programma’s',
    importOpenPsa: 'lees een foutenboom in het formaat Open-PSA Model Exchange als netwerkmodel',
    importFiles: 'het XML-bestand, of de bestanden die samen het model zijn',
    analyse: 'schrijf geen model, maar toon exact de kans en het aantal minimale cutsets van elke topgebeurtenis',
    missionTime: 'hoelang het systeem moet werken, voor faalfrequenties; het formaat laat dit aan het programma over',
    analysed: 'Met ‘--analyse’ is elke regel één JSON-object: ‘{"top": …, "probability": …, "minimalCutSets": "een decimaal getal"}’.',
    notComputed: 'Null staat voor wat niet te berekenen was: een gebeurtenis zonder kans, of een boom die te moeilijk is.',
    negations: 'Met ontkenningen is een cutset een verzameling gebeurtenissen die volstaat als geen andere gebeurtenis plaatsvindt.',
    encodings:
        'Bestanden worden gelezen in de codering die ze noemen. Wat ze invoegen, wordt gelezen als het in hun map of daaronder staat.',
    namesInModel:
        'In een model hebben namen alleen letters, cijfers en _: wat niet past wordt _, en er komt een getal bij waar twee namen gelijk zouden zijn.',
    export: 'schrijf modellen voor andere programma’s',
    exportOpenPsa: 'schrijf het netwerk als foutenboom in het formaat Open-PSA Model Exchange',

    lsp: 'start de taalserver voor een editor',
    lspLang: 'taal van bevindingen en aanwijzingen. Zonder: die van de editor, anders van de terminal',
    stdio: 'spreek via de standaardinvoer en -uitvoer',

    exitCodes: 'Eindcodes:',
    fine: 'in orde',
    modelsWrong: 'de modellen hebben fouten, of meer waarschuwingen dan toegestaan',
    notDone: 'het kon niet: verkeerde optie, een bestand dat er niet is, schrijven lukt niet',
    layoutWrong: 'met ‘--check’: een bestand heeft een andere opmaak',
    layoutNotDone: 'het kon niet: verkeerde optie, een bestand dat er niet is, een bestand met syntaxfouten, schrijven lukt niet',
    treeWrong: 'een bestand heeft fouten, of zegt wat een netwerk niet kan zeggen (ontkenning)',
    answerWrong: 'het model heeft fouten, dus er kan iets ontbreken in het antwoord',
    answerNotDone: 'het kon niet: verkeerde optie, een bestand dat er niet is, een naam die niets betekent of meer dan één ding',

    usage: ({ wrong, hint, command }, say) =>
        `${say.message(wrong)}${hint === undefined ? '' : say.message(hint)} Uitleg: nvsc ${command === undefined ? '' : `${command} `}--help`,
    unknownOption: ({ option }) => `De optie "${option}" is er niet.`,
    unknownCommand: ({ command }) => `De opdracht "${command}" is er niet.`,
    missingArgument: ({ argument }) => `Het argument "${argument}" ontbreekt.`,
    missingValue: ({ option }) => `Achter de optie "${option}" ontbreekt een waarde.`,
    missingOption: ({ option }) => `De optie "${option}" is verplicht.`,
    tooManyArguments: ({ command, most, given }, say) =>
        `Er zijn te veel argumenten${command === undefined ? '' : ` voor "${command}"`}: hooguit ${say.whole(most)}, en dit zijn er ${say.whole(given)}.`,
    invalidValue: ({ option, value, why }, say) => `De optie "${option}" kan geen "${value}" zijn. ${say.message(why)}`,
    allowedChoices: ({ choices }) => `De keuze is uit ${choices.join(', ')}.`,
    wholeNumber: ({ from, to }, say) =>
        `Het moet een geheel getal zijn${to === undefined ? '' : ` van ${from} tot en met ${say.whole(to)}`}, zoals ${Math.max(10, from)}.`,
    numberOfHours: 'Het moet een aantal uren zijn, zoals 8760 voor een jaar.',
    didYouMean: ({ suggestions }, say) =>
        suggestions.length > 1 ? ` Is een van deze bedoeld: ${suggestions.join(', ')}?` : say.didYouMean(suggestions[0]),
    lspHow: 'Zeg hoe de editor met de taalserver spreekt: ‘nvsc lsp --stdio’'
};

import type { Translation } from '../catalogue.js';
import type { tables as english } from '../en/tables.js';
import { classOf } from '../say/class-of.js';

type Taken = Parameters<typeof english.taken>[0]['each'];

const TAKEN: Readonly<Record<Taken, string>> = {
    numbersAsClasses: 'Cijfers zijn als klassen gelezen, met 1 als laagste.',
    chances: 'Kansen in procenten zijn genomen over de horizon van de methode. Een andere termijn staat erachter: ‘5% per 2 years’.',
    fractions: 'Aandelen tot 1 zijn als breuken gelezen: 0,4 is 40%.',
    rests: 'Aandelen die samen geen 100% zijn, zijn aangevuld met ‘other’.'
};

type Kind = Parameters<typeof english.read>[0]['tables'][number]['kind'];
const KINDS: Readonly<Record<Kind, string>> = {
    risks: 'risico’s',
    measures: 'maatregelen',
    supply: 'leveringen',
    dependencies: 'afhankelijkheden'
};

export const tables: Translation<typeof english> = {
    help: 'maak een model van een tabel: risico’s, maatregelen, leveringen of afhankelijkheden uit CSV of Excel (.xlsx)',
    file: 'de tabel: .csv, .tsv of .xlsx',
    sheetOption: 'één blad van een werkmap. Zonder: alle bladen waarvan de kolommen bekend zijn',
    mapOption: 'bestand dat zegt wat kolommen en waarden betekenen: {"columns": {"Score": "impact"}, "values": {"zwaar": "D"}}',
    methodOption:
        'hoe schade en kans gemeten worden: een methode uit de bibliotheek bij haar naam. Zonder: die van het project in --out, of de methode die past',
    kept: 'Niets van de tabel gaat verloren: wat geen eigenschap zegt, staat in de omschrijving, met de naam van de kolom.',
    someUnread: 'sommige cellen waren niet te lezen; ze worden genoemd met blad, rij en kolom',
    notDone: 'het kon niet: geen tabel, geen bekende kopregel, geen methode, kan niet schrijven',
    outOption: 'map van het model. Zonder: de tekst wordt getoond',
    otherKind: ({ is }) =>
        is === 'pdf'
            ? 'Dit is een pdf, en die heeft geen cellen om te lezen. Kopieer de tabel naar Excel, bewaar haar als .xlsx en importeer dat bestand.'
            : 'Dit is een werkmap van een oudere Excel (.xls), of een met een wachtwoord. Open haar in Excel, bewaar haar als .xlsx zonder wachtwoord en importeer dat bestand.',
    quotes: ({ line }) =>
        `Bij regel ${line} begint een aanhalingsteken dat niet gesloten wordt. Sluit het, of bewaar de tabel als .xlsx en importeer dat bestand.`,
    tooLarge: ({ megabytes }, say) =>
        `Uitgepakt is deze werkmap groter dan ${say.whole(megabytes)} MB; geen tabel met risico’s is zo groot. Bewaar het bedoelde blad als eigen werkmap.`,
    tooMany: ({ rows, columns }, say) =>
        `Dit blad heeft meer dan ${say.whole(rows)} rijen of ${say.whole(columns)} kolommen. Kopieer het bedoelde deel naar een eigen blad.`,
    emptyFile: 'Dit bestand is leeg. Bewaar de tabel als .xlsx of .csv en importeer dat bestand.',
    noText: 'Dit is geen tabel: het is geen tekst en geen werkmap. Bewaar de tabel als .xlsx of .csv en importeer dat bestand.',
    damaged:
        'Dit bestand begint als een werkmap maar is niet als werkmap te lezen. Open het in Excel of LibreOffice, bewaar het als .xlsx en importeer dat bestand.',
    noWorkbook:
        'Dit bestand is ingepakt als een werkmap maar heeft geen bladen. Open het in Excel of LibreOffice, bewaar het als .xlsx en importeer dat bestand.',
    noSheet: ({ sheet, sheets }, say) => `Er is geen blad ‘${sheet}’. Er zijn ${say.and(sheets)}.`,
    noHeaders: ({ headers, maps }) =>
        `Geen enkele rij lijkt op de kopregel van een tabel met risico’s, maatregelen, leveringen of afhankelijkheden.${headers.length === 0 ? '' : ` Op de eerste rij staat: ‘${headers.join(' | ')}’.`} ${maps ? 'Zeg in een bestand voor --map wat de kolommen betekenen, zoals {"as": "risks", "columns": {"Score": "impact"}}' : 'Noem de kolommen zoals ze bedoeld zijn, bijvoorbeeld Risico, Kans, Impact en Eigenaar, en haal de tabel opnieuw binnen'}.`,
    noMap: ({ file, why }) =>
        `‘${file}’ is geen map-bestand: ${why}. Zo ziet het eruit: {"as": "risks", "columns": {"Score": "impact"}, "values": {"zwaar": "D"}}.`,
    noMethod: ({ methods, fitting }, say) =>
        `Hoe zijn deze risico’s beoordeeld? ${
            fitting.length === 0
                ? 'Geen methode van de bibliotheek past bij de kolommen en klassen.'
                : `${say.and(fitting)} passen even goed.`
        } Noem er een: --method ${methods.join(' | ')}. Of maak het model in een map met een nvs.json die uw eigen methode noemt.`,
    fits: ({ method, maps }) =>
        `‘${method}’ is de methode die het best bij de kolommen past. Een andere: ${maps ? '--method NAAM' : '"method" in nvs.json'}.`,
    place: ({ sheet, row, column }) =>
        `${sheet === undefined ? '' : `${sheet}, `}rij ${row}${column === undefined ? '' : `, kolom ${column}`}`,
    unread: ({ header, text, expected }, say) => `in ‘${header}’ staat ‘${text}’; dat is als tekst bewaard: ${say.message(expected)}`,
    wantsClass: ({ classes, maps }, say) =>
        classes.length === 0
            ? 'verwacht werd een hoeveelheid met eenheid.'
            : `zo heet geen klasse. De klassen zijn ${classes.map(({ name, title }) => `‘${classOf(name, say.message(title))}’`).join(', ')}. ${maps ? `Zeg in een map-bestand welke bedoeld is: "values": {"…": "${classes[0]?.name ?? ''}"}` : 'Schrijf in het model welke bedoeld is'}.`,
    wantsWord: ({ words }) => `het is geen van ‘${words.join(', ')}’. Schrijf een daarvan in de tabel of in het model.`,
    wantsMoney: 'verwacht werd een bedrag met munteenheid, zoals 2,5 mln EUR.',
    wantsShare: 'verwacht werd een aandeel van 0 tot 100%.',
    wantsYear: 'verwacht werd een jaar van vier cijfers.',
    wantsDuration: 'verwacht werd een duur, zoals 8 uur of 3 dagen.',
    wantsElement: ({ missing }, say) =>
        `geen risico, proces of hulpbron heet ${say.and(missing.map(each => `‘${each}’`))}. Importeer die eerst, of schrijf ‘goal:’ in het model.`,
    wantsRange: 'een marge heeft twee einden nodig, het laagste eerst, met de beste schatting ertussen.',
    secondTable: 'hier begint een tweede tabel; die is niet gelezen. Zet haar op een eigen blad of in een eigen bestand.',
    noElement: ({ is }) =>
        `deze rij is ${{ total: 'een totaal', heading: 'een tussenkop', headers: 'nog eens de kopregel' }[is]}, dus het is geen element.`,
    isThere: ({ name }) =>
        `‘${name}’ staat al in het model en blijft zoals het daar staat. Wijzig het daar, of geef de rij een andere naam en code.`,
    knownMeasure: ({ name, threat }) => `‘${name}’ staat al in het model. Schrijf daar ‘goal: ${threat}’.`,
    sameNeed: ({ process, on }) => `dat ‘${process}’ ‘${on}’ nodig heeft, staat er al; deze rij is weggelaten.`,
    sharesOver: ({ resource, percent }, say) =>
        `de aandelen van ‘${resource}’ zijn samen ${say.number(percent, 4)}%, dus er is geen van geschreven. Geef elke stap of elk jaar een eigen naam of kolom.`,
    second: ({ header, maps }) =>
        `Kolom ‘${header}’ is als tekst bewaard: een andere kolom zegt hetzelfde. Is deze bedoeld, ${maps ? 'zeg dan in een map-bestand wat hij betekent, en "text" voor de andere' : 'geef de andere dan een andere naam in de tabel, en haal die opnieuw binnen'}.`,
    mapWrong: ({ what, choices }) => `Het map-bestand noemt ‘${what}’, en dat is er niet. Er is wel: ‘${choices.join(', ')}’.`,
    noTitle: ({ text }) => `nergens staat hoe deze rij heet, dus het is geen element geworden. Er staat: ‘${text}’`,
    noSupplier: ({ resource }) => `leverancier of aandeel van ‘${resource}’ ontbreekt, dus de rij is weggelaten.`,
    needsNothing: ({ process }) => `er staat niet wat ‘${process}’ nodig heeft, dus er is geen afhankelijkheid.`,
    taken: ({ each, maps }) =>
        each === 'numbersAsClasses'
            ? `${TAKEN[each]} Is 1 de hoogste, ${maps ? 'zeg dat dan in een map-bestand: "values": {"1": "E", …}' : 'schrijf dan in de tabel de letters van de klassen, en haal die opnieuw binnen'}.`
            : TAKEN[each],
    formulas: ({ count }, say) =>
        `${say.count(count, 'cel is een formule', 'cellen zijn formules')}: gelezen is wat er het laatst uitkwam.`,
    guessed: ({ header, role, maps }) =>
        `Kolom ‘${header}’ is gelezen als ‘${role}’. Klopt dat niet, ${maps ? `zeg dan in een map-bestand: "columns": {"${header}": "text"}` : 'geef de kolom dan een andere naam in de tabel, en haal die opnieuw binnen'}.`,
    keptAsText: ({ headers, maps }, say) =>
        `Als tekst bewaard in de omschrijving: ${say.and(headers.map(each => `‘${each}’`))}. Zegt een kolom meer, ${maps ? `schrijf dat dan in een map-bestand: "columns": {"${headers[0] ?? ''}": "impact"}` : 'noem die dan in de tabel wat hij is, zoals Impact, en haal die opnieuw binnen'}.`,
    sameRows: ({ read, left }) =>
        `Blad ‘${left}’ noemt grotendeels hetzelfde als ‘${read}’ en is niet gelezen: anders telt alles dubbel. Is dit blad bedoeld, kies het dan als blad.`,
    skipped: ({ sheets }, say) =>
        `Niet gelezen, omdat geen rij op een bekende kopregel lijkt: ${say.and(sheets.map(each => `‘${each}’`))}.`,
    read: ({ tables: read }, say) =>
        `${read.map(({ sheet, kind, rows }) => `${sheet === undefined ? '' : `‘${sheet}’: `}${say.count(rows, 'rij', 'rijen')} met ${KINDS[kind]}`).join('; ')}.`
};

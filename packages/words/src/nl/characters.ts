import type { Translation } from '../catalogue.js';
import type { characters as english } from '../en/characters.js';
import { code } from './quoted.js';

export const characters: Translation<typeof english> = {
    longTextOpen: 'Deze tekst wordt nergens afgesloten: zet """ aan het einde.',
    textOpen:
        'Deze tekst wordt nergens afgesloten: zet " aan het einde, op dezelfde regel. Een tekst van meer regels staat tussen """ en """.',
    straightQuotes: ({ character }) => `Teksten staan tussen rechte dubbele aanhalingstekens: schrijf " in plaats van ${character}.`,
    dash: 'Dit is een gedachtestreepje: schrijf - voor min, of .. voor een bandbreedte.',
    semicolon: 'Een puntkomma scheidt hier niets: tussen waarden staat een komma, tussen eigenschappen een spatie of een nieuwe regel.',
    thousandsDots: 'Scheid duizendtallen met _, niet met punten: 1_000_000.',
    unreadable: 'Dit is niet als tekst te lezen: bewaar het bestand in de codering UTF-8, en typ opnieuw wat hier staat.',
    sheetError: 'Dit toont een rekenblad waar het niets weet. Wat onbekend is, blijft weg: haal de hele eigenschap weg.',
    commentHash: 'Een opmerking begint met //, niet met #.',
    threeDots: 'Een bandbreedte heeft twee punten, niet drie: ‘B .. D’.',
    oneDot: 'Eén punt verbindt de delen van een naam. Een bandbreedte heeft er twee: ‘B .. D’.',
    rangeDots: 'Schrijf een bandbreedte met twee punten: ‘B .. D’.',
    instead: ({ meant, character }) => `Schrijf ${code(meant)} in plaats van ${character}.`,
    rangeBrackets: 'Een bandbreedte staat zonder haken, met twee punten: ‘in 12 h .. 48 h’.',
    listBrackets: 'Een lijst staat zonder haken: tussen de waarden staat een komma.',
    squareBrackets: ({ brace }) => `De eigenschappen van een element staan tussen { en }, niet tussen rechte haken: schrijf ${brace}.`,
    estimateSign: ({ character }) =>
        `Elke waarde is een schatting, dus ${character} blijft weg. Hoe zeker ze is, zegt een bandbreedte: ‘24 h in 12 h .. 48 h’.`,
    questionMark:
        'Wat onbekend is, blijft weg: haal de hele eigenschap weg. Wat onzeker is, heeft een bandbreedte: ‘24 h in 12 h .. 48 h’.',
    poundSign: 'De eenheid staat achter het getal, met haar code: ‘5e6 GBP’.',
    arrow: 'Een pijl heeft hier geen betekenis: een afhankelijkheid zegt ‘of payments on power’.',
    wideForm: ({ character, written }) => `Schrijf hier ${written} in plaats van de brede ${character}.`,
    unused: ({ character }, say) =>
        `De taal gebruikt het teken ${say.message(character)} niet: haal het weg, of zet het in een tekst tussen aanhalingstekens.`,
    unseen: ({ number }) => `${number}, dat onzichtbaar is,`,
    markAlone: ({ number }) => `${number}, een accent zonder letter ervoor,`,
    notUtf8: 'Dit teken was niet te lezen: het bestand is niet in UTF-8. Bewaar het in die codering, en typ opnieuw wat hier staat.',
    signWritten: ({ isDash, shown, here }) => `Schrijf hier ${here} in plaats van ${isDash ? `het streepje ${shown}` : shown}.`,
    pasted: ({ changes }) =>
        `Dit lijkt tekst uit een tekstverwerker. Schrijf hier ${changes.map(({ shown, here }) => `${here} voor ${shown}`).join(', ')}: één wijziging zet het recht.`
};

import type { Translation } from '../catalogue.js';
import type { changes as english } from '../en/changes.js';

export const changes: Translation<typeof english> = {
    help: 'breng in de teksten van het model aan wat in een geëxporteerd register (CSV of Excel) is gewijzigd',
    file: 'het register dat terugkomt: .csv of .xlsx, gemaakt met nvsc report',
    applyOption: 'schrijf de wijzigingen. Zonder: ze worden getoond',
    shown: 'Zonder --apply wordt niets geschreven. Opmerkingen, opmaak en alle andere tekst blijven zoals ze zijn.',
    nothingLeft: 'er was niets gewijzigd, of alles is overgenomen',
    notAll: 'iets kon niet worden overgenomen; het wordt genoemd met rij en kolom',
    notDone: 'het kon niet: geen register, geen model, kan niet schrijven',
    noRegister:
        'Geen blad heeft de kolommen van een register: id, kind, title. Maak er een met nvsc report --format xlsx (of csv), wijzig het daar en importeer dat bestand. Een eigen tabel: nvsc import table.',
    noModel: 'Er staat geen model op deze plaats. Noem de map van het model waarvan het register is gemaakt.',
    change: ({ file, line, element, property, old, to, row }) =>
        `${file}:${line} ${element} ${property}: ${old === '' ? '(niets)' : old} → ${to} (rij ${row})`,
    place: ({ row, column, element }) =>
        `rij ${row}${column === undefined ? '' : `, kolom ${column}`}${element === '' ? '' : ` (${element})`}`,
    counted: ({ changes: count, files, applied }, say) =>
        count === 0
            ? 'Niets in de tabel verandert het model.'
            : applied
              ? `${say.count(count, 'wijziging', 'wijzigingen')} aangebracht in ${say.count(files, 'bestand', 'bestanden')}.`
              : `${say.count(count, 'wijziging', 'wijzigingen')} in ${say.count(files, 'bestand', 'bestanden')}. Er is niets geschreven; --apply schrijft ${count === 1 ? 'haar' : 'ze'}.`,
    elsewhere: 'de tekst van dit element staat in een ander project. Noem dat project, of wijzig het daar.',
    unknownElement: ({ id }) =>
        `het model heeft in dit gebied geen ${id}. Misschien is het sindsdien hernoemd of verwijderd; wijzig dan de tekst zelf, of exporteer het register opnieuw.`,
    newRow: ({ title }) =>
        `deze rij heeft geen id${title === '' ? '' : ` (‘${title}’)`} en hoort dus nog niet bij het model. Maak er een nieuw element van met nvsc import table, of schrijf het in het model.`,
    twice: 'een rij erboven heeft dezelfde id en hetzelfde gebied, en die telt. Verwijder een van beide.',
    changedBoth: ({ now, cell }) =>
        `de tabel zegt ‘${cell}’, maar het model is na de export gewijzigd en zegt ‘${now}’. Beslis wat geldt en schrijf dat in het model, of exporteer opnieuw.`,
    emptied: ({ old }) => `de cel is leeg en het model zegt ‘${old}’. Een lege cel haalt niets weg: doe dat in de tekst.`,
    workedOut: ({ cell, stated }) =>
        `‘${cell}’ is niet overgenomen: deze kolom wordt berekend${stated === undefined ? ' en volgt uit wat er staat' : `. Wat de tekst zelf zegt, staat in kolom ${stated}`}.`,
    noWord: ({ text }) => `‘${text}’ is geen woord van de taal, zoals de naam van een rubricering.`,
    noValue: ({ text }) =>
        `‘${text}’ is geen waarde: verwacht werd een klasse zoals C, een bandbreedte zoals ‘B .. D’ of een kans zoals 5%.`,
    noOwner: ({ missing }, say) =>
        `geen organisatie heet ${say.and(missing.map(each => `‘${each}’`))}. Schrijf haar eerst in het model, of neem de titel van een die er is; tussen meerdere staat een puntkomma.`,
    noPlace: ({ property }) =>
        `het is niet te zeggen waar ${property} in de tekst staat: het staat er per deel of per jaar, of helemaal niet. Schrijf het in het model.`,
    makesError: ({ why }) =>
        why === undefined ? 'hiermee zou het model een fout krijgen.' : `hiermee zou het model een fout krijgen: ${why}`,
    readsOtherwise: ({ text }) => `‘${text}’ zou als iets anders gelezen worden. Schrijf het zoals de taal het doet.`,
    tooMany: 'het is niet geprobeerd, want te veel andere wijzigingen geven fouten. Herstel die eerst in de tabel.',
    noMarks:
        'De tabel heeft geen kolom as_exported en vertelt dus niet wat het model zei toen zij gemaakt werd: elke cel die van het model verschilt, telt als gewijzigd.',
    otherColumns: ({ columns }, say) =>
        `${say.and(columns)} ${columns.length === 1 ? 'is geen kolom' : 'zijn geen kolommen'} van een register en ${columns.length === 1 ? 'is' : 'zijn'} niet gelezen.`,
    missingRows: ({ count }, say) =>
        `${say.count(count, 'element van het model heeft', 'elementen van het model hebben')} geen rij in de tabel en ${count === 1 ? 'blijft zoals het is' : 'blijven zoals ze zijn'}.`,
    notUtf8: ({ file }) => `${file} is geen UTF-8 en is gelaten zoals het is. Bewaar het als UTF-8 en importeer opnieuw.`,
    changedMeanwhile: ({ file }) => `${file} is intussen door een ander programma gewijzigd en is gelaten zoals het is. Importeer opnieuw.`,
    said: ({ place, why }, say) => `${say.message(place)}: ${say.message(why)}`
};

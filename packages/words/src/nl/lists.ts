import type { Translation } from '../catalogue.js';
import type { lists as english } from '../en/lists.js';
import { code } from './quoted.js';

export const lists: Translation<typeof english> = {
    nameAndShare: ({ name, share }) => `Tussen een naam en het aandeel staat niets: schrijf ${code(`${name} ${share}`)}.`,
    criterionName: ({ name }) => `Een criterium heet één woord, met een punt achter het belang: schrijf ${code(name)}.`,
    rowsComma: 'Tussen twee regels staat geen komma: haal haar weg.',
    rowForm: ({ code: criterion, name }) =>
        `Een regel is een criterium, een dubbele punt en een klasse: schrijf ${code(`${criterion}: ${name ?? 'C'}`)}.`,
    powerNoUnit: ({ word, meant }) => `${word ?? 'k'} is geen eenheid: schrijf ${code(meant)}.`,
    powerUnit: ({ word, power, meant }) => `De eenheid komt na het getal, en voor ${word} staat ${code(`e${power}`)}: ${code(meant)}.`,
    unknownRow: 'Wat onbekend is, blijft weg: haal de hele regel of eigenschap weg. Bij impact staat ‘X’ voor niet van toepassing.',
    stressTestWord: 'Dit element heet ‘stress_test’, in één woord.',
    useInstead: ({ word }) => `‘use’ maakt de namen van een naamruimte zichtbaar: schrijf ‘use’ in plaats van ${code(word)}.`,
    tagComment: 'Een opmerking begint met //, of staat tussen /* en */; verder begint niets met <.',
    namespaceQuotes: ({ word, namespace }) =>
        `Een naamruimte staat zonder aanhalingstekens: ${code(`${word} ${namespace ?? 'nvs.anv2022'}`)}.`,
    judgementForm: 'Een oordeel begint met de dreiging en wie haar beoordeelde: ‘judgement of flood by rivm on 2026-03-01 { … }’.',
    conditionColon: 'De voorwaarde staat meteen achter de titel: haal de dubbele punt weg.',
    thenForm:
        'Achter ‘then’ staat wat het afwegingskader geeft: ‘then error "…"’, ‘then warning "…"’, ‘then info "…"’ of ‘then verdict yes’.',
    ruleForm: 'Een afwegingskader zegt eerst waar het naar kijkt: ‘for process p when p.loss > 1% then warning "…"’.',
    thenMissing: ({ word }) => `Voor ${code(word)} staat ‘then’.`,
    choiceForm: ({ meant }) => `Hoeveel er nodig zijn, zegt ‘any of’, ‘all of’ of een getal: schrijf ${code(`${meant} (…)`)}.`,
    forDuration: ({ target, number, unit }) =>
        `Hoelang het duurt, staat achter ‘for’: ${code(`${target} for ${number ?? '72'} ${unit ?? 'h'}`)}.`,
    needsForm: ({ target, share }) =>
        `Hoeveel ervan volstaat, is een eigenschap van de afhankelijkheid: ${code(`on ${target} { needs: ${share} }`)}.`,
    webAddress: 'Een webadres is een tekst, en staat tussen aanhalingstekens: ‘url: "https://example.org"’.',
    classColon: ({ word, name }) =>
        `Achter de naam van een klasse staat geen dubbele punt: ${code(`${word ?? 'class'} ${name ?? 'A'} { … }`)}.`,
    bandDots: 'Schrijf een band met twee punten: ‘5% .. 50%’.',
    downInstead: ({ word }) => `Wat uit ligt, is ‘down’: schrijf ‘down’ in plaats van ${code(word)}.`,
    eventColon: ({ before, target }) => `Tussen de tijd en wat er gebeurt staat een dubbele punt: ${code(`${before ?? '20'}: ${target}`)}.`
};

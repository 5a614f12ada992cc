import type { Translation } from '../catalogue.js';
import type { newModel as english } from '../en/new-model.js';

type Template = Parameters<typeof english.title>[0]['template'];
type Part = Parameters<typeof english.title>[0]['part'];
type Named = Parameters<typeof english.name>[0]['part'];

const TITLES: Readonly<Record<Template, Readonly<Record<Part, string>>>> = {
    national: {
        assessment: 'Risico’s van ons land',
        owner: 'Coördinator nationale veiligheid',
        actor: 'Een staat die ons beproeft',
        support: 'Elektriciteit',
        main: 'Betalingsverkeer',
        need: 'Betalingsverkeer heeft elektriciteit nodig',
        hazard: 'Storm over het halve land',
        intent: 'Sabotage van het net',
        measure: 'Noodstroom bij de datacentra',
        test: 'Een ochtend geen elektriciteit',
        expectation: 'Noodstroom overbrugt een ochtend'
    },
    organisation: {
        assessment: 'Risico’s van onze organisatie',
        owner: 'Bestuur',
        actor: 'Afpersers',
        support: 'Datacentrum',
        main: 'Dienstverlening aan burgers',
        need: 'De loketten hebben het datacentrum nodig',
        hazard: 'Brand in het datacentrum',
        intent: 'Gijzelsoftware',
        measure: 'Een tweede datacentrum dat overneemt',
        test: 'Een ochtend geen datacentrum',
        expectation: 'Werken op papier overbrugt een ochtend'
    },
    water: {
        assessment: 'Risico’s van ons waterbedrijf',
        owner: 'Waterbedrijf',
        actor: 'Hackers te huur',
        support: 'Elektriciteit',
        main: 'Drinkwater',
        need: 'De pompen hebben elektriciteit nodig',
        hazard: 'Hoogspanningslijnen bezwijken onder ijs',
        intent: 'Digitale sabotage van de pompen',
        measure: 'Twee watertorens erbij',
        test: 'Een ochtend geen elektriciteit',
        expectation: 'De watertorens overbruggen een ochtend'
    },
    'supply-chain': {
        assessment: 'Risico’s van onze toelevering',
        owner: 'Inkoop',
        actor: 'Een staat die leveranciers opkoopt',
        support: 'Grondstof',
        main: 'Productie',
        need: 'De productie heeft grondstof nodig',
        hazard: 'De haven is dicht door laag water',
        intent: 'Een leverancier wordt overgenomen en stopt',
        measure: 'Een grotere voorraad',
        test: 'Een ochtend geen grondstof',
        expectation: 'De voorraad overbrugt een ochtend'
    }
};

const NAMES: Readonly<Record<Template, Readonly<Record<Named, string>>>> = {
    national: {
        owner: 'coordinator',
        actor: 'staat',
        support: 'stroom',
        main: 'betalingsverkeer',
        need: 'betalen_op_stroom',
        hazard: 'storm',
        intent: 'sabotage',
        measure: 'noodstroom',
        test: 'ochtend'
    },
    organisation: {
        owner: 'bestuur',
        actor: 'afpersers',
        support: 'datacentrum',
        main: 'loketten',
        need: 'loketten_op_data',
        hazard: 'brand',
        intent: 'gijzelsoftware',
        measure: 'tweede_centrum',
        test: 'ochtend'
    },
    water: {
        owner: 'bedrijf',
        actor: 'hackers',
        support: 'stroom',
        main: 'drinkwater',
        need: 'pompen',
        hazard: 'ijs',
        intent: 'sabotage',
        measure: 'watertorens',
        test: 'ochtend'
    },
    'supply-chain': {
        owner: 'inkoop',
        actor: 'opkoper',
        support: 'grondstof',
        main: 'productie',
        need: 'voorraad',
        hazard: 'laag_water',
        intent: 'overname',
        measure: 'grotere_voorraad',
        test: 'ochtend'
    }
};

/** Waarover een model gaat, zoals iemand het kiest. */
const SUBJECTS: Readonly<Record<keyof typeof TITLES, string>> = {
    national: 'Een land',
    organisation: 'Een organisatie',
    water: 'Een drinkwaterbedrijf',
    'supply-chain': 'Een toeleveringsketen'
};

export const newModel: Translation<typeof english> = {
    title: ({ template, part }) => TITLES[template][part],
    name: ({ template, part }) => NAMES[template][part],
    subject: ({ template }) => SUBJECTS[template],
    holds: ({ template }) => (['main', 'hazard', 'intent', 'measure'] as const).map(part => TITLES[template][part]).join(' · '),
    doc: 'Een model om mee te beginnen. Het werkt zoals het er staat, maar elke waarde is verzonnen: vervang ze een voor een door wat bekend is.',
    whoHeading: 'Wie zijn er?',
    goesOnHeading: 'Wat moet doorgaan, en wat is daarvoor nodig?',
    wrongHeading: 'Wat kan er misgaan? Eerst de kans en hoe zeker die is, dan de schade voor elk criterium van de methode.',
    doneHeading: 'Wat is eraan te doen, en helpt dat?',
    serves: 'wat eronder lijdt als het stilligt: na zo lang, schade van deze klasse',
    buffer: 'hoelang het zonder kan',
    because: 'Verzonnen: zeg hier waarom, en noem de bron',
    open: 'Nog niet beoordeeld: nvsc gaps somt op wat ontbreekt. Geef een waarschijnlijkheid en een impact, zoals hierboven.',
    criterion: ({ title }, say) => say.message(title),
    help: 'begint een model: een klein model dat werkt, met een projectbestand',
    templateOption: 'waarmee te beginnen',
    methodOption: 'hoe schade en kans worden gemeten: een methode uit de bibliotheek, bij naam. Zonder: de gebruikelijke van het begin',
    directory: 'map om het in te maken. Zonder: de map waarin je bent',
    notDone: 'het kon niet: verkeerde optie, er is al een model, niet te schrijven',
    noMethod: ({ method, methods, near }) =>
        `De bibliotheek heeft geen methode "${method}".${near === undefined ? '' : ` Is ‘${near}’ bedoeld?`} Er zijn ${methods.join(', ')}.`,
    occupied: ({ folder, file }) =>
        `${folder} heeft al een model (${file}); daarin is niets veranderd. Noem een lege map: ‘nvsc init MAP’.`,
    made: ({ files, check }) => `Gemaakt: ${files.join(' en ')}. Nu: ‘${check}’, en open de map in VS Code.`
};

import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What a new model starts from. */
type Template = 'national' | 'organisation' | 'water' | 'supply-chain';
/** What stands in it, by the part it plays. */
type Part = 'assessment' | 'owner' | 'actor' | 'support' | 'main' | 'need' | 'hazard' | 'intent' | 'measure' | 'test' | 'expectation';
/** Elements with a name of their own. */
type Named = Exclude<Part, 'assessment' | 'expectation'>;

const TITLES: Readonly<Record<Template, Readonly<Record<Part, string>>>> = {
    national: {
        assessment: 'Risks of our country',
        owner: 'Coordinator for national security',
        actor: 'A state that tests us',
        support: 'Electricity',
        main: 'Payments',
        need: 'Payments need electricity',
        hazard: 'Storm over half of the country',
        intent: 'Sabotage of the grid',
        measure: 'Emergency power at the data centres',
        test: 'No electricity for a morning',
        expectation: 'Emergency power bridges a morning'
    },
    organisation: {
        assessment: 'Risks of our organisation',
        owner: 'Board',
        actor: 'Extortionists',
        support: 'Data centre',
        main: 'Service to citizens',
        need: 'The counters need the data centre',
        hazard: 'Fire in the data centre',
        intent: 'Ransomware',
        measure: 'A second data centre that takes over',
        test: 'No data centre for a morning',
        expectation: 'Work on paper bridges a morning'
    },
    water: {
        assessment: 'Risks of our water company',
        owner: 'Water company',
        actor: 'Hackers for hire',
        support: 'Electricity',
        main: 'Drinking water',
        need: 'The pumps need electricity',
        hazard: 'Power lines down under ice',
        intent: 'Digital sabotage of the pumps',
        measure: 'Two more water towers',
        test: 'No electricity for a morning',
        expectation: 'The towers bridge a morning'
    },
    'supply-chain': {
        assessment: 'Risks of our supply',
        owner: 'Purchasing',
        actor: 'A state that buys up suppliers',
        support: 'Raw material',
        main: 'Production',
        need: 'Production needs raw material',
        hazard: 'The harbour is closed by low water',
        intent: 'A supplier is bought and stops',
        measure: 'A larger stock',
        test: 'No raw material for a morning',
        expectation: 'The stock bridges a morning'
    }
};

const NAMES: Readonly<Record<Template, Readonly<Record<Named, string>>>> = {
    national: {
        owner: 'coordinator',
        actor: 'state_actor',
        support: 'power',
        main: 'payments',
        need: 'payments_power',
        hazard: 'storm',
        intent: 'sabotage',
        measure: 'emergency_power',
        test: 'morning'
    },
    organisation: {
        owner: 'board',
        actor: 'extortionists',
        support: 'data_centre',
        main: 'counters',
        need: 'counters_data',
        hazard: 'fire',
        intent: 'ransomware',
        measure: 'second_centre',
        test: 'morning'
    },
    water: {
        owner: 'company',
        actor: 'hackers',
        support: 'power',
        main: 'drinking_water',
        need: 'pumps',
        hazard: 'ice',
        intent: 'sabotage',
        measure: 'towers',
        test: 'morning'
    },
    'supply-chain': {
        owner: 'purchasing',
        actor: 'buyer',
        support: 'material',
        main: 'production',
        need: 'stock',
        hazard: 'low_water',
        intent: 'takeover',
        measure: 'larger_stock',
        test: 'morning'
    }
};

/** What a template is of, as somebody chooses it. */
const SUBJECTS: Readonly<Record<Template, string>> = {
    national: 'A country',
    organisation: 'An organisation',
    water: 'A water company',
    'supply-chain': 'A supply chain'
};

/** The text of a new model, and what is said when one is made. */
export const newModel = {
    title: ({ template, part }: { template: Template; part: Part }) => TITLES[template][part],
    name: ({ template, part }: { template: Template; part: Named }) => NAMES[template][part],
    subject: ({ template }: { template: Template }) => SUBJECTS[template],
    holds: ({ template }: { template: Template }) =>
        (['main', 'hazard', 'intent', 'measure'] as const).map(part => TITLES[template][part]).join(' · '),
    doc: 'A model to begin with. It works as it stands, but every value in it is made up: replace them one by one by what you know.',
    whoHeading: 'Who is there?',
    goesOnHeading: 'What must go on, and what does it need?',
    wrongHeading: 'What can go wrong? First the chance and how sure you are, then the harm by each criterion of the method.',
    doneHeading: 'What can be done, and does it help?',
    serves: 'what suffers when it stops: after so long, harm of this class',
    buffer: 'how long it can do without',
    because: 'Made up: say here why, and name the source',
    open: 'Not judged yet: nvsc gaps lists what is missing. Give it a likelihood and an impact as above.',
    criterion: ({ title }: { title: Message }, say: Say) => say.message(title),
    help: 'start a model: a small one that works, with a project file',
    templateOption: 'what to start from',
    methodOption: 'how harm and chance are measured: a method of the library by its name. Without: the usual one of the template',
    directory: 'folder to make it in. Without: the folder you are in',
    notDone: 'it could not be done: wrong option, a model is there already, cannot write',
    noMethod: ({ method, methods, near }: { method: string; methods: readonly string[]; near: string | undefined }) =>
        `There is no method "${method}" in the library.${near === undefined ? '' : ` Did you mean ${near}?`} It has ${methods.join(', ')}.`,
    occupied: ({ folder, file }: { folder: string; file: string }) =>
        `${folder} already has a model (${file}), and nothing in it is changed. Name an empty folder: nvsc init FOLDER.`,
    made: ({ files, check }: { files: readonly string[]; check: string }) =>
        `Made ${files.join(' and ')}. Now: ${check}, and open the folder in VS Code.`
};

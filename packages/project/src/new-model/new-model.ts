import { createFormatter, libraryMethods, nearest, openTexts } from '@nvs/language';
import type { ScaleClass } from '@nvs/model';
import { inWords, message, titled, type Language, type Message, type ParamsOf } from '@nvs/words';
import { judgedBy, sufferingIn, type JudgedBy, type JudgedCriterion } from './criteria.js';

/** What a model can start from. */
export type ModelTemplate = ParamsOf<'newModel.title'>['template'];

export interface NewModelOptions {
    readonly template: ModelTemplate;
    /** One of the library by its name; without, the usual one of the template. */
    readonly method?: string | undefined;
    /** Of titles and comments, and of the reports. */
    readonly language: Language;
    /** Its project, as `nvs.json` names it. */
    readonly name: string;
    /** The day of the assessment, ISO 8601. */
    readonly date: string;
}

/** The files of a new model by name, or why there are none. */
export type NewModel = { readonly files: Readonly<Record<string, string>> } | { readonly problem: Message };

/** The method that each begins with. */
export const USUAL_METHODS: Readonly<Record<ModelTemplate, string>> = {
    national: 'anv2022',
    organisation: 'anv2022',
    water: 'regional_nl',
    'supply-chain': 'anv2022'
};

const ACTOR_KIND: Readonly<Record<ModelTemplate, 'state' | 'criminal'>> = {
    national: 'state',
    organisation: 'criminal',
    water: 'criminal',
    'supply-chain': 'state'
};

/** A small model that works: a threat with every criterion of the method, a dependency, a measure, a stress test and an expectation. */
export async function newModel({ template, method = USUAL_METHODS[template], language, name, date }: NewModelOptions): Promise<NewModel> {
    const methods = libraryMethods().map(each => each.name);
    const used = `nvs.${method}`;
    const by = methods.includes(method)
        ? judgedBy((await openTexts({ 'model.nvs': `namespace a\nuse ${used}\nassessment "A" { method: ${method} }\n` })).model, used)
        : undefined;
    if (!by) {
        return { problem: message('newModel.noMethod', { method, methods, near: nearest(method, methods) }) };
    }
    const formatted = createFormatter(language)(textOf(by, used, { template, language, date, method }));
    return {
        files: {
            'nvs.json': `${JSON.stringify({ name, method: used, language }, undefined, 2)}\n`,
            'model.nvs': 'text' in formatted ? formatted.text : ''
        }
    };
}

type Wish = Pick<NewModelOptions, 'template' | 'language' | 'date'> & { readonly method: string };

function textOf({ likelihoods, criteria }: JudgedBy, used: string, { template, language, date, method }: Wish): string {
    const say = (said: Message): string => inWords(said, language);
    const title = (part: ParamsOf<'newModel.title'>['part']): string => `"${say(message('newModel.title', { template, part }))}"`;
    const name = (part: ParamsOf<'newModel.name'>['part']): string => say(message('newModel.name', { template, part }));
    const because = `because "${say(message('newModel.because'))}"`;
    const served = sufferingIn(criteria);
    const serves = served
        ? `serves: ${served.name} { ${at(served.classes, 1)} after 24 h, ${at(served.classes, 2)} after 3 days }  // ${say(message('newModel.serves'))}`
        : '';
    const isSupplied = template === 'supply-chain';
    return `namespace ${name('owner')}_model
use ${used}

/** ${say(message('newModel.doc'))} */
assessment ${title('assessment')} {
  method: ${method}
  date: ${date}
  horizon: 5 years
  owner: ${name('owner')}
}

// ${say(message('newModel.whoHeading'))}
organisation ${name('owner')} ${title('owner')}
actor ${name('actor')} ${title('actor')} { kind: ${ACTOR_KIND[template]} }

// ${say(message('newModel.goesOnHeading'))}
${
    isSupplied
        ? `resource ${name('support')} ${title('support')} { supply: DE 60%, CN 25%, other 15%  basis: quantity }`
        : `process ${name('support')} ${title('support')} { restore: 12 h in 4 h .. 36 h }`
}
process ${name('main')} ${title('main')} {
  operator: ${name('owner')}
  ${serves}
  restore: 6 h
}
dependency ${name('need')} ${title('need')} of ${name('main')} on ${name('support')} {
  buffer: 8 h  // ${say(message('newModel.buffer'))}
}

// ${say(message('newModel.wrongHeading'))}
hazard ${name('hazard')} ${title('hazard')} {
  nature: natural
  owner: ${name('owner')}
  disrupts: ${name('support')} for 30 h in 12 h .. 72 h
  likelihood: ${at(likelihoods, 2)} in ${at(likelihoods, 1)} .. ${at(likelihoods, 3)} ${because}
  impact {
${criteria.map((each, place) => `    ${rowOf(each, each === served ? undefined : place)}  // ${say(titled(each.criterion))}`).join('\n')}
  }
}

// ${say(message('newModel.open'))}
threat ${name('intent')} ${title('intent')} {
  nature: intentional
  by: ${name('actor')}
  owner: ${name('owner')}
  disrupts: ${name('main')} for 2 days
}

// ${say(message('newModel.doneHeading'))}
measure ${name('measure')} ${title('measure')} {
  strategy: stockpile
  status: planned
  owner: ${name('owner')}
  effect buffer of ${name('need')} += 16 h
}
stress_test ${name('test')} ${title('test')} { at 0 h: ${name('support')} down for 6 h }
expect ${title('expectation')} ${name('main')}.downtime under ${name('test')} <= 0 h
`;
}

/** The class at a place from the lowest, else the highest. */
const at = (classes: readonly ScaleClass[], place: number): string => classes[Math.min(place, classes.length - 1)]?.name ?? 'X';

/** What an outage harms first suffers most; of the other criteria one in three a little. */
function rowOf({ name, criterion, classes }: JudgedCriterion, place: number | undefined): string {
    const value = classes.length === 0 ? amountOf(criterion.unit) : at(classes, place === undefined ? 2 : place % 3 === 0 ? 1 : 0);
    return `${name}: ${value}`;
}

/** Something to begin with where a method has amounts, not classes. */
const amountOf = (unit: string | undefined): string => (unit === undefined ? 'X' : `10 ${unit}`);

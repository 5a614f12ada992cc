import { LISTS, type ListName } from './risk-model.js';

/** A kind of element: its words, and where the risk model keeps it. */
export interface Kind {
    /** The word that starts such an element. */
    readonly word: string;
    /** As it stands in a sentence, with its article. */
    readonly a: string;
    readonly plural: string;
    readonly dutch: string;
    /** The list of the risk model that holds its elements; absent for what stands inside an element. */
    readonly list?: ListName;
    /** A second word that starts such an element. */
    readonly alias?: string;
}

const kind = (word: string, a: string, plural: string, dutch: string): Kind => ({ word, a, plural, dutch });
const held = <L extends ListName, W extends string>(
    list: L,
    word: W,
    a: string,
    plural: string,
    dutch: string,
    alias?: string
): Kind & { readonly list: L; readonly word: W } => ({
    ...kind(word, a, plural, dutch),
    list,
    word,
    ...(alias === undefined ? {} : { alias })
});

/**
 * Every kind of element, by its type in the syntax tree: the one table of kinds. The words that start an element, the empty
 * model and its order, icons, colours, completion, reference pages and the lists of rules go by it, or do not compile.
 */
export const KINDS = {
    Assessment: held('assessments', 'assessment', 'an assessment', 'assessments', 'analyse'),
    Organisation: held('organisations', 'organisation', 'an organisation', 'organisations', 'organisatie'),
    Source: held('sources', 'source', 'a source', 'sources', 'bron'),
    Theme: held('themes', 'theme', 'a theme', 'themes', 'thema'),
    Strategy: held('strategies', 'strategy', 'a strategy', 'strategies', 'strategie'),
    Level: held('levels', 'level', 'a level', 'levels', 'niveau'),
    Country: held('countries', 'country', 'a country', 'countries', 'land'),
    Group: held('groups', 'group', 'a group', 'groups', 'groep'),
    Scope: held('scopes', 'scope', 'a scope', 'scopes', 'gebied'),
    Scale: held('scales', 'scale', 'a scale', 'scales', 'schaal'),
    Interest: held('interests', 'interest', 'an interest', 'interests', 'belang'),
    Criterion: held('criteria', 'criterion', 'a criterion', 'criteria', 'criterium'),
    Method: held('methods', 'method', 'a method', 'methods', 'meetlat'),
    Actor: held('actors', 'actor', 'an actor', 'actors', 'actor'),
    Threat: held('threats', 'threat', 'a threat', 'threats', 'dreiging', 'hazard'),
    Campaign: held('campaigns', 'campaign', 'a campaign', 'campaigns', 'campagne'),
    Judgement: held('judgements', 'judgement', 'a judgement', 'judgements', 'oordeel'),
    Sector: held('sectors', 'sector', 'a sector', 'sectors', 'sector'),
    Process: held('nodes', 'process', 'a process', 'processes', 'vitaal proces'),
    Asset: held('nodes', 'asset', 'an asset', 'assets', 'voorziening'),
    Resource: held('nodes', 'resource', 'a resource', 'resources', 'hulpbron'),
    Supplier: held('nodes', 'supplier', 'a supplier', 'suppliers', 'leverancier'),
    Dependency: held('dependencies', 'dependency', 'a dependency', 'dependencies', 'afhankelijkheid'),
    StressTest: held('stressTests', 'stress_test', 'a stress test', 'stress tests', 'stresstest'),
    Measure: held('measures', 'measure', 'a measure', 'measures', 'maatregel'),
    Objective: held('objectives', 'objective', 'an objective', 'objectives', 'doel'),
    Rule: held('rules', 'rule', 'a rule', 'rules', 'afwegingskader'),
    Expectation: held('expectations', 'expect', 'an expectation', 'expectations', 'toets'),
    Capability: held('reserved', 'capability', 'a capability', 'capabilities', 'capaciteit'),
    TradeData: held('reserved', 'data', 'a data set', 'data sets', 'gegevens'),
    Development: held('developments', 'development', 'a development', 'developments', 'ontwikkeling'),
    Question: held('questions', 'question', 'a question', 'questions', 'vraag'),
    ScaleClass: kind('class', 'a class', 'classes', 'klasse'),
    SubClass: kind('sub', 'a sub-class', 'sub-classes', 'subklasse'),
    Variable: kind('variable', 'a variable', 'variables', 'variabele')
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
/** The kinds that stand in a file by themselves. */
export type ElementKind = { [K in KindName]: (typeof KINDS)[K] extends { readonly list: ListName } ? K : never }[KindName];

/** The lists of the risk model. One without a kind of element does not compile. */
export const LIST_NAMES: readonly (typeof KINDS)[ElementKind]['list'][] = Object.keys(LISTS) as ListName[];

/** The words that start an element in a file, aliases included. */
export const KIND_WORDS: readonly string[] = Object.values<Kind>(KINDS).flatMap(({ word, list, alias }) =>
    list ? [word, ...(alias ? [alias] : [])] : []
);

export function isKindName(type: string): type is KindName {
    return Object.hasOwn(KINDS, type);
}

export function kindOf(type: string): Kind | undefined {
    return isKindName(type) ? KINDS[type] : undefined;
}

/** The type in the syntax tree for a word that starts an element: `hazard` is a threat. */
export function kindByWord(word: string): KindName | undefined {
    return Object.keys(KINDS)
        .filter(isKindName)
        .find(type => {
            const { word: own, alias }: Kind = KINDS[type];
            return own === word || alias === word;
        });
}

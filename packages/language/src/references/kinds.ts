/** What the words of the language call the types of the syntax tree, and what people call them. */
export interface Kind {
    /** The word that starts such an element. */
    readonly word: string;
    /** As it stands in a sentence, with its article. */
    readonly a: string;
    readonly plural: string;
    readonly dutch: string;
}

const kind = (word: string, a: string, plural: string, dutch: string): Kind => ({ word, a, plural, dutch });

/** Every kind of element, by its type in the syntax tree. */
export const KINDS = {
    Assessment: kind('assessment', 'an assessment', 'assessments', 'analyse'),
    Organisation: kind('organisation', 'an organisation', 'organisations', 'organisatie'),
    Source: kind('source', 'a source', 'sources', 'bron'),
    Theme: kind('theme', 'a theme', 'themes', 'thema'),
    Strategy: kind('strategy', 'a strategy', 'strategies', 'strategie'),
    Level: kind('level', 'a level', 'levels', 'niveau'),
    Country: kind('country', 'a country', 'countries', 'land'),
    Group: kind('group', 'a group', 'groups', 'groep'),
    Scope: kind('scope', 'a scope', 'scopes', 'gebied'),
    Scale: kind('scale', 'a scale', 'scales', 'schaal'),
    Interest: kind('interest', 'an interest', 'interests', 'belang'),
    Criterion: kind('criterion', 'a criterion', 'criteria', 'criterium'),
    Method: kind('method', 'a method', 'methods', 'meetlat'),
    Actor: kind('actor', 'an actor', 'actors', 'actor'),
    Threat: kind('threat', 'a threat', 'threats', 'dreiging'),
    Campaign: kind('campaign', 'a campaign', 'campaigns', 'campagne'),
    Judgement: kind('judgement', 'a judgement', 'judgements', 'oordeel'),
    Sector: kind('sector', 'a sector', 'sectors', 'sector'),
    Process: kind('process', 'a process', 'processes', 'vitaal proces'),
    Asset: kind('asset', 'an asset', 'assets', 'voorziening'),
    Resource: kind('resource', 'a resource', 'resources', 'hulpbron'),
    Supplier: kind('supplier', 'a supplier', 'suppliers', 'leverancier'),
    Dependency: kind('dependency', 'a dependency', 'dependencies', 'afhankelijkheid'),
    StressTest: kind('stress_test', 'a stress test', 'stress tests', 'stresstest'),
    Measure: kind('measure', 'a measure', 'measures', 'maatregel'),
    Rule: kind('rule', 'a rule', 'rules', 'afwegingskader'),
    Expectation: kind('expect', 'an expectation', 'expectations', 'toets'),
    Capability: kind('capability', 'a capability', 'capabilities', 'capaciteit'),
    TradeData: kind('data', 'a data set', 'data sets', 'gegevens'),
    ScaleClass: kind('class', 'a class', 'classes', 'klasse'),
    SubClass: kind('sub', 'a sub-class', 'sub-classes', 'subklasse'),
    Variable: kind('variable', 'a variable', 'variables', 'variabele')
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

export function isKindName(type: string): type is KindName {
    return Object.hasOwn(KINDS, type);
}

export function kindOf(type: string): Kind | undefined {
    return isKindName(type) ? KINDS[type] : undefined;
}

/** The type in the syntax tree for the word of an element: `hazard` is a threat. */
export function kindByWord(word: string): KindName | undefined {
    if (word === 'hazard') return 'Threat';
    for (const [type, { word: own }] of Object.entries(KINDS)) {
        if (own === word && isKindName(type)) return type;
    }
    return undefined;
}

/** `an actor or an organisation`. */
export function oneOf(types: readonly KindName[]): string {
    const names = types.map(type => KINDS[type].a);
    const last = names.pop() ?? 'an element';
    return names.length > 0 ? `${names.join(', ')} or ${last}` : last;
}

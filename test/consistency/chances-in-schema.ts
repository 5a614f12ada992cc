/** A part of a JSON Schema, as far as it is walked. */
interface Schema {
    readonly $ref?: string;
    readonly type?: string | readonly string[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly required?: readonly string[];
    readonly items?: Schema;
    readonly additionalProperties?: Schema | boolean;
    readonly anyOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly allOf?: readonly Schema[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly description?: string;
    readonly $defs?: Readonly<Record<string, Schema>>;
}

/** A number that is a chance, by its path in the report, and whether its row, or a row that this one is part of, must say what it holds under. */
export interface ChanceField {
    readonly path: string;
    readonly covered: boolean;
}

/** Lists of which the owner says for all their rows what chances hold under, by the property that does. */
const SHARED: Readonly<Record<string, string>> = { events: 'importanceConditions', nodes: 'importanceConditions' };

const NAMED = /chance|probab|birnbaum|criticality|fussell|diagnostic|likelihood|frequency|loss|outage|perYear/i;
const SAID = /\bchances?\b|probabilit|likel|how often/i;

/** Every number of a report that is a chance: by its limits, its name or what is said of it or of its row. */
export function chancesIn(schema: Schema): ChanceField[] {
    const found = new Map<string, boolean>();
    const resolve = (part: Schema): Schema => {
        const { $ref, ...more } = part;
        return $ref === undefined ? part : { ...resolve(schema.$defs?.[$ref.replace('#/$defs/', '')] ?? {}), ...more };
    };
    const walk = (given: Schema, path: readonly string[], covered: boolean, said: string, within: readonly string[] = []): void => {
        const part = resolve(given);
        // What holds its own kind is walked once.
        if (given.$ref !== undefined && within.includes(given.$ref)) {
            return;
        }
        const refs = given.$ref === undefined ? within : [...within, given.$ref];
        const text = `${said} ${part.description ?? ''}`;
        for (const each of [...(part.anyOf ?? []), ...(part.oneOf ?? []), ...(part.allOf ?? [])]) {
            walk(each, path, covered, text, refs);
        }
        if (part.items) {
            walk(part.items, path, covered, part.description ?? '', refs);
        }
        if (typeof part.additionalProperties === 'object') {
            walk(part.additionalProperties, [...path, '*'], covered, '', refs);
        }
        const properties = Object.entries(part.properties ?? {});
        const own = covered || part.required?.includes('conditions') === true;
        for (const [name, each] of properties) {
            const shared = SHARED[name];
            walk(
                each,
                [...path, name],
                own || (shared !== undefined && part.required?.includes(shared) === true),
                properties.length > 0 && /^(?:low|best|high|value|mean)$/.test(name) ? text : '',
                refs
            );
        }
        const isNumber = part.type === 'number' || part.type === 'integer' || (Array.isArray(part.type) && part.type.includes('number'));
        if (
            isNumber &&
            ((part.minimum === 0 && part.maximum === 1) ||
                (part.type === 'number' && (NAMED.test(path.slice(-2).join('.')) || SAID.test(text))))
        ) {
            const name = path.join('.');
            found.set(name, (found.get(name) ?? true) && covered);
        }
    };
    walk(schema, [], false, '');
    return [...found].map(([path, covered]) => ({ path, covered }));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same of data: paths of numbers that are chances by their names, in no row that says what it holds under. */
export function chancesWithoutConditions(value: unknown, path: readonly string[] = [], covered = false): string[] {
    if (Array.isArray(value)) {
        return [...new Set(value.flatMap((each: unknown) => chancesWithoutConditions(each, path, covered)))];
    }
    if (isObject(value)) {
        const own = covered || 'conditions' in value;
        return Object.entries(value).flatMap(([name, each]) =>
            chancesWithoutConditions(each, [...path, name], own || (SHARED[name] !== undefined && SHARED[name] in value))
        );
    }
    return typeof value === 'number' &&
        !covered &&
        /chance|probab|birnbaum|criticality|fussell|diagnostic|unavailability|atLeastOne|\b(?:loss|lossBound|frequency|likelihood)\.(?:low|best|high|value)/.test(
            path.slice(-2).join('.')
        )
        ? [path.join('.')]
        : [];
}

/** An object of a JSON file. Its properties are asked for by name, and are its own: a text can name `__proto__` and mean nothing by it. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

export const member = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

export function textIn(object: JsonObject, key: string): string | undefined {
    const value = member(object, key);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The texts of a list, or of one that stands alone. */
export function textsIn(object: JsonObject, key: string): readonly string[] {
    const value = member(object, key);
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap(each => (typeof each === 'string' && each.trim() !== '' ? [each] : []));
}

export function objectsIn(object: JsonObject, key: string): readonly JsonObject[] {
    const value = member(object, key);
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return list.filter(isObject);
}

/** Any value in one line, for a text. */
export function inLine(value: unknown): string {
    if (Array.isArray(value)) {
        return value.map(inLine).join(', ');
    }
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

import type { RiskModel } from '@nvs/model';

/** All texts of some data, each with the way to it. */
export function* textsIn(value: unknown, way = ''): Generator<readonly [way: string, text: string]> {
    if (typeof value === 'string') {
        yield [way, value];
    } else if (typeof value === 'object' && value !== null) {
        for (const [key, each] of Object.entries(value)) {
            yield* textsIn(each, `${way}.${Array.isArray(value) ? '' : key}`);
        }
    }
}

/** The text without what stands in the model: titles, names, and what its rules say around the values that they fill in. */
export function ours(model: RiskModel): (text: string) => string {
    const written = [...new Set([...textsIn(model)].flatMap(([, text]) => [text, text.trim(), text.split('.').at(-1) ?? '']))]
        .filter(text => text.length > 2)
        .sort((a, b) => b.length - a.length);
    return text => written.reduce((left, each) => (left.includes(each) ? left.replaceAll(each, 'x') : left), text);
}

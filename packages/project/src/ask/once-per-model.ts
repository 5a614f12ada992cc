import type { RiskModel } from '@nvs/model';

/**
 * Keeps what was worked out of a model as long as somebody has the model, by what it depends on besides. What fails is not kept, nor shared with
 * others that ask for it meanwhile: it may have been given up by who asked first.
 */
export function oncePerModel<T>(): (model: RiskModel, by: readonly unknown[], make: () => Promise<T>) => Promise<T> {
    const known = new WeakMap<RiskModel, Map<string, T>>();
    return async (model, by, make) => {
        const key = JSON.stringify(by),
            before = known.get(model)?.get(key);
        if (before !== undefined) {
            return before;
        }
        const made = await make();
        known.set(model, (known.get(model) ?? new Map<string, T>()).set(key, made));
        return made;
    };
}

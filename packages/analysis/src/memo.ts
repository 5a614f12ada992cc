import { finish, type Progress } from './sampling/run.js';

/** Makes a value when it is asked for first, and once. */
export function once<T>(make: () => T): () => T {
    let made: { value: T } | undefined;
    return () => (made ??= { value: make() }).value;
}

/** The same for each key. What else is given counts the first time only. */
export function oncePerKey<Key, More extends unknown[], T>(make: (key: Key, ...more: More) => T): (key: Key, ...more: More) => T {
    const made = new Map<Key, { value: T }>();
    return (key, ...more) => {
        const known = made.get(key);
        if (known) {
            return known.value;
        }
        const value = make(key, ...more);
        made.set(key, { value });
        return value;
    };
}

/** The same for each object, as long as that is there. */
export function oncePerObject<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
    const made = new WeakMap<Key, { value: T }>();
    return key => {
        const known = made.get(key) ?? { value: make(key) };
        made.set(key, known);
        return known.value;
    };
}

/** A value that is made in steps when it is asked for first, and once. */
export interface Stepped<T> {
    /** Takes all steps at once. */
    (): T;
    /** Takes them one by one, so that progress can be shown and it can be given up; then whoever asks next begins anew. */
    steps(): Generator<Progress, T, void>;
    /** Undefined as long as it is not made. */
    made(): T | undefined;
}

/** @param known what it is, where that was worked out elsewhere */
export function onceInSteps<T>(make: () => Generator<Progress, T, void>, known?: T): Stepped<T> {
    let made: { readonly value: T } | undefined = known === undefined ? undefined : { value: known };
    function* steps(): Generator<Progress, T, void> {
        if (made) {
            return made.value;
        }
        const value = yield* make();
        made = { value };
        return value;
    }
    return Object.assign(() => (made ? made.value : finish(steps())), { steps, made: () => made?.value });
}

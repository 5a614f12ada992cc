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

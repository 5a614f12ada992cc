/**
 * Where one gets from some places, step by step: these first, and all in the order in which they are found.
 * @param most no further once there are more than this
 */
export function reached<T>(from: Iterable<T>, next: (each: T) => Iterable<T>, most = Infinity): Set<T> {
    const found = new Set(from);
    // A set that is gone through gives what is added to it meanwhile too.
    for (const each of found) {
        if (found.size > most) {
            break;
        }
        for (const other of next(each)) {
            found.add(other);
        }
    }
    return found;
}

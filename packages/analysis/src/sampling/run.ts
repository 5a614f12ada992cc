/** `trials` are as many as the kind of run usually needs unless stated. */
export interface SamplingOptions {
    readonly seed?: number;
    readonly trials?: number;
}

/** How far a run is. Whoever drives it may show this, or not ask for the next step: then the run is given up. */
export interface Progress {
    readonly done: number;
    readonly total: number;
}

/** Drives a run to its end. */
export function finish<T>(run: Generator<Progress, T, void>): T {
    for (;;) {
        const step = run.next();
        if (step.done === true) {
            return step.value;
        }
    }
}

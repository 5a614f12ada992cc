import type { RiskModel } from '@nvs/model';
import type { AnalystOptions } from '../analyst/analyst.js';

type Make<T> = (options: AnalystOptions) => Promise<T>;

/** Gives what is worked out of a model, by what it depends on besides. Fails as `make` does, or with the reason of the signal when that gives it up. */
type PerModel<T> = (model: RiskModel, by: readonly unknown[], make: Make<T>, options?: AnalystOptions) => Promise<T>;

/** What is being worked out, and who waits for it. */
interface Run<T> {
    readonly made: Promise<T>;
    readonly waiting: Set<AnalystOptions>;
    readonly given: AbortController;
    /** How much is done. */
    share: number;
}

/** Keeps what was worked out of a model as long as somebody has the model; who asks meanwhile waits for the same. What fails is not kept. */
export function oncePerModel<T>(): PerModel<T> {
    const known = new WeakMap<RiskModel, Map<string, T>>(),
        together = atOncePerModel<T>();
    return async (model, by, make, options) => {
        const key = JSON.stringify(by),
            before = known.get(model)?.get(key);
        if (before !== undefined) {
            return before;
        }
        const made = await together(model, by, make, options);
        known.set(model, (known.get(model) ?? new Map<string, T>()).set(key, made));
        return made;
    };
}

/** Works out once what several ask for at the same time. It is given up when all of them have given up. */
export function atOncePerModel<T>(): PerModel<T> {
    const running = new WeakMap<RiskModel, Map<string, Run<T>>>();
    return async (model, by, make, options = {}) => {
        options.signal?.throwIfAborted();
        const key = JSON.stringify(by),
            runs = running.get(model) ?? new Map<string, Run<T>>();
        running.set(model, runs);
        const known = runs.get(key),
            run = known ?? start(make);
        if (!known) {
            runs.set(key, run);
        } else if (run.share > 0) {
            options.onProgress?.(run.share);
        }
        const waiter = { ...options };
        run.waiting.add(waiter);
        try {
            return await unlessGivenUp(run.made, options.signal);
        } finally {
            run.waiting.delete(waiter);
            if (run.waiting.size === 0 && runs.get(key) === run) {
                runs.delete(key);
                run.given.abort();
            }
        }
    };
}

function start<T>(make: Make<T>): Run<T> {
    const waiting = new Set<AnalystOptions>(),
        given = new AbortController();
    const onProgress = (share: number): void => {
        run.share = share;
        for (const each of waiting) {
            each.onProgress?.(share);
        }
    };
    // Not at once: who asks first waits too, and is told of all of the progress.
    const made = Promise.resolve().then(() => make({ signal: given.signal, onProgress }));
    const run: Run<T> = { made, waiting, given, share: 0 };
    return run;
}

/** What comes, unless the signal gives it up before. */
function unlessGivenUp<T>(made: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    return signal
        ? new Promise((resolve, reject) => {
              const stop = (): void => {
                  reject(signal.reason);
              };
              signal.addEventListener('abort', stop);
              made.then(resolve, reject).finally(() => {
                  signal.removeEventListener('abort', stop);
              });
          })
        : made;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that goes on until somebody interrupts the process: it is told to stop and ends in order, and then the process ends as the signal
 * asks for, so that whoever started it sees that. A second signal ends it at once.
 */
export async function untilInterrupted<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
    const stop = new AbortController();
    let by: NodeJS.Signals | undefined;
    const listen = (on: boolean): void => {
        for (const signal of SIGNALS) {
            process[on ? 'on' : 'off'](signal, interrupted);
        }
    };
    const interrupted = (signal: NodeJS.Signals): void => {
        by = signal;
        listen(false);
        stop.abort();
    };
    listen(true);
    try {
        return await work(stop.signal);
    } finally {
        listen(false);
        if (by !== undefined) {
            process.kill(process.pid, by);
        }
    }
}

/**
 * Answers a request by its parameters, which were found to be as they must be; an error that editors are to show is a ResponseError. The signal is
 * given when the request is cancelled.
 */
export type Answer = (params: never, signal: AbortSignal) => unknown;

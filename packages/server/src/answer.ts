import type { CancellationToken } from 'vscode-languageserver';

/** Answers a request by its parameters, which were found to be as they must be; an error that editors are to show is a ResponseError. */
export type Answer = (params: never, cancel: CancellationToken) => unknown;

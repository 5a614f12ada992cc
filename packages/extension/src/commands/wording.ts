/** `1 error`, `2 errors`, `no errors`. */
function counted(count: number, noun: string): string {
    if (count === 0) {
        return `no ${noun}s`;
    }
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `no errors`, `2 errors and 1 warning`: warnings are only named when there are some. */
export function problems(errors: number, warnings: number): string {
    if (warnings === 0) {
        return counted(errors, 'error');
    }
    return `${counted(errors, 'error')} and ${counted(warnings, 'warning')}`;
}

/** What went wrong, in words for a notification. */
export function reason(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

/** The server's answer to a request that the reader cancelled. */
export function isCancelled(error: unknown): boolean {
    return typeof error === 'object' && error !== null && 'code' in error && (error.code === -32800 || error.code === -32802);
}

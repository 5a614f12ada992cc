/** The server's answer to a request that the reader cancelled. */
export function isCancelled(error: unknown): boolean {
    return typeof error === 'object' && error !== null && 'code' in error && (error.code === -32800 || error.code === -32802);
}

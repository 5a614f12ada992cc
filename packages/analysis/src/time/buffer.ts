import type { State } from './state.js';

/** What a buffer has when a loss begins now: all, or what was left until it is full again. */
export function bufferNow(state: State, dependency: number): number {
    const { buffer } = state.network;
    return state.now >= (state.fullAt[dependency] ?? 0)
        ? (buffer[dependency] ?? 0)
        : Math.min(buffer[dependency] ?? 0, state.left[dependency] ?? 0);
}

/** What was used is gone, until the buffer is full again. */
export function refill(state: State, dependency: number, used: number): void {
    state.left[dependency] = Math.max(0, (state.lasts[dependency] ?? 0) - used);
    state.fullAt[dependency] = state.now + (state.network.refill[dependency] ?? 0);
}

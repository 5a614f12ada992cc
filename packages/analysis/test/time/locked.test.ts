import { expect, test } from 'vitest';
import { workOf } from '../../../../test/checks/work.js';
import { timeNetwork, toMs } from '../../src/time/network.js';
import { simulate } from '../../src/time/simulate.js';

/** A circle of nodes that need each other to start, and one node beside it. */
const SIZE = 100;
const NETWORK = timeNetwork(
    Array.from({ length: SIZE + 1 }, (_, i) => ({ name: `n${i}`, restart: 0 })),
    Array.from({ length: SIZE }, (_, i) => ({
        id: `d${i}`,
        of: i,
        on: { type: 'node' as const, node: (i + 1) % SIZE },
        lock: true,
        fatal: true
    }))
);

/** The work of a run in which the node beside is out so many times, after the circle has gone down and locked, or without that. */
function ofRun(times: number, isLocked: boolean): Promise<number> {
    const causes = [
        ...(isLocked ? [{ node: 0, from: 0, to: toMs(1), share: 1 }] : []),
        ...Array.from({ length: times }, (_, i) => ({ node: SIZE, from: toMs(2 + 2 * i), to: toMs(3 + 2 * i), share: 1 }))
    ];
    return workOf(async () => {
        const { locked, outages } = simulate(NETWORK, causes, { until: toMs(2 + 2 * times) });
        expect([locked.length, outages.length]).toEqual(isLocked ? [SIZE, SIZE + times] : [0, times]);
    });
}

test('what is locked is looked at again at moments only that touch it', async () => {
    await ofRun(10, true);
    const [locked, open] = [(await ofRun(200, true)) - (await ofRun(100, true)), (await ofRun(200, false)) - (await ofRun(100, false))];
    expect(open).toBeGreaterThan(1_000);
    // Each of the locked is gone through once a moment, to see that nothing touches it; looking at them all takes 50 times as much.
    expect(locked / open).toBeLessThan(10);
});

import { expect, it } from 'vitest';
import type { RiskModel } from '@nvs/model';
import { compileTexts, inTurns, withHelp, type Analyst, type Work } from '../src/index.js';

const model = async (): Promise<RiskModel> => (await compileTexts({ 'model.nvs': 'process power "Power" {}' })).model;

/** Each task is a number of steps; its result says who worked it out. */
const by = (who: string): Work<number, string> =>
    function* (_, task) {
        for (let done = 1; done < task; done++) {
            yield { done, total: task };
        }
        if (task < 0) {
            throw new Error(`${who} cannot`);
        }
        return `${who} ${task}`;
    };
const isOdd = (_: RiskModel, task: number): boolean => task % 2 !== 0;
const together = (others = inTurns(by('others'))): Analyst<number, string> => withHelp(inTurns(by('here')), others, isOdd);

it('gives results in the order of the tasks, whoever worked them out', async () => {
    const of = await model();
    expect(await together()(of, [2, 3, 5, 4])).toEqual(['here 2', 'others 3', 'others 5', 'here 4']);
    expect(await together()(of, [2])).toEqual(['here 2']);
    expect(await together()(of, [1])).toEqual(['others 1']);
    expect(await together()(of, [])).toEqual([]);
});

it('tells how much is done of all of it', async () => {
    const told: number[] = [];
    await together()(await model(), [1, 2, 4, 6], { onProgress: share => told.push(share) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
});

it('fails when one does, and gives up the other', async () => {
    const of = await model();
    await expect(together()(of, [-1, 2])).rejects.toThrow('others cannot');
    await expect(together()(of, [-2, 1])).rejects.toThrow('here cannot');
    const signals: AbortSignal[] = [];
    const endless: Analyst<number, string> = (_, __, options) =>
        new Promise(() => {
            signals.push(...(options?.signal ? [options.signal] : []));
        });
    await expect(together(endless)(of, [-2, 1])).rejects.toThrow('here cannot');
    expect(signals.map(each => each.aborted)).toEqual([true]);
});

it('is given up with the reason of the signal', async () => {
    const stop = new AbortController();
    const asked = together()(await model(), [100_000_001, 2], { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) });
    await expect(asked).rejects.toThrow('enough');
});

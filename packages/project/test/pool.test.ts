import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resultsOf, study, piecesOf } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnalysisFailed, inTurns, work, type Work } from '../src/index.js';
import { compile, threadPool } from '../src/node/index.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nvs-pool-'));
afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

async function bundle(name: string, source: { readonly entry: string } | { readonly text: string }): Promise<string> {
    const outfile = join(folder, `${name}.cjs`);
    const from =
        'entry' in source
            ? { entryPoints: [join(root, source.entry)] }
            : { stdin: { contents: source.text, resolveDir: join(root, 'packages/cli') } };
    await build({
        ...from,
        bundle: true,
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        conditions: ['module'],
        outfile,
        logLevel: 'silent'
    });
    return outfile;
}

/** What the threads of the tests do: they are told so by their task. */
type Task = { readonly does: 'answer'; readonly with: number } | { readonly does: 'throw' | 'overflow' | 'end' | 'forever' };

const WORK = `
import { serveTasks } from '@nvs/project/node';
let models = 0, last;
serveTasks(function* (model, task) {
    if (model !== last) { last = model; models++; }
    const deep = () => deep() + 1;
    switch (task.does) {
        case 'answer': return { with: task.with, project: model.project, models };
        case 'throw': throw new Error('the model is too odd');
        case 'overflow': return deep();
        case 'end': process.exit(3);
        case 'forever': for (;;) yield { done: 1, total: 4 };
    }
});`;

interface Answer {
    readonly with: number;
    readonly project: string;
    readonly models: number;
}
const never: Work<Task, Answer> = () => {
    throw new Error('This is to be done by a thread.');
};
const named = (project: string): RiskModel => ({ project }) as RiskModel;
const answer = (value: number): Task => ({ does: 'answer', with: value });

describe('a pool of threads', () => {
    let file = '';
    beforeAll(async () => {
        file = await bundle('tasks', { text: WORK });
    });

    it('gives results in the order of the tasks, and sends a model once to each thread', async () => {
        const analyst = threadPool(file, never, 1);
        const model = named('first'),
            other = named('second');
        expect(await analyst(model, [1, 2, 3].map(answer))).toEqual([1, 2, 3].map(value => ({ with: value, project: 'first', models: 1 })));
        expect(await analyst(model, [answer(4)])).toEqual([{ with: 4, project: 'first', models: 1 }]);
        expect(await analyst(other, [answer(5)])).toEqual([{ with: 5, project: 'second', models: 2 }]);
        expect(await analyst(model, [])).toEqual([]);
    });

    it.each<[Task['does'], RegExp]>([
        ['throw', /^The analysis could not be finished: the model is too odd\.$/],
        ['overflow', /^The analysis could not be finished: the model is nested too deeply\.$/],
        ['end', /^The analysis could not be finished: the thread that worked on it ended\.$/]
    ])('says in a sentence that a task did not end well (%s), and goes on', async (does, sentence) => {
        const analyst = threadPool(file, never, 2);
        const failed = analyst(named('odd'), [answer(1), does === 'answer' ? answer(0) : { does }, answer(2)]);
        await expect(failed).rejects.toThrow(sentence);
        await expect(failed).rejects.toBeInstanceOf(AnalysisFailed);
        expect(await analyst(named('even'), [answer(3), answer(4)])).toMatchObject([
            { with: 3, project: 'even' },
            { with: 4, project: 'even' }
        ]);
    });

    it('gives up what is running and what is waiting, and goes on', async () => {
        const analyst = threadPool(file, never, 1);
        const abort = new AbortController();
        const shares: number[] = [];
        const running = analyst(named('long'), [{ does: 'forever' }, answer(1)], {
            signal: abort.signal,
            onProgress: share => {
                shares.push(share);
                abort.abort(new Error('no longer wanted'));
            }
        });
        await expect(running).rejects.toThrow('no longer wanted');
        expect(shares[0]).toBe(0.125); // a quarter of one of two tasks
        expect(await analyst(named('next'), [answer(2)])).toEqual([{ with: 2, project: 'next', models: 1 }]);
        await expect(analyst(named('late'), [answer(3)], { signal: abort.signal })).rejects.toThrow('no longer wanted');
    });

    it('works here where there is no such file, or no thread is allowed', async () => {
        const here: Work<Task, string> = function* () {
            yield { done: 1, total: 1 };
            return 'here';
        };
        expect(await threadPool(join(folder, 'none.cjs'), here)(named('m'), [answer(1)])).toEqual(['here']);
        expect(await threadPool(file, here, 0)(named('m'), [answer(1)])).toEqual(['here']);
    });
});

describe('work in turns', () => {
    it('lets other work have its turn, and can be given up', async () => {
        const abort = new AbortController();
        let turns = 0;
        const timer = setInterval(() => {
            if (++turns === 3) {
                abort.abort(new Error('enough'));
            }
        }, 1);
        const forever: Work<Task, never> = function* () {
            for (;;) {
                yield { done: 0, total: 1 };
            }
        };
        await expect(inTurns(forever)(named('m'), [answer(1)], { signal: abort.signal })).rejects.toThrow('enough');
        clearInterval(timer);
        expect(turns).toBeGreaterThanOrEqual(3);
    });

    it('says in a sentence that a task did not end well', async () => {
        const deep = (): number => deep() + 1;
        await expect(
            inTurns<Task, number>(function* () {
                yield { done: 0, total: 1 };
                return deep();
            })(named('m'), [answer(1)])
        ).rejects.toThrow('nested too deeply');
    });
});

describe('the analysis of a model', () => {
    it('is the same, byte for byte, by no thread, one and three', async () => {
        const file = await bundle('worker', { entry: 'packages/project/src/node/worker.ts' });
        const {
            projects: [project]
        } = await compile(['examples/first-steps'], { cwd: root });
        if (!project) {
            throw new Error('The example is not there.');
        }
        const { model } = project;
        const tasks = [
            ...piecesOf(model),
            { kind: 'judgement' as const },
            ...[...model.nodes, ...model.threats, ...model.stressTests].map(({ id }) => ({ kind: 'figures' as const, id }))
        ];
        const [none, one, three] = await Promise.all([0, 1, 3].map(threads => threadPool(file, work, threads)(model, tasks)));
        const text = (results: typeof none): string =>
            JSON.stringify([
                results,
                resultsOf(
                    study(model, {
                        known:
                            results?.flatMap(each =>
                                each.kind === 'network' || each.kind === 'sampled_risks' || each.kind === 'sampled_stress_test'
                                    ? [each]
                                    : []
                            ) ?? []
                    })
                )
            ]);
        expect(none?.map(({ kind }) => kind)).toEqual(tasks.map(({ kind }) => kind));
        expect(text(one)).toBe(text(none));
        expect(text(three)).toBe(text(none));
    });
});

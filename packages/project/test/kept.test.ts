import { URI, type FileSystemProvider } from 'langium';
import { expect, it } from 'vitest';
import type { RiskModel } from '@nvs/model';
import { wordsThroughout } from '@nvs/words';
import {
    askedAt,
    ask,
    compiledNow,
    createProjectServices,
    inTurns,
    work,
    type ModelAnalyst,
    type Question,
    type Task
} from '../src/index.js';

const TEXT = `use nvs.anv2022
assessment "A" { method: anv2022 }
process power "Power" { restore: 2 days in 1 days..3 days }
threat storm "Storm" { likelihood: C  disrupts: power  impact { physical.fatalities: C } }
expect "Rare" storm.likelihood <= D
`;

const NO_FILES: FileSystemProvider = {
    stat: () => Promise.reject(new Error('There are no files.')),
    statSync: () => {
        throw new Error('There are no files.');
    },
    exists: () => Promise.resolve(false),
    existsSync: () => false,
    readBinary: () => Promise.resolve(new Uint8Array()),
    readBinarySync: () => new Uint8Array(),
    readFile: () => Promise.resolve(''),
    readFileSync: () => '',
    readDirectory: () => Promise.resolve([]),
    readDirectorySync: () => []
};

/** What was worked out, and of which model. */
interface Worked {
    readonly model: RiskModel;
    readonly task: Task['kind'];
}

/** Two projects in the editor, with an analyst that keeps a list of what it works out. */
async function running(config: { readonly projects?: readonly string[] } = {}) {
    const worked: Worked[] = [];
    const analyst: ModelAnalyst = (model, tasks, options) => {
        worked.push(...tasks.map(task => ({ model, task: task.kind })));
        return inTurns(work)(model, tasks, options);
    };
    const texts = new Map(['one', 'two'].map(name => [`file:///${name}/model.nvs`, `namespace ${name}\n${TEXT}`]));
    const { shared, Nvs } = createProjectServices({
        fileSystemProvider: () => ({
            ...NO_FILES,
            stat: uri => Promise.resolve({ isFile: true, isDirectory: false, uri }),
            readFile: uri => Promise.resolve(texts.get(uri.toString()) ?? ''),
            readFileSync: uri => texts.get(uri.toString()) ?? ''
        }),
        analyst
    });
    const { WorkspaceManager, DocumentBuilder, Projects } = shared.workspace;
    await WorkspaceManager.initializeWorkspace([]);
    Projects.set({ name: 'one', root: 'file:///one', config: {} });
    Projects.set({
        name: 'two',
        root: 'file:///two',
        config: { ...config, ...(config.projects ? { projects: [...config.projects] } : {}) }
    });
    const read = [...texts.keys()].map(uri => URI.parse(uri));
    await DocumentBuilder.update(read, []);
    const projectNow = async (name: string) => {
        const [project] = await compiledNow(Nvs, `file:///${name}/model.nvs`, { analyst, models: true });
        if (!project) {
            throw new Error(`There is no project ${name}.`);
        }
        expect(project.diagnostics.filter(each => each.severity === 'error').map(each => each.message)).toEqual([]);
        return project;
    };
    return {
        worked,
        analyst,
        projectNow,
        report: async (name: string) => {
            const asked = askedAt(await projectNow(name));
            return { model: asked.model, content: await ask(asked, { kind: 'report', format: 'json' }, { analyst }) };
        },
        edit: async (name: string, text: string) => {
            texts.set(`file:///${name}/model.nvs`, `namespace ${name}\n${text}`);
            await DocumentBuilder.update([URI.parse(`file:///${name}/model.nvs`)], []);
        }
    };
}

it('two reports without an edit are of one model, and the second works nothing out', async () => {
    const { worked, report } = await running();
    const first = await report('one');
    expect(worked.map(({ task }) => task)).toEqual(['judgement', 'network', 'sampled_risks', 'report']);
    const second = await report('one');
    expect(second.model).toBe(first.model);
    expect(second.content).toBe(first.content);
    expect(worked.length).toBe(4);
});

it('another format works out no more than its text', async () => {
    const { worked, analyst, projectNow, report } = await running();
    await report('one');
    worked.length = 0;
    const asked = askedAt(await projectNow('one'));
    await ask(asked, { kind: 'report', format: 'csv' }, { analyst });
    expect(worked.map(({ task }) => task)).toEqual(['report']);
});

it('what a model leaves out is asked for like all else, and is that of its report', async () => {
    const { analyst, projectNow } = await running();
    const asked = askedAt(await projectNow('one'));
    const gaps = await ask(asked, { kind: 'gaps' }, { analyst });
    const report = await ask(asked, { kind: 'report', format: 'json' }, { analyst });
    expect(gaps?.length).toBeGreaterThan(0);
    expect(JSON.parse([...(report ?? [])].join('')).results.gaps).toEqual(JSON.parse(JSON.stringify(wordsThroughout(gaps, 'en'))));
});

it('an edit in one project costs the other nothing', async () => {
    const { worked, report, edit } = await running();
    const one = await report('one'),
        two = await report('two');
    await edit('one', TEXT.replace('2 days in', '2.5 days in'));
    worked.length = 0;
    expect(await report('two')).toEqual(two);
    expect((await report('two')).model).toBe(two.model);
    expect(worked).toEqual([]);
    const changed = await report('one');
    expect(changed.model).not.toBe(one.model);
    expect([...(changed.content ?? [])].join('')).not.toBe([...(one.content ?? [])].join(''));
    expect(worked.every(({ model }) => model === changed.model)).toBe(true);
});

it('an edit in a project that another one sees makes that one anew too', async () => {
    const { report, edit } = await running({ projects: ['file:///one'] });
    const two = await report('two');
    await edit('one', TEXT.replace('2 days in', '2.5 days in'));
    expect((await report('two')).model).not.toBe(two.model);
});

it('what was given up is worked out when it is asked for again', async () => {
    const { projectNow } = await running();
    const asked = askedAt(await projectNow('one')),
        given = new AbortController();
    const question = { kind: 'report', format: 'json' } as const;
    const stopped: ModelAnalyst = () => {
        given.abort(new Error('enough'));
        return Promise.reject(given.signal.reason);
    };
    await expect(ask(asked, question, { analyst: stopped, signal: given.signal })).rejects.toThrow('enough');
    expect([...((await ask(asked, question, { analyst: inTurns(work) })) ?? [])].join('')).toContain('"project": "one"');
});

/** An analyst that waits with each task until it is told to go on, and can be given up. */
function waiting() {
    const started: Task['kind'][] = [],
        stopped: Task['kind'][] = [];
    let go: () => void = () => undefined;
    const may = new Promise<void>(resolve => {
        go = resolve;
    });
    const analyst: ModelAnalyst = async (model, tasks, options = {}) => {
        const kinds = tasks.map(({ kind }) => kind);
        started.push(...kinds);
        options.onProgress?.(0.25);
        await new Promise<void>((resolve, reject) => {
            void may.then(resolve);
            options.signal?.addEventListener('abort', () => {
                stopped.push(...kinds);
                reject(options.signal?.reason);
            });
        });
        return inTurns(work)(model, tasks, options);
    };
    return { analyst, started, stopped, go };
}

const QUESTIONS: readonly Question[] = [
    { kind: 'report', format: 'json' },
    { kind: 'report', format: 'csv' },
    { kind: 'explain', id: 'one.storm' },
    { kind: 'what_if', ids: ['one.power'] },
    { kind: 'cut_sets', id: 'one.power' },
    { kind: 'gaps' }
];

it.each(QUESTIONS)('the same question twice at once is worked out once, and both get the answer: $kind $format', async question => {
    const { projectNow } = await running();
    const asked = askedAt(await projectNow('one')),
        { analyst, started, go } = waiting();
    const shares: number[][] = [[], []];
    const answers = shares.map(told => ask(asked, question, { analyst, onProgress: share => told.push(share) }));
    go();
    const [first, second] = await Promise.all(answers);
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(started.filter((kind, index) => started.indexOf(kind) !== index)).toEqual([]);
    expect(shares[1]).toEqual(shares[0]);
    expect(await ask(asked, question, { analyst: inTurns(work) })).toEqual(first);
});

it('other questions at once share the costly parts alone', async () => {
    const { projectNow } = await running();
    const asked = askedAt(await projectNow('one')),
        { analyst, started, go } = waiting();
    const answers = [undefined, { name: 'editor', version: '1' }].map(generator =>
        ask(asked, { kind: 'report', format: 'json', generator }, { analyst })
    );
    go();
    const [first, second] = await Promise.all(answers);
    expect(first).not.toEqual(second);
    expect(started).toEqual(['network', 'sampled_risks', 'report', 'report']);
});

it('who gives up leaves the others theirs; when all have given up, it ends', async () => {
    const { projectNow } = await running();
    const asked = askedAt(await projectNow('one')),
        question = { kind: 'explain', id: 'one.storm' } as const;
    const { analyst, started, stopped, go } = waiting();
    const [one, two, three] = [new AbortController(), new AbortController(), new AbortController()];
    const first = ask(asked, question, { analyst, signal: one.signal }),
        second = ask(asked, question, { analyst, signal: two.signal });
    one.abort(new Error('one'));
    await expect(first).rejects.toThrow('one');
    expect(stopped).toEqual([]);
    two.abort(new Error('two'));
    await expect(second).rejects.toThrow('two');
    expect(stopped).toEqual(['explain']);
    // Nothing is left of what was given up, and who comes late and gives up has no part in another's run.
    const third = ask(asked, question, { analyst }),
        late = ask(asked, question, { analyst, signal: three.signal });
    three.abort(new Error('three'));
    await expect(late).rejects.toThrow('three');
    go();
    expect(await third).toMatchObject({ id: 'one.storm' });
    expect(started).toEqual(['explain', 'explain']);
    await expect(ask(asked, question, { analyst, signal: one.signal })).rejects.toThrow('one');
});

it('what fails fails for all who wait, and is asked anew after that', async () => {
    const { projectNow } = await running();
    const asked = askedAt(await projectNow('one')),
        question = { kind: 'report', format: 'csv' } as const;
    let asks = 0;
    const failing: ModelAnalyst = () => {
        asks++;
        return Promise.reject(new Error('too odd'));
    };
    const both = await Promise.allSettled([ask(asked, question, { analyst: failing }), ask(asked, question, { analyst: failing })]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asks).toBe(1);
    expect(await ask(asked, question, { analyst: inTurns(work) })).toBeDefined();
});

import { URI, type FileSystemProvider } from 'langium';
import { expect, it } from 'vitest';
import type { RiskModel } from '@nvs/model';
import { wordsThroughout } from '@nvs/words';
import { askedAt, ask, compiledNow, createProjectServices, inTurns, work, type ModelAnalyst, type Task } from '../src/index.js';

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

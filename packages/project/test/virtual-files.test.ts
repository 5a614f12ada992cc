import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { inWords } from '@nvs/words';
import { compileFolders, filesOf, type VirtualFiles } from '../src/browser/index.js';
import { checkedAs, type Compilation, type CompileOptions } from '../src/index.js';
import { compile } from '../src/node/index.js';

const disk = realpathSync(mkdtempSync(join(tmpdir(), 'nvs-virtual-')));
afterAll(() => {
    rmSync(disk, { recursive: true, force: true });
});

const HEAD = 'use nvs.anv2022\nassessment "A" { method: anv2022 }\n';

/** Files by their path, as a project could have them. */
const CASES: Readonly<Record<string, { readonly texts: Readonly<Record<string, string>>; readonly folders?: readonly string[] }>> = {
    'one file': { texts: { 'a.nvs': `${HEAD}process power "Power" { restore: 2 days }\n` } },
    'a name from another file, in a folder below': {
        texts: {
            'a.nvs': 'threat storm "Storm" { disrupts: power }\n',
            'below/b.nvs': `${HEAD}process power "Power" { restore: 2 days }\n`
        }
    },
    mistakes: { texts: { 'a.nvs': 'threat storm "Storm" { disrupts: nothing }\nprocess', 'nvs.json': '{ "name": 3, ' } },
    'rules and expectations': {
        texts: {
            'a.nvs': `${HEAD}threat storm "Storm" { likelihood: C }\nexpect "Rare" storm.likelihood <= A\n`,
            'nvs.json': '{ "name": "Winter", "severity": { "gap": "off" } }'
        }
    },
    'another project, by its nvs.json': {
        texts: {
            'one/nvs.json': '{ "name": "one", "projects": ["../two", "../none", "../a file"] }',
            'one/a.nvs': 'use two\nthreat storm "Storm" { disrupts: power }\n',
            'two/nvs.json': '{ "projects": ["../three"] }',
            'two/b.nvs': 'namespace two\nprocess power "Power" { restore: 2 days }\n',
            'three/c.nvs': 'namespace three\n',
            'a file': ''
        },
        folders: ['one']
    },
    'a folder without a model': { texts: { 'full/a.nvs': 'namespace a\n', 'empty/readme.txt': 'nothing' }, folders: ['full', 'empty'] },
    'letters of all kinds in a path': { texts: { 'één map/a b%20c.nvs': 'namespace a\nthreat "x' } },
    markings: {
        texts: {
            'a.nvs':
                'use nvs.anv2022\nassessment "A" { method: anv2022  marking: tlp_green }\nuse nvs.markings\nthreat storm "Storm" { marking: tlp_red }\nthreat fire "Fire" { leads_to: storm }\n'
        }
    }
};

/** What a reader gets of it, with the folder called the same wherever it is. */
function shownOf({ projects, problems }: Compilation, root: string): unknown {
    const called = (text: string): string => text.replaceAll(root, 'ROOT');
    return {
        problems: problems.map(each => called(decodeURIComponent(inWords(each, 'en')))),
        projects: projects.map(project => ({
            name: project.name,
            root: called(decodeURIComponent(project.root)),
            model: project.model,
            checked: { ...checkedAs(project, file => file), text: project.files.map(file => project.text(file)) }
        }))
    };
}

it.each(Object.entries(CASES))('%s: the same by request as from disk', async (name, { texts, folders = [''] }) => {
    const root = join(disk, name.replaceAll(/\W/g, '_'));
    for (const [file, text] of Object.entries(texts)) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), text);
    }
    const address = pathToFileURL(root).href;
    const files = new Map(
        Object.entries(texts).map(([file, text]) => [`${address}/${file.split('/').map(encodeURIComponent).join('/')}`, text])
    );
    const at: CompileOptions = name === 'markings' ? { level: levels => levels[1]?.name ?? '' } : {};
    const fromDisk = await compile(
        folders.map(folder => join(root, folder)),
        at
    );
    expect(fromDisk.projects.length).toBe(1);
    const held = await compileFolders(
        folders.map(folder => (folder ? `${address}/${folder}` : address)),
        files,
        at
    );
    expect(shownOf(held, address)).toEqual(shownOf(fromDisk, root));
});

it('a file that cannot be had is told, and costs itself only', async () => {
    const texts = filesOf(
        new Map([
            ['vfs://host/m/a.nvs', 'process power "Power" { }\n'],
            ['vfs://host/m/b.nvs', '']
        ])
    );
    const files: VirtualFiles = {
        ...texts,
        text: file => (file.endsWith('b.nvs') ? Promise.reject(new Error('the line is dead')) : texts.text(file))
    };
    const { projects, problems } = await compileFolders(['vfs://host/m/'], files);
    expect(projects[0]?.model.nodes.map(({ title }) => title)).toEqual(['Power']);
    expect(problems.map(each => inWords(each, 'en'))).toEqual([expect.stringContaining('the line is dead')]);
});

it.each(['web://host', 'memory:', 'web://host/a'])('a folder at %s, with or without a path, is read', async root => {
    const texts = new Map([
        [`${root}/a.nvs`, 'threat storm "Storm" { disrupts: power }\n'],
        [`${root}/below/b.nvs`, 'process power "Power" { }\n'],
        [`${root}/nvs.json`, '{ "name": "Winter" }']
    ]);
    for (const folder of [root, `${root}/`]) {
        const { projects, problems } = await compileFolders([folder], texts);
        expect(problems).toEqual([]);
        expect(projects.map(({ name, files, hasErrors }) => ({ name, files, hasErrors }))).toEqual([
            { name: 'Winter', files: ['a.nvs', 'below/b.nvs'], hasErrors: false }
        ]);
    }
});

it('a folder that is not there has no model', async () => {
    const { projects, problems } = await compileFolders(['vfs://host/none'], new Map());
    expect(projects).toEqual([]);
    expect(problems.map(each => inWords(each, 'en'))).toEqual([expect.stringContaining('vfs://host/none')]);
});

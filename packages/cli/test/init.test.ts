import { libraryMethods } from '@nvs/language';
import { compile } from '@nvs/project/node';
import { studyOf } from '@nvs/analysis';
import { LANGUAGES } from '@nvs/words';
import { createFormatter } from '@nvs/language';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelTemplates } from '../src/choices.js';
import { runWith } from './fake.js';

let home = '';
beforeAll(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'nvsc-')));
});
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});
const init = async (...args: string[]) => {
    const { code, stdout, stderr } = await runWith(['init', ...args], {}, { cwd: home });
    return { code, stdout, stderr };
};
const contents = (folder: string) => readdirSync(join(home, folder)).map(file => [file, readFileSync(join(home, folder, file), 'utf8')]);

describe('nvsc init', () => {
    const methods = libraryMethods().map(each => each.name);

    it('knows every method of the library', () => {
        expect(methods).toEqual(['anv2014', 'anv2019', 'anv2022', 'ch', 'regional_nl', 'uk']);
    });

    it.each(
        modelTemplates.flatMap((template, place) => [0, 1, 2].map(step => [template, methods[(3 * place + step) % methods.length] ?? '']))
    )(
        'makes a model of %s by %s in which nothing is wrong and everything is there, in each language',
        async (template, method) => {
            for (const language of LANGUAGES) {
                const folder = `${template}-${method}-${language}`;
                expect(await init(folder, '--template', template, '--method', method, '--lang', language)).toMatchObject({
                    code: 0,
                    stdout: '',
                    stderr: expect.stringContaining(`${folder}/model.nvs`)
                });
                const [project] = (await compile([join(home, folder)], { judge: true })).projects;
                expect([project?.diagnostics, project?.judgement?.expectations.map(each => each.result)]).toEqual([[], ['holds']]);
                const model = project?.model;
                const hazard = model?.threats.find(each => each.nature === 'natural'),
                    intended = model?.threats.find(each => each.nature === 'intentional');
                const ids = model?.methods[0]?.criteria ?? [];
                expect(new Set(hazard?.impact.map(each => each.criterion))).toEqual(new Set(ids));
                expect([intended?.impact, model?.measures.length, model?.dependencies.length, model?.stressTests.length]).toEqual([
                    [],
                    1,
                    1,
                    1
                ]);
                // it has something to show: a risk with a figure, and something to do
                const study = studyOf(model ?? expect.fail('no model'));
                expect(study.gaps().some(gap => gap.id === intended?.id)).toBe(true);
                const text = readFileSync(join(home, folder, 'model.nvs'), 'utf8');
                expect(createFormatter(language)(text)).toEqual({ text });
            }
        },
        60_000
    );

    it('leaves a folder with a model as it is, and says what stands in the way', async () => {
        mkdirSync(join(home, 'mine'));
        writeFileSync(join(home, 'mine/own.nvs'), 'namespace mine\n');
        const before = contents('mine');
        expect(await init('mine')).toEqual({
            code: 2,
            stdout: '',
            stderr: 'mine already has a model (own.nvs), and nothing in it is changed. Name an empty folder: nvsc init FOLDER.\n'
        });
        expect(contents('mine')).toEqual(before);
        expect(await init('new', '--method', 'anv2021')).toEqual({
            code: 2,
            stdout: '',
            stderr: 'There is no method "anv2021" in the library. Did you mean anv2022? It has anv2014, anv2019, anv2022, ch, regional_nl, uk.\n'
        });
        expect((await init('new', '--template', 'army')).stderr).toContain('national, organisation, water, supply-chain');
        expect((await init('mine/own.nvs')).code).toBe(2);
        expect(readdirSync(home)).not.toContain('new');
    });
});

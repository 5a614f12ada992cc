import { study } from '@nvs/analysis';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { createFormatter } from '@nvs/language';
import { compile } from '@nvs/project/node';
import { analyseOpenPsa, networkToOpenPsa, openPsaToNvs, readOpenPsa, type OpenPsaModel } from '@nvs/report';
import { networkOf } from '../../packages/analysis/test/network-of.js';

/** From the exchange format to a network model, through the compiler, and back: the same probability and cut sets. */
const folder = mkdtempSync(join(tmpdir(), 'nvs-open-psa-'));
afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

const event = (name: string, chance: number): string =>
    `<define-basic-event name="${name}"><float value="${chance}"/></define-basic-event>`;
const TREE = `<?xml version="1.0"?><opsa-mef><define-fault-tree name="my tree">
    <define-gate name="top-1"><label>The "top" event</label><or><gate name="x.1"/><basic-event name="a"/></or></define-gate>
    <define-gate name="x.1"><atleast min="2"><basic-event name="b"/><basic-event name="c"/><and><basic-event name="all"/><basic-event name="a"/></and></atleast></define-gate>
    </define-fault-tree><model-data>${event('a', 0.001)}${event('b', 0.2)}${event('c', 3.7e-5)}${event('all', 0.3)}</model-data></opsa-mef>`;

function read(text: string): OpenPsaModel {
    const { model, problems } = readOpenPsa(text);
    expect(problems).toEqual([]);
    if (!model) {
        throw new Error('no model');
    }
    return model;
}

test('a fault tree becomes a network that loses its top process with the same probability, and becomes a fault tree again', async () => {
    const [direct] = analyseOpenPsa(read(TREE));
    const { text = '' } = openPsaToNvs(read(TREE), 'my tree');
    expect(createFormatter()(text)).toEqual({ text });
    const file = join(folder, 'tree.nvs');
    writeFileSync(file, text);
    const {
        projects: [project]
    } = await compile([file]);
    expect(project?.diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    if (!project) {
        throw new Error('no project');
    }
    const [top, ...others] = networkOf(project.model).nodes;
    expect(others).toEqual([]);
    expect(top?.id).toBe('my_tree.top_1');
    expect(top?.loss.best).toBeCloseTo(direct?.probability ?? 0, 12);
    expect(top?.cutSets.find(each => each.kind === 'events')?.count).toBe(direct?.minimalCutSets);
    const [again] = analyseOpenPsa(read(networkToOpenPsa(study(project.model))));
    expect(again?.top).toBe('my_tree_top_1');
    expect(again?.probability).toBeCloseTo(direct?.probability ?? 0, 12);
    expect(again?.minimalCutSets).toBe(direct?.minimalCutSets);
});

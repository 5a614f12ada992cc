import { type NodeStructure, study } from '@nvs/analysis';
import { compile } from '@nvs/project/node';
import { analyseOpenPsa, networkToOpenPsa, openPsaToNvs, readOpenPsa, type TopEvent } from '@nvs/report';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { compileTexts } from '../compile-texts.js';
import { networkOf } from '../../packages/analysis/test/network-of.js';

/** The national example as a fault tree, read back in, and once more as a network model: loops, shares, k of n and common causes survive both. */
const example = fileURLToPath(new URL('../../examples/national', import.meta.url));
vi.setConfig({ hookTimeout: 120_000 });
let nodes: NodeStructure[] = [];
let tops = new Map<string, TopEvent>();
let again = new Map<string, NodeStructure>();
beforeAll(async () => {
    const {
        projects: [project]
    } = await compile([example]);
    if (!project) {
        throw new Error('no project');
    }
    const { model, problems } = readOpenPsa(networkToOpenPsa(study(project.model)));
    if (!model) {
        throw new Error(JSON.stringify(problems));
    }
    nodes = networkOf(project.model).nodes.filter(each => each.kind === 'process');
    tops = new Map(analyseOpenPsa(model).map(each => [model.gates.get(each.top)?.label ?? '', each]));
    const imported = await compileTexts({ 'tree.nvs': openPsaToNvs(model, 'tree').text ?? '' });
    expect(imported.diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    const titles = new Map(imported.model.nodes.map(each => [each.id, each.title]));
    again = new Map(networkOf(imported.model).nodes.map(each => [titles.get(each.id) ?? '', each]));
});

describe('the national example through Open-PSA', () => {
    it('has a top event for each process, with the same probability and number of cut sets', () => {
        expect(nodes.length).toBeGreaterThanOrEqual(28);
        expect([...tops.keys()].sort()).toEqual(nodes.map(each => each.id).sort());
        for (const { id, loss, cutSets } of nodes) {
            expect(loss.status, id).toBe('exact');
            expect(tops.get(id)?.probability, id).toBeCloseTo(loss.best, 9);
            expect(tops.get(id)?.minimalCutSets, id).toBe(cutSets.find(each => each.kind === 'events')?.count);
        }
        // not all the same, or nothing: the example has processes from nearly safe to nearly sure to be lost once
        expect(new Set(nodes.map(each => each.loss.best.toPrecision(3))).size).toBeGreaterThan(15);
    });

    it('imported again as a network model, it says the same', () => {
        for (const { id, loss } of nodes) {
            expect(again.get(id)?.loss.best, id).toBeCloseTo(loss.best, 9);
        }
    });
});

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '@nvs/analysis';
import type { CompiledProject } from '@nvs/project';
import { compile } from '@nvs/project/node';
import { buildReport, count, textDiagnostics } from '@nvs/report';
import { parseConfig } from '../../packages/language/src/workspace/config.js';
import { compileTexts } from '../compile-texts.js';
import { ROOT } from './sources.js';
import { inEveryFormat } from '../every-format.js';

const NATIONAL = `${ROOT}examples/national`;

/** The report and the findings, as `nvsc` writes them. */
function bytes(project: CompiledProject): { report: string; findings: string } {
    const { model } = project;
    return {
        report: inEveryFormat(buildReport(model, analyse(model, { trials: 50 }), { diagnostics: count([project]) })).join('\n'),
        findings: textDiagnostics([project])
    };
}

async function compiled(folder: string): Promise<{ report: string; findings: string }> {
    const {
        projects: [project]
    } = await compile([folder]);
    if (!project) {
        throw new Error(`There is no project in ${folder}.`);
    }
    return bytes(project);
}

/** Compiled without files, with the texts given in an order of their own. */
async function inOrder(order: (names: string[]) => string[]): Promise<{ report: string; findings: string }> {
    const { config } = parseConfig(readFileSync(`${NATIONAL}/nvs.json`, 'utf8'), path => path);
    const names = order(
        readdirSync(NATIONAL)
            .filter(name => name.endsWith('.nvs'))
            .sort()
    );
    return bytes(await compileTexts(Object.fromEntries(names.map(name => [name, readFileSync(`${NATIONAL}/${name}`, 'utf8')])), config));
}

/** The same order each time, unlike any that is sorted. */
function shuffled(names: string[]): string[] {
    return names
        .map((name, index) => ({ name, key: (index * 7919 + 13) % 101 }))
        .sort((a, b) => a.key - b.key)
        .map(({ name }) => name);
}

test('the same model gives the same bytes: twice, in another folder, and with its files in any order', async () => {
    const first = await compiled(NATIONAL);
    expect(first.report.length).toBeGreaterThan(100_000);
    expect(await compiled(NATIONAL)).toEqual(first);

    const folder = mkdtempSync(join(tmpdir(), 'nvs-elsewhere-'));
    try {
        cpSync(NATIONAL, join(folder, 'copy'), { recursive: true });
        expect((await compiled(join(folder, 'copy'))).report).toBe(first.report);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }

    const sorted = await inOrder(names => names);
    expect(sorted.report).toBe(first.report);
    expect(await inOrder(names => [...names].reverse())).toEqual(sorted);
    expect(await inOrder(shuffled)).toEqual(sorted);
}, 240_000);

test('a report names no place on the machine and no time of day', async () => {
    const { report } = await compiled(NATIONAL);
    expect(report).not.toContain(ROOT);
    expect(report).not.toMatch(/\d{4}-\d{2}-\d{2}T(?!00:00:00\.000Z)\d{2}:/);
});

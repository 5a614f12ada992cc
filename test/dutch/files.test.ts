import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@nvs/project/node';
import type { Diagnostic } from '@nvs/model';
import { githubDiagnostics, textDiagnostics } from '@nvs/report';
import { inWords } from '@nvs/words';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { attempt, checked } from '../../packages/language/src/validation/check.js';
import type { Finding } from '../../packages/language/src/validation/finding.js';
import { CHECKS } from '../../packages/language/src/validation/checks.js';
import type { Theme } from '../../packages/language/src/generated/ast.js';
import { check, shared } from '../checks/project.js';

const folder = mkdtempSync(join(tmpdir(), 'nvs-dutch-'));
beforeAll(() => {
    shared.Wording.language = 'nl';
});
afterAll(() => {
    shared.Wording.language = 'en';
    rmSync(folder, { recursive: true, force: true });
});

test('why a file is not read is told in Dutch', async () => {
    writeFileSync(join(folder, 'een.nvs'), 'theme een "Een"\n');
    execFileSync('mkfifo', [join(folder, 'pijp.nvs')]);
    symlinkSync('/dev/zero', join(folder, 'nul.nvs'));
    symlinkSync('weg.nvs', join(folder, 'los.nvs'));
    symlinkSync('kring.nvs', join(folder, 'kring.nvs'));
    writeFileSync(join(folder, 'een.txt'), '');
    symlinkSync('een.txt', join(folder, 'naam.nvs'));
    const { problems } = await compile([folder], { cwd: folder, language: 'nl' });
    expect(problems.map(problem => inWords(problem, 'nl')).sort()).toEqual([
        '"kring.nvs" kan niet worden gelezen: de koppelingen lopen in een kring.',
        '"los.nvs" kan niet worden gelezen: het is een koppeling naar niets.',
        '"naam.nvs" kan niet worden gelezen: het is een koppeling naar een.txt, met een andere extensie.',
        '"nul.nvs" kan niet worden gelezen: het is een koppeling naar een pipe of een apparaat.',
        '"pijp.nvs" kan niet worden gelezen: het is geen gewoon bestand maar een pipe of een apparaat.'
    ]);
});

test('what is left out of a long message is told in Dutch', () => {
    const at = { file: 'a.nvs', line: 1, column: 1, endLine: 1, endColumn: 2 };
    const long: Diagnostic = {
        code: 'rule/info',
        severity: 'info',
        message: 'a'.repeat(10_000),
        location: at,
        related: [],
        page: 'rule/info'
    } as const;
    const project = { name: 'p', files: ['a.nvs'], text: () => 'a', diagnostics: [long] };
    expect(textDiagnostics([project], { language: 'nl' })).toMatch(/a… \(nog [\d.]+ tekens\)/);
    expect(githubDiagnostics([project], 'nl')).toMatch(/a… \(nog [\d.]+ tekens\)/);
});

describe('a mistake of ours is told in Dutch', () => {
    const OURS = (where: string): string =>
        `NVS maakte hier zelf een fout, in de controle ${where}: wat die zoekt, kan in deze bevindingen ontbreken. Meld dit bericht, met de regels om deze plaats.`;
    const fails = (): never => {
        throw new Error('for a reason of ours');
    };
    beforeEach(() => {
        vi.spyOn(console, 'error').mockImplementation(() => undefined);
    });
    afterEach(() => {
        vi.restoreAllMocks();
    });
    const told = async (): Promise<string[]> =>
        (await check({ 'a.nvs': 'theme een "Een"\n' })).filter(({ code }) => code === 'tool/check').map(({ message }) => message);

    test('in one check, by its name', async () => {
        const [entry] = CHECKS.filter(({ type }) => type === 'Element');
        const broken = checked<Theme>('Theme', function themeMustNotBreakUs() {
            fails();
        });
        vi.spyOn(entry ?? expect.fail('no checks of elements'), 'run').mockImplementation((node, context) => {
            broken.run(node, context);
        });
        expect(await told()).toEqual([OURS('‘themeMustNotBreakUs’')]);
    });

    test.each([
        ['syntax', 'van de syntaxis'],
        ['names', 'van namen'],
        ['file', 'van het bestand']
    ] as const)('in the part of %s', (part, where) => {
        const found: Finding[] = [];
        attempt({ part }, { $type: 'Model' }, finding => found.push(finding), fails);
        expect(found.map(({ message }) => inWords(message, 'nl'))).toEqual([OURS(where)]);
    });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT_NAMES } from '@nvs/report';
import { beforeAll, expect, it } from 'vitest';
import { bundleInto, bundleWorkerInto, emptyFolder, files } from '../cli/nvsc.js';

// A real Neovim asks `nvsc lsp --stdio` for what-if and a report, by the commands that every editor can execute.

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;
if (!hasNeovim) {
    console.warn('Neovim is not installed: nothing was asked from it (Debian package neovim).');
}

const folder = emptyFolder();
let nvsc = '';
beforeAll(async () => {
    if (!hasNeovim) {
        return;
    }
    [nvsc] = await Promise.all([bundleInto(folder), bundleWorkerInto(folder)]);
});

// power is down for its repair of 30 h; water has a buffer of 4 h, so it goes down after 4 h and is back with power.
const MODEL = `namespace winter
process power "Power" { failure: 1 per 10 years  restore: 30 h }
process water "Water" { failure: 1 per 10 years  restore: 10 h }
dependency water_on_power of water on power { buffer: 4 h }
threat storm "=Storm" { disrupts: power }
`;

/** What Neovim gets for each command, in turn. */
function asked(model: string, commands: readonly { command: string; arguments: object[] }[]): unknown[] {
    const script = join(folder, 'ask.lua'),
        answers = join(folder, 'answers.json');
    writeFileSync(
        script,
        `
local function ask()
  local id = vim.lsp.start_client({ name = 'nvs', cmd = { '${process.execPath}', '${nvsc}', 'lsp', '--stdio' }, root_dir = '${model}' })
  vim.cmd('edit ${join(model, 'winter.nvs')}')
  vim.lsp.buf_attach_client(0, id)
  vim.wait(60000, function() local client = vim.lsp.get_client_by_id(id); return client and client.initialized end)
  local client = vim.lsp.get_client_by_id(id)
  local answers = { client.server_capabilities.executeCommandProvider.commands }
  for _, asked in ipairs(vim.json.decode([==[${JSON.stringify(commands)}]==])) do
    table.insert(answers, client.request_sync('workspace/executeCommand', asked, 60000, 0) or { err = { message = 'no answer' } })
  end
  return answers
end
local fine, answers = pcall(ask)
vim.fn.writefile({ vim.json.encode(fine and answers or { tostring(answers) }) }, '${answers}')
vim.cmd('qall!')
`
    );
    execFileSync('nvim', ['--headless', '--clean', '-n', '-S', script], {
        timeout: 110_000,
        env: { ...process.env, HOME: folder, XDG_STATE_HOME: folder, XDG_DATA_HOME: folder },
        stdio: 'ignore'
    });
    return JSON.parse(execFileSync('cat', [answers], { encoding: 'utf8' })) as unknown[];
}

it.runIf(hasNeovim)('what if, a report and a check are answered; what cannot be understood is told', () => {
    const model = join(emptyFolder(), 'model');
    files(model, { 'winter.nvs': MODEL, 'nvs.json': '{ "name": "winter" }' });
    const uri = `file://${model}/winter.nvs`;
    const command = (name: string, params: object) => ({ command: `nvs.server.${name}`, arguments: [params] });
    const [commands, whatIf, json, csv, check, wrong, none] = asked(model, [
        command('answer', { question: 'what_if', uri, id: 'winter.power' }),
        command('report', { uri }),
        command('report', { uri, format: 'csv' }),
        command('check', { uri }),
        command('report', { uri, format: 'odt' }),
        command('dance', {})
    ]) as [string[], ...{ result?: unknown; err?: { message: string } }[]];
    expect(commands).toEqual([
        'nvs.server.check',
        'nvs.server.report',
        'nvs.server.reportChoices',
        'nvs.server.profileChoices',
        'nvs.server.answer',
        'nvs.server.elements',
        'nvs.server.standing',
        'nvs.server.newModelChoices',
        'nvs.server.newModel',
        'nvs.server.importTable',
        'nvs.server.pasteTable'
    ]);
    expect(whatIf?.result).toContain('| 4 h | 1 day 6 h | 1 day 2 h | water | no power |');
    expect(json?.result).toMatchObject({ project: 'winter', fileName: 'winter.report.json', encoding: 'utf8' });
    expect(csv?.result).toMatchObject({
        fileName: 'winter.report.csv',
        content: expect.stringContaining("winter.storm,threat,'=Storm,") as unknown
    });
    expect(check?.result).toMatchObject({ projects: [{ name: 'winter', errors: 0 }] });
    expect(wrong?.err?.message).toBe(`The request nvs/report cannot be understood: format must be one of ${FORMAT_NAMES.join(', ')}.`);
    expect(none?.err?.message).toContain('There is no command nvs.server.dance. There are nvs.server.check');
});

import { REPORT_FORMATS } from '@nvs/report';
import { describe, expect, it } from 'vitest';
import { type ServerProcess, uriOf } from './server-process.js';
import { testServer } from './test-server.js';

// The language server as a process, which tells people in the language of the editor.

const MODEL = `namespace winter
country aurelia "Aurelia"
process power "Power" { failure: 1 per 10 years  restore: 30 h }
resource gas "Gas" {
  supply: aurelia 40.5%
}
`;

const tested = testServer();
const folder = tested.folder({
    'winter/nvs.json': '{}',
    'winter/model.nvs': MODEL,
    'summer/nvs.json': '{}',
    'summer/model.nvs': MODEL
});

async function start(locale: string | undefined): Promise<ServerProcess> {
    const process = tested.start(folder);
    await process.initialize([folder], {}, locale);
    return process;
}

describe.each([
    ['nl', true],
    ['nl-BE', true],
    ['de', false],
    [undefined, false]
])('an editor in %s', (locale, dutch) => {
    it('is told findings, and why there is no answer, in its language', async () => {
        const server = await start(locale);
        const uri = uriOf(folder, 'winter', 'model.nvs');
        await server.open(uri, MODEL);
        const ask = (method: string, params: object): Promise<unknown> => server.connection.sendRequest(method, params);
        const answer = (id: string): Promise<unknown> => ask('nvs/answer', { question: 'what_if', uri, id });

        expect(await answer('winter.power')).toMatch(
            dutch
                ? /^\*Het model heeft 1 fout: waar die over gaat, ontbreekt in dit antwoord of is onvolledig\.\*\n\n/
                : /^\*The model has 1 error: what it is about is left out of this answer or incomplete in it\.\*\n\n/
        );
        await expect(answer('winter.gone')).rejects.toThrow(
            dutch ? 'winter.gone is niet meer in het project.' : 'There is no winter.gone in the project any more.'
        );
        await expect(ask('nvs/report', {})).rejects.toThrow(dutch ? /^hier zijn 2 projecten \(/ : /^there are 2 projects here \(/);
        await expect(ask('nvs/report', { uri, format: 'odt' })).rejects.toThrow(
            dutch
                ? `Het verzoek nvs/report is niet te begrijpen: format moet een van deze zijn: ${Object.keys(REPORT_FORMATS).join(', ')}.`
                : `The request nvs/report cannot be understood: format must be one of ${Object.keys(REPORT_FORMATS).join(', ')}.`
        );
        await expect(ask('nvs/elements', {})).rejects.toThrow(dutch ? 'uri moet een ‘string’ zijn.' : 'uri must be a string.');
        await expect(ask('workspace/executeCommand', { command: 'nvs.nothing' })).rejects.toThrow(
            dutch
                ? 'De opdracht nvs.nothing is er niet. Er zijn nvs.server.check, '
                : 'There is no command nvs.nothing. There are nvs.server.check, '
        );
        const found = (await server.until(uri, all => all.length > 0)).find(({ code }) => code === 'supply/incomplete');
        expect(found?.message).toMatch(dutch ? /^De aandelen zijn samen 40,5%/ : /^The shares add up to 40\.5%/);
    });
});

import { analyse } from '@nvs/analysis';
import { compile } from '@nvs/project/node';
import type { CutSetsAnswer, ExplainAnswer, WhatIfAnswer } from '@nvs/report';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWith } from './fake.js';

const winter = `namespace winter
use nvs.anv2022

assessment "Winter" { method: anv2022  date: 2026-03-01  horizon: 5 years }

process power "Electricity" { restore: 12 h  restart: 0 h }
process masts "Radio masts" { restart: 1 h }
process calls "Calls\u001b[31m" { restart: 0 h  serves: social.daily_life { B after 1 h, C after 2 days } }
process water "Drinking water" { restart: 0 h }
dependency mast_power "Masts need power" of masts on power { buffer: 4 h }
dependency call_masts "Calls need masts" of calls on masts { buffer: 0 h }
dependency pump_power "Pumps need power" of water on power { buffer: 12 h }

hazard ice "Ice on the lines" {
  nature:     natural
  disrupts:   power for 10 h
  likelihood: C in B .. D because "Once seen\u001b[2J"
  impact {
    physical.basic_needs: C in B .. D
    physical.fatalities:  X
  }
}
hazard frost "Frost" { nature: natural  likelihood: B  impact { physical.basic_needs: D } }
measure heaters "Heaters on the lines" { strategy: protect  status: planned  effect likelihood of ice *= 0.5 }
`;
const summer = 'namespace summer\n\nprocess power "Cooling" { restart: 0 h  restore: 1 h }\nprocess parks "Parks" { restart: 0 h }\n';
const broken = `${winter}\nsource grid "Grid" {\n  by: nobody\n}\n`;

let home = '';
beforeAll(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'nvsc-')));
    for (const [path, text] of Object.entries({
        'winter/winter.nvs': winter,
        'broken/winter.nvs': broken,
        'both/winter.nvs': winter,
        'both/summer.nvs': summer,
        'two/a/nvs.json': '{"name":"a"}',
        'two/a/winter.nvs': winter,
        'two/b/nvs.json': '{"name":"b"}',
        'two/b/summer.nvs': summer
    })) {
        mkdirSync(dirname(join(home, path)), { recursive: true });
        writeFileSync(join(home, path), text);
    }
});
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

/** Runs a command over one of the folders. */
async function nvsc(command: string, folder: string, ...args: string[]) {
    const { code, stdout, stderr } = await runWith([command, folder, ...args], await compile([join(home, folder)]), { cwd: home });
    return { code, stdout, stderr };
}
const lineOf = (text: string): number => winter.split('\n').findIndex(line => line.includes(text)) + 1;

describe('nvsc whatif', () => {
    it('tells what goes down when, because of what, what a buffer saved and when it is back', async () => {
        // power is out from 0 to 10 h; the buffer of the masts ends at 4 h, and they need 1 h to start: 4 to 11 h; the pumps bridge 12 h
        expect(await nvsc('whatif', 'winter', '--down', 'power', '--for', '10h')).toEqual({
            code: 0,
            stderr: '',
            stdout: `If Electricity (winter.power) is down for 10 h
Down at some time: 3 processes.
Buffers and substitutes keep 1 loss from going on.

What goes down
  Down after  Back after  For   What   Because                 Buffer  Where                             Chain
  0 h         10 h        10 h  power  this is what was asked
  4 h         11 h        7 h   masts  no power                4 h     mast_power, winter/winter.nvs:10
  4 h         11 h        7 h   calls  no masts                        call_masts, winter/winter.nvs:11  power > masts > calls

What was saved
  Lost after  There again after  For   What   Because            Where
  0 h         10 h               10 h  water  its buffer lasted  pump_power, winter/winter.nvs:12

Harm
  after 5 h  class B  daily_life  by calls

Taken for granted
  Chances above 0 come true, and durations are the best estimates.
`
        });
    });

    it('takes the repair where no duration is given, and what a threat says of itself', async () => {
        const down = async (...args: string[]) => {
            const { stdout, stderr } = await nvsc('whatif', 'winter', '--format', 'json', ...args);
            const answer = JSON.parse(stdout) as WhatIfAnswer;
            return [answer.outages.map(each => `${each.node} ${each.from}-${each.to}`), stderr];
        };
        const repaired = ['winter.power 0-12', 'winter.calls 4-13', 'winter.masts 4-13'];
        expect(await down('--down', 'winter.power')).toEqual([repaired, '']);
        const struck = ['winter.power 0-10', 'winter.calls 4-11', 'winter.masts 4-11'];
        expect(await down('--down', 'ice')).toEqual([struck, '']);
        expect(await down('--down', 'ice', '--for', '3 days')).toEqual([
            struck,
            'winter.ice: a threat or campaign says itself how long outages last, so --for does not change that.\n'
        ]);
        const apart = ['winter.calls 0-24', 'winter.water 0-24'];
        for (const names of [
            ['--down', 'calls, water'],
            ['--down', 'water', '--down', 'calls']
        ]) {
            expect(await down(...names, '--for', '1 day')).toEqual([apart, '']);
        }
        expect((await nvsc('whatif', 'winter', '--down', 'frost')).stdout).toContain(
            'If Frost (winter.frost) happens\nNothing goes down.\n'
        );
    });

    it('gives all of it as JSON with places as seen from here, twice the same', async () => {
        const [first, second] = [
            await nvsc('whatif', 'winter', '--down', 'power', '--format', 'json'),
            await nvsc('whatif', 'winter', '--down', 'power', '--format', 'json')
        ];
        expect(second).toEqual(first);
        expect(first.stdout).not.toContain(home);
        expect(JSON.parse(first.stdout)).toMatchObject({
            project: 'winter',
            errors: 0,
            down: ['winter.power'],
            formula: 'time.simulation',
            outages: [
                { node: 'winter.power', cause: { type: 'event', id: 'winter.power' } },
                { node: 'winter.calls' },
                {
                    node: 'winter.masts',
                    cause: {
                        type: 'dependency',
                        id: 'winter.mast_power',
                        lost: 'winter.power',
                        buffer: 4,
                        at: { file: 'winter/winter.nvs', line: 10 }
                    }
                }
            ],
            // a loss that ends when the buffer does has been saved
            saved: [{ dependency: 'winter.pump_power', hours: 12, by: 'buffer' }]
        });
    });
});

describe('nvsc explain', () => {
    it('has the figures of the analysis, where their inputs stand, and a page for each formula', async () => {
        const { code, stdout, stderr } = await nvsc('explain', 'winter', 'ice', '--format', 'json');
        expect([code, stderr]).toEqual([0, '']);
        const answer = JSON.parse(stdout) as Extract<ExplainAnswer, { kind: 'threat' | 'campaign' }>;
        const [project] = (await compile([join(home, 'winter')])).projects;
        const [expected] = project ? analyse(project.model, { trials: 10 }).risks.filter(each => each.id === 'winter.ice') : [];
        expect(JSON.stringify(answer.risks[0]).replaceAll('winter/winter.nvs', 'winter.nvs')).toBe(JSON.stringify(expected));
        expect(answer.risks[0]?.current.likelihood.inputs[0]?.at).toMatchObject({ file: 'winter/winter.nvs', line: lineOf('because') });
        expect(Object.keys(answer.formulas)).toEqual(
            expect.arrayContaining([
                'impact.class',
                'likelihood.class',
                'measure.likelihood',
                'rank.product',
                'rank.interval',
                'range.corners',
                'range.incomplete'
            ])
        );
        expect(answer.gaps.map(each => each.kind)).toContain('threat_without_owner');
    });

    it('shows low, best and high, the place, the text as written, and what planned measures change', async () => {
        const { code, stdout } = await nvsc('explain', 'winter', 'ice');
        expect(code).toBe(0);
        expect(stdout).toMatch(/^Ice on the lines \(winter\.ice\), a threat, winter\/winter\.nvs:14\nMethod: Dutch/);
        expect(stdout).toMatch(
            new RegExp(`^  basic_needs +B +C +D +impact\\.class +winter/winter\\.nvs:${lineOf('physical.basic_needs: C')}$`, 'm')
        );
        expect(stdout).toMatch(/^ {2}fatalities +X +X +X +impact\.class/m);
        expect(stdout).toMatch(/^ {2}winter\/winter\.nvs:17 +C in B \.\. D because "Once seen␛\[2J"$/m);
        expect(stdout).toMatch(/^ {2}With those planned \(residual\) .* heaters$/m);
        expect(stdout).toMatch(/^ {2}impact\.class +docs\/methods\/impact\.md#impactclass$/m);
        expect(stdout).toMatch(/^ {2}No one rank: 1 to 2 of all 2, by what is not judged; 1 to 2 within the ranges \(rank\.product\)$/m);
        expect(stdout).toMatch(/^ {2}nvs\.anv2022\.likelihood_classes +from memory, not checked$/m);
    });
});

describe('nvsc cutsets', () => {
    it('tells what brings a node down, alone and together, and how likely that is', async () => {
        // b needs x or y: it falls alone, or when both do; 1 - (1-0.1)(1-0.5·0.2) = 0.19
        const text =
            `namespace c\n\nassessment "C" { horizon: 1 year }\nprocess b "B" { failure: 10% per year }\nprocess x "X" { failure: 50% per year }\n` +
            'process y "Y" { failure: 20% per year }\ndependency d "D" of b on any of (x, y)\nprocess z "Z"\n';
        mkdirSync(join(home, 'cut'), { recursive: true });
        writeFileSync(join(home, 'cut/c.nvs'), text);
        const { code, stdout, stderr } = await nvsc('cutsets', 'cut', 'b', '--format', 'json');
        expect([code, stderr]).toEqual([0, '']);
        const answer = JSON.parse(stdout) as CutSetsAnswer;
        expect(answer).toMatchObject({
            project: 'cut',
            id: 'c.b',
            at: { file: 'cut/c.nvs', line: 4 },
            horizon: 8760,
            loss: { status: 'exact' }
        });
        expect(answer.loss.best).toBeCloseTo(0.19, 9);
        expect(answer.cutSets.find(each => each.kind === 'events')).toMatchObject({
            count: '2',
            sets: [['failure:c.b'], ['failure:c.x', 'failure:c.y']],
            complete: true
        });
        const shown = (await nvsc('cutsets', 'cut', 'b')).stdout;
        expect(shown).toMatch(
            /^B \(c\.b\), kind process, cut\/c\.nvs:4\nAt least one outage: no figure: .*\nLost in 1 year: 19%; every event lasts, /
        );
        expect(shown).toContain('\nSets of all events: 2 minimal\n  1  own failure of b\n  2  own failure of x + own failure of y\n');
        expect((await nvsc('cutsets', 'cut', 'z')).stdout).toMatch(/^ {2}failure {2}z {2}cut\/c\.nvs:8$/m);
        expect(await nvsc('cutsets', 'winter', 'ice')).toEqual({
            code: 2,
            stdout: '',
            stderr: 'winter.ice is of the kind threat. This takes processes, assets, resources, suppliers and sectors.\n'
        });
    });
});

describe('nvsc cutsets --kind --order --most', () => {
    const pairs =
        'namespace p\n\nprocess a "A" { failure: 10% per year }\nasset b "B" { failure: 10% per year }\nasset c "C" { failure: 10% per year }\n' +
        'dependency d "D" of a on any of (b, c)\n';
    beforeAll(() => {
        mkdirSync(join(home, 'pairs'), { recursive: true });
        writeFileSync(join(home, 'pairs/p.nvs'), pairs);
    });
    const sets = async (...args: string[]) =>
        (JSON.parse((await nvsc('cutsets', 'pairs', 'a', '--format', 'json', ...args)).stdout) as CutSetsAnswer).cutSets.map(each => [
            each.kind,
            each.count,
            each.sets.length,
            each.leftOut,
            each.complete,
            each.completeTo
        ]);

    it('list what is asked for, and say what is left out', async () => {
        // a fails by itself, or b and c do
        expect(await sets()).toEqual([
            ['nodes', '1', 1, '0', true, 6],
            ['causes', '0', 0, '0', true, 6],
            ['events', '2', 2, '0', true, 6]
        ]);
        expect(await sets('--kind', 'events')).toEqual([['events', '2', 2, '0', true, 6]]);
        expect(await sets('--kind', 'events', '--order', '1')).toEqual([['events', '2', 1, '1', false, 1]]);
        expect(await sets('--kind', 'events', '--most', '1')).toEqual([['events', '2', 1, '1', false, 1]]);
        const { stdout } = await nvsc('cutsets', 'pairs', 'a', '--kind', 'events', '--order', '1');
        expect(stdout).toContain(
            'Sets of all events: 2 minimal\n  1 set shown, all of up to 1 member; 1 left out (nvsc cutsets --order and --most show more).\n  1  own failure of a\n'
        );
        expect(stdout).not.toContain('Sets of threats');
    });

    it.each([
        [['--kind', 'threats'], 'Option "--kind <kind>" argument "threats" is invalid. Allowed choices are nodes, causes, events.'],
        [['--order', '0'], 'Option "--order <number>" argument "0" is invalid. It takes a whole number from 1 to 100, such as 10.'],
        [['--order', '1.5'], 'argument "1.5" is invalid. It takes a whole number from 1 to 100'],
        [['--most', '-1'], 'argument "-1" is invalid. It takes a whole number from 1 to 100,000'],
        [['--most', '100001'], 'argument "100001" is invalid.'],
        [['--most', 'all'], 'argument "all" is invalid.']
    ])('are told about when they make no sense: %j', async (args, message) => {
        const { code, stdout, stderr } = await nvsc('cutsets', 'pairs', 'a', ...args);
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain(message);
        expect(stderr).toContain('Help: nvsc cutsets --help');
    });
});

it('an answer as Markdown has the same in it, with what the model says made harmless', async () => {
    const { code, stdout } = await nvsc('whatif', 'winter', '--down', 'power', '--for', '10h', '--format', 'markdown');
    expect(code).toBe(0);
    // the heading is short; what was asked stands below it with its name, what it is, and where
    expect(stdout).toMatch(/^# If Electricity is down for 10 h\n\nwinter\\\.power\\, process\\, winter\\\/winter\\\.nvs\\:\d+\n/);
    expect(stdout).toContain('| Down after | Back after | For | What | Because | Buffer | Where | Chain |\n');
    expect(stdout).toContain('| 4 h | 11 h | 7 h | masts | no power | 4 h | mast\\_power\\, winter\\/winter\\.nvs\\:10 |  |\n');
    expect((await nvsc('explain', 'winter', 'ice', '--format', 'markdown')).stdout).toContain('## What went into it\n');
});

describe('an answer in Dutch', () => {
    it('says what happens, with figures and durations as Dutch has them', async () => {
        const { code, stdout } = await nvsc('whatif', 'winter', '--down', 'power', '--for', '10h', '--lang', 'nl');
        expect(code).toBe(0);
        expect(stdout).toMatch(/^Als Electricity \(winter\.power\) gedurende 10 uur is uitgevallen\n/);
        expect(stdout).toMatch(/\nWat er uitvalt\n {2}Uitgevallen na +Terug na +Duur +Wat +Oorzaak +Overbrugging +Waar/);
        expect(stdout).toMatch(/\n {2}4 uur +11 uur +7 uur +masts +geen power +4 uur +mast_power, /);
    });

    it('says why, and leaves names, formulas and what is written in the model as they are', async () => {
        const { stdout } = await nvsc('explain', 'winter', 'power', '--lang', 'nl');
        expect(stdout).toMatch(/^Electricity \(winter\.power\), vitaal proces, winter\/winter\.nvs:\d+\n/);
        expect(stdout).toContain('Hoe waarschijnlijk');
        expect(stdout).toMatch(/Minstens één uitval in .*; .*geen overbrugging helpt.* network\.at_least_one/);
    });
});

describe('a name', () => {
    it.each([
        ['a slip', 'explain', 'winter', ['icee'], 'There is no "icee" in the model. Did you mean ice?'],
        [
            'nothing like it',
            'explain',
            'winter',
            ['avalanche'],
            'There is no "avalanche" in the model. This takes threats, campaigns, processes, assets, resources, suppliers, sectors, interests, criteria, stress tests, measures, countries, actors, objectives, capabilities and organisations.'
        ],
        [
            'another kind',
            'explain',
            'winter',
            ['mast_power'],
            'winter.mast_power is of the kind dependency. This takes threats, campaigns, processes, assets, resources, suppliers, sectors, interests, criteria, stress tests, measures, countries, actors, objectives, capabilities and organisations.'
        ],
        [
            'two of one name',
            'whatif',
            'both',
            ['--down', 'power'],
            '"power" may be summer.power, winter.power. Write the name with its namespace.'
        ],
        [
            'two projects',
            'whatif',
            'two',
            ['--down', 'power'],
            '2 projects (a, b) have "power". Name the one project that you mean as PATH.'
        ],
        [
            'names of different projects',
            'whatif',
            'two',
            ['--down', 'parks,water'],
            'No one project has "parks" and "water": they are in different projects.'
        ],
        ['none', 'whatif', 'winter', ['--down', ' , '], 'Name behind --down what goes down, such as --down power or --down power,gas.'],
        [
            'control characters',
            'explain',
            'winter',
            ['\u001b[31mzzzzzz'],
            'There is no "␛[31mzzzzzz" in the model. This takes threats, campaigns, processes, assets, resources, suppliers, sectors, interests, criteria, stress tests, measures, countries, actors, objectives, capabilities and organisations.'
        ]
    ])('that cannot be taken is told about: %s', async (_, command, folder, args, message) => {
        expect(await nvsc(command, folder, ...args)).toEqual({ code: 2, stdout: '', stderr: `${message}\n` });
    });

    it('that is missing behind a PATH is asked for', async () => {
        const { code, stdout, stderr } = await runWith(['cutsets', './winter'], {}, { cwd: home });
        expect([code, stdout, stderr]).toEqual([
            2,
            '',
            '"./winter" is a path. Name behind it what this is about: processes, assets, resources, suppliers and sectors.\n'
        ]);
        expect((await runWith(['explain', 'winter/winter.nvs'], {}, { cwd: home })).stderr).toContain('"winter/winter.nvs" is a path.');
    });

    it('with its namespace, or of one project of several, is enough', async () => {
        expect((await nvsc('whatif', 'both', '--down', 'summer.power')).stdout).toContain('If Cooling (summer.power) is down\n');
        expect((await nvsc('whatif', 'two', '--down', 'parks', '--for', '1 h')).stdout).toContain(
            'If Parks (summer.parks) is down for 1 h\n'
        );
        expect((await nvsc('explain', 'two', 'ice')).code).toBe(0);
    });
});

it('a model with errors is answered all the same, with exit code 1', async () => {
    for (const [command, ...args] of [
        ['whatif', '--down', 'power'],
        ['explain', 'ice']
    ] as const) {
        const { code, stdout, stderr } = await nvsc(command, 'broken', ...args);
        expect([code, stderr]).toEqual([
            1,
            'The model has 1 error: what it is about is left out of this answer or incomplete in it. See nvsc check.\n'
        ]);
        expect(stdout).toContain(command === 'whatif' ? 'What goes down' : 'Impact by criterion');
        expect(stdout).not.toContain('\u001b');
    }
    const refused = await runWith(['explain', 'winter', 'nowhere', 'ice'], await compile([join(home, 'winter')]), { cwd: home });
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: 'There is no file or folder "nowhere".\nNo answer was made.\n' });
});

it.each(['0 h', '1001 years', '3', '-3 h', '3 persons'])('a duration that is none is told about: %s', async text => {
    expect((await nvsc('whatif', 'winter', '--down', 'power', '--for', text)).stderr).toContain(
        `"${text}" is no duration that --for takes`
    );
});

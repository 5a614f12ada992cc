import { study } from '@nvs/analysis';
import { wordsThroughout } from '@nvs/words';
import { expect, test } from 'vitest';
import { compiledProject } from '@nvs/project';
import { random } from '../random.js';
import { RULE_KINDS, conditions, variableOf } from './expressions.js';
import { Nvs, forget, load, shared } from './project.js';

/** Something of each kind: given, not given, withheld, in ranges, in several units. */
const MODEL = `use nvs.anv2022
assessment a1 "A" { method: anv2022  horizon: 5 years  date: 2026-01-01 }
organisation nctv "Coordinator"
organisation rivm "Institute"
actor aurelia "State actor" { kind: state  intent: high  capability: medium }
actor anon "Nobody" { kind: criminal }
sector energy "Energy"
process power "Electricity" { sector: energy  restore: 24 h in 12 h .. 48 h  failure: 2% per year  users: 1e6 persons }
process payments "Payments" { operator: nctv  serves: social.daily_life { C after 8 h } }
asset diesel "Generators" { sector: energy  failure: withheld }
resource gas "Gas" { supply: NO 60%, US 20% in 10% .. 30%, RU 20% }
resource ore "Ore"
supplier maker "Maker" { country: DE }
dependency dp "Payments need power" of payments on any of (power, diesel) { buffer: 8 h in 4 h .. 12 h }
dependency dg "Power needs gas" of power on gas
source letter "Letter" { date: 2025-05-05 }
theme cyber "Cyber"
theme water "Water"
scope saba "Saba"
threat storm "Storm" { disrupts: power for 48 h  likelihood: C in B .. D  impact { physical.fatalities: 10 persons in 5 persons .. 20 persons  economic.costs: 3e9 EUR } theme: cyber }
threat hack "Hack" { nature: intentional by: aurelia disrupts: power 50% for 2 days  likelihood: 5% per year }
threat flood "Flood" { likelihood: 1 per 100 years  impact { social.daily_life: D } cuts: supply of gas from NO by 50% for 6 months }
threat quiet "Quiet" { owner: nctv }
hazard secret "Secret" { likelihood: withheld  disrupts: payments for 1 day }
campaign camp "Camp" { threats: storm, hack likelihood: 1% per year }
judgement of storm by nctv on 2026-03-01 { likelihood: D }
judgement of hack by rivm { impact { physical.fatalities: B } }
measure fix "Fix" { status: planned  cost: 5e6 EUR once, 1e5 EUR per year  since: 2027-01-01  effect restore of power -= 2 h  goal: storm }
measure wall "Wall" { status: in_place  cost: 3e6 USD once  effect likelihood of flood *= 50% }
measure idea "Idea" { status: proposed }
stress_test squeeze "Squeeze" { at day 0: power down for 3 days }
capability patrol "Patrol"
rule heavy "Heavy" for threat t when t.likelihood >= D then verdict yes
rule costly "Costly" for measure m when m.cost > 1e6 EUR then verdict big
`;
const ELEMENTS = {
    power: 'process',
    payments: 'process',
    diesel: 'asset',
    gas: 'resource',
    dp: 'dependency',
    dg: 'dependency',
    storm: 'threat',
    hack: 'threat',
    flood: 'threat',
    quiet: 'threat',
    secret: 'threat',
    camp: 'campaign',
    fix: 'measure',
    wall: 'measure',
    idea: 'measure',
    squeeze: 'stress_test',
    nctv: 'organisation',
    aurelia: 'actor',
    energy: 'sector',
    letter: 'source',
    cyber: 'theme',
    a1: 'assessment',
    EU: 'group',
    NO: 'country',
    heavy: 'rule'
};

/** Reasons that only the author of the condition can do something about: the check has to say them where it is written. */
const AUTHORS =
    /units do not go together|no number to calculate|cannot be compared$|only elements belong|it is no word|neither true nor false|there is no .* of it/;
const MACHINE = /NaN|Infinity|undefined|\[object|null/;

interface Answer {
    readonly text: string;
    readonly isJudged: boolean;
    readonly because: readonly string[];
}

/** What the check refuses, and what becomes of the others, of so many conditions. */
async function answers(seed: number, size: number): Promise<{ refused: number; answers: Answer[]; silent: string[] }> {
    const choose = random(seed),
        write = conditions(choose, ELEMENTS),
        first = MODEL.split('\n').length;
    const lines = Array.from({ length: size }, (_, i) => {
        if (choose.chance(0.5)) {
            return `expect "E${i}" ${write()}`;
        }
        const word = choose.pick(RULE_KINDS);
        return `rule x${i} "R" for ${word} x when ${write({ x: variableOf(word) })} then warning "{x.title}"`;
    });
    const { documents, diagnostics } = await load({ 'a.nvs': MODEL + lines.join('\n') });
    const [document] = documents;
    if (!document) {
        throw new Error('no document');
    }
    expect(diagnostics.filter(({ code }) => code === 'tool/check')).toEqual([]);
    const refused = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ location }) => location.line - first));
    expect([...refused].filter(line => line < 0)).toEqual([]);
    const { model } = compiledProject(Nvs.project.Texts.of(shared.workspace.Projects.of(document.uri.toString())));
    const { expectations, rules } = wordsThroughout(study(model).judgement(), 'en');
    await forget(documents);
    const found: Answer[] = [],
        told = new Set<number>();
    const add = (line: number, isJudged: boolean, because: readonly string[]): void => {
        told.add(line);
        if (line >= 0 && !refused.has(line)) {
            found.push({ text: lines[line] ?? '', isJudged, because });
        }
    };
    for (const { at, result, because } of expectations) {
        add(at.line - first, result !== 'cannot_be_judged', because);
    }
    for (const { at, notJudged, problem } of rules) {
        add(at.line - first, notJudged.length === 0 && problem === undefined, [
            ...notJudged.flatMap(({ because }) => because),
            ...(problem === undefined ? [] : [problem])
        ]);
    }
    return { refused: refused.size, answers: found, silent: lines.filter((_, line) => !refused.has(line) && !told.has(line)) };
}

test.each([1, 2, 3, 4])(
    'a condition that the check accepts is judged or says why not, in words of the model (%i)',
    async seed => {
        const { refused, answers: found, silent } = await answers(seed, 120);
        expect(silent, 'accepted, and not run').toEqual([]);
        expect(
            found.filter(({ isJudged, because }) => !isJudged && because.length === 0),
            'without a reason'
        ).toEqual([]);
        expect(
            found.filter(({ because }) => because.some(why => MACHINE.test(why))),
            'words of the machine'
        ).toEqual([]);
        expect(
            found.filter(({ because }) => because.some(why => AUTHORS.test(why))),
            'what the check should have said'
        ).toEqual([]);
        expect(found.length).toBeGreaterThan(10);
        expect(refused).toBeGreaterThan(10);
    },
    60_000
);

test('a condition that begins with a parenthesis is run', async () => {
    const { documents } = await load({
        'a.nvs': `${MODEL}expect "Never out" (power.loss) > 5\nexpect "Called so" (power.title) == "Electricity"\n`
    });
    const [document] = documents;
    const { model } = compiledProject(Nvs.project.Texts.of(shared.workspace.Projects.of(document?.uri.toString() ?? '')));
    await forget(documents);
    expect(
        study(model)
            .judgement()
            .expectations.map(({ result }) => result)
    ).toEqual(['fails', 'holds']);
});

import { analyse, assemble, finish } from '@nvs/analysis';
import { buildReport, cutSetsAnswer, cutSetsText, explainAnswer, explainText, modelAtLevel, piecesShown, toJson, whatIfAnswer, whatIfText } from '@nvs/report';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTexts } from '../compile-texts.js';

/** What may be written in an element that is marked higher, and nothing of it may be told. */
interface Secret {
    readonly name: string; readonly title: string; readonly reason: string; readonly likelihood: string; readonly other: string; readonly lines: number; readonly actor: string; readonly share: string;
}

const word = fc.string({ unit: fc.constantFrom(...'bcdfghjkqvwxz'), minLength: 6, maxLength: 10 }).map(each => `zq${each}`);
const secret: fc.Arbitrary<Secret> = fc.record({
    name: word, title: word.map(each => `Titel ${each} (${each.length})`), reason: word, likelihood: fc.constantFrom('A', 'C', 'E', '3% per year', 'withheld'),
    other: word, lines: fc.nat(4), actor: word, share: fc.constantFrom('10%', '45%')
});

/** Public elements around secret ones. Public ones need, use and name what is secret, as they should not. */
const model = ({ name, title, reason, likelihood, other, lines, actor, share }: Secret): string => `namespace town
use nvs.anv2022
assessment "Town" { method: anv2022  date: 2026-03-01  horizon: 5 years  marking: public }
organisation ${actor} "${title} who"${'\n'.repeat(lines)} { marking: secret }
organisation open "Fire brigade"
source ${other}_source "${title} paper" { marking: secret  by: ${actor} }
process power "Electricity" { restore: 12 h  failure: 2% per year  serves: social.daily_life { B after 1 h, C after 2 days }  owner: ${actor} }
process water "Drinking water" { restore: 6 h  failure: 1% per year  owner: open }
/** ${reason} */
asset ${name} "${title}" { marking: geheim  failure: ${share} per year${'\n'.repeat(lines)}  country: ${likelihood === 'A' ? 'NO' : 'US'} }
process plain "Needs both" { restore: 1 h }
dependency plain_needs "Needs" of plain on all of (power, any of (water, ${name}))
dependency hidden_needs "${title} needs" of water on ${name} { marking: secret  buffer: ${lines + 1} h  strength: ${share} }
resource gas "Gas" { supply: ${name} ${share}, other 20% }
dependency on_secret "Of what is secret" of ${name} on power { buffer: 1 h }
hazard storm "Storm" { nature: natural  likelihood: C because "seen by ${name}" source ${other}_source  disrupts: power for 10 h, ${name} for ${lines + 1} h  impact { social.daily_life: C  physical.fatalities: B } }
hazard ${other} "${title} event" { nature: natural  marking: zeer_geheim  likelihood: ${likelihood} because "${reason}"  disrupts: power for ${lines + 2} h  impact { social.daily_life: D  economic.costs: ${lines + 1}e9 EUR } }
judgement of storm by ${actor} on 2026-02-01 { marking: secret  likelihood: E because "${reason}" }
judgement of ${other} by open { likelihood: B }
measure pumps "Pumps" { strategy: protect  status: planned  effect likelihood of storm *= 0.5  effect failure of ${name} *= 0.${lines + 1}  goal: ${other} }
measure ${other}_plan "${title} plan" { marking: confidential  strategy: ${lines % 2 ? 'detect' : 'recover'}  status: planned  effect likelihood of storm *= 0.${lines + 1}  cost: ${lines + 1}e6 EUR once }
stress_test night "Night" {
  at day 0: storm, ${other}
  at day 1: ${name} down for 2 days, water down for 1 day
}
group both "Both" { members: storm, ${other} }
rule owned "Owned" for process p when p.owner is empty then warning "{p.title} has no owner"
expect "Bound to fail" ${name}.title is empty
expect "Water holds" water.loss.chance < 50%
`;

async function reduced(text: string) {
    const project = await compileTexts({ 'town.nvs': text, 'second.nvs': 'namespace second\nprocess far "Far" { restore: 1 h }\n' });
    const found = modelAtLevel(project);
    const small = { trials: 50 };
    const { model: left, marking } = found;
    const outputs = [toJson(buildReport(left, analyse(left, small), { marking, diagnostics: { errors: 0, warnings: text.length, infos: 0 } }))];
    for (const id of ['town.storm', 'town.power', 'town.water', 'town.plain', 'town.gas', 'town.pumps', 'town.night', 'nvs.anv2022.social', 'withheld 4']) {
        const explained = explainAnswer(left, id, assemble(left, finish(piecesShown(left, id))));
        if (explained) outputs.push(JSON.stringify(explained), explainText(explained));
        const sets = cutSetsAnswer(left, id);
        if (sets) outputs.push(JSON.stringify(sets), cutSetsText(sets));
    }
    for (const id of ['town.storm', 'town.power']) outputs.push(JSON.stringify(whatIfAnswer(left, [id], 48)), whatIfText(whatIfAnswer(left, [id], 48)));
    return outputs;
}

const PLAIN: Secret = { name: 'zqplain', title: 'Titel zqplain', reason: 'zqwhy', likelihood: 'C', other: 'zqother', lines: 0, actor: 'zqactor', share: '10%' };

describe('a report at a level', () => {
    test('is the same, byte for byte, whatever is marked higher, and holds no word of it', { timeout: 120_000 }, async () => {
        const expected = await reduced(model(PLAIN));
        expect(expected.join('\n')).not.toMatch(/zq|Titel/);
        await fc.assert(fc.asyncProperty(secret, async each => {
            expect(await reduced(model(each))).toEqual(expected);
        }), { numRuns: Number(process.env['RUNS'] ?? 6) });
    });
});

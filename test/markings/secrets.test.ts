import { elementFigures, resultsOf, study } from '@nvs/analysis';
import {
    buildReport,
    cutSetsAnswer,
    cutSetsText,
    explainAnswer,
    explainText,
    figuresMarkdown,
    modelAtLevel,
    networkToOpenPsa,
    whatIfAnswer,
    whatIfText
} from '@nvs/report';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTexts } from '../compile-texts.js';
import { inEveryFormat } from '../every-format.js';

/** What may be written in an element that is marked higher, and nothing of it may be told. */
interface Secret {
    readonly name: string;
    readonly title: string;
    readonly reason: string;
    readonly likelihood: string;
    readonly other: string;
    readonly lines: number;
    readonly actor: string;
    readonly share: string;
    /** Of the second file, and in its namespace: also one that something public has, a word of the language, a unit. */
    readonly third: string;
    readonly judged: number;
}

const word = fc.string({ unit: fc.constantFrom(...'bcdfghjkqvwxz'), minLength: 6, maxLength: 10 }).map(each => `zq${each}`);
const third = fc.oneof(word, fc.constantFrom('storm', 'power', 'persons', 'year', 'low', 'B', 'XY', 'a', 'É', 'likelihood', 'mean'));
const secret: fc.Arbitrary<Secret> = fc
    .record({
        name: word,
        title: word.map(each => `Titel ${each} (${each.length})`),
        reason: word,
        likelihood: fc.constantFrom('A', 'C', 'E', '3% per year', 'withheld'),
        third,
        judged: fc.nat(2),
        other: word,
        lines: fc.nat(4),
        actor: word,
        share: fc.constantFrom('10%', '45%')
    })
    .filter(each => new Set([each.name, each.other, each.actor, each.third]).size === 4);

/** Public elements around secret ones. Public ones need, use and name what is secret, as they should not. */
const first = ({ name, title, reason, likelihood, other, lines, actor, share, judged }: Secret): string => `namespace town
use nvs.anv2022
assessment "Town" { method: anv2022  date: 2026-03-01  horizon: 5 years  marking: public }
organisation ${actor} "${title} who"${'\n'.repeat(lines)} { marking: secret }
organisation open "Fire brigade"
source ${other}_source "${title} paper" { marking: secret  by: ${actor} }
process power "Electricity" { restore: 12 h  failure: 2% per year  serves: social.daily_life { B after 1 h, C after 2 days }  owner: ${actor} }
process water "Drinking water" { restore: 6 h  failure: 1% per year  owner: open }
/** ${reason} */
asset ${name} "${title}" { short: "${reason} kort"  marking: geheim  failure: ${share} per year${'\n'.repeat(lines)}  country: ${likelihood === 'A' ? 'NO' : 'US'} }
process plain "Needs both" { restore: 1 h }
dependency plain_needs "Needs" of plain on all of (power, any of (water, ${name}))
dependency hidden_needs "${title} needs" of water on ${name} { marking: secret  buffer: ${lines + 1} h  strength: ${share} }
resource gas "Gas" { supply: ${name} ${share}, other 20% }
dependency on_secret "Of what is secret" of ${name} on power { buffer: 1 h }
hazard storm "Storm" { description: "Hits ${reason} kort"  nature: natural  likelihood: C because "seen by ${name}" source ${other}_source  disrupts: power for 10 h, ${name} for ${lines + 1} h  impact { social.daily_life: C  physical.fatalities: B } }
hazard ${other} "${title} event" { nature: natural  marking: zeer_geheim  likelihood: ${likelihood} because "${reason}"  disrupts: power for ${lines + 2} h  impact { social.daily_life: D  economic.costs: ${lines + 1}e9 EUR } }
judgement of storm by ${actor} on 2026-02-01 { marking: secret  likelihood: E because "${reason}" }
${Array.from({ length: judged }, (_, i) => `judgement of storm by open on 2026-01-0${i + 1} { marking: secret  likelihood: A  impact { economic.costs: E } }`).join('\n')}
judgement of ${other} by open { likelihood: B }
measure pumps "Pumps" { strategy: protect  status: planned  effect likelihood of storm *= 0.5  effect failure of ${name} *= 0.${lines + 1}  goal: ${other} }
theme digital "Digital"
theme ${other}_theme "${title} theme" { marking: secret  part_of: ${lines % 2 ? 'digital' : `${other}_top`} }
theme ${other}_top "${title} top" { marking: secret }
hazard fault "Fault" { nature: unintentional  theme: ${other}_theme  likelihood: B  disrupts: water for 2 h }
hazard outage "Outage" { nature: unintentional  theme: digital  likelihood: B  disrupts: water for 3 h }
measure sensors "Sensors" { status: planned  effect likelihood of digital *= 0.8  effect likelihood of ${other}_theme *= 0.${lines + 1}  effect likelihood of both *= 0.9 }
measure ${other}_plan "${title} plan" { marking: confidential  strategy: ${lines % 2 ? 'detect' : 'recover'}  status: planned  effect likelihood of storm *= 0.${lines + 1}  cost: ${lines + 1}e6 EUR once }
stress_test night "Night" {
  at day 0: storm, ${other}
  at day 1: ${name} down for 2 days, water down for 1 day
}
question ${other}_question "${title} question" about storm, ${name} { marking: secret  asked: ${actor}  answer: "${reason}" }
question asked "How long without ${name}?" about ${name}, power { asked: ${actor}, open }
question of_secret "How long is ${reason} kort?" about ${name} { asked: open  due: 2026-02-01 }
development ${other}_trend "${title} trend" { marking: secret  drives: storm down, ${other}  since: ${1990 + lines} }
development climate "Climate change" { drives: ${other} up, storm up  since: 1990  source: ${other}_source at "p. ${lines}" }
group both "Both" { members: storm, ${other} }
objective shielded "Shielded" {
  owner: ${actor}
  target: on_secret.buffer >= 2 h by 2027-01-01
  target: water.restore <= 6 h by 2028-01-01
  target: ${name}.restore <= 9 h by 2028-01-01
}
objective ${other}_aim "${title} aim" { marking: secret  target: storm.likelihood <= ${lines + 1}% }
measure ${other}_line "${title} line" { marking: secret  part_of: shielded  deadline: 2026-0${lines + 4}-01  progress: ${lines + 5}% on 2026-01-0${lines + 1}  effect restore of water *= 0.${lines + 1} }
measure dike "Dike" { status: planned  deadline: 2027-01-01  part_of: shielded, ${other}_aim, ${other}_line  progress: 40% on 2026-01-01 source ${other}_source at "p. ${lines}" }
capability crews "Crews" { required: 9  required for storm: 6  required for ${other}: ${lines + 2}  existing: 3 in 2 .. 4  owner: ${actor} }
capability ${other}_crews "${title} crews" { marking: secret  required: ${lines + 1}  existing: ${lines} }
measure training "Training" { status: planned  since: 2027-01-01  effect existing of crews += 2  effect existing of ${other}_crews += ${lines + 1} }
measure ${other}_hire "${title} hire" { marking: secret  status: planned  since: 2027-01-01  effect existing of crews += ${lines + 3} }
rule owned "Owned" for process p when p.owner is empty then warning "{p.title} has no owner"
expect "Bound to fail" ${name}.title is empty
expect "Water holds" water.loss.chance < 50%
`;

/** Public ones beside a secret one that may be called like them, or like a word or unit that they use. */
const second = ({ third, title, lines }: Secret): string => `namespace second
use nvs.anv2022
use town
process far "Far" { restore: 1 h  users: 20 persons }
asset ${third} "${title} third" {${'\n'.repeat(lines)} marking: secret  failure: 1 per ${lines + 2} years }
dependency far_needs "Far needs" of far on all of (town.power, second.${third})
hazard wave "Wave" { nature: natural  likelihood: B  disrupts: far for 2 h  impact { physical.injured_and_sick: 20 persons  social.daily_life: B } }
expect "Far holds" second.${third}.downtime < 2 h
`;

async function reduced(secrets: Secret) {
    const project = await compileTexts({ 'town.nvs': first(secrets), 'second.nvs': second(secrets) });
    const found = modelAtLevel(project);
    const { model: left, marking } = found;
    const all = study(left, { sampling: { trials: 50 } });
    const outputs = [
        ...inEveryFormat(buildReport(left, resultsOf(all), { marking, diagnostics: { errors: 0, warnings: secrets.lines, infos: 0 } }))
    ];
    for (const id of [
        'town.storm',
        'town.power',
        'town.water',
        'town.plain',
        'second.far',
        'second.wave',
        'town.gas',
        'town.pumps',
        'town.night',
        'town.shielded',
        'town.crews',
        'town.dike',
        'town.open',
        'nvs.anv2022.social',
        'withheld 4'
    ]) {
        const explained = explainAnswer(all, id);
        if (explained) {
            outputs.push(JSON.stringify(explained), explainText(explained));
        }
        const sets = cutSetsAnswer(all, id);
        if (sets) {
            outputs.push(JSON.stringify(sets), cutSetsText(sets));
        }
    }
    outputs.push(networkToOpenPsa(all, marking));
    for (const id of ['town.shielded', 'town.crews', 'town.open']) {
        const figures = elementFigures(all, id);
        outputs.push(JSON.stringify(figures), figures ? figuresMarkdown(left, figures) : '');
    }
    for (const id of ['town.storm', 'town.power']) {
        outputs.push(JSON.stringify(whatIfAnswer(all, [id], 48)), whatIfText(whatIfAnswer(all, [id], 48)));
    }
    return outputs;
}

const PLAIN: Secret = {
    name: 'zqplain',
    title: 'Titel zqplain',
    reason: 'zqwhy',
    likelihood: 'C',
    other: 'zqother',
    lines: 0,
    actor: 'zqactor',
    share: '10%',
    third: 'zqthird',
    judged: 0
};

describe('a report at a level', () => {
    test('is the same, byte for byte, whatever is marked higher, and holds no word of it', { timeout: 120_000 }, async () => {
        const expected = await reduced(PLAIN);
        expect(expected.join('\n')).not.toMatch(/zq|Titel/);
        await fc.assert(
            fc.asyncProperty(secret, async each => {
                expect(await reduced(each)).toEqual(expected);
            }),
            { numRuns: Number(process.env['RUNS'] ?? 6) }
        );
    });
});

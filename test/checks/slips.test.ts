import { expect, test } from 'vitest';
import { isModel, isProcess } from '../../packages/language/src/generated/ast.js';
import { show } from './marks.js';
import { forget, load } from './project.js';

/** A sound model around the slip, so that all that is found comes from it. */
const BEFORE = `use nvs.anv2022
assessment "A" { method: anv2022 }
organisation nctv "Coordinator"
actor aurelia "State actor"
process power "Electricity"
process payments "Payments"
asset diesel "Generators"
resource gas "Gas" { supply: NO 60%, US 40% }
source letter "Letter"
theme cyber "Cyber"
threat storm "Storm" { disrupts: power }
`;
const AFTER = '\nprocess last "The last one"\n';

/** What people type, and the one finding that it gives: its code, and a part of what is said. */
const SLIPS: readonly (readonly [text: string, code: string, says: string])[] = [
    ['threat x "T" {\n  owner nctv\n  disrupts: power\n}', 'syntax/colon', 'owner: nctv'],
    ['threat x "T" {\n  owner = nctv\n  disrupts: power\n}', 'syntax/colon', 'not ='],
    ['threat x "T" {\n  owner:\n  disrupts: power\n}', 'syntax/value', 'owner has no value'],
    ['threat x "T" {\n  likelihood:\n  impact { social.daily_life: C }\n}', 'syntax/value', 'likelihood has no value'],
    ['threat x "T" { disrupts: power  owner: }', 'syntax/value', 'owner has no value'],
    ['process x "P" { restore: "five" }', 'syntax/value', 'a duration such as 5 years'],
    ['threat x "T" { disrupts: power  owner: "nctv" }', 'syntax/value', 'without quotes'],
    ['source x "S" { date: 1-2-2026 }', 'syntax/value', 'year first'],
    ['organisation x "O" { url: example }', 'syntax/value', 'a text in quotes'],
    ['threat x "T" { disrupts: power payments }', 'syntax/comma', 'Between power and payments'],
    ['resource x "R" { supply: NO 45% US 55% }', 'syntax/comma', 'Between 45% and US'],
    ['threat x "T" { disrupts: power, }', 'syntax/comma', 'nothing follows'],
    ['threat x "T" { disrupts: power  likelihood: C source: letter }', 'syntax/modifier', 'C source letter'],
    ['threat x "T" { disrupts: power  likelihood: C confidence: low }', 'syntax/modifier', 'without a colon'],
    ['threat x "T" { disrupts: power  likelihood: C because: "x" }', 'syntax/modifier', 'without a colon'],
    ['threat x "T" { disrupts: power  likelihood: C because }', 'syntax/value', 'reason in quotes'],
    ['threat x "T" { disrupts: power  likelihood: C because reason }', 'syntax/value', 'reason in quotes'],
    ['threat x "T" {\n  likelihood: C in B ..\n  impact { social.daily_life: C }\n}', 'syntax/range', 'no upper end'],
    ['threat x "T" {\n  likelihood: C in B\n  impact { social.daily_life: C }\n}', 'syntax/range', 'two ends'],
    ['threat x "T" { disrupts: power  likelihood: B .. D }', 'syntax/range', 'behind a best estimate'],
    ['threat x "T" { disrupts: power  likelihood: C in B-D }', 'syntax/range', 'two ends'],
    ['process x "P" { restore: 0,5 h }', 'value/decimal', '0.5'],
    ['measure x "M" { status: in_place  cost: € 5 }', 'syntax/number', '5 EUR'],
    ['measure x "M" { status: in_place  cost: EUR 5e6 }', 'syntax/number', '5e6 EUR'],
    ['measure x "M" { status: in_place  cost: 42.000.000 EUR }', 'syntax/number', '42_000_000'],
    ['process grid-north "P"', 'syntax/name', 'grid_north'],
    ['threat x "T" {\n  owner: nctv-south\n  disrupts: power\n}', 'syntax/name', 'nctv_south'],
    ['threat x "T" { impact { economic.costs: 1,5e9 EUR } }', 'value/decimal', '1.5e9'],
    ['threat x "T" { impact { physical.fatalities: 1,200 persons } }', 'syntax/number', '1_200 for thousands'],
    ['resource x "R" { supply: NO 45,5% }', 'value/decimal', '45.5'],
    ['measure x "M" { status: in_place  cost: 6 million EUR }', 'syntax/number', '6e6'],
    ['measure x "M" { status: in_place  cost: 6 mrd EUR }', 'syntax/number', '6e9'],
    ['process x "P" {\n  restore: 24 h in\n  failure: 2% per year\n}', 'syntax/range', 'both ends'],
    ['threat x "T" { disrupts: power  likelihood: C in B . D }', 'syntax/range', 'A range has two'],
    ['threat x "T" { disrupts: power  likelihood: C confidance medium }', 'syntax/modifier', 'Did you mean confidence?'],
    ['threat x "T" { disrupts: power  likelihood: C becuase "x" }', 'syntax/modifier', 'Did you mean because?'],
    ['threat x "T" { disrupts: power  likelihood: C source "KNMI 2024" }', 'syntax/modifier', 'name of a source'],
    ['threat x "T" { disrupts: power  likelihood: C judged by nctv on 15.9.2026 }', 'syntax/value', '2026-09-15'],
    ['# note\nprocess x "P"', 'syntax/character', 'starts with //'],
    ['process x\uFFFD "P"', 'syntax/character', 'UTF-8'],
    ['process "P"', 'syntax/name', 'no name'],
    ['process all "P"', 'syntax/name', 'all cannot be a name'],
    ['process 3rd "P"', 'syntax/name', 'starts with a letter'],
    ['process x Power', 'syntax/title', 'in quotes'],
    ['process x "P { restore: 24 h }', 'syntax/string', 'never closed'],
    ['process x "P" {\n  description: "About\n  restore: 24 h\n}', 'syntax/string', 'never closed'],
    ['process x “P”', 'syntax/character', 'straight double quotes'],
    ['process x "P" { restore: 24 h; }', 'syntax/character', 'semicolon'],
    ['process x "P" { restore: 24 h in 12 h – 48 h }', 'syntax/character', 'dash'],
    ['process x "P" {\n  restore: 24 h', 'syntax/brace', 'before the next process'],
    ['threat x "T" {\n  impact {\n    social.daily_life: C\n}', 'syntax/brace', 'before the next process'],
    ['process x "P" { restore: 24 h }}', 'syntax/brace', 'take it out'],
    ['process x "P" ( restore: 24 h )', 'syntax/brace', 'between { and }'],
    ['process x "P"\n  restore: 24 h', 'syntax/brace', 'stands outside'],
    ['process x "P" {\n  process y "Q"\n}', 'syntax/column', 'inside another'],
    ['threat x "T" { impact: { social.daily_life: C } }', 'syntax/colon', 'impact takes no colon'],
    ['threat x "T" { impact { social.daily_life C } }', 'syntax/colon', 'Behind social.daily_life'],
    ['threat x "T" { impact { social.daily_life: } }', 'syntax/value', 'has no value'],
    ['threat x "T" { disrupts: power 48 h }', 'syntax/unexpected', 'power for 48'],
    ['threat x "T" { cuts: gas from NO }', 'syntax/value', 'supply of gas'],
    ['dependency x "D" of payments on any (power, diesel)', 'syntax/unexpected', 'any of (power, diesel)'],
    ['dependency x "D" of payments on', 'syntax/value', 'what is needed'],
    ['dependency x "D" of payments any of (power, diesel)', 'syntax/unexpected', '"on"'],
    ['measure x "M" { status: planned  effect restore power -= 2 h }', 'syntax/unexpected', 'An effect reads'],
    ['measure x "M" { status: planned  effect restore of power 2 h }', 'syntax/unexpected', 'An effect reads'],
    ['stress_test x "S" { at day: storm }', 'syntax/unexpected', 'An event reads'],
    ['rule x "R" for threat t when t.likelihood > then error "x"', 'syntax/value', 'Behind >'],
    ['rule x "R" for threat t when t.likelihood ≥ 5% then error "x"', 'syntax/character', '>='],
    ['expect payments.downtime <= 2 days', 'syntax/title', 'title in quotes'],
    ['expect "X" payments.downtime <= 2 days and', 'syntax/value', 'Behind and'],
    ['scale x "S" { kind: impact  class "little" { value: 1 } }', 'syntax/name', 'class A'],
    ['proces x "P"', 'element/unknown', 'process'],
    ['process grid-north "P" { restart: 1 h }\nthreat y "T" { disrupts: grid_north }', 'syntax/name', 'grid_north'],
    ['process energy.grid_north "P" {\n  restart: 1 h\n}\nthreat y "T" { disrupts: grid_north }', 'syntax/name', 'grid_north'],
    ['threat y "T" { disrupts: power  by: aurelia_two }\nactor aurelia-two "Two" {\n  kind: state\n}', 'syntax/name', 'aurelia_two'],
    ['proces x "P"\nthreat y "T" { disrupts: x }', 'element/unknown', 'process'],
    ['threat x "T" { disrupts: power  ownr: nctv }', 'property/unknown', 'owner'],
    ['threat x "T" { disrupts: power  owner: nctb }', 'reference/unknown', 'Did you mean nctv?'],
    ['threat x "T" { disrupts: power  owner: aurelia }', 'reference/kind', 'an actor'],
    ['threat x "T" { disrupts: power  nature: natrual }', 'value/word', 'natural'],
    ['process x "P" { restore: 24 hous }', 'value/unit', 'Did you mean hours?'],
    ['process x "P" { restore: 24 persons }', 'value/kind', 'a duration'],
    ['threat x "T" { impact { physical.fatalities: 9e6 EUR } }', 'value/unit', 'persons'],
    ['process x "P" { buffer: 8 h }', 'property/misplaced', 'a dependency'],
    ['threat x "T" {\n  disrupts: power\n  owner = nctv\n}', 'syntax/colon', 'Behind owner comes a colon'],
    ['threat x "T" {\n  nature: intentional\n  disrupts: power\n  by = aurelia\n}', 'syntax/colon', 'Behind by comes a colon'],
    ['threat x "T" {\n  impact {\n    5.2: X\n    social.daily_life: C\n  }\n}', 'syntax/name', '"5.2": C'],
    ['threat x "T" { disrupts: power  likelihood: 1 in 100 years }', 'syntax/value', '1 per 100 years'],
    ['threat x "T" { disrupts: power  likelihood: witheld }', 'value/class', 'Did you mean withheld?'],
    ['threat x "T" { disrupts: power  likelihood: c }', 'value/class', 'Did you mean C?'],
    ['threat x "T" { disrupts: power  likelihood: c.high }', 'value/class', 'Did you mean C.high?'],
    ['threat x "T" { impact { social.daily_life: x } }', 'value/class', 'Did you mean X?'],
    ['threat x "T" { impact { economic.costs: €6e9 } }', 'syntax/number', '6e9 EUR'],
    ['measure x "M" {\n  status: in_place\n  cost: $6e9\n  effect restore of power -= 2 h\n}', 'syntax/number', '6e9 USD'],
    ['measure x "M" {\n  status: in place\n  effect restore of power -= 2 h\n}', 'syntax/value', 'in_place is one word'],
    ['source x "S\uFFFDbald \uFFFD"', 'syntax/encoding', 'UTF-8']
];

test.each(SLIPS)('%s', async (text, code, says) => {
    const { documents, diagnostics } = await load({ 'a.nvs': BEFORE + text + AFTER });
    const model = documents[0]?.parseResult.value;
    await forget(documents);
    expect(diagnostics.map(show)).toEqual([expect.stringContaining(` ${code}: `)]);
    expect(diagnostics[0]?.message).toContain(says);
    expect(isModel(model) && model.entries.some(entry => isProcess(entry) && entry.name === 'last'), 'the next element is still there').toBe(true);
});

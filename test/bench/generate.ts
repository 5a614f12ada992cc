/** One file of a made-up model. */
export interface GeneratedFile {
    readonly name: string;
    readonly text: string;
}

/** Ten elements of the usual kinds, which refer to each other and to the block before. */
function block(number: number, before: string): string {
    const n = number;
    const power = before ? `${before}process_${n - 1}` : `process_${n}`;
    return `
/** What block ${n} is about. */
process process_${n} "Process ${n}" {
  sector: sector_a
  operator: operator_a
  serves: physical.basic_needs, social.daily_life { C after 8 h, E after 3 days }
  restore: 24 h in 12 h .. 3 days
  failure: 0.2% per year
}
process consumer_${n} "Consumer ${n}" { sector: sector_a  serves: economic.vitality  restore: 12 h }
asset generator_${n} "Generator ${n}" { fails_to_start: 2%  failure: 1 per 30 years }
resource fuel_${n} "Fuel ${n}" { supply: NO 45%, US 30%, QA 15%, other 10% }

dependency needs_${n} "Consumer ${n} needs process ${n}" of consumer_${n} on any of (process_${n}, generator_${n} for 72 h) {
  buffer: 8 h
}
dependency chain_${n} "Process ${n} needs what was before" of process_${n} on ${before ? power : `generator_${n}`} { buffer: 30 days  substitution: 6 months }
dependency import_${n} "Generator ${n} needs fuel" of generator_${n} on fuel_${n} { needs: 80%  buffer: 30 days }

threat sabotage_${n} "Sabotage ${n}" {
  theme: theme_a
  nature: intentional
  by: actor_a
  owner: operator_a
  disrupts: process_${n} for 48 h in 24 h .. 5 days
  likelihood: C in B .. D.high because "Intent is clear, access is not" confidence medium source source_a
  impact {
    physical.fatalities: B in A .. C
    economic.costs: 9e9 EUR in 5e9 EUR .. 20e9 EUR
    social.daily_life: D in C .. E because "Two days without"
    territorial.integrity: X
  }
}
hazard storm_${n} "Storm ${n}" {
  nature: natural
  owner: operator_a
  disrupts: process_${n} 20% for 12 h
  likelihood: D
  impact { physical.fatalities: 20 persons  economic.costs: B  ecological.nature: A }
}
measure reserve_${n} "Reserve ${n}" {
  strategy: stockpile
  status: planned
  cost: 120e6 EUR per year
  effect buffer of import_${n} += 60 days
  effect likelihood of sabotage_${n} -= 1 class
}
`;
}

const COMMON = `namespace bench
use nvs.anv2022

assessment "Benchmark" { method: anv2022  date: 2026-11-01  horizon: 5 years }
organisation operator_a "Operator"
theme theme_a "Theme"
sector sector_a "Sector"
source source_a "Source"
actor actor_a "Actor" { kind: state  intent: high  capability: high }
`;

/** A model of about `elements` elements in files of about `perFile`. Every file refers to the one before it. */
export function generateModel(elements: number, perFile: number): GeneratedFile[] {
    const files: GeneratedFile[] = [{ name: 'common.nvs', text: COMMON }];
    const blocks = Math.ceil(elements / 10);
    const blocksPerFile = Math.max(1, Math.round(perFile / 10));
    for (let start = 0, file = 0; start < blocks; start += blocksPerFile, file++) {
        let text = `namespace bench.f${file}\n\nuse nvs.anv2022\n`;
        for (let n = start; n < Math.min(blocks, start + blocksPerFile); n++) {
            text += block(n, n === 0 ? '' : `f${n === start ? file - 1 : file}.`);
        }
        files.push({ name: `file_${String(file).padStart(4, '0')}.nvs`, text });
    }
    return files;
}

/** What a risk register of so many risks looks like: each judged on all criteria with ranges, some with words why, with owners and measures. */
export function generateRegister(risks: number): GeneratedFile[] {
    let text = `${COMMON.replace('namespace bench', 'namespace register')}`;
    for (let n = 0; n < 12; n++) {
        text += `organisation owner_${n} "Directorate ${n}"\nactor actor_${n} "Group ${n}" { kind: ${n % 2 === 0 ? 'state' : 'criminal'}  intent: medium }\n`;
    }
    for (let n = 0; n < risks; n++) {
        text += riskOf(n);
    }
    return [{ name: 'register.nvs', text }];
}

function riskOf(n: number): string {
    const intentional = n % 3 === 0;
    const [low, best, high] =
        [
            ['A', 'B', 'C'],
            ['B', 'C', 'D'],
            ['C', 'D', 'E']
        ][n % 3] ?? [];
    const every = (step: number, value: string): string => (n % step === 0 ? value : 'X');
    const helped =
        n % 4 === 0
            ? `measure measure_${n} "What helps against number ${n}" { strategy: partner  status: planned  owner: owner_${n % 12}  cost: ${1 + (n % 9)}e6 EUR once  effect likelihood of risk_${n} -= 1 class }\n`
            : '';
    return `
threat risk_${n} "What may happen in a region of number ${n}" {
  nature: ${intentional ? `intentional\n  by: actor_${n % 12}` : 'natural'}
  owner: owner_${n % 12}
  source: source_a
  likelihood: ${n % 4 === 0 ? `1 per ${3 + (n % 90)} years` : `${best} in ${low} .. ${high}`} because "Seen before elsewhere" confidence medium
  impact {
    physical.fatalities: ${2 + (n % 700)} persons in 1 .. ${900 + n}
    physical.injuries: ${best} in ${low} .. ${high}
    physical.basic_needs: B
    economic.costs: ${1 + (n % 40)}e8 EUR in 0.5e8 .. 60e8
    economic.vitality: ${low}
    ecological.nature: ${every(2, 'A in A .. B')}
    social.daily_life: ${best} because "Two days without"
    social.rule_of_law: ${every(6, 'B in A .. C')}
    social.societal: ${every(3, 'C in B .. C')}
    territorial.integrity: X
    territorial.position: ${every(7, 'B')}
    territorial.digital: ${every(10, 'C')}
    territorial.allied_territory: X
    international.sovereignty: X
    international.human_rights: X
    international.financial_order: ${every(9, 'A')}
    international.institutions: X
    international.neighbouring_states: X
  }
}
${helped}`;
}

/** A register with a table of so many rows, and little else. */
export function generateRows(rows: number): GeneratedFile[] {
    const sources = Array.from(
        { length: rows },
        (_, n) => `source report_${n} "Report ${n}" { date: 2025-0${1 + (n % 9)}-12  url: "https://example.org/${n}" }\n`
    );
    return [{ name: 'rows.nvs', text: COMMON.replace('namespace bench', 'namespace rows') + sources.join('') }];
}

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

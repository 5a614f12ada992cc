import type { Random } from '../random.js';

// Few names, so that they come, go, clash, hide each other and change their kind.
const NAMES = ['a', 'b', 'c', 'd', 'value', 'on', 'énergie'];
const NAMESPACES = ['one', 'one.inner', 'two'];
const CLASSES = ['A', 'B', 'C', 'D', 'E'];

/** A line of a model, as somebody would write it. */
function element(roll: Random): string {
    const name = (): string => roll.pick(NAMES);
    const far = (): string => (roll.chance(0.3) ? `${roll.pick(NAMESPACES)}.${name()}` : name());
    return roll.pick<() => string>([
        () => `actor ${name()} "Actor"`,
        () => `organisation ${name()} "Organisation" { part_of: ${far()} }`,
        () => `source ${name()} "Source" { published: 2026-01-01 }`,
        () => `sector ${name()} "Sector"`,
        () =>
            `process ${name()} "Process" { sector: ${far()}  owner: ${far()}  failure: 1 per ${1 + roll.below(20)} years  restore: ${1 + roll.below(20)} h }`,
        () => `asset ${name()} "Asset" { sector: ${far()}  failure: 1 per ${1 + roll.below(20)} years source ${far()}  restore: 2 h }`,
        () => `dependency ${name()} "Dependency" of ${far()} on any of (${far()}, ${far()}) { buffer: ${roll.below(9)} h }`,
        () =>
            `threat ${name()} "Threat" { by: ${far()}  likelihood: ${roll.pick(CLASSES)} because "so"  impact { "2.1": ${roll.pick(CLASSES)}  "1.1": ${roll.pick(CLASSES)} }  disrupts: ${far()} 50% for 12 h }`,
        () => `hazard ${name()} "Hazard" { nature: natural  likelihood: ${roll.pick(CLASSES)}  triggers: ${far()} 10% }`,
        () => `campaign ${name()} "Campaign" by ${far()} { threats: ${far()}, ${far()} }`,
        () => `measure ${name()} "Measure" { status: planned  effect restore of ${far()} *= 0.5  goal: ${far()} }`,
        () => `interest ${name()} "Interest"`,
        () => `criterion ${name()} "Criterion" of ${far()}`,
        () =>
            `assessment "Assessment" { method: ${roll.pick(['nvs.anv2022.anv2022', 'nvs.anv2019.anv2019', 'nvs.uk.uk'])}  horizon: 5 years }`,
        () =>
            `rule ${name()} "Rule" for ${roll.pick(['process', 'threat', 'asset'])} x when x.owner is empty then warning "{x.title} has no owner."`,
        () => `expect "Few" not (${far()}.unavailability > ${roll.below(50)}%)`,
        () => `stress_test ${name()} "Test" { at day 0: ${far()} down for 10 days }`,
        () => `// A remark on ${name()}.`
    ])();
}

/** A file of a model. */
export function fileText(roll: Random): string {
    const head = roll.chance(0.8) ? [`namespace ${roll.pick(NAMESPACES)}`] : [];
    const uses = NAMESPACES.filter(() => roll.chance(0.4)).map(name => `use ${name}`);
    return [...head, ...uses, '', ...Array.from({ length: 1 + roll.below(9) }, () => element(roll)), ''].join('\n');
}

/** An edit: what is taken out of a text, and what comes instead. */
export interface Edit {
    readonly from: number;
    readonly to: number;
    readonly insert: string;
}

const SCRAPS = ['{', '}', '"', '\n', ',', ':', ' x', 'a', '(', '.', '//', '/*', '"""', 'é', '\u202e', 'source: a', '  ', 'all'];

/** What somebody types next: mostly a line, sometimes half of one, or a slip. */
export function editOf(text: string, roll: Random): Edit {
    const lines = text.split('\n'),
        at = roll.below(lines.length);
    const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0),
        end = start + (lines[at]?.length ?? 0);
    const place = roll.below(text.length + 1);
    return roll.pick<() => Edit>([
        () => ({ from: start, to: start, insert: `${element(roll)}\n` }),
        () => ({ from: start, to: end, insert: element(roll) }),
        () => ({ from: start, to: Math.min(text.length, end + 1), insert: '' }),
        () => ({
            from: start,
            to: end,
            insert: roll.chance(0.5) ? roll.pick(['namespace one', 'namespace two', 'use one', 'use two']) : ''
        }),
        () => ({ from: place, to: place, insert: roll.pick(SCRAPS) }),
        () => ({ from: place, to: Math.min(text.length, place + 1 + roll.below(6)), insert: '' }),
        () => ({ from: 0, to: text.length, insert: fileText(roll) })
    ])();
}

/** What an `nvs.json` may say, wrong things included. */
export function settingsText(roll: Random): string {
    return roll.pick([
        '{}',
        '{ "name": "p" }',
        '{ "projects": ["../first"] }',
        '{ "projects": ["../first", "../gone"] }',
        '{ "severity": { "reference": "warning" } }',
        '{ "severity": { "gap": "off", "gap": "info" } }',
        '{ "method": "nvs.anv2022" }',
        '{ "name": ',
        '{ "method": "nvs.no", "projects": ["../first"] }'
    ]);
}

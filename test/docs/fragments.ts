/** What the fragments in the documentation refer to, an element a line. */
const PREAMBLE = `
organisation nctv "National coordinator"
organisation cbs "Statistics office"
organisation rivm "Institute for public health"
organisation defensie "Ministry of defence"
organisation knmi "Meteorological institute"
organisation ministry_of_climate "Ministry"
organisation grid_operator "Grid operator"
organisation government "Government"
source letter "Letter"
source tank_study "Study of gas storage"
organisation tno "TNO"
source cbs_table "Table"
theme cyber "Cyber"
theme health "Health"
country XX "Country X"
actor aurelia "Aurelia" { kind: state }
sector energy "Energy"
sector finance "Finance"
process power "Electricity"
process payments "Payments"
process telecom "Telecom"
supplier acme "Acme"
supplier grid_holding "Grid holding"
supplier meter_maker "Maker of meters"
process lithography "Lithography"
asset diesel "Generators"
resource gas "Gas" { supply: NO 45%, US 30%, other 25% }
dependency payments_power "Payments need power" of payments on any of (power, diesel for 72 h) { buffer: 8 h }
dependency gas_import "Imported gas" of power on gas { buffer: 30 days }
objective gas_90 "Ninety days" { target: gas_import.buffer >= 90 days by 2028-01-01 }
threat grid_sabotage "Sabotage" { nature: intentional by: aurelia disrupts: power for 48 h }
threat gas_cutoff "Cut-off" { nature: intentional by: aurelia cuts: supply of gas from XX }
threat flood "Flood" { nature: natural disrupts: power }
stress_test winter_squeeze "Winter" { at day 0: gas_cutoff }
stress_test squeeze "Squeeze" { at day 0: gas_cutoff }
measure gas_reserve "Reserve" { status: planned cost: 1e6 EUR once }
scope caribbean_netherlands "Caribbean Netherlands"
scope bonaire "Bonaire" { in: caribbean_netherlands }
scope kingdom "Kingdom"
group state_actors "State actors" { members: XX }
scale impact_scale "Impact" { kind: impact  class A { value: 1/9 }  class B { value: 1/3 }  class C { value: 1 } }
criterion example_criterion "Example" of physical
`
    .trim()
    .split('\n');

const HEAD = ['namespace example', 'use nvs.anv2022'];

/** How an element begins into which properties alone are put. */
const AROUND: Readonly<Record<string, string>> = {
    criterion: 'criterion around "Around" of physical',
    campaign: 'campaign around "Around"',
    judgement: 'judgement of flood by rivm',
    dependency: 'dependency around "Around" of payments on gas',
    assessment: 'assessment "Around"',
    class: 'scale around "Around" { kind: impact class around',
    scale: 'scale around "Around"'
};

/**
 * A model around an example of the documentation, so that it can be compiled on its own. Where it has a name of its own that
 * the preamble has too, the preamble steps back.
 */
export function modelAround(text: string, mark: string): string {
    if (mark === '') {
        return text;
    }
    const inside = /^in (\w+)$/.exec(mark)?.[1];
    const body =
        inside === undefined ? text : `${AROUND[inside] ?? `${inside} around "Around"`} {\n${text}\n}${inside === 'class' ? '}' : ''}\n`;
    const names = new Set([...body.matchAll(/^\w+ ([^\s"]+)/gm)].map(([, name]) => name));
    return [...HEAD, ...PREAMBLE.filter(line => !names.has(line.split(' ')[1])), '', body].join('\n');
}

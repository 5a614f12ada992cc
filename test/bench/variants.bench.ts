import { study, type Study } from '@nvs/analysis';
import type { Measure, RiskModel } from '@nvs/model';
import { compile } from '@nvs/project/node';

/** In a process of its own: `variants.bench.js FOLDER COUNT`. Prints one JSON value. */
const [folder = '', count = '1'] = process.argv.slice(2);

/** All figures of a model but what is drawn. @returns processor time in seconds */
function analysed(all: Study): number {
    const before = process.cpuUsage();
    all.rankings();
    all.network();
    all.changed('residual');
    all.stressTests();
    all.knockOns();
    all.supply();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
}

/** Those in place and one to five others, planned; which ones is the same in every run. */
function measuresOf({ measures }: RiskModel, many: number): Measure[][] {
    const inPlace = measures.filter(each => each.status === 'in_place'),
        others = measures.filter(each => each.status !== 'in_place');
    return Array.from({ length: many }, (_, i) => {
        const chosen = new Set(Array.from({ length: 1 + (i % 5) }, (_, k) => (i * 7 + k * 3) % others.length));
        return [...inPlace, ...others.filter((_, at) => chosen.has(at)).map((each): Measure => ({ ...each, status: 'planned' }))];
    });
}

const {
    projects: [project]
} = await compile([folder], { judge: false });
if (!project || project.model.measures.length === 0) {
    throw new Error(`${folder} has no project with measures`);
}
const { model } = project;
// To warm up: a copy shares nothing with the model.
analysed(study(structuredClone(model)));
const all = study(model),
    one = analysed(all);
const variants = measuresOf(model, Number(count)).map(measures => analysed(all.variant({ measures })));
console.log(JSON.stringify({ one, variants }));

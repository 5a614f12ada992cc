import { study } from '@nvs/analysis';
import type { Measure, RiskModel } from '@nvs/model';
import { compile } from '@nvs/project/node';

/** In a process of its own: `variants.bench.js FOLDER COUNT`. Prints one JSON value. */
const [folder = '', count = '1'] = process.argv.slice(2);

/** All figures of a model but what is drawn. @returns processor time in seconds */
function analysed(model: RiskModel): number {
    const before = process.cpuUsage();
    const all = study(model);
    all.rankings();
    all.network();
    all.changed('residual');
    all.stressTests();
    all.knockOns();
    all.supply();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
}

/** One to five of the measures, planned; which ones is the same in every run. */
function variantsOf(model: RiskModel, many: number): RiskModel[] {
    const { measures } = model;
    return Array.from({ length: many }, (_, i) => {
        const chosen = new Set(Array.from({ length: 1 + (i % 5) }, (_, k) => (i * 7 + k * 3) % measures.length));
        return {
            ...model,
            measures: measures.filter((_, at) => chosen.has(at)).map((each): Measure => ({ ...each, status: 'planned' }))
        };
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
analysed(structuredClone(model));
const one = analysed(model);
const variants = variantsOf(model, Number(count)).map(analysed);
console.log(JSON.stringify({ one, variants }));

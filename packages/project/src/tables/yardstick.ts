import type { Criterion, Interest, RiskModel, ScaleClass } from '@nvs/model';
import type { Measured, Yardstick } from '@nvs/tables';

/** What tables are read by where a model judges by a method. @param method its full name @returns undefined where the model has no such method */
export function yardstickOf(model: RiskModel, method: string): Yardstick | undefined {
    const found = model.methods.find(each => each.id === method || each.id.startsWith(`${method}.`));
    if (!found) {
        return undefined;
    }
    const classesOf = (id: string | undefined): readonly ScaleClass[] => model.scales.find(each => each.id === id)?.classes ?? [];
    const criteria = found.criteria.flatMap(id => model.criteria.find(each => each.id === id) ?? []);
    const interests = found.interests.flatMap(id => model.interests.find(each => each.id === id) ?? []);
    // names of criteria begin with that of their interest, so what stands before an interest is what is used
    const namespaces = [...new Set([found.id, ...interests.map(each => each.id)].map(outside))].filter(each => each !== '');
    const named = (id: string): string => {
        const namespace = namespaces.find(each => id.startsWith(`${each}.`));
        return namespace === undefined ? id : id.slice(namespace.length + 1);
    };
    const measured = (each: Criterion | Interest, classes: readonly ScaleClass[], unit: string | undefined): Measured => ({
        name: named(each.id),
        code: each.code,
        titles: [...new Set([each.title, ...Object.values(each.titles)])],
        classes,
        unit
    });
    return {
        method: named(found.id),
        namespaces,
        likelihoods: classesOf(found.likelihoodScale),
        impacts: classesOf(found.impactScale),
        criteria: criteria.map(each => measured(each, classesOf(each.scale ?? found.impactScale), each.unit)),
        interests: interests.map(each => measured(each, classesOf(found.impactScale), undefined))
    };
}

/** The namespace of a name. */
const outside = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('.')));

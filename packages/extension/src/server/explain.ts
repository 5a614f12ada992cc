import type { RiskModel } from '@nvs/model';

/** Whether the explanation of an element shows so little of the costly parts of the analysis that these alone are quickly worked out. */
export function isQuick(model: RiskModel, id: string): boolean {
    return [model.nodes, model.sectors, model.threats, model.campaigns, model.stressTests, model.interests, model.criteria].some(all => all.some(each => each.id === id));
}

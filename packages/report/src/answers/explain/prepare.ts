import type { Progress, Study } from '@nvs/analysis';

/** Works out in steps what takes longest of what the explanation of one element shows. */
export function* prepareExplanation(study: Study, id: string): Generator<Progress, void, void> {
    const { model } = study;
    const is = (all: readonly { readonly id: string }[]): boolean => all.some(each => each.id === id);
    if (is(model.stressTests)) {
        yield* study.sampledStressTest(id).steps();
    } else if (is([...model.threats, ...model.campaigns])) {
        yield* study.sampledRisks.steps();
    } else if (is([...model.nodes, ...model.sectors])) {
        yield* study.node(id).steps();
    } else if (is([...model.interests, ...model.criteria])) {
        yield* study.drawnHarms.steps();
    }
}

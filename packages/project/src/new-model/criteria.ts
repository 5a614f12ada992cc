import type { Criterion, Method, RiskModel, Scale, ScaleClass } from '@nvs/model';

/** A criterion with the classes that it is judged in; none where the method adds up amounts. */
export interface JudgedCriterion {
    /** As a model that uses the method writes it. */
    readonly name: string;
    readonly criterion: Criterion;
    /** From the lowest to the highest. */
    readonly classes: readonly ScaleClass[];
}

/** The method of a model with all that a threat is judged by. */
export interface JudgedBy {
    readonly method: Method;
    readonly likelihoods: readonly ScaleClass[];
    readonly criteria: readonly JudgedCriterion[];
}

/** What the assessment of a model judges by. @param namespace of the method, which the names of criteria begin with */
export function judgedBy({ methods, scales, criteria }: RiskModel, namespace: string): JudgedBy | undefined {
    const method = methods.find(each => each.id.startsWith(`${namespace}.`));
    const classesOf = (id: string | undefined): readonly ScaleClass[] => scales.find((scale: Scale) => scale.id === id)?.classes ?? [];
    return (
        method && {
            method,
            likelihoods: classesOf(method.likelihoodScale),
            criteria: method.criteria.flatMap(id => {
                const criterion = criteria.find(each => each.id === id);
                return criterion
                    ? [
                          {
                              name: id.slice(namespace.length + 1),
                              criterion,
                              classes: classesOf(criterion.scale ?? method.impactScale)
                          }
                      ]
                    : [];
            })
        }
    );
}

/** What titles of criteria say that is harmed first when something that people use stops. */
const USED_DAILY = /basic needs|daily life|essential services|supply/i;

/** The criterion that an outage harms first, as far as its title tells; else the first that has classes. */
export function sufferingIn(criteria: readonly JudgedCriterion[]): JudgedCriterion | undefined {
    const judged = criteria.filter(each => each.classes.length > 0);
    return judged.find(({ criterion }) => USED_DAILY.test(criterion.title)) ?? judged[0];
}

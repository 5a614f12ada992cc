import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import {
    isClassThreshold,
    isCriterion,
    isEffect,
    isElement,
    isEstimateProperty,
    isHarm,
    isImpact,
    isImpactRow,
    isInterest,
    isMethod,
    isModel,
    isRefsProperty,
    isScale,
    isService
} from '../generated/ast.js';
import type { ClassValue, Criterion, Interest, Method, Model, Scale, ScaleClass, Value } from '../generated/ast.js';
import type { ProjectAround } from './project-around.js';
import { firstReference } from './properties.js';
import { classesOf, namedClass } from './scale-classes.js';

/** Tells which scale a class is of. Classes are looked up here, not linked one by one: a model has thousands of them. */
export class Scales {
    constructor(private readonly projects: Pick<ProjectAround, 'methodAt'>) {}

    /** The scale that a class belongs to where the value stands, as far as that can be told. */
    ofValue(value: Value): Scale | undefined {
        for (let node: AstNode | undefined = value.$container; node; node = node.$container) {
            if (isImpactRow(node)) {
                const judged: AstNode | undefined = node.criterion?.ref;
                return this.ofCriterion(isCriterion(judged) ? judged : undefined, node);
            }
            if (isImpact(node)) {
                return this.ofCriterion(undefined, node);
            }
            if (isHarm(node) && isService(node.$container)) {
                const target: AstNode | undefined = node.$container.target?.ref;
                return this.ofCriterion(isCriterion(target) ? target : undefined, node);
            }
            if (isClassThreshold(node)) {
                const element: AstNode = node.$container.$container;
                return isCriterion(element) ? this.ofCriterion(element, node) : undefined;
            }
            if (isEffect(node)) {
                if (node.aspect === 'impact') {
                    return this.ofCriterion(node.criterion?.ref, node);
                }
                return node.aspect === 'likelihood' ? scaleOf(this.projects.methodAt(node), 'likelihood_scale') : undefined;
            }
            if (isEstimateProperty(node)) {
                return node.key === 'likelihood' ? scaleOf(this.projects.methodAt(node), 'likelihood_scale') : undefined;
            }
            if (isElement(node)) {
                return undefined;
            }
        }
        return undefined;
    }

    /** The name of the class that a value names, as it would be written: `C`, `D.high`. Nothing for a word that its scale does not know. */
    nameOf(value: ClassValue): string | undefined {
        return value.word === undefined ? value.name : namedClass(value, this.ofValue(value));
    }

    /** The class that a value names, if its scale has it. */
    classOf(value: ClassValue): ScaleClass | undefined {
        const scale = this.ofValue(value);
        const name = namedClass(value, scale)?.split('.')[0];
        return scale && classesOf(scale).find(candidate => candidate.name === name);
    }

    /** The scale of a criterion: its own, else the impact scale of the method that holds its interest, else of the model's method. */
    ofCriterion(criterion: Criterion | undefined, place: AstNode): Scale | undefined {
        if (criterion) {
            const own = firstReference(criterion, 'scale');
            if (isScale(own)) {
                return own;
            }
            const method = methodHolding(criterion);
            if (method) {
                return scaleOf(method, 'impact_scale');
            }
        }
        return scaleOf(this.projects.methodAt(place), 'impact_scale');
    }
}

export function scaleOf(method: Method | undefined, key: 'likelihood_scale' | 'impact_scale'): Scale | undefined {
    const scale = method && firstReference(method, key);
    return isScale(scale) ? scale : undefined;
}

/** The class of that name of a method's scale of likelihoods, else of its scale of impact; of impact first where that is meant. */
export function classNamed(method: Method | undefined, name: string, isImpact = false): ScaleClass | undefined {
    const keys = isImpact ? (['impact_scale', 'likelihood_scale'] as const) : (['likelihood_scale', 'impact_scale'] as const);
    return keys
        .flatMap(key => {
            const scale = scaleOf(method, key);
            return scale ? classesOf(scale) : [];
        })
        .find(each => each.name === name);
}

/** The interest of a criterion, also of one that is a part of another. */
export function interestOf(criterion: Criterion): Interest | undefined {
    let current = criterion;
    for (let depth = 0; depth < 10; depth++) {
        const parent = current.parent?.ref;
        if (!parent || isInterest(parent)) {
            return parent;
        }
        current = parent;
    }
    return undefined;
}

const methodsByInterest = new WeakMap<Model, ReadonlyMap<string, Method>>();

/** The method in the criterion's own file that lists its interest. By name, so that what is kept stays true as long as the tree. */
function methodHolding(criterion: Criterion): Method | undefined {
    const model = AstUtils.findRootNode(criterion);
    const interest = interestOf(criterion);
    if (!isModel(model) || !interest) {
        return undefined;
    }
    let methods = methodsByInterest.get(model);
    if (!methods) {
        methods = new Map(
            model.entries.filter(isMethod).flatMap(method =>
                method.properties
                    .filter(isRefsProperty)
                    .filter(property => property.key === 'interests')
                    .flatMap(property => property.refs.map(ref => [lastSegment(ref.target?.$refText ?? ''), method] as const))
            )
        );
        methodsByInterest.set(model, methods);
    }
    return methods.get(interest.name);
}

function lastSegment(name: string): string {
    return name.slice(name.lastIndexOf('.') + 1);
}

import type { AstNode } from 'langium';
import * as ast from '../generated/ast.js';
import type { Model } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { checked } from './check.js';
import type { CheckContext, Checked } from './check.js';
import type { Accept } from './finding.js';
import {
    namesMustBeUnique, namesShouldNotHideOthers, namespaceMustComeFirstAndOnce, useMustComeBeforeElements, useMustNameANamespace,
    useShouldBeWrittenOnce, useShouldServe
} from './names.js';
import { elementWordMustBeKnown, mandatoryPropertiesMustBeThere, propertiesMustFitTheElement, propertyMustBeKnown } from './properties.js';
import { walk } from './walk.js';

/** Every check of a file by the type of node that it looks at, sorted. `Element` stands for all kinds of element. */
const CHECKS: readonly Checked[] = [
    checked('Element', ast.isElement, propertiesMustFitTheElement, mandatoryPropertiesMustBeThere),
    checked('Model', ast.isModel, namesMustBeUnique, namesShouldNotHideOthers, useShouldBeWrittenOnce, useShouldServe),
    checked('Namespace', ast.isNamespace, namespaceMustComeFirstAndOnce),
    checked('ScaleClass', ast.isScaleClass, propertiesMustFitTheElement),
    checked('SubClass', ast.isSubClass, propertiesMustFitTheElement),
    checked('UnknownElement', ast.isUnknownElement, elementWordMustBeKnown),
    checked('UnknownProperty', ast.isUnknownProperty, propertyMustBeKnown),
    checked('Use', ast.isUse, useMustComeBeforeElements, useMustNameANamespace)
];

const byType = new Map<string, Checked[]>();
for (const entry of CHECKS) byType.set(entry.type, [...byType.get(entry.type) ?? [], entry]);

/** Runs the checks of a file over its nodes, in one pass. */
export function checkModel(model: Model, accept: Accept, services: NvsServices): void {
    const { IndexManager: { names }, Projects: projects } = services.shared.workspace;
    const context: CheckContext = {
        model, names, accept, services, place: projects.place(model), scales: services.references.Scales, method: projects.methodAt(model)
    };
    const elements = byType.get('Element') ?? [];
    walk(model, (node: AstNode) => {
        const checks = byType.get(node.$type);
        if (checks) for (const check of checks) check.run(node, context);
        if (node.$container === model) for (const check of elements) check.run(node, context);
    });
}

import type { AstNode } from 'langium';
import * as ast from '../generated/ast.js';
import type { Model } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { checked } from './check.js';
import type { CheckContext, Checked } from './check.js';
import * as effects from './effects.js';
import type { Accept } from './finding.js';
import * as impact from './impact.js';
import * as methods from './methods.js';
import * as names from './names.js';
import * as network from './network.js';
import * as properties from './properties.js';
import * as rules from './rules.js';
import * as threats from './threats.js';
import * as values from './values.js';
import { walk } from './walk.js';
import * as words from './words.js';

/** Every check of a file by the type of node that it looks at, sorted. `Element` stands for all kinds of element. */
const CHECKS: readonly Checked[] = [
    checked('AllOf', ast.isAllOf, network.needsMustBeListedOnce),
    checked('AnyOf', ast.isAnyOf, network.needsMustBeListedOnce),
    checked('Because', ast.isBecause, words.reasonShouldSaySomething),
    checked('Campaign', ast.isCampaign, threats.campaignMustListThreatsOnce, threats.campaignShouldHaveSeveralThreats),
    checked('ClassValue', ast.isClassValue, values.classMustBeOfItsScale),
    checked('Confidence', ast.isConfidence, words.confidenceMustBeKnown),
    checked('Criterion', ast.isCriterion, methods.criterionMustHaveAnInterest),
    checked('Cut', ast.isCut, network.cutShareShouldBeSomething),
    checked('DateProperty', ast.isDateProperty, words.dateMustExist),
    checked('Dependency', ast.isDependency, network.dependencyMustNotBeOnItself, network.dependencyMustSayWhatItNeeds, network.neededShareMustBeOfAResource),
    checked('DisruptsProperty', ast.isDisruptsProperty, network.disruptionsMustBeListedOnce),
    checked('Effect', ast.isEffect, effects.effectMustBeInTheRightUnit, effects.effectMustChangeWhatItsTargetHas, effects.effectShouldChangeSomething, network.supplyMustAddUp),
    checked('Element', ast.isElement, properties.mandatoryPropertiesMustBeThere, properties.propertiesMustFitTheElement),
    checked('Estimate', ast.isEstimate, values.chanceShouldNameItsPeriod, values.estimateMustFitItsPlace, words.remarksMustBeGivenOnce),
    checked('EstimateProperty', ast.isEstimateProperty, words.propertyMustHaveOneEstimate),
    checked('Expectation', ast.isExpectation, rules.expectationMustBeACondition),
    checked('Impact', ast.isImpact, impact.criterionMustBeJudgedOnce),
    checked('ImpactRow', ast.isImpactRow, impact.criterionShouldBeOfTheMethod, impact.rowMustFitItsCriterion),
    checked('Judged', ast.isJudged, words.dateMustExist),
    checked('Judgement', ast.isJudgement, words.dateMustExist),
    checked('Measure', ast.isMeasure, effects.effectsMustNotContradict, effects.measureShouldHaveAStatus, effects.measureShouldHaveAnEffect),
    checked('Method', ast.isMethod, methods.codesMustBeUnique),
    checked('Model', ast.isModel, names.namesMustBeUnique, names.namesShouldNotHideOthers, names.useShouldBeWrittenOnce, names.useShouldServe),
    checked('Namespace', ast.isNamespace, names.namespaceMustComeFirstAndOnce),
    checked('Need', ast.isNeed, network.enduranceMustBeOfAnAlternative, network.shareOfANeedMustBeInAShareList),
    checked('Quantity', ast.isQuantity, values.quantityMustBePossible),
    checked('RefsProperty', ast.isRefsProperty, impact.sourceMustFollowItsValue),
    checked('Rule', ast.isRule, rules.messageMustNameWhatIsKnown, rules.ruleMustMakeSense),
    checked('Scale', ast.isScale, methods.classesMustBeInOrder),
    checked('ScaleClass', ast.isScaleClass, properties.propertiesMustFitTheElement),
    checked('ServesProperty', ast.isServesProperty, impact.servicesMustBeGivenOnce),
    checked('Service', ast.isService, impact.harmMustGrowWithTime),
    checked('StressAction', ast.isStressAction, network.stressActionMustSayWhatHappens),
    checked('StressEvent', ast.isStressEvent, network.stressEventMustBeAtATime),
    checked('SubClass', ast.isSubClass, properties.propertiesMustFitTheElement),
    checked('SupplyProperty', ast.isSupplyProperty, network.supplyMustAddUp),
    checked('TextProperty', ast.isTextProperty, words.textShouldSaySomething),
    checked('Threat', ast.isThreat, threats.hazardMustNotBeIntentional, threats.intentionalThreatShouldNameAnActor, threats.threatShouldHarmSomething, threats.unintendedThreatShouldNameNoActor),
    checked('Threshold', ast.isThreshold, network.needsMustBeListedOnce, network.thresholdMustBePossible),
    checked('ThresholdsProperty', ast.isThresholdsProperty, methods.thresholdsMustRise),
    checked('UnknownElement', ast.isUnknownElement, properties.elementWordMustBeKnown),
    checked('UnknownProperty', ast.isUnknownProperty, properties.propertyMustBeKnown),
    checked('Use', ast.isUse, names.useMustComeBeforeElements, names.useMustNameANamespace),
    checked('WeightsProperty', ast.isWeightsProperty, methods.weightsMustBeOfTheMethod),
    checked('WordsProperty', ast.isWordsProperty, words.disruptionMustNameItsTest, words.wordMustBeKnown)
];

const byType = new Map<string, Checked>(CHECKS.map(entry => [entry.type, entry]));
const ofElements = byType.get('Element');

/** Runs the checks of a file over its nodes, in one pass. */
export function checkModel(model: Model, accept: Accept, services: NvsServices): void {
    const { IndexManager: { names: index }, Projects: projects } = services.shared.workspace;
    const said = new Set<string>();
    const context: CheckContext = {
        model, names: index, accept, services, place: projects.place(model), scales: services.references.Scales, method: projects.methodAt(model),
        first: key => !said.has(key) && said.add(key) !== undefined
    };
    walk(model, (node: AstNode) => {
        byType.get(node.$type)?.run(node, context);
        if (node.$container === model) ofElements?.run(node, context);
    });
}

import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.js';
import type { Model } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { changesMustCompareWithExisting, requiredMustCompareWithExisting } from './capabilities.js';
import { checked } from './check.js';
import type { CheckContext, Checked } from './check.js';
import { notJudgedMustBeAssumedUnharmed, othersMustBeAssumedUnharmed } from './assumptions.js';
import * as effects from './effects.js';
import type { Accept } from './finding.js';
import * as impact from './impact.js';
import { measureMustBeginBeforeItEnds } from './measure-dates.js';
import * as methods from './methods.js';
import * as names from './names.js';
import { intentShouldBeOfSomebody, levelsMustBeInOrder } from './levels.js';
import * as network from './network.js';
import * as properties from './properties.js';
import { qualifiersMustFitTheProperty } from './qualifiers.js';
import * as rules from './rules.js';
import { textsShouldBeVisible } from './invisible.js';
import { numbersMustBeCountable } from './limits.js';
import { otherNamesShouldSaySomething, wordsForClassesMustDiffer } from './other-names.js';
import { placeMustBeInASource } from './places-in-sources.js';
import { statusShouldFitTheAnswer, valuesAskedMustExist } from './questions.js';
import { concernShouldFitWhatIsSaid, harmShouldBeOfAConcern } from './concerns.js';
import { stakesMustFitTogether } from './control.js';
import { triggerMustTakeATime } from './trigger-circles.js';
import { judgesShouldBeAskedTogether } from './judges.js';
import { developmentShouldSayWhichWay } from './developments.js';
import { progressMustGoOn, targetsMustBeConditions } from './objectives.js';
import { shortNamesShouldBeShort } from './short-names.js';
import { thousandsShouldNotBeSetApartWithADot } from './thousands.js';
import * as threats from './threats.js';
import { classMustBeOfItsScale } from './classes.js';
import { estimateMustFitItsPlace } from './estimates.js';
import * as values from './values.js';
import { walk } from './walk.js';
import * as words from './words.js';

/** Every check of a file by the type of node that it looks at, sorted. `Element` stands for all kinds of element. */
export const CHECKS: readonly Checked[] = [
    checked<ast.AllOf>('AllOf', network.needsMustBeListedOnce),
    checked<ast.AlsoProperty>('AlsoProperty', otherNamesShouldSaySomething),
    checked<ast.AnyOf>('AnyOf', network.needsMustBeListedOnce),
    checked<ast.Because>('Because', words.reasonShouldSaySomething),
    checked<ast.Campaign>('Campaign', threats.campaignMustListThreatsOnce, threats.campaignShouldHaveSeveralThreats),
    checked<ast.Capability>('Capability', requiredMustCompareWithExisting),
    checked<ast.Citation>('Citation', placeMustBeInASource),
    checked<ast.ClassValue>('ClassValue', classMustBeOfItsScale),
    checked<ast.Confidence>('Confidence', words.confidenceMustBeKnown),
    checked<ast.ControlledProperty>('ControlledProperty', stakesMustFitTogether),
    checked<ast.Criterion>('Criterion', methods.criterionMustHaveAnInterest),
    checked<ast.Cut>('Cut', network.percentMustBePossible),
    checked<ast.DateProperty>('DateProperty', words.dateMustExist),
    checked<ast.Dependency>(
        'Dependency',
        concernShouldFitWhatIsSaid,
        harmShouldBeOfAConcern,
        network.dependencyMustNotBeOnItself,
        network.dependencyMustSayWhatItNeeds,
        network.neededShareMustBeOfAResource
    ),
    checked<ast.Development>('Development', developmentShouldSayWhichWay),
    checked<ast.Disruption>('Disruption', network.percentMustBePossible),
    checked<ast.DisruptsProperty>('DisruptsProperty', network.disruptionsMustBeListedOnce),
    checked<ast.Effect>(
        'Effect',
        changesMustCompareWithExisting,
        effects.effectMustBeInTheRightUnit,
        effects.effectMustChangeWhatItsTargetHas,
        effects.effectShouldChangeSomething,
        network.supplyMustAddUp
    ),
    checked<ast.Element>('Element', properties.mandatoryPropertiesMustBeThere, properties.propertiesMustFitTheElement),
    checked<ast.ElementRef>('ElementRef', placeMustBeInASource),
    checked<ast.Estimate>(
        'Estimate',
        estimateMustFitItsPlace,
        values.failureMustNotBeCertain,
        values.periodShouldBeNamed,
        values.usersMustBePeople,
        words.remarksMustBeGivenOnce
    ),
    checked<ast.EstimateProperty>(
        'EstimateProperty',
        notJudgedMustBeAssumedUnharmed,
        qualifiersMustFitTheProperty,
        words.propertyMustHaveOneEstimate
    ),
    checked<ast.Expectation>('Expectation', rules.expectationMustBeACondition),
    checked<ast.Impact>('Impact', impact.criterionMustBeJudgedOnce, othersMustBeAssumedUnharmed, qualifiersMustFitTheProperty),
    checked<ast.ImpactRow>('ImpactRow', impact.criterionShouldBeOfTheMethod, impact.rowMustFitItsCriterion),
    checked<ast.Judged>('Judged', words.dateMustExist),
    checked<ast.Judgement>('Judgement', words.dateMustExist),
    checked<ast.JudgesProperty>('JudgesProperty', judgesShouldBeAskedTogether),
    checked<ast.LevelEstimate>('LevelEstimate', levelsMustBeInOrder, words.remarksMustBeGivenOnce),
    checked<ast.LevelProperty>('LevelProperty', intentShouldBeOfSomebody),
    checked<ast.Measure>(
        'Measure',
        effects.effectsMustNotContradict,
        measureMustBeginBeforeItEnds,
        progressMustGoOn,
        effects.measureShouldHaveAStatus,
        effects.measureShouldHaveAnEffect
    ),
    checked<ast.Method>('Method', methods.codesMustBeUnique),
    checked<ast.Model>(
        'Model',
        textsShouldBeVisible,
        names.namesMustBeUnique,
        names.namesShouldNotHideOthers,
        names.useShouldBeWrittenOnce,
        names.useShouldServe
    ),
    checked<ast.Namespace>('Namespace', names.namespaceMustComeFirstAndOnce),
    checked<ast.Need>('Need', network.enduranceMustBeOfAnAlternative, network.shareOfANeedMustBeInAShareList),
    checked<ast.Objective>('Objective', targetsMustBeConditions),
    checked<ast.ProgressStep>('ProgressStep', words.dateMustExist),
    checked<ast.Quantity>('Quantity', values.quantityMustBePossible, numbersMustBeCountable, thousandsShouldNotBeSetApartWithADot),
    checked<ast.Question>('Question', statusShouldFitTheAnswer, valuesAskedMustExist),
    checked<ast.RefsProperty>('RefsProperty', impact.sourceMustFollowItsValue),
    checked<ast.Rule>('Rule', rules.messageMustNameWhatIsKnown, rules.ruleMustMakeSense),
    checked<ast.Scale>('Scale', methods.classesMustBeInOrder, wordsForClassesMustDiffer),
    checked<ast.ScaleClass>('ScaleClass', properties.propertiesMustFitTheElement),
    checked<ast.ServesProperty>('ServesProperty', impact.servicesMustBeGivenOnce),
    checked<ast.Service>('Service', impact.harmMustGrowWithTime),
    checked<ast.ShortProperty>('ShortProperty', shortNamesShouldBeShort),
    checked<ast.StressAction>('StressAction', network.stressActionMustSayWhatHappens),
    checked<ast.StressEvent>('StressEvent', network.stressEventMustBeAtATime, numbersMustBeCountable, thousandsShouldNotBeSetApartWithADot),
    checked<ast.SubClass>('SubClass', properties.propertiesMustFitTheElement),
    checked<ast.SupplyProperty>('SupplyProperty', network.supplyMustAddUp, qualifiersMustFitTheProperty),
    checked<ast.TargetProperty>('TargetProperty', words.dateMustExist),
    checked<ast.TextProperty>('TextProperty', words.textShouldSaySomething),
    checked<ast.Threat>(
        'Threat',
        threats.hazardMustNotBeIntentional,
        threats.intentionalThreatShouldNameAnActor,
        threats.threatShouldHarmSomething,
        threats.unintendedThreatShouldNameNoActor
    ),
    checked<ast.Threshold>(
        'Threshold',
        network.needsMustBeListedOnce,
        network.thresholdMustBePossible,
        thousandsShouldNotBeSetApartWithADot
    ),
    checked<ast.ThresholdsProperty>('ThresholdsProperty', methods.thresholdsMustRise),
    checked<ast.Trigger>('Trigger', triggerMustTakeATime, network.percentMustBePossible),
    checked<ast.UnknownElement>('UnknownElement', properties.elementWordMustBeKnown),
    checked<ast.UnknownProperty>('UnknownProperty', properties.propertyMustBeKnown),
    checked<ast.Use>('Use', names.useMustComeBeforeElements, names.useMustNameANamespace),
    checked<ast.WeightsProperty>('WeightsProperty', methods.weightsMustBeOfTheMethod),
    checked<ast.WordsProperty>('WordsProperty', words.disruptionMustNameItsTest, words.quotedWordShouldSaySomething, words.wordMustBeKnown)
];

const byType = new Map<string, Checked>(CHECKS.map(entry => [entry.type, entry]));
const ofElements = byType.get('Element');

/** Runs the checks of a file over its nodes, in one pass. */
export function checkModel(model: Model, accept: Accept, services: NvsServices): void {
    const {
        IndexManager: { names: index },
        Projects: projects
    } = services.shared.workspace;
    const said = new Set<string>();
    const context: CheckContext = {
        model,
        names: index,
        accept,
        services,
        place: projects.place(model),
        scales: services.references.Scales,
        method: projects.methodAt(model),
        first: key => !said.has(key) && said.add(key) !== undefined
    };
    walk(model, (node: AstNode) => {
        byType.get(node.$type)?.run(node, context);
        if (node.$container === model) {
            ofElements?.run(node, context);
        }
    });
}

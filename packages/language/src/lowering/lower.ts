import { compare, emptyModel, sortLists, withEffectsOnMembers, withValuesInForce } from '@nvs/model';
import type { LateListName, Listed, RiskModel } from '@nvs/model';
import type { Criterion, Element, Interest, Method, Model } from '../generated/ast.js';
import { isAssessment, isCriterion, isElement, isMethod } from '../generated/ast.js';
import { localName, namespaceOf, qualifiedName } from '../references/names.js';
import { interestOf, isComplete } from './complete.js';
import { createContext, idOf } from './context.js';
import type { LoweringContext, LoweringInput } from './context.js';
import {
    lowerActor,
    lowerAssessment,
    lowerCountry,
    lowerGroup,
    lowerLevel,
    lowerOrganisation,
    lowerScope,
    lowerSource,
    lowerStrategy,
    lowerTheme
} from './frame.js';
import { lowerDevelopment } from './developments.js';
import { lowerCapability, lowerExpectation, lowerMeasure, lowerRule, lowerTradeData } from './measures.js';
import { lowerCriterion, lowerInterest, lowerMethod, lowerScale } from './method.js';
import { lowerDependency, lowerNode, lowerSector, lowerStressTest } from './network.js';
import { lowerObjective } from './objectives.js';
import { lowerQuestion } from './questions.js';
import { readProperties, words } from './reading.js';
import { lowerCampaign, lowerJudgement, lowerThreat } from './threats.js';

type Criteria = (interest: Interest) => readonly Criterion[];

/**
 * The risk model that the documents of a project state: plain data with names resolved. Takes any syntax tree, broken ones
 * included: what is broken is left out, and costs nothing but itself. The same documents give the same model in any order.
 */
export function lower(input: LoweringInput): RiskModel {
    const order = [...input.documents].sort((a, b) => compare(input.file(a), input.file(b)));
    const own = order.flatMap(document => document.parseResult.value.entries.filter(isElement));
    const others = input.library.flatMap(document => document.parseResult.value.entries.filter(isElement));
    const context = createContext(input, languageOf(input, own));
    const model = emptyModel(input.name, context.language);
    const criteria = criteriaByInterest([...own, ...others]);
    const taken = new Set<string>();
    for (const element of own) {
        add(context, model, element, criteria, taken);
    }
    model.defaultMethod = defaultMethod(context, model, [...own, ...others].filter(isMethod));
    reachUsedMethods(
        context,
        order.map(document => document.parseResult.value),
        others.filter(isMethod)
    );
    // A set takes in what is added to it while it is walked.
    for (const element of context.reached) {
        add(context, model, element, criteria, taken);
    }
    sortLists(model);
    return withEffectsOnMembers(withValuesInForce(model));
}

/** The language of the first assessment that names one, else of the project, else English. */
function languageOf(input: LoweringInput, own: readonly Element[]): string {
    const context = createContext(input, 'en');
    for (const assessment of own.filter(isAssessment)) {
        const [language] = words(readProperties(context, assessment), 'language');
        if (language) {
            return language;
        }
    }
    return input.language || 'en';
}

/** Of elements with one name, the first counts: they would be one and the same to all that refer to it. */
function add(context: LoweringContext, model: RiskModel, element: Element, criteria: Criteria, taken: Set<string>): void {
    const id = qualifiedName(element);
    if (!isComplete(element) || (id !== undefined && taken.has(id))) {
        return;
    }
    if (lowerInto(context, model, element, criteria) && id !== undefined) {
        taken.add(id);
    }
}

function lowerInto(context: LoweringContext, model: RiskModel, element: Element, criteria: Criteria): boolean {
    switch (element.$type) {
        case 'Assessment':
            return push(model.assessments, lowerAssessment(context, element));
        case 'Organisation':
            return push(model.organisations, lowerOrganisation(context, element));
        case 'Source':
            return push(model.sources, lowerSource(context, element));
        case 'Theme':
            return push(model.themes, lowerTheme(context, element));
        case 'Strategy':
            return push(model.strategies, lowerStrategy(context, element));
        case 'Level':
            return push(model.levels, lowerLevel(context, element));
        case 'Country':
            return push(model.countries, lowerCountry(context, element));
        case 'Group':
            return push(model.groups, lowerGroup(context, element));
        case 'Scope':
            return push(model.scopes, lowerScope(context, element));
        case 'Scale':
            return push(model.scales, lowerScale(context, element));
        case 'Interest':
            return push(model.interests, lowerInterest(context, element));
        case 'Criterion':
            return push(model.criteria, lowerCriterion(context, element));
        case 'Method':
            return push(model.methods, lowerMethod(context, element, criteria));
        case 'Actor':
            return push(model.actors, lowerActor(context, element));
        case 'Threat':
            return push(model.threats, lowerThreat(context, element));
        case 'Campaign':
            return push(model.campaigns, lowerCampaign(context, element));
        case 'Judgement':
            return push(model.judgements, lowerJudgement(context, element));
        case 'Sector':
            return push(model.sectors, lowerSector(context, element));
        case 'Process':
        case 'Asset':
        case 'Resource':
        case 'Supplier':
            return push(model.nodes, lowerNode(context, element));
        case 'Dependency':
            return push(model.dependencies, lowerDependency(context, element));
        case 'StressTest':
            return push(model.stressTests, lowerStressTest(context, element));
        case 'Measure':
            return push(model.measures, lowerMeasure(context, element));
        case 'Objective':
            return pushLate(model, 'objectives', lowerObjective(context, element));
        case 'Rule':
            return push(model.rules, lowerRule(context, element));
        case 'Expectation':
            return push(model.expectations, lowerExpectation(context, element));
        case 'Capability':
            return push(model.reserved, lowerCapability(context, element));
        case 'TradeData':
            return push(model.reserved, lowerTradeData(context, element));
        case 'Development':
            return pushLate(model, 'developments', lowerDevelopment(context, element));
        case 'Question':
            return pushLate(model, 'questions', lowerQuestion(context, element));
        case 'UnknownElement':
            return false;
    }
}

function push<T>(list: T[], item: T | undefined): boolean {
    if (item !== undefined) {
        list.push(item);
    }
    return item !== undefined;
}

/** Into a list that is there only with something in it. */
function pushLate<L extends LateListName>(model: RiskModel, name: L, item: Listed<L> | undefined): boolean {
    const list: Listed<L>[] = model[name] ?? [];
    const isIn = push(list, item);
    if (isIn) {
        Object.assign(model, { [name]: list });
    }
    return isIn;
}

/** The criteria of each interest, parts excluded. */
function criteriaByInterest(elements: readonly Element[]): Criteria {
    const byInterest = new Map<Interest, Criterion[]>();
    for (const element of elements) {
        if (!isCriterion(element) || isCriterion(element.parent?.ref)) {
            continue;
        }
        const interest = interestOf(element);
        if (!interest) {
            continue;
        }
        const list = byInterest.get(interest);
        if (list) {
            list.push(element);
        } else {
            byInterest.set(interest, [element]);
        }
    }
    return interest => byInterest.get(interest) ?? [];
}

/** The method of the first assessment (in the order of files) that names one, else of the project: by its name, or by that of the namespace that holds it alone. */
function defaultMethod(context: LoweringContext, model: RiskModel, methods: readonly Method[]): string | undefined {
    const assessed = model.assessments.find(assessment => assessment.method !== undefined)?.method;
    if (assessed !== undefined) {
        return assessed;
    }
    const name = context.input.defaultMethod;
    if (!name) {
        return undefined;
    }
    const namespace = (method: Method): string => namespaceOf(method.$container);
    const only = (found: readonly Method[]): Method | undefined => (found.length === 1 ? found[0] : undefined);
    const method =
        methods.find(candidate => qualifiedName(candidate) === name) ??
        only(methods.filter(candidate => namespace(candidate) === name)) ??
        only(methods.filter(candidate => localName(candidate) === name));
    return method && idOf(context, method);
}

/** A method of the library comes along when the project uses its namespace and refers to something in it. */
function reachUsedMethods(context: LoweringContext, files: readonly Model[], methods: readonly Method[]): void {
    const used = new Set(files.flatMap(file => file.entries.map(entry => (entry.$type === 'Use' ? entry.namespace : undefined))));
    const referred = new Set([...context.reached].map(element => element.$container));
    for (const method of methods) {
        const model = method.$container;
        if (used.has(namespaceOf(model)) && referred.has(model)) {
            idOf(context, method);
        }
    }
}

import { resultsOf, type Results, type Study } from '@nvs/analysis';
import { message, type Language } from '@nvs/words';
import type { Askable } from '../names.js';
import { pageAsMarkdown } from '../words/markdown.js';
import type { Page, View } from '../words/page.js';
import { pageAsText } from '../words/text.js';
import { aroundOf } from './around.js';
import type { ExplainOptions } from './explained.js';
import { capabilityPage, explainCapability, type CapabilityExplanation } from './capability.js';
import { explainInterest, interestPage, type InterestExplanation } from './interest.js';
import { explainMeasure, measurePage, type MeasureExplanation } from './measure.js';
import { explainNode, type NodeExplanation } from './node.js';
import { nodePage } from './node-words.js';
import { explainObjective, objectivePage, type ObjectiveExplanation } from './objective.js';
import { explainOrganisation, organisationPage, type OrganisationExplanation } from './organisation.js';
import { explainPlace, placePage, type PlaceExplanation } from './place.js';
import { explainRisk, type RiskExplanation } from './risk.js';
import { riskPage } from './risk-words.js';
import { explainStressTest, stressTestPage, type StressTestExplanation } from './stress-test.js';

/** Why the figures of an element are what they are: the answer of `nvsc explain`. */
export type ExplainAnswer =
    | RiskExplanation
    | NodeExplanation
    | InterestExplanation
    | StressTestExplanation
    | PlaceExplanation
    | MeasureExplanation
    | ObjectiveExplanation
    | CapabilityExplanation
    | OrganisationExplanation;

/** What has figures that can be explained. */
export const EXPLAINABLE: Askable = {
    kinds: new Set([
        'threat',
        'campaign',
        'process',
        'asset',
        'resource',
        'supplier',
        'sector',
        'interest',
        'criterion',
        'stress_test',
        'country',
        'actor',
        'measure',
        'objective',
        'capability',
        'organisation'
    ]),
    sorts: message('questions.explainable')
};

/** Why the figures of an element are what they are. Undefined where the model has no such element, or the analysis no figures for it. */
export function explainAnswer(study: Study, id: string, options: ExplainOptions = {}): ExplainAnswer | undefined {
    const found = figuresOf(study, id, options);
    return found && { ...found, ...aroundOf(study.model, id) };
}

function figuresOf(study: Study, id: string, options: ExplainOptions): ExplainAnswer | undefined {
    const { model } = study,
        results = resultsOf(study);
    const of = <T extends { readonly id: string }>(all: readonly T[]): T | undefined => all.find(each => each.id === id);
    const risk = of([...model.threats, ...model.campaigns]);
    if (risk) {
        return explainRisk(model, risk, results, options);
    }
    const node = of([...model.nodes, ...model.sectors]);
    if (node) {
        return explainNode(study, node, results, options);
    }
    const interest = of([...model.interests, ...model.criteria]);
    if (interest) {
        return explainInterest(study, interest, results);
    }
    const place = of([...model.countries, ...model.actors]);
    if (place) {
        return explainPlace(model, place, results);
    }
    const measure = of(model.measures);
    if (measure) {
        return explainMeasure(study, measure, results, options);
    }
    return aimOf(study, id, results, options);
}

/** Of what is to be reached, who answers for it, and stress tests. */
function aimOf(study: Study, id: string, results: Results, options: ExplainOptions): ExplainAnswer | undefined {
    const { model } = study;
    const of = <T extends { readonly id: string }>(all: readonly T[]): T | undefined => all.find(each => each.id === id);
    const objective = of(model.objectives ?? []);
    if (objective) {
        return explainObjective(study, objective, results);
    }
    const capability = of(model.reserved);
    if (capability?.kind === 'capability') {
        return explainCapability(study, capability, results, options);
    }
    const organisation = of(model.organisations);
    if (organisation) {
        return explainOrganisation(study, organisation, results);
    }
    const test = of(model.stressTests);
    return test && explainStressTest(study, test, results);
}

/** The answer for a terminal. */
export function explainText(answer: ExplainAnswer, view?: View): string {
    return pageAsText(pageOf(answer, view?.language), view);
}

/** The answer for an editor. */
export function explainMarkdown(answer: ExplainAnswer, view?: View): string {
    return pageAsMarkdown(pageOf(answer, view?.language), view);
}

function pageOf(answer: ExplainAnswer, language: Language = 'en'): Page {
    switch (answer.kind) {
        case 'threat':
        case 'campaign':
            return riskPage(answer);
        case 'interest':
        case 'criterion':
            return interestPage(answer);
        case 'country':
        case 'actor':
            return placePage(answer);
        case 'measure':
            return measurePage(answer);
        case 'objective':
            return objectivePage(answer, language);
        case 'capability':
            return capabilityPage(answer);
        case 'organisation':
            return organisationPage(answer);
        case 'stress_test':
            return stressTestPage(answer);
        default:
            return nodePage(answer);
    }
}

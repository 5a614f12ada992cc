import type { Assessment, Campaign, Effect, Element, Judgement, Measure, Rule, Scale } from '../generated/ast.js';
import type { MarkingLevel } from '@nvs/model';
import type { Accept } from './finding.js';

/** All that a check of a project looks at, gathered in one pass. */
export interface Gathered {
    readonly elements: readonly Element[];
    readonly assessments: readonly Assessment[];
    readonly campaigns: readonly Campaign[];
    readonly measures: readonly Measure[];
    readonly effects: readonly Effect[];
    readonly judgements: readonly Judgement[];
    readonly rules: readonly Rule[];
    /** The levels that `marking:` can name, lowest first. */
    readonly markings: readonly MarkingLevel[];
    readonly likelihoodScale: Scale | undefined;
}

/** Looks at a project as a whole and says what is wrong with it. */
export type ProjectCheck = (gathered: Gathered, accept: Accept) => void;

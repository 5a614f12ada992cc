import type { Element, Estimate, Impact, Model } from '../generated/ast.js';
import { isCampaign, isDependency, isEstimateProperty, isImpact, isInterest, isJudgement, isThreat } from '../generated/ast.js';
import { notCounted } from './concerns.js';

type Entry = Model['entries'][number];

const impactsOf = (entry: Entry): Impact[] =>
    isThreat(entry) || isCampaign(entry) || isJudgement(entry) || isDependency(entry) ? entry.properties.filter(isImpact) : [];

/** Whether harm is judged of an interest or a risk as a whole: beside rows the two may not go together. */
export const judgesAsAWhole = (entry: Entry): boolean =>
    impactsOf(entry).some(table => table.whole !== undefined || table.rows.some(row => isInterest(row.criterion?.ref)));

const isBand = (estimate: Estimate | undefined): boolean => estimate?.upTo !== undefined;

/** Whether an entry may say less than a judgement of every criterion, or leave something out of losses on purpose: only then the model is asked how often. */
export const maySayLess = (entry: Entry): boolean =>
    judgesAsAWhole(entry) ||
    impactsOf(entry).some(table => table.others.length > 0 || table.rows.some(row => isBand(row.value))) ||
    estimatesOf(entry).some(each => each.key === 'not_judged' || each.estimates.some(isBand)) ||
    (isDependency(entry) && notCounted(entry) !== undefined);

const estimatesOf = (entry: Entry) =>
    'properties' in entry ? (entry as Extract<Element, { properties: unknown }>).properties.filter(isEstimateProperty) : [];

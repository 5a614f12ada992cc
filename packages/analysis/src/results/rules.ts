import { Id, Location, Severity } from '@nvs/model';
import * as z from 'zod';
import { ConditionPart } from './condition-part.js';
import { said } from './said.js';

export const Looked = z
    .strictObject({
        what: said.describe('What was looked at, as in the text: `d.supply.hhi`.'),
        value: said.describe('What it was; of what is missing, why it is.'),
        hours: z
            .strictObject({ low: z.number(), best: z.number().optional(), high: z.number() })
            .optional()
            .describe('Of a duration: the figure behind the words.'),
        missing: z.literal(true).optional().describe('It is not given, withheld or not computed.'),
        unsure: z
            .literal(true)
            .optional()
            .describe('It rests on what is assumed, or on less than a judgement of every criterion: `value` says on what.'),
        id: Id.optional().describe('The element it belongs to.'),
        at: Location.optional().describe('Where that stands.')
    })
    .describe('Something that a judgement rests on.');
export type Looked = z.infer<typeof Looked>;

const condition = ConditionPart.optional().describe('The condition of the rule for this element, part by part. Absent: it has none.');

export const RuleFinding = z
    .strictObject({
        element: Id,
        at: Location,
        severity: Severity,
        message: said,
        condition,
        trace: z.array(Looked)
    })
    .describe('An element to which the rule applies.');
export type RuleFinding = z.infer<typeof RuleFinding>;

export const NotJudged = z
    .strictObject({
        element: Id,
        at: Location,
        because: z.array(said).describe('What is missing or withheld.'),
        condition
    })
    .describe('An element of which the rule cannot say anything. It has not passed.');
export type NotJudged = z.infer<typeof NotJudged>;

const otherwise = z
    .array(Location)
    .optional()
    .describe('Equalities of lists that version 0.1 judged otherwise: it took them for having a member in common.');

export const RuleResult = z
    .strictObject({
        id: Id,
        at: Location,
        outcome: z.enum(['error', 'warning', 'info', 'verdict']),
        checked: z.int().describe('How many elements it looked at.'),
        matched: z.int().describe('To how many it applies. 0: the rule matched nothing.'),
        findings: z.array(RuleFinding).describe('Of rules that give an error, a warning or an info.'),
        verdicts: z
            .array(z.strictObject({ element: Id, verdict: z.string(), condition, trace: z.array(Looked) }))
            .describe('Of rules that give a verdict: where it is given.'),
        notJudged: z.array(NotJudged),
        otherwise,
        problem: said.optional().describe('Why the rule cannot be run at all: it rests on its own verdict.')
    })
    .describe('What a rule says of the model.');
export type RuleResult = z.infer<typeof RuleResult>;

export const ExpectationResult = z
    .strictObject({
        title: z.string(),
        text: z.string(),
        at: Location,
        result: z.enum(['holds', 'fails', 'cannot_be_judged']),
        because: z.array(said).describe('What is missing or withheld, where it cannot be judged.'),
        unsure: z.literal(true).optional().describe('It holds or fails as assumed: `trace` says what is assumed.'),
        condition: ConditionPart.optional().describe('The condition, part by part. Absent: it could not be gone through.'),
        trace: z.array(Looked),
        otherwise
    })
    .describe('Whether a statement about the model holds.');
export type ExpectationResult = z.infer<typeof ExpectationResult>;

import * as z from 'zod';
import { Development } from './development.js';
import { Actor, Assessment, Country, Group, Level, Organisation, Scope, Source, Strategy, Theme } from './element.js';
import { WithheldElement } from './marking.js';
import { Expectation, Measure, Reserved, Rule } from './measure.js';
import { Criterion, Interest, Method, Scale } from './method.js';
import { Dependency, Node, Sector, StressTest } from './network.js';
import { Objective } from './objective.js';
import { Question } from './question.js';
import { Campaign, Judgement, Threat } from './threat.js';

/** The lists of a model, by name: see `KINDS` for the kinds of element that each holds. One that came later is absent where it would be empty, so that older models stay as they were. */
export const LISTS = {
    assessments: z.array(Assessment),
    organisations: z.array(Organisation),
    sources: z.array(Source),
    themes: z.array(Theme),
    strategies: z.array(Strategy),
    levels: z.array(Level),
    countries: z.array(Country).describe('Those of the standard library only as far as the model names them.'),
    groups: z.array(Group),
    scopes: z.array(Scope),
    scales: z.array(Scale),
    interests: z.array(Interest),
    criteria: z.array(Criterion),
    methods: z.array(Method).describe('Those of the standard library only as far as the model uses them.'),
    actors: z.array(Actor),
    threats: z.array(Threat),
    campaigns: z.array(Campaign),
    judgements: z.array(Judgement),
    sectors: z.array(Sector),
    nodes: z.array(Node),
    dependencies: z.array(Dependency),
    stressTests: z.array(StressTest),
    measures: z.array(Measure),
    rules: z.array(Rule),
    expectations: z.array(Expectation),
    reserved: z.array(Reserved),
    objectives: z.array(Objective).optional().describe('What is to be reached. Absent: there are none.'),
    developments: z.array(Development).optional().describe('What drives threats. Absent: there are none.'),
    questions: z.array(Question).optional().describe('What is not known, and who was asked. Absent: there are none.')
} as const;
export type ListName = keyof typeof LISTS;
/** The lists that are absent where they would be empty. */
export type LateListName = { [L in ListName]: undefined extends z.infer<(typeof LISTS)[L]> ? L : never }[ListName];
/** What a list holds. */
export type Listed<L extends ListName = ListName> = NonNullable<RiskModel[L]>[number];

/** What the text says, as plain data with names resolved. Every list is in the order of ids (judgements: of what they judge; expectations: of place). */
export const RiskModel = z
    .strictObject({
        project: z.string(),
        language: z.string().describe('Language of the titles in reports, ISO 639.'),
        defaultMethod: z.string().optional().describe('The method that applies: of the assessment, else of nvs.json.'),
        ...LISTS,
        withheld: z.array(WithheldElement).optional().describe('What is marked higher than the report. Absent: nothing was taken out.')
    })
    .describe('A national-security risk model as plain data.');
export type RiskModel = z.infer<typeof RiskModel>;

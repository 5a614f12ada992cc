import type { ReportSection } from '@nvs/model';
import type { Section } from './document.js';
import type { Facts } from './facts.js';
import type { Profile } from './profiles/profile.js';
import { actors } from './sections/actors.js';
import { cerDependencies } from './sections/cer-dependencies.js';
import { cerDisruption } from './sections/cer-disruption.js';
import { cerHazards } from './sections/cer-hazards.js';
import { cerSectors } from './sections/cer-sectors.js';
import { context } from './sections/context.js';
import { gapsByOwner } from './sections/gaps-by-owner.js';
import { gaps } from './sections/gaps.js';
import { glossary } from './sections/glossary.js';
import { hangs } from './sections/hangs.js';
import { heat } from './sections/heat.js';
import { inShort } from './sections/in-short.js';
import { interests } from './sections/interests.js';
import { decisions, measures } from './sections/measures.js';
import { criteria, method } from './sections/method.js';
import { register } from './sections/register.js';
import { risks } from './sections/risks.js';
import { rules } from './sections/rules.js';
import { shared } from './sections/shared.js';
import { stressTests } from './sections/stress-tests.js';
import { supply } from './sections/supply.js';
import { ucpmAssessment } from './sections/ucpm-assessment.js';
import { ucpmCapability } from './sections/ucpm-capability.js';
import { ucpmPriorities } from './sections/ucpm-priorities.js';
import { withheld } from './sections/withheld.js';

/** What makes each section, by its id. */
export const SECTIONS: Readonly<Record<ReportSection, (facts: Facts, profile: Profile) => Section>> = {
    'in-short': inShort,
    risks,
    heat,
    interests,
    actors,
    shared,
    'stress-tests': stressTests,
    hangs,
    supply,
    measures,
    gaps,
    rules,
    method,
    glossary,
    decisions,
    'gaps-by-owner': gapsByOwner,
    context,
    register,
    criteria,
    'cer-hazards': cerHazards,
    'cer-sectors': cerSectors,
    'cer-dependencies': cerDependencies,
    'cer-disruption': cerDisruption,
    'ucpm-assessment': ucpmAssessment,
    'ucpm-capability': ucpmCapability,
    'ucpm-priorities': ucpmPriorities,
    withheld
};

import { message } from '@nvs/words';
import type { Report } from '../json/index.js';
import { markingHeading } from '../marking.js';
import { called } from './called.js';
import { checked } from './check.js';
import type { Document, Section } from './document.js';
import { factsOf, type Facts } from './facts.js';
import { actors } from './sections/actors.js';
import { gaps } from './sections/gaps.js';
import { glossary } from './sections/glossary.js';
import { hangs } from './sections/hangs.js';
import { heat } from './sections/heat.js';
import { inShort } from './sections/in-short.js';
import { interests } from './sections/interests.js';
import { measures } from './sections/measures.js';
import { method } from './sections/method.js';
import { risks } from './sections/risks.js';
import { rules } from './sections/rules.js';
import { shared } from './sections/shared.js';
import { stressTests } from './sections/stress-tests.js';
import { supply } from './sections/supply.js';

/** In the order of the report. A section that has nothing to say is left out. */
const SECTIONS: readonly ((facts: Facts) => Section)[] = [
    inShort,
    risks,
    heat,
    interests,
    actors,
    shared,
    stressTests,
    hangs,
    supply,
    measures,
    gaps,
    rules,
    method,
    glossary
];

/** Kept as long as its report is: every format lays out the same document, and it is dearer than most of them. */
const documents = new WeakMap<Report, Document>();

/** The report for people, in the language of the model. */
export function documentOf(report: Report): Document {
    const known = documents.get(report);
    if (known) {
        return known;
    }
    const made = buildDocument(report);
    documents.set(report, made);
    return made;
}

function buildDocument(report: Report): Document {
    const facts = factsOf(report);
    const assessment = report.model.assessments[0];
    return checked({
        title: assessment ? called(assessment, facts.language) : message('text.asWritten', { text: report.project }),
        subtitle: [
            ...(report.marking ? [markingHeading(report.marking)] : []),
            message('pages.madeWith', { name: report.generator.name, version: report.generator.version })
        ],
        language: facts.language,
        sections: SECTIONS.map(section => section(facts)).filter(({ blocks }) => blocks.length > 0)
    });
}

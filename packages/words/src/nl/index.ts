import { actors } from './actors.js';
import type { Catalogue, Translation } from '../catalogue.js';
import { actorPages, sharedPages } from './actor-pages.js';
import { aimAnswers } from './aim-answers.js';
import { answers } from './answers.js';
import { bestBuys } from './best-buys.js';
import { capabilities } from './capabilities.js';
import { cerPages } from './cer-pages.js';
import { chances } from './chances.js';
import { changes } from './changes.js';
import { characters } from './characters.js';
import { cli } from './cli.js';
import { cutsets } from './cutsets.js';
import { elementDocs } from './element-docs.js';
import { diagramPages } from './diagram-pages.js';
import { editor } from './editor.js';
import { elements } from './elements.js';
import { exchange } from './exchange.js';
import { findings } from './findings.js';
import { formats } from './formats.js';
import { forms } from './forms.js';
import { formulaPages } from './formula-pages.js';
import { allow } from './allow.js';
import { fixes } from './fixes.js';
import { refactor } from './refactor.js';
import { gapList } from './gap-list.js';
import { gaps } from './gaps.js';
import { glossary } from './glossary.js';
import { habits } from './habits.js';
import { harm } from './harm.js';
import { head } from './head.js';
import { help } from './help.js';
import { hoverFigures } from './hover-figures.js';
import { hover } from './hover.js';
import { impact } from './impact.js';
import { interestAnswers, stressTestAnswers } from './interest-answers.js';
import { interestPages } from './interest-pages.js';
import { keywordDocs } from './keyword-docs.js';
import { lists } from './lists.js';
import { manyEffects } from './many-effects.js';
import { measureAnswers } from './measure-answers.js';
import { measures } from './measures.js';
import { memberDocs } from './member-docs.js';
import { methodPages, provenancePages } from './method-pages.js';
import { methods } from './methods.js';
import { names } from './names.js';
import { newModel } from './new-model.js';
import { network } from './network.js';
import { importance, nodeAnswers } from './node-answers.js';
import { hangPages } from './hang-pages.js';
import { pageTools } from './page-tools.js';
import { pages } from './pages.js';
import { networkPages } from './network-pages.js';
import { starting } from './starting.js';
import { stix } from './stix.js';
import { supplyPages } from './supply-pages.js';
import { tables } from './tables.js';
import { targets } from './targets.js';
import { testPages } from './test-pages.js';
import { outputs } from './outputs.js';
import { placeAnswers } from './place-answers.js';
import { office } from './office.js';
import { objectives } from './objectives.js';
import { openPsa } from './open-psa.js';
import { profiles } from './profiles.js';
import { project } from './project.js';
import { projectFile } from './project-file.js';
import { projects } from './projects.js';
import { properties } from './properties.js';
import { propertyDocs } from './property-docs.js';
import { questions } from './questions.js';
import { references } from './references.js';
import { register } from './register.js';
import { rephrased } from './rephrased.js';
import { renaming } from './renaming.js';
import { rings } from './rings.js';
import { riskAnswers } from './risk-answers.js';
import { ruleFindings } from './rule-findings.js';
import { rulePages } from './rule-pages.js';
import { ruleReasons } from './rule-reasons.js';
import { ruleConditions, ruleValues } from './rule-values.js';
import { scoring } from './scoring.js';
import { server } from './server.js';
import { concerns } from './concerns.js';
import { assumptions } from './assumptions.js';
import { control } from './control.js';
import { triggers } from './triggers.js';
import { judges } from './judges.js';
import { partial } from './partial.js';
import { developments } from './developments.js';
import { qualifiers } from './qualifiers.js';
import { openQuestions } from './open-questions.js';
import { classWords } from './class-words.js';
import { otherNames } from './other-names.js';
import { sourcePlaces } from './source-places.js';
import { shortNames } from './short-names.js';
import { syntax } from './syntax.js';
import { system } from './system.js';
import { text } from './text.js';
import { threats } from './threats.js';
import { timeline } from './timeline.js';
import { tips } from './tips.js';
import { tokens } from './tokens.js';
import { translation } from './translation.js';
import { types } from './types.js';
import { ucpmPages } from './ucpm-pages.js';
import { values } from './values.js';
import { wants } from './wants.js';
import { watching } from './watching.js';
import { whatif } from './whatif.js';
import { wordDocs } from './word-docs.js';

/** All that is said, in Dutch. */
export const dutch: { readonly [A in keyof Catalogue]: Translation<Catalogue[A]> } = {
    actorPages,
    aimAnswers,
    answers,
    bestBuys,
    capabilities,
    cerPages,
    chances,
    actors,
    changes,
    characters,
    cli,
    cutsets,
    diagramPages,
    editor,
    elementDocs,
    elements,
    exchange,
    findings,
    formats,
    forms,
    formulaPages,
    allow,
    fixes,
    refactor,
    gapList,
    gaps,
    glossary,
    habits,
    harm,
    head,
    help,
    hover,
    hoverFigures,
    impact,
    importance,
    interestAnswers,
    interestPages,
    keywordDocs,
    lists,
    manyEffects,
    measureAnswers,
    measures,
    memberDocs,
    methodPages,
    methods,
    names,
    newModel,
    network,
    nodeAnswers,
    hangPages,
    pageTools,
    pages,
    networkPages,
    starting,
    stix,
    supplyPages,
    tables,
    targets,
    testPages,
    placeAnswers,
    office,
    objectives,
    openPsa,
    outputs,
    profiles,
    project,
    projectFile,
    projects,
    properties,
    propertyDocs,
    provenancePages,
    questions,
    references,
    register,
    renaming,
    rephrased,
    rings,
    riskAnswers,
    ruleConditions,
    ruleFindings,
    rulePages,
    ruleReasons,
    ruleValues,
    scoring,
    server,
    concerns,
    assumptions,
    control,
    triggers,
    judges,
    partial,
    developments,
    qualifiers,
    openQuestions,
    classWords,
    otherNames,
    shortNames,
    sourcePlaces,
    sharedPages,
    stressTestAnswers,
    syntax,
    system,
    text,
    threats,
    timeline,
    tips,
    tokens,
    translation,
    types,
    ucpmPages,
    values,
    wants,
    watching,
    whatif,
    wordDocs
};

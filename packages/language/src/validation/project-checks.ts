import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import { message } from '@nvs/words';
import type { Element, Judgement, Model, Rule, Verdict } from '../generated/ast.js';
import {
    isAssessment,
    isCampaign,
    isElement,
    isEstimateProperty,
    isJudgement,
    isMeasure,
    isModel,
    isQuantity,
    isRefsProperty,
    isRule,
    isThreat,
    isVerdict
} from '../generated/ast.js';
import type { Scale } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { isNamed, qualifiedName } from '../references/names.js';
import { markingLevels } from '../references/markings.js';
import { scaleOf } from '../references/scales.js';
import type { Project } from '../workspace/projects.js';
import { attempt } from './check.js';
import { effectsShouldReachSomebody, figuresMustBeSetOnce } from './effects-on-many.js';
import type { Accept, Finding } from './finding.js';
import type { Gathered, ProjectCheck } from './gathered.js';
import { propertyOf } from './keys.js';
import { partsShouldFitTheWhole, stretchOf } from './likelihood-parts.js';
import { markingShouldBeALevel, textShouldNotNameWhatIsMarkedHigher } from './markings.js';
import { measuresShouldFitTheAssessment, valuesShouldBeJudgedWithMeasuresInPlace } from './measure-dates.js';
import { read } from './quantities.js';
import { otherNamesShouldTellApart } from './other-names.js';
import { answersShouldBeThereInTime } from './questions.js';
import { trendShouldGoWithDevelopments } from './developments.js';
import { triggersMustNotGoInCircles } from './trigger-circles.js';
import { OBJECTIVE_CHECKS } from './objectives.js';
import { consequenceShouldBeAsLikelyAsItsTriggers } from './triggered.js';
import { mayMakeARing, ringsMustHaveASource, type Ring } from './rings.js';
import { valuesByYearShouldHoldToday, viewMustBeChosen } from './values-by-year.js';
import { walk } from './walk.js';

/** What is wrong with a project as a whole, by document: what can't be told from one file and the names of the others. */
export function checkProject(
    project: Project,
    documents: readonly LangiumDocument[],
    services: NvsServices
): Map<LangiumDocument, Finding[]> {
    const { findings, accept } = byDocument();
    const { Projects } = services.shared.workspace;
    const gathered = gather(
        documents,
        scaleOf(Projects.method(project), 'likelihood_scale'),
        markingLevels([...documents, ...Projects.libraryDocuments()])
    );
    const [first] = documents;
    if (!first) {
        return findings;
    }
    const root = first.parseResult.value;
    for (const check of CHECKS) {
        attempt({ name: check.name }, root, accept, () => {
            check(gathered, accept);
        });
    }
    return findings;
}

/** Whether `checkRings` has to look at the network at all. */
export function mayHaveRings(documents: readonly LangiumDocument[]): boolean {
    return elementsOf(documents).some(mayMakeARing);
}

/** What is wrong with the rings of a project, by document: that takes its model and its network, which are costly. */
export function checkRings(documents: readonly LangiumDocument[], rings: () => readonly Ring[]): Map<LangiumDocument, Finding[]> {
    const { findings, accept } = byDocument();
    const [first] = documents;
    if (first) {
        attempt({ name: ringsMustHaveASource.name }, first.parseResult.value, accept, () => {
            ringsMustHaveASource(elementsOf(documents), rings(), accept);
        });
    }
    return findings;
}

function byDocument(): { readonly findings: Map<LangiumDocument, Finding[]>; readonly accept: Accept } {
    const findings = new Map<LangiumDocument, Finding[]>();
    const accept: Accept = finding => {
        const document = AstUtils.getDocument(finding.node);
        const list = findings.get(document);
        if (list) {
            list.push(finding);
        } else {
            findings.set(document, [finding]);
        }
    };
    return { findings, accept };
}

function elementsOf(documents: readonly LangiumDocument[]): Element[] {
    return documents
        .map(document => document.parseResult.value)
        .filter(isModel)
        .flatMap((model: Model) => model.entries.filter(isElement));
}

function gather(documents: readonly LangiumDocument[], likelihoodScale: Scale | undefined, markings: Gathered['markings']): Gathered {
    const elements = elementsOf(documents);
    const measures = elements.filter(isMeasure);
    return {
        elements,
        measures,
        likelihoodScale,
        markings,
        assessments: elements.filter(isAssessment),
        campaigns: elements.filter(isCampaign),
        judgements: elements.filter(isJudgement),
        rules: elements.filter(isRule),
        effects: measures.flatMap(measure => measure.properties.filter(property => property.$type === 'Effect'))
    };
}

/** Names in several files; within a file the check of the file says it. */
const namesMustBeUniqueAcrossFiles: ProjectCheck = ({ elements }, accept) => {
    if (elements.every(node => node.$container === elements[0]?.$container)) {
        return;
    }
    const first = new Map<string, Element>();
    for (const node of elements) {
        const name = qualifiedName(node);
        if (name === undefined) {
            continue;
        }
        const before = first.get(name);
        if (!before) {
            first.set(name, node);
        } else if (before.$container !== node.$container) {
            accept({
                code: 'name/duplicate',
                node,
                property: 'name',
                message: message('names.nameInOtherFile', { kind: before.$type, name }),
                related: [{ node: before, message: message('names.nameFirst', { name }) }]
            });
        }
    }
};

const assessmentShouldBeOne: ProjectCheck = ({ assessments }, accept) => {
    const [first, ...others] = assessments;
    for (const node of others) {
        accept({
            code: 'assessment/several',
            node,
            message: message('projects.severalAssessments'),
            ...(first ? { related: [{ node: first, message: message('projects.firstIsHere') }] } : {})
        });
    }
};

/** The typed likelihood of a threat is its total, campaigns included: none of them can be likelier. */
const campaignMustNotBeLikelierThanItsThreats: ProjectCheck = ({ campaigns, likelihoodScale }, accept) => {
    for (const campaign of campaigns) {
        const own = stretchOf(propertyOf(campaign, 'likelihood'), likelihoodScale);
        const list = propertyOf(campaign, 'threats');
        if (own === undefined || !isRefsProperty(list)) {
            continue;
        }
        list.refs.forEach((ref, index) => {
            const threat = ref.target?.ref;
            const total = isThreat(threat) ? stretchOf(propertyOf(threat, 'likelihood'), likelihoodScale) : undefined;
            if (!threat || total === undefined || own.kind !== total.kind || own.low <= total.high * (1 + 1e-9)) {
                return;
            }
            accept({
                code: 'campaign/likelihood',
                node: list,
                property: 'refs',
                index,
                message: message('threats.campaignLikelier', { threat: ref.target?.$refText }),
                related: [{ node: threat, message: message('threats.threatIsHere') }]
            });
        });
    }
};

/** A campaign brings its threats each time: what happens once at most cannot come in one that can happen again. */
const campaignMustNotRepeatItsThreats: ProjectCheck = ({ campaigns, likelihoodScale }, accept) => {
    for (const campaign of campaigns) {
        const list = propertyOf(campaign, 'threats');
        if (!isRefsProperty(list) || occursOf(campaign, likelihoodScale) !== 'repeatedly') {
            continue;
        }
        list.refs.forEach((ref, index) => {
            const threat = ref.target?.ref;
            if (isThreat(threat) && occursOf(threat, likelihoodScale) === 'once') {
                accept({
                    code: 'campaign/repeats',
                    node: list,
                    property: 'refs',
                    index,
                    message: message('threats.campaignRepeats', { campaign: campaign.name, threat: ref.target?.$refText }),
                    related: [{ node: threat, message: message('threats.threatIsHere') }]
                });
            }
        });
    }
};

/** Whether a likelihood is a chance or a frequency; a class is what its scale measures, which has a horizon if it is chances. */
function occursOf(node: Element, scale: Scale | undefined): 'once' | 'repeatedly' | undefined {
    const property = propertyOf(node, 'likelihood');
    const best = isEstimateProperty(property) ? property.estimates[0]?.best : undefined;
    if (!best) {
        return undefined;
    }
    if (isQuantity(best)) {
        const quantity = read(best);
        return quantity && (quantity.dimension === 'share' ? 'once' : quantity.per === undefined ? undefined : 'repeatedly');
    }
    return scale && (propertyOf(scale, 'horizon') ? 'once' : 'repeatedly');
}

/** One judgement by the same organisations on the same day. */
const judgementsMustDiffer: ProjectCheck = ({ judgements }, accept) => {
    const first = new Map<string, Judgement>();
    for (const node of judgements) {
        const threat = node.of?.ref;
        if (!threat || !isNamed(threat)) {
            continue;
        }
        const by = node.by
            .map(ref => ref.ref && qualifiedName(ref.ref))
            .sort()
            .join();
        const key = `${qualifiedName(threat) ?? ''} ${by} ${node.date ?? ''}`;
        const before = first.get(key);
        if (!before) {
            first.set(key, node);
        } else {
            accept({
                code: 'judgement/twice',
                node,
                property: 'of',
                message: message('threats.judgedTwice', { threat: threat.title ?? threat.name, onOneDay: node.date !== undefined }),
                related: [{ node: before, message: message('projects.firstIsHere') }]
            });
        }
    }
};

/** A verdict is asked of a rule that gives one, and never in a circle. */
const verdictsMustEnd: ProjectCheck = ({ rules }, accept) => {
    const asks = new Map<Rule, Verdict[]>();
    for (const rule of rules) {
        const verdicts: Verdict[] = [];
        if (rule.condition) {
            walk(rule.condition, node => {
                if (isVerdict(node)) {
                    verdicts.push(node);
                }
            });
        }
        asks.set(rule, verdicts);
        for (const verdict of verdicts) {
            const asked = verdict.rule?.ref;
            if (asked?.outcome && asked.outcome.verdict === undefined) {
                accept({
                    code: 'rule/no-verdict',
                    node: verdict,
                    property: 'rule',
                    message: message('types.noVerdict', { rule: asked.name, severity: asked.outcome.severity }),
                    related: [{ node: asked, message: message('types.ruleIsHere') }]
                });
            }
        }
    }
    const done = new Map<Rule, 'open' | 'closed'>();
    const visit = (rule: Rule, path: readonly Rule[]): void => {
        done.set(rule, 'open');
        for (const verdict of asks.get(rule) ?? []) {
            const asked = verdict.rule?.ref;
            if (!asked) {
                continue;
            }
            if (done.get(asked) === 'open') {
                const circle = [...path.slice(path.indexOf(asked)).map(step => step.name), asked.name];
                accept({
                    code: 'rule/circle',
                    node: verdict,
                    property: 'rule',
                    message: message('types.ruleCircle', { rules: circle })
                });
            } else if (!done.has(asked) && asks.has(asked)) {
                visit(asked, [...path, asked]);
            }
        }
        done.set(rule, 'closed');
    };
    for (const rule of rules) {
        if (!done.has(rule)) {
            visit(rule, [rule]);
        }
    }
};

const threatsMustNotSetThemselvesOff: ProjectCheck = ({ elements }, accept) => {
    triggersMustNotGoInCircles(elements, accept);
};

const consequenceShouldBeLikelyEnough: ProjectCheck = ({ elements, likelihoodScale }, accept) =>
    consequenceShouldBeAsLikelyAsItsTriggers(elements, likelihoodScale, accept);

/** Every check of a project. */
const CHECKS: readonly ProjectCheck[] = [
    answersShouldBeThereInTime,
    assessmentShouldBeOne,
    campaignMustNotBeLikelierThanItsThreats,
    campaignMustNotRepeatItsThreats,
    consequenceShouldBeLikelyEnough,
    threatsMustNotSetThemselvesOff,
    effectsShouldReachSomebody,
    figuresMustBeSetOnce,
    judgementsMustDiffer,
    markingShouldBeALevel,
    measuresShouldFitTheAssessment,
    namesMustBeUniqueAcrossFiles,
    ...OBJECTIVE_CHECKS,
    otherNamesShouldTellApart,
    partsShouldFitTheWhole,
    textShouldNotNameWhatIsMarkedHigher,
    trendShouldGoWithDevelopments,
    valuesByYearShouldHoldToday,
    valuesShouldBeJudgedWithMeasuresInPlace,
    verdictsMustEnd,
    viewMustBeChosen
];

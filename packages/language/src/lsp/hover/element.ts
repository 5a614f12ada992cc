import { UriUtils } from 'langium';
import { isKindName } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import {
    isAlsoProperty,
    isCriterion,
    isDateProperty,
    isDependency,
    isDevelopment,
    isEstimateProperty,
    isMethod,
    isQuestion,
    isLevelProperty,
    isRefsProperty,
    isShortProperty,
    isTextProperty,
    isThreat,
    isThresholdsProperty,
    isTitleProperty,
    isVariable,
    isWordsProperty
} from '../../generated/ast.js';
import type { Criterion, Element } from '../../generated/ast.js';
import { docOf, sourceText } from '../../lowering/docs.js';
import { notCounted } from '../../references/concerns.js';
import { directionOf, driveOn } from '../../references/developments.js';
import { isReverse } from '../../references/reverse.js';
import { qualifiedName } from '../../references/names.js';
import { valueAsked } from '../../references/topics.js';
import { references } from '../../references/properties.js';
import { propertyOf } from '../../validation/keys.js';
import { isOpen } from '../../validation/questions.js';
import type { NvsServices } from '../../module.js';
import { isLibrary } from '../../workspace/projects.js';
import { brief, escaped, table } from '../markdown.js';
import { documentOf } from '../named.js';
import type { NamedNode } from '../named.js';
import { classHover, fromMemory } from './scale-class.js';

/** More lines than this hide what is behind the hover. */
const MOST_PROPERTIES = 10;

/** What an editor shows about something with a name, as Markdown; the figures of an element before what it says about itself, for that can be read anyway. */
export function nodeHover(node: NamedNode, services: NvsServices, figures = ''): string {
    const say = (said: Message): string => services.shared.Wording.of(said);
    if (isVariable(node)) {
        const kind = node.kind ? escaped(node.kind) : undefined;
        return `\`${node.name}\` – ${say(message('tips.eachInTurn', { kind }))}`;
    }
    return node.$type === 'ScaleClass' || node.$type === 'SubClass' ? classHover(node, say) : elementHover(node, services, figures);
}

function elementHover(element: Element & { name: string }, services: NvsServices, figures: string): string {
    const title = 'title' in element && element.title ? ` “${escaped(element.title)}”` : '';
    const say = (said: Message): string => services.shared.Wording.of(said);
    const kind = say(isKindName(element.$type) ? message('tips.kind', { kind: element.$type }) : message('tips.element'));
    const head = `**${escaped(qualifiedName(element) ?? element.name)}** – ${escaped(kind)}${title}`;
    const said = isCriterion(element) ? criterionHover(element, services) : properties(element);
    return [
        head,
        otherTitles(element),
        escaped(docOf(element) ?? ''),
        openQuestions(element, services),
        developments(element, services),
        counterPressure(element, services),
        figures,
        figures !== '' && said !== '' ? '---' : '',
        said,
        whereDefined(element, say),
        pageOfMethod(element, say)
    ]
        .filter(part => part !== '')
        .join('\n\n');
}

/** What was asked about it and is not answered. */
function openQuestions(element: Element, { shared }: NvsServices): string {
    return shared.workspace.IndexManager.names.search
        .questions()
        .flatMap(({ node }) => (isQuestion(node) && isOpen(node) && node.about.some(({ ref }) => ref === element) ? [node] : []))
        .map(question => {
            const asked = references(question, 'asked').flatMap(each => (each && 'name' in each ? [titleOf(each)] : []));
            const due = propertyOf(question, 'due');
            return shared.Wording.of(
                message('openQuestions.note', {
                    title: escaped(titleOf(question)),
                    values: question.about.flatMap(each => (each.ref === element ? (valueAsked(each) ?? []) : [])),
                    asked: asked.map(escaped),
                    due: isDateProperty(due) ? due.date : undefined
                })
            );
        })
        .join('\n\n');
}

/** What drives a threat. */
function developments(element: Element, { shared }: NvsServices): string {
    if (!isThreat(element)) {
        return '';
    }
    return shared.workspace.IndexManager.names.search
        .developments()
        .flatMap(({ node }) => {
            const drive = isDevelopment(node) ? driveOn(element, node) : undefined;
            return isDevelopment(node) && drive
                ? [message('developments.note', { title: escaped(titleOf(node)), direction: directionOf(drive, node) })]
                : [];
        })
        .map(said => shared.Wording.of(said))
        .join('\n\n');
}

/** What of a dependency is in no loss. */
function counterPressure(element: Element, { shared }: NvsServices): string {
    if (!isDependency(element)) {
        return '';
    }
    const concern = notCounted(element);
    const said = isReverse(element) ? message('concerns.reverseNote') : concern && message('concerns.notCountedNote', { concern });
    return said ? shared.Wording.of(said) : '';
}

const titleOf = (element: Element): string =>
    ('title' in element ? element.title : undefined) ?? ('name' in element ? element.name : undefined) ?? '';

function otherTitles(element: Element): string {
    if (!('properties' in element)) {
        return '';
    }
    return element.properties
        .filter(isTitleProperty)
        .flatMap(property => property.titles)
        .filter(title => title.language && title.text)
        .map(title => `*${escaped(title.language)}* ${escaped(title.text)}`)
        .join(' · ');
}

/** What it says about itself in one line each, as written. */
function properties(element: Element): string {
    if (!('properties' in element)) {
        return '';
    }
    const lines = element.properties
        .filter(
            property =>
                isRefsProperty(property) ||
                isLevelProperty(property) ||
                isEstimateProperty(property) ||
                isWordsProperty(property) ||
                isTextProperty(property) ||
                isDateProperty(property) ||
                isShortProperty(property) ||
                isAlsoProperty(property)
        )
        .map(property => `- ${brief(sourceText(property))}`);
    return [...lines.slice(0, MOST_PROPERTIES), ...(lines.length > MOST_PROPERTIES ? ['- …'] : [])].join('\n');
}

function criterionHover(criterion: Criterion, { references: { Scales }, shared: { Wording } }: NvsServices): string {
    const say = (said: Message): string => Wording.of(said);
    const thresholds = criterion.properties.filter(isThresholdsProperty).flatMap(property =>
        property.thresholds.map(threshold => {
            const name = threshold.class?.name ?? '';
            const title = Scales.classOf(threshold.class)?.title;
            const all = threshold.$cstNode,
                after = threshold.class?.$cstNode;
            const text = all && after ? all.root.fullText.slice(after.end, all.end).replace(/\s+/g, ' ').trim() : '';
            return [
                `${escaped(name)}${title ? ` ${escaped(title)}` : ''}`,
                escaped(text),
                property.scope ? escaped(property.scope.$refText) : ''
            ];
        })
    );
    const scoped = thresholds.some(row => row[2] !== '');
    const rows = thresholds.map(row => (scoped ? row : row.slice(0, 2)));
    const heads = [message('tips.class'), message('tips.when'), message('tips.inScope')].map(say);
    const stated = criterion.properties.some(property => isRefsProperty(property) && property.key === 'scale');
    const scale = stated ? undefined : Scales.ofCriterion(criterion, criterion);
    const memory = criterion.properties.some(
        property => isWordsProperty(property) && property.key === 'provenance' && property.words.includes('from_memory')
    );
    return [
        memory ? fromMemory(say) : '',
        properties(criterion),
        scale ? say(message('tips.measuredOn', { scale: escaped(scale.title ?? scale.name) })) : '',
        rows.length > 0 ? table(scoped ? heads : heads.slice(0, 2), rows) : ''
    ]
        .filter(part => part !== '')
        .join('\n\n');
}

/** Where a method of the library is explained as a whole. */
function pageOfMethod(element: Element, say: (said: Message) => string): string {
    const document = documentOf(element);
    return isMethod(element) && document && isLibrary(document.uri.toString())
        ? say(message('tips.methodPage', { name: element.name }))
        : '';
}

function whereDefined(element: Element, say: (said: Message) => string): string {
    const document = documentOf(element);
    if (!document || !element.$cstNode) {
        return '';
    }
    const file = escaped(UriUtils.basename(document.uri));
    return say(
        isLibrary(document.uri.toString())
            ? message('tips.inLibrary', { file })
            : message('tips.inFile', { file, line: element.$cstNode.range.start.line + 1 })
    );
}

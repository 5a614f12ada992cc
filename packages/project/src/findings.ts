import type { ExpectationResult, Judgement, Looked, RuleFinding, RuleResult } from '@nvs/analysis';
import { inOrder, pageOf, severityOf, type Code, type ProjectConfig } from '@nvs/language';
import { kindByWord, kindOf, type Diagnostic, type Location, type RelatedLocation, type RiskModel } from '@nvs/model';

/** How many elements a message names; how many places explain it; how many values of one thing are told. */
const NAMED = 3,
    PLACES = 10,
    VALUES = 4;

/**
 * What the rules and expectations of a project say, as findings: of a rule at the element that it speaks of, of an expectation at
 * itself. What could not be judged is told too. In the order of file and place.
 * @param files the project's own files: what is said of an element in any other stands at the rule
 */
export function judgementDiagnostics(
    model: RiskModel,
    judgement: Judgement,
    config: ProjectConfig,
    files: readonly string[]
): Diagnostic[] {
    const own = new Set(files);
    const titles = titlesOf(model);
    const title = (id: string): string => titles.get(id) ?? id;
    const diagnostics: Diagnostic[] = [];
    const add = (code: Code, location: Location, message: string, related: RelatedLocation[]): void => {
        const severity = severityOf(code, config);
        if (severity !== 'off') {
            diagnostics.push({ code, severity, message, location, related, page: pageOf(code) });
        }
    };
    // A rule of another project runs here only where one of this project asks for its verdict; there, it is told in its own right.
    for (const rule of judgement.rules.filter(({ at }) => own.has(at.file))) {
        const here: RelatedLocation = { message: 'The rule stands here.', location: rule.at };
        for (const finding of rule.findings) {
            const isOwn = own.has(finding.at.file);
            const related = [
                isOwn ? here : { message: `${title(finding.element)} stands here.`, location: finding.at },
                ...lookedAt(finding.trace, title, finding.element)
            ];
            add(`rule/${finding.severity}`, isOwn ? finding.at : rule.at, said(finding, title(rule.id)), related);
        }
        const unknown = notJudged(rule, model, title);
        // What a rule forbids is not known to be absent where it could not be judged: a strict check does not pass.
        if (unknown) {
            add(rule.outcome === 'error' ? 'rule/error-not-judged' : 'rule/not-judged', rule.at, unknown.message, unknown.related);
        }
        for (const at of rule.otherwise ?? []) {
            add('expression/list-equality', at, OTHERWISE, [here]);
        }
        if (rule.checked === 0 && rule.problem === undefined) {
            add('rule/no-element', rule.at, `The model has no ${kindOfRule(rule, model).one}: this rule looked at nothing.`, []);
        }
    }
    for (const expectation of judgement.expectations) {
        for (const at of expectation.otherwise ?? []) {
            add('expression/list-equality', at, OTHERWISE, []);
        }
        if (expectation.result === 'holds') {
            continue;
        }
        const related = lookedAt(expectation.trace, title);
        if (expectation.result === 'fails') {
            add('expect/fails', expectation.at, failed(expectation, title), related);
        } else {
            add('expect/not-judged', expectation.at, undecided(expectation), related);
        }
    }
    return inOrder(diagnostics);
}

/** Of lists in an equality that only the values tell apart. */
const OTHERWISE =
    'Two lists are the same when they have the same members. Here they have some in common and are not the same: if that is what you ask for, write overlaps.';

function titlesOf(model: RiskModel): Map<string, string> {
    const titles = new Map<string, string>();
    for (const list of Object.values(model)) {
        if (!Array.isArray(list)) {
            continue;
        }
        for (const element of list) {
            if ('title' in element && 'id' in element) {
                titles.set(element.id, element.title);
            }
        }
    }
    return titles;
}

/** What the rule says of the element, and which rule says it. */
function said({ message }: RuleFinding, rule: string): string {
    return message === '' ? `${sentence(rule)}` : `${sentence(message)} Rule: ${sentence(rule)}`;
}

function notJudged(
    rule: RuleResult,
    model: RiskModel,
    title: (id: string) => string
): { message: string; related: RelatedLocation[] } | undefined {
    if (rule.problem !== undefined) {
        return { message: `This rule was not run. ${rule.problem}`, related: [] };
    }
    const { notJudged: open, checked } = rule,
        { one, many } = kindOfRule(rule, model);
    if (open.length === 0) {
        return undefined;
    }
    const why = open.map(({ element, because }) => {
        const reason = because.join('; ');
        return reason.includes(title(element)) ? reason : `${title(element)} (${reason})`;
    });
    return {
        message: `${open.length} of ${checked} ${checked === 1 ? one : many} could not be judged: ${listed(why)}. Give what is missing, or say in the rule what then holds.`,
        related: open.slice(0, PLACES).map(({ at }, index) => ({ message: sentence(why[index] ?? ''), location: at }))
    };
}

function kindOfRule({ id }: RuleResult, model: RiskModel): { one: string; many: string } {
    const word = model.rules.find(rule => rule.id === id)?.forKind ?? 'element';
    const kind = word === 'hazard' ? undefined : kindOf(kindByWord(word) ?? '');
    return { one: word.replaceAll('_', ' '), many: kind?.plural ?? `${word}s` };
}

function failed({ title, trace }: ExpectationResult, titleOf: (id: string) => string): string {
    const values = valuesOf(trace, titleOf);
    return `"${title}" does not hold${values.length > 0 ? `: ${listed(values)}` : ''}. Change the model, or what is expected of it.`;
}

function undecided({ title, because }: ExpectationResult): string {
    return `"${title}" cannot be judged${because.length > 0 ? `: ${because.join('; ')}` : ''}. Give what is missing, or expect what can be known: what cannot be judged does not hold.`;
}

/** What a judgement rests on, once for each place; the rows of a supply stand in one line of the rule. */
function lookedAt(trace: readonly Looked[], title: (id: string) => string, subject?: string): RelatedLocation[] {
    const places = new Map<string, { location: Location; looked: Looked[] }>();
    for (const looked of trace) {
        if (!looked.at) {
            continue;
        }
        const { file, line, column } = looked.at;
        const key = looked.id === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
        const place = places.get(key) ?? { location: looked.at, looked: [] };
        places.set(key, place);
        place.looked.push(looked);
    }
    return [...places.values()]
        .slice(0, PLACES)
        .map(({ location, looked }) => ({ location, message: sentence(valuesOf(looked, title, subject).join('; ')) }));
}

/** `d.supply.hhi is 0.53`, once for all values of one thing; where a variable stands for an element, with its title. */
function valuesOf(trace: readonly Looked[], title: (id: string) => string, subject?: string): string[] {
    const things = new Map<string, string[]>();
    for (const { what, value, missing, id } of trace) {
        if (missing) {
            things.set(`${what}: ${value}`, []);
            continue;
        }
        const first = what.split('.')[0] ?? '';
        const isPlain = id === undefined || id === subject || id.split('.').includes(first);
        const thing = isPlain ? what : `${what} (${title(id)})`;
        const values = things.get(thing) ?? [];
        things.set(thing, values);
        if (!values.includes(value)) {
            values.push(value);
        }
    }
    return [...things].map(([thing, values]) => (values.length === 0 ? thing : `${thing} is ${listed(values, VALUES)}`));
}

/** The first of many, and how many more there are. */
function listed(items: readonly string[], most: number = NAMED): string {
    const more = items.length - most;
    return items.slice(0, most).join(', ') + (more > 0 ? `, and ${more} more` : '');
}

function sentence(text: string): string {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}

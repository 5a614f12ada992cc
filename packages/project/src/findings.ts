import { judgementsIn, type ExpectationResult, type Judgement, type Looked, type ObjectiveResult, type RuleResult } from '@nvs/analysis';
import { inOrder, isJudged, pageOf, severityOf, type Allowed, type AllowedAt, type CheckedText, type Code } from '@nvs/language';
import { kindByWord, type Diagnostic, type KindName, type Location, type RiskModel } from '@nvs/model';
import { inWords, message, titled, type Message } from '@nvs/words';

/** How many places explain a finding. */
const PLACES = 10;

/** What is found, before it is put into words. */
interface Found {
    readonly code: Code;
    readonly said: Message;
    readonly location: Location;
    readonly related: readonly Place[];
}
interface Place {
    readonly said: Message;
    readonly location: Location;
}

/** What elements are called. */
type Title = (id: string) => Message;

/** What the rules and expectations of a project say: what is told, and what remarks in the texts allow. */
interface JudgementFound {
    readonly told: readonly Diagnostic[];
    readonly allowed: readonly Allowed[];
}

/** The same, without what remarks allow. */
export function judgementDiagnostics(...args: Parameters<typeof judgementFound>): readonly Diagnostic[] {
    return judgementFound(...args).told;
}

/**
 * What the rules and expectations of a project say, as findings: of a rule at the element that it speaks of, of an expectation at
 * itself. What could not be judged is told too. In the order of file and place.
 * @param text `files` are the project's own: what is said of an element in any other stands at the rule
 */
export function judgementFound(
    model: RiskModel,
    { rules, expectations, objectives = [], contradictions = [] }: Judgement,
    text: Pick<CheckedText, 'config' | 'files' | 'language'> & Partial<Pick<CheckedText, 'allowances'>>
): JudgementFound {
    const { config, files, language, allowances = [] } = text;
    const own = new Set(files);
    const titles = titlesOf(model);
    const title: Title = id => titles.get(id) ?? message('text.asWritten', { text: id });
    const found = [
        // A rule of another project runs here only where one of this project asks for its verdict; there, it is told in its own right.
        ...rules.filter(({ at }) => own.has(at.file)).flatMap(rule => ofRule(rule, kindOfRule(rule, model), own, title)),
        ...expectations.flatMap(expectation => ofExpectation(expectation, title)),
        ...objectives.flatMap(each => ofObjective(each, title)),
        ...contradictions
            .filter(({ at }) => own.has(at.file))
            .map(({ code, at, message: said }): Found => ({ code, said, location: at, related: [] }))
    ];
    const asTold = ({ code, said, location, related }: Found): Diagnostic[] => {
        const severity = severityOf(code, config);
        return severity === 'off'
            ? []
            : [
                  {
                      code,
                      severity,
                      message: inWords(said, language),
                      location,
                      related: related.map(each => ({ message: inWords(each.said, language), location: each.location })),
                      page: pageOf(code)
                  }
              ];
    };
    const all = found.flatMap(asTold);
    const allowed = all.flatMap(each => {
        const because = whyAllowed(each, allowances);
        return because === undefined ? [] : [{ ...each, because }];
    });
    return {
        allowed,
        told: inOrder([...all.filter(each => whyAllowed(each, allowances) === undefined), ...unused(allowances, allowed).flatMap(asTold)])
    };
}

/** The reason why a finding may stand, if somebody gave one. Errors never may. */
function whyAllowed({ severity, code, location: { file, line } }: Diagnostic, allowances: readonly AllowedAt[]): string | undefined {
    return severity === 'error'
        ? undefined
        : allowances.find(each => each.file === file && each.line === line && each.codes.includes(code))?.because;
}

/** What is allowed of what only a model tells, and was not told. */
function unused(allowances: readonly AllowedAt[], allowed: readonly Diagnostic[]): Found[] {
    return allowances
        .filter(({ because }) => because !== undefined)
        .flatMap(({ file, line, codes, at }) =>
            codes
                .filter(code => isJudged(code))
                .filter(code => !allowed.some(each => each.code === code && each.location.file === file && each.location.line === line))
                .map(code => ({
                    code: 'allow/unused' as const,
                    said: message('allow.unused', { code }),
                    location: { file, line: at, column: 1, endLine: at, endColumn: 2 },
                    related: []
                }))
        );
}

function titlesOf(model: RiskModel): Map<string, Message> {
    const titles = new Map<string, Message>(judgementsIn(model).map(each => [each.id, titled(each)]));
    for (const list of Object.values(model)) {
        if (!Array.isArray(list)) {
            continue;
        }
        for (const element of list) {
            if ('title' in element && 'id' in element) {
                titles.set(element.id, titled(element));
            }
        }
    }
    return titles;
}

function ofRule(rule: RuleResult, kind: KindOfRule, own: ReadonlySet<string>, title: Title): Found[] {
    const here: Place = { said: message('ruleFindings.ruleHere'), location: rule.at };
    const unknown = notJudged(rule, kind, title);
    return [
        ...rule.findings.map(({ element, severity, at, message: said, trace }): Found => {
            const isOwn = own.has(at.file);
            return {
                code: `rule/${severity}`,
                said: message('ruleFindings.found', { said, rule: title(rule.id) }),
                location: isOwn ? at : rule.at,
                related: [
                    isOwn ? here : { said: message('ruleFindings.elementHere', { title: title(element) }), location: at },
                    ...lookedAt(trace, title, element)
                ]
            };
        }),
        // What a rule forbids is not known to be absent where it could not be judged: a strict check does not pass.
        ...(unknown
            ? [{ ...unknown, code: rule.outcome === 'error' ? 'rule/error-not-judged' : 'rule/not-judged', location: rule.at } as const]
            : []),
        ...(rule.otherwise ?? []).map(at => listEquality(at, [here])),
        ...(rule.checked === 0 && rule.problem === undefined
            ? [{ code: 'rule/no-element', said: message('ruleFindings.noElement', { kind }), location: rule.at, related: [] } as const]
            : [])
    ];
}

function ofExpectation({ title, at, result, because, trace, otherwise = [] }: ExpectationResult, titleOf: Title): Found[] {
    const equalities = otherwise.map(each => listEquality(each, []));
    const related = lookedAt(trace, titleOf);
    switch (result) {
        case 'holds':
            return equalities;
        case 'fails': {
            const said = message('ruleFindings.fails', { title, values: valuesOf(trace, titleOf) });
            return [...equalities, { code: 'expect/fails', said, location: at, related }];
        }
        case 'cannot_be_judged': {
            const said = message('ruleFindings.undecided', { title, because });
            return [...equalities, { code: 'expect/not-judged', said, location: at, related }];
        }
    }
}

function ofObjective({ id, targets }: ObjectiveResult, titleOf: Title): Found[] {
    const title = titleOf(id);
    return targets.flatMap(({ text, day, at, result, because, trace }): Found[] => {
        const related = lookedAt(trace, titleOf);
        switch (result) {
            case 'reached':
                return [];
            case 'not_reached': {
                const said = message('objectives.notReached', { title, text, day, values: valuesOf(trace, titleOf) });
                return [{ code: 'objective/not-reached', said, location: at, related }];
            }
            case 'cannot_be_judged':
                return [
                    {
                        code: 'objective/not-judged',
                        said: message('objectives.notJudged', { title, text, day, because }),
                        location: at,
                        related
                    }
                ];
        }
    });
}

/** Lists in an equality that only the values tell apart. */
const listEquality = (location: Location, related: readonly Place[]): Found => ({
    code: 'expression/list-equality',
    said: message('ruleFindings.listEquality'),
    location,
    related
});

function notJudged(
    { problem, notJudged: open, checked }: RuleResult,
    kind: KindOfRule,
    title: Title
): Pick<Found, 'said' | 'related'> | undefined {
    if (problem !== undefined) {
        return { said: message('ruleFindings.notRun', { problem }), related: [] };
    }
    const each = open.map(
        ({ element, because, at }): Place => ({
            said: message('ruleFindings.openOf', { title: title(element), because }),
            location: at
        })
    );
    return open.length === 0
        ? undefined
        : {
              said: message('ruleFindings.open', { kind, checked, open: each.map(({ said }) => said) }),
              related: each.slice(0, PLACES).map(({ said, location }) => ({ said: there(said), location }))
          };
}

const there = (...said: readonly Message[]): Message => message('ruleFindings.there', { said });

type KindOfRule = KindName | 'hazard' | undefined;

function kindOfRule({ id }: RuleResult, model: RiskModel): KindOfRule {
    const word = model.rules.find(rule => rule.id === id)?.forKind ?? '';
    return word === 'hazard' ? word : kindByWord(word);
}

/** What a judgement rests on, once for each place; the rows of a supply stand in one line of the rule. */
function lookedAt(trace: readonly Looked[], title: Title, subject?: string): Place[] {
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
        .map(({ location, looked }) => ({ location, said: there(...valuesOf(looked, title, subject)) }));
}

/** `d.supply.hhi is 0.53`, once for all values of one thing; where a variable stands for an element, with its title. */
function valuesOf(trace: readonly Looked[], title: Title, subject?: string): Message[] {
    const things = new Map<string, { looked: Looked; owner: Message | undefined; values: Message[] }>();
    for (const looked of trace) {
        const { what, value, missing = false, id } = looked;
        const isPlain = id === undefined || id === subject || id.split('.').includes(startOf(what));
        const owner = isPlain || missing ? undefined : title(id);
        const key = JSON.stringify([what, owner, missing && value]);
        const thing = things.get(key) ?? { looked, owner, values: [] };
        things.set(key, thing);
        thing.values.push(value);
    }
    return [...things.values()].map(({ looked: { what, value, missing }, owner, values }) =>
        missing ? message('ruleFindings.noValueOf', { what, why: value }) : message('ruleFindings.valueOf', { what, title: owner, values })
    );
}

/** The name that a path begins with. */
const startOf = ({ code, params: { path } }: Message): string =>
    code === 'ruleValues.path' && typeof path === 'string' ? (path.split('.')[0] ?? '') : '';

import type { Severity } from '../workspace/config.js';

/** What is known of a diagnostic code; its page is docs/diagnostics/AREA/REASON.md. */
export interface CodeDefinition {
    readonly severity: Exclude<Severity, 'off'>;
    /** What it is about, in a few words. */
    readonly title: string;
}

const error = (title: string): CodeDefinition => ({ severity: 'error', title });
const warning = (title: string): CodeDefinition => ({ severity: 'warning', title });
const info = (title: string): CodeDefinition => ({ severity: 'info', title });

/** Every diagnostic code. What must not be is an error; what should not be, a warning. */
export const CODES = {
    'allow/code': warning('A remark that allows what is no finding'),
    'allow/error': warning('A remark that allows an error'),
    'allow/reason': warning('A remark that allows something without a reason'),
    'allow/unused': warning('A remark that allows what is not found'),
    'assessment/judges': info('A judge that is asked for everything before one that is not'),
    'assessment/several': warning('Several assessments in one project'),
    'campaign/likelihood': error('A campaign likelier than its threats'),
    'campaign/one-threat': warning('A campaign of a single threat'),
    'campaign/repeats': error('A campaign that can happen again, of a threat that happens once'),
    'campaign/threat-twice': error('A threat twice in a campaign'),
    'capability/unlike': error('What is required and what exists in different units'),
    'config/project': error('A project file that cannot be read'),
    'control/itself': error('Something that holds itself'),
    'control/over-all': error('Stakes above 100%'),
    'control/share': error('Several holders without their shares'),
    'control/twice': error('A holder twice'),
    'dependency/concern': warning('Harm of a worry that is not stated'),
    'dependency/incomplete': error('A dependency without both ends'),
    'dependency/itself': error('A dependency on itself'),
    'dependency/needs': error('A share of what has no supply'),
    'dependency/not-counted': warning('A bridge where no loss is counted'),
    'dependency/ring': warning('A ring that does not say what it passes on'),
    'dependency/ring-of-feeds': info('A ring of feeds that a service keeps running'),
    'dependency/ring-without-source': error('A ring of feeds that nothing feeds'),
    'development/direction': warning('A development that does not say which way it drives'),
    'disrupts/twice': error('One target disrupted twice by a threat'),
    'effect/misplaced': error('An effect on what its target does not have'),
    'effect/nobody': warning('An effect on members that are not there'),
    'effect/nothing': warning('An effect that changes nothing'),
    'effect/set-twice': error('A figure set twice'),
    'effect/unit': error('An effect in the wrong unit'),
    'effect/unknown': error('An effect on an unknown figure'),
    'element/unknown': error('A word that starts no element'),
    'expect/fails': error('An expectation that does not hold'),
    'expect/not-judged': error('An expectation that cannot be judged'),
    'expression/argument': error('Parentheses behind a member that do not fit'),
    'expression/condition': error('A condition that is none'),
    'expression/kind': error('A kind of element that there is not'),
    'expression/list-equality': warning('A list compared with one name'),
    'expression/member': error('A member that nothing has'),
    'expression/type': error('Figures that do not go together'),
    'expression/word': error('A word that it never is'),
    'impact/assumed': error('An assumption about what nobody judged that is none, or stands twice'),
    'impact/assumed-nothing': warning('An assumption about the rest of a table without rows'),
    'impact/criterion-twice': error('A criterion judged twice in a table'),
    'impact/foreign-criterion': warning('A criterion of another method'),
    'impact/interest': error('An interest as a whole with a quantity that makes no class'),
    'impact/no-fit': error('Judgements of an interest and of its criteria that do not go together'),
    'impact/no-thresholds': info('A quantity that no threshold turns into a class'),
    'impact/number': warning('A number where a class belongs'),
    'impact/published-differs': warning('An impact as published that the rows beside it do not give'),
    'judgement/twice': warning('One organisation judging twice'),
    'marking/names-higher': warning('A name of something marked higher'),
    'marking/unknown': warning('A marking that is no level'),
    'measure/begun': warning('A planned measure that began in the past'),
    'measure/beyond': warning('A measure that does not work on the last day of the horizon'),
    'measure/circle': error('Measures that are parts of each other'),
    'measure/dates': error('A measure that ends before it begins'),
    'measure/deadline': warning('A planned measure that does not make its deadline'),
    'measure/ended': warning('A measure in place that has ended'),
    'measure/ends-within': warning('A measure in place that ends within the horizon'),
    'measure/judge-again': warning('A value judged before a measure came'),
    'measure/line': warning('A line of action with a cost or an effect of its own'),
    'measure/no-effect': info('A measure without an effect'),
    'measure/no-status': warning('A measure with effects and no status'),
    'measure/not-yet': warning('A measure in place that is yet to come'),
    'measure/progress': error('Progress that cannot be'),
    'method/code-twice': error('A code of two criteria'),
    'method/no-interest': error('A criterion without an interest'),
    'method/thresholds': error('Thresholds out of order'),
    'method/weight': error('A weight that counts nowhere'),
    'name/also': warning('Another name that tells nothing apart'),
    'name/duplicate': error('Two elements with one name'),
    'name/hides': warning('A name that hides another'),
    'namespace/place': error('namespace or use not at the top'),
    'namespace/repeated': warning('A namespace used twice'),
    'namespace/unknown': error('A namespace that no file has'),
    'namespace/unused': info('A namespace used for nothing'),
    'objective/day': warning('A target whose day is over'),
    'objective/not-judged': warning('A target that cannot be judged'),
    'objective/not-reached': warning('A target that is not reached'),
    'property/misplaced': error('A property of another kind of element'),
    'property/missing': error('A property that must be there'),
    'property/qualifier': error('A value for what its property does not take'),
    'property/repeated': error('A property given twice'),
    'property/single': error('Several values where one belongs'),
    'property/unknown': error('A property that nothing has'),
    'question/overdue': warning('A question that should have been answered by now'),
    'question/status': warning('A question whose state and answer contradict each other'),
    'reference/ambiguous': error('A name that two elements share equally'),
    'reference/kind': error('A name of the wrong kind of element'),
    'reference/unknown': error('A name that nothing has'),
    'requirement/count': error('More needed than the list has'),
    'requirement/endurance': error('An endurance of what is no alternative'),
    'requirement/share': error('Shares of a need that cannot be'),
    'requirement/twice': error('A need listed twice'),
    'rule/circle': error('Rules that ask each other in a circle'),
    'rule/error': error('What a rule of the model forbids'),
    'rule/error-not-judged': warning('What a rule that forbids could not judge'),
    'rule/info': info('What a rule of the model points out'),
    'rule/message': error('A message that names nothing'),
    'rule/no-element': info('A rule with nothing to look at'),
    'rule/no-verdict': error('A verdict of a rule that gives none'),
    'rule/not-judged': info('What a rule could not judge'),
    'rule/warning': warning('What a rule of the model warns of'),
    'scale/class-twice': error('Two classes with one name'),
    'scale/gap': warning('A gap between classes'),
    'scale/order': error('Classes out of order'),
    'scale/overlap': warning('Classes that overlap'),
    'scale/word-twice': error('Two classes with one word'),
    'serves/order': error('Harm that does not grow with time'),
    'serves/twice': error('A criterion served twice'),
    'stress-test/action': error('An event that happens to nothing'),
    'supply/incomplete': error('Shares of supply below 100%'),
    'supply/over-all': error('Shares of supply above 100%'),
    'supply/total': error('A total among the suppliers'),
    'supply/twice': error('A supplier twice'),
    'supply/view': error('A supply from several views, and none chosen'),
    'syntax/brace': error('A brace without its partner'),
    'syntax/character': error('A character that the language does not use'),
    'syntax/colon': error('A colon missing, or one too many'),
    'syntax/column': error('An element that does not start its line'),
    'syntax/comma': error('A comma missing, or one too many'),
    'syntax/comment': error('A comment that is never closed'),
    'syntax/encoding': warning('A file that is not in UTF-8'),
    'syntax/merge': error('An unfinished merge'),
    'syntax/modifier': error('A colon where a remark on a value has none'),
    'syntax/name': error('A name missing, or one that cannot be'),
    'syntax/number': error('A number written another way'),
    'syntax/qualifier': error('What a value holds for, written otherwise'),
    'syntax/range': error('A range without both ends'),
    'syntax/string': error('A text without its closing quote'),
    'syntax/title': error('A title without quotes'),
    'syntax/unexpected': error('Text that does not fit here'),
    'syntax/value': error('A value missing, or of another kind'),
    'text/invisible': warning('A character in a text that nobody sees'),
    'text/short': info('A short name that is not short'),
    'threat/actor-of-accident': warning('An actor behind what nobody means'),
    'threat/harmless': warning('A threat that harms nothing'),
    'threat/intent-of-nobody': warning('Intent or capability behind what nobody means'),
    'threat/intentional-hazard': error('A hazard that somebody means'),
    'threat/no-actor': warning('An intentional threat without an actor'),
    'threat/part': warning('A likelihood of a part that does not fit the whole'),
    'threat/trend': warning('A trend against what drives the threat'),
    'threat/trigger-circle': error('Threats that set each other off'),
    'threat/triggered': warning('A consequence less likely than its cause'),
    'tool/check': error('A check that NVS could not finish'),
    'value/ambiguous-word': error('A word for more than one class'),
    'value/band': error('A band without a best estimate where one is needed'),
    'value/certain': error('A failure that is certain within its period'),
    'value/class': error('A class that the scale does not have'),
    'value/confidence': error('A confidence other than low, medium or high'),
    'value/date': error('A date that the calendar does not have'),
    'value/decimal': error('A decimal comma'),
    'value/empty-reason': warning('A reason that says nothing'),
    'value/empty-text': warning('A text that says nothing'),
    'value/kind': error('A value of the wrong kind'),
    'value/limit': error('A value that cannot be'),
    'value/no-scale': warning('A class without a method'),
    'value/not-applicable': error('X where nothing can be not applicable'),
    'value/period': warning('A chance or cost without a period'),
    'value/place': error('A place in what is no source'),
    'value/range-kinds': error('A range of mixed kinds or units'),
    'value/range-order': error('A range out of order'),
    'value/remark-twice': error('A remark twice behind one value'),
    'value/thousands': warning('A dot that looks like one for thousands'),
    'value/unit': error('A unit missing or of something else'),
    'value/unknown-word': warning('A word for no class'),
    'value/word': error('A word that means nothing here'),
    'value/year': warning('No value, or two, of the year of the assessment')
} as const satisfies Record<string, CodeDefinition>;

export type Code = keyof typeof CODES;

export function isCode(text: string): text is Code {
    return Object.hasOwn(CODES, text);
}

export function codeDefinition(code: string): CodeDefinition | undefined {
    return isCode(code) ? CODES[code] : undefined;
}

/** The page of a code, from the project folder of NVS itself. */
export function pageOf(code: string): string {
    return `docs/diagnostics/${code}.md`;
}

/** Scheme of the pages in an editor: `nvs-docs:/reference/unknown.md`. */
export const DOCS_SCHEME = 'nvs-docs';

/** What cannot be as it is written. The model has nothing of it: no half of a range, no part of a supply. */
const MISTAKES: ReadonlySet<string> = new Set<Code>([
    'dependency/needs',
    'effect/misplaced',
    'effect/unit',
    'effect/unknown',
    'method/thresholds',
    'requirement/count',
    'requirement/endurance',
    'requirement/share',
    'requirement/twice',
    'scale/class-twice',
    'scale/order',
    'serves/order',
    'serves/twice',
    'control/itself',
    'control/over-all',
    'control/share',
    'control/twice',
    'supply/incomplete',
    'supply/over-all',
    'supply/total',
    'supply/twice',
    'value/class',
    'value/date',
    'value/decimal',
    'value/kind',
    'value/limit',
    'value/not-applicable',
    'value/range-kinds',
    'value/range-order',
    'value/unit'
]);

export function isMistake(code: string): boolean {
    return MISTAKES.has(code);
}

/** Whether a property may stand there that was not read, or not as it was meant. */
export function leavesPropertiesUnread(code: string): boolean {
    return /^(?:syntax|property)\//.test(code);
}

/**
 * Whether a project can give the code another severity. An error of the text leaves something out of the model: figures of what is left
 * would pass for figures of the whole. What rules and expectations say leaves nothing out.
 */
export function canBeSet(code: Code): boolean {
    return CODES[code].severity !== 'error' || /^(?:rule|expect)\//.test(code);
}

import { message } from '@nvs/words';
import { why } from '../../reasons.js';
import { named, sentence, text, whole } from '../cells.js';
import type { Block, Cell, Section, Table } from '../document.js';
import type { Facts } from '../facts.js';

type Results = Facts['report']['results'];
type RuleResult = Results['rules'][number];

const RESULTS = ['fails', 'cannot_be_judged', 'holds'] as const;

/** What the model's own rules and expectations say, and what each judgement rests on. */
export function rules(facts: Facts): Section {
    const { expectations, rules: all } = facts.report.results;
    const blocks: Block[] = [
        ...(expectations.length > 0 ? [expectationsInShort(expectations), expectationTable(expectations)] : []),
        ...(all.length > 0 ? [ruleTable(facts), ...all.flatMap(each => foundBy(each, facts))] : [])
    ];
    return { id: 'rules', heading: message('rulePages.heading'), blocks };
}

function expectationsInShort(all: Results['expectations']): Block {
    const count = (result: (typeof RESULTS)[number]): number => all.filter(each => each.result === result).length;
    return sentence(
        message('rulePages.expectations', {
            of: all.length,
            holds: count('holds'),
            fails: count('fails'),
            open: count('cannot_be_judged')
        }),
        message('rulePages.whatTheyAre')
    );
}

function expectationTable(all: Results['expectations']): Table {
    return {
        type: 'table',
        caption: message('rulePages.expectationsCaption'),
        columns: [
            { heading: message('rulePages.expectation') },
            { heading: message('rulePages.result') },
            { heading: message('rulePages.wording') },
            { heading: message('rulePages.because') }
        ],
        rows: RESULTS.flatMap(result => all.filter(each => each.result === result)).map((each): Cell[] => [
            text(message('text.asWritten', { text: each.title.trim() || each.text })),
            text(message('rulePages.resultIs', { result: each.result, unsure: each.unsure ?? false })),
            text(message('text.asWritten', { text: each.text })),
            text(why(each, each.because))
        ])
    };
}

function ruleTable({ report: { model, results }, title }: Facts): Table {
    const written = new Map(model.rules.map(each => [each.id, each]));
    return {
        type: 'table',
        caption: message('rulePages.rulesCaption'),
        columns: [
            { heading: message('rulePages.rule') },
            { heading: message('rulePages.wording') },
            { heading: message('rulePages.gives') },
            { heading: message('rulePages.checked'), align: 'end' },
            { heading: message('rulePages.matched'), align: 'end' },
            { heading: message('rulePages.open'), align: 'end' }
        ],
        rows: results.rules.map((each): Cell[] => {
            const rule = written.get(each.id);
            const words = (rule?.doc ?? rule?.description ?? '').replace(/\s+/g, ' ').trim();
            return [
                named(title(each.id), each.id),
                text(words === '' ? message('rulePages.noWording') : message('text.asWritten', { text: words })),
                text(message('rulePages.outcome', { outcome: each.outcome, verdict: rule?.verdict })),
                whole(each.checked),
                whole(each.matched),
                each.problem === undefined ? whole(each.notJudged.length) : text(message('text.asWritten', { text: each.problem }))
            ];
        })
    };
}

/** What a rule applies to, and of what it cannot say anything, each with what it looked at. */
function foundBy(rule: RuleResult, { title }: Facts): Block[] {
    const element = (id: string): Cell => text(title(id), id);
    const rows: Cell[][] = [
        ...rule.findings.map((each): Cell[] => [
            element(each.element),
            text(message('text.asWritten', { text: each.message.trim() || rule.outcome })),
            text(why(each, []))
        ]),
        ...rule.verdicts.map((each): Cell[] => [
            element(each.element),
            text(message('text.asWritten', { text: each.verdict })),
            text(why(each, []))
        ]),
        ...rule.notJudged.map((each): Cell[] => [
            element(each.element),
            text(message('rulePages.resultIs', { result: 'cannot_be_judged', unsure: false })),
            text(why({ ...each, trace: [] }, each.because))
        ])
    ];
    const table: Table = {
        type: 'table',
        caption: message('rulePages.foundCaption', { rule: title(rule.id) }),
        columns: [
            { heading: message('rulePages.appliesTo') },
            { heading: message('rulePages.says') },
            { heading: message('rulePages.because') }
        ],
        rows
    };
    return rows.length === 0 ? [] : [table];
}

import type { Criterion, Interest } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { aggregateCell, classTitle, criterionCell, judgementCell, named, parts, sentence, state, text } from '../cells.js';
import type { Block, Cell, Part, Section, Table } from '../document.js';
import type { Facts } from '../facts.js';

/** So many of the risks that hit an interest are shown with it; the table of all interests has every one. */
const HARDEST = 8;
/** Risks of the worst class that are named in a cell; of many registers more than half are of one. */
const FEW = 8;

type Harm = Facts['report']['results']['interests'][number]['harms'][number];
type Risk = Facts['report']['results']['risks'][number];

/** Each interest by itself: its criteria, what hits it hardest, what serves it and what protects it. */
export function interests(facts: Facts): Section {
    return {
        id: 'interests',
        heading: message('interestPages.heading'),
        blocks: facts.interests.flatMap(each => blocksOf(each, facts))
    };
}

function blocksOf(interest: Interest, facts: Facts): Block[] {
    const { report, title } = facts;
    const criteria = facts.criteria.filter(each => each.interest === interest.id);
    const harms = inOrder(report.results.interests.find(each => each.interest === interest.id)?.harms ?? []);
    return [
        { type: 'heading', text: title(interest.id), element: interest.id },
        worstOf(interest, criteria, facts),
        ...(criteria.length > 0 ? [criteriaTable(interest, criteria, facts)] : []),
        ...hardest(interest, criteria, harms, facts),
        ...served(interest, criteria, facts),
        ...protecting(interest, criteria, harms, facts)
    ];
}

/** Those that are not fully judged have no place among the others, so they stand last. */
const inOrder = (harms: readonly Harm[]): Harm[] => [
    ...harms.filter(each => each.best !== undefined),
    ...harms.filter(each => each.best === undefined)
];

/** What the worst is that is judged, and how much is not. */
function worstOf(interest: Interest, criteria: readonly Criterion[], { report: { results }, impact, risks, title }: Facts): Block {
    const result = results.interests.find(each => each.interest === interest.id);
    const counts = criteria.map(each => countOf(each.id, risks));
    const sum = (of: keyof (typeof counts)[number]): number => counts.reduce((all, each) => all + each[of], 0);
    const condition = message('interestPages.howMuchJudged', {
        judged: sum('judged'),
        of: risks.length * criteria.length,
        partly: sum('partly'),
        withheld: sum('withheld'),
        notUsable: sum('notUsable'),
        assumed: sum('assumed')
    });
    const found = impact?.classes.find(each => each.name === result?.worst?.class);
    return result?.worst && found
        ? sentence(
              message('interestPages.worst', {
                  name: found.name,
                  title: classTitle(found),
                  criterion: title(result.worst.criterion),
                  by: result.worst.by.map(title),
                  disruption: result.disruption
              }),
              condition
          )
        : sentence(message('interestPages.nothingWorst', { disruption: result?.disruption }), condition);
}

/** A table may be read without its heading, as in a workbook. */
const captionOf = (interest: Message, caption: Message): Message => message('interestPages.captionOf', { interest, caption });

/** How many of the risks are judged by a criterion, and how many are not for which reason. */
function countOf(
    criterion: string,
    risks: Facts['risks']
): Readonly<Record<'judged' | 'partly' | 'withheld' | 'notUsable' | 'assumed', number>> {
    const found = risks.flatMap(({ risk }) => risk.current.impact.criteria.filter(each => each.criterion === criterion));
    const count = (status: (typeof found)[number]['status']): number => found.filter(each => each.status === status).length;
    return {
        judged: count('judged'),
        partly: count('partly_judged'),
        withheld: count('withheld'),
        notUsable: count('not_usable'),
        assumed: count('assumed')
    };
}

function criteriaTable(interest: Interest, criteria: readonly Criterion[], { risks, report, impact, title }: Facts): Table {
    return {
        type: 'table',
        caption: captionOf(title(interest.id), message('interestPages.criteriaCaption')),
        columns: [
            { heading: message('interestPages.criterion') },
            { heading: message('interestPages.worstClass') },
            { heading: message('interestPages.by') },
            { heading: message('interestPages.judged') }
        ],
        rows: criteria.map(({ id }): Cell[] => {
            const figures = report.results.risks.flatMap(risk =>
                risk.current.impact.criteria.flatMap(each => (each.criterion === id ? [{ risk, figure: each }] : []))
            );
            const best = figures.flatMap(({ risk, figure }) =>
                figure.best === undefined ? [] : [{ risk, figure, at: figure.best.position }]
            );
            const most = Math.max(...best.map(each => each.at));
            const worst = best.filter(each => each.at === most);
            const [first] = worst;
            const withheld = figures.find(({ figure }) => figure.status === 'withheld');
            return [
                named(title(id), id),
                impact === undefined ? state('not_usable') : criterionCell(impact, first?.figure ?? withheld?.figure ?? figures[0]?.figure),
                first === undefined
                    ? state(withheld === undefined ? 'not_judged' : 'withheld')
                    : most < 0
                      ? text(message('interestPages.byNone'))
                      : parts(few(worst.map(each => riskPart(each.risk, title)))),
                text(message('interestPages.judgedOf', { ...countOf(id, risks), of: risks.length }))
            ];
        })
    };
}

/** The first of many, and how many there are besides. */
const few = (items: readonly Part[]): Part[] =>
    items.length <= FEW + 1
        ? [...items]
        : [...items.slice(0, FEW), { text: message('interestPages.moreRisks', { count: items.length - FEW }) }];

/** A risk with the area that its impact is judged for. */
function riskPart({ id, scope }: Pick<Risk, 'id' | 'scope'>, title: Facts['title']): Part {
    return {
        text: scope === undefined ? title(id) : message('interestPages.riskIn', { risk: title(id), scope: title(scope) }),
        link: id
    };
}

/** The risks of the greatest harm to the interest as a whole, by criterion. */
function hardest(interest: Interest, criteria: readonly Criterion[], harms: readonly Harm[], facts: Facts): Block[] {
    const { impact, report, title, short, whole } = facts;
    const open = harms.filter(each => each.best === undefined).length;
    const shown = harms.slice(0, HARDEST);
    if (!impact || shown.length === 0) {
        return [];
    }
    const table: Table = {
        type: 'table',
        form: 'heat',
        caption: captionOf(title(interest.id), message('interestPages.hardestCaption', { shown: shown.length, of: harms.length, open })),
        columns: [
            { heading: message('pages.risk') },
            ...criteria.map(({ id }) => ({ heading: short(id), whole: whole(id) })),
            { heading: message('interestPages.asAWhole') }
        ],
        rows: shown.map((harm): Cell[] => {
            const risk = report.results.risks.find(each => each.id === harm.id && each.kind === harm.kind && each.scope === harm.scope);
            const of = risk?.current.impact;
            return [
                { type: 'text', ...riskPart(harm, title) },
                ...criteria.map(criterion => judgementCell(impact, of, criterion)),
                aggregateCell(
                    impact,
                    of?.interests.find(each => each.interest === interest.id)
                )
            ];
        })
    };
    return [table];
}

/** The nodes whose outage harms it, those first that harm it soonest. */
function served(interest: Interest, criteria: readonly Criterion[], { report, title }: Facts): Block[] {
    const targets = new Set([interest.id, ...criteria.map(each => each.id)]);
    const soonest = (harms: readonly { readonly after: number }[]): number => Math.min(...harms.map(each => each.after));
    const rows = report.model.nodes
        .flatMap(node => node.serves.filter(each => targets.has(each.target)).map(each => ({ node, ...each })))
        .sort((a, b) => (soonest(a.harms) === soonest(b.harms) ? 0 : soonest(a.harms) - soonest(b.harms)))
        .map(({ node, target, harms }): Cell[] => [
            text(title(node.id), node.id),
            text(title(target), target),
            text(
                harms.length === 0
                    ? message('interestPages.silent')
                    : message('pages.listed', {
                          items: [...harms]
                              .sort((a, b) => a.after - b.after)
                              .map(each => message('interestPages.harmAfter', { name: each.class, after: each.after }))
                      })
            )
        ]);
    const table: Table = {
        type: 'table',
        caption: captionOf(title(interest.id), message('interestPages.servedCaption')),
        columns: [
            { heading: message('interestPages.process') },
            { heading: message('interestPages.serves') },
            { heading: message('interestPages.harm') }
        ],
        rows
    };
    return rows.length === 0 ? [] : [table];
}

/** The measures that aim at the interest, change one of the risks that hit it hardest, or make it suffer less in a stress test. */
function protecting(interest: Interest, criteria: readonly Criterion[], harms: readonly Harm[], { report, title }: Facts): Block[] {
    const targets = new Set([interest.id, ...criteria.map(each => each.id)]);
    const hitting = new Set(harms.slice(0, HARDEST).map(each => each.id));
    const effects = new Map(report.results.measureEffects.map(each => [each.id, each]));
    const rows = report.model.measures.flatMap((measure): Cell[][] => {
        const aims = measure.goal.filter(each => targets.has(each));
        const found = effects.get(measure.id);
        const through = [
            ...new Set([
                ...(found?.risks ?? []).map(each => each.id),
                ...(found?.judgedWithIt ? measure.goal.filter(each => hitting.has(each)) : [])
            ])
        ].filter(each => hitting.has(each));
        const inTests = (found?.stressTests ?? []).filter(({ last }) =>
            last.criteria.some(each => targets.has(each.criterion) && each.with.class !== each.without.class)
        );
        const how: Part[] = [
            ...aims.map(each => ({ text: message('interestPages.aimsAt', { target: title(each) }) })),
            ...through.map(each => ({ text: title(each), link: each })),
            ...inTests.map(each => ({ text: message('pages.inTest', { test: title(each.id), lower: 0 }), link: each.id }))
        ];
        return how.length === 0
            ? []
            : [
                  [
                      text(title(measure.id), measure.id),
                      text(
                          measure.status === undefined
                              ? message('pages.notStated')
                              : message('pages.measureStatus', { status: measure.status })
                      ),
                      parts(how)
                  ]
              ];
    });
    const table: Table = {
        type: 'table',
        caption: captionOf(title(interest.id), message('interestPages.protectedCaption')),
        columns: [
            { heading: message('pages.measure') },
            { heading: message('pages.status') },
            { heading: message('interestPages.through') }
        ],
        rows
    };
    return rows.length === 0 ? [{ type: 'note', text: message('interestPages.unprotected') }] : [table];
}

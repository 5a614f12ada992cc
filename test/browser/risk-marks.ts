import { toJson, type Report } from '@nvs/report';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod';

// Where the marks of the risk diagram lie, against the numbers of the report as JSON; the places are worked out here anew.

const Point = z.object({ x: z.number(), y: z.number() });
const Diagram = z.object({
    left: z.number(),
    right: z.number(),
    columns: z.array(z.string()),
    rows: z.array(z.string()),
    bands: z.array(z.object({ top: z.number(), height: z.number() })),
    marks: z.array(
        z.object({
            title: z.string(),
            number: z.string(),
            isOpen: z.boolean(),
            shape: z.enum(['circle', 'diamond']),
            drawn: Point
        })
    )
});

type Mark = z.infer<typeof Diagram>['marks'][number];

const Limit = z.object({ amount: z.number(), per: z.number().optional() }).optional();
const Aggregate = z.object({ class: z.string().optional(), nearest: z.string().optional(), value: z.number().optional() }).optional();
const Json = z.object({
    model: z.object({
        threats: z.array(z.object({ id: z.string(), title: z.string(), nature: z.string().optional() })),
        scales: z.array(
            z.object({
                id: z.string(),
                classes: z.array(
                    z.object({
                        name: z.string(),
                        value: z.number().optional(),
                        band: z.object({ low: Limit, high: Limit }).optional()
                    })
                )
            })
        )
    }),
    results: z.object({
        method: z.object({ likelihoodScale: z.string(), impactScale: z.string() }),
        rankings: z.array(
            z.object({
                kind: z.string(),
                state: z.string(),
                scope: z.string().optional(),
                entries: z.array(
                    z.object({ id: z.string(), rank: z.number().optional(), amongComplete: z.object({ rank: z.number() }).optional() })
                )
            })
        ),
        risks: z.array(
            z.object({
                id: z.string(),
                scope: z.string().optional(),
                current: z.object({
                    likelihood: z.object({ best: z.object({ class: z.string(), value: z.number().optional() }).optional() }),
                    impact: z.object({ overall: z.object({ low: Aggregate, best: Aggregate }).optional() })
                })
            })
        )
    })
});
type Json = z.infer<typeof Json>;
type Classes = Json['model']['scales'][number]['classes'];

const HOURS_A_YEAR = 8760;
const limit = (of: z.infer<typeof Limit>): number | undefined =>
    of && (of.per === undefined ? of.amount : (of.amount / of.per) * HOURS_A_YEAR);

/** How far up in its class, by the logarithm; an open class goes on for a factor of ten. */
function share({ band }: Classes[number], value: number | undefined): number {
    const low = limit(band?.low) || undefined;
    const high = limit(band?.high);
    const from = low ?? (high ?? NaN) / 10;
    const to = high ?? from * 10;
    const part = (Math.log10(value ?? NaN) - Math.log10(from)) / (Math.log10(to) - Math.log10(from));
    return Number.isNaN(part) ? 0.5 : Math.min(1, Math.max(0, part));
}

/** The same for a class that lies around a value: half of the way, by the logarithm, to that of the class above and below. */
function aroundValue(classes: Classes, at: number, value: number): number {
    const log = (k: number): number => Math.log10(classes[k]?.value ?? NaN);
    const half = (log(1) - log(0)) / 2;
    const from = at === 0 ? log(0) - half : (log(at - 1) + log(at)) / 2;
    const to = at === classes.length - 1 ? log(at) + half : (log(at) + log(at + 1)) / 2;
    return Math.min(1, Math.max(0, (Math.log10(value) - from) / (to - from)));
}

function across(classes: Classes, best: { class: string; value?: number | undefined }): number {
    const at = classes.findIndex(each => each.name === best.class);
    const found = classes[at];
    expect(found).toBeDefined();
    return found ? at + share(found, best.value) : NaN;
}

function up(classes: Classes, point: z.infer<typeof Aggregate>): number {
    if (point?.value === undefined || point.value === 0) {
        return 0;
    }
    const at = classes.findIndex(each => each.name === (point.nearest ?? point.class));
    const found = classes[at];
    if (found?.value !== undefined) {
        return at + aroundValue(classes, at, point.value);
    }
    // Less than the lowest class begins with.
    return found ? at + share(found, point.value) : 0;
}

/** A mark is nearly a unit of 8 from its middle to its rim; at the rim of a class it is moved in by so much, so that it is whole. */
const NEAR = 8 * Math.SQRT2;
/** Within this the rims of two marks may touch. */
const TAKEN = 2.6 * 8;

/** A mark stands where its figures say, or another stands there. */
function expectWhereItBelongs(mark: Mark, at: Mark['drawn'], marks: readonly Mark[]): void {
    const far = ({ drawn }: Mark): number => Math.hypot(drawn.x - at.x, drawn.y - at.y);
    expect(far(mark) < NEAR || marks.some(each => each !== mark && far(each) < TAKEN + NEAR), mark.title).toBe(true);
}

/** Every risk with a likelihood has its mark, with its number, where its figures say. @returns how many marks there are */
export async function expectMarksByNumbers(page: Page, report: Report): Promise<number> {
    const { model, results } = Json.parse(JSON.parse(toJson(report)));
    const { left, right, columns, rows, bands, marks } = Diagram.parse(await page.evaluate('look.diagram()'));
    const classes = (id: string): Classes => model.scales.find(each => each.id === id)?.classes ?? [];
    const likelihoods = classes(results.method.likelihoodScale);
    const impacts = classes(results.method.impactScale);
    expect(columns).toEqual(likelihoods.map(each => each.name));
    expect(rows).toEqual(impacts.map(each => each.name));
    const width = (right - left) / columns.length;
    // The lowest class is the lowest band of the picture.
    const bottom = Math.max(...bands.map(({ top, height }) => top + height));
    const height = bands[0]?.height ?? NaN;

    const ranks = new Map(
        results.rankings
            .find(each => each.kind === 'threat' && each.state === 'current' && each.scope === undefined)
            ?.entries.map(({ id, rank, amongComplete }) => [id, rank ?? amongComplete?.rank])
    );
    const risks = results.risks.filter(({ id, scope }) => scope === undefined && model.threats.some(each => each.id === id));
    const placeable = risks.filter(({ current }) => current.likelihood.best !== undefined);
    expect(marks.length).toBe(placeable.length);
    expect(new Set(marks.map(each => each.number)).size).toBe(marks.length);
    const numbered: { number: number; rank: number | undefined; isOpen: boolean }[] = [];
    for (const { id, current } of placeable) {
        const { title, nature } = model.threats.find(each => each.id === id) ?? { title: '' };
        const [mark, ...more] = marks.filter(each => each.title === `${each.number}. ${title}`);
        expect(more, title).toEqual([]);
        if (!mark || !current.likelihood.best) {
            throw new Error(`There is no mark for ${title}.`);
        }
        numbered.push({ number: Number(mark.number), rank: ranks.get(id), isOpen: mark.isOpen });
        expect(mark.shape, title).toBe(nature === 'intentional' ? 'diamond' : 'circle');
        const x = across(likelihoods, current.likelihood.best);
        expect(Math.floor((mark.drawn.x - left - 0.01) / width), title).toBe(Math.min(columns.length - 1, Math.max(0, Math.ceil(x) - 1)));
        const { low, best } = current.impact.overall ?? {};
        expect(mark.isOpen, title).toBe(best === undefined);
        if (best === undefined && (low?.value ?? 0) === 0) {
            continue;
        }
        const y = up(impacts, best ?? low);
        const top = bottom - rows.length * height;
        if (best !== undefined || mark.drawn.y > top) {
            expect(Math.floor((bottom - mark.drawn.y - 0.01) / height), title).toBe(
                Math.min(rows.length - 1, Math.max(0, Math.ceil(y) - 1))
            );
            expectWhereItBelongs(mark, { x: left + x * width, y: bottom - y * height }, marks);
        }
    }
    // Numbers go by the places in the order that the JSON has; what is not fully judged comes after.
    const ordered = numbered.sort((a, b) => a.number - b.number).filter(each => !each.isOpen);
    expect(ordered.map(each => each.rank)).toEqual(ordered.map(each => each.rank).sort((a = 0, b = 0) => a - b));
    expect(numbered.findLastIndex(each => !each.isOpen)).toBe(ordered.length - 1);
    return marks.length;
}

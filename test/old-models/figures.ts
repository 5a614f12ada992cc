import * as z from 'zod';

const Point = z.object({ class: z.string().optional(), value: z.number().optional() }).optional();
const Limits = z.object({ low: Point, best: Point, high: Point, status: z.string() });
const State = z.object({
    likelihood: Limits,
    impact: z.object({
        overall: Limits.optional(),
        disruption: z.object({ result: z.string() }).optional(),
        interests: z.array(Limits.extend({ interest: z.string() })),
        criteria: z.array(Limits.extend({ criterion: z.string() }))
    })
});
const Chance = z.object({ low: z.number().optional(), best: z.number().optional(), high: z.number().optional() }).optional();

/** What of the results of a model is asked of an old one: enough to tell that it means what it meant. What was added since is left out. */
const Figures = z.object({
    risks: z.array(z.object({ id: z.string(), scope: z.string().optional(), current: State })),
    rankings: z.array(
        z.object({
            entries: z.array(
                z.object({
                    id: z.string(),
                    highestRank: z.number().optional(),
                    lowestRank: z.number().optional(),
                    incomplete: z.boolean().optional()
                })
            )
        })
    ),
    network: z.object({
        nodes: z.array(
            z.object({ id: z.string(), loss: Chance, outage: z.object({ atLeastOne: Chance, unavailability: Chance }).optional() })
        )
    }),
    expectations: z.array(z.object({ title: z.string(), result: z.string() }))
});
type Figures = z.infer<typeof Figures>;

/** The figures of results as JSON; numbers to nine digits, as reports write them. */
export const figuresOf = (results: unknown): Figures => {
    const rounded: unknown = JSON.parse(
        JSON.stringify(results, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value))
    );
    return Figures.parse(rounded);
};

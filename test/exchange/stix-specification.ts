import * as z from 'zod';

/** STIX 2.1 (OASIS Standard, 10 June 2021), written down from the text of the standard: what a reader of it may rely on. */

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const idOf = (type: string): z.ZodString => z.string().regex(new RegExp(`^${type}--${UUID}$`));
/** 2.16: RFC 3339 in UTC; 3.2: created and modified to the millisecond. */
const timestamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
/** 2.10: a list is never empty. */
const list = <T extends z.ZodType>(of: T): z.ZodArray<T> => z.array(of).min(1);
const text = z.string().min(1);

/** 2.7: at least one of the three. */
const externalReference = z
    .strictObject({ source_name: text, description: text.optional(), url: z.url().optional(), external_id: text.optional() })
    .refine(each => (each.description ?? each.url ?? each.external_id) !== undefined);

/** 7.3: an extension of properties is keyed by its definition; names of properties are of a–z, 0–9 and _, at least three long (3.1). */
const name = z.string().regex(/^[a-z0-9_]{2,250}$/);
const value: z.ZodType = z.lazy(() => z.union([text, z.number(), z.boolean(), list(value), z.record(name, value)]));
const extensions = z.record(idOf('extension-definition'), z.object({ extension_type: z.literal('property-extension') }).catchall(value));

const common = <T extends string>(type: T) => ({
    type: z.literal(type),
    spec_version: z.literal('2.1'),
    id: idOf(type),
    created: timestamp,
    modified: timestamp,
    created_by_ref: idOf('identity').optional(),
    labels: list(text).optional(),
    confidence: z.int().min(0).max(100).optional(),
    lang: z
        .string()
        .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
        .optional(),
    external_references: list(externalReference).optional(),
    object_marking_refs: list(idOf('marking-definition')).optional(),
    extensions: extensions.optional()
});
const named = { name: text, description: text.optional() };

/** 4.1–4.17, 5.1, 7.2 and 7.3: what each type has; anything else would need an extension of its own. */
const OBJECTS = z.discriminatedUnion('type', [
    z.strictObject({ ...common('attack-pattern'), ...named, aliases: list(text).optional() }),
    z.strictObject({ ...common('campaign'), ...named, aliases: list(text).optional() }),
    z.strictObject({ ...common('course-of-action'), ...named }),
    z.strictObject({
        ...common('identity'),
        ...named,
        identity_class: z.enum(['individual', 'group', 'system', 'organization', 'class', 'unspecified']).optional(),
        sectors: list(z.enum(['government-national'])).optional()
    }),
    z.strictObject({ ...common('infrastructure'), ...named, aliases: list(text).optional() }),
    z
        .strictObject({
            ...common('location'),
            ...named,
            region: text.optional(),
            country: z
                .string()
                .regex(/^[A-Z]{2}$/)
                .optional()
        })
        .refine(each => (each.region ?? each.country) !== undefined),
    z.strictObject({
        ...common('report'),
        ...named,
        report_types: list(z.enum(['threat-report'])),
        published: timestamp,
        object_refs: list(z.string())
    }),
    z.strictObject({
        ...common('threat-actor'),
        ...named,
        threat_actor_types: list(text).optional(),
        aliases: list(text).optional()
    }),
    z.strictObject({
        ...common('relationship'),
        relationship_type: z.string().regex(/^[a-z0-9-]+$/),
        description: text.optional(),
        source_ref: z.string(),
        target_ref: z.string()
    }),
    z.strictObject({
        ...common('extension-definition'),
        created_by_ref: idOf('identity'),
        name: text,
        description: text.optional(),
        schema: text,
        version: z.string().regex(/^\d+\.\d+\.\d+$/),
        extension_types: list(z.enum(['property-extension']))
    }),
    z.strictObject({
        type: z.literal('marking-definition'),
        spec_version: z.literal('2.1'),
        id: idOf('marking-definition'),
        created: timestamp,
        name: text.optional(),
        definition_type: z.enum(['statement', 'tlp']),
        definition: z.union([z.strictObject({ statement: text }), z.strictObject({ tlp: z.enum(['white', 'green', 'amber', 'red']) })])
    })
]);

export const BUNDLE = z.strictObject({ type: z.literal('bundle'), id: idOf('bundle'), objects: list(OBJECTS) });
export type Bundle = z.infer<typeof BUNDLE>;

/** Appendix B, for the types above; `related-to` stands between any two (3.7). */
export const PAIRS: ReadonlySet<string> = new Set([
    'attack-pattern targets identity',
    'attack-pattern targets location',
    'campaign attributed-to threat-actor',
    'campaign originates-from location',
    'campaign targets identity',
    'campaign targets location',
    'campaign uses attack-pattern',
    'campaign uses infrastructure',
    'campaign compromises infrastructure',
    'course-of-action mitigates attack-pattern',
    'identity located-at location',
    'infrastructure located-at location',
    'threat-actor attributed-to identity',
    'threat-actor impersonates identity',
    'threat-actor located-at location',
    'threat-actor targets identity',
    'threat-actor targets location',
    'threat-actor uses attack-pattern',
    'threat-actor uses infrastructure'
]);

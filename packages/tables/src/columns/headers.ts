import { TABLE_KINDS, type Role, type TableKind } from './roles.js';

/** Headers of columns in English and Dutch, as `plain` leaves them, by what they say whatever the rows are. */
const ANYWHERE = {
    code: ['id', 'nr', 'no', 'nummer', 'number', 'code', 'ref', 'reference', 'kenmerk', '#', 'volgnummer'],
    title: ['name', 'naam', 'title', 'titel', 'short title', 'korte titel'],
    description: [
        'description',
        'omschrijving',
        'beschrijving',
        'details',
        'detail',
        'summary',
        'samenvatting',
        'toelichting',
        'explanation',
        'remarks',
        'opmerkingen',
        'opmerking'
    ],
    theme: ['theme', 'thema'],
    tags: ['category', 'categorie', 'tags', 'labels', 'group', 'groep', 'type', 'soort', 'risk group', 'colour', 'kleur', 'rating'],
    owner: [
        'owner',
        'eigenaar',
        'risk owner',
        'risico eigenaar',
        'risicoeigenaar',
        'lead department',
        'lead',
        'trekker',
        'actiehouder',
        'action owner',
        'uitvoerder',
        'verantwoordelijke'
    ],
    responsible: ['responsible', 'verantwoordelijk', 'vakdepartement', 'responsible department', 'verantwoordelijk departement'],
    source: ['source', 'bron', 'sources', 'bronnen', 'evidence']
} as const satisfies Partial<Record<Role, readonly string[]>>;

const BY_KIND: Readonly<Record<TableKind, Partial<Record<Role, readonly string[]>>>> = {
    risks: {
        code: ['risk id', 'risk number', 'risk no', 'risico id', 'risiconummer', 'risk ref', 'risk reference'],
        title: ['risk', 'risico', 'threat', 'dreiging', 'hazard', 'gevaar', 'scenario', 'risk title', 'risk name', 'event', 'gebeurtenis'],
        description: ['risk description', 'risico omschrijving', 'risicobeschrijving', 'reasonable worst case scenario'],
        nature: ['nature', 'aard', 'malicious', 'moedwillig', 'cause', 'oorzaak', 'moedwillig of niet', 'malicious or not'],
        actor: ['actor', 'dader', 'actors', 'dreigingsactor', 'threat actor', 'actoren'],
        likelihood: [
            'likelihood',
            'waarschijnlijkheid',
            'kans',
            'probability',
            'kans van optreden',
            'likelihood score',
            'likelihood class',
            'kansklasse',
            'kans score',
            'plausibility',
            'frequency',
            'frequentie'
        ],
        likelihood_low: [
            'likelihood low',
            'lowest likelihood',
            'kans laag',
            'waarschijnlijkheid laag',
            'ondergrens kans',
            'likelihood from'
        ],
        likelihood_high: [
            'likelihood high',
            'highest likelihood',
            'kans hoog',
            'waarschijnlijkheid hoog',
            'bovengrens kans',
            'likelihood to'
        ],
        impact: [
            'impact',
            'overall impact',
            'gevolg',
            'impact score',
            'consequence',
            'severity',
            'effect',
            'totale impact',
            'impact totaal',
            'impact class',
            'ernst',
            'impactscore'
        ],
        impact_low: ['impact low', 'impact laag', 'lowest impact', 'impact from'],
        impact_high: ['impact high', 'impact hoog', 'highest impact', 'impact to'],
        confidence: ['confidence', 'zekerheid', 'betrouwbaarheid', 'confidence level'],
        because: ['rationale', 'because', 'motivering', 'reason', 'onderbouwing', 'toelichting kans', 'justification', 'onderbouwing kans'],
        measures: [
            'measures',
            'maatregelen',
            'controls',
            'beheersmaatregelen',
            'mitigation',
            'mitigations',
            'mitigating measures',
            'measure',
            'maatregel'
        ]
    },
    measures: {
        title: [
            'measure',
            'maatregel',
            'action',
            'actie',
            'control',
            'beheersmaatregel',
            'line of action',
            'actielijn',
            'measures',
            'maatregelen'
        ],
        goal: [
            'risk',
            'risico',
            'threat',
            'dreiging',
            'goal',
            'doel',
            'for risk',
            'risks',
            'risico s',
            'against',
            'tegen',
            'acts on',
            'dependency',
            'afhankelijkheid'
        ],
        status: ['status', 'stand', 'state', 'voortgang', 'progress'],
        cost: ['cost', 'costs', 'kosten', 'budget', 'begroting', 'price', 'investment', 'investering'],
        strategy: ['strategy', 'strategie', 'approach', 'aanpak', 'kind of measure', 'soort maatregel']
    },
    supply: {
        resource: ['resource', 'grondstof', 'product', 'goods', 'goed', 'raw material', 'material', 'materiaal', 'commodity', 'hulpbron'],
        supplier: [
            'supplier',
            'leverancier',
            'country',
            'land',
            'origin',
            'herkomst',
            'country of origin',
            'land van herkomst',
            'supplying country',
            'partner'
        ],
        share: [
            'share',
            'aandeel',
            'percentage',
            '%',
            'share of supply',
            'aandeel in invoer',
            'marktaandeel',
            'market share',
            'import share'
        ],
        year: ['year', 'jaar', 'peiljaar', 'reference year']
    },
    dependencies: {
        process: [
            'process',
            'proces',
            'who',
            'wie',
            'dependent',
            'dependent process',
            'vitaal proces',
            'critical process',
            'user',
            'gebruiker'
        ],
        needs: ['depends on', 'afhankelijk van', 'needs', 'heeft nodig', 'on', 'provider', 'dependency', 'afhankelijkheid', 'nodig'],
        buffer: ['buffer', 'can do without for', 'overbrugging', 'voorraad', 'stock', 'endurance', 'hoe lang zonder', 'overbruggingstijd']
    }
};

type Listed = readonly { readonly text: string; readonly role: Role }[];
const listed = new Map<TableKind, Listed>();

/** What a header can be written as, longest first, so that *risk owner* is not taken for a risk. */
export function headersOf(kind: TableKind): Listed {
    const known =
        listed.get(kind) ??
        [BY_KIND[kind], ANYWHERE]
            .flatMap(group => Object.entries(group).flatMap(([role, texts]) => texts.map(text => ({ text, role: role as Role }))))
            .sort((a, b) => b.text.length - a.text.length);
    listed.set(kind, known);
    return known;
}

const ALL: ReadonlySet<string> = new Set(TABLE_KINDS.flatMap(kind => headersOf(kind).map(({ text }) => text)));

/** Whether a text is a header of some table. @param text as `plain` leaves it */
export const isHeader = (text: string): boolean => ALL.has(text);

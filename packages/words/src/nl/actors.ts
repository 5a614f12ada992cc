import type { Translation } from '../catalogue.js';
import type { actors as english } from '../en/actors.js';

export const actors: Translation<typeof english> = {
    stixHelp: 'maak een model van de actoren, campagnes en organisaties in een STIX 2.1-bundel',
    mispHelp: 'maak een model van de actoren in een cluster van een MISP-galaxy',
    file: 'het bestand, in JSON',
    kept: 'Namen worden opgeschoond en andere namen bewaard in also; elk element noemt het bestand en de id waar het vandaan komt. Wat geen eigenschap zegt, staat in de omschrijving.',
    someUnread: 'sommige objecten waren niet te lezen of staan al in het model; ze worden genoemd met hun id',
    notDone: 'het kon niet: geen bestand, niemand erin, kan niet schrijven',
    noJson: 'Dit is geen JSON. Exporteer het opnieuw uit het andere programma en importeer dat bestand.',
    noBundle: 'Dit is geen STIX 2.1-bundel: er staat geen ‘"type": "bundle"’ met ‘"objects"’ in. Een MISP-galaxy: nvsc import misp.',
    emptyBundle: 'In deze bundel staat niets. Exporteer haar opnieuw uit het andere programma.',
    noCluster: 'Dit is geen cluster van een MISP-galaxy: er staat geen lijst ‘"values"’ in. Een STIX-bundel: nvsc import stix.',
    otherCluster: ({ type }) =>
        `Dit cluster gaat over ‘${type}’, niet over actoren. Een model heeft actoren; neem het cluster ‘threat-actor’ of een met ‘intrusion sets’.`,
    tooMany: ({ most }, say) => `In dit bestand staan meer dan ${say.whole(most)} objecten. Exporteer het bedoelde deel.`,
    noId: 'er is geen id, dus niets kan ernaar verwijzen; het is weggelaten.',
    noName: 'er is geen leesbare naam; het is weggelaten.',
    nobody: ({ types }, say) =>
        `Er staat geen actor, campagne of organisatie in${types.length === 0 ? '' : `, wel ${say.and(types.map(({ type, count }) => `${say.whole(count)} × ‘${type}’`))}`}.`,
    read: ({ actors: people, campaigns, organisations, threats }, say) =>
        `${say.count(people, 'actor', 'actoren')}, ${say.count(campaigns, 'campagne', 'campagnes')}, ${say.count(threats, 'dreiging', 'dreigingen')} en ${say.count(organisations, 'organisatie', 'organisaties')}.`,
    left: ({ types }, say) =>
        `Geen plaats in een model, en weggelaten: ${say.and(types.map(({ type, count }) => `${say.whole(count)} × ‘${type}’`))}.`,
    unread: ({ id, why }, say) => `‘${id}’: ${say.message(why)}`
};

import type { Translation } from '../catalogue.js';
import type { sourcePlaces as english } from '../en/source-places.js';

export const sourcePlaces: Translation<typeof english> = {
    noSource: ({ key }) =>
        `‘at "…"’ zegt waar iets in een bron staat, en ‘${key}’ neemt geen bron: haal het weg, of schrijf het achter ‘source’.`,
    behindAt: ({ source, place, isProperty }) =>
        `Waar iets in een bron staat, komt achter ‘at’, tussen aanhalingstekens: ‘source${isProperty ? ':' : ''} ${source} at ${place ?? '"p. 23"'}’.`,
    whichSource: 'Achter ‘source’ staat eerst welke bron het is, en dan de plaats erin: ‘source letter at "p. 23"’.',
    cited: ({ source, place }, say) => `${say.message(source)}, ${place}`
};

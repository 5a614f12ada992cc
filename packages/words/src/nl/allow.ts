import type { Translation } from '../catalogue.js';
import type { allow as english } from '../en/allow.js';

export const allow: Translation<typeof english> = {
    nothing:
        'Welke bevinding mag hier blijven staan? Schrijf de code en waarom: ‘// nvs: allow impact/number because de brief geeft alleen cijfers’',
    unknown: ({ code, near }) =>
        `Er is geen bevinding ‘${code}’.${near === undefined ? ' De code staat bij elke bevinding, zoals ‘impact/number’.' : ` Is ‘${near}’ bedoeld?`}`,
    error: ({ code }) => `‘${code}’ is een fout: die kan niet worden toegestaan. Herstel de fout en haal deze opmerking weg.`,
    reason: ({ code }) =>
        `Waarom mag dit blijven staan? Schrijf dat achter ‘because’, zoals ‘// nvs: allow ${code} because …’. Zonder reden is niets toegestaan.`,
    unused: ({ code }) => `‘${code}’ komt hier niet meer voor, dus er valt niets toe te staan: haal de opmerking weg.`,
    here: ({ code }) => `Sta ‘${code}’ hier toe, omdat …`
};

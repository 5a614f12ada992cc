import type { Translation } from '../catalogue.js';
import type { network as english } from '../en/network.js';
import { code } from './quoted.js';

/** How many nodes and dependencies of a ring are named: five are no more than four and one more. */
const NAMED = 4;

const AFTER = { inherent: '', current: '', residual: 'Na de geplande maatregelen: ', what_if: 'Na de voorgestelde maatregelen: ' };

export const network: Translation<typeof english> = {
    supplierTwice: ({ supplier }) => `${supplier ?? 'Deze leverancier'} staat twee keer bij de leveranciers: tel de twee aandelen op.`,
    supplierIsTotal: ({ supplier }) =>
        `${supplier ?? 'Dit'} lijkt het totaal van een tabel, geen leverancier: zo telt elk aandeel dubbel. Haal de regel weg.`,
    supplyOverAll: ({ sum }, say) =>
        `De aandelen zijn samen ${say.share(sum, 6)}, meer dan alles wat er is: verlaag er een, of zoek een bron die dubbel telt.`,
    supplyIncomplete: ({ sum, rest }, say) =>
        `De aandelen zijn samen ${say.share(sum, 6)}: voeg de ontbrekende bronnen toe, of de rest als ‘other ${say.written(rest * 100)}%’.`,
    dependencyIncomplete: ({ name, title, hasWho }) =>
        `Een afhankelijkheid zegt wie wat nodig heeft: ‘dependency ${name} "${title ?? 'Titel'}" of payments on power’. Hier ${hasWho ? 'ontbreken ‘on’ en wat nodig is' : 'ontbreken ‘of’, wie afhankelijk is, en ‘on’, wat nodig is'}.`,
    dependencyItself: ({ target }) =>
        `${target} kan zichzelf niet nodig hebben: noem wat het nodig heeft, of haal dit weg. Een kring over meer processen mag wel.`,
    needsOfNoResource: ({ target, kind }, say) =>
        `‘needs’ is een aandeel van het aanbod, en ${target ?? 'dit'} is ${say.a(kind) ?? 'geen hulpbron'}: een vitaal proces of een voorziening werkt of werkt niet. Gebruik het bij een hulpbron, of schrijf een aandeel van meerdere, zoals ‘80% of (a 45%, b 30%)’.`,
    needTwice: ({ target }) => `${target ?? 'Dit'} staat al in de lijst en kan zichzelf niet vervangen. Haal het één keer weg.`,
    countTooHigh: ({ count, items }) => `${count} van de ${items} kan nooit: verlaag het aantal, of vul de lijst aan.`,
    countNoNumber: ({ count, items }) => `${count} van een lijst betekent niets: schrijf een heel getal van 1 tot en met ${items}.`,
    shareOfEachMissing: ({ share }) => `Bij een aandeel van een lijst hoort het aandeel van elk: ‘${share ?? '80%'} of (a 45%, b 30%)’.`,
    sharesOverAll: ({ sum }, say) => `De aandelen in de lijst zijn samen ${say.share(sum, 6)}, meer dan alles.`,
    shareTooHigh: ({ share, sum }, say) =>
        `${share} van een lijst die samen ${say.share(sum, 6)} is, kan nooit: verlaag het, of vul de lijst aan.`,
    needOfNothing: 'Een vereiste van 0% is geen vereiste: geef het aandeel dat volstaat, of haal dit weg.',
    enduranceNoDuration: ({ found }, say) => `Achter ‘for’ staat een duur, zoals ‘72 h’, en dit is ${say.message(found)}.`,
    enduranceBesidesEnough: ({ target, wanted }) =>
        `‘for’ zegt hoelang een vervanger het volhoudt, en ${target ?? 'dit'} is er geen: zonder volstaan de andere in ‘${wanted ?? '…'} of (…)’ niet, dus het is vanaf het begin in gebruik. Laat ‘for’ weg, of voeg toe waarvoor het in de plaats komt.`,
    enduranceAlone: ({ target }) =>
        `‘for’ zegt hoelang een vervanger het volhoudt, en ${target ?? 'dit'} vervangt niets: schrijf ‘any of (power, ${target ?? 'diesel'} for 72 h)’, of geef de tijd als ‘buffer:’ van de afhankelijkheid.`,
    shareOutsideList: ({ target }) =>
        `Een aandeel telt alleen in een lijst zoals ‘80% of (a 45%, b 30%)’. Hoeveel van ${target ?? 'dit'} volstaat, zegt ‘needs:’ in de afhankelijkheid.`,
    disruptedTwice: ({ target }) => `${target ?? 'Dit'} wordt twee keer verstoord: houd er één, met de kans en de duur van de hele uitval.`,
    moreThanAll: ({ written }) =>
        `${written === undefined ? 'Dit' : code(written)} is meer dan alles: een aandeel of kans loopt van 0% tot 100%.`,
    cutOfNothing: 'Een vermindering met 0% doet niets: geef het aandeel, of laat ‘by’ weg om alles weg te nemen.',
    noTime: ({ word }) => `${word} is geen tijd: schrijf ‘at day 20’ of ‘at 12 h’.`,
    eventDown: ({ name, kind }, say) =>
        `${name} is ${say.a(kind)}, en dat gebeurt in plaats van dat het uitvalt: schrijf alleen ‘${name}’.`,
    stressWhatHappens: ({ name }) => `Wat gebeurt er met ${name}? Schrijf ‘${name} down for 10 days’, of noem een dreiging.`,
    downNoDuration: ({ found }, say) => `Achter ‘for’ staat een duur, zoals ‘10 days’, en dit is ${say.message(found)}.`,
    downForNothing: ({ name }) => `${name} zou meteen terug zijn: zeg hoelang het uitvalt.`,
    ringWithoutSource: ({ state, members }, say) =>
        `${AFTER[state]}Ook als er niets uitvalt, ${say.plural(members.length, 'ligt', 'liggen')} ${say.few(members, NAMED)} stil: in deze kring geeft elk alleen door wat het van de andere krijgt, en van buiten komt er niets in. Geef de kring een bron, of schrijf ‘kind: service’ waar het ene het andere nodig heeft om te werken.`,
    ringUnstated: ({ state, members, written }, say) =>
        `${AFTER[state]}${say.few(members, NAMED)} ${say.plural(members.length, 'staat', 'staan')} in een kring, en ${say.few(written, NAMED)} ${say.plural(written.length, 'zegt', 'zeggen')} niet hoe: als elk doorgeeft wat het krijgt, vallen alle uit met hun bron; als ze elkaar nodig hebben om te werken, houden ze elkaar in bedrijf. Schrijf ‘kind: feed’ of ‘kind: service’; tot dan tonen de cijfers beide grenzen.`,
    ringOfFeeds: ({ state, members, written, services }, say) =>
        `${AFTER[state]}De kring van ${say.few(members, NAMED)} geeft overal door (‘feed’), behalve bij ${say.few(services, NAMED)} in ${say.few(written, NAMED)}, een ‘service’: zo houdt de kring zichzelf in bedrijf, wat er ook met de bron gebeurt. Schrijf ‘feed’ als ook dat wordt doorgegeven; anders klopt het zo.`,
    ringGoesOn: 'Hier gaat de kring verder.'
};
